//! Forms, notices, lists and tables of staff pages, and the way in.

use crate::frame;
use maud::{Markup, html};
use ronda::web::chart::ring::{Ring, Seat, ring};
use ronda::web::ui::icon::{Icon, icon, logo};

pub fn page() -> Markup {
    let body = html! {
        (frame::bar())
        main #content .content {
            a.back href="group.html" { (icon(Icon::Back)) "Manos que cuidan" }
            div.head {
                div { h1 { "Personas del grupo" } p.sub { "16 personas, 2 en lista de espera" } }
                div.actions { a.button.primary href="#n" { (icon(Icon::Plus)) "Agregar persona" } }
            }
            (frame::tabs("Personas"))
            div.columns { div.col { (form()) (people()) (table()) } div.col { (notices()) (steps()) (history()) (empty()) (marks()) } }
        }
        footer.bottom { a href="#e" lang="en" hreflang="en" { "English" } a href="#d" { "Datos y privacidad" } }
    };
    frame::document("Personas del grupo", None, &body)
}

pub fn door() -> Markup {
    let body = html! {
        header { a.logo href="#" { (logo()) span { "Ronda" } } }
        main #content {
            section.card aria-labelledby="t-in" {
                h1 #t-in { "Entrar" }
                p.lead { "Con el celular o el correo que le registraron." }
                form.form method="post" {
                    div.notice.block role="alert" {
                        (icon(Icon::Stop)) p { "Ese celular y ese PIN no coinciden. Revise y pruebe de nuevo." }
                    }
                    div.field {
                        label for="login" { "Celular o correo" }
                        input.input #login name="login" autocomplete="username" value="300 123 4567";
                    }
                    div.field {
                        label for="pin" { "PIN" }
                        p.hint #pin-hint { "Seis números." }
                        input.input.code.short #pin name="pin" type="password" inputmode="numeric" autocomplete="current-password" aria-describedby="pin-hint pin-error" aria-invalid="true";
                        p.error #pin-error { (icon(Icon::Warn)) "Escriba su PIN." }
                    }
                    button.button.primary.wide { (icon(Icon::Key)) "Entrar" }
                    p { a.text-button href="#o" { "Olvidé mi PIN" } }
                }
            }
        }
        footer.bottom { a href="#e" lang="en" hreflang="en" { "English" } }
    };
    frame::document("Entrar", Some("door"), &body)
}

