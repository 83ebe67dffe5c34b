//! The first run: with the code that the server printed, the institution, its place and its first administrator.

use super::super::form::{Fault, Reader};
use super::super::reply::{Answer, Reply, again, page, to};
use super::super::router::Route;
use super::super::session;
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::{layout, notice};
use super::super::visit::Visit;
use crate::{get, post};
use domain::command::house::{Founding, HouseCommand, NewLogin};
use domain::command::{Actor, Command, SCHEMA, What};
use domain::id::{CommandId, InstitutionId, LoginId};
use domain::institution::{InstitutionKind, Site};
use domain::login;
use domain::words::Line;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![get!("/inicio", Enter, show), post!("/inicio", Enter, save)]
}

/// Zones that are offered, that of Colombia first; a place may be in any other, which then is offered too.
const ZONES: [&str; 20] = [
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Caracas",
    "America/Costa_Rica",
    "America/El_Salvador",
    "America/Guatemala",
    "America/Guayaquil",
    "America/Havana",
    "America/La_Paz",
    "America/Lima",
    "America/Managua",
    "America/Mexico_City",
    "America/Montevideo",
    "America/Panama",
    "America/Santiago",
    "America/Santo_Domingo",
    "America/Tegucigalpa",
    "Atlantic/Canary",
    "Europe/Madrid",
];

/// Countries whose zones are offered, as they are written in a law.
const COUNTRIES: [&str; 19] =
    ["CO", "AR", "BO", "CL", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY", "VE"];

/// The countries to choose from by their names, in the order of the alphabet.
fn countries(visit: &Visit) -> Vec<Choice> {
    let mut named: Vec<Choice> =
        COUNTRIES.iter().map(|code| Choice::new(code, visit.t(&format!("country-{}", code.to_lowercase())))).collect();
    named.sort_by_key(|choice| domain::words::folded(&choice.words));
    named
}

/// A zone by its city: "Bogotá".
fn city(visit: &Visit, zone: &str) -> String {
    let key = format!("zone-{}", zone.to_lowercase().replace(['/', '_'], "-"));
    let last = || zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    if visit.lang.knows(&key) { visit.t(&key) } else { last() }
}

/// The zones to choose from, and the one that is in use.
pub(super) fn zones(visit: &Visit, in_use: &str) -> Vec<Choice> {
    let other = (!ZONES.contains(&in_use) && in_use.parse::<chrono_tz::Tz>().is_ok()).then_some(in_use);
    other.into_iter().chain(ZONES).map(|zone| Choice::new(zone, city(visit, zone))).collect()
}

const NAMES: [&str; 10] =
    ["code", "name", "kind", "country", "site_name", "room_capacity", "zone", "person_name", "identifier", "secret"];

async fn show(visit: &Visit) -> Answer {
    if visit.app.act.is_set_up().await? {
        return to("/");
    }
    let fields = visit
        .fresh()
        .with("kind", InstitutionKind::Ips.code())
        .with("country", "CO")
        .with("zone", ZONES[0])
        .with("coordinates", "1");
    page(form(visit, &fields))
}

async fn save(visit: &Visit) -> Answer {
    if visit.app.act.is_set_up().await? {
        return to("/");
    }
    let mut read = Reader::new(&visit.form);
    let Some((mut founding, secret)) = founding(visit, &mut read) else {
        return again(form(visit, &visit.typed().wrong(read.faults())));
    };
    founding.login.secret_hash = session::hash_secret(&visit.app, visit.command_id(), &secret).await?;
    let id = visit.command_id();
    let institution: InstitutionId = id.row(0);
    let login = founding.login.id;
    let command = Command {
        id,
        schema: SCHEMA,
        institution,
        actor: Actor::Server,
        device: None,
        seq: None,
        made_at: visit.now,
        based_on: None,
        what: What::House(HouseCommand::Found(founding)),
    };
    match visit.send(command).await? {
        Ok(_) => {
            let cookie = session::begin(&visit.app, login, Some(institution), &visit.device, visit.now).await?;
            Ok(Reply::Elsewhere("/institucion?hecho=set-up".to_owned(), Some(cookie)))
        }
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal))),
    }
}

