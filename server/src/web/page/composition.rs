//! Who sits in a group of professionals as what: what each seat declares, what the sources say of it, and the care that
//! the hierarchy of one workplace asks for (Table 4 of Tizón; `S3-101` to `S3-103`, `S3-143` to `S3-155`). For whoever
//! coordinates, and nobody else: no other group and no institution reads it.

mod parts;

pub(super) use parts::{fields, onlookers, role};

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::group;
use super::super::visit::Visit;
use super::account;
use crate::finding_text;
use crate::store::institution;
use crate::{get, post};
use domain::code::Code;
use domain::command::circle::CircleCommand;
use domain::command::{GroupSlice, What};
use domain::composition::{Declares, Stage};
use domain::id::SeatId;
use domain::profile::Profile;
use domain::seat::Seat;
use std::collections::BTreeSet;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/composicion", SeeComposition, show),
        post!("/grupos/{group}/composicion/sociedades", ChangeGroup, follow),
        get!("/grupos/{group}/composicion/{seat}", ChangeRoster, open),
        post!("/grupos/{group}/composicion/{seat}", ChangeRoster, declare),
    ]
}

/// The fields of what a seat declares, in their order.
pub(super) const NAMES: [&str; 8] =
    ["profile", "other_profile", "stage", "centre", "teaches", "supervises", "interviewed_on", "role"];

/// A group in which seats declare something; any other has no such page.
async fn load(visit: &Visit) -> Result<GroupSlice, Stop> {
    let of = scene::group(visit, &mut visit.look().await?).await?;
    if of.frame.asks_composition() { Ok(of) } else { Err(Stop::NotFound) }
}

async fn show(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    page(parts::page(visit, &of, &followed(visit, &of)))
}

fn followed(visit: &Visit, of: &GroupSlice) -> Fields {
    of.composition.societies.iter().fold(visit.fresh(), |fields, society| fields.with("societies", society))
}

async fn follow(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    let wanted: BTreeSet<String> = visit.form.all("societies").map(str::to_owned).collect();
    match visit.perform(What::Circle(of.group.id, CircleCommand::Follow(wanted))).await? {
        Ok(_) => done(&group::address(&of.group, "/composicion"), "societies-followed"),
        Err(refusal) => again(parts::page(visit, &of, &visit.typed().refused(refusal))),
    }
}

fn seat<'a>(visit: &Visit, of: &'a GroupSlice) -> Result<&'a Seat, Stop> {
    of.seat(visit.id("seat", SeatId::parse)?).filter(|seat| !of.is_vacated(seat)).ok_or(Stop::NotFound)
}

/// The places of the house, by name: whoever works in one chooses it, and whoever works elsewhere writes where.
pub(super) async fn places(visit: &Visit) -> Result<Vec<String>, Stop> {
    let (house, _) = visit.house()?;
    let sites = institution::sites(&mut visit.look().await?, house.id).await?;
    Ok(sites.into_iter().filter(|site| !site.retired).map(|site| site.name.to_string()).collect())
}

async fn open(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    let seat = seat(visit, &of)?;
    page(parts::form(visit, &of, (seat, &places(visit).await?), &kept(visit, &of, seat)))
}

fn kept(visit: &Visit, of: &GroupSlice, seat: &Seat) -> Fields {
    let before = of.composition.of(seat.id);
    let fields = visit.fresh().at(before.map_or(0, |before| before.version));
    before.map_or(fields.clone(), |before| said(visit, fields, &before.says))
}

/// What is declared, as a form says it.
fn said(visit: &Visit, fields: Fields, says: &Declares) -> Fields {
    let known = |profile: &&Profile| Profile::known().any(|one| one == **profile);
    let code = says.profile.as_ref().map(|profile| if known(&profile) { profile.code() } else { account::OTHER });
    let other = says.profile.as_ref().filter(|profile| !known(profile));
    fields
        .with_maybe("profile", code)
        .with_maybe("other_profile", other.map(|profile| finding_text::profile(visit.lang, profile)))
        .with_maybe("stage", says.stage.map(Stage::code))
        .with_maybe("centre", says.centre.as_ref())
        .with_maybe("teaches", says.teaches.then_some("1"))
        .with_maybe("supervises", says.supervises.then_some("1"))
        .with_maybe("interviewed_on", says.interviewed_on)
}

async fn declare(visit: &Visit) -> Answer {
    let of = load(visit).await?;
    let seat = seat(visit, &of)?;
    let mut form = Reader::new(&visit.form);
    let Some(says) = read(&mut form) else {
        let typed = visit.typed().wrong(form.faults());
        return again(parts::form(visit, &of, (seat, &places(visit).await?), &typed));
    };
    match visit.perform(What::Circle(of.group.id, CircleCommand::Declare { seat: seat.id, says })).await? {
        Ok(_) => done(&group::address(&of.group, "/composicion"), "declared-seat"),
        Err(refusal) => {
            let now = load(visit).await?;
            let version = now.composition.of(seat.id).map_or(0, |kept| kept.version);
            let typed = visit.typed().refused(refusal).at(version);
            again(parts::form(visit, &now, (seat, &places(visit).await?), &typed))
        }
    }
}

/// What a form says that a seat declares.
pub(super) fn read(form: &mut Reader<'_>) -> Option<Declares> {
    let profile = account::profile(form);
    let stage = form.code_maybe::<Stage>("stage");
    let centre = form.line_maybe::<120>("centre");
    let interviewed_on = form.day_maybe("interviewed_on");
    let (teaches, supervises) = (form.ticked("teaches"), form.ticked("supervises"));
    Some(Declares {
        profile: profile?,
        stage: stage?,
        teaches,
        supervises,
        centre: centre?,
        interviewed_on: interviewed_on?,
    })
}

/// A stage out of a link that begins the form with it: a student sits down as whoever learns by taking part.
pub(super) fn stage_asked(visit: &Visit) -> Option<Stage> {
    Stage::of_word(visit.query.get("etapa"))
}
