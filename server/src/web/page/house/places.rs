//! A place of the institution: new, changed, no longer offered.

use super::super::super::form::{Fault, Reader};
use super::super::super::reply::{Answer, Stop, again, done, page};
use super::super::super::router::Route;
use super::super::super::ui::field::{self, Field};
use super::super::super::ui::fields::Fields;
use super::super::super::ui::icon::{Icon, icon};
use super::super::super::ui::layout::{self, Place};
use super::super::super::ui::notice;
use super::super::super::visit::Visit;
use super::super::setup;
use crate::guidance::gazetteer;
use crate::store::institution;
use crate::{get, post};
use domain::command::What;
use domain::command::house::HouseCommand;
use domain::id::SiteId;
use domain::institution::Site;
use domain::territory::{Municipality, Unplaced};
use maud::{Markup, html};

pub(super) fn routes() -> Vec<Route> {
    vec![
        get!("/institucion/lugares/nuevo", ChangeInstitution, blank),
        post!("/institucion/lugares/nuevo", ChangeInstitution, add),
        get!("/institucion/lugares/{site}", ChangeInstitution, show),
        post!("/institucion/lugares/{site}", ChangeInstitution, save),
    ]
}

const NAMES: [&str; 5] = ["site_name", "address", "municipality", "room_capacity", "zone"];

async fn blank(visit: &Visit) -> Answer {
    let zone = visit.zone(None);
    page(form(visit, &visit.fresh().with("zone", zone.name()), None, None))
}

async fn show(visit: &Visit) -> Answer {
    let site = known(visit).await?;
    page(form(visit, &fields(visit, &site), Some(&site), None))
}

fn fields(visit: &Visit, site: &Site) -> Fields {
    visit
        .fresh()
        .with("site_name", &site.name)
        .with_maybe("address", site.address.as_ref())
        .with_maybe("municipality", site.municipality.and_then(|code| gazetteer().full_name(code)))
        .with_maybe("room_capacity", site.room_capacity)
        .with("zone", site.zone.name())
        .with_maybe("retired", site.retired.then_some("1"))
        .at(site.version)
}

async fn add(visit: &Visit) -> Answer {
    put(visit, visit.command_id().row(0), None).await
}

async fn save(visit: &Visit) -> Answer {
    let site = known(visit).await?;
    put(visit, site.id, Some(&site)).await
}

async fn known(visit: &Visit) -> Result<Site, Stop> {
    let id = visit.id("site", SiteId::parse)?;
    let mut tx = visit.look().await?;
    let sites = institution::sites(&mut tx, visit.house()?.0.id).await?;
    sites.into_iter().find(|site| site.id == id).ok_or(Stop::NotFound)
}

async fn put(visit: &Visit, id: SiteId, before: Option<&Site>) -> Answer {
    let mut read = Reader::new(&visit.form);
    let name = read.line("site_name");
    let address = read.line_maybe("address");
    let municipality = municipality(&mut read);
    let room_capacity = read.number_maybe("room_capacity", 1..=1000);
    let zone = read.parsed("zone", |typed| typed.parse::<chrono_tz::Tz>().ok());
    let retired = read.ticked("retired");
    let (Some(name), Some(address), Some(municipality), Some(room_capacity), Some(zone)) =
        (name, address, municipality, room_capacity, zone)
    else {
        return again(form(visit, &visit.typed().wrong(read.faults()), before, None));
    };
    // The version that is kept is the decision's; this one only fills the row.
    let site = Site { id, name, address, room_capacity, municipality, zone, retired, version: 0 };
    match visit.perform(What::House(HouseCommand::PutSite(site))).await? {
        Ok(_) => done("/institucion#lugares", "place"),
        Err(refusal) if before.is_none() => again(form(visit, &visit.typed().refused(refusal), None, None)),
        Err(refusal) => {
            let now = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.version);
            again(form(visit, &typed, Some(&now), Some(&fields(visit, &now))))
        }
    }
}

/// The municipality that was written: its name, with its department where several are called so, or its code.
fn municipality(read: &mut Reader<'_>) -> Option<Option<Municipality>> {
    let typed = read.raw("municipality");
    if typed.trim().is_empty() {
        return Some(None);
    }
    match gazetteer().find(typed) {
        Ok(code) => Some(Some(code)),
        Err(Unplaced::Unknown) => read.fault("municipality", Fault::Said("fault-municipality-unknown")),
        Err(Unplaced::Several) => read.fault("municipality", Fault::Said("fault-municipality-several")),
    }
}

/// Every municipality with its department, for the browser to search in; without its help the name is simply written.
fn municipalities() -> Vec<String> {
    gazetteer().municipalities().filter_map(|code| gazetteer().full_name(code)).collect()
}

/// `kept` is what stands now, for a form that came back stale.
fn form(visit: &Visit, fields: &Fields, before: Option<&Site>, kept: Option<&Fields>) -> Markup {
    let title = before.map_or_else(|| visit.t("place-new"), |site| site.name.to_string());
    layout::narrow(
        visit,
        Place::House,
        &title,
        &html! {
            a.back href="/institucion#lugares" { (icon(Icon::Back)) (visit.t("nav-house")) }
            h1 { (title) }
            @if let Some(kept) = kept { (notice::both_texts_called(visit, fields, kept, (&NAMES, &[("retired", "label-place-retired")]))) }
            form.form method="post" {
                (field::unseen(fields))
                (notice::form_trouble_called(visit, fields, &NAMES, &[("retired", "label-place-retired")]))
                (field::text(visit, fields, Field::new("site_name").hint("hint-site-name")))
                (field::text(visit, fields, Field::new("address").hint("hint-address").optional()))
                (field::searched(visit, fields, Field::new("municipality").hint("hint-municipality").optional(), &municipalities()))
                (field::number(visit, fields, Field::new("room_capacity").hint("hint-room-capacity").optional()))
                (field::select(visit, fields, Field::new("zone").hint("hint-zone"), &setup::zones(visit, fields.value("zone"))))
                @if before.is_some() { (field::tick(visit, fields, Field::new("retired").label("label-place-retired").hint("hint-place-retired"))) }
                p.actions { button.button.primary { (visit.t("save")) } }
            }
        },
    )
}
