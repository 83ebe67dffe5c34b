//! `ronda rules`: asks the rule book, lists it, and shows the codes of activities.

use super::problem::{Problem, shown};
use super::say;
use crate::text::{Arg, Lang};
use crate::{data_error_text, finding_text, guidance};
use clap::Subcommand;
use domain::finding::{Effect, Finding};
use domain::frame::FrameId;
use domain::profile::Profile;
use domain::route::Route;
use domain::rule_book::{Citation, Facts, Limit, Measure, Rule, RuleBook, Scope, Subject, check};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// More than any group has; what is above was mistyped.
const MOST: u32 = 1_000_000;
/// An institution's own rules fit many times over.
const LARGEST_FILE: u64 = 1024 * 1024;

#[derive(clap::Args)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub(super) struct Args {
    #[arg(long, global = true, value_name = "FILE")]
    rules: Option<PathBuf>,
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    question: Question,
}

#[derive(Subcommand)]
enum Question {
    Check(Box<Asked>),
    List {
        #[arg(long, value_name = "FRAME")]
        frame: Option<String>,
    },
    Cups,
}

// Numbers come in as words, so that a mistake in one is told in the reader's language.
#[derive(clap::Args)]
struct Asked {
    #[arg(long, value_name = "FRAME")]
    frame: Option<String>,
    #[arg(long, value_name = "ROUTE")]
    route: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    participants: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    minutes: Option<String>,
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    planned: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    topics: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    reserve: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    multipliers: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    centres: Option<String>,
    #[arg(long, value_name = "SOCIETY")]
    society: Vec<String>,
}

pub(super) fn run(lang: Lang, args: Args) -> Result<ExitCode, Problem> {
    let own = match &args.rules {
        Some(path) => Some(with_own(lang, path)?),
        None => None,
    };
    let book = own.as_ref().unwrap_or(guidance::built_in_book());
    say(&match args.question {
        Question::Check(asked) => {
            let (scope, facts) = asked.read(lang, book)?;
            let findings = check(book, &scope, &facts);
            if args.json { findings_json(lang, &findings) } else { findings_text(lang, &findings) }
        }
        Question::List { frame } => {
            let frame = frame.map(|code| known_frame(lang, &code)).transpose()?;
            let about = |rule: &&Rule| frame.as_ref().is_none_or(|f| rule.frames.is_empty() || rule.frames.contains(f));
            let rules: Vec<&Rule> = book.rules().filter(about).collect();
            if args.json { rules_json(&rules) } else { rules_text(lang, &rules) }
        }
        Question::Cups if args.json => cups_json(),
        Question::Cups => cups_text(lang),
    });
    Ok(ExitCode::SUCCESS)
}

impl Asked {
    fn read(self, lang: Lang, book: &RuleBook) -> Result<(Scope, Facts), Problem> {
        let Some(frame) = &self.frame else {
            let codes: Vec<&str> = guidance::frames().iter().map(|frame| frame.id.code()).collect();
            let known = [("known", Arg::from(codes.join(", ")))];
            return Err(Problem::new("frame", lang.say_with("cli-frame-needed", &known)));
        };
        let frame = known_frame(lang, frame)?;
        let route = self
            .route
            .map(|code| Route::from_code(&code).ok_or_else(|| Problem::unknown(lang, "route", &code, Route::CODES)));
        let societies = book.societies();
        let asked: BTreeSet<String> = self.society.into_iter().collect();
        if let Some(unknown) = asked.iter().find(|society| !societies.contains(society.as_str())) {
            let known: Vec<&str> = societies.into_iter().collect();
            return Err(Problem::unknown(lang, "society", unknown, &known));
        }
        let profile = self.profile.map(|code| {
            Profile::from_code(&code).map_err(|_| {
                Problem::new("profile", lang.say_with("cli-bad-profile", &[("value", Arg::from(shown(&code)))]))
            })
        });
        let number = |field, text: Option<String>| text.map(|text| number(lang, field, &text)).transpose();
        let facts = Facts {
            participants: number("participants", self.participants)?,
            minutes_planned: number("minutes", self.minutes)?,
            coordinator_profile: profile.transpose()?,
            planned_encounters: number("planned", self.planned)?,
            topics_agreed: number("topics", self.topics)?,
            reserve: number("reserve", self.reserve)?,
            multipliers: number("multipliers", self.multipliers)?,
            centres: number("centres", self.centres)?,
            ..Facts::default()
        };
        Ok((Scope { frame, route: route.transpose()?, societies: asked }, facts))
    }
}

