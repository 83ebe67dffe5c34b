//! One's own data: what is kept and who sees it, a copy to take away, and the way to have it erased. Of this group
//! alone: a link says nothing of any other.

use super::super::super::reply::{Answer, Reply, Stop, again, done, page};
use super::super::super::ui::group::worded;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{field, notice, own as frame, when};
use super::super::super::visit::Visit;
use super::super::directory::kind_words;
use super::super::referrals::parts;
use super::load;
use crate::failure::Failure;
use crate::finding_text;
use crate::store::own::Own;
use crate::store::referral::Told;
use crate::text::Arg;
use domain::appraisal::Given;
use domain::command::Refusal;
use domain::command::own::OwnCommand;
use domain::composition::Declares;
use domain::day::{Instant, day_of};
use domain::encounter::attendance::Mark;
use domain::referral::Origin;
use domain::reminder::Consent;
use domain::seat::{MoveReason, SeatMove, SeatState};
use maud::{DOCTYPE, Markup, html};
use serde_json::json;

pub(super) async fn show(visit: &Visit) -> Answer {
    page(markup(visit, &load(visit).await?, None)?)
}

pub(super) async fn ask_erasure(visit: &Visit) -> Answer {
    let refused = visit.perform_own(OwnCommand::AskErasure).await?.err();
    came_of(visit, refused, "own-erasure-asked").await
}

pub(super) async fn stay(visit: &Visit) -> Answer {
    let refused = visit.perform_own(OwnCommand::Stay).await?.err();
    came_of(visit, refused, "own-erasure-stays").await
}

async fn came_of(visit: &Visit, refused: Option<Refusal>, word: &str) -> Answer {
    match refused {
        None => done("/mi-grupo/datos", word),
        Some(refusal) => again(markup(visit, &load(visit).await?, Some(&refusal))?),
    }
}

fn markup(visit: &Visit, own: &Own, refusal: Option<&Refusal>) -> Result<Markup, Stop> {
    Ok(frame::page(
        visit,
        &own.house,
        &html! {
            a.back href="/mi-grupo" { (icon(Icon::Back)) (visit.t("own-back")) }
            div.greeting { h1 { (visit.t("own-data")) } (frame::hear(visit, "#content", &visit.t("own-data"))) }
            @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
            section.card aria-labelledby="t-kept" {
                h2 #t-kept { (visit.t("own-data-kept")) }
                (kept(visit, own)?)
                p.note { (visit.t("own-data-who")) }
            }
            section.plain aria-labelledby="t-copy" {
                h2 #t-copy { (visit.t("own-data-copy")) }
                p { (visit.t("own-data-copy-lead")) }
                p.actions {
                    a.button href="/mi-grupo/datos/copia.html" download { (icon(Icon::Download)) (visit.t("own-data-copy-read")) }
                    a.button href="/mi-grupo/datos/copia.json" download { (icon(Icon::Download)) (visit.t("own-data-copy-program")) }
                }
            }
            (erasure(visit, own))
        },
    ))
}

