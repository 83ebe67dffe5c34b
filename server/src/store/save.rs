//! Every fact has one way to be kept; nothing else writes a row of a tenant.

use super::{
    appraisal, attendance, calendar, call, case, circle, composition, creation, departure, encounter, expectation,
    group, institution, invitation, leading, learning, link, listing, loan, login, memoir, mutual, notice, path,
    person, referral, reminder, said, script, seat, service, talk, territory, ties, together, topic,
};
use crate::db::{Result, Tx};
use domain::day::Instant;
use domain::encounter::attendance::Attendance;
use domain::fact::Fact;
use domain::id::{CommandId, InstitutionId};
use std::collections::BTreeSet;

/// Where a fact comes from: its tenant, and the command that decided it.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// The tenant.
    pub institution: InstitutionId,
    /// The command.
    pub command: CommandId,
    /// When it was made.
    pub at: Instant,
}

/// Keeps facts in their order; what is written row by row goes together where it stands together. The error says of
/// which fact it is.
pub async fn facts(tx: &mut Tx, origin: Origin, facts: &[Fact]) -> std::result::Result<(), (Fact, sqlx::Error)> {
    for run in facts.chunk_by(|one, next| mark(one).is_some() && mark(next).is_some()) {
        let Some(first) = run.first() else { continue };
        let marks: Vec<&Attendance> = run.iter().filter_map(mark).collect();
        let kept = match marks.is_empty() || repeats(&marks) {
            true => one_by_one(tx, origin, run).await,
            false => attendance::put_all(tx, origin.institution, &marks).await.map_err(|error| (first.clone(), error)),
        };
        kept?;
    }
    Ok(())
}

async fn one_by_one(tx: &mut Tx, origin: Origin, facts: &[Fact]) -> std::result::Result<(), (Fact, sqlx::Error)> {
    for one in facts {
        fact(tx, origin, one).await.map_err(|error| (one.clone(), error))?;
    }
    Ok(())
}

fn mark(fact: &Fact) -> Option<&Attendance> {
    if let Fact::Attendance(row) = fact { Some(row) } else { None }
}

/// Whether two of these are of one seat: a statement may not say of one row what it is twice.
fn repeats(rows: &[&Attendance]) -> bool {
    let mut seen = BTreeSet::new();
    !rows.iter().all(|row| seen.insert((row.encounter, row.seat)))
}

