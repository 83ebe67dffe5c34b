//! One's own account: name, profession, secret, and the devices that are signed in.

mod without_house;

use super::super::form::{Fault, Reader};
use super::super::pairs::Pairs;
use super::super::reply::{Answer, Reply, Stop, again, done, later, page, to};
use super::super::router::Route;
use super::super::session::{self, Tried};
use super::super::ui::field::{self, Choice, Field};
use super::super::ui::fields::Fields;
use super::super::ui::icon::{Icon, icon};
use super::super::ui::layout::{self, Place};
use super::super::ui::{carry, notice, when};
use super::super::visit::{Me, Visit};
use crate::finding_text;
use crate::store::login::{self as logins, Session};
use crate::text::Lang;
use crate::{get, post};
use domain::command::account::AccountCommand;
use domain::command::{Refusal, What};
use domain::institution::Declared;
use domain::login;
use domain::profile::Profile;
use domain::words::folded;
use maud::{Markup, html};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        get!("/cuenta", KeepOwnAccount, show),
        post!("/cuenta/nombre", KeepOwnAccount, rename),
        post!("/cuenta/oficio", KeepOwnAccount, declare),
        post!("/cuenta/clave", KeepOwnAccount, change_secret),
        post!("/cuenta/aparatos/{session}/salida", KeepOwnAccount, end_session),
    ]
}

/// The word of the form for a profession that has none of its own in the list.
pub(super) const OTHER: &str = "otra";

/// What one declares of oneself.
const DECLARED: [&str; 4] = ["profile", "other_profile", "training", "experience"];

/// The three forms of the page, each as it is or as it came back.
struct Forms {
    name: Fields,
    declared: Fields,
    secret: Fields,
}

fn forms(visit: &Visit) -> Result<Forms, Stop> {
    let (_, person) = visit.house()?;
    let declared = &person.declared;
    let known = declared
        .profile
        .as_ref()
        .map(|profile| if Profile::known().any(|one| one == *profile) { profile.code() } else { OTHER });
    let other = declared
        .profile
        .as_ref()
        .filter(|_| known == Some(OTHER))
        .map(|profile| finding_text::profile(visit.lang, profile));
    Ok(Forms {
        name: visit.fresh().with("name", &person.name).at(person.version),
        declared: visit
            .fresh()
            .with_maybe("profile", known)
            .with_maybe("other_profile", other)
            .with_maybe("training", declared.training.as_ref())
            .with_maybe("experience", declared.experience.as_ref())
            .at(person.version),
        secret: visit.fresh(),
    })
}

async fn show(visit: &Visit) -> Answer {
    let Some(me) = &visit.me else { return Err(Stop::NoRight) };
    if me.house.is_none() {
        return without_house::show(visit, me).await;
    }
    page(account(visit, &forms(visit)?).await?)
}

async fn rename(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let Some(name) = read.line("name") else {
        let name = visit.typed().wrong(read.faults());
        return again(account(visit, &Forms { name, ..forms(visit)? }).await?);
    };
    match visit.perform(What::Account(AccountCommand::Rename { name })).await? {
        Ok(_) => done("/cuenta", "account-name"),
        Err(refusal) => again(account(visit, &Forms { name: refused(visit, refusal)?, ..forms(visit)? }).await?),
    }
}

async fn declare(visit: &Visit) -> Answer {
    let mut read = Reader::new(&visit.form);
    let profile = profile(&mut read);
    let training = read.words_maybe("training");
    let experience = read.words_maybe("experience");
    let (Some(profile), Some(training), Some(experience)) = (profile, training, experience) else {
        let declared = visit.typed().wrong(read.faults());
        return again(account(visit, &Forms { declared, ..forms(visit)? }).await?);
    };
    let declared = Declared { profile, training, experience };
    match visit.perform(What::Account(AccountCommand::Declare(declared))).await? {
        Ok(_) => done("/cuenta", "account-declared"),
        Err(refusal) => again(account(visit, &Forms { declared: refused(visit, refusal)?, ..forms(visit)? }).await?),
    }
}

/// What was typed, on top of what is kept now, so that saving again is a decision and not a repetition.
fn refused(visit: &Visit, refusal: Refusal) -> Result<Fields, Stop> {
    Ok(visit.typed().refused(refusal).at(visit.house()?.1.version))
}

/// A profession out of the list, or another one in words, which becomes a code of its own.
pub(super) fn profile(read: &mut Reader<'_>) -> Option<Option<Profile>> {
    if read.raw("profile") != OTHER {
        return read.parsed_maybe("profile", |code| Profile::known().find(|known| known.code() == code));
    }
    let words = read.line::<40>("other_profile")?;
    let code = coded(words.as_str());
    let listed = Profile::known()
        .find(|known| Lang::ALL.into_iter().any(|lang| coded(&finding_text::profile(lang, known)) == code));
    match listed.or_else(|| Profile::from_code(&code).ok()) {
        Some(profile) => Some(Some(profile)),
        None => read.fault("other_profile", Fault::Said("fault-profile-words")),
    }
}