/// Everything that is kept of the person in this group, as a list.
fn kept(visit: &Visit, own: &Own) -> Result<Markup, Stop> {
    let eye = visit.own()?;
    let none = visit.t("own-data-none");
    Ok(html! {
        dl.about {
            dt { (visit.t("label-display-name")) } dd { (own.person.name) }
            dt { (visit.t("label-phone")) } dd { @match &own.person.phone { Some(phone) => (phone), None => (none) } }
            dt { (visit.t("own-data-group")) } dd { (own.of.group.name) ", " (own.house) }
            dt { (visit.t("own-data-moves")) }
            dd { ul { @for one in own.moves() { li { (day(visit, own, one.at)) ": " (moved(visit, one)) } } } }
            dt { (visit.t("own-attendance")) }
            dd {
                @if own.history.presences.iter().all(|one| one.mark == Mark::Expected) { (none) }
                ul {
                    @for one in own.history.presences.iter().filter(|one| one.mark != Mark::Expected) {
                        li {
                            (visit.tr("encounter-ordinal", &[("ordinal", one.encounter.ordinal.into())]))
                            @if let Some(day) = one.encounter.day { ", " (when::short_day(visit.lang, day, own.today)) }
                            ": " (visit.t(&format!("own-attended-{}", one.mark.code())))
                        }
                    }
                }
            }
            dt { (visit.t("own-hopes")) }
            dd {
                @if own.expectations.iter().all(|one| one.text.is_blank()) { (none) }
                ul { @for one in own.expectations.iter().filter(|one| !one.text.is_blank()) { li { "«" (one.text.read(&eye)) "»" } } }
            }
            dt { (visit.t("own-data-answers")) }
            dd { (visit.tr("own-data-answers-count", &[("count", own.answers.len().into())])) }
            @if let (Some(walk), Some(template)) = (&own.walk, super::path::template(own)) {
                @let reached = domain::path::reached(walk, template);
                dt { (visit.t("own-data-path")) }
                dd { (visit.tr("own-data-path-on", &[("day", Arg::from(day(visit, own, walk.path.wished_at))), ("met", reached.iter().filter(|one| one.is_met() == Some(true)).count().into()), ("all", reached.len().into())])) }
            }
            dt { (visit.t("own-reminders")) }
            dd {
                @if own.contacts.is_empty() && own.consents.is_empty() && own.calendar.is_none() { (none) }
                ul {
                    @for one in &own.contacts { li { (one.address) } }
                    @for one in &own.consents { li { (consent(visit, own, one)) } }
                    @if let Some(at) = own.calendar { li { (visit.tr("own-data-calendar", &[("day", Arg::from(day(visit, own, at)))])) } }
                }
            }
            @if own.of.frame.asks_composition() || !own.of.frame.questionnaires.is_empty() {
                dt { (visit.t("own-data-declared")) }
                dd {
                    @if own.said.declared.is_empty() { (none) }
                    ul { @for (edition, says) in &own.said.declared { li { (visit.tr("cycle-name", &[("ordinal", Arg::from(edition.to_string()))])) ": " (declared(visit, own, says)) } } }
                }
                dt { (visit.t("own-appraisal")) }
                dd {
                    @if own.said.answers.is_empty() { (none) }
                    ul { @for (edition, given) in &own.said.answers { li { (visit.tr("cycle-name", &[("ordinal", Arg::from(edition.to_string()))])) ": " (answered(visit, own, given)) } } }
                }
                dt { (visit.t("lines-title")) }
                dd {
                    @if own.said.lines.is_empty() { (none) }
                    ul { @for lines in &own.said.lines { @for text in [lines.takes.read(&eye), lines.leaves.read(&eye)].into_iter().filter(|text| !text.is_empty()) { li { "«" (text) "»" @if lines.shared { " " (visit.t("own-data-shared")) } } } } }
                }
            }
            dt { (visit.t("own-data-referrals")) }
            dd {
                @if own.referrals.is_empty() { (none) }
                ul { @for one in &own.referrals { li { (referred(visit, own, one)?) } } }
            }
            dt { (visit.t("own-data-call")) }
            dd { @match own.call { Some(at) => (day(visit, own, at)), None => (none) } }
            @if let Some(ties) = own.ties {
                dt { (visit.t("ties-title")) }
                dd { (visit.tr("own-data-ties", &[("before", ties.before.into()), ("now", ties.now.into())])) }
            }
            @if let Some(wants) = own.seedling {
                dt { (visit.t("seedbed-title")) }
                dd { (visit.t(if wants { "seedbed-yes" } else { "seedbed-no" })) }
            }
            dt { (visit.t("own-data-vote")) }
            dd { (visit.t(if own.vote.as_ref().is_some_and(|vote| !vote.mine.is_empty()) { "own-data-vote-open" } else { "own-data-vote-none" })) }
        }
    })
}

/// What a seat declares, in words.
fn declared(visit: &Visit, own: &Own, says: &Declares) -> String {
    let mut words = Vec::new();
    words.extend(says.profile.as_ref().map(|profile| finding_text::profile(visit.lang, profile)));
    words.extend(says.stage.map(|stage| visit.t(&format!("stage-{}", stage.code()))));
    words.extend(says.centre.as_ref().map(ToString::to_string));
    words.extend(says.teaches.then(|| visit.t("composition-teaches")));
    words.extend(says.supervises.then(|| visit.t("composition-decides")));
    words.extend(
        says.interviewed_on.map(|day| {
            visit.tr("composition-interviewed", &[("day", Arg::from(when::day(visit.lang, day, own.today)))])
        }),
    );
    if words.is_empty() { visit.t("composition-undeclared") } else { words.join(", ") }
}