fn known_frame(lang: Lang, code: &str) -> Result<FrameId, Problem> {
    let known = FrameId::from_code(code).filter(|frame| guidance::frame(frame).is_some());
    known.ok_or_else(|| {
        let codes: Vec<&str> = guidance::frames().iter().map(|frame| frame.id.code()).collect();
        Problem::unknown(lang, "frame", code, &codes)
    })
}

fn number(lang: Lang, field: &str, text: &str) -> Result<u32, Problem> {
    // `parse` would take a plus sign, which nobody means.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u32>() {
        Ok(number) if digits && number <= MOST => Ok(number),
        _ => {
            let args = [("value", Arg::from(shown(text))), ("most", Arg::from(MOST.to_string()))];
            Err(Problem::new(field, lang.say_with("cli-bad-number", &args)))
        }
    }
}

pub(super) fn with_own(lang: Lang, path: &Path) -> Result<RuleBook, Problem> {
    let name = path.display().to_string();
    let unreadable =
        |_| Problem::new("rules", lang.say_with("cli-file-unreadable", &[("file", Arg::from(shown(&name)))]));
    let mut text = String::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    // One byte more than is allowed tells a file that is too large from one that just fits.
    file.take(LARGEST_FILE + 1).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() as u64 > LARGEST_FILE {
        return Err(Problem::new("rules", lang.say("cli-file-too-large")));
    }
    guidance::book_with(&shown(&name), &text).map_err(|errors| {
        let told: Vec<String> = errors.iter().map(|error| data_error_text::say(lang, error)).collect();
        Problem::new("rules", told.join("\n"))
    })
}

fn line(value: &Value) -> String {
    format!("{value}\n")
}

fn citation_json(cite: &Citation) -> Value {
    json!({ "document": cite.title, "place": cite.locus, "quote": cite.quote, "requirement": cite.requirement })
}

fn findings_json(lang: Lang, findings: &[Finding]) -> String {
    let each = findings.iter().map(|finding| {
        json!({
            "rule": finding.rule,
            "force": finding.force,
            "effect": finding.effect,
            "message": finding_text::message(lang, finding),
            "citation": citation_json(&finding.citation),
            "inferred": finding.inferred,
            "verified_on": finding.verified_on,
        })
    });
    line(&json!({ "findings": each.collect::<Vec<_>>() }))
}

fn findings_text(lang: Lang, findings: &[Finding]) -> String {
    if findings.is_empty() {
        return format!("{}\n", lang.say("cli-no-findings"));
    }
    let each = findings.iter().map(|finding| {
        let effect = lang.say(match finding.effect {
            Effect::Block => "finding-block",
            Effect::Warn => "finding-warn",
            Effect::Inform => "finding-inform",
        });
        let remarks: String =
            finding_text::remarks(lang, finding).iter().map(|remark| format!("  ({remark})\n")).collect();
        format!("{effect}: {}\n  {}\n{remarks}", finding_text::message(lang, finding), quoted(&finding.citation))
    });
    each.collect::<Vec<_>>().join("\n")
}

fn quoted(cite: &Citation) -> String {
    format!("«{}» — {}, {}", cite.quote, cite.title, cite.locus)
}

fn rules_json(rules: &[&Rule]) -> String {
    let each = rules.iter().map(|rule| {
        json!({
            "rule": rule.id,
            "force": rule.force,
            "frames": rule.frames,
            "routes": rule.routes,
            "subject": rule.test.as_ref().map(|test| test.subject),
            "limit": rule.test.as_ref().map(|test| &test.limit),
            "unit": rule.test.as_ref().and_then(|test| unit(test.subject)),
            "on_breach": rule.on_breach,
            "effect_in": rule.effect_in,
            "society": rule.society,
            "inferred": rule.inferred,
            "valid_from": rule.valid_from,
            "valid_to": rule.valid_to,
            "superseded_by": rule.superseded_by,
            "verified_on": rule.verified_on,
            "message": rule.message.as_ref().map(|message| json!({ "es": message.es, "en": message.en })),
            "citation": citation_json(&rule.cite),
            "also": rule.also.iter().map(citation_json).collect::<Vec<_>>(),
        })
    });
    line(&json!({ "rules": each.collect::<Vec<_>>() }))
}

