//! What a group of professionals reads of itself: its objectives as each one sees them, before and after (`S3-031` to
//! `S3-038`, `S3-109` to `S3-121`), its climate (`S3-027`, `S3-028`, `S3-055`, `S3-069`, `S3-166`), and the two lines
//! that some share at the end. Only means of at least five people are told, once, when a round is closed.

pub(super) mod view;

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::scene;
use super::super::ui::fields::Fields;
use super::super::ui::group;
use super::super::visit::Visit;
use crate::store::appraisal::{self, Shared};
use crate::{get, post};
use domain::appraisal::{Mean, Round, asks_for_lines};
use domain::command::circle::CircleCommand;
use domain::command::{GroupSlice, What};
use domain::policy::Action;
use domain::words::Line;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/grupos/{group}/apreciacion", SeeAppraisals, show),
        post!("/grupos/{group}/apreciacion/apertura", RunAppraisals, open),
        post!("/grupos/{group}/apreciacion/cierre", RunAppraisals, close),
    ]
}

/// What the page shows.
pub(super) struct Look {
    pub(super) of: GroupSlice,
    pub(super) rounds: Vec<Round>,
    pub(super) means: Vec<Mean>,
    pub(super) shared: Shared,
    /// Of the rounds that are open, those in which at least five have answered something.
    enough: Vec<String>,
}

/// A group that has questions to answer; any other has no such page.
async fn load(visit: &Visit) -> Result<Look, Stop> {
    let (house, _) = visit.house()?;
    let mut tx = visit.look().await?;
    let of = scene::group(visit, &mut tx).await?;
    if of.frame.questionnaires.is_empty() && of.frame.closing_lines.is_none() {
        return Err(Stop::NotFound);
    }
    let edition = of.edition.id;
    let rounds = appraisal::rounds(&mut tx, house.id, edition).await?;
    let enough = match visit.may(Action::RunAppraisals) {
        true => appraisal::with_enough(&mut tx, house.id, edition).await?,
        false => Vec::new(),
    };
    let shared = match asks_for_lines(&of.frame, &of.edition) {
        true => appraisal::shared(&mut tx, house.id, edition).await?,
        false => Shared::default(),
    };
    let means = appraisal::means(&mut tx, house.id, edition).await?;
    Ok(Look { of, rounds, means, shared, enough })
}

async fn show(visit: &Visit) -> Answer {
    page(view::page(visit, &load(visit).await?, &visit.fresh())?)
}

async fn open(visit: &Visit) -> Answer {
    change(visit, |questionnaire| CircleCommand::OpenRound { questionnaire }, "round-opened").await
}

async fn close(visit: &Visit) -> Answer {
    change(visit, |questionnaire| CircleCommand::CloseRound { questionnaire }, "round-closed").await
}

async fn change(visit: &Visit, wish: impl FnOnce(Line<40>) -> CircleCommand, word: &str) -> Answer {
    let mut form = Reader::new(&visit.form);
    let Some(questionnaire) = form.line::<40>("questionnaire") else {
        return again(view::page(visit, &load(visit).await?, &visit.typed().wrong(form.faults()))?);
    };
    let group = visit.group()?;
    match visit.perform(What::Circle(group, wish(questionnaire))).await? {
        Ok(_) => {
            let of = load(visit).await?.of;
            done(&group::address(&of.group, "/apreciacion"), word)
        }
        Err(refusal) => {
            let fields: Fields = visit.fresh().refused(refusal);
            again(view::page(visit, &load(visit).await?, &fields)?)
        }
    }
}
