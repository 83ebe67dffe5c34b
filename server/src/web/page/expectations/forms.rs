//! The forms of expectations: one that was said, and one in other words.

use super::super::super::ui::field;
use super::super::super::ui::fields::Fields;
use super::super::super::ui::group::address;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::look::Look;
use super::{at_seat, name, narrow, typed};
use domain::expectation::Expectation;
use domain::leaf::{Desk, Eye};
use domain::seat::Seat;
use maud::{Markup, html};

/// What someone said.
pub(super) fn say(visit: &Visit, look: &Look, seat: &Seat, fields: &Fields) -> Markup {
    let title = visit.tr("expectations-of", &[("name", name(visit, look, seat).into())]);
    let content = html! {
        a.back href=(at_seat(look, seat.id)) { (icon(Icon::Back)) (visit.t("expectations-title")) }
        h1 { (title) }
        form.form method="post" action=(address(&look.of.group, "/expectativas/nueva")) {
            (field::unseen(fields))
            input type="hidden" name="seat" value=(seat.id);
            (notice::form_trouble_called(visit, fields, &["text", "reach"], &[("text", "label-expectation")]))
            (typed(visit, fields))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("expectations-save")) } }
        }
    };
    narrow(visit, &title, &content)
}

/// The form as the expectation is kept.
pub(super) fn kept(visit: &Visit, one: &Expectation, eye: &Eye<Desk>) -> Fields {
    visit.fresh().at(one.version).with("text", one.text.read(eye)).with("reach", one.reach.code())
}

/// An expectation in other words, looked at again, or taken back.
pub(super) fn edit(visit: &Visit, look: &Look, one: &Expectation, fields: &Fields, eye: &Eye<Desk>) -> Markup {
    let who = look.of.seat(one.seat).map(|seat| name(visit, look, seat)).unwrap_or_default();
    let title = visit.tr("expectations-of", &[("name", who.into())]);
    let to = |rest: &str| address(&look.of.group, &format!("/expectativas/{}{rest}", one.id));
    let content = html! {
        a.back href=(at_seat(look, one.seat)) { (icon(Icon::Back)) (visit.t("expectations-title")) }
        h1 { (title) }
        form.form method="post" action=(to("")) {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &["text", "reach"], &[("text", "label-expectation")]))
            (notice::both_texts_called(visit, fields, &kept(visit, one, eye), (&["text"], &[("text", "label-expectation")])))
            (typed(visit, fields))
            p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("expectations-save")) } }
        }
        form method="post" action=(to("/retiro")) {
            (field::unseen(&visit.fresh()))
            p.hint { (visit.t("expectations-take-back-hint")) }
            p.actions { button.button { (icon(Icon::Undo)) (visit.t("expectations-take-back")) } }
        }
    };
    narrow(visit, &title, &content)
}
