//! Signing in and out, and the language of the screens.

use super::super::app::{DemoEntry, Way};
use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Reply, Stop, again, later, page, to};
use super::super::router::Route;
use super::super::session::{self, Tried};
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{layout, notice};
use super::super::visit::Visit;
use super::guidance::limits;
use super::own_door;
use crate::store::login as logins;
use crate::store::{invitation, territory};
use crate::text::Lang;
use crate::{get, post};
use domain::fact::Login;
use domain::id::{InstitutionId, LoginId};
use domain::institution::Invitation;
use domain::login;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/entrar", Enter, show),
        post!("/entrar", Enter, enter),
        post!("/entrar/demostracion", Enter, enter_demo),
        get!("/entrar/demostracion/{word}", Enter, enter_demo_by_link),
        post!("/salir", KeepOwnAccount, leave),
        post!("/idioma", Enter, language),
    ]
}

async fn show(visit: &Visit) -> Answer {
    if visit.me.is_some() {
        return to("/grupos");
    }
    if !visit.app.act.is_set_up().await? {
        return to("/inicio");
    }
    page(form(visit, &visit.fresh().with("back", visit.query.get("volver"))))
}

async fn enter(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let identifier = login::identifier(read.raw("identifier"))
        .map_or_else(|fault| read.fault("identifier", Fault::Login(fault)), Some);
    let secret = read.raw("secret");
    if secret.is_empty() {
        let _: Option<()> = read.fault("secret", Fault::Missing);
    }
    let (Some(identifier), false) = (identifier, secret.is_empty()) else {
        return again(form(visit, &visit.typed().wrong(read.faults())));
    };
    let mut tx = visit.look().await?;
    let known = logins::find(&mut tx, &identifier).await?;
    // Whoever has a login keeps its secret: that of an invitation opens for those alone who have none.
    let invited = match &known {
        Some(_) => Vec::new(),
        None => invitation::first_secrets(&mut tx, &identifier).await?,
    };
    drop(tx);
    let hashes: Vec<&str> = match &known {
        Some(login) => vec![login.secret_hash.as_str()],
        None => invited.iter().map(|one| one.secret_hash.as_str()).collect(),
    };
    match session::try_secret(&visit.app, &identifier, (secret, &hashes), visit.now).await? {
        // Never a lock-out. Who has no login waits like everybody else, and nobody learns anything from it.
        Tried::Wait(seconds) => {
            later(seconds, refused(visit, &visit.tr("sign-in-wait", &[("seconds", seconds.into())])))
        }
        Tried::Wrong => again(refused(visit, &visit.t("sign-in-wrong"))),
        Tried::Right(place) => {
            let login = match (known, invited.get(place)) {
                (Some(login), _) => Some(login),
                (None, Some(invitation)) => first_time(visit, invitation).await?,
                (None, None) => None,
            };
            match login {
                Some(login) => signed_in(visit, login.id, visit.form.get("back")).await,
                None => again(refused(visit, &visit.t("sign-in-wrong"))),
            }
        }
    }
}

/// The login of somebody who comes in by an invitation for the first time; none when another secret made it meanwhile.
async fn first_time(visit: &Visit, invitation: &Invitation) -> Result<Option<logins::Login>, Stop> {
    let row = Login {
        id: visit.new_id().row(1),
        identifier: invitation.identifier.clone(),
        secret_hash: invitation.secret_hash.clone(),
        language: invitation.language.clone(),
    };
    let login = visit.app.act.door(async |tx| logins::claim(tx, &row).await).await?;
    Ok(Some(login).filter(|login| login.secret_hash == row.secret_hash))
}

async fn signed_in(visit: &Visit, login: LoginId, back: &str) -> Answer {
    let mut tx = visit.look().await?;
    let members = logins::memberships(&mut tx, login).await?;
    let reads = territory::reader(&mut tx, login).await?.is_some();
    let identifier = logins::by_id(&mut tx, login).await?.ok_or(Stop::NoRight)?.identifier;
    let is_invited = !invitation::waiting(&mut tx, &identifier).await?.is_empty();
    drop(tx);
    let only: Option<InstitutionId> = match members.as_slice() {
        [one] => Some(one.institution),
        _ => None,
    };
    let cookie = session::begin(&visit.app, login, only, &visit.device, visit.now).await?;
    let address = match only {
        _ if is_invited => "/institucion/elegir",
        Some(_) => own_address(back).unwrap_or("/grupos"),
        None if reads && members.is_empty() => "/territorio",
        None => "/institucion/elegir",
    };
    Ok(Reply::Elsewhere(address.to_owned(), Some(cookie)))
}

