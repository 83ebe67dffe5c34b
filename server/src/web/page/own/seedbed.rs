//! «¿Quién seguiría?» (S0-156): near the end of an edition each person is asked in secret whether they would go on without
//! the professional. The number is told once enough want it; then any of them founds the group, and those who said yes are
//! in it. Whoever said no, or nothing, is told of by nothing.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, again, done};
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::mutual::turns::new_login;
use super::{came_of, load, markup};
use crate::store::mutual::Sprouted;
use crate::store::own::Own;
use domain::command::What;
use domain::command::mutual::{MutualCommand, Sprouting, seedlings_asked};
use domain::mutual::ENOUGH;
use domain::role::Role;
use maud::{Markup, html};

/// The answer that counts is the last one.
pub(super) async fn sow(visit: &Visit) -> Answer {
    let wants = match Reader::new(&visit.form).raw("wants") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let group = visit.holder()?.link.group;
    let refused = visit.perform_held(What::Mutual(group, MutualCommand::Sow { wants })).await?.err();
    came_of(visit, refused, ("#semillero", "seedling-kept")).await
}

/// One of those who would go on founds the group with the others.
pub(super) async fn found(visit: &Visit) -> Answer {
    let own = load(visit).await?;
    let mut read = Reader::new(&visit.form);
    let name = read.line::<80>("group_name");
    let login = new_login(visit, &mut read, 3).await?;
    if own.person.login.is_none() && login.as_ref().is_some_and(Option::is_none) {
        let _: Option<()> = read.fault("identifier", Fault::Missing);
        return again(markup(visit, &own, &visit.typed().wrong(read.faults()))?);
    }
    let (Some(name), Some(login)) = (name, login) else {
        return again(markup(visit, &own, &visit.typed().wrong(read.faults()))?);
    };
    let id = visit.command_id();
    let wish = Sprouting { group: id.row(5), edition: id.row(1), name, duty: id.row(2), login };
    match visit.perform_held(What::Mutual(own.of.group.id, MutualCommand::Sprout(wish))).await? {
        Ok(_) => done("/mi-grupo#semillero", "seedbed-founded"),
        Err(refusal) => again(markup(visit, &load(visit).await?, &visit.typed().refused(refusal))?),
    }
}

/// The card, while it is asked, and what came of it.
pub(super) fn card(visit: &Visit, own: &Own, fields: &Fields) -> Markup {
    if !seedlings_asked(&own.of) || own.seat.is_none() {
        return html! {};
    }
    html! {
        section.card #semillero aria-labelledby="t-semillero" {
            h2 #t-semillero { (visit.t("seedbed-title")) }
            @match &own.sprouted {
                Some(Sprouted::Theirs(name, Role::Host)) => {
                    p.lead { (visit.tr("seedbed-born-host", &[("name", name.as_str().into())])) }
                    p.actions { a.button href="/entrar" { (icon(Icon::Key)) (visit.t("sign-in")) } }
                }
                Some(Sprouted::Theirs(name, _)) => p.lead { (visit.tr("seedbed-born-yours", &[("name", name.as_str().into())])) },
                Some(Sprouted::OfOthers) => p.lead { (visit.t("seedbed-born")) },
                None => {
                    p.lead { (visit.t("seedbed-lead")) }
                    @if own.wanting.is_some() { p { span.chip.on { (visit.tr("seedbed-count", &[("count", ENOUGH.into())])) } } }
                    (asked(visit, own))
                    @if own.wanting.is_some() && own.seedling == Some(true) { (founding(visit, own, fields)) }
                    p.net { (icon(Icon::Lock)) span { (visit.t("seedbed-secret")) } }
                }
            }
        }
    }
}

fn asked(visit: &Visit, own: &Own) -> Markup {
    html! {
        form.form method="post" action="/mi-grupo/semillero" {
            (field::unseen(&visit.fresh()))
            fieldset {
                legend { (visit.t("seedbed-question")) }
                div.choices {
                    @for (value, key, is_mine) in [("yes", "seedbed-yes", own.seedling == Some(true)), ("no", "seedbed-no", own.seedling == Some(false)), ("", "seedbed-none", own.seedling.is_none())] {
                        label.choice { input type="radio" name="wants" value=(value) checked[is_mine]; b { (visit.t(key)) } }
                    }
                }
            }
            p.actions { button.button.primary.wide { (icon(Icon::Sprout)) (visit.t("seedbed-save")) } }
        }
    }
}

/// One tap, with a name that may be another one; whoever does not sign in yet says what they will sign in with, since
/// whoever founds the group opens its encounters until it goes round.
fn founding(visit: &Visit, own: &Own, fields: &Fields) -> Markup {
    let usual = visit.tr("seedbed-usual-name", &[("name", own.of.group.name.to_string().into())]);
    let fresh = visit.fresh().with("group_name", usual);
    let is_back = !fields.value("group_name").is_empty() || fields.fault("group_name").is_some();
    let fields = if is_back { fields } else { &fresh };
    html! {
        h3 { (visit.t("seedbed-found")) }
        p.lead { (visit.t("seedbed-found-lead")) }
        (notice::form_trouble_called(visit, fields, &["group_name", "identifier", "first_secret"], &[("group_name", "label-seedbed-name"), ("first_secret", "label-seedbed-secret")]))
        form.form method="post" action="/mi-grupo/semillero/grupo" {
            (field::unseen(fields))
            (field::text(visit, fields, Field::new("group_name").label("label-seedbed-name")))
            @if own.person.login.is_none() {
                p.note { (visit.t("seedbed-found-login")) }
                (field::text(visit, fields, Field::new("identifier").hint("hint-seedbed-identifier")))
                (field::secret(visit, fields, Field::new("first_secret").label("label-seedbed-secret").hint("hint-seedbed-secret").fills("new-password")))
            }
            p.actions { button.button.primary.wide { (icon(Icon::Sprout)) (visit.t("seedbed-found-save")) } }
        }
    }
}
