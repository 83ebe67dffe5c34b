//! «Dos miradas» (S0-205, S0-235) and the review of two who led together (S0-207, S0-229 to S0-233): each marks apart, and
//! they see where they differ only when both have marked. Of one encounter; only the two read it.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page, to};
use super::super::router::Route;
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::group::{self, Tab, address};
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{encounter, notice, own as frame};
use super::super::visit::Visit;
use super::look;
use crate::db::Tx;
use crate::store::slice::{self, Which};
use crate::store::together::{self, Looked, Reviewed};
use crate::{get, post};
use domain::command::path::{PathCommand, Side};
use domain::command::{GroupSlice, Reason, Refusal, What};
use domain::day::Day;
use domain::encounter::Encounter;
use domain::id::{EncounterId, PersonId, SeatId};
use domain::path::{Area, Conduct, Helped, Kind};
use domain::policy::Action;
use domain::role::Role;
use domain::seat::Seat;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/encuentros/{encounter}/miradas", LookTogether, show),
        post!("/grupos/{group}/encuentros/{encounter}/miradas", LookTogether, mark),
        post!("/grupos/{group}/encuentros/{encounter}/miradas/{seat}/revision", LookTogether, review),
        post!("/grupos/{group}/encuentros/{encounter}/miradas/{seat}/revision/retiro", LookTogether, take_away),
        get!("/mi-grupo/miradas/{encounter}", WalkOwnPath, show_own),
        post!("/mi-grupo/miradas/{encounter}", WalkOwnPath, mark_own),
        post!("/mi-grupo/miradas/{encounter}/{seat}/revision", WalkOwnPath, review_own),
        post!("/mi-grupo/miradas/{encounter}/{seat}/revision/retiro", WalkOwnPath, take_away_own),
    ]
}

/// Somebody with whom one led.
struct Other {
    seat: Seat,
    name: String,
    reviewed: Reviewed,
}

/// What the page looks at: cut to what its reader marked, and what others marked beside it.
struct Found {
    of: GroupSlice,
    side: Side,
    house: String,
    encounter: Encounter,
    looked: Looked,
    /// Whose looks stand beside one's own, by name.
    across: Vec<(PersonId, String)>,
    others: Vec<Other>,
    today: Day,
}

/// Those whose looks stand beside those of the person who holds `mine`: of the other side.
fn across<'a>(of: &'a GroupSlice, mine: &'a Seat) -> impl Iterator<Item = &'a Seat> {
    let beside = of.seats.iter().filter(|seat| seat.id != mine.id && seat.role.leads_or_assists() && seat.stayed());
    beside.filter(|seat| seat.role.leads() != mine.role.leads())
}

/// Encounters at which somebody who assists has looked, and whoever reads has not: «La otra persona ya marcó».
pub async fn waiting(visit: &Visit, tx: &mut Tx, of: &GroupSlice) -> Result<Vec<EncounterId>, Stop> {
    let (house, me) = visit.house()?;
    let Some(mine) = of.seat_of(me.id).filter(|seat| seat.role.leads() && visit.may(Action::LookTogether)) else {
        return Ok(Vec::new());
    };
    let people: Vec<PersonId> = across(of, mine).map(|seat| seat.person).collect();
    if people.is_empty() {
        return Ok(Vec::new());
    }
    Ok(together::waiting(tx, house.id, of.edition.id, (me.id, &people)).await?)
}

/// A row for each encounter at which a look waits, to where one marks one's own.
pub fn waiting_rows(visit: &Visit, of: &GroupSlice, waiting: &[EncounterId]) -> Markup {
    html! {
        @for one in waiting.iter().filter_map(|id| of.encounter(*id)) {
            li {
                a.grow href=(address(&of.group, &format!("/encuentros/{}/miradas", one.id))) {
                    b { (visit.t("looks-title")) " · " (visit.tr("encounter-ordinal", &[("ordinal", one.ordinal.into())])) }
                    small { (visit.t("looks-other-looked")) }
                }
                (icon(Icon::Next))
            }
        }
    }
}

