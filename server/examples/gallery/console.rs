//! The console of an encounter that is going on.

use crate::frame;
use maud::{Markup, html};
use ronda::web::chart::moments::{Moment, Moments, Phase, moments};
use ronda::web::chart::ring::{Ring, Seat, ring};
use ronda::web::ui::icon::{Icon, icon};

pub fn page() -> Markup {
    let body = html! {
        header.console-top {
            a.icon-button href="group.html" { (icon(Icon::Back)) span.vh { "Volver al grupo" } }
            div { h1 { "La familia" } p.num { "Encuentro 7 · cierra 3:30" } }
            p.net.off role="status" { (icon(Icon::NoSignal)) span { "Sin señal" small { "guardado aquí" } } }
        }
        main #content { (script()) (who()) (learnt()) (memoir()) }
        nav.console-foot aria-label="Partes del encuentro" {
            a.first href="#guion" { (icon(Icon::Script)) span { "Guion" } }
            a href="#sillas" { (icon(Icon::Chair)) span { "Llegaron " b.num { "13" } } }
            a href="#frases" { (icon(Icon::Sprout)) span { "Frases " b.num { "3" } } }
            a href="#memoria" { (icon(Icon::Pen)) span { "Memoria" } }
        }
    };
    frame::document("Encuentro 7, La familia", Some("console"), &body)
}

fn script() -> Markup {
    html! {
        section.view.first #guion aria-labelledby="h-script" {
            (moments(&steps()))
            div.round {
                a.care-link href="#ruta" { (icon(Icon::Care)) span { "Cuidado" } }
                div.dial {
                    (ring(&Ring { label: "13 en la ronda, 2 avisaron".to_owned(), seats: seats(), left: Some(0.604) }))
                    div.dial-text data-console data-now="2026-11-26T19:41:00Z" data-start="2026-11-26T19:25:10Z" data-rested="0"
                        data-planned="2400" data-extra="0" data-zone="America/Bogota" data-over="de más, sin afán" {
                        h2 #h-script { "Conversación" }
                        p.clock role="timer" aria-label="Tiempo que queda de este paso" data-clock { "24:10" }
                        p.note data-note { "de 40 minutos" }
                    }
                }
            }
            div.prompt data-prompts {
                div {
                    div data-prompt { p { "Devuelva la palabra a la ronda" } blockquote { "¿A quién más le ha pasado algo parecido? ¿Qué le ha servido?" } }
                    div data-prompt hidden { p { "Busque lo que se aprende" } blockquote { "¿Qué nos está enseñando esto que acabamos de oír?" } }
                    div data-prompt hidden { p { "Abra, no cierre" } blockquote { "¿De qué otra manera se podría mirar?" } }
                }
                a.icon-button href="#guion" data-prompt-next { (icon(Icon::Again)) span.vh { "Otra pregunta" } }
            }
            div.controls {
                form method="post" { button.button { (icon(Icon::Pause)) "Pausa" } }
                form method="post" { button.button { (icon(Icon::Plus)) "5 min" } }
                a.button.sun href="#frases" { (icon(Icon::Sprout)) "Anotar frase" }
                form method="post" { button.button.primary { "Siguiente" span.vh { ": aprendizajes" } (icon(Icon::Next)) } }
            }
        }
    }
}

fn who() -> Markup {
    let people = [
        ("Rosalba M.", "llegó 1:56", true, false),
        ("Jhon Eider C.", "llegó 2:03", true, false),
        ("María Nelly G.", "llegó 1:58", true, false),
        ("Luz Dary O.", "llegó 1:50", true, false),
        ("Wilmer A.", "no ha llegado", false, false),
        ("Aura María J.", "avisó que no podía", false, true),
        ("Hernando Q.", "llegó 1:52", true, false),
    ];
    html! {
        section.view #sillas aria-labelledby="h-who" {
            div.view-head {
                div { h2 #h-who { "¿Quiénes llegaron?" } p { b.num { "13" } " en la ronda, " b.num { "2" } " avisaron" } }
                (ring(&Ring { label: "13 en la ronda, 2 avisaron".to_owned(), seats: seats(), left: None }))
            }
            ul.roll {
                li { a.newcomer href="#nueva" { (icon(Icon::Plus)) "Llegó alguien nuevo" } }
                @for (name, when, came, excused) in people {
                    li {
                        form method="post" data-partial="#sillas" {
                            button.seat aria-pressed=(came.to_string()) { i aria-hidden="true" {} span { b { (name) } small { (when) } } }
                        }
                        @if !came {
                            form method="post" data-partial="#sillas" {
                                button.excuse aria-pressed=(excused.to_string()) { "Avisó" span.vh { " " (name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn learnt() -> Markup {
    html! {
        section.view #frases aria-labelledby="h-learnt" {
            div.view-head { div { h2 #h-learnt { "Lo que aprendimos hoy" } p { "Frases del grupo, sin nombres." } } }
            form.write method="post" data-partial="#frases" {
                div.field {
                    label for="phrase" { "Escriba la frase como la dijeron" }
                    textarea.input #phrase name="phrase" rows="3" maxlength="200" {}
                }
                button.button.sun { (icon(Icon::Plus)) "Guardar" }
            }
            ul.phrases {
                @for (phrase, hour) in [("Lo que la familia no dice también pesa.", "2:34"), ("Turnarse no es fallar: el domingo le toca a otro.", "2:39"), ("Se puede querer mucho y estar cansado.", "2:41")] {
                    li { blockquote { (phrase) } small.num { (hour) } }
                }
            }
            p.whisper.note { (icon(Icon::Lock)) span { "Al cerrar, léalas en voz alta: el grupo decide cuáles quedan en el libro." } }
        }
    }
}

fn memoir() -> Markup {
    html! {
        section.view #memoria aria-labelledby="h-memoir" {
            div.view-head { div { h2 #h-memoir { "Memoria" } p { "Se escribe después, con calma. Ya quedó adelantado:" } } }
            ul.card.list { li { "Llegaron 13, avisaron 2." } li { "La conversación tomó 40 de 40 minutos." } li { "3 aprendizajes." } }
            form.form method="post" {
                fieldset {
                    legend { "¿Cómo se van a la casa?" }
                    @for (id, word) in [("lighter", "Más liviana"), ("same", "Igual"), ("heavier", "Más cargada")] {
                        div.counter { label for=(id) { (word) } input.input #(id) name=(id) inputmode="numeric" value="0"; }
                    }
                }
                button.button.primary.wide { "Guardar" }
            }
        }
    }
}

fn steps() -> Moments {
    let step = |(name, minutes, phase): (&str, u32, Phase)| Moment {
        minutes,
        said: format!("{name}, {minutes} minutos{}", if phase == Phase::Done { ", hecho" } else { "" }),
        phase,
    };
    Moments {
        label: "Pasos del encuentro".to_owned(),
        sentence: "Paso 4 de 6".to_owned(),
        hour: Some("2:41 p. m.".to_owned()),
        passed: 0.4,
        moments: [
            ("Llegada", 10, Phase::Done),
            ("Rito de inicio", 10, Phase::Done),
            ("Material", 15, Phase::Done),
            ("Conversación", 40, Phase::Now),
            ("Aprendizajes", 10, Phase::Ahead),
            ("Despedida", 5, Phase::Ahead),
        ]
        .map(step)
        .into(),
    }
}

pub fn seats() -> Vec<Seat> {
    (0..16)
        .map(|place| match place {
            7 => Seat::Free,
            12 | 14 => Seat::Excused,
            15 => Seat::New,
            _ => Seat::Taken,
        })
        .collect()
}
