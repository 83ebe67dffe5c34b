//! Accounts of the house: made by an administrator, with a first PIN that is given in person.

use super::super::super::form::{Fault, Reader};
use super::super::super::pairs::Pairs;
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::session;
use super::super::super::ui::field::{self, Choice, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::{Tab, frame, invitations};
use crate::clock::random;
use crate::finding_text;
use crate::store::{invitation, login as logins, person};
use crate::{get, post};
use domain::command::account::AccountCommand;
use domain::command::{Refusal, What};
use domain::id::PersonId;
use domain::institution::{Office, Person};
use domain::login;
use domain::words::Line;
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/cuentas", SeeStaff, list),
        get!("/institucion/cuentas/nueva", ChangeStaff, blank),
        post!("/institucion/cuentas/nueva", ChangeStaff, add),
        get!("/institucion/cuentas/{person}", ChangeStaff, show),
        post!("/institucion/cuentas/{person}/cargos", ChangeStaff, change_offices),
        post!("/institucion/cuentas/{person}/clave", ChangeStaff, reset_secret),
    ]
}

const NAMES: [&str; 4] = ["person_name", "identifier", "first_secret", "offices"];

async fn list(visit: &Visit) -> Answer {
    page(listed(visit, None).await?)
}

pub(super) async fn listed(visit: &Visit, refusal: Option<Refusal>) -> Result<Markup, Stop> {
    let mut tx = visit.look().await?;
    let house = visit.house()?.0.id;
    let staff = person::staff(&mut tx, house).await?;
    let invited = invitation::of_house(&mut tx, house).await?;
    drop(tx);
    Ok(frame(
        visit,
        Tab::Accounts,
        &visit.t("accounts-title"),
        &html! {
            @if let Some(refusal) = refusal { (notice::form_trouble(visit, &visit.fresh().refused(refusal), &[])) }
            p.lead { (visit.t("accounts-lead")) }
            p.actions { a.button.primary href="/institucion/cuentas/nueva" { (icon(Icon::Plus)) (visit.t("account-add")) } }
            section.card {
                ul.rows {
                    @for one in &staff {
                        li {
                            a.grow href={ "/institucion/cuentas/" (one.id) } {
                                b { (one.name) }
                                @if let Some(profile) = &one.declared.profile { small { (finding_text::profile(visit.lang, profile)) } }
                            }
                            (office_chips(visit, &one.offices))
                        }
                    }
                }
            }
            (invitations::card(visit, &invited))
            @if staff.len() < 2 && invited.is_empty() { p.note { (visit.t("accounts-alone")) } }
        },
    ))
}

pub(super) fn office_chips(visit: &Visit, offices: &[Office]) -> Markup {
    html! {
        @for office in offices { span.chip { (office_words(visit, *office)) } }
        @if offices.is_empty() { span.chip.hollow { (visit.t("office-none")) } }
    }
}

fn office_words(visit: &Visit, office: Office) -> String {
    visit.t(&format!("office-{}", office.code()))
}

async fn blank(visit: &Visit) -> Answer {
    page(new_form(visit, &proposing(visit).with("offices", Office::Coordinator.code())))
}

async fn add(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let name = read.line("person_name");
    let identifier = login::identifier(read.raw("identifier"))
        .map_or_else(|fault| read.fault("identifier", Fault::Login(fault)), Some);
    let secret = secret(&mut read);
    let offices = read.codes::<Office>("offices");
    let (Some(name), Some(identifier), Some(secret), Some(offices)) = (name, identifier, secret, offices) else {
        return again(new_form(visit, &visit.typed().wrong(read.faults())));
    };
    let id = visit.command_id();
    let secret_hash = session::hash_secret(&visit.app, id, &secret).await?;
    let language = Line::kept(visit.lang.code().to_owned());
    let what = AccountCommand::Invite { person: id.row(1), name, offices, identifier, secret_hash, language };
    match visit.perform(What::Account(what)).await? {
        Ok(_) => done("/institucion/cuentas", "account-added"),
        Err(refusal) => again(new_form(visit, &visit.typed().refused(refusal))),
    }
}

/// What was typed, or the PIN that the form proposed when nothing was.
fn secret(read: &mut Reader<'_>) -> Option<String> {
    let typed = match read.raw("first_secret") {
        "" => read.raw("proposed"),
        typed => typed,
    };
    match login::secret(typed) {
        Ok(()) => Some(typed.to_owned()),
        Err(fault) => read.fault("first_secret", Fault::Login(fault)),
    }
}

/// A PIN that nobody would guess, for whoever doesn't want to think of one.
fn proposed() -> String {
    std::iter::repeat_with(|| format!("{:06}", u32::from_le_bytes(random()) % 1_000_000))
        .find(|pin| login::secret(pin).is_ok())
        .unwrap_or_default()
}

/// A form that proposes a PIN; when it comes back it proposes the same.
fn proposing(visit: &Visit) -> Fields {
    visit.fresh().with("proposed", proposed())
}

fn secret_field(visit: &Visit, fields: &Fields) -> Markup {
    let pin = fields.value("proposed");
    html! {
        @if !pin.is_empty() {
            input type="hidden" name="proposed" value=(pin);
            div.notice {
                (icon(Icon::Key))
                p { (visit.t("secret-proposed")) " " b.num { (pin) } }
                p { (visit.t("secret-proposed-how")) }
            }
        }
        (field::secret(visit, fields, Field::new("first_secret").hint("hint-first-secret").fills("new-password").optional()))
    }
}

fn offices(visit: &Visit) -> Vec<Choice> {
    Office::ALL
        .iter()
        .map(|office| {
            Choice::new(office.code(), office_words(visit, *office))
                .small(visit.t(&format!("office-{}-what", office.code())))
        })
        .collect()
}

