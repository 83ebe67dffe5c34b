//! Whether a visit is let in: what somebody is to the house and the group, asked of the policy.

use super::reply::{Reply, Stop};
use super::router::{Route, Verb};
use super::visit::Visit;
use crate::store::slice::Which;
use crate::store::{link, standing, territory};
use domain::id::GroupId;
use domain::policy::{Scope, Standing, may};

/// Whether the policy lets this visit in. `Some` leads elsewhere first: to sign in, or to choose an institution.
pub async fn admit(visit: &mut Visit, route: Route) -> Result<Option<Reply>, Stop> {
    let action = route.action;
    let scope = action.scope();
    visit.standing = standing_of(visit, scope).await?;
    if route.method == Verb::Post || !matches!(scope, Scope::House | Scope::Group) {
        // What is about to change something must not hold a connection while it waits for the one that writes.
        visit.let_go();
    }
    if scope == Scope::Anyone {
        return Ok(None);
    }
    if scope == Scope::Own {
        return match visit.holder {
            None => Ok(Some(Reply::Elsewhere("/enlace".to_owned(), None))),
            Some(_) if may(&visit.standing, action) => Ok(None),
            Some(_) => Err(Stop::NoRight),
        };
    }
    let Some(me) = &visit.me else {
        return Ok(Some(Reply::Elsewhere(sign_in_address(visit, route.method), None)));
    };
    if me.house.is_none() && !matches!(scope, Scope::Login | Scope::Territory) {
        return Ok(Some(Reply::Elsewhere("/institucion/elegir".to_owned(), None)));
    }
    if may(&visit.standing, action) {
        return Ok(None);
    }
    // To whoever may not know of the group it answers like one that does not exist.
    let hidden = scope == Scope::Group && !visit.standing.knows_group();
    Err(if hidden { Stop::NotFound } else { Stop::NoRight })
}

fn sign_in_address(visit: &Visit, method: Verb) -> String {
    match method {
        Verb::Get => {
            let back: String = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
            format!("/entrar?volver={back}")
        }
        // Only a look is taken up again after signing in; a form would have lost what it was about.
        Verb::Post => "/entrar".to_owned(),
    }
}

async fn standing_of(visit: &Visit, scope: Scope) -> Result<Standing, Stop> {
    if scope == Scope::Own {
        // A link is one seat of one group, whoever else is signed in on this device.
        let Some(holder) = &visit.holder else { return Ok(Standing::nobody()) };
        let mut tx = visit.look().await?;
        return Ok(link::standing(&mut tx, holder.institution, &holder.link).await?);
    }
    let Some(me) = &visit.me else { return Ok(Standing::nobody()) };
    if scope == Scope::Territory {
        let mut tx = visit.look().await?;
        let reads_territory = territory::reader(&mut tx, me.session.login).await?.is_some();
        return Ok(Standing { signed_in: true, reads_territory, ..Standing::nobody() });
    }
    let Some((house, person)) = &me.house else { return Ok(Standing { signed_in: true, ..Standing::nobody() }) };
    let group = visit.part("group").and_then(GroupId::parse);
    if scope == Scope::Group && group.is_none() {
        return Err(Stop::NotFound);
    }
    let mut tx = visit.look().await?;
    // A part of the path that is no id names nothing; its page says so.
    let which = visit.which().unwrap_or(Which::Latest);
    let standing = standing::towards(&mut tx, house.id, person, group.map(|group| (group, which))).await?;
    if let (Scope::Group, Some(group), None) = (scope, group, standing.seat)
        && crate::store::group::find(&mut tx, house.id, group).await?.is_none()
    {
        return Err(Stop::NotFound);
    }
    visit.keep(tx);
    Ok(standing)
}
