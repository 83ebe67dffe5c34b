//! The directory of services of the institution and its territory (S0-133, S0-190): what for, how to reach, when, and
//! since when somebody checked it. It holds nothing of anybody.

use super::super::form::Reader;
use super::super::reply::{Answer, Stop, again, done, page};
use super::super::router::Route;
use super::super::ui::crisis::{self, dialled};
use super::super::ui::field::{self, Field, choices_of};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{notice, when};
use super::super::visit::Visit;
use super::guidance::limits;
use super::listings;
use crate::store::{institution, service};
use crate::{get, post};
use domain::code::Code;
use domain::command::house::HouseCommand;
use domain::command::{Refusal, What};
use domain::day::Day;
use domain::id::ServiceId;
use domain::institution::CrisisLine;
use domain::policy::Action;
use domain::service::{Service, ServiceKind, ServiceSide};
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/directorio", SeeServices, show),
        get!("/directorio/hoja", SeeServices, sheet),
        get!("/directorio/nuevo", ChangeServices, blank),
        post!("/directorio/nuevo", ChangeServices, add),
        get!("/directorio/{service}", ChangeServices, edit),
        post!("/directorio/{service}", ChangeServices, change),
        post!("/directorio/{service}/verificacion", ChangeServices, check),
        post!("/directorio/{service}/retiro", ChangeServices, retire),
        post!("/directorio/{service}/regreso", ChangeServices, take_up),
    ]
}

const NAMES: [&str; 8] = [
    "service_name",
    "service_kind",
    "service_side",
    "service_purpose",
    "service_reach",
    "service_hours",
    "service_phone",
    "checked_on",
];

/// What the directory shows.
struct Found {
    services: Vec<Service>,
    lines: Vec<CrisisLine>,
    today: Day,
}

async fn load(visit: &Visit) -> Result<Found, Stop> {
    let house = visit.house()?.0.id;
    let mut tx = visit.look().await?;
    Ok(Found {
        services: service::all(&mut tx, house).await?,
        lines: institution::crisis_lines(&mut tx, house).await?,
        today: visit.today(None),
    })
}

async fn known(visit: &Visit) -> Result<Service, Stop> {
    let id = visit.id("service", ServiceId::parse)?;
    let mut tx = visit.look().await?;
    service::find(&mut tx, visit.house()?.0.id, id).await?.ok_or(Stop::NotFound)
}

async fn show(visit: &Visit) -> Answer {
    page(list(visit, &load(visit).await?, None)?)
}

/// On paper: what is offered now, nothing else.
async fn sheet(visit: &Visit) -> Answer {
    let found = load(visit).await?;
    let (house, _) = visit.house()?;
    let title = visit.t("directory-title");
    let content = html! {
        a.back.no-print href="/directorio" { (icon(Icon::Back)) (title) }
        h1 { (title) }
        p.sub { (house.name) " · " (when::day(visit.lang, found.today, found.today)) }
        @if !found.lines.is_empty() {
            section.card aria-labelledby="t-lines" {
                h2 #t-lines { (visit.t("crisis-now")) }
                ul.rows.brief {
                    @for line in &found.lines {
                        li { span.grow { b { (line.name) } @if let Some(hours) = &line.hours { small { (hours) } } } span.num { (line.phone) } }
                    }
                }
            }
        }
        @for side in ServiceSide::ALL { (of_side(visit, &found, *side, None, Face::Paper)) }
        p.note { (visit.t("directory-paper-note")) }
    };
    page(layout::narrow(visit, Place::Directory, &title, &content))
}

/// On which face a service is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Screen,
    Paper,
}

fn list(visit: &Visit, found: &Found, refusal: Option<&Refusal>) -> Result<Markup, Stop> {
    let (house, _) = visit.house()?;
    let kind = ServiceKind::from_code(visit.query.get("clase"));
    let may = visit.may(Action::ChangeServices);
    let offered = || found.services.iter().filter(|service| !service.retired);
    let kinds: Vec<ServiceKind> =
        ServiceKind::VALUES.iter().copied().filter(|kind| offered().any(|service| service.kind == *kind)).collect();
    let retired: Vec<&Service> = found.services.iter().filter(|service| service.retired).collect();
    let title = visit.t("directory-title");
    Ok(layout::page(
        visit,
        Place::Directory,
        &title,
        &html! {
            div.head {
                div { h1 { (title) } p.sub { (visit.t("directory-lead")) } }
                p.actions {
                    @if offered().next().is_some() { a.button href="/directorio/hoja" { (icon(Icon::Print)) (visit.t("directory-paper")) } }
                    @if may { a.button.primary href="/directorio/nuevo" { (icon(Icon::Plus)) (visit.t("directory-new")) } }
                }
            }
            @if let Some(refusal) = refusal { (notice::refused(visit, refusal)) }
            (crisis::route(visit, house.crisis_route.as_ref().map(|words| words.as_str()), &found.lines))
            @if offered().next().is_none() {
                section.empty {
                    h2 { (visit.t("directory-empty")) }
                    p { (visit.t(if may { "directory-empty-lead" } else { "directory-empty-ask" })) }
                    div.actions { (limits::way(visit)) }
                }
            } @else {
                @if kinds.len() > 1 {
                    nav.actions.no-print aria-label=(visit.t("directory-filter")) {
                        a.chip-link href="/directorio" aria-current=[kind.is_none().then_some("true")] { (visit.t("directory-all")) }
                        @for one in &kinds {
                            a.chip-link href={ "/directorio?clase=" (one.code()) } aria-current=[(kind == Some(*one)).then_some("true")] { (kind_words(visit, *one)) }
                        }
                    }
                }
                @for side in ServiceSide::ALL { (of_side(visit, found, *side, kind, Face::Screen)) }
            }
            (listings::way(visit))
            @if may && !retired.is_empty() { (no_longer(visit, &retired)) }
        },
    ))
}

