//! The memoir of an encounter: what stays of it for the coordination, read with someone before it is closed.

pub(super) mod draft;
mod looks;

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::telltale::{self, Readers};
use super::super::visit::Visit;
use crate::{get, post};
use domain::code::Code;
use domain::command::memoir::{Account, Became, LookedBack, MOST_ADJUSTMENTS, MemoirCommand, Wanted};
use domain::command::{EncounterSlice, GroupSlice, What};
use domain::encounter::memoir::{Adjustment, Served};
use domain::id::{AdjustmentId, CommandId};
use domain::leaf::{Desk, Eye, Leaf};
use domain::telltale::Found;
use domain::words::Words;
use maud::Markup;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/memoria", SeeMemoirs, show),
        post!("/grupos/{group}/encuentros/{encounter}/memoria", WriteMemoirs, write),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/textos/{text}", WriteMemoirs, settle),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/lectura", WriteMemoirs, read_with),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/cierre", WriteMemoirs, close),
        post!("/grupos/{group}/encuentros/{encounter}/memoria/ajustes", WriteMemoirs, look_back),
    ]
}

/// The three questions, in the order in which they are asked.
/// Characters of each part of the account.
pub const MEMOIR_MOST: usize = 4000;
/// Characters of an adjustment.
pub const ADJUSTMENT_MOST: usize = 300;

const QUESTIONS: [&str; 3] = ["happened", "helped", "difficulties"];
const ADJUSTMENTS: [&str; MOST_ADJUSTMENTS] =
    ["adjustment_1", "adjustment_2", "adjustment_3", "adjustment_4", "adjustment_5"];
const ADJUSTMENT_IDS: [&str; MOST_ADJUSTMENTS] =
    ["adjustment_id_1", "adjustment_id_2", "adjustment_id_3", "adjustment_id_4", "adjustment_id_5"];

/// Answers about earlier adjustments that one form may send.
const MOST_EARLIER: usize = 200;

/// The ids of what one press may do, by their fields: account, looking back, reading, end.
const COMMANDS: [&str; 4] = ["command", "command_look", "command_read", "command_close"];

