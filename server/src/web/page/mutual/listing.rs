//! `/grupos/…/directorio`: what the public directory says of the group. Day, hour and way of meeting come from the group's
//! own rhythm; each of the other facts is the group's to write, and has the day on which it said that it is so.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::{self, Tab, address};
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::telltale::{self, Readers};
use super::super::super::ui::{notice, when};
use super::super::super::visit::Visit;
use super::super::listings::rhythm_words;
use super::own_group;
use crate::guidance::gazetteer;
use crate::store::listing;
use crate::{get, post};
use domain::command::mutual::{MutualCommand, Wording};
use domain::command::{GroupSlice, What};
use domain::mutual::{Listing, Rhythm};
use domain::policy::Action;
use domain::telltale::Found;
use domain::territory::{Municipality, Unplaced};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/directorio", SeeOwnHouse, show),
        post!("/grupos/{group}/directorio", KeepOwnHouse, save),
        post!("/grupos/{group}/directorio/verificacion", KeepOwnHouse, verify),
        post!("/grupos/{group}/directorio/retiro", KeepOwnHouse, unlist),
    ]
}

const NAMES: [&str; 7] = ["listing_name", "theme", "about", "municipality", "place", "online_at", "takes_messages"];

/// Fields with a label of their own.
const CALLED: [(&str, &str); 1] = [("place", "label-listing-place")];

struct Look {
    of: GroupSlice,
    listing: Option<Listing>,
}

async fn look(visit: &Visit) -> Result<Look, Stop> {
    let of = own_group(visit).await?;
    let mut tx = visit.look().await?;
    let listing = listing::of_group(&mut tx, visit.house()?.0.id, of.group.id).await?;
    Ok(Look { of, listing })
}

fn kept(visit: &Visit, look: &Look) -> Fields {
    match &look.listing {
        None => visit
            .fresh()
            .with("listing_name", &look.of.group.name)
            .with("theme", &look.of.group.shared_situation)
            .with_maybe(
                "municipality",
                look.of.site.as_ref().and_then(|site| site.municipality).and_then(|code| gazetteer().full_name(code)),
            )
            .with("takes_messages", "1")
            .at(0),
        Some(listing) => visit
            .fresh()
            .with("listing_name", &listing.name)
            .with("theme", &listing.theme)
            .with_maybe("about", listing.about.as_ref())
            .with_maybe("municipality", listing.municipality.and_then(|code| gazetteer().full_name(code)))
            .with_maybe("place", listing.place.as_ref())
            .with_maybe("online_at", listing.online_at.as_ref())
            .with_maybe("takes_messages", listing.takes_messages.then_some("1"))
            .at(listing.version),
    }
}

async fn show(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let fields = kept(visit, &look);
    page(markup(visit, &look, &fields, &[]))
}

/// The municipality that was written.
fn municipality(read: &mut Reader<'_>) -> Option<Option<Municipality>> {
    let typed = read.raw("municipality");
    if typed.trim().is_empty() {
        return Some(None);
    }
    match gazetteer().find(typed) {
        Ok(code) => Some(Some(code)),
        Err(Unplaced::Unknown) => read.fault("municipality", Fault::Said("fault-municipality-unknown")),
        Err(Unplaced::Several) => read.fault("municipality", Fault::Said("fault-municipality-several")),
    }
}

async fn save(visit: &Visit) -> Answer {
    let look = look(visit).await?;
    let mut read = Reader::new(&visit.form);
    let (name, theme) = (read.line("listing_name"), read.line("theme"));
    let (about, place) = (read.words_maybe("about"), read.line_maybe("place"));
    let (municipality, online_at) = (municipality(&mut read), read.line_maybe("online_at"));
    let takes_messages = read.ticked("takes_messages");
    let (Some(name), Some(theme), Some(about), Some(place)) = (name, theme, about, place) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults()), &[]));
    };
    let (Some(municipality), Some(online_at)) = (municipality, online_at) else {
        return again(markup(visit, &look, &visit.typed().wrong(read.faults()), &[]));
    };
    // Anybody reads it: what could tell of a person is told first.
    let mut found = telltale::untold(visit, &look.of, Readers::Everybody, &["listing_name", "theme", "about"]);
    // A place has an address; whose house it is is not for everybody.
    found.extend(telltale::untold(visit, &look.of, Readers::Group, &["place"]));
    if !found.is_empty() {
        return again(markup(visit, &look, &visit.typed(), &found));
    }
    let wording = Wording { name, theme, about, municipality, place, online_at, takes_messages };
    match visit.perform(What::Mutual(look.of.group.id, MutualCommand::List(wording))).await? {
        Ok(_) => done(&address(&look.of.group, "/directorio"), "listed"),
        Err(refusal) => {
            let version = look.listing.as_ref().map_or(0, |listing| listing.version);
            let typed = visit.typed().refused(refusal).at(version);
            again(html! { (markup(visit, &look, &typed, &[])) })
        }
    }
}