fn founding(visit: &Visit, read: &mut Reader<'_>) -> Option<(Founding, String)> {
    let id = visit.command_id();
    let code = right_code(visit, read);
    let name = read.line("name");
    let kind = read.code("kind");
    let country =
        read.parsed("country", |typed| Line::parse(&typed.to_uppercase()).ok().filter(|line| line.as_str().len() == 2));
    let site = site(id, read);
    let person_name = read.line("person_name");
    let identifier = login::identifier(read.raw("identifier"))
        .map_or_else(|fault| read.fault("identifier", Fault::Login(fault)), Some);
    let secret = read.raw("secret").to_owned();
    let good = login::secret(&secret).map_or_else(|fault| read.fault("secret", Fault::Login(fault)), Some);
    let coordinates = read.ticked("coordinates");
    code.and(good)?;
    let login_id: LoginId = id.row(1);
    let language = Line::kept(visit.lang.code().to_owned());
    let login = NewLogin { id: login_id, identifier: identifier?, secret_hash: String::new(), language };
    Some((
        Founding {
            name: name?,
            kind: kind?,
            country: country?,
            site: site?,
            person: id.row(2),
            person_name: person_name?,
            coordinates,
            login,
        },
        secret,
    ))
}

fn right_code(visit: &Visit, read: &mut Reader<'_>) -> Option<()> {
    let typed: String = read.raw("code").chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
    match &visit.app.manner.setup_code {
        _ if typed.is_empty() => read.fault("code", Fault::Missing),
        Some(code) if typed.eq_ignore_ascii_case(code) => Some(()),
        Some(_) | None => read.fault("code", Fault::Said("fault-wrong-code")),
    }
}

fn site(id: CommandId, read: &mut Reader<'_>) -> Option<Site> {
    let name = read.line("site_name");
    let room_capacity = read.number_maybe("room_capacity", 1..=1000);
    let zone = read.parsed("zone", |typed| typed.parse().ok());
    Some(Site {
        id: id.row(3),
        name: name?,
        address: None,
        room_capacity: room_capacity?,
        municipality: None,
        zone: zone?,
        retired: false,
        version: 1,
    })
}

fn form(visit: &Visit, fields: &Fields) -> Markup {
    let kinds = field::choices_of::<InstitutionKind>(visit, "institution-kind");
    layout::door(
        visit,
        &visit.t("setup-title"),
        &html! {
            h1 { (visit.t("setup-title")) }
            p.lead { (visit.t("setup-lead")) }
            form.form method="post" {
                (field::unseen(fields))
                (notice::form_trouble_called(visit, fields, &NAMES, &[("name", "label-institution-name")]))
                (field::text(visit, fields, Field::new("code").hint("hint-code").short()))
                h2 { (visit.t("setup-house")) }
                (field::text(visit, fields, Field::new("name").label("label-institution-name").fills("organization")))
                (field::select(visit, fields, Field::new("kind"), &kinds))
                (field::select(visit, fields, Field::new("country").hint("hint-country").short(), &countries(visit)))
                h2 { (visit.t("setup-site")) }
                (field::text(visit, fields, Field::new("site_name").hint("hint-site-name")))
                (field::number(visit, fields, Field::new("room_capacity").hint("hint-room-capacity").optional()))
                (field::select(visit, fields, Field::new("zone"), &zones(visit, fields.value("zone"))))
                h2 { (visit.t("setup-person")) }
                (field::text(visit, fields, Field::new("person_name").fills("name")))
                (field::text(visit, fields, Field::new("identifier").hint("hint-identifier").fills("username")))
                (field::secret(visit, fields, Field::new("secret").hint("hint-secret").fills("new-password")))
                (field::tick(visit, fields, Field::new("coordinates").hint("hint-coordinates")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("setup-save")) } }
            }
        },
    )
}