fn rules_text(lang: Lang, rules: &[&Rule]) -> String {
    let each = rules.iter().map(|rule| {
        let or_any = |codes: Vec<&str>| if codes.is_empty() { "*".to_owned() } else { codes.join(", ") };
        let frames = or_any(rule.frames.iter().map(FrameId::code).collect());
        let routes = or_any(rule.routes.iter().map(|route| route.code()).collect());
        let inferred = if rule.inferred { format!("\n  ({})", lang.say("finding-inferred")) } else { String::new() };
        let breach = rule.on_breach.code();
        let also: String = rule.also.iter().map(|cite| format!("\n  {}", quoted(cite))).collect();
        format!(
            "{}\n  {} · {breach} · {frames} · {routes}\n{}  {}{also}{inferred}\n",
            rule.id,
            rule.force.code(),
            measured(lang, rule),
            quoted(&rule.cite)
        )
    });
    each.collect::<Vec<_>>().join("\n")
}

/// What a rule measures and against what, since when, and when somebody last held it against the norm in force: a line
/// of its own, where there is any of it.
fn measured(lang: Lang, rule: &Rule) -> String {
    let dated = |key: &str, day: Option<chrono::NaiveDate>| {
        day.map(|day| lang.say_with(key, &[("day", Arg::from(day.to_string()))]))
    };
    let test = rule.test.as_ref().map(|test| {
        let unit = unit(test.subject).map_or_else(String::new, |unit| format!(" {unit}"));
        format!("{} {}{unit}", test.subject.code(), bound(&test.limit))
    });
    let parts: Vec<String> = [
        test,
        dated("cli-rule-from", rule.valid_from),
        dated("cli-rule-to", rule.valid_to),
        dated("cli-rule-verified", rule.verified_on),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { String::new() } else { format!("  {}\n", parts.join(" · ")) }
}

fn unit(subject: Subject) -> Option<&'static str> {
    match subject.measure() {
        Measure::Number(unit) => Some(unit),
        Measure::Code | Measure::YesOrNo => None,
    }
}

/// A limit as the rule files write it.
fn bound(limit: &Limit) -> String {
    match limit {
        Limit::AtMost(most) => format!("<= {most}"),
        Limit::AtLeast(least) => format!(">= {least}"),
        Limit::Between { min, max, typical: None } => format!("{min}..{max}"),
        Limit::Between { min, max, typical: Some(typical) } => format!("{min}..{max} ({typical})"),
        Limit::Exactly(number) => format!("= {number}"),
        Limit::OneOf(codes) => format!("= {}", codes.join(" | ")),
        Limit::NoneOf(codes) => format!("!= {}", codes.join(" | ")),
        Limit::StartsWith(heads) => format!("^= {}", heads.join(" | ")),
        Limit::Is(wanted) => format!("= {wanted}"),
    }
}

fn cups_json() -> String {
    let cups = guidance::cups();
    let each = cups.codes.iter().map(|code| {
        json!({
            "code": code.code,
            "name": code.name,
            "route": code.route,
            "frames": code.frames,
            "profiles": code.profiles,
            "never": code.never,
        })
    });
    line(&json!({ "verified_on": cups.verified_on, "codes": each.collect::<Vec<_>>() }))
}

fn cups_text(lang: Lang) -> String {
    let cups = guidance::cups();
    let day = [("day", Arg::from(cups.verified_on.to_string()))];
    let mut text = format!("{}\n", lang.say_with("cli-cups-verified", &day));
    for code in &cups.codes {
        let route = code.route.map_or_else(|| lang.say("cli-cups-never"), |route| route.code().to_owned());
        text.push_str(&format!("{}  {route}  {}\n", code.code, code.name));
    }
    text
}