/// An address of this site, so that a link from elsewhere can't lead away after signing in.
fn own_address(back: &str) -> Option<&str> {
    let own = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\n', '\r']);
    own.then_some(back)
}

async fn enter_demo(visit: &Visit) -> Answer {
    enter_as(visit, visit.form.get("as")).await
}

/// The one-click entries that the terminal prints. Nothing but the demo has any, and nothing there is anybody's.
async fn enter_demo_by_link(visit: &Visit) -> Answer {
    enter_as(visit, visit.part("word").unwrap_or_default()).await
}

async fn enter_as(visit: &Visit, word: &str) -> Answer {
    let entry = visit.app.manner.demo.iter().find(|entry| entry.word == word).ok_or(Stop::NotFound)?;
    match &entry.way {
        Way::Login(identifier) => {
            let mut tx = visit.look().await?;
            let login = logins::find(&mut tx, identifier).await?.ok_or(Stop::NotFound)?;
            drop(tx);
            signed_in(visit, login.id, "").await
        }
        Way::Link(secret) => {
            let holder = own_door::held(visit, secret).await?.ok_or(Stop::NotFound)?;
            own_door::enter(visit, &holder, true).await
        }
    }
}

async fn leave(visit: &Visit) -> Answer {
    if let Some(me) = &visit.me {
        visit.app.act.door(async |tx| logins::end_session(tx, me.session.login, me.session.id).await).await?;
    }
    Ok(Reply::Elsewhere("/entrar?hecho=signed-out".to_owned(), Some(session::gone(visit.app.manner.secure))))
}

async fn language(visit: &Visit) -> Answer {
    let lang = Lang::from_code(visit.form.get("language")).unwrap_or(visit.lang);
    if let Some(me) = &visit.me {
        visit.app.act.door(async |tx| logins::change_language(tx, me.session.login, lang.code()).await).await?;
    }
    let back = own_address(visit.form.get("back")).unwrap_or("/");
    let cookie = format!("idioma={}; Path=/; SameSite=Lax; Max-Age=31536000", lang.code());
    Ok(Reply::Elsewhere(back.to_owned(), Some(cookie)))
}

fn form(visit: &Visit, fields: &Fields) -> Markup {
    layout::door(
        visit,
        &visit.t("sign-in"),
        &html! {
            h1 { (visit.t("sign-in")) }
            (demo_entries(visit))
            p.lead { (visit.t("sign-in-lead")) }
            (notice::form_trouble(visit, fields, &["identifier", "secret"]))
            (sign_in_form(visit, fields))
            p.actions {
                a.button href="/ayuda-mutua" { (icon(Icon::Search)) (visit.t("seek-title")) }
                (limits::way(visit))
            }
        },
    )
}

fn refused(visit: &Visit, words: &str) -> Markup {
    layout::door(
        visit,
        &visit.t("sign-in"),
        &html! {
            h1 { (visit.t("sign-in")) }
            section.notice.block role="alert" { (icon(Icon::Stop)) p { b { (words) } } p { (visit.t("sign-in-forgot")) } }
            (sign_in_form(visit, &visit.typed()))
        },
    )
}

fn sign_in_form(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        form.form method="post" action="/entrar" {
            input type="hidden" name="back" value=(fields.value("back"));
            (field::text(visit, fields, Field::new("identifier").hint("hint-identifier").fills("username")))
            (field::secret(visit, fields, Field::new("secret").hint("hint-secret-sign-in").fills("current-password")))
            p.actions { button.button.primary { (icon(Icon::Key)) (visit.t("sign-in")) } }
        }
    }
}

fn demo_entries(visit: &Visit) -> Markup {
    let entries: &[DemoEntry] = &visit.app.manner.demo;
    html! {
        @if !entries.is_empty() {
            section.card {
                h2 { (visit.t("demo-title")) }
                p.lead { (visit.t("demo-lead")) }
                @for entry in entries {
                    form method="post" action="/entrar/demostracion" {
                        input type="hidden" name="as" value=(entry.word);
                        p.actions { button.button.wide { (icon(Icon::Person)) (visit.t(&format!("demo-as-{}", entry.word))) } }
                    }
                }
            }
        }
    }
}