/// Words as a code: "Terapeuta de lenguaje" is `terapeuta_de_lenguaje`.
fn coded(words: &str) -> String {
    folded(words)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}

/// The current secret is asked for, because a phone may lie open, and guessing it waits as long as at the door. Every
/// other device is signed out.
async fn change_secret(visit: &Visit) -> Answer {
    let Some(me) = &visit.me else { return Err(Stop::NoRight) };
    let mut read = Reader::new(&visit.form);
    let (current, new) = (visit.form.get("current_secret").to_owned(), visit.form.get("new_secret").to_owned());
    let mut tx = visit.look().await?;
    let known = logins::by_id(&mut tx, me.session.login).await?.ok_or(Stop::NoRight)?;
    drop(tx);
    let hashes = [known.secret_hash.as_str()];
    let secret = (current.as_str(), hashes.as_slice());
    let tried = session::try_secret(&visit.app, &known.identifier, secret, visit.now).await?;
    let wrong = match tried {
        Tried::Wait(_) => Some("fault-secret-waits"),
        Tried::Wrong => Some("fault-wrong-secret"),
        Tried::Right(_) => None,
    };
    if let Some(key) = wrong {
        let _: Option<()> = read.fault("current_secret", Fault::Said(key));
    }
    if let Err(fault) = login::secret(&new) {
        let _: Option<()> = read.fault("new_secret", Fault::Login(fault));
    }
    let faults = read.faults();
    if !faults.is_empty() {
        let secret = visit.typed().wrong(faults);
        let shown = match me.house {
            None => without_house::account(visit, me, &secret).await?,
            Some(_) => account(visit, &Forms { secret, ..forms(visit)? }).await?,
        };
        return match tried {
            Tried::Wait(seconds) => later(seconds, shown),
            Tried::Wrong | Tried::Right(_) => again(shown),
        };
    }
    if me.house.is_none() {
        return without_house::change_secret(visit, me, &new).await;
    }
    let secret_hash = session::hash_secret(&visit.app, visit.command_id(), &new).await?;
    let (house, _) = visit.house()?;
    match visit.perform(What::Account(AccountCommand::ChangeOwnSecret { secret_hash })).await? {
        Ok(_) => {
            let cookie = session::begin(&visit.app, me.session.login, Some(house.id), &visit.device, visit.now).await?;
            Ok(Reply::Elsewhere("/cuenta?hecho=account-secret".to_owned(), Some(cookie)))
        }
        Err(refusal) => {
            again(account(visit, &Forms { secret: visit.typed().refused(refusal), ..forms(visit)? }).await?)
        }
    }
}

/// A device that is out already, or was never one's own, is nothing to tell of.
async fn end_session(visit: &Visit) -> Answer {
    let Some(me) = &visit.me else { return Err(Stop::NoRight) };
    let id = visit.id("session", domain::id::read)?;
    let ended = visit.app.act.door(async |tx| logins::end_session(tx, me.session.login, id).await).await?;
    if ended == 0 { to("/cuenta") } else { done("/cuenta", "account-device") }
}

async fn account(visit: &Visit, forms: &Forms) -> Result<Markup, Stop> {
    let Some(me) = &visit.me else { return Err(Stop::NoRight) };
    let mut tx = visit.look().await?;
    let sessions = logins::sessions(&mut tx, me.session.login, visit.now).await?;
    let zone = visit.zone(None);
    drop(tx);
    let title = visit.t("account-title");
    Ok(layout::narrow(
        visit,
        Place::Account,
        &title,
        &html! {
            h1 { (title) }
            p.sub { (visit.tr("account-enters", &[("identifier", (&me.identifier).into())])) }
            (both_texts(visit, forms)?)
            (houses(visit, me))
            section.card { h2 { (visit.t("account-name")) } (name_form(visit, &forms.name)) }
            section.card { h2 { (visit.t("account-language")) } (languages(visit)) }
            section.card {
                h2 { (visit.t("account-work")) }
                p.lead { (visit.t("account-work-lead")) }
                (sources(visit))
                (declared_form(visit, &forms.declared))
            }
            section.card {
                h2 { (visit.t("log-title")) }
                p.lead { (visit.t("log-card")) }
                p.actions { a.button href="/cuenta/registro" { (icon(Icon::Book)) (visit.t("log-open")) } }
            }
            section.card { h2 { (visit.t("account-secret")) } p.lead { (visit.t("account-secret-lead")) } (secret_form(visit, &forms.secret)) }
            section.card { h2 { (visit.t("account-devices")) } (devices(visit, &sessions, me.session.id, zone)) }
            p.note { (visit.t("account-leave-lead")) }
            div.actions {
                (carry::leave(visit, &html! { button.button { (icon(Icon::Leave)) (visit.t("sign-out")) } }))
            }
        },
    ))
}

/// In which institution one works, and the way to the others and to invitations; nothing for who is of one alone.
fn houses(visit: &Visit, me: &Me) -> Markup {
    let here = me.house.as_ref().map(|(house, _)| house.name.as_str()).unwrap_or_default();
    html! {
        @if me.houses > 1 || me.invited > 0 {
            section.card {
                h2 { (visit.t("account-houses")) }
                p { (visit.tr("account-house-now", &[("house", here.into())])) }
                @if me.invited > 0 { p.note { (visit.tr("account-invited", &[("count", me.invited.into())])) } }
                p.actions { a.button href="/institucion/elegir" { (icon(Icon::House)) (visit.t("choose-institution")) } }
            }
        }
    }
}