/// What was answered to a question, by its words where they are still asked.
fn answered(visit: &Visit, own: &Own, given: &Given) -> String {
    let asked = own.of.frame.questionnaire(given.which.questionnaire.as_str());
    let item = asked.and_then(|one| one.items.iter().find(|item| item.id == given.item));
    let words = item.map_or(given.item.as_str(), |item| worded(visit, &item.text));
    format!("{words} {}", visit.t(&format!("grade-{}", given.grade.code())))
}

/// "3 de marzo: sí a …", with who wrote it down where it was not the person.
fn consent(visit: &Visit, own: &Own, one: &Consent) -> String {
    let what = visit.t(&format!("reminder-purpose-{}", one.purpose.code()));
    let key = match (one.given, one.recorded_by.is_some()) {
        (true, false) => "own-data-yes",
        (true, true) => "own-data-yes-aloud",
        (false, _) => "own-data-no",
    };
    let version = one.text_version.to_string();
    let args =
        [("day", Arg::from(day(visit, own, one.at))), ("what", Arg::from(what)), ("version", Arg::from(version))];
    visit.tr(key, &args)
}

/// Where they were pointed to or asked for: to whom, what kind of care, how far it came, and the note on the way.
fn referred(visit: &Visit, own: &Own, one: &Told) -> Result<String, Stop> {
    let (of, eye) = (&one.referral, visit.standing.pair().ok_or(Stop::NoRight)?);
    let mut words = vec![parts::to_words(visit, &own.services, of), kind_words(visit, of.kind)];
    words.push(visit.t(&format!("referral-state-{}", of.state.code())));
    if of.origin == Origin::OwnWish {
        words.push(visit.t("own-data-referral-asked"));
    }
    if !of.note.is_blank() {
        words.push(format!("«{}»", of.note.read(&eye)));
    }
    Ok(words.join(", "))
}

fn day(visit: &Visit, own: &Own, at: Instant) -> String {
    when::day(visit.lang, day_of(at, own.zone), own.today)
}

/// A move as it is told in this group. Where somebody came from or went to is not this group's to say.
fn moved(visit: &Visit, one: &SeatMove) -> String {
    visit.t(&format!("move-reason-{}", told(one).code().replace('_', "-")))
}

/// The reason as one group may know it: that somebody came from another one, or went there, is left out.
pub fn told(one: &SeatMove) -> MoveReason {
    match (one.reason, one.to) {
        (MoveReason::OtherGroup, SeatState::Left | SeatState::Declined) => MoveReason::Leaves,
        (MoveReason::OtherGroup, SeatState::Waitlisted) => MoveReason::NoPlace,
        (MoveReason::OtherGroup, SeatState::Seated | SeatState::Invited | SeatState::Completed) => MoveReason::Enrolled,
        (reason, _) => reason,
    }
}

fn erasure(visit: &Visit, own: &Own) -> Markup {
    html! {
        section.plain #olvido aria-labelledby="t-olvido" {
            h2 #t-olvido { (visit.t("own-erasure")) }
            @match own.wish {
                Some(at) => {
                    p { (visit.tr("own-erasure-waits", &[("day", Arg::from(day(visit, own, at)))])) }
                    form method="post" action="/mi-grupo/datos/olvido/retiro" {
                        (field::unseen(&visit.fresh()))
                        p.actions { button.button { (icon(Icon::Undo)) (visit.t("own-erasure-stay")) } }
                    }
                }
                None => {
                    p { (visit.t("own-erasure-goes")) }
                    p { (visit.t("own-erasure-stays")) }
                    form method="post" action="/mi-grupo/datos/olvido" {
                        (field::unseen(&visit.fresh()))
                        p.actions { button.button.care { (icon(Icon::No)) (visit.t("own-erasure-ask")) } }
                    }
                }
            }
        }
    }
}

/// A page that any browser opens, now or in twenty years: no script, no style, nothing fetched.
pub(super) async fn copy_to_read(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    let body = html! {
        (DOCTYPE)
        html lang=(visit.lang.tag()) {
            head { meta charset="utf-8"; title { (visit.t("own-data")) } }
            body {
                h1 { (visit.t("own-data")) }
                p { (day(visit, &own, visit.now)) }
                (kept(visit, &own)?)
                p { (visit.t("own-data-who")) }
            }
        }
    };
    let bytes = body.into_string().into_bytes();
    Ok(Reply::Download { kind: "text/html; charset=utf-8", name: "mis-datos.html".to_owned(), bytes })
}

