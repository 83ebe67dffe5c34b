//! The home of a group, as its coordinator sees it.

use crate::frame;
use maud::{Markup, html};
use ronda::web::chart::mood::{self, Mood, Parting};
use ronda::web::chart::path::{Kind, Path, Standing, Stop, path};
use ronda::web::chart::presence::{self, Column, Mark, Presence, Row, When};
use ronda::web::chart::votes::{Topic, Votes, votes};
use ronda::web::ui::icon::{Icon, icon};

pub fn page() -> Markup {
    let body = html! {
        (frame::bar())
        main #content .content {
            div.head {
                div {
                    h1 { "Manos que cuidan" }
                    p.sub { "Grupo de apoyo para familias cuidadoras · 16 personas · jueves, 2:00 p. m." br; "Centro de salud El Mirador" }
                }
                div.actions.no-print {
                    a.button href="#c" { (icon(Icon::Poster)) "Convocatoria" }
                    a.button href="#l" { (icon(Icon::Book)) "Libro del grupo" }
                }
            }
            section aria-labelledby="t-path" { h2.vh #t-path { "El camino de los diez encuentros" } (path(&road())) }
            div.columns {
                div.col {
                    (next())
                    section.card aria-labelledby="t-presence" {
                        div.title-row { h2 #t-presence { "Quiénes han estado" } (presence::legend(&words(), false)) }
                        (presence::presence(&attendance()))
                    }
                    div.pair {
                        section.card aria-labelledby="t-votes" { h2 #t-votes { "Lo que el grupo pidió hablar" } (votes(&asked())) }
                        section.card aria-labelledby="t-mood" { h2 #t-mood { "Cómo se van a la casa" } (mood::mood(&leaving())) }
                    }
                }
                div.col.loose { (side()) }
            }
            p.whisper {
                (icon(Icon::Lock))
                span { "Lo que se dice en el grupo se queda en el grupo. Aquí se guarda solo lo que el grupo acordó guardar, y cada persona puede pedir que se borre lo suyo." }
            }
        }
    };
    frame::document("Manos que cuidan", None, &body)
}

fn next() -> Markup {
    html! {
        section.spotlight aria-labelledby="t-next" {
            p.when { "Jueves 26 de noviembre · encuentro 7 de 10" }
            h2 #t-next { "La familia: quién cuida y quién acompaña" }
            ul.facts {
                li { (icon(Icon::Clock)) span { "2:00 a 3:30 p. m." } }
                li { (icon(Icon::Place)) span { "Salón comunal Villa Esperanza" } }
                li { (icon(Icon::Sprout)) span { "Prepara con Yuranis" } }
            }
            div.answers {
                div.seats aria-hidden="true" {
                    @for class in [Some("yes"); 11] { i class=[class] {} }
                    @for _ in 0..2 { i.no {} }
                    @for _ in 0..3 { i {} }
                }
                p { b.num { "11" } " van, " b.num { "2" } " no pueden y " b.num { "3" } " no han respondido." }
            }
            div.actions {
                a.button.sun href="console.html" { (icon(Icon::Play)) "Empezar encuentro" }
                a.button href="#g" { (icon(Icon::Script)) "Guion" }
                a.button href="#p" { (icon(Icon::Print)) "Planilla de firmas" }
            }
        }
    }
}

fn side() -> Markup {
    html! {
        section.card aria-labelledby="t-before" {
            h2 #t-before { "Para antes del jueves" }
            ul.checks {
                li { label { input type="checkbox" checked; span { "Recordatorio enviado a 14 personas" small { "WhatsApp, lunes 9:00 a. m. Dos no tienen celular: se llaman." } } } }
                li { label { input type="checkbox" checked; span { "Material: la canción que trae Luz Dary" } } }
                li { label { input type="checkbox"; span { "Llave del salón, con don Hernando" } } }
                li { label { input type="checkbox"; span { "Refrigerio para 14" } } }
            }
        }
        section.card aria-labelledby="t-missed" {
            h2 #t-missed { "Nos hacen falta" }
            article {
                h3 { "Arnulfo T." }
                p { "No vino a los dos últimos encuentros. Prefiere llamada, por la tarde." }
                div.actions {
                    a.button href="tel:+570000000" { (icon(Icon::Phone)) "Llamar" }
                    a.button.soft href="#n" { "Ya hablamos" }
                }
            }
            article { h3 { "Deisy L." } p { "Avisó que está de viaje. Vuelve al encuentro 8." } }
        }
        section.bare aria-labelledby="t-memoir" {
            h2 #t-memoir { "Memoria del encuentro 6" }
            p.lead { "Está escrita. Falta leerla con otra persona del equipo antes de cerrarla." }
            div.actions { a.button href="#m" { (icon(Icon::Pen)) "Leer con alguien" } }
        }
        section.bare aria-labelledby="t-learnt" {
            h2 #t-learnt { "Lo que vamos aprendiendo" }
            div.phrases {
                blockquote { p { "Descansar no es abandonar." } footer { "el grupo, encuentro 6" } }
                blockquote { p { "Pedir ayuda temprano sale más barato que aguantar." } footer { "el grupo, encuentro 4" } }
            }
            p { a href="#a" { "Ver los 31 aprendizajes" } }
        }
    }
}

fn road() -> Path {
    let topics = [
        ("Inicio y acuerdos", "12 vinieron"),
        ("El estigma", "14 vinieron"),
        ("Dormir mejor", "13 vinieron"),
        ("La culpa", "12 vinieron"),
        ("Lo que trajo el grupo", "12 vinieron"),
        ("El cuerpo cansado", "14 vinieron"),
        ("La familia", "este jueves"),
        ("Pedir ayuda", ""),
        ("Por decidir", "espacio libre"),
        ("Cierre", ""),
    ];
    let stops = (1..).zip(topics).map(|(number, (topic, caption))| Stop {
        number: format!("{number}"),
        href: Some(format!("#e{number}")),
        topic: topic.to_owned(),
        caption: (!caption.is_empty()).then(|| caption.to_owned()),
        state: if number < 7 { "hecho" } else { "por hacer" }.to_owned(),
        standing: match number {
            1..=6 => Standing::Held,
            7 => Standing::Next,
            _ => Standing::Planned,
        },
        kind: match number {
            5 | 9 => Kind::Reserve,
            10 => Kind::Closing,
            _ => Kind::Topic,
        },
    });
    Path {
        label: "Encuentros".to_owned(),
        sentence: "Vamos en el 7: La familia, este jueves.".to_owned(),
        stops: stops.collect(),
    }
}

pub fn words() -> presence::Words {
    presence::Words {
        person: "Persona".to_owned(),
        how_many: "Cuántas vinieron".to_owned(),
        total: "Asistencias".to_owned(),
        region: "Tabla de asistencia, se puede desplazar".to_owned(),
        came: "vino".to_owned(),
        excused: "avisó".to_owned(),
        absent: "no vino".to_owned(),
        outside: "aún no hacía parte".to_owned(),
        unrecorded: "sin anotar".to_owned(),
    }
}

fn attendance() -> Presence {
    let people = [
        ("Rosalba M.", "vvvvvv"),
        ("Jhon Eider C.", "vvavvv"),
        ("María Nelly G.", "vvvvav"),
        ("Luz Dary O.", "vvvvvv"),
        ("Yuranis P.", "vvvvvv"),
        ("Segundo B.", "vavvvv"),
        ("Blanca Inés R.", "fvvfvv"),
        ("Wilmer A.", "fvvvav"),
        ("Carmen Elisa V.", "vvvvvv"),
        ("Hernando Q.", "vvavvv"),
        ("Nubia S.", "nvvavv"),
        ("Fabio N.", "vfvvvv"),
        ("Aura María J.", "vvfavv"),
        ("Edilma C.", "nvvvvv"),
        ("Deisy L.", "vvvvfa"),
        ("Arnulfo T.", "vvvaff"),
    ];
    let counts = [12, 14, 13, 12, 12, 14];
    let columns = (1..=10).map(|number| Column {
        number: format!("{number}"),
        label: format!("Encuentro {number}"),
        came: counts.get(number - 1).copied(),
        when: match number {
            1..=6 => When::Past,
            7 => When::Next,
            _ => When::Later,
        },
    });
    let rows = people.map(|(name, marks)| Row {
        name: name.to_owned(),
        href: Some("#p".to_owned()),
        marks: marks.chars().map(mark).chain([Mark::Ahead; 4]).collect(),
        total: format!("{} de 6", marks.matches('v').count()),
    });
    Presence {
        sentence: "De 16 personas, 14 siguen viniendo. Llegan unas 13 por encuentro.".to_owned(),
        columns: columns.collect(),
        rows: rows.into(),
        words: words(),
    }
}

pub fn mark(letter: char) -> Mark {
    match letter {
        'v' => Mark::Came,
        'a' => Mark::Excused,
        'f' => Mark::Absent,
        'u' => Mark::Unrecorded,
        '.' => Mark::Ahead,
        _ => Mark::Outside,
    }
}

fn asked() -> Votes {
    let topics = [
        ("La familia", 12),
        ("La culpa", 11),
        ("Dormir mejor", 10),
        ("El cuerpo cansado", 9),
        ("El estigma", 8),
        ("Pedir ayuda", 7),
        ("El trabajo y la plata", 5),
    ];
    let topic = |(name, votes): (&str, u32)| Topic {
        name: name.to_owned(),
        votes,
        said: format!("{votes} votos"),
        waiting: votes < 6,
    };
    Votes {
        sentence: "Los seis primeros entraron al camino. «El trabajo y la plata» puede ir en el encuentro 9."
            .to_owned(),
        topics: topics.map(topic).into(),
    }
}

fn leaving() -> Mood {
    let counts = [(5, 6, 2), (8, 5, 2), (9, 4, 1), (6, 5, 1), (9, 3, 1), (11, 3, 0)];
    let parting = |(number, (lighter, same, heavier))| Parting {
        number: format!("{number}"),
        label: format!("Encuentro {number}"),
        lighter,
        same,
        heavier,
        said: format!("{lighter} más livianas, {same} igual, {heavier} más cargadas"),
    };
    Mood {
        sentence: "Al despedirse, cada quien deja una ficha sin nombre. Cada vez más salen livianas.".to_owned(),
        partings: (1..).zip(counts).map(parting).collect(),
        words: mood::Words {
            encounter: "Encuentro".to_owned(),
            spread: "Cómo se fueron".to_owned(),
            lighter: "más liviana".to_owned(),
            same: "igual".to_owned(),
            heavier: "más cargada".to_owned(),
        },
    }
}
