//! The encounter on a phone: before it, in it and after it. The templates have the markup of the server's console, so that
//! nobody has to learn another one where there is no signal.

use super::super::super::ui::icon::{Icon, icon};
use super::super::super::visit::Visit;
use super::super::console::phrases::PHRASE_MOST;
use super::super::memoir::{ADJUSTMENT_MOST, MEMOIR_MOST};
use super::super::road_encounter::REASON_MOST;
use super::field::{self, Begins};
use super::shell::{header, line, trouble};
use crate::text::Arg;
use domain::case::WORD;
use domain::command::encounter::NAME_MOST;
use maud::{Markup, html};

/// The templates.
pub fn templates(visit: &Visit) -> Markup {
    html! {
        template #t-gone {
            (header(visit))
            main #content { div.empty {
                h1 { (visit.t("bag-gone")) }
                p { (visit.t("bag-gone-lead")) }
                p.actions { a.button.primary href="/maleta" { (visit.t("bag-back")) } a.button href="?servidor" { (visit.t("bag-gone-server")) } }
            } }
        }
        template #t-sheet { (header(visit)) main #content.bag-list { (sheet(visit)) } }
        template #t-room { (console(visit)) }
    }
}

/// Before it is opened, or where it is not held.
fn sheet(visit: &Visit) -> Markup {
    html! {
        a.back href="/maleta" { (icon(Icon::Back)) (visit.t("bag-back")) }
        (trouble())
        div.notice.warn data-if="ahead beside" { (icon(Icon::Warn)) p { "{beside}" } }
        section.spotlight aria-labelledby="h-sheet" {
            p.when { "{sub}" }
            h1 #h-sheet { "{title}" }
            p { "{group}" }
            p { "{planned}" }
            form data-do="open" data-if="ahead may_open" {
                div.checks data-if="otherDay" { label { input type="checkbox" required; span { (visit.t("bag-other-day")) } } }
                div.answers { button.button.sun { (icon(Icon::Door)) (visit.t("encounter-open")) } }
            }
        }
        (cases(visit))
        section.card data-if="ahead" {
            h2 { (visit.t("bag-who-is-expected")) }
            ul.rows { li data-each="expected" { span.grow { "{name}" } } }
        }
        section.card data-if="ahead script" {
            h2 { (visit.t("script-title")) }
            ol.rows.brief { li data-each="script" { span.grow { "{name}" } span.note { "{about}" } } }
        }
        (by_hand(visit))
        section.card { h2 { (visit.t("room-care")) } (care(visit)) }
        details.more data-if="ahead may_not_hold itsDay" {
            summary { (visit.t("bag-not-held")) }
            form.form data-do="not_held" {
                (field::words(&visit.t("bag-not-held-reason"), ("reason", REASON_MOST), 2, Begins::Needed))
                p.actions { button.button { (visit.t("bag-not-held-do")) } }
            }
        }
    }
}

fn console(visit: &Visit) -> Markup {
    html! {
        header.console-top {
            a.icon-button href="/maleta" { (icon(Icon::Back)) span.vh { (visit.t("bag-back")) } }
            div { h1 { "{title}" } p.num { "{sub}" } }
            (line(visit))
        }
        main #content {
            (trouble())
            section #guion.view.first aria-labelledby="h-guion" { (script(visit)) }
            section #sillas.view aria-labelledby="h-sillas" { (roll(visit)) }
            section #frases.view aria-labelledby="h-frases" data-if="keeps_phrases" { (phrases(visit)) }
            section #memoria.view aria-labelledby="h-memoria" { (wrap_up(visit)) }
            section #ruta.view aria-labelledby="h-ruta" {
                div.view-head { div { h2 #h-ruta { (visit.t("room-care")) } p { (visit.t("care-lead")) } } }
                (care(visit))
                p.actions { a.button href="#guion" { (icon(Icon::Back)) (visit.t("room-back")) } }
            }
        }
        nav.console-foot aria-label=(visit.t("room-parts")) {
            a.first href="#guion" { (icon(Icon::Script)) span { (visit.t("room-script")) } }
            a href="#sillas" { (icon(Icon::Chair)) span { (visit.t("room-roll")) " " b.num { "{present}" } } }
            a href="#frases" data-if="keeps_phrases" { (icon(Icon::Sprout)) span { (visit.t("room-phrases")) " " b.num { "{phraseCount}" } } }
            a href="#memoria" { (icon(Icon::Pen)) span { span data-if="keeps_memoir" { (visit.t("room-wrap-up")) } span data-if="!keeps_memoir" { (visit.t("room-end")) } } }
            // One tap away from wherever one is: the head holds how things stand instead.
            a.care href="#ruta" { (icon(Icon::Care)) span { (visit.t("room-care")) } }
        }
    }
}