/// The same for programs.
pub(super) async fn copy_for_programs(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    let eye = visit.own()?;
    let pair = visit.standing.pair().ok_or(Stop::NoRight)?;
    let written = own.expectations.iter().filter(|one| !one.text.is_blank());
    let came = own.history.presences.iter().filter(|one| one.mark != Mark::Expected);
    let copy = json!({
        "format": 1,
        "made_at": visit.now,
        "institution": own.house,
        "group": own.of.group.name.as_str(),
        "name": own.person.name.as_str(),
        "phone": own.person.phone.as_ref().map(|phone| phone.as_str()),
        "moves": own.moves().map(|one| json!({ "at": one.at, "what": told(one).code() })).collect::<Vec<_>>(),
        "attendance": came.map(|one| json!({
            "cycle": one.edition,
            "encounter": one.encounter.ordinal,
            "day": one.encounter.day,
            "mark": one.mark.code(),
        })).collect::<Vec<_>>(),
        "expectations": written.map(|one| one.text.read(&eye)).collect::<Vec<_>>(),
        "answers": own.answers.iter().map(|one| json!({
            "encounter": own.of.encounter(one.encounter).map(|encounter| encounter.ordinal),
            "coming": one.coming.code(),
            "at": one.answered_at,
        })).collect::<Vec<_>>(),
        "reminders": own.contacts.iter().map(|one| json!({
            "channel": one.channel.code(),
            "address": one.address.as_str(),
            "purposes": one.purposes.iter().map(|purpose| purpose.code()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "consents": own.consents.iter().map(|one| json!({
            "channel": one.channel.code(),
            "purpose": one.purpose.code(),
            "given": one.given,
            "at": one.at,
            "text_version": one.text_version.as_str(),
            "written_down_by_the_coordination": one.recorded_by.is_some(),
        })).collect::<Vec<_>>(),
        "calendar_made_at": own.calendar,
        "declared": own.said.declared.iter().map(|(edition, says)| json!({ "cycle": edition, "says": says })).collect::<Vec<_>>(),
        "own_answers": own.said.answers.iter().map(|(edition, given)| json!({
            "cycle": edition,
            "questionnaire": given.which.questionnaire.as_str(),
            "round": given.which.number,
            "item": given.item,
            "grade": given.grade.code(),
        })).collect::<Vec<_>>(),
        "closing_lines": own.said.lines.iter().map(|lines| json!({
            "takes": lines.takes.read(&eye),
            "leaves": lines.leaves.read(&eye),
            "shared": lines.shared,
        })).collect::<Vec<_>>(),
        "other_care": own.referrals.iter().map(|one| json!({
            "kind": one.referral.kind.code(),
            "to": parts::to_words(visit, &own.services, &one.referral),
            "note": one.referral.note.read(&pair),
            "state": one.referral.state.code(),
            "asked_for_by_oneself": one.referral.origin == Origin::OwnWish,
        })).collect::<Vec<_>>(),
        "path": own.walk.as_ref().map(|walk| json!({
            "wished_at": walk.path.wished_at,
            "shown_to_the_coordination": walk.path.shared,
            "rests_since": walk.path.paused_at,
            "recognised_at": walk.path.recognised_at,
            "accepted_at": walk.path.accepted_at,
            "ticks": walk.ticks.iter().map(domain::path::Tick::word).collect::<Vec<_>>(),
            "prepared_with_the_coordination": walk.prepared.len(),
        })),
        "can_count_on": own.ties.map(|ties| json!({ "before": ties.before, "now": ties.now })),
        "would_go_on": own.seedling,
        "asked_for_a_call_at": own.call,
        "vote_in_the_open_round": own.vote.as_ref().map(|vote| {
            let mine = vote.topics.iter().filter(|topic| vote.mine.contains(&topic.id));
            mine.map(|topic| topic.title.as_str()).collect::<Vec<_>>()
        }),
        "asked_to_be_forgotten_at": own.wish,
    });
    let bytes = serde_json::to_vec_pretty(&copy).map_err(Failure::from)?;
    Ok(Reply::Download { kind: "application/json", name: "mis-datos.json".to_owned(), bytes })
}