async fn load(visit: &Visit, side: Side) -> Result<Found, Stop> {
    let (house, me, name, group_id) = match side {
        Side::Coordination => {
            let (house, me) = visit.house()?;
            (house.id, me.id, house.name.to_string(), visit.group()?)
        }
        Side::Assistant => {
            let holder = visit.holder()?;
            (holder.institution, holder.link.person, String::new(), holder.link.group)
        }
    };
    let mut tx = visit.look().await?;
    let of = slice::load_edition(&mut tx, visit.app.act.guidance(), house, (group_id, Which::Latest)).await?;
    let of = of.ok_or(Stop::NotFound)?;
    let encounter = look::encounter(visit, &of)?.clone();
    let mine = of.seat_of(me).filter(|seat| seat.role.leads_or_assists()).ok_or(Stop::NotFound)?.clone();
    let is_mine = match side {
        Side::Coordination => mine.role.leads(),
        Side::Assistant => mine.role == Role::Assistant,
    };
    if !encounter.state.is_held() || !is_mine {
        return Err(Stop::NotFound);
    }
    let named = |seat: &Seat| of.people.get(&seat.person).map_or_else(String::new, |person| group::name(visit, person));
    let beside = of.seats.iter().filter(|seat| seat.id != mine.id && seat.role.leads_or_assists() && seat.stayed());
    let across: Vec<(PersonId, String)> = across(&of, &mine).map(|seat| (seat.person, named(seat))).collect();
    let people: Vec<PersonId> = across.iter().map(|(person, _)| *person).collect();
    let looked = together::looked(&mut tx, house, encounter.id, (me, &people)).await?;
    let mut reviews = together::reviewed(&mut tx, house, (encounter.id, me)).await?;
    let others = beside
        .filter(|seat| seat.role.leads() || mine.role.leads())
        .map(|seat| {
            let place = reviews.iter().position(|(of, _)| *of == seat.person);
            let reviewed = place.map(|place| reviews.swap_remove(place).1).unwrap_or_default();
            Other { seat: seat.clone(), name: named(seat), reviewed }
        })
        .collect();
    let house = if name.is_empty() {
        crate::store::institution::find(&mut tx, house).await?.map_or(name, |found| found.name.to_string())
    } else {
        name
    };
    let today = visit.today(of.site.as_ref());
    Ok(Found { side, house, encounter, looked, across, others, today, of })
}

async fn show(visit: &Visit) -> Answer {
    shown(visit, Side::Coordination).await
}

async fn show_own(visit: &Visit) -> Answer {
    // Whoever does not assist has one view alone: their path says how that comes.
    match visit.standing.link {
        Some((Role::Assistant, _)) => shown(visit, Side::Assistant).await,
        Some(_) | None => {
            let holder = visit.holder()?;
            let mut tx = visit.look().await?;
            let of = (holder.link.group, Which::Latest);
            let of = slice::load_edition(&mut tx, visit.app.act.guidance(), holder.institution, of).await?;
            look::encounter(visit, &of.ok_or(Stop::NotFound)?)?;
            to("/mi-grupo/camino")
        }
    }
}

async fn shown(visit: &Visit, side: Side) -> Answer {
    let found = load(visit, side).await?;
    page(markup(visit, &found, &visit.fresh()))
}

async fn mark(visit: &Visit) -> Answer {
    marking(visit, Side::Coordination).await
}

async fn mark_own(visit: &Visit) -> Answer {
    marking(visit, Side::Assistant).await
}

/// Sends a wish of whichever side.
async fn perform(visit: &Visit, side: Side, what: PathCommand) -> Result<Option<Refusal>, Stop> {
    let came = match side {
        Side::Coordination => visit.perform(What::Path(visit.group()?, what)).await?,
        Side::Assistant => visit.perform_held(What::Path(visit.holder()?.link.group, what)).await?,
    };
    Ok(came.err())
}

async fn came_of(visit: &Visit, side: Side, (refused, word): (Option<Refusal>, &str)) -> Answer {
    let found = load(visit, side).await?;
    match refused {
        None => done(&found.address(""), word),
        Some(refusal) => again(markup(visit, &found, &visit.typed().refused(refusal))),
    }
}

async fn marking(visit: &Visit, side: Side) -> Answer {
    let found = load(visit, side).await?;
    let mut read = Reader::new(&visit.form);
    let Some(helped) = read.codes::<Helped>("helped") else {
        return again(markup(visit, &found, &visit.typed().wrong(read.faults())));
    };
    let what = PathCommand::Look { side, encounter: found.encounter.id, helped };
    let refused = perform(visit, side, what).await?;
    came_of(visit, side, (refused, "looked")).await
}

async fn review(visit: &Visit) -> Answer {
    reviewing(visit, Side::Coordination).await
}

async fn review_own(visit: &Visit) -> Answer {
    reviewing(visit, Side::Assistant).await
}

async fn reviewing(visit: &Visit, side: Side) -> Answer {
    let found = load(visit, side).await?;
    let about = visit.id("seat", SeatId::parse)?;
    let Some(seen) = Reader::new(&visit.form).codes::<Conduct>("seen") else {
        // Boxes are ticked or not: what is none of them was not written here.
        let fields = visit.fresh().refused(Reason::NothingWritten.into());
        return again(markup(visit, &found, &fields));
    };
    let what = PathCommand::Review { side, encounter: found.encounter.id, about, seen };
    let refused = perform(visit, side, what).await?;
    came_of(visit, side, (refused, "reviewed")).await
}

