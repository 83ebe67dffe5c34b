//! `ronda rules`, asked as a person or a program asks it.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

fn ronda(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ronda")).args(args).output().unwrap()
}

fn split(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// The answer in JSON of `ronda rules check …`.
fn check(line: &str) -> Value {
    let args = [split("rules check --json"), split(line)].concat();
    let output = ronda(&args);
    assert_eq!(output.status.code(), Some(0), "{line}: {output:?}");
    assert!(output.stderr.is_empty());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Rule and effect of each finding.
fn found(line: &str) -> Vec<(String, String)> {
    let word = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let answer = check(line);
    let findings = answer["findings"].as_array().unwrap();
    findings.iter().map(|finding| (word(finding, "rule"), word(finding, "effect"))).collect()
}

/// The field of the error and what it says.
fn refused(args: &[&str]) -> (String, String) {
    let output = ronda(args);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{args:?}: {output:?}"));
    let word = |key: &str| answer["error"][key].as_str().unwrap().to_owned();
    assert!(!word("message").is_empty());
    (word("field"), word("message"))
}

#[test]
fn thirty_one_people_on_route_a_are_blocked_and_warned_of() {
    let line = "--frame support --route co.rias_ptm --participants 31 --minutes 90 --profile psychology";
    let answer = check(line);
    assert_eq!(answer["findings"].as_array().unwrap().len(), 2);
    let block = &answer["findings"][0];
    assert_eq!(block["rule"], "co.guia2018.route_a.size.max");
    assert_eq!((&block["force"], &block["effect"]), (&json!("N"), &json!("block")));
    assert_eq!(block["citation"]["quote"], "grupo de pacientes (máximo 30 personas)");
    assert_eq!(block["citation"]["place"], "RIAS a Problemas, Trastornos Mentales y Epilepsia");
    assert!(block["citation"]["document"].as_str().unwrap().starts_with("Orientaciones"));
    assert!(block["message"].as_str().unwrap().contains("según el documento de orientaciones (2018)"));
    assert_eq!(answer["findings"][1]["effect"], "warn");
}

#[test]
fn each_fact_is_judged_alone_and_none_is_needed() {
    let on = "--frame support --route co.rias_ptm";
    let effects = |line: &str| found(line).into_iter().map(|(_, effect)| effect).collect::<Vec<_>>();
    assert!(effects("--frame support").is_empty());
    assert!(effects(on).is_empty());
    assert_eq!(effects(&format!("{on} --minutes 121")), ["block", "inform"]);
    assert_eq!(effects(&format!("{on} --profile law")), ["warn"]);
    assert_eq!(effects(&format!("{on} --participants 30")), ["warn"]);
    assert_eq!(effects("--frame support --route co.ria_pms --participants 31"), ["warn"]);
    assert_eq!(effects("--frame mutual_aid --route co.rias_ptm"), ["block"]);
    assert_eq!(effects("--frame mutual_aid --participants 9"), ["inform"]);
    assert_eq!(effects("--frame support --planned 10 --topics 4 --reserve 4"), ["warn", "warn"]);
    assert_eq!(effects("--frame support --multipliers 3"), ["warn"]);
    assert_eq!(effects("--frame reflection --centres 1"), ["inform"]);
}

#[test]
fn societies_are_asked_by_name() {
    assert_eq!(found("--frame balint --participants 12"), []);
    let both = found("--frame balint --participants 7 --society uk --society de");
    let rules: Vec<&str> = both.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(rules, ["de.size", "uk.size"]);
}

#[test]
fn bad_numbers_are_refused_by_field_and_shown() {
    for bad in ["abc", "-1", "🙂", "3.5", "1e3", "+3", " ", "99999999999999999999", "1000001", "٣", "0x1F"] {
        for field in ["participants", "minutes", "planned", "topics", "reserve", "multipliers", "centres"] {
            let flag = format!("--{field}");
            let (named, message) = refused(&["rules", "check", "--json", "--frame", "support", &flag, bad]);
            assert_eq!(named, field, "{bad}");
            assert!(message.contains(bad), "{message}");
        }
    }
}

#[test]
fn whatever_else_is_wrong_is_told_by_its_field() {
    let long = "9".repeat(100_000);
    let join = |name: &str| format!("--participants={name}");
    for (args, field) in [
        (vec!["--frame", "choir"], "frame"),
        (vec!["--frame", ""], "frame"),
        (vec!["--frame", "🙂"], "frame"),
        (vec![], "frame"),
        (vec!["--frame", "support", "--route", "A"], "route"),
        (vec!["--frame", "support", "--profile", "Trabajo Social"], "profile"),
        (vec!["--frame", "support", "--society", "nobody"], "society"),
        (vec!["--frame", "support", "--participants"], "participants"),
        (vec!["--frame", "support", &join("")], "participants"),
        (vec!["--frame", "support", "--participants", &long], "participants"),
        (vec!["--frame", "support", "--participants", "3", "--participants", "4"], "participants"),
        (vec!["--frame", "support", "--colour", "red"], "colour"),
        (vec!["--frame", "support", "--lang", "fr"], "lang"),
        (vec!["--frame", "support", "--rules", "/no/such/file.toml"], "rules"),
        (vec!["--frame", "support", "--rules", "/"], "rules"),
    ] {
        let args = [vec!["rules", "check", "--json"], args].concat();
        let (named, message) = refused(&args);
        assert_eq!(named, field, "{args:?}");
        assert!(message.len() < 400, "{message}");
    }
    assert_eq!(refused(&["rules", "--json"]).0, "command");
    assert_eq!(refused(&["rule", "--json"]).0, "command");
}

#[test]
fn a_mistake_is_told_to_people_in_their_language() {
    let tell = |lang: &str| {
        let output = ronda(&["rules", "check", "--frame", "support", "--participants", "abc", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    };
    insta::assert_snapshot!(tell("es"), @"participants: «abc» no es un número entero entre 0 y 1000000");
    insta::assert_snapshot!(tell("en"), @"participants: “abc” isn't a whole number between 0 and 1000000");
}

#[test]
fn control_characters_are_not_sent_to_the_terminal() {
    let output = ronda(&["rules", "check", "--frame", "sup\u{1b}[2Jport"]);
    assert!(!output.stderr.contains(&0x1b), "{output:?}");
}

#[test]
fn people_read_sentences() {
    let output = ronda(&["rules", "check", "--frame", "reflection", "--participants", "19"]);
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap(), @r"
    Atención: Hay 19 participantes; para un grupo de reflexión se habla de 12 a 18, según Tizón (2019), tabla 4.
      «Grupos mayores: 12-18» — J. L. Tizón, ¿Cómo mejorar la perspectiva integrativa de los médicos clínicos?: una revisión acerca de los grupos Balint y los grupos de reflexión (I). Rev. Asoc. Esp. Neuropsiq. 2019; 39(136): 19-43, Tabla 4. Diferencias Balint / reflexión

    Para tener en cuenta: Hay 19 participantes; el texto de Tizón (2019) dice que normalmente son de 6 a 12.
      «normalmente, entre seis y doce profesionales asistenciales» — J. L. Tizón, ¿Cómo mejorar la perspectiva integrativa de los médicos clínicos?: una revisión acerca de los grupos Balint y los grupos de reflexión (I). Rev. Asoc. Esp. Neuropsiq. 2019; 39(136): 19-43, Grupos “tipo Balint” y Grupos de reflexión – metodología
    ");
    let output = ronda(&split("rules check --frame support --minutes 90 --lang en"));
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap(), @"Nothing to say: what was asked keeps to the rules.");
}

#[test]
fn the_help_is_in_both_languages_and_names_every_flag() {
    for (lang, word) in [("es", "Cuántas personas participan"), ("en", "How many people take part")] {
        let output = ronda(&["rules", "check", "--help", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0));
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.contains(word), "{help}");
        for line in help.lines().filter(|line| line.trim_start().starts_with("--")) {
            let about = line.trim_start().split_once("  ").map(|(_, about)| about.trim());
            assert!(about.is_some_and(|about| !about.is_empty()), "a flag without help: {line}");
        }
    }
}

#[test]
fn the_list_can_be_read_by_programs_and_cut_to_a_frame() {
    let list = |args: &[&str]| -> Vec<Value> {
        let output = ronda(&[&["rules", "list", "--json"], args].concat());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        answer["rules"].as_array().unwrap().clone()
    };
    let (all, balint) = (list(&[]), list(&["--frame", "balint"]));
    assert!(all.len() > balint.len() && !balint.is_empty());
    assert!(balint.iter().all(|rule| rule["frames"].as_array().unwrap().contains(&json!("balint"))));
    assert!(all.iter().all(|rule| rule["citation"]["quote"].as_str().is_some_and(|quote| !quote.is_empty())));
    let of = |name: &str| all.iter().find(|rule| rule["rule"] == name).unwrap();
    let size = of("co.guia2018.route_a.size.max");
    assert_eq!((&size["unit"], &size["limit"]), (&json!("person"), &json!({ "at_most": 30 })));
    assert!(size["verified_on"] == "2025-05-03" && !size["also"].as_array().unwrap().is_empty(), "{size}");
    assert_eq!(refused(&["rules", "list", "--json", "--frame", "choir"]).0, "frame");
    let text = String::from_utf8(ronda(&["rules", "list", "--lang", "en"]).stdout).unwrap();
    assert!(text.contains("participants <= 30 person · ") && text.contains("verified on 2025-05-03"), "{text}");
}

#[test]
fn the_codes_carry_the_day_of_their_table() {
    let answer: Value = serde_json::from_slice(&ronda(&["rules", "cups", "--json"]).stdout).unwrap();
    assert_eq!(answer["verified_on"], "2025-05-03");
    let codes = answer["codes"].as_array().unwrap();
    assert!(codes.iter().any(|code| code["code"] == "I30003" && code["frames"] == json!(["mutual_aid"])));
    assert!(codes.iter().any(|code| code["code"] == "944201" && code["never"] == true && code["route"].is_null()));
}

const OWN: &str = r#"format = 1
[[document]]
id = "CASA"
title = "Acuerdo interno 12"
[[rule]]
id = "casa.size"
force = "R"
frames = ["support"]
subject = "participants"
op = "<="
value = { n = 18, unit = "person" }
on_breach = "warn"
cite = { doc = "CASA", locus = "art. 3", quote = "no más de dieciocho por sala" }
message = { es = "La sala es para 18.", en = "The room holds 18." }
"#;

/// A file that is gone at the end of the test.
struct File(String);

impl File {
    fn with(name: &str, bytes: &[u8]) -> Self {
        let path = env::temp_dir().join(format!("ronda-rules-{}-{name}.toml", std::process::id()));
        fs::write(&path, bytes).unwrap();
        Self(path.to_str().unwrap().to_owned())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        _ = fs::remove_file(&self.0);
    }
}

#[test]
fn an_institution_is_answered_by_its_own_rules_too() {
    let own = File::with("own", OWN.as_bytes());
    let asked = format!("--frame support --participants 19 --rules {}", own.0);
    assert_eq!(check(&asked)["findings"][0]["message"], "La sala es para 18.");
    assert_eq!(check(&format!("{asked} --lang en"))["findings"][0]["message"], "The room holds 18.");
}

#[test]
fn a_bad_file_is_refused_by_line_and_field() {
    let own = File::with("bad", OWN.replace("\"warn\"", "\"block\"").replace("locus", "page").as_bytes());
    let (field, message) = refused(&["rules", "check", "--json", "--frame", "support", "--rules", &own.0]);
    assert_eq!(field, "rules");
    let told: Vec<&str> = message.lines().map(|line| line.split_once(", ").unwrap().1).collect();
    assert_eq!(
        told,
        [
            "línea 12: rule.on_breach: solo una regla de fuerza N puede impedir algo",
            "línea 13: rule.cite.locus: falta este campo",
            "línea 13: rule.cite.page: este campo no existe",
        ]
    );
    let huge = File::with("huge", &vec![b'#'; 1024 * 1024 + 1]);
    assert_eq!(refused(&["rules", "list", "--json", "--rules", &huge.0]).0, "rules");
    let bytes = File::with("bytes", &[0xff, 0xfe, 0x00]);
    assert_eq!(refused(&["rules", "list", "--json", "--rules", &bytes.0]).0, "rules");
}

#[test]
fn a_reader_that_goes_away_breaks_nothing() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ronda"))
        .args(["rules", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{output:?}");
    std::io::stdout().flush().unwrap();
}
