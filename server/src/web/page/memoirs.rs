//! All memoirs of an edition as a whole: what is still to be written, the way so far, what became of adjustments, and
//! the review of the whole process (S0-111): what happens is followed with care (S0-106), with benevolence and without a
//! mark for anybody (S0-233).

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::telltale::{self, Readers};
use super::super::ui::{notice, recall};
use super::super::visit::Visit;
use crate::store::memoir;
use crate::{get, post};
use domain::command::closing::ClosingCommand;
use domain::command::memoir::{age_findings, unremembered};
use domain::command::{GroupSlice, Reason, What};
use domain::encounter::Encounter;
use domain::encounter::memoir::{Adjustment, Memoir, MemoirState};
use domain::leaf::{Desk, Eye, Leaf};
use domain::policy::Action;
use domain::telltale::Found;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/memorias", SeeMemoirs, show),
        post!("/grupos/{group}/memorias/proceso", WriteMemoirs, review),
    ]
}

const REVIEW: [&str; 3] = ["process_helped", "process_difficult", "process_next"];

/// What the page looks at.
struct Scene {
    group: GroupSlice,
    memoirs: Vec<Memoir>,
    adjustments: Vec<Adjustment>,
    eye: Eye<Desk>,
}

impl Scene {
    async fn load(visit: &Visit) -> Result<Self, Stop> {
        let eye = visit.desk()?;
        let (house, _) = visit.house()?;
        let mut tx = visit.look().await?;
        let group = scene::group(visit, &mut tx).await?;
        if !group.frame.keeps_memoirs() {
            return Err(Stop::NotFound);
        }
        let memoirs = memoir::of_edition(&mut tx, house.id, group.edition.id).await?;
        let adjustments = memoir::adjustments(&mut tx, house.id, group.edition.id).await?;
        Ok(Self { group, memoirs, adjustments, eye })
    }

    fn memoir(&self, of: &Encounter) -> Option<&Memoir> {
        self.memoirs.iter().find(|memoir| memoir.encounter == of.id)
    }

    fn kept(&self, visit: &Visit) -> Fields {
        let Some(review) = &self.group.review else { return visit.fresh().at(0) };
        let texts = [&review.helped, &review.difficult, &review.next];
        REVIEW
            .iter()
            .zip(texts)
            .fold(visit.fresh().at(review.version), |fields, (name, text)| fields.with(name, text.read(&self.eye)))
    }
}

async fn show(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    let fields = scene.kept(visit);
    page(markup(visit, &scene, &fields, &[]))
}

async fn review(visit: &Visit) -> Answer {
    let scene = Scene::load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let texts = REVIEW.map(|name| read.words_maybe::<4000>(name));
    let [Some(helped), Some(difficult), Some(next)] = texts else {
        return again(markup(visit, &scene, &visit.typed().wrong(read.faults()), &[]));
    };
    let names = telltale::untold(visit, &scene.group, Readers::Group, &REVIEW);
    if !names.is_empty() {
        return again(markup(visit, &scene, &visit.typed(), &names));
    }
    let [helped, difficult, next] =
        [helped, difficult, next].map(|text| Leaf::new(text.map(|text| text.to_string()).unwrap_or_default()));
    let what = What::Closing(scene.group.group.id, ClosingCommand::Review { helped, difficult, next });
    match visit.perform(what).await? {
        Ok(_) => done(&group::address(&scene.group.group, "/memorias#proceso"), "process-reviewed"),
        Err(refusal) => {
            let fields = visit.typed().refused(refusal).at(scene.kept(visit).version.unwrap_or(0));
            again(markup(visit, &scene, &fields, &[]))
        }
    }
}

fn markup(visit: &Visit, scene: &Scene, fields: &Fields, names: &[Found]) -> Markup {
    let of = &scene.group;
    let any_held = of.encounters.iter().any(|encounter| encounter.state.is_held());
    let content = html! {
        (notice::form_trouble(visit, fields, &REVIEW))
        @if fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == Reason::Stale) {
            (notice::both_texts(visit, fields, &scene.kept(visit), &REVIEW))
        }
        @if any_held {
            (missing(visit, scene))
            div.columns {
                div.col { (way(visit, scene)) }
                div.col {
                    (adjustments(visit, scene))
                    (whole(visit, scene, fields, names))
                }
            }
            @if visit.may(Action::CloseEdition) {
                p { a.text-button href=(group::address(&of.group, "/cierre")) { (visit.t("to-closing")) (icon(Icon::Next)) } }
            }
        } @else {
            section.empty {
                h2 { (visit.t("memoirs-empty")) }
                p { (visit.t("memoirs-empty-lead")) }
            }
        }
        p.whisper { (icon(Icon::Lock)) span { (visit.t(group::called(&of.frame, "memoirs-private"))) } }
    };
    group::page(visit, of, Tab::Memoirs, &visit.t(group::called(&of.frame, "memoirs-title")), &content)
}