async fn take_away(visit: &Visit) -> Answer {
    taking_away(visit, Side::Coordination).await
}

async fn take_away_own(visit: &Visit) -> Answer {
    taking_away(visit, Side::Assistant).await
}

async fn taking_away(visit: &Visit, side: Side) -> Answer {
    let found = load(visit, side).await?;
    let about = visit.id("seat", SeatId::parse)?;
    let what = PathCommand::TakeAwayReview { side, encounter: found.encounter.id, about };
    let refused = perform(visit, side, what).await?;
    came_of(visit, side, (refused, "review-taken-away")).await
}

impl Found {
    fn address(&self, rest: &str) -> String {
        match self.side {
            Side::Coordination => address(&self.of.group, &format!("/encuentros/{}/miradas{rest}", self.encounter.id)),
            Side::Assistant => format!("/mi-grupo/miradas/{}{rest}", self.encounter.id),
        }
    }
}

fn markup(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let title = visit.t("looks-title");
    let which = visit.tr("encounter-ordinal", &[("ordinal", found.encounter.ordinal.into())]);
    let content = html! {
        p.lead { (which) " · " (encounter::day_and_hour(visit, &found.encounter, found.today)) }
        @if let Some(refusal) = &fields.refusal { (notice::refused(visit, refusal)) }
        (looks(visit, found, fields))
        @for other in &found.others { (review_of(visit, found, (other, fields))) }
        @if found.others.is_empty() { section.empty { h2 { (visit.t("looks-alone")) } p { (visit.t("looks-alone-lead")) } } }
        p.whisper { (icon(Icon::Lock)) span { (visit.t("looks-whisper")) } }
    };
    match found.side {
        Side::Coordination => group::page(
            visit,
            &found.of,
            Tab::Road,
            &title,
            &html! {
                a.back href=(address(&found.of.group, &format!("/encuentros/{}", found.encounter.id))) { (icon(Icon::Back)) (which) }
                (content)
            },
        ),
        Side::Assistant => frame::page(
            visit,
            &found.house,
            &html! {
                a.back href="/mi-grupo/camino#miradas" { (icon(Icon::Back)) (visit.t("path-back")) }
                div.greeting { h1 { (title) } (frame::hear(visit, "#content", &title)) }
                (content)
            },
        ),
    }
}

/// What helped: marked apart, then side by side.
fn looks(visit: &Visit, found: &Found, fields: &Fields) -> Markup {
    let looked = &found.looked;
    html! {
        @if !found.across.is_empty() || looked.mine.is_some() {
            section.card #ayudo aria-labelledby="t-ayudo" {
                h2 #t-ayudo { (visit.t("looks-helped")) }
                @match &looked.mine {
                    Some(mine) if !looked.theirs.is_empty() => (side_by_side(visit, found, &mine.helped)),
                    mine => {
                        p.lead { (visit.t("looks-lead")) }
                        @if mine.is_some() { p.note role="status" { (icon(Icon::Ok)) " " (visit.t("looks-waits")) } }
                        @else if looked.others > 0 { p.note { (visit.t("looks-other-looked")) } }
                        (look_form(visit, found, (mine.as_ref().map(|mine| mine.helped.as_slice()), fields)))
                    }
                }
            }
        }
    }
}

fn look_form(visit: &Visit, found: &Found, (mine, fields): (Option<&[Helped]>, &Fields)) -> Markup {
    let typed = fields.fault("helped").is_some();
    let kept = mine.unwrap_or_default().iter().fold(visit.fresh(), |kept, one| kept.with("helped", one.code()));
    let fields = if typed { fields } else { &kept };
    html! {
        form.form method="post" action=(found.address("")) {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &["helped"], &[("helped", "label-what-helped")]))
            (field::boxes(visit, fields, Field::new("helped").label("label-what-helped").optional(), &field::choices_of::<Helped>(visit, "helped")))
            p.actions { button.button.primary { (visit.t("looks-keep")) } }
        }
    }
}

/// Where both agree and where they differ. Neither knows more than the other (S0-206).
fn side_by_side(visit: &Visit, found: &Found, mine: &[Helped]) -> Markup {
    html! {
        p.lead { (visit.t("looks-both")) }
        @for look in &found.looked.theirs {
            @let name = found.across.iter().find(|(person, _)| *person == look.person).map(|(_, name)| name.as_str()).unwrap_or_default();
            @let both: Vec<Helped> = Helped::ALL.iter().copied().filter(|one| mine.contains(one) && look.helped.contains(one)).collect();
            @let only_me: Vec<Helped> = mine.iter().copied().filter(|one| !look.helped.contains(one)).collect();
            @let only_them: Vec<Helped> = look.helped.iter().copied().filter(|one| !mine.contains(one)).collect();
            (seen_list(visit, &visit.tr("looks-agree", &[("name", name.into())]), &both))
            (seen_list(visit, &visit.t("looks-only-me"), &only_me))
            (seen_list(visit, &visit.tr("looks-only-them", &[("name", name.into())]), &only_them))
        }
        p.note { (visit.t("looks-differ")) }
    }
}

