//! Cards with the way in, to cut out. A link is known only on the page that comes of making it, so that page sends its
//! secrets here to be printed: what does not open a page of this group now is not printed, and nothing is kept.

use super::super::super::reply::{Answer, Stop, again};
use super::super::super::router::Route;
use super::super::super::session;
use super::super::super::ui::group as head_of;
use super::super::super::visit::Visit;
use super::super::{links, look};
use super::{head, print_or};
use crate::post;
use crate::store::link;
use domain::id::PersonId;
use domain::link::MOST_CARDS;
use ronda_print::Document;
use ronda_print::cards::{Card, Cards};
use ronda_print::qr::Qr;
use std::collections::BTreeMap;

pub(super) fn routes() -> Vec<Route> {
    vec![post!("/grupos/{group}/impresos/tarjetas.pdf", GiveLinks, cards)]
}

async fn cards(visit: &Visit) -> Answer {
    let (house, _) = visit.house()?;
    let look = look::group(visit).await?;
    let mut tx = visit.look().await?;
    let open: BTreeMap<String, PersonId> =
        link::tokens_of_group(&mut tx, house.id, look.of.group.id).await?.into_iter().collect();
    drop(tx);
    let mut secrets = Vec::new();
    let mut cards = Vec::new();
    for secret in visit.form.all("secret").take(MOST_CARDS) {
        let person = session::link_hash(secret).and_then(|hash| open.get(&hash));
        let Some(person) = person.and_then(|person| look.of.people.get(person)) else {
            return again(links::gone(visit, &look));
        };
        let name = head_of::name(visit, person);
        let qr = Qr::of(&visit.full_address(&format!("/p/{secret}"))).map_err(|_| Stop::NotFound)?;
        // The address in full, for whoever has no camera.
        let words = vec![qr.address.clone(), visit.t("links-card-care")];
        cards.push(Card { name: name.clone(), words, qr });
        secrets.push((name, secret.to_owned()));
    }
    if cards.is_empty() {
        return again(links::gone(visit, &look));
    }
    let document = Document::Cards(Cards {
        head: head(visit, visit.t("print-cards-title"), None)?,
        how: visit.t("print-cards-how"),
        cards,
    });
    print_or(visit, &document, &links::as_pdf(visit, &look, &secrets)).await
}