/// The field of the version of what is known of earlier adjustments, which has nothing to do with the account's.
const LOOKS_VERSION: &str = "looks_version";

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
        if !group.frame.keeps_memoirs() {
            return Err(Stop::NotFound);
        }
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

    /// Whether the account was changed since it was shown, by a form that carries it.
    fn differs(&self, visit: &Visit) -> Result<bool, Stop> {
        let kept = self.kept(visit)?;
        let carried = |name: &&str| visit.form.iter().any(|(known, _)| known == *name);
        let lines = |text: &str| text.trim().replace("\r\n", "\n");
        let is_new = |name: &str| lines(visit.form.get(name)) != lines(kept.value(name));
        Ok(texts().into_iter().filter(carried).any(is_new))
    }

    /// Whether an answer says something else than what is known of its adjustment.
    fn is_news(&self, one: &LookedBack) -> bool {
        let known = self.held.adjustments.iter().find(|known| known.id == one.adjustment);
        known.and_then(looks::word).and_then(became) != Some(one.became)
    }

    fn address(&self) -> String {
        format!("/grupos/{}/encuentros/{}/memoria", self.group.group.id, self.held.encounter.id)
    }

    /// The memoir as it is kept, or a first draft out of what the encounter recorded.
    fn kept(&self, visit: &Visit) -> Result<Fields, Stop> {
        let fields = visit.fresh().at(self.version());
        let Some(memoir) = &self.held.memoir else {
            let circle = visit.circle()?;
            let of = |side| draft::of_phrases(&self.group, &self.held, &circle, side);
            return Ok(fields
                .with("happened", draft::words(visit, &self.group, &self.held, &circle))
                .with("helped", of(|one| &one.lesson))
                .with("difficulties", of(|one| &one.difficulty)));
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

/// The form of the page. It is one, so that no button throws away what was typed beside another: whichever is
/// pressed saves everything that was written.
struct Form {
    fields: Fields,
    names: Vec<Found>,
}

impl Form {
    fn fresh(visit: &Visit, scene: &Scene) -> Result<Self, Stop> {
        let fields = looks::kept(scene, scene.kept(visit)?);
        Ok(Self { fields, names: Vec::new() })
    }
}

/// What a button of the page asks for, besides saving what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Write,
    Read,
    LookBack,
    Close,
}

async fn show(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    page(looks::page(visit, &scene, &Form::fresh(visit, &scene)?)?)
}

async fn write(visit: &Visit) -> Answer {
    save(visit, Wish::Write).await
}

async fn read_with(visit: &Visit) -> Answer {
    save(visit, Wish::Read).await
}

async fn close(visit: &Visit) -> Answer {
    save(visit, Wish::Close).await
}

async fn look_back(visit: &Visit) -> Answer {
    save(visit, Wish::LookBack).await
}

/// Another text is part of the memoir by now, or is not wanted.
async fn settle(visit: &Visit) -> Answer {
    let text = visit.id("text", CommandId::parse)?;
    let mut read = Reader::new(&visit.form);
    if read.sure("settled").is_none() {
        let scene = Scene::load(visit).await?;
        let form = Form { fields: scene.kept(visit)?.wrong(read.faults()), names: Vec::new() };
        return again(looks::page(visit, &scene, &form)?);
    }
    let what = What::Memoir(visit.group()?, visit.encounter()?, MemoirCommand::Settle { text });
    let answer = visit.perform(what).await?;
    let scene = Scene::load(visit).await?;
    match answer {
        Ok(_) => done(&scene.address(), "memoir-settled"),
        Err(refusal) => {
            let form = Form { fields: scene.kept(visit)?.refused(refusal), names: Vec::new() };
            again(looks::page(visit, &scene, &form)?)
        }
    }
}

/// Reads all, then saves what changed, in the order in which it is lived: the account, what became of earlier
/// adjustments, the reading, the end. Each is a command of its own; a form sent twice does each once.
async fn save(visit: &Visit, wish: Wish) -> Answer {
    let scene = Scene::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let is_written = wish == Wish::Write || scene.differs(visit)?;
    let account = if is_written { account(&mut read, &scene) } else { None };
    let looked = looked(&mut read, &scene);
    let with = if wish == Wish::Read { read.line("read_with").map(Some) } else { read.line_maybe("read_with") };
    let (Some(looked), Some(with), true) = (looked, with, account.is_some() || !is_written) else {
        let fields = visit.typed().wrong(read.faults());
        return again(looks::page(visit, &scene, &Form { fields, names: Vec::new() })?);
    };
    let names = if is_written { telltale::untold(visit, &scene.group, Readers::Group, &texts()) } else { Vec::new() };
    if !names.is_empty() {
        return again(looks::page(visit, &scene, &Form { fields: visit.typed(), names })?);
    }
    let news = looked.iter().any(|one| scene.is_news(one));
    let steps = [
        account.map(MemoirCommand::Write),
        (wish == Wish::LookBack || news).then_some(MemoirCommand::LookBack(looked)),
        with.map(|with| MemoirCommand::ReadWith { with }),
        (wish == Wish::Close).then_some(MemoirCommand::Close),
    ];
    let mut based_on = visit.form.get("version").parse().ok();
    let looked_at = visit.form.get(LOOKS_VERSION).parse().ok();
    for (step, command) in steps.into_iter().zip(COMMANDS) {
        let Some(step) = step else { continue };
        let is_looking = matches!(step, MemoirCommand::LookBack(_));
        let id = CommandId::parse(visit.form.get(command)).unwrap_or_else(|| visit.new_id());
        let what = What::Memoir(visit.group()?, visit.encounter()?, step);
        match visit.perform_as(id, if is_looking { looked_at } else { based_on }, what).await? {
            Ok(answer) => {
                // What was written elsewhere meanwhile stands, and this beside it: nothing goes on before both are read.
                if Scene::load(visit).await?.held.other_texts.iter().any(|text| text.command == id) {
                    return done(&scene.address(), "memoir-beside");
                }
                based_on = answer.version.or(based_on);
            }
            Err(refusal) => {
                // What came between is shown; saving once more is meant for it.
                let scene = Scene::load(visit).await?;
                // A part of it may be saved by now: what is sent next is another command.
                let typed = Fields { command: visit.new_id(), ..visit.typed() };
                let fields = looks::moved(&scene, typed).refused(refusal).at(scene.version());
                return again(looks::page(visit, &scene, &Form { fields, names: Vec::new() })?);
            }
        }
    }
    match wish {
        Wish::Write => done(&scene.address(), "memoir-written"),
        Wish::Read => done(&scene.address(), "memoir-read"),
        Wish::LookBack => done(&scene.address(), "looked-back"),
        Wish::Close => done(&format!("/grupos/{}/memorias", scene.group.group.id), "memoir-closed"),
    }
}

/// Every text of the account.
fn texts() -> Vec<&'static str> {
    [QUESTIONS.as_slice(), ADJUSTMENTS.as_slice()].concat()
}

fn account(read: &mut Reader<'_>, scene: &Scene) -> Option<Account> {
    let texts = QUESTIONS.map(|name| read.words_maybe::<MEMOIR_MOST>(name));
    let own = scene.own();
    let lines = ADJUSTMENTS.iter().zip(ADJUSTMENT_IDS).map(|(name, id)| {
        let text = read.words_maybe::<ADJUSTMENT_MOST>(name)?;
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

/// What the form says of earlier adjustments.
fn looked(read: &mut Reader<'_>, scene: &Scene) -> Option<Vec<LookedBack>> {
    let mut looked = Vec::new();
    for n in 1..=MOST_EARLIER {
        let word = read.raw(&looks::became_name(n));
        if word.is_empty() {
            continue;
        }
        // The answers are buttons: a wrong one was not given on this page, and is told of the whole list.
        let Some(became) = became(word) else { return read.fault("became_1", Fault::NotAChoice) };
        // It is about what stood there when it was answered, wherever that stands now.
        let known = AdjustmentId::parse(read.raw(&looks::about_name(n)));
        if let Some(one) = scene.earlier().into_iter().find(|one| Some(one.id) == known) {
            looked.push(LookedBack { adjustment: one.id, became });
        }
    }
    Some(looked)
}

/// What a form says of an adjustment.
fn became(word: &str) -> Option<Became> {
    if word == NOT_TRIED { Some(Became::NotTried) } else { Served::of_word(word).map(Became::Tried) }
}

const NOT_TRIED: &str = "not_tried";

/// The page.
type Page = Result<Markup, Stop>;
