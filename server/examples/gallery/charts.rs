//! Charts at their edges: one encounter, forty, a crowd, nobody.

use crate::{frame, group};
use maud::{Markup, html};
use ronda::web::chart::folded;
use ronda::web::chart::path::{Kind, Path, Standing, Stop, path};
use ronda::web::chart::presence::{self, Column, Presence, Row, When};
use ronda::web::chart::ring::{self, Ring, Seat};
use ronda::web::chart::votes::{Topic, Votes, votes};

pub fn page() -> Markup {
    let body = html! {
        (frame::bar())
        main #content .content {
            h1 { "Láminas" }
            @for (count, next) in [(1, 1), (3, 0), (5, 6), (12, 8), (25, 14), (40, 33)] {
                section aria-label=(format!("Camino de {count}")) { (path(&road(count, next))) }
            }
            div.columns {
                section.card aria-labelledby="t-long" {
                    div.title-row { h2 #t-long { "Quiénes han estado" } (presence::legend(&group::words(), true)) }
                    (presence::presence(&long()))
                }
                div.col { (rings()) (crowd()) }
            }
        }
    };
    frame::document("Láminas", None, &body)
}

fn road(count: usize, next: usize) -> Path {
    let stop = |number: usize| {
        let standing = match number {
            4 | 17 => Standing::Cancelled,
            9 => Standing::NotHeld,
            n if n < next => Standing::Held,
            n if n == next => Standing::Next,
            _ => Standing::Planned,
        };
        Stop {
            number: number.to_string(),
            href: Some(format!("#e{number}")),
            topic: ["La familia", "Lo que trajo el grupo", "El trabajo y la plata"][number % 3].to_owned(),
            caption: (standing == Standing::Cancelled).then(|| "se canceló".to_owned()),
            state: "estado".to_owned(),
            standing,
            kind: match number {
                n if n == count && count > 1 => Kind::Closing,
                2 | 8 => Kind::Reserve,
                _ => Kind::Topic,
            },
        }
    };
    Path {
        label: "Encuentros".to_owned(),
        sentence: format!("Camino de {count}."),
        stops: (1..=count).map(stop).collect(),
    }
}

fn long() -> Presence {
    let marks = "vvvauuvvffvvvavvvfvvvvnnvvvv..";
    let columns = (1..=30).map(|number: u32| Column {
        number: number.to_string(),
        label: format!("Encuentro {number}"),
        came: (number < 29 && number != 5 && number != 6).then_some(10 + number % 17),
        when: if number < 29 { When::Past } else { When::Later },
    });
    let row = |name: &str| Row {
        name: name.to_owned(),
        href: None,
        marks: marks.chars().map(group::mark).collect(),
        total: "20 de 28".to_owned(),
    };
    Presence {
        sentence: "Treinta encuentros: la tabla se desplaza.".to_owned(),
        columns: columns.collect(),
        rows: ["Rosalba M.", "Nubia Esperanza Sánchez de la Torre", "Jhon Eider C."].map(row).into(),
        words: group::words(),
    }
}

fn rings() -> Markup {
    let of = |count, left| Ring { label: format!("{count} sillas"), seats: vec![Seat::Taken; count], left };
    let counts = [
        (Seat::Taken, "12 llegaron"),
        (Seat::New, "1 nueva"),
        (Seat::Excused, "2 avisaron"),
        (Seat::Free, "1 no ha llegado"),
    ];
    html! {
        section.card aria-labelledby="t-rings" {
            h2 #t-rings { "Rondas" }
            div.pair { (ring::ring(&of(3, Some(0.9)))) (ring::ring(&of(40, Some(0.2)))) }
            div.pair { (ring::ring(&Ring { label: "16 sillas".to_owned(), seats: crate::console::seats(), left: None })) (ring::ring(&of(25, None))) }
            (folded("Ver como tabla o lista", &ring::legend(&counts.map(|(seat, words)| (seat, words.to_owned())))))
        }
    }
}

fn crowd() -> Markup {
    let topic = |(name, votes): (&str, u32)| Topic {
        name: name.to_owned(),
        votes,
        said: format!("{votes} votos"),
        waiting: votes < 3,
    };
    html! {
        section.card aria-labelledby="t-crowd" {
            h2 #t-crowd { "Muchos votos, y ninguno" }
            (votes(&Votes { sentence: "Uno tiene treinta.".to_owned(), topics: [("La familia", 30), ("El estigma", 13), ("La culpa", 0)].map(topic).into() }))
            (votes(&Votes { sentence: "Uno tiene cuatrocientos.".to_owned(), topics: [("La familia", 400), ("El estigma", 130)].map(topic).into() }))
        }
    }
}