/// What kind of care, in words.
pub fn kind_words(visit: &Visit, kind: ServiceKind) -> String {
    visit.t(&format!("service-kind-{}", kind.code().replace('_', "-")))
}

fn of_side(visit: &Visit, found: &Found, side: ServiceSide, kind: Option<ServiceKind>, face: Face) -> Markup {
    let fits =
        |service: &&Service| !service.retired && service.side == side && kind.is_none_or(|kind| service.kind == kind);
    let here: Vec<&Service> = found.services.iter().filter(fits).collect();
    html! {
        @if !here.is_empty() {
            section.card aria-labelledby={ "t-" (side.code()) } {
                h2 id={ "t-" (side.code()) } { (visit.t(&format!("service-side-{}", side.code()))) }
                @for service in here { (one(visit, service, found.today, face)) }
            }
        }
    }
}

fn one(visit: &Visit, service: &Service, today: Day, face: Face) -> Markup {
    let may = face == Face::Screen && visit.may(Action::ChangeServices);
    html! {
        article id={ "s-" (service.id) } {
            div.title-row { h3 { (service.name) } span.chip { (kind_words(visit, service.kind)) } }
            p { (service.purpose) }
            (way(visit, service, today))
            @if face == Face::Screen {
                div.actions {
                    @if let Some(phone) = &service.phone {
                        a.button href={ "tel:" (dialled(phone.as_str())) } { (icon(Icon::Phone)) (phone) span.vh { ": " (service.name) } }
                    }
                    @if may {
                        form method="post" action={ "/directorio/" (service.id) "/verificacion" } {
                            (field::unseen(&visit.fresh()))
                            button.button.soft { (icon(Icon::Ok)) (visit.t("service-check")) span.vh { ": " (service.name) } }
                        }
                        a.text-button href={ "/directorio/" (service.id) } { (icon(Icon::Pen)) (visit.t("change")) span.vh { ": " (service.name) } }
                    }
                }
            } @else if let Some(phone) = &service.phone { p.num { (phone) } }
        }
    }
}

/// How to reach a service, when it is open, and whether to ask first.
pub fn way(visit: &Visit, service: &Service, today: Day) -> Markup {
    let day = when::day(visit.lang, service.checked_on, today);
    html! {
        ul.facts.stack {
            li { (icon(Icon::Place)) span.lines { (service.reach) } }
            @if let Some(hours) = &service.hours { li { (icon(Icon::Clock)) span { (hours) } } }
            @if service.needs_confirming(today) {
                li { (icon(Icon::Warn)) span { span.chip.now { (visit.t("service-confirm")) } " " (visit.tr("service-checked", &[("day", day.into())])) } }
            } @else {
                li { (icon(Icon::Ok)) span { (visit.tr("service-checked", &[("day", day.into())])) } }
            }
        }
    }
}

