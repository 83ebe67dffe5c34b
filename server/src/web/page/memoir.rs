//! The memoir of an encounter: what stays of it for the coordination, read with someone before it is closed.

pub(super) mod draft;
mod looks;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::names;
use super::super::visit::Visit;
use crate::{get, post};
use domain::code::Code;
use domain::command::memoir::{Account, Became, LookedBack, MOST_ADJUSTMENTS, MemoirCommand, Wanted};
use domain::command::{EncounterSlice, GroupSlice, Reason, What};
use domain::encounter::memoir::{Adjustment, Served};
use domain::id::AdjustmentId;
use domain::leaf::{Desk, Eye, Leaf};
use domain::words::Words;
use maud::Markup;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/memoria", SeeMemoirs, show),
        post!("/grupos/{group}/encuentros/{encounter}/memoria", WriteMemoirs, write),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/lectura", WriteMemoirs, read_with),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/cierre", WriteMemoirs, close),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/ajustes", WriteMemoirs, look_back),
    ]
}

/// The three questions, in the order in which they are asked.
const QUESTIONS: [&str; 3] = ["happened", "helped", "difficulties"];
const ADJUSTMENTS: [&str; MOST_ADJUSTMENTS] =
    ["adjustment_1", "adjustment_2", "adjustment_3", "adjustment_4", "adjustment_5"];
const ADJUSTMENT_IDS: [&str; MOST_ADJUSTMENTS] =
    ["adjustment_id_1", "adjustment_id_2", "adjustment_id_3", "adjustment_id_4", "adjustment_id_5"];

/// What the page looks at.
struct Scene {
    group: GroupSlice,
    held: EncounterSlice,
    eye: Eye<Desk>,
}

impl Scene {
    async fn load(visit: &Visit) -> Result<Self, Stop> {
        let eye = visit.desk()?;
        let mut tx = visit.look().await?;
        let group = scene::group(visit, &mut tx).await?;
        let held = scene::encounter(visit, &mut tx, &group).await?;
        Ok(Self { group, held, eye })
    }

    /// Adjustments that this memoir asks for.
    fn own(&self) -> Vec<&Adjustment> {
        self.held.adjustments.iter().filter(|one| one.encounter == self.held.encounter.id).collect()
    }

    /// Adjustments of earlier memoirs: still open, or looked back at here.
    fn earlier(&self) -> Vec<&Adjustment> {
        self.held.adjustments.iter().filter(|one| one.encounter != self.held.encounter.id).collect()
    }

    fn version(&self) -> i64 {
        self.held.memoir.as_ref().map_or(0, |memoir| memoir.version)
    }

    fn address(&self) -> String {
        format!("/grupos/{}/encuentros/{}/memoria", self.group.group.id, self.held.encounter.id)
    }

    /// The memoir as it is kept, or a first draft out of what the encounter recorded.
    fn kept(&self, visit: &Visit) -> Result<Fields, Stop> {
        let fields = visit.fresh().at(self.version());
        let Some(memoir) = &self.held.memoir else {
            return Ok(fields.with("happened", draft::words(visit, &self.group, &self.held, &visit.circle()?)));
        };
        let mut fields = fields
            .with("happened", memoir.happened.read(&self.eye))
            .with("helped", memoir.helped.read(&self.eye))
            .with("difficulties", memoir.difficulties.read(&self.eye));
        for (one, n) in self.own().into_iter().zip(0..) {
            if let (Some(name), Some(id)) = (ADJUSTMENTS.get(n), ADJUSTMENT_IDS.get(n)) {
                fields = fields.with(name, one.text.read(&self.eye)).with(id, one.id);
            }
        }
        Ok(fields)
    }
}

/// The forms of the page: at most one of them comes back.
struct Forms {
    write: Fields,
    read: Fields,
    close: Fields,
    looked: Fields,
    names: Vec<String>,
}

impl Forms {
    fn fresh(visit: &Visit, scene: &Scene) -> Result<Self, Stop> {
        let version = scene.version();
        Ok(Self {
            write: scene.kept(visit)?,
            read: visit.fresh().at(version),
            close: visit.fresh().at(version),
            looked: looks::kept(visit, scene),
            names: Vec::new(),
        })
    }
}

async fn show(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    page(looks::page(visit, &scene, &Forms::fresh(visit, &scene)?)?)
}

