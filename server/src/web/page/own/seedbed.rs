//! «¿Quién seguiría?» (S0-156): near the end of an edition each person is asked in secret whether they would go on without
//! the professional. Nobody's answer is ever shown; the number is, once enough want it.

use super::super::super::form::Reader;
use super::super::super::reply::Answer;
use super::super::super::ui::field;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::came_of;
use crate::store::own::Own;
use domain::command::What;
use domain::command::mutual::{MutualCommand, seedlings_asked};
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

/// The card, while it is asked.
pub(super) fn card(visit: &Visit, own: &Own) -> Markup {
    if !seedlings_asked(&own.of) || own.seat.is_none() {
        return html! {};
    }
    html! {
        section.card #semillero aria-labelledby="t-semillero" {
            h2 #t-semillero { (visit.t("seedbed-title")) }
            p.lead { (visit.t("seedbed-lead")) }
            @if let Some(count) = own.wanting { p { span.chip.on { (visit.tr("seedbed-count", &[("count", count.into())])) } } }
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
            p.net { (icon(Icon::Lock)) span { (visit.t("seedbed-secret")) } }
        }
    }
}