fn no_longer(visit: &Visit, retired: &[&Service]) -> Markup {
    html! {
        section.bare.no-print {
            details.more {
                summary { (visit.tr("directory-retired", &[("count", retired.len().into())])) }
                ul.rows {
                    @for service in retired {
                        li {
                            span.grow { (service.name) small { (service.purpose) } }
                            form method="post" action={ "/directorio/" (service.id) "/regreso" } {
                                (field::unseen(&visit.fresh().at(service.version)))
                                button.text-button { (icon(Icon::Undo)) (visit.t("service-take-up")) span.vh { ": " (service.name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

async fn blank(visit: &Visit) -> Answer {
    let fields = visit.fresh().with("service_side", ServiceSide::House.code()).with("checked_on", visit.today(None));
    page(form(visit, &fields, None, None))
}

async fn add(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(service) = read_service(&mut read, (visit.command_id().row(0), false)) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), None, None));
    };
    match visit.perform(What::House(HouseCommand::PutService(service))).await? {
        Ok(_) => done("/directorio", "service-kept"),
        Err(refusal) => again(form(visit, &visit.typed().refused(refusal), None, None)),
    }
}

async fn edit(visit: &Visit) -> Answer {
    let service = known(visit).await?;
    page(form(visit, &kept(visit, &service), Some(&service), None))
}

async fn change(visit: &Visit) -> Answer {
    let service = known(visit).await?;
    let mut read = Reader::new(&visit.form);
    let Some(wanted) = read_service(&mut read, (service.id, service.retired)) else {
        return again(form(visit, &visit.typed().wrong(read.faults()), Some(&service), None));
    };
    match visit.perform(What::House(HouseCommand::PutService(wanted))).await? {
        Ok(_) => done("/directorio", "service-kept"),
        Err(refusal) => {
            let now = known(visit).await?;
            let typed = visit.typed().refused(refusal).at(now.version);
            again(form(visit, &typed, Some(&now), Some(&kept(visit, &now))))
        }
    }
}

async fn check(visit: &Visit) -> Answer {
    let service = known(visit).await?;
    let on = visit.today(None);
    after(visit, HouseCommand::CheckService(service.id, on), "service-checked").await
}

async fn retire(visit: &Visit) -> Answer {
    let service = known(visit).await?;
    after(visit, HouseCommand::RetireService(service.id), "service-retired").await
}

async fn take_up(visit: &Visit) -> Answer {
    let service = known(visit).await?;
    after(visit, HouseCommand::PutService(Service { retired: false, ..service }), "service-taken-up").await
}

async fn after(visit: &Visit, what: HouseCommand, word: &str) -> Answer {
    match visit.perform(What::House(what)).await? {
        Ok(_) => done("/directorio", word),
        Err(refusal) => again(list(visit, &load(visit).await?, Some(&refusal))?),
    }
}

fn read_service(read: &mut Reader<'_>, (id, retired): (ServiceId, bool)) -> Option<Service> {
    let name = read.line("service_name");
    let kind = read.code("service_kind");
    let side = read.code("service_side");
    let purpose = read.line("service_purpose");
    let reach = read.words("service_reach");
    let hours = read.line_maybe("service_hours");
    let phone = read.line_maybe("service_phone");
    let checked_on = read.day("checked_on");
    Some(Service {
        id,
        name: name?,
        kind: kind?,
        side: side?,
        purpose: purpose?,
        reach: reach?,
        hours: hours?,
        phone: phone?,
        checked_on: checked_on?,
        retired,
        version: 0,
    })
}

fn kept(visit: &Visit, service: &Service) -> Fields {
    visit
        .fresh()
        .with("service_name", &service.name)
        .with("service_kind", service.kind.code())
        .with("service_side", service.side.code())
        .with("service_purpose", &service.purpose)
        .with("service_reach", &service.reach)
        .with_maybe("service_hours", service.hours.as_ref())
        .with_maybe("service_phone", service.phone.as_ref())
        .with("checked_on", service.checked_on)
        .at(service.version)
}

/// `now` is what stands there, for a form that came back stale.
fn form(visit: &Visit, fields: &Fields, before: Option<&Service>, now: Option<&Fields>) -> Markup {
    let title = before.map_or_else(|| visit.t("directory-new"), |service| service.name.to_string());
    let kinds = choices_of::<ServiceKind>(visit, "service-kind");
    let sides = choices_of::<ServiceSide>(visit, "service-side");
    layout::narrow(
        visit,
        Place::Directory,
        &title,
        &html! {
            a.back href="/directorio" { (icon(Icon::Back)) (visit.t("directory-title")) }
            h1 { (title) }
            @if let Some(now) = now { (notice::both_texts(visit, fields, now, &NAMES)) }
            form.form method="post" data-partial="#content" {
                (field::unseen(fields))
                (notice::form_trouble(visit, fields, &NAMES))
                (field::text(visit, fields, Field::new("service_name").hint("hint-service-name")))
                (field::select(visit, fields, Field::new("service_kind"), &kinds))
                (field::cards(visit, fields, Field::new("service_side"), &sides))
                (field::text(visit, fields, Field::new("service_purpose").hint("hint-service-purpose")))
                (field::area(visit, fields, Field::new("service_reach").hint("hint-service-reach"), 3))
                (field::text(visit, fields, Field::new("service_hours").hint("hint-service-hours").optional()))
                (field::phone(visit, fields, Field::new("service_phone").optional()))
                (field::day(visit, fields, Field::new("checked_on").hint("hint-checked-on")))
                p.actions { button.button.primary { (icon(Icon::Ok)) (visit.t("save")) } }
            }
            @if let Some(service) = before.filter(|service| !service.retired) {
                details.more {
                    summary { (visit.t("service-retire")) }
                    p.note { (visit.t("service-retire-what")) }
                    form method="post" action={ "/directorio/" (service.id) "/retiro" } {
                        (field::unseen(&visit.fresh()))
                        p.actions { button.button.care { (icon(Icon::No)) (visit.t("service-retire")) } }
                    }
                }
            }
        },
    )
}
