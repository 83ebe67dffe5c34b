//! `/grupos/…/autonomia`: a group goes on alone, by its own vote (S0-032, scenario 10). It is asked once its edition has
//! closed; what it was stays, and the coordination's part ends with the vote.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::scene;
use super::super::super::ui::field::{self, Choice, Field, choices_of};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::path as ui;
use super::super::super::visit::Visit;
use super::turns::{login_fields, new_login};
use crate::store::{mutual, path};
use crate::{get, post};
use domain::command::mutual::{Going, MutualCommand, may_go_on, stays};
use domain::command::{GroupSlice, What};
use domain::group::{Cadence, Mode};
use domain::id::SeatId;
use domain::mutual::ENOUGH;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![get!("/grupos/{group}/autonomia", CloseEdition, show), post!("/grupos/{group}/autonomia", CloseEdition, go_on)]
}

const NAMES: [&str; 10] = [
    "votes_for",
    "votes_against",
    "host",
    "mode",
    "cadence",
    "next_day",
    "next_time",
    "identifier",
    "first_secret",
    "sure",
];

struct Look {
    of: GroupSlice,
    wanting: Option<u32>,
    /// Multipliers of the group who are recognised (S0-033).
    recognised: u32,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    let wanting = mutual::would_go_on(&mut tx, visit.house()?.0.id, of.edition.id).await?;
    let recognised = path::recognised(&mut tx, visit.house()?.0.id, of.group.id).await?;
    Ok(Look { of, wanting, recognised })
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = visit
        .fresh()
        .with("mode", look.of.edition.mode.code())
        .with("cadence", look.of.edition.cadence.code())
        .with_maybe("next_time", look.of.edition.starts_at.map(|time| time.format("%H:%M")))
        .at(look.of.group.version);
    page(markup(visit, &look, &fields))
}

async fn go_on(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (votes_for, votes_against) = (read.number("votes_for", 0..=200), read.number("votes_against", 0..=200));
    let host = read.parsed("host", SeatId::parse);
    let (mode, cadence) = (read.code::<Mode>("mode"), read.code::<Cadence>("cadence"));
    let (starts_on, starts_at) = (read.day_maybe("next_day"), read.time_maybe("next_time"));
    let sure = read.sure("sure");
    let login = new_login(visit, &mut read, 3).await?;
    let (Some(votes_for), Some(votes_against), Some(host), Some(mode), Some(cadence)) =
        (votes_for, votes_against, host, mode, cadence)
    else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())));
    };
    let exists_told = read.ticked("exists");
    let (Some(starts_on), Some(starts_at), Some(()), Some(login)) = (starts_on, starts_at, sure, login) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults())));
    };
    let id = visit.command_id();
    let going = Going {
        edition: id.row(1),
        votes_for,
        votes_against,
        host,
        login,
        duty: id.row(2),
        mode,
        cadence,
        starts_on,
        starts_at,
        exists_told,
    };
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::GoOn(going))).await? {
        // The group is its own from here on: whoever coordinated it is back among their groups.
        Ok(_) => done("/grupos", "gone-on"),
        Err(refusal) => again(markup(visit, &look, &visit.typed().refused(refusal).at(look.of.group.version))),
    }
}

fn people(visit: &Visit, of: &GroupSlice) -> Vec<Choice> {
    let mut people: Vec<(String, SeatId)> = stays(of)
        .into_iter()
        .filter_map(|seat| of.people.get(&seat.person).map(|person| (group::name(visit, person), seat.id)))
        .collect();
    people.sort_by_cached_key(|(name, _)| domain::words::folded(name));
    people.into_iter().map(|(name, seat)| Choice::new(seat, name)).collect()
}