/// Keeps one fact.
pub async fn fact(tx: &mut Tx, origin: Origin, fact: &Fact) -> Result<()> {
    let house = origin.institution;
    match fact {
        Fact::Institution(row) => institution::put(tx, row).await,
        Fact::Site(row) => institution::put_site(tx, house, row).await,
        Fact::CrisisLine(row) => institution::put_crisis_line(tx, house, row).await,
        Fact::CrisisLineGone(id) => institution::remove_crisis_line(tx, house, *id).await,
        Fact::Item(row) => institution::put_item(tx, house, row).await,
        Fact::Sharing(row) => territory::answer(tx, origin, row).await,
        Fact::Login(row) => login::add(tx, row).await,
        Fact::Secret(id, hash) => login::change_secret(tx, *id, hash).await,
        Fact::Invitation(row) => invitation::put(tx, house, row).await,
        Fact::InvitationGone(person) => invitation::remove(tx, house, *person).await,
        Fact::AccountGone(login) => login::leave(tx, house, *login).await,
        Fact::Person(row) => person::put(tx, house, row).await,
        Fact::Group(row) => group::put(tx, house, row).await,
        Fact::Book(sha256, text) => group::put_book(tx, house, sha256, text).await,
        Fact::Edition(row) => group::put_edition(tx, house, row).await,
        Fact::Seat(row) => seat::put(tx, house, row).await,
        Fact::SeatMove(row) => seat::put_move(tx, origin, row).await,
        Fact::Agreement(row) => circle::put_agreement(tx, house, row).await,
        Fact::Letter(row) => circle::put_letter(tx, house, row).await,
        Fact::EditionReview(row) => memoir::put_edition_review(tx, house, row).await,
        Fact::Reading(row) => circle::put_reading(tx, house, row).await,
        Fact::Topic(row) => topic::put(tx, house, row).await,
        Fact::Round(round, totals) => topic::put_round(tx, house, round, totals).await,
        Fact::Expectation(row) => expectation::put(tx, house, row).await,
        Fact::ExpectationGone(id) => expectation::remove(tx, house, *id).await,
        Fact::Encounter(row) => {
            calendar::note(tx, origin, row).await?;
            encounter::put(tx, house, row).await
        }
        Fact::PlanGone(edition) => {
            notice::remove_plan(tx, house, *edition).await?;
            encounter::remove_plan(tx, house, *edition).await
        }
        Fact::Autonomy(row) => mutual::put(tx, house, row).await,
        Fact::Departure(row) => departure::carry(tx, house, row).await,
        Fact::Serving(row) => mutual::put_serving(tx, house, row).await,
        Fact::HeadCount(row) => mutual::put_head_count(tx, house, *row).await,
        Fact::Descent(row) => mutual::put_birth(tx, house, *row).await,
        Fact::DescentGone(group) => mutual::remove_birth(tx, house, *group).await,
        Fact::Seedling(row) => mutual::put_seedling(tx, house, *row).await,
        Fact::SeedlingGone(edition, seat) => mutual::remove_seedling(tx, house, *edition, *seat).await,
        Fact::SeedlingsGone(edition) => mutual::remove_seedlings(tx, house, *edition).await,
        Fact::Sprout(edition, group) => mutual::put_sprout(tx, house, (*edition, *group)).await,
        Fact::Leaning(row) => ties::put(tx, house, *row).await,
        Fact::LeaningGone(edition, seat) => ties::remove(tx, house, (*edition, *seat)).await,
        Fact::Listing(row) => listing::put(tx, origin, row).await,
        Fact::MessageGone(id) => listing::remove_message(tx, house, *id).await,
        Fact::Undertaking(row) => mutual::put_undertaking(tx, house, row).await,
        Fact::UndertakingGone(id) => mutual::remove_undertaking(tx, house, *id).await,
        Fact::SupportReading(row) => mutual::put_support(tx, house, *row).await,
        Fact::ReminderHours(row) => reminder::put_hours(tx, house, row).await,
        Fact::ReminderSettings(group, row) => reminder::put_settings(tx, house, *group, row).await,
        Fact::ReminderContact(row) => reminder::put_contact(tx, house, row).await,
        Fact::ReminderContactGone(group, person, channel) => {
            reminder::remove_contact(tx, house, (*group, *person, *channel)).await
        }
        Fact::ReminderConsent(row) => reminder::put_consent(tx, origin, row).await,
        Fact::RemindersGone(person) => {
            notice::forget(tx, house, *person).await?;
            reminder::forget(tx, house, *person).await?;
            calendar::forget(tx, house, *person).await
        }
        Fact::Calendar(row) => calendar::put(tx, house, row).await,
        Fact::CalendarToken(id, hash) => calendar::put_token(tx, house, *id, hash.as_str()).await,
        Fact::Declaration(row) => composition::put(tx, house, row).await,
        Fact::Societies(group, societies) => composition::put_societies(tx, house, *group, societies).await,
        Fact::Professions(edition, counts) => composition::put_professions(tx, house, *edition, counts).await,
        Fact::AnswerRound(row) => appraisal::put_round(tx, house, row).await,
        Fact::AnswersTold(which, keeps) => appraisal::tell(tx, house, which, *keeps).await,
        Fact::Answers(which, seat, answers) => appraisal::put_answers(tx, house, (which, *seat), answers).await,
        Fact::ClosingLines(row) => appraisal::put_lines(tx, house, row).await,
        Fact::ClosingLinesGone(seat) => appraisal::remove_lines(tx, house, *seat).await,
        Fact::TeamPage(row) => appraisal::put_team_page(tx, house, row).await,
        Fact::CalendarGone(person, link) => calendar::remove(tx, house, *person, *link).await,
        Fact::DateMove(row) => encounter::put_move(tx, origin, row).await,
        Fact::Moment(row) => script::put_moment(tx, house, row).await,
        Fact::MomentGone(encounter, id) => script::remove_moment(tx, house, *encounter, *id).await,
        Fact::Question(row) => script::put_question(tx, house, row).await,
        Fact::QuestionGone(encounter, id) => script::remove_question(tx, house, *encounter, *id).await,
        Fact::Guest(encounter, row) => script::put_guest(tx, house, *encounter, row).await,
        Fact::GuestGone(encounter, id) => script::remove_guest(tx, house, *encounter, *id).await,
        Fact::Attendance(row) => attendance::put(tx, house, row).await,
        Fact::AttendanceGone(encounter, seat) => attendance::remove(tx, house, *encounter, *seat).await,
        Fact::EarlierMark(row) => attendance::put_earlier(tx, origin, row).await,
        Fact::Learning(row) => learning::put(tx, house, row).await,
        Fact::Moods(encounter, row) => learning::put_moods(tx, house, *encounter, *row).await,
        Fact::Memoir(row) => memoir::put(tx, house, row).await,
        Fact::Adjustment(row) => memoir::put_adjustment(tx, house, row).await,
        Fact::OtherText(row) => memoir::put_text(tx, house, row).await,
        Fact::OtherTextGone(encounter, command) => memoir::remove_text(tx, house, *encounter, *command).await,
        Fact::AdjustmentGone(id) => memoir::remove_adjustment(tx, house, *id).await,
        Fact::Link(row) => link::put(tx, house, row).await,
        Fact::LinkToken(id, hash) => link::put_token(tx, house, *id, hash.as_str()).await,
        Fact::LinkGone(id) => link::remove(tx, house, *id).await,
        Fact::Answer(row) => said::put_answer(tx, house, row).await,
        Fact::PhonesOpen(row) => said::open_round(tx, house, row).await,
        Fact::PhonesGone(edition) => said::end_round(tx, house, *edition).await,
        Fact::Ballot(round, seat, topics) => said::put_ballot(tx, house, (*round, *seat), topics).await,
        Fact::SaidGone(seat) => said::forget(tx, house, *seat).await,
        Fact::ErasureWish(group, person, at) => link::put_wish(tx, house, (*group, *person), *at).await,
        Fact::ErasureWishGone(group, person) => link::remove_wish(tx, house, *group, *person).await,
        Fact::CallWish(group, person, at) => call::put(tx, house, (*group, *person), *at).await,
        Fact::CallWishGone(group, person) => call::remove(tx, house, *group, *person).await,
        Fact::Service(row) => service::put(tx, house, row).await,
        Fact::Talk(row) => talk::put(tx, house, row).await,
        Fact::TalkGone(seat, encounter) => talk::remove(tx, house, *seat, *encounter).await,
        Fact::Referral(row) => referral::put(tx, house, row).await,
        Fact::ReferralStep(row) => referral::put_step(tx, origin, row).await,
        Fact::Creation(row) => creation::put(tx, house, row).await,
        Fact::CreationGone(id) => creation::remove(tx, house, *id).await,
        Fact::Unsealing(row) => creation::unseal(tx, house, row).await,
        Fact::Case(row) => case::put(tx, house, row).await,
        Fact::FollowUp(row) => case::put_word(tx, house, row).await,
        Fact::FollowUpGone(id) => case::remove_word(tx, house, *id).await,
        Fact::WordsGone(id) => case::remove_words(tx, house, *id).await,
        Fact::CasesForgotten(seat) => case::forget(tx, house, *seat).await,
        Fact::Debrief(row) => case::put_debrief(tx, house, row).await,
        Fact::OwnArea(row) => case::put_area(tx, house, row).await,
        Fact::Taxonomies(chosen) => case::put_taxonomies(tx, house, chosen).await,
        Fact::Loan(row) => loan::put(tx, house, row).await,
        Fact::Borrowing(row) => loan::put_borrowing(tx, house, row).await,
        Fact::BorrowingGone(learning, group) => loan::remove_borrowing(tx, house, *learning, *group).await,
        Fact::Path(row) => path::put(tx, house, row).await,
        Fact::PathGone(id) => path::remove(tx, house, *id).await,
        Fact::PathTicks(id, ticks) => path::put_ticks(tx, house, *id, ticks).await,
        Fact::PathPrepared(id, encounter) => path::put_prepared(tx, house, (*id, *encounter)).await,
        Fact::PathPreparedGone(id, encounter) => path::remove_prepared(tx, house, (*id, *encounter)).await,
        Fact::Look(row) => together::put_look(tx, house, row).await,
        Fact::Review(row) => together::put_review(tx, house, row).await,
        Fact::ReviewsGone(encounter, one, other) => {
            together::remove_reviews(tx, house, (*encounter, *one, *other)).await
        }
        Fact::TogetherGone(group, person) => together::remove_of(tx, house, (*group, *person)).await,
        Fact::PathsGone(person) => {
            path::forget(tx, house, *person).await?;
            together::forget(tx, house, *person).await?;
            leading::forget(tx, house, *person).await
        }
        Fact::LogEntry(person, row) => leading::put(tx, house, *person, row).await,
        Fact::LogEntryGone(person, id) => leading::remove(tx, house, *person, *id).await,
        Fact::LogSince(person, since) => leading::put_since(tx, house, *person, *since).await,
    }
}
