//! `/grupos/…/casa-propia`: the group takes its history to a house of its own (C.5). It says beforehand what goes along,
//! what stays, and what changes for people; the group decides by hands.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::ui::path as ui;
use super::super::super::visit::Visit;
use super::own_group;
use crate::store::login;
use crate::{get, post};
use domain::command::mutual::{Leaving, MutualCommand, may_leave, voters};
use domain::command::{GroupSlice, What};
use domain::id::InstitutionId;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/casa-propia", KeepOwnHouse, show),
        post!("/grupos/{group}/casa-propia", KeepOwnHouse, leave),
    ]
}

const NAMES: [&str; 4] = ["votes_for", "votes_against", "house_name", "sure"];
const CALLED: [(&str, &str); 3] =
    [("votes_for", "label-leaving-for"), ("votes_against", "label-leaving-against"), ("sure", "label-leaving-sure")];

async fn show(visit: &Visit) -> Answer {
    let of = own_group(visit).await?;
    let fields = visit.fresh().with("house_name", of.group.name.as_str()).at(of.own().version);
    page(markup(visit, &of, &fields))
}

async fn leave(visit: &Visit) -> Answer {
    let of = own_group(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (votes_for, votes_against) = (read.number("votes_for", 0..=200), read.number("votes_against", 0..=200));
    let (name, sure) = (read.line("house_name"), read.sure("sure"));
    let (Some(votes_for), Some(votes_against), Some(name), Some(())) = (votes_for, votes_against, name, sure) else {
        return again(markup(visit, &of, &visit.typed().wrong(read.faults())));
    };
    let house: InstitutionId = visit.command_id().row(0);
    let leaving = Leaving { house, name, votes_for, votes_against };
    match visit.perform(What::Mutual(of.group.id, MutualCommand::Leave(leaving))).await? {
        Ok(_) => {
            enter(visit, house).await?;
            done(&address(&of.group, "/lo-nuestro"), "left-for-own-house")
        }
        Err(refusal) => again(markup(visit, &of, &visit.typed().refused(refusal).at(of.own().version))),
    }
}

/// This device works in the new house from now on; whoever also works in the old one chooses it as any other.
async fn enter(visit: &Visit, house: InstitutionId) -> Result<(), Stop> {
    let Some(me) = visit.me.as_ref() else { return Ok(()) };
    Ok(visit.app.act.door(async |tx| login::choose_institution(tx, me.session.id, house).await).await?)
}

fn markup(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    let house =
        visit.me.as_ref().and_then(|me| me.house.as_ref()).map(|(house, _)| house.name.to_string()).unwrap_or_default();
    let content = html! {
        p.lead { (visit.t("leaving-lead")) }
        (notice::form_trouble_called(visit, fields, &NAMES, &CALLED))
        @match may_leave(of) {
            Err(refusal) => {
                section.empty {
                    (icon(Icon::House))
                    h2 { (visit.t("leaving-not-now")) }
                    p { (notice::refusal_words(visit, &refusal)) }
                }
            }
            Ok(()) => {
                div.columns {
                    div.col {
                        (list(visit, "leaving-goes", Icon::Ok, &["people", "encounters", "said", "own", "links"], &house))
                        (list(visit, "leaving-stays", Icon::Lock, &["counts", "coordination", "others", "loans"], &house))
                        (list(visit, "leaving-changes", Icon::Info, &["people", "login", "keeper", "elsewhere", "back"], &house))
                    }
                    div.col.loose {
                        (form(visit, of, fields))
                        section.bare { (ui::quoted(visit, "S0-028", "Grupos de Ayuda Mutua", "Funcionan de forma autónoma, al margen de los profesionales y sin limitación temporal")) }
                    }
                }
            }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("leaving-title"), &content)
}

/// What goes, stays or changes, a line each.
fn list(visit: &Visit, of: &str, mark: Icon, what: &[&str], house: &str) -> Markup {
    html! {
        section.card {
            h2 { (visit.tr(of, &[("house", house.to_owned().into())])) }
            ul.rows {
                @for one in what {
                    li { (icon(mark)) span.grow { (visit.tr(&format!("{of}-{one}"), &[("house", house.to_owned().into())])) } }
                }
            }
        }
    }
}

fn form(visit: &Visit, of: &GroupSlice, fields: &Fields) -> Markup {
    html! {
        section.card {
            h2 { (visit.t("leaving-vote")) }
            p.lead { (visit.tr("leaving-vote-lead", &[("count", voters(of).into())])) }
            form.form method="post" action=(address(&of.group, "/casa-propia")) {
                (field::unseen(fields))
                div.side {
                    (field::number(visit, fields, Field::new("votes_for").label("label-leaving-for")))
                    (field::number(visit, fields, Field::new("votes_against").label("label-leaving-against")))
                }
                (field::text(visit, fields, Field::new("house_name").hint("hint-house-name")))
                (field::tick(visit, fields, Field::new("sure").label("label-leaving-sure")))
                p.actions { button.button.primary { (icon(Icon::House)) (visit.t("leaving-save")) } }
            }
        }
    }
}
