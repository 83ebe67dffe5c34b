//! Taking somebody's account of this house away: said before, asked once, done.

use super::super::super::form::Reader;
use super::super::super::reply::{Answer, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::accounts::{Account, known};
use crate::{get, post};
use domain::command::What;
use domain::command::account::AccountCommand;
use domain::id::PersonId;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/cuentas/{person}/retiro", ChangeStaff, ask),
        post!("/institucion/cuentas/{person}/retiro", ChangeStaff, remove),
    ]
}

async fn ask(visit: &Visit) -> Answer {
    let account = known(visit).await?;
    page(look(visit, &account, &visit.fresh().at(account.person.version)))
}

async fn remove(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    if read.sure("sure").is_none() {
        return again(look(visit, &known(visit).await?, &visit.typed().wrong(read.faults())));
    }
    // Sent before anything is looked up: after a first tap there is no account to be found any more.
    let person = visit.id("person", PersonId::parse)?;
    match visit.perform(What::Account(AccountCommand::Remove { person })).await? {
        Ok(_) => done("/institucion/cuentas", "account-removed"),
        Err(refusal) => {
            let account = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(account.person.version);
            again(look(visit, &account, &typed))
        }
    }
}

fn look(visit: &Visit, account: &Account, fields: &Fields) -> Markup {
    let person = &account.person;
    let title = visit.tr("account-remove-of", &[("name", person.name.as_str().into())]);
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href={ "/institucion/cuentas/" (person.id) } { (icon(Icon::Back)) (person.name) }
            h1 { (title) }
            (notice::form_trouble_called(visit, fields, &["sure"], &[("sure", "account-remove-sure")]))
            ul.rows {
                li { (visit.t("account-remove-access")) }
                li { (visit.t("account-remove-groups")) }
                li { (visit.t("account-remove-stays")) }
                li { (visit.t("account-remove-erase")) }
            }
            form.form method="post" {
                (field::unseen(fields))
                (field::tick(visit, fields, Field::new("sure").label("account-remove-sure")))
                p.actions {
                    button.button.care { (icon(Icon::Leave)) (visit.t("account-remove")) }
                    a.button href={ "/institucion/cuentas/" (person.id) } { (visit.t("account-remove-keep")) }
                }
            }
        },
    )
}