/// What is kept now beside what was typed, for whichever of the forms somebody changed meanwhile.
fn both_texts(visit: &Visit, typed: &Forms) -> Result<Markup, Stop> {
    let kept = forms(visit)?;
    Ok(html! {
        (notice::both_texts_called(visit, &typed.name, &kept.name, (&["name"], &[("name", "label-person-name")])))
        (notice::both_texts(visit, &said(visit, &typed.declared), &said(visit, &kept.declared), &DECLARED))
    })
}

/// The same with the profession in words instead of its code.
fn said(visit: &Visit, fields: &Fields) -> Fields {
    let profile = match fields.value("profile") {
        OTHER => Some(visit.t("profile-another")),
        code => Profile::from_code(code).ok().map(|profile| finding_text::profile(visit.lang, &profile)),
    };
    let blank = Fields { values: Pairs::default(), ..fields.clone() };
    let others = DECLARED.iter().skip(1).fold(blank, |told, name| told.with(name, fields.value(name)));
    others.with_maybe("profile", profile)
}

/// What the document says of who coordinates (S0-020, S0-099, S0-100).
fn sources(visit: &Visit) -> Markup {
    let book = &visit.app.act.guidance().book;
    html! {
        details.more {
            summary { (visit.t("finding-source")) }
            @for rule in ["S0-020", "S0-099", "S0-100"].into_iter().filter_map(|line| book.citing(line)) {
                (notice::citation(visit, &rule.cite))
            }
        }
    }
}

fn languages(visit: &Visit) -> Markup {
    html! {
        form method="post" action="/idioma" {
            input type="hidden" name="back" value="/cuenta";
            p.actions {
                @for lang in Lang::ALL {
                    button.button.primary[lang == visit.lang] name="language" value=(lang.code()) lang=(lang.tag())
                        aria-pressed=(if lang == visit.lang { "true" } else { "false" })
                        { @if lang == visit.lang { (icon(Icon::Ok)) } (lang.say("language-own-name")) }
                }
            }
        }
    }
}

fn name_form(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        form.form method="post" action="/cuenta/nombre" {
            (field::unseen(fields))
            (notice::form_trouble_called(visit, fields, &["name"], &[("name", "label-person-name")]))
            (field::text(visit, fields, Field::new("name").label("label-person-name").fills("name")))
            p.actions { button.button.primary { (visit.t("save")) } }
        }
    }
}

/// The professions of the list, and another one in words.
pub(super) fn professions(visit: &Visit) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Profile::known()
        .map(|profile| Choice::new(profile.code(), finding_text::profile(visit.lang, &profile)))
        .collect();
    choices.push(Choice::new(OTHER, visit.t("profile-another")));
    choices
}

fn declared_form(visit: &Visit, fields: &Fields) -> Markup {
    let choices = professions(visit);
    html! {
        form.form method="post" action="/cuenta/oficio" {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &DECLARED))
            (field::select(visit, fields, Field::new("profile").hint("hint-profile").optional(), &choices))
            (field::text(visit, fields, Field::new("other_profile").hint("hint-other-profile").optional()))
            (field::area(visit, fields, Field::new("training").hint("hint-training").optional(), 3))
            (field::area(visit, fields, Field::new("experience").hint("hint-experience").optional(), 3))
            p.actions { button.button.primary { (visit.t("save")) } }
        }
    }
}

fn secret_form(visit: &Visit, fields: &Fields) -> Markup {
    html! {
        form.form method="post" action="/cuenta/clave" {
            (field::unseen(fields))
            (notice::form_trouble(visit, fields, &["current_secret", "new_secret"]))
            (field::secret(visit, fields, Field::new("current_secret").fills("current-password")))
            (field::secret(visit, fields, Field::new("new_secret").hint("hint-secret").fills("new-password")))
            p.actions { button.button.primary { (visit.t("account-secret-save")) } }
        }
    }
}

fn devices(visit: &Visit, sessions: &[Session], this: i64, zone: chrono_tz::Tz) -> Markup {
    let today = domain::day::day_of(visit.now, zone);
    html! {
        ul.rows {
            @for one in sessions {
                @let device = if one.device.is_empty() { visit.t("device-unknown") } else { one.device.clone() };
                li {
                    span.grow {
                        b { (device) }
                        small { (visit.tr("device-seen", &[("when", when::instant(visit.lang, one.seen_at, zone, today).into())])) }
                    }
                    @if one.id == this {
                        span.chip.on { (visit.t("device-this")) }
                    } @else {
                        form method="post" action={ "/cuenta/aparatos/" (domain::id::show(one.id)) "/salida" } {
                            button.button { (icon(Icon::Leave)) (visit.t("device-end")) span.vh { " " (device) } }
                        }
                    }
                }
            }
        }
    }
}