fn address(of: &GroupSlice, encounter: &Encounter) -> String {
    format!("/grupos/{}/encuentros/{}/memoria", of.group.id, encounter.id)
}

/// Encounters that are not remembered yet: what to do about each, the earliest first.
fn missing(visit: &Visit, scene: &Scene) -> Markup {
    let of = &scene.group;
    let open: Vec<&Encounter> = unremembered(of).collect();
    let late = open.iter().find(|encounter| {
        scene.memoir(encounter).is_none() && !age_findings(of, encounter, visit.today(of.site.as_ref())).is_empty()
    });
    html! {
        @if !open.is_empty() {
            section.card {
                h2 { (visit.tr("memoirs-missing", &[("count", open.len().into())])) }
                ul.rows {
                    @for encounter in &open {
                        li {
                            span.grow {
                                b { (recall::title(visit, &of.topics, encounter)) }
                                small { @if let Some(day) = recall::day(visit, encounter) { (day) } }
                            }
                            @match scene.memoir(encounter) {
                                None => {
                                    a.button.sun href=(address(of, encounter)) { (icon(Icon::Pen)) (visit.t("memoir-write")) }
                                }
                                Some(memoir) if memoir.state == MemoirState::Draft => {
                                    a.button href={ (address(of, encounter)) "#lectura" } { (icon(Icon::People)) (visit.t("memoir-read-now")) }
                                }
                                Some(_) => {
                                    a.button href={ (address(of, encounter)) "#lectura" } { (icon(Icon::Lock)) (visit.t("memoir-close-now")) }
                                }
                            }
                        }
                    }
                }
                @if let Some(encounter) = late { (notice::findings(visit, &age_findings(of, encounter, visit.today(of.site.as_ref())))) }
            }
        }
    }
}

/// The way so far, one memoir after another.
fn way(visit: &Visit, scene: &Scene) -> Markup {
    let of = &scene.group;
    let written: Vec<(&Encounter, &Memoir)> =
        of.encounters.iter().filter_map(|encounter| Some((encounter, scene.memoir(encounter)?))).collect();
    html! {
        section.card {
            h2 { (visit.t("memoirs-way")) }
            @if written.is_empty() { p.lead { (visit.t("memoirs-none-written")) } }
            @else {
                ol.timeline {
                    @for (encounter, memoir) in written { li { (account(visit, scene, encounter, memoir)) } }
                }
            }
        }
    }
}

fn account(visit: &Visit, scene: &Scene, encounter: &Encounter, memoir: &Memoir) -> Markup {
    let texts = [
        ("label-happened", memoir.happened.read(&scene.eye)),
        ("label-helped", memoir.helped.read(&scene.eye)),
        ("label-difficulties", memoir.difficulties.read(&scene.eye)),
    ];
    html! {
        @if let Some(day) = recall::day(visit, encounter) { time { (day) } }
        h3 { a href=(address(&scene.group, encounter)) { (recall::title(visit, &scene.group.topics, encounter)) } }
        @for (key, text) in texts {
            @if !text.trim().is_empty() { p.note { (visit.t(key)) } p.said { (text) } }
        }
        p.note {
            @match (&memoir.read_with, memoir.state) {
                (Some(with), MemoirState::Read | MemoirState::Closed) => {
                    (visit.tr("memoir-was-read", &[("with", with.as_str().into())]))
                }
                (_, _) => (visit.t("memoir-state-draft")),
            }
        }
    }
}

/// What memoirs asked for, and what became of it (S0-112).
fn adjustments(visit: &Visit, scene: &Scene) -> Markup {
    let ordinal = |one: &Adjustment| scene.group.encounter(one.encounter).map_or(0, |encounter| encounter.ordinal);
    html! {
        section.card {
            h2 { (visit.t("memoirs-adjustments")) }
            @if scene.adjustments.is_empty() { p.lead { (visit.t("memoirs-no-adjustments")) } }
            @else {
                ul.rows {
                    @for one in &scene.adjustments {
                        li {
                            span.grow {
                                (one.text.read(&scene.eye))
                                small { (visit.tr("look-back-from", &[("ordinal", ordinal(one).to_string().into())])) }
                            }
                            (recall::became(visit, one))
                        }
                    }
                }
            }
        }
    }
}

/// The review of the whole process.
fn whole(visit: &Visit, scene: &Scene, fields: &Fields, names: &[Found]) -> Markup {
    html! {
        section.card #proceso {
            h2 { (visit.t("process-title")) }
            p.lead { (visit.t("process-lead")) }
            form.form method="post" action=(group::address(&scene.group.group, "/memorias/proceso")) {
                (field::unseen(fields))
                (telltale::warning(visit, names))
                (field::area(visit, fields, Field::new("process_helped").optional(), 3))
                (field::area(visit, fields, Field::new("process_difficult").optional(), 3))
                (field::area(visit, fields, Field::new("process_next").optional(), 3))
                p.actions { button.button.primary { (icon(Icon::Pen)) (visit.t("process-save")) } }
            }
        }
    }
}
