//! The account of whoever is of no institution: the reader of a territory. What is the login's own is theirs to change as
//! it is everybody's; a name and a profession are of a person in an institution.

use super::super::super::reply::{Answer, Reply, Stop, page, to};
use super::super::super::session;
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::{carry, layout};
use super::super::super::visit::{Me, Visit};
use super::{devices, languages, secret_form};
use crate::store::login as logins;
use crate::store::territory;
use maud::{Markup, html};

/// Their account, or where they choose in which institution they are.
pub(super) async fn show(visit: &Visit, me: &Me) -> Answer {
    let mut tx = visit.look().await?;
    let reads = territory::reader(&mut tx, me.session.login).await?.is_some();
    drop(tx);
    if me.houses > 0 || !reads {
        return to("/institucion/elegir");
    }
    page(account(visit, me, &visit.fresh()).await?)
}

/// Keeps a new secret of which the current one was right. It is of no institution, so it stands in no journal.
pub(super) async fn change_secret(visit: &Visit, me: &Me, new: &str) -> Answer {
    let hash = session::hash_secret(&visit.app, visit.command_id(), new).await?;
    visit.app.act.door(async |tx| logins::change_secret(tx, me.session.login, &hash).await).await?;
    let cookie = session::begin(&visit.app, me.session.login, None, &visit.device, visit.now).await?;
    Ok(Reply::Elsewhere("/cuenta?hecho=account-secret".to_owned(), Some(cookie)))
}

/// The page, with the form of the secret as it was or as it came back.
pub(super) async fn account(visit: &Visit, me: &Me, secret: &Fields) -> Result<Markup, Stop> {
    let mut tx = visit.look().await?;
    let sessions = logins::sessions(&mut tx, me.session.login, visit.now).await?;
    drop(tx);
    let title = visit.t("account-title");
    Ok(layout::plain(
        visit,
        &title,
        &html! {
            a.back href="/territorio" { (icon(Icon::Back)) (visit.t("territory-title")) }
            h1 { (title) }
            p.sub { (visit.tr("account-enters", &[("identifier", (&me.identifier).into())])) }
            section.card { h2 { (visit.t("account-secret")) } p.lead { (visit.t("account-secret-lead")) } (secret_form(visit, secret)) }
            section.card { h2 { (visit.t("account-language")) } (languages(visit)) }
            section.card { h2 { (visit.t("account-devices")) } (devices(visit, &sessions, me.session.id, visit.zone(None))) }
            p.note { (visit.t("account-leave-lead")) }
            div.actions {
                (carry::leave(visit, &html! { button.button { (icon(Icon::Leave)) (visit.t("sign-out")) } }))
            }
        },
    ))
}
