//! Signing in and out, the language of the screens, and the institution that one works in.

use super::super::app::{DemoEntry, Way};
use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Reply, Stop, again, page, to};
use super::super::router::Route;
use super::super::session::{self, Tried};
use super::super::ui::field::{self, Field};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{layout, notice};
use super::super::visit::Visit;
use super::own_door;
use crate::store::login::{self as logins, Membership};
use crate::store::territory;
use crate::text::Lang;
use crate::{get, post};
use domain::id::{InstitutionId, LoginId};
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
        get!("/institucion/elegir", KeepOwnAccount, choose),
        post!("/institucion/elegir", KeepOwnAccount, chosen),
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
    drop(tx);
    let hash = known.as_ref().map(|login| login.secret_hash.as_str());
    match session::try_secret(&visit.app, &identifier, (secret, hash), visit.now).await? {
        // Never a lock-out. Who has no login waits like everybody else, and nobody learns anything from it.
        Tried::Wait(seconds) => again(refused(visit, &visit.tr("sign-in-wait", &[("seconds", seconds.into())]))),
        Tried::Wrong => again(refused(visit, &visit.t("sign-in-wrong"))),
        Tried::Right => {
            let Some(login) = known else { return Err(Stop::NoRight) };
            signed_in(visit, login.id, visit.form.get("back")).await
        }
    }
}

async fn signed_in(visit: &Visit, login: LoginId, back: &str) -> Answer {
    let mut tx = visit.look().await?;
    let members = logins::memberships(&mut tx, login).await?;
    let reads = territory::reader(&mut tx, login).await?.is_some();
    drop(tx);
    let only: Option<InstitutionId> = match members.as_slice() {
        [one] => Some(one.institution),
        _ => None,
    };
    let cookie = session::begin(&visit.app, login, only, &visit.device, visit.now).await?;
    let address = match only {
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

async fn choose(visit: &Visit) -> Answer {
    let members = memberships(visit).await?;
    if members.is_empty() && reads_territory(visit).await? {
        return to("/territorio");
    }
    page(institutions(visit, &members, None))
}

async fn reads_territory(visit: &Visit) -> Result<bool, Stop> {
    let Some(me) = &visit.me else { return Ok(false) };
    let mut tx = visit.look().await?;
    Ok(territory::reader(&mut tx, me.session.login).await?.is_some())
}

async fn chosen(visit: &Visit) -> Answer {
    let Some(me) = &visit.me else { return to("/entrar") };
    let members = memberships(visit).await?;
    let wanted = InstitutionId::parse(visit.form.get("institution"));
    let Some(member) = members.iter().find(|member| Some(member.institution) == wanted) else {
        return again(institutions(visit, &members, Some(&visit.t("fault-not-a-choice"))));
    };
    visit.app.act.door(async |tx| logins::choose_institution(tx, me.session.id, member.institution).await).await?;
    to("/grupos")
}

async fn memberships(visit: &Visit) -> Result<Vec<Membership>, Stop> {
    let Some(me) = &visit.me else { return Ok(Vec::new()) };
    let mut tx = visit.look().await?;
    Ok(logins::memberships(&mut tx, me.session.login).await?)
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

fn institutions(visit: &Visit, members: &[Membership], wrong: Option<&str>) -> Markup {
    layout::door(
        visit,
        &visit.t("choose-institution"),
        &html! {
            h1 { (visit.t("choose-institution")) }
            @if let Some(words) = wrong {
                section.notice.block role="alert" { (icon(Icon::Stop)) p { b { (words) } } }
            }
            @if members.is_empty() { p.lead { (visit.t("choose-institution-none")) } }
            @for member in members {
                form method="post" {
                    input type="hidden" name="institution" value=(member.institution);
                    p.actions { button.button.wide { (icon(Icon::House)) (member.name) } }
                }
            }
            form method="post" action="/salir" { p.actions { button.text-button { (visit.t("sign-out")) } } }
        },
    )
}