async fn write(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(account) = account(&mut read, &scene) else {
        return write_again(visit, &scene, visit.typed().wrong(read.faults()), Vec::new());
    };
    let names = names::untold(visit, &scene.group, &[QUESTIONS.as_slice(), ADJUSTMENTS.as_slice()].concat());
    if !names.is_empty() {
        return write_again(visit, &scene, visit.typed(), names);
    }
    match perform(visit, MemoirCommand::Write(account)).await? {
        Ok(_) => done(&scene.address(), "memoir-written"),
        Err(refusal) => {
            // What came between is shown; saving once more is meant for it.
            let stale = refusal.reason == Reason::Stale;
            let fields = visit.typed().refused(refusal);
            let fields = if stale { fields.at(scene.version()) } else { fields };
            write_again(visit, &scene, fields, Vec::new())
        }
    }
}

fn write_again(visit: &Visit, scene: &Scene, fields: Fields, names: Vec<String>) -> Answer {
    again(looks::page(visit, scene, &Forms { write: fields, names, ..Forms::fresh(visit, scene)? })?)
}

fn account(read: &mut Reader<'_>, scene: &Scene) -> Option<Account> {
    let texts = QUESTIONS.map(|name| read.words_maybe::<4000>(name));
    let own = scene.own();
    let lines = ADJUSTMENTS.iter().zip(ADJUSTMENT_IDS).map(|(name, id)| {
        let text = read.words_maybe::<300>(name)?;
        // Somebody else may have taken it out meanwhile: then it is a new one.
        let id = AdjustmentId::parse(read.raw(id)).filter(|id| own.iter().any(|known| known.id == *id));
        Some(Wanted { id, text: leaf(text) })
    });
    let adjustments: Vec<Option<Wanted>> = lines.collect();
    let [happened, helped, difficulties] = texts;
    Some(Account {
        happened: leaf(happened?),
        helped: leaf(helped?),
        difficulties: leaf(difficulties?),
        adjustments: adjustments.into_iter().collect::<Option<Vec<_>>>()?,
    })
}

fn leaf<const MAX: usize>(words: Option<Words<MAX>>) -> Leaf<Desk> {
    Leaf::new(words.map(|words| words.to_string()).unwrap_or_default())
}

async fn read_with(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let fields = match read.line("read_with") {
        None => visit.typed().wrong(read.faults()),
        Some(with) => match perform(visit, MemoirCommand::ReadWith { with }).await? {
            Ok(_) => return done(&scene.address(), "memoir-read"),
            Err(refusal) => visit.typed().refused(refusal).at(scene.version()),
        },
    };
    again(looks::page(visit, &scene, &Forms { read: fields, ..Forms::fresh(visit, &scene)? })?)
}

async fn close(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    match perform(visit, MemoirCommand::Close).await? {
        Ok(_) => done(&format!("/grupos/{}/memorias", scene.group.group.id), "memoir-closed"),
        Err(refusal) => {
            let close = visit.typed().refused(refusal).at(scene.version());
            again(looks::page(visit, &scene, &Forms { close, ..Forms::fresh(visit, &scene)? })?)
        }
    }
}

async fn look_back(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let mut looked = Vec::new();
    for (one, n) in scene.earlier().into_iter().zip(1..) {
        let name = looks::became_name(n);
        let became = read.parsed_maybe(&name, became).flatten();
        looked.extend(became.map(|became| LookedBack { adjustment: one.id, became }));
    }
    // The answers are buttons: a wrong one was not given on this page, and is told of the whole list.
    let fields = if read.faults().is_empty() {
        match perform(visit, MemoirCommand::LookBack(looked)).await? {
            Ok(_) => return done(&scene.address(), "looked-back"),
            Err(refusal) => visit.typed().refused(refusal),
        }
    } else {
        visit.typed().wrong([("became_1".to_owned(), Fault::NotAChoice)].into())
    };
    again(looks::page(visit, &scene, &Forms { looked: fields, ..Forms::fresh(visit, &scene)? })?)
}

/// What a form says of an adjustment.
fn became(word: &str) -> Option<Became> {
    if word == NOT_TRIED { Some(Became::NotTried) } else { Served::of_word(word).map(Became::Tried) }
}

const NOT_TRIED: &str = "not_tried";

async fn perform(
    visit: &Visit,
    what: MemoirCommand,
) -> Result<Result<crate::act::Answer, domain::command::Refusal>, Stop> {
    visit.perform(What::Memoir(visit.group()?, visit.encounter()?, what)).await
}

/// The page.
type Page = Result<Markup, Stop>;