fn form() -> Markup {
    html! {
        section.card aria-labelledby="t-form" {
            h2 #t-form { "Agregar persona" }
            form.form method="post" data-partial="#content" {
                div.side {
                    div.field { label for="name" { "Nombre con el que el grupo le conoce" } input.input #name name="name" autocomplete="off" value="Rosalba M."; }
                    div.field {
                        label for="phone" { "Celular " span.optional { "(si tiene)" } }
                        input.input.short #phone name="phone" type="tel" inputmode="tel" aria-invalid="true" aria-describedby="phone-error" value="300 12";
                        p.error #phone-error { (icon(Icon::Warn)) "Le faltan números: son diez." }
                    }
                }
                div.field {
                    label for="how" { "Cómo prefiere que le busquen" }
                    select.input #how name="how" { option { "Llamada" } option { "WhatsApp" } option { "Por un familiar" } }
                }
                fieldset {
                    legend { "Ruta" }
                    p.hint #route-hint { "Cambia cuántas personas caben y cuánto dura un encuentro." }
                    div.choices.two {
                        label.choice { input type="radio" name="route" value="a" checked aria-describedby="route-hint"; b { "Riesgo (A)" } small { "Hasta 30 personas y 120 minutos." } }
                        label.choice { input type="radio" name="route" value="b"; b { "Promoción y mantenimiento (B)" } small { "Sin límite de personas." } }
                        label.choice { input type="radio" name="route" value="c" disabled; b { "Grupo de ayuda mutua" } small { "Se decide al cerrar el grupo." } }
                    }
                }
                fieldset {
                    legend { "Lo que la persona acepta" }
                    ul.checks {
                        li { label { input type="checkbox" name="ok" checked; span { "Que le recordemos los encuentros" small { "Dicho de palabra, 12 de noviembre." } } } }
                        li { label { input type="checkbox" name="ok2"; span { "Que su nombre salga en la lista del grupo" } } }
                    }
                }
                div.field {
                    label for="hopes" { "Lo que espera del grupo" }
                    p.hint #hopes-hint { "Con sus palabras. Lo leen usted y quien coordina con usted." }
                    textarea.input #hopes name="hopes" aria-describedby="hopes-hint" { "Dormir mejor y saber que no soy la única." }
                }
                div.actions { button.button.primary { "Guardar" } a.button.soft href="#x" { "Dejar así" } button.text-button type="button" { (icon(Icon::Undo)) "Deshacer" } }
            }
        }
    }
}

fn people() -> Markup {
    html! {
        section.card aria-labelledby="t-people" {
            div.title-row { h2 #t-people { "Quiénes son" } span.chip.on { "16 de 30" } }
            ul.rows {
                li { a.grow href="#p" { b { "Rosalba M." } small { "desde el encuentro 1 · 6 de 6" } } span.chip { (icon(Icon::Sprout)) "en formación" } }
                li { a.grow href="#p" { b { "Arnulfo T." } small { "no vino a los dos últimos" } } span.chip.now { "por llamar" } a.button href="tel:+570000000" { (icon(Icon::Phone)) "Llamar" } }
                li { span.grow { b { "Nubia Esperanza Sánchez de la Torre y Mosquera" } small { "lista de espera" } } span.chip.hollow { "en espera" } }
                li { a.grow href="#p" { b { "Deisy L." } small { "avisó que está de viaje" } } span.chip.care { "con cuidado" } }
            }
            nav.pages aria-label="Páginas" { a.button.soft href="#1" { (icon(Icon::Back)) "Anteriores" } span.note { "1 a 4 de 16" } a.button.soft href="#2" { "Siguientes" (icon(Icon::Next)) } }
        }
    }
}

fn table() -> Markup {
    html! {
        section.card aria-labelledby="t-table" {
            h2 #t-table { "Grupos de la institución" }
            div.scroll tabindex="0" role="region" aria-labelledby="t-table" {
            table.table.fold {
                caption { "Con encuentros en los últimos tres meses." }
                thead { tr { th scope="col" { "Grupo" } th scope="col" { "Coordina" } th scope="col" { "Sigue" } th.amount scope="col" { "Personas" } } }
                tbody {
                    @for (group, who, when, people) in [("Manos que cuidan", "Paula Rosero", "jueves 26, 2:00 p. m.", "16"), ("Volver a empezar", "Iván Daza", "viernes 27, 9:00 a. m.", "18"), ("Las del jueves", "—", "sin fecha", "< 5")] {
                        tr { th scope="row" { a href="#g" { (group) } } td data-label="Coordina" { (who) } td data-label="Sigue" { (when) } td.amount data-label="Personas" { (people) } }
                    }
                }
            }
            }
            details.more { summary { "Ver como tabla o lista" } p { "Aquí va la tabla." } }
            dl.about { dt { "Centro" } dd { "Centro de salud El Mirador" } dt { "Ruta" } dd { "Riesgo (A), CUPS 99.0.1" } dt { "Abierto" } dd { "3 de septiembre" } }
        }
    }
}

fn notices() -> Markup {
    let source = html! {
        details.more {
            summary { "De dónde sale" }
            blockquote.source { p { "«…con un máximo de 30 personas por sesión.»" } footer { "Orientaciones para grupos de apoyo, renglón 215 · S0-051" } }
        }
    };
    html! {
        section aria-labelledby="t-notices" {
            h2.vh #t-notices { "Lo que dice la guía" }
            div.notices {
                div.notice.block role="alert" { (icon(Icon::Stop)) h3 { "No se puede: ya son 30 personas" } p { "La persona 31 queda en lista de espera." } (source) }
                div.notice.warn { (icon(Icon::Warn)) h3 { "Conviene revisar: son más de 25" } p { "Con tantas personas cuesta que todas hablen." } (source) }
                div.notice { (icon(Icon::Info)) h3 { "Para tener en cuenta" } p { "Faltan dos multiplicadores por formar." } }
                div.notice.done role="status" { (icon(Icon::Ok)) p { "Quedó guardado. " a href="#u" { "Ver a Rosalba M." } } }
            }
        }
    }
}

fn steps() -> Markup {
    html! {
        section.bare aria-labelledby="t-steps" {
            h2 #t-steps { "Abrir un grupo" }
            ol.steps {
                li.done { span { "Qué grupo es" small { "Apoyo, familias cuidadoras" } } }
                li.done { span { "Dónde y cuándo" } }
                li aria-current="step" { span { "Quién coordina" small { "Falta quien acompañe" } } }
                li { span { "Convocatoria" } }
                li { span { "Revisar y abrir" } }
            }
        }
    }
}

fn history() -> Markup {
    html! {
        section.bare aria-labelledby="t-history" {
            h2 #t-history { "Lo que ha pasado" }
            ol.timeline {
                li { time datetime="2026-09-03" { "3 de septiembre" } "Se abrió el grupo." }
                li { time datetime="2026-11-19" { "19 de noviembre" } "Encuentro 6: vinieron 14." }
                li.ahead { time datetime="2026-11-26" { "26 de noviembre" } "Encuentro 7." }
            }
        }
    }
}

fn empty() -> Markup {
    html! {
        section.empty aria-labelledby="t-empty" {
            (ring(&Ring { label: "Sillas vacías".to_owned(), seats: vec![Seat::Free; 9], left: None }))
            h2 #t-empty { "Todavía no hay personas" }
            p { "Agregue a las primeras cuando acepten venir. También puede empezar sin lista." }
            div.actions { a.button.primary href="#n" { (icon(Icon::Plus)) "Agregar persona" } }
        }
    }
}

fn marks() -> Markup {
    html! {
        section.card aria-labelledby="t-marks" {
            h2 #t-marks { "Íconos" }
            p.actions { @for which in Icon::ALL { (icon(*which)) } }
            div.actions { button.button type="button" { "Botón" } button.button.care type="button" { (icon(Icon::Care)) "Ruta de cuidado" } button.button.primary type="button" disabled { "Guardando" } }
            p.net.off { (icon(Icon::NoSignal)) span { "Sin señal" small { "guardado aquí" } } }
        }
    }
}