/// A chair of the ring.
fn chairs(list: &str) -> Markup {
    html! {
        g data-each=(list) class="{kind}" data-at-transform="{turned}" {
            path.rest d="M-11 -11.5h22" {}
            rect x="-12" y="-7" width="24" height="19" rx="7" {}
            path.plus data-if="plus" d="M-5 2.5h10M0 -2.5v10" {}
        }
    }
}

fn script(visit: &Visit) -> Markup {
    html! {
        svg.moments height="8" aria-hidden="true" data-if="bars" {
            g data-each="bars" {
                rect class="{done}" data-at-x="{x}" data-at-width="{width}" height="8" rx="4" {}
                rect.now data-if="runs" data-passed="{passed}" data-at-x="{x}" width="0" height="8" rx="4" {}
            }
        }
        ol.vh aria-label=(visit.t("room-steps")) data-if="bars" { li data-each="bars" aria-current="{current}" { "{said}" } }
        p.moments-line.num data-if="bars" { span { "{sentence}" } span data-hour { "{hour}" } }
        div.round {
            div.dial {
                svg.ring viewBox="-150 -150 300 300" role="img" aria-label="{ring}" {
                    circle.track-line r="96" {}
                    path.left data-arc d="M0 -96A96 96 0 1 1 -1.21 -95.99" {}
                    (chairs("chairs"))
                }
                div.dial-text data-if="live" data-console data-now="{now}" data-start="{started_at}" data-paused="{pausedAt}" data-rested="{rested}"
                    data-planned="{long}" data-extra="{more}" data-zone="{zone}" data-over=(visit.t("room-over")) {
                    h2 #h-guion { "{name}" }
                    p.clock role="timer" aria-label=(visit.t("room-clock")) data-clock { "{clock}" }
                    p.note data-note { "{of}" }
                    p.note data-if="paused_at" { (visit.t("room-paused")) }
                }
                div.dial-text data-if="isOpen !live next" {
                    p.note { (visit.t("room-next")) }
                    h2 #h-guion { "{nextName}" }
                    p.clock { "{nextMinutes}:00" }
                }
                div.dial-text data-if="isOpen !live !next script" { h2 #h-guion { (visit.t("room-all-done")) } }
                div.dial-text data-if="isOpen !script" { h2 #h-guion { (visit.t("script-none")) } }
                div.dial-text data-if="over" { h2 #h-guion { "{closedAt}" } }
            }
        }
        (controls(visit))
        section.spotlight.whole role="status" aria-labelledby="h-listens" data-if="listens" {
            p.when { "{listenCase}" }
            h2 #h-listens { "{listens}" }
            p { (visit.t("case-listens-lead")) }
        }
        div.prompt.prepared data-if="heard !listens" { div { p { b { "{heard}" } } p { "{hearing}" } } }
        (cases(visit))
        div.prompt data-if="isOpen !begun !keeps_cases" { div { p { (visit.t("premise-lead")) } blockquote { "{premise}" } } }
        div.prompt.prepared data-if="prepares" { div {
            p data-if="led" { "{led}" }
            p data-if="item" { b { "{item}" } }
            p.kept data-if="notes" { "{notes}" }
        } }
        div.prompt data-if="isOpen begun parting" { div { p { (visit.t("farewell-lead")) } blockquote { (visit.t("farewell-question")) } p { a href="#memoria" { (visit.t("farewell-chips")) } } } }
        div.prompt data-prompts data-if="isOpen begun !keeps_cases !settles" {
            div { div data-each="prompts" data-prompt="" { p { "{lead}" } blockquote { "{text}" } } }
            a.icon-button href="#guion" data-prompt-next="" { (icon(Icon::Again)) span.vh { (visit.t("prompt-next")) } }
        }
        (super::super::console::vibration(visit))
        details.more.whole data-if="bars" {
            summary { (visit.t("room-whole-script")) }
            ol.rows { li data-each="script" id="m-{moment}" {
                span.grow { "{name}" small { "{about}" } }
                span.actions data-if="still" {
                    (tap("take", "more", "live pending long", &visit.t("room-take")))
                    (tap("skip", "skip", "pending", &visit.t("moment-leave-out")))
                    (tap("start", "start", "still", &visit.t("moment-start")))
                }
            } }
        }
        (by_hand(visit))
    }
}

/// A small button about one moment of the list.
fn tap(id: &str, deed: &str, when: &str, words: &str) -> Markup {
    html! { button.text-button id={ (id) "-{moment}" } data-do=(deed) data-moment="{moment}" data-if=(when) type="button" { (words) span.vh { ": {name}" } } }
}

fn controls(visit: &Visit) -> Markup {
    let onward = html! {
        button #go-on.button.primary data-do="next" data-if="next" type="button" { (visit.t("room-go-on")) span.vh { ": {nextName}" } (icon(Icon::Next)) }
        button #end-step.button.primary data-do="end" data-if="!next" type="button" { (icon(Icon::Ok)) (visit.t("room-end-step")) }
    };
    let note = html! { a.button.sun href="#frases" data-if="keeps_phrases" { (icon(Icon::Sprout)) (visit.t("room-note-phrase")) } };
    html! {
        div.controls data-if="live" {
            button #halt.button data-do="pause" data-if="!paused_at" type="button" { (icon(Icon::Pause)) (visit.t("room-pause")) }
            button #halt.button data-do="resume" data-if="paused_at" type="button" { (icon(Icon::Play)) (visit.t("room-resume")) }
            button #longer.button data-do="more" type="button" { (icon(Icon::Plus)) (visit.t("room-more")) }
            (note)
            (onward)
        }
        div.controls data-if="isOpen !live next" {
            (note)
            button #begin.button.primary data-do="next" type="button" { (icon(Icon::Play)) (visit.t("room-begin")) span.vh { ": {nextName}" } }
        }
        div.controls data-if="isOpen !live !next" { (note) a.button.primary href="#memoria" { (icon(Icon::Ok)) (visit.t("room-finish")) } }
        div.controls data-if="over" { (note) a.button.primary href="#memoria" data-if="writesMemoir" { (icon(Icon::Pen)) (visit.t("encounter-memoir-none")) } }
    }
}

/// Who has a case, and those of earlier encounters of which the group asks what became.
fn cases(visit: &Visit) -> Markup {
    html! {
        section.write data-if="mayCases !listens !heard" aria-labelledby="h-cases" {
            h3 #h-cases { (visit.t("cases-who")) }
            ul.rows { li data-each="cases" id="k-{case}" {
                span.grow { b { "{name}" } small { "{code}" } }
                button.button.primary id="choose-{case}" data-if="offered" data-do="choose" data-case="{case}" type="button" { (visit.t("case-choose")) span.vh { ": {name}" } }
                button.button.soft id="leave-{case}" data-if="chosen" data-do="another_day" data-case="{case}" type="button" { (visit.t("case-another-day")) span.vh { ": {name}" } }
            } }
            form.form data-do="offer" {
                div.field {
                    label for="presenter" { (visit.t("label-presenter")) }
                    select #presenter.input name="presenter" required { option value="" {} option data-each="presenters" value="{seat}" { "{name}" } }
                }
                p.actions { button.button { (icon(Icon::Plus)) (visit.t("case-add")) } }
            }
        }
        section.write data-if="isOpen keeps_cases due !listens !heard" aria-labelledby="h-due" {
            h3 #h-due { (visit.t("cases-due")) }
            p.note { (visit.t("cases-due-lead")) }
            (field::sure(visit, "ask_word"))
            form.form data-each="due" id="d-{case}" data-do="follow_up" data-case="{case}" {
                div.field {
                    label for="word-{case}" { b { "{code}" } " · {name}. " (visit.t("bag-word")) }
                    input.input id="word-{case}" name="word" maxlength=(WORD) autocomplete="off";
                }
                p.actions { button.button { (visit.t("bag-asked")) span.vh { ": {code}" } } }
            }
        }
    }
}

fn roll(visit: &Visit) -> Markup {
    html! {
        div.view-head {
            div { h2 #h-sillas { (visit.t("roll-title")) } p { "{ring}" } }
            svg.ring viewBox="-78 -78 156 156" role="img" aria-label="{ring}" { (chairs("small")) }
        }
        ul.roll data-if="keeps_rows" {
            li.wide data-if="isOpen" {
                details #nueva {
                    summary.newcomer { (icon(Icon::Plus)) (visit.t("roll-new")) }
                    form.newcomer-form data-do="newcomer" {
                        div.field {
                            label for="newcomer" { (visit.t("label-newcomer-name")) }
                            p.hint #newcomer-hint { (visit.t("hint-newcomer-name")) }
                            input #newcomer.input name="name" maxlength=(NAME_MOST) pattern=".*\\S.*" required autocomplete="off" aria-describedby="newcomer-hint";
                        }
                        button.button.primary { (visit.t("roll-new-save")) }
                    }
                    div data-if="away" {
                        p.note { (visit.t("roll-known")) }
                        p.actions { button.button data-each="away" id="back-{seat}" data-do="bring_back" data-seat="{seat}" type="button" { "{name}" } }
                    }
                }
            }
            li data-each="rows" id="s-{seat}" {
                button.seat id="mark-{seat}" data-do="mark" data-seat="{seat}" data-mark="{tap}" aria-pressed="{came}" type="button" {
                    i aria-hidden="true" {}
                    span { b { "{name}" } small { "{words}" } }
                }
                button.excuse id="excuse-{seat}" data-if="!isHere" data-do="mark" data-seat="{seat}" data-mark="{excuse}" aria-pressed="{excused}" type="button" { (visit.t("mark-excused")) span.vh { " {name}" } }
                details.menu {
                    summary.icon-button { (icon(Icon::More)) span.vh { (visit.tr("roll-more", &[("name", Arg::from("{name}"))])) } }
                    ul { li data-each="marks" { button data-do="mark" data-seat="{seat}" data-mark="{mark}" type="button" { "{label}" } } }
                }
            }
        }
    }
}

fn phrases(visit: &Visit) -> Markup {
    html! {
        div.view-head { div { h2 #h-frases { (visit.t("phrases-today")) } p { (visit.t("phrases-lead")) } } }
        form.write data-do="phrase" {
            (field::sure(visit, "ask_phrase"))
            (field::words(&visit.t("label-phrase-text"), ("text", PHRASE_MOST), 3, Begins::Needed))
            details.more {
                summary { (visit.t("phrases-more-fields")) }
                (field::words(&visit.t("label-phrase-difficulty"), ("difficulty", PHRASE_MOST), 2, Begins::Empty))
                (field::words(&visit.t("label-phrase-lesson"), ("lesson", PHRASE_MOST), 2, Begins::Empty))
            }
            button.button.sun { (icon(Icon::Plus)) (visit.t("phrases-save")) }
        }
        ul.phrases { li data-each="phrases" id="p-{id}" {
            blockquote { "{text}" }
            small data-if="difficulty" { (visit.t("label-phrase-difficulty")) ": {difficulty}" }
            small data-if="lesson" { (visit.t("label-phrase-lesson")) ": {lesson}" }
            div.phrase-foot {
                small.num { "{hour}" }
                button.text-button data-do="withdraw" data-id="{id}" type="button" { (visit.t("phrases-withdraw")) span.vh { ": {text}" } }
            }
        } }
        p.whisper.note { (icon(Icon::Lock)) span { (visit.t("phrases-whisper")) } }
    }
}

fn wrap_up(visit: &Visit) -> Markup {
    html! {
        div.view-head { div {
            h2 #h-memoria { span data-if="keeps_memoir" { (visit.t("wrap-up-title")) } span data-if="!keeps_memoir" { (visit.t("wrap-up-end")) } }
        } }
        div #done.notice.done role="status" data-if="done" { (icon(Icon::Ok)) p { "{done}" } }
        section.write aria-labelledby="h-chips" data-if="isOpen" {
            h3 #h-chips { (visit.t("moods-question")) }
            p.note { (visit.t("moods-hint")) }
            div.counter data-each="moods" id="f-{mood}" {
                span { "{label}" }
                button.icon-button id="unchip-{mood}" data-do="unchip" data-mood="{mood}" disabled="{none}" type="button" { (icon(Icon::Minus)) span.vh { (visit.t("moods-take-back")) " {label}" } }
                b.num { "{laid}" }
                button.icon-button.laid id="chip-{mood}" data-do="chip" data-mood="{mood}" type="button" { (icon(Icon::Plus)) span.vh { (visit.t("moods-add")) " {label}" } }
            }
        }
        section.bare aria-labelledby="h-noted" {
            h3 #h-noted { (visit.t("wrap-up-noted")) }
            ul.list { li data-each="noted" { "{text}" } }
        }
        (closing(visit))
        (memoir(visit))
    }
}

fn closing(visit: &Visit) -> Markup {
    html! {
        section.bare data-if="isOpen may_open" {
            details.more {
                summary { (visit.t("closing-do")) }
                form.form data-do="close" {
                    p data-if="unseen" { "{unseen}" }
                    p.note { (visit.t("closing-after")) }
                    div #outlasted.notice.warn data-if="outlasted" { (icon(Icon::Clock)) p { (visit.t("bag-close-time-needed")) } }
                    div.field {
                        label for="close-at" { (visit.t("bag-close-time")) }
                        p.hint #close-at-hint data-if="!outlasted" { (visit.t("bag-close-time-hint")) }
                        input #close-at.input.short type="time" name="at" required="{outlasted}";
                    }
                    p.actions { button.button.primary.wide { (icon(Icon::Ok)) (visit.t("closing-do")) } }
                }
            }
        }
        p.note data-if="closedAt" { "{closedAt}" }
    }
}

fn memoir(visit: &Visit) -> Markup {
    html! {
        form.write data-do="memoir" data-if="writesMemoir" {
            h3 { (visit.t("memoir-account")) }
            p.note { (visit.t("memoir-account-lead")) }
            div #others.notice.warn data-if="others" { (icon(Icon::Info)) p { (visit.t("bag-memoir-others")) } }
            input #based type="hidden" name="based" value="{based}";
            (field::words(&visit.t("label-happened"), ("happened", MEMOIR_MOST), 4, Begins::AsKept))
            (field::words(&visit.t("label-helped"), ("helped", MEMOIR_MOST), 3, Begins::AsKept))
            (field::words(&visit.t("label-difficulties"), ("difficulties", MEMOIR_MOST), 3, Begins::AsKept))
            details.more {
                summary { (visit.t("memoir-adjustments")) }
                p.note { (visit.t("hint-adjustments")) }
                div.field data-each="adjustments" {
                    label for="adjustment{n}" { (visit.tr("bag-adjustment", &[("n", Arg::from("{nth}"))])) }
                    input type="hidden" name="id{n}" value="{id}";
                    input.input id="adjustment{n}" name="adjustment{n}" maxlength=(ADJUSTMENT_MOST) value="{value}" autocomplete="off";
                }
            }
            (field::sure(visit, "ask_memoir"))
            button.button.primary { (visit.t("memoir-save")) }
        }
    }
}

/// What one has at hand all along: agreements and the guide.
fn by_hand(visit: &Visit) -> Markup {
    html! {
        details.more.whole data-if="agreements" { summary { (visit.t("bag-agreements")) } ul.bullets { li data-each="agreements" { "{text}" } } }
        details.more.whole data-if="guide" { summary { (visit.t("bag-guide")) } div data-each="guide" { h3 { "{title}" } p.kept { "{text}" } } }
    }
}

/// Whom to call comes first: seconds count.
fn care(visit: &Visit) -> Markup {
    html! {
        p.notice.warn data-if="!phones" { (visit.t("care-no-phones")) }
        ul.roll.phones data-if="phones" { li data-each="phones" { a.newcomer href="{dial}" { (icon(Icon::Phone)) span { b { "{name}" } small.num { "{phone}" span data-if="hours" { " · {hours}" } } } } } }
        div.card {
            p data-each="route" { "{text}" }
            div data-if="!route" { ol.list { li data-each="steps" { "{text}" } } p.note { (visit.t("care-steps-ours")) } }
        }
    }
}