fn markup(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let content = html! {
        p.lead { (visit.t("going-lead")) }
        (notice::form_trouble_called(visit, fields, &NAMES, &[("sure", "label-going-sure")]))
        @match may_go_on(of) {
            Err(_) if domain::mutual::is_own(&of.frame) => {
                section.empty {
                    (icon(Icon::Sprout))
                    h2 { (visit.t("going-already")) }
                    p.actions { a.button href=(address(&of.group, "/lo-nuestro")) { (visit.t("own-house-title")) } }
                }
            }
            Err(refusal) => {
                section.empty {
                    (icon(Icon::Sprout))
                    h2 { (visit.t("going-not-yet")) }
                    p { (notice::refusal_words(visit, &refusal)) }
                    p.actions { a.button href=(address(&of.group, "/cierre")) { (visit.t("closing-title")) } }
                }
            }
            Ok(()) => {
                div.columns {
                    div.col { (form(visit, look, fields)) }
                    div.col.loose { (what_it_means(visit, look)) }
                }
            }
        }
    };
    group::page(visit, of, Tab::Harvest, &visit.t("going-title"), &content)
}

fn form(visit: &Visit, look: &Look, fields: &Fields) -> Markup {
    let of = &look.of;
    let voters = stays(of).len();
    html! {
        section.card {
            h2 { (visit.t("going-vote")) }
            p.lead { (visit.tr("going-vote-lead", &[("count", voters.into())])) }
            @if look.wanting.is_some() { p { span.chip.on { (visit.tr("seedbed-count", &[("count", ENOUGH.into())])) } } }
            form.form method="post" action=(address(&of.group, "/autonomia")) {
                (field::unseen(fields))
                div.side {
                    (field::number(visit, fields, Field::new("votes_for")))
                    (field::number(visit, fields, Field::new("votes_against")))
                }
                (field::select(visit, fields, Field::new("host").hint("hint-going-host"), &people(visit, of)))
                details.more open[fields.fault("identifier").is_some() || fields.fault("first_secret").is_some() || fields.refusal.as_ref().is_some_and(|refusal| refusal.field == Some("identifier"))] {
                    summary { (visit.t("relief-login")) }
                    (login_fields(visit, fields))
                }
                (field::cards(visit, fields, Field::new("cadence"), &choices_of::<Cadence>(visit, "cadence")))
                (field::cards(visit, fields, Field::new("mode"), &choices_of::<Mode>(visit, "mode")))
                div.side {
                    (field::day(visit, fields, Field::new("next_day").optional()))
                    (field::time(visit, fields, Field::new("next_time").optional()))
                }
                (field::tick(visit, fields, Field::new("exists").hint("hint-exists")))
                (field::tick(visit, fields, Field::new("sure").label("label-going-sure")))
                p.actions { button.button.primary { (icon(Icon::Sprout)) (visit.t("going-save")) } }
            }
        }
    }
}

/// What changes and what stays, with the sentences of the source; nothing of it blocks.
fn what_it_means(visit: &Visit, look: &Look) -> Markup {
    let of = &look.of;
    html! {
        section.card {
            h2 { (visit.t("going-means")) }
            ul.rows {
                @for key in ["going-means-same", "going-means-history", "going-means-nobody", "going-means-house", "going-means-undo"] {
                    li { (icon(Icon::Ok)) span.grow { (visit.t(key)) } }
                }
            }
        }
        @if look.recognised == 0 {
            section.notice {
                (icon(Icon::Info))
                h3 { (visit.t("going-multipliers")) }
                p { (visit.t("going-multipliers-lead")) }
                (ui::quoted(visit, "S0-033", "Grupos de Ayuda Mutua", "adquieren las competencias necesarias para liderar su grupo"))
            }
        }
        @if of.edition.mode != Mode::InPerson { (face_to_face(visit)) }
        section.bare { (ui::quoted(visit, "S0-032", "Grupos de Ayuda Mutua", "Un grupo puede comenzar siendo un grupo de apoyo y convertirse con el tiempo en un grupo de ayuda mutua")) }
    }
}

/// That meeting on a screen is another thing than the definition speaks of: it informs.
pub(super) fn face_to_face(visit: &Visit) -> Markup {
    html! {
        section.notice {
            (icon(Icon::Info))
            p { (visit.t("face-to-face")) }
            (ui::quoted(visit, "S0-218", "Sobre los grupos de ayuda mutua", "enfatizan la interacción social cara a cara y la responsabilidad personal de sus miembros"))
        }
    }
}