fn new_form(visit: &Visit, fields: &Fields) -> Markup {
    let title = visit.t("account-new");
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href="/institucion/cuentas" { (icon(Icon::Back)) (visit.t("accounts-title")) }
            h1 { (title) }
            p.lead { (visit.t("account-new-lead")) }
            form.form method="post" {
                (field::unseen(fields))
                (notice::form_trouble_called(visit, fields, &NAMES, &[("person_name", "label-account-name")]))
                (field::text(visit, fields, Field::new("person_name").label("label-account-name")))
                (field::text(visit, fields, Field::new("identifier").hint("hint-identifier")))
                (secret_field(visit, fields))
                (field::boxes(visit, fields, Field::new("offices").optional(), &offices(visit)))
                p.actions { button.button.primary { (visit.t("account-new-save")) } }
            }
        },
    )
}

/// Someone of the house who signs in, and with what.
pub(super) struct Account {
    pub(super) person: Person,
    identifier: String,
}

pub(super) async fn known(visit: &Visit) -> Result<Account, Stop> {
    let id = visit.id("person", PersonId::parse)?;
    let mut tx = visit.look().await?;
    // People who only sit in groups are not the administrator's to see, and hosts of groups of their own neither.
    let person = person::of_staff(&mut tx, visit.house()?.0.id, id).await?.ok_or(Stop::NotFound)?;
    let login = person.login.ok_or(Stop::NotFound)?;
    let identifier = logins::by_id(&mut tx, login).await?.ok_or(Stop::NotFound)?.identifier;
    Ok(Account { person, identifier })
}

fn offices_of(visit: &Visit, person: &Person) -> Fields {
    person.offices.iter().fold(visit.fresh().at(person.version), |fields, office| fields.with("offices", office.code()))
}

async fn show(visit: &Visit) -> Answer {
    let account = known(visit).await?;
    page(one(visit, &account, &offices_of(visit, &account.person), &proposing(visit)))
}

async fn change_offices(visit: &Visit) -> Answer {
    let account = known(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(offices) = read.codes::<Office>("offices") else {
        return again(one(visit, &account, &visit.typed().wrong(read.faults()), &proposing(visit)));
    };
    match visit.perform(What::Account(AccountCommand::ChangeOffices { person: account.person.id, offices })).await? {
        Ok(_) => done("/institucion/cuentas", "offices"),
        Err(refusal) => {
            let now = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.person.version);
            again(one(visit, &now, &typed, &proposing(visit)))
        }
    }
}

async fn reset_secret(visit: &Visit) -> Answer {
    let account = known(visit).await?;
    let offices = offices_of(visit, &account.person);
    let mut read = Reader::new(&visit.form);
    let Some(secret) = secret(&mut read) else {
        return again(one(visit, &account, &offices, &visit.typed().wrong(read.faults())));
    };
    let secret_hash = session::hash_secret(&visit.app, visit.command_id(), &secret).await?;
    match visit.perform(What::Account(AccountCommand::ResetSecret { person: account.person.id, secret_hash })).await? {
        Ok(_) => done("/institucion/cuentas", "secret-reset"),
        Err(refusal) => again(one(visit, &account, &offices, &visit.typed().refused(refusal))),
    }
}

/// The offices that are kept beside those that were ticked, when somebody changed them meanwhile.
fn both_offices(visit: &Visit, person: &Person, typed: &Fields) -> Markup {
    let said = |ticked: &dyn Fn(Office) -> bool| {
        let words: Vec<String> =
            Office::ALL.iter().filter(|office| ticked(**office)).map(|office| office_words(visit, *office)).collect();
        let words = if words.is_empty() { visit.t("office-none") } else { words.join(", ") };
        Fields { values: Pairs::default(), ..typed.clone() }.with("offices", words)
    };
    let kept = said(&|office| person.offices.contains(&office));
    let wished = said(&|office| typed.values.has("offices", office.code()));
    notice::both_texts_called(visit, &wished, &kept, (&["offices"], &[("offices", "account-may")]))
}

fn one(visit: &Visit, account: &Account, roles: &Fields, reset: &Fields) -> Markup {
    let person = &account.person;
    let base = format!("/institucion/cuentas/{}", person.id);
    layout::narrow(
        visit,
        Place::House,
        person.name.as_str(),
        &html! {
            a.back href="/institucion/cuentas" { (icon(Icon::Back)) (visit.t("accounts-title")) }
            h1 { (person.name) }
            p.sub { (visit.tr("account-signs-in", &[("identifier", (&account.identifier).into())])) }
            (both_offices(visit, person, roles))
            section.card {
                h2 { (visit.t("label-offices")) }
                form.form method="post" action={ (base) "/cargos" } {
                    (field::unseen(roles))
                    (notice::form_trouble_called(visit, roles, &["offices"], &[("offices", "account-may")]))
                    (field::boxes(visit, roles, Field::new("offices").label("account-may").optional(), &offices(visit)))
                    p.actions { button.button.primary { (visit.t("save")) } }
                }
            }
            section.card {
                h2 { (visit.t("secret-reset-title")) }
                p.lead { (visit.t("secret-reset-lead")) }
                form.form method="post" action={ (base) "/clave" } {
                    (field::unseen(reset))
                    (notice::form_trouble(visit, reset, &["first_secret"]))
                    (secret_field(visit, reset))
                    p.actions { button.button { (icon(Icon::Key)) (visit.t("secret-reset-save")) } }
                }
            }
            section.card {
                h2 { (visit.t("account-remove-title")) }
                p.lead { (visit.t("account-remove-lead")) }
                p.actions { a.button href={ (base) "/retiro" } { (icon(Icon::Leave)) (visit.t("account-remove")) } }
            }
        },
    )
}
