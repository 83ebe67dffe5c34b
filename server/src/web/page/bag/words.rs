//! Texts that the phone puts values into, as JSON: one text, or several of which the count picks one.

use super::super::super::visit::Visit;
use crate::text::Arg;
use serde_json::{Map, Value, json};

/// The texts, for both pages.
pub fn json(visit: &Visit) -> String {
    let mut words = Map::new();
    let plain = |key: &str| Value::from(visit.t(key));
    let slots = |key: &str, names: &[&str]| {
        let slots: Vec<(&str, Arg)> = names.iter().map(|name| (*name, Arg::from(format!("{{{name}}}")))).collect();
        Value::from(visit.tr(key, &slots))
    };
    // Of one, and of more.
    let counted = |key: &str| json!([visit.tr(key, &[("count", 1.into())]), slots(key, &["count"])]);
    for state in ["planned", "prepared", "opened", "closed", "remembered", "cancelled", "not_held"] {
        words.insert(format!("phase_{state}"), plain(&format!("bag-phase-{}", state.replace('_', "-"))));
    }
    for mark in ["expected", "arrived", "late", "online", "excused", "absent"] {
        words.insert(format!("mark_{mark}"), plain(&format!("mark-{mark}")));
        words.insert(format!("came_{mark}"), slots(&format!("came-{mark}"), &["hour"]));
    }
    for mood in ["lighter", "same", "heavier"] {
        words.insert(format!("mood_{mood}"), plain(&format!("mood-{mood}")));
    }
    for kind in ["presentation", "questions", "return", "together"] {
        words.insert(format!("hear_{kind}"), plain(&format!("case-hear-{kind}")));
    }
    for why in ["session", "another", "no_right"] {
        let key = why.replace('_', "-");
        words.insert(format!("look_{why}"), plain(&format!("bag-look-{key}")));
        words.insert(format!("lead_{why}"), plain(&format!("bag-look-{key}-lead")));
    }
    for wish in [
        "open",
        "close",
        "mark",
        "newcomer",
        "bring_back",
        "note_phrase",
        "write",
        "mark_not_held",
        "follow_up",
        "offer",
        "other",
    ] {
        words.insert(format!("wish_{wish}"), plain(&format!("bag-wish-{}", wish.replace('_', "-"))));
    }
    for (name, key) in [
        ("look_review", "bag-look-review"),
        ("moment_live", "moment-now"),
        ("moment_skipped", "moment-left-out"),
        ("field_text", "bag-field-text"),
        ("field_name", "bag-field-name"),
        ("field_word", "bag-field-word"),
        ("field_reason", "bag-field-reason"),
        ("field_difficulty", "label-phrase-difficulty"),
        ("field_lesson", "label-phrase-lesson"),
        ("field_happened", "label-happened"),
        ("field_helped", "label-helped"),
        ("field_difficulties", "label-difficulties"),
        ("refused", "bag-review-refused"),
        ("pin_wrong", "bag-pin-wrong"),
        ("no_room", "bag-no-room"),
        ("not_kept", "bag-not-kept"),
        ("memoir_kept", "bag-memoir-kept"),
        ("copied", "bag-copied"),
        ("not_brought", "bag-not-brought"),
        ("other_name", "bag-name-other"),
        ("copy_of", "bag-copy-of"),
    ] {
        words.insert(name.to_owned(), plain(key));
    }
    for (name, key, names) in [
        ("of", "room-of", &["minutes"][..]),
        ("ends", "encounter-ends", &["hour"]),
        ("led", "moment-led-by", &["name"]),
        ("ran", "moment-ran", &["minutes"]),
        ("ran_of", "wrap-up-moment", &["name", "ran", "planned"]),
        ("concurrent", "roll-concurrent", &["mark"]),
        ("closed_at", "bag-closed-at", &["hour"]),
        ("listens", "case-listens", &["name"]),
        ("step_done", "room-step-done", &["name", "minutes"]),
        ("step_live", "room-step-now", &["name", "minutes"]),
        ("step_pending", "room-step-ahead", &["name", "minutes"]),
    ] {
        words.insert(name.to_owned(), slots(key, names));
    }
    words.insert(
        "step".to_owned(),
        Value::from(visit.tr("room-step", &[("place", "{place}".into()), ("count", "{all}".into())])),
    );
    words.insert(
        "steps_done".to_owned(),
        Value::from(visit.tr("room-steps-done", &[("done", "{done}".into()), ("count", "{all}".into())])),
    );
    for (name, key) in [
        ("minutes", "minutes-count"),
        ("to_send", "bag-to-send"),
        ("old", "bag-old"),
        ("pin_wait", "bag-pin-wait"),
        ("unseen", "closing-unseen"),
    ] {
        words.insert(name.to_owned(), counted(key));
    }
    // Of none, of one, and of more.
    let ring =
        |excused: Arg| Value::from(visit.tr("roll-ring", &[("present", "{present}".into()), ("excused", excused)]));
    words.insert("ring".to_owned(), json!([ring(0.into()), ring(1.into()), ring("{excused}".into())]));
    let brought = |count: Arg| Value::from(visit.tr("bag-brought", &[("count", count)]));
    words.insert("brought".to_owned(), json!([brought(0.into()), brought(1.into()), brought("{count}".into())]));
    Value::Object(words).to_string()
}