fn seen_list(visit: &Visit, title: &str, codes: &[Helped]) -> Markup {
    html! {
        h3 { (title) }
        @if codes.is_empty() { p.note { (visit.t("looks-nothing")) } }
        ul.list { @for one in codes { li title=(one.source()) { (visit.t(&format!("helped-{}", one.code().replace('_', "-")))) } } }
    }
}

fn words(visit: &Visit, conduct: Conduct) -> String {
    visit.t(&format!("conduct-{}", conduct.code().replace('_', "-")))
}

/// The review of one other: a form until both wrote, then both side by side.
fn review_of(visit: &Visit, found: &Found, (other, fields): (&Other, &Fields)) -> Markup {
    let base = format!("/{}/revision", other.seat.id);
    let title = visit.tr("review-title", &[("name", other.name.as_str().into())]);
    let reviewed = &other.reviewed;
    let anchor = format!("revision-{}", other.seat.id);
    html! {
        section.card id=(anchor) aria-labelledby={ "t-" (anchor) } {
            h2 id={ "t-" (anchor) } { (title) }
            @match (&reviewed.mine, &reviewed.theirs) {
                (Some(mine), Some(theirs)) => {
                    p.lead { (visit.t("review-both")) }
                    (seen(visit, (&visit.tr("review-mine", &[("name", other.name.as_str().into())]), &mine.seen)))
                    (seen(visit, (&visit.tr("review-theirs", &[("name", other.name.as_str().into())]), &theirs.seen)))
                }
                (mine, _) => {
                    p.lead { (visit.t("review-lead")) }
                    @if mine.is_some() { p.note role="status" { (icon(Icon::Ok)) " " (visit.t("review-waits")) } }
                    @else if reviewed.other_wrote { p.note { (visit.t("review-other-wrote")) } }
                    details.more open[mine.is_none() && fields.refusal.is_some()] {
                        summary { (visit.t("review-open")) }
                        (review_form(visit, found, (&base, mine.as_ref().map(|mine| mine.seen.as_slice()))))
                    }
                }
            }
            @if reviewed.mine.is_some() || reviewed.other_wrote {
                form method="post" action=(found.address(&format!("{base}/retiro"))) {
                    (field::unseen(&visit.fresh()))
                    p.actions { button.button.soft { (icon(Icon::No)) (visit.t("review-take-away")) } }
                }
            }
        }
    }
}

fn review_form(visit: &Visit, found: &Found, (base, mine): (&str, Option<&[Conduct]>)) -> Markup {
    let seen = mine.unwrap_or_default();
    html! {
        form.form method="post" action=(found.address(base)) {
            (field::unseen(&visit.fresh()))
            @for area in Area::ALL {
                fieldset {
                    legend { (visit.t(&format!("area-{}", area.code().replace('_', "-")))) }
                    ul.checks {
                        @for conduct in area.conducts() {
                            li { label {
                                input type="checkbox" name="seen" value=(conduct.code()) checked[seen.contains(&conduct)];
                                span { (words(visit, conduct)) @if let Some(kind) = conduct.kind() { small { (visit.t(&format!("conduct-kind-{}", kind.code()))) } } }
                            } }
                        }
                    }
                }
            }
            p.note { (visit.t("review-source")) }
            p.actions { button.button.primary { (visit.t("review-keep")) } }
        }
    }
}

fn seen(visit: &Visit, (title, seen): (&str, &[Conduct])) -> Markup {
    html! {
        h3 { (title) }
        ul.list {
            @for conduct in seen {
                li {
                    (words(visit, *conduct))
                    @if conduct.kind() == Some(Kind::Harmful) { " " span.chip.hollow { (visit.t("conduct-kind-harmful")) } }
                }
            }
        }
    }
}

/// What leads to the page from the sheet of an encounter that was held, where two led it.
pub fn link(visit: &Visit, of: &GroupSlice, one: &Encounter) -> Markup {
    let two = of.seats.iter().filter(|seat| seat.role.leads_or_assists() && seat.stayed()).count() > 1;
    let shown = two && one.state.is_held() && visit.may(Action::LookTogether);
    html! {
        @if shown { a.button href=(address(&of.group, &format!("/encuentros/{}/miradas", one.id))) { (icon(Icon::People)) (visit.t("looks-title")) } }
    }
}