async fn verify(visit: &Visit) -> Answer {
    simple(visit, MutualCommand::Verify, "listing-verified").await
}

async fn unlist(visit: &Visit) -> Answer {
    simple(visit, MutualCommand::Unlist, "unlisted").await
}

async fn simple(visit: &Visit, what: MutualCommand, word: &str) -> Answer {
    let look = look(visit).await?;
    match visit.perform(What::Mutual(look.of.group.id, what)).await? {
        Ok(_) => done(&address(&look.of.group, "/directorio"), word),
        Err(refusal) => {
            let fields = kept(visit, &look).refused(refusal);
            again(markup(visit, &look, &fields, &[]))
        }
    }
}

fn markup(visit: &Visit, look: &Look, fields: &Fields, found: &[Found]) -> Markup {
    let of = &look.of;
    let today = visit.today(of.site.as_ref());
    let rhythm = Rhythm::of(&of.edition);
    let listed = look.listing.as_ref().filter(|listing| listing.published);
    let keeps = visit.may(Action::KeepOwnHouse);
    let content = html! {
        p.lead { (visit.t("listing-lead")) }
        (notice::form_trouble_called(visit, fields, &NAMES, &CALLED))
        @if fields.refusal.as_ref().is_some_and(|refusal| refusal.reason == domain::command::Reason::Stale) {
            (notice::both_texts_called(visit, fields, &kept(visit, look), (&NAMES, &CALLED)))
        }
        div.columns {
            div.col {
                @if rhythm.is_none() {
                    section.empty { (icon(Icon::Calendar)) h2 { (visit.t("listing-no-rhythm")) } p { (visit.t("listing-no-rhythm-lead")) } @if visit.may(Action::ChangeGroup) { p.actions { a.button href=(address(&of.group, "/convocatoria")) { (visit.t("tab-settings")) } } } }
                } @else if keeps {
                    section.card {
                        form.form method="post" action=(address(&of.group, "/directorio")) {
                            (field::unseen(fields))
                            (telltale::warning(visit, found))
                            (field::text(visit, fields, Field::new("listing_name").hint("hint-listing-name")))
                            (field::text(visit, fields, Field::new("theme").hint("hint-theme")))
                            (field::area(visit, fields, Field::new("about").hint("hint-about").optional(), 4))
                            (field::searched(visit, fields, Field::new("municipality").hint("hint-listing-municipality").optional(), &municipalities()))
                            (field::text(visit, fields, Field::new("place").label("label-listing-place").hint("hint-listing-place").optional()))
                            (field::text(visit, fields, Field::new("online_at").hint("hint-online-at").optional()))
                            (field::tick(visit, fields, Field::new("takes_messages").hint("hint-takes-messages")))
                            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t(if listed.is_some() { "listing-save" } else { "listing-enter" })) } }
                        }
                    }
                }
            }
            div.col.loose {
                @if let Some(rhythm) = &rhythm {
                    section.card {
                        h2 { (visit.t("listing-rhythm")) }
                        p { (rhythm_words(visit, rhythm)) }
                        p.note { (visit.t("listing-rhythm-from")) }
                    }
                }
                @if let Some(listing) = listed {
                    section.card {
                        h2 { (visit.t("listing-now")) }
                        p { (visit.tr("listing-verified", &[("day", when::day(visit.lang, listing.verified_on, today).into())])) " " (visit.t("listing-who")) }
                        div.actions {
                            a.button href={ "/ayuda-mutua/" (listing.id) } { (icon(Icon::Out)) (visit.t("listing-see")) }
                            @if keeps {
                                form method="post" action=(address(&of.group, "/directorio/verificacion")) { (field::unseen(&visit.fresh())) button.button { (icon(Icon::Ok)) (visit.t("listing-verify")) } }
                                form method="post" action=(address(&of.group, "/directorio/retiro")) { (field::unseen(&visit.fresh())) button.text-button { (icon(Icon::Undo)) (visit.t("listing-leave")) } }
                            }
                        }
                    }
                }
                section.bare { p.note { (visit.t("listing-never")) } }
            }
        }
        p { a.text-button href=(address(&of.group, "/lo-nuestro")) { (icon(Icon::Back)) (visit.t("own-house-title")) } }
    };
    group::page(visit, of, Tab::OwnHouse, &visit.t("listing-title"), &content)
}

fn municipalities() -> Vec<String> {
    gazetteer().municipalities().filter_map(|code| gazetteer().full_name(code)).collect()
}
