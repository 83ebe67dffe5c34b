//! One document of each kind as a lived-in group would print it. The example `samples` writes them to a folder.

use ronda_print::*;

/// Every kind of document, each under a name for its file.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("poster-a4", poster(Paper::A4, Some("300 555 0142"))),
        ("poster-a3", poster(Paper::A3, None)),
        ("signatures", signatures(25, 5)),
        ("signatures-few", signatures(12, 8)),
        ("signatures-many", signatures(41, 5)),
        ("script", script()),
        ("agreements-a4", agreements(Paper::A4, 5)),
        ("agreements-a3", agreements(Paper::A3, 14)),
        ("memoir", memoir()),
        ("book", book()),
        ("certificate", certificate()),
        ("private", private()),
        ("report", report()),
        ("cards", cards(11)),
    ]
}

pub fn head(title: &str) -> Head {
    Head {
        lang: "es".into(),
        title: title.into(),
        house: "Centro de salud El Mirador".into(),
        foot: "Manos que cuidan · impreso el 22 de noviembre de 2026".into(),
        page: "Página".into(),
    }
}

fn fact(label: &str, text: &str) -> Fact {
    Fact { label: label.into(), text: text.into() }
}

pub fn poster(paper: Paper, phone: Option<&str>) -> Document {
    Document::Poster(poster::Poster {
        head: head("Convocatoria: Manos que cuidan"),
        paper,
        kind: "Grupo de apoyo".into(),
        name: "Manos que cuidan".into(),
        situation: "Cuidar a un familiar enfermo".into(),
        purpose: Some(
            "Encontrarnos con quienes viven lo mismo, contar cómo lo llevamos y aprender unos de otros.".into(),
        ),
        invites: Some(fact("Pueden venir", "quienes cuidan, y sus familias")),
        facts: vec![
            fact("Cuándo", "Los jueves, 2:00 a 3:30 p. m.\nDesde el jueves 26 de noviembre"),
            fact("Dónde", "Salón comunal Villa Esperanza\nCalle 12 # 4-30, junto a la cancha"),
        ],
        ask: fact("Para saber más", "Paula Rosero"),
        phone: phone.map(str::to_owned),
        strips: true,
        strip: "Paula Rosero".into(),
    })
}

pub fn signatures(people: usize, blanks: usize) -> Document {
    let names =
        ["Rosalba M.", "Jhon Eider C.", "María Nelly G.", "Luz Dary O.", "Yuranis P.", "Segundo B.", "Blanca Inés R."];
    let named = (0..people).map(|n| names[n % names.len()].to_owned());
    Document::Signatures(signatures::Signatures {
        head: head("Planilla de asistencia"),
        group: "Manos que cuidan".into(),
        encounter: "Encuentro 7 · La familia".into(),
        when: Some("Jueves 26 de noviembre, 2:00 a 3:30 p. m.".into()),
        place: Some("Salón comunal Villa Esperanza".into()),
        columns: ["N.º", "Nombre, o como le dicen", "Clave", "Firma o huella"].map(str::to_owned),
        names: named.chain((0..blanks).map(|_| String::new())).collect(),
        marks: "Clave: 1 llegó · 2 avisó · 3 no vino · 4 llegó tarde · 5 por teléfono o video".into(),
        hours: ["Empezó a las".into(), "Terminó a las".into()],
        qr: Some(qr("https://ronda.elmirador.org/grupos/0A1B2C3D4E5F6/encuentros/0A1B2C3D4E5F7/planilla")),
        qr_label: "Para pasarla a Ronda".into(),
    })
}

fn qr(address: &str) -> qr::Qr {
    // An address so short always fits.
    qr::Qr::of(address).unwrap_or(qr::Qr { address: address.to_owned(), size: 1, dark: Vec::new() })
}

pub fn script() -> Document {
    let step = |from: &str, minutes: u32, name: &str, about: &[&str], notes: Option<&str>| script::Step {
        from: from.into(),
        minutes: format!("{minutes} minutos"),
        name: name.into(),
        about: about.iter().map(|line| (*line).to_owned()).collect(),
        notes: notes.map(str::to_owned),
    };
    Document::Script(script::Script {
        head: head("Guion: La familia"),
        group: "Manos que cuidan".into(),
        encounter: "Encuentro 7 · La familia".into(),
        facts: vec![
            fact("Cuándo", "Jueves 26 de noviembre, 2:00 a 3:30 p. m."),
            fact("Dónde", "Salón comunal Villa Esperanza"),
            fact("Dura", "90 minutos"),
        ],
        steps_title: "6 pasos".into(),
        steps: vec![
            step(
                "2:00 p. m.",
                10,
                "Nos reconocemos",
                &["Guía: Paula Rosero"],
                Some("Cada quien dice cómo llegó hoy, en una palabra."),
            ),
            step("2:10 p. m.", 5, "Rito de inicio", &["Guía: Luz Dary O.", "La vela y el nombre"], None),
            step(
                "2:15 p. m.",
                10,
                "Material para conversar",
                &["«Canción para mi hermana»"],
                Some("Llevar parlante.\nLetra impresa para todos."),
            ),
            step("2:25 p. m.", 40, "Conversación", &["Guía: Paula Rosero"], None),
            step("3:05 p. m.", 15, "Lo que nos llevamos", &[], Some("Anotar las frases tal como se dicen.")),
            step("3:20 p. m.", 10, "Despedida", &[], None),
        ],
        lists: vec![
            script::List {
                title: "Preguntas abiertas".into(),
                lines: vec!["¿Quién cuida al que cuida?".into(), "¿Qué ha cambiado en la casa?".into()],
            },
            script::List { title: "Quedamos en averiguar".into(), lines: vec!["Dónde prestan camas".into()] },
        ],
        notes_title: "Para anotar".into(),
    })
}

pub fn agreements(paper: Paper, count: usize) -> Document {
    let lines = [
        "Lo que se dice aquí, aquí se queda",
        "Nos escuchamos sin juzgar",
        "Habla quien quiere; callar también está bien",
        "Llegamos a tiempo, y si no podemos, avisamos",
        "El celular se queda en silencio",
    ];
    Document::Agreements(agreements::Agreements {
        head: head("Lo que acordamos"),
        paper,
        group: "Manos que cuidan".into(),
        lines: (0..count).map(|n| lines[n % lines.len()].to_owned()).collect(),
        agreed: "Acordado el jueves 19 de noviembre de 2026".into(),
    })
}

pub fn memoir() -> Document {
    Document::Memoir(memoir::Memoir {
        head: head("Memoria del encuentro 7"),
        group: "Manos que cuidan".into(),
        subject: "La familia".into(),
        facts: vec![
            fact("Día", "Jueves 26 de noviembre"),
            fact("Llegaron", "13 de 15"),
            fact("Duró", "92 minutos de 90 previstos"),
        ],
        parts: vec![
            fact(
                "Lo que pasó",
                "Se habló de cómo se reparten las cargas en la casa. La canción abrió la conversación.\n\nAl final hubo silencio, y estuvo bien.",
            ),
            fact("Lo que ayudó", "La canción."),
        ],
        phrases_title: "Frases del grupo".into(),
        phrases: vec!["Descansar no es abandonar.".into(), "Pedir ayuda también es cuidar.".into()],
        adjustments_title: "Para la próxima".into(),
        adjustments: vec!["Empezar la ronda por el otro lado.".into()],
        state: "Leída con Marta Ceballos. Cerrada el 27 de noviembre.".into(),
    })
}

pub fn book() -> Document {
    let phrase = |text: &str, about: &[&str]| book::Phrase {
        text: text.into(),
        about: about.iter().map(|line| (*line).to_owned()).collect(),
    };
    let chapter = |n: usize, title: &str| book::Chapter {
        over: format!("Encuentro {n} · {} de octubre", n + 3),
        title: title.into(),
        phrases: vec![
            phrase(
                "Descansar no es abandonar.",
                &["De la dificultad: no alcanza el día", "Lo que se aprende: turnarse"],
            ),
            phrase("Pedir ayuda también es cuidar.", &[]),
            phrase("Uno no se da cuenta de que está cansado hasta que alguien le pregunta cómo está.", &[]),
            phrase("La casa también necesita que uno se ría.", &[]),
        ],
    };
    Document::Book(book::Book {
        head: head("Lo que nos llevamos"),
        group: "Manos que cuidan".into(),
        span: "De septiembre a noviembre de 2026".into(),
        situation: "Un grupo de personas que cuidan a un familiar enfermo se encontró los jueves. Esto es lo que aprendieron juntas.".into(),
        nameless: "Las frases son del grupo. Ninguna lleva nombre.".into(),
        contents: "Encuentros".into(),
        chapters: ["Nos conocemos", "Dormir", "La culpa", "Pedir ayuda", "La plata", "La familia"].iter().enumerate().map(|(n, title)| chapter(n + 1, title)).collect(),
        made: Some(book::Made {
            title: "Lo que hicimos para el cierre".into(),
            pieces: vec![
                book::Piece { text: "Le puse letra a la canción de los jueves.\n\nSe canta despacio.".into(), about: vec!["Rosalba".into()] },
                book::Piece { text: String::new(), about: vec!["Con una foto, que se mira en Ronda".into()] },
            ],
        }),
        letter: Some(book::Letter { title: "A quienes vienen después".into(), text: "Al principio da pena hablar.\n\nDespués uno espera el jueves.".into() }),
        agreements: Some(book::Agreed {
            title: "Lo que acordamos".into(),
            lines: vec!["Lo que se dice aquí se queda aquí.".into(), "Se habla si se quiere.".into()],
        }),
        own: "Lo que yo agrego".into(),
        fold: None,
    })
}

pub fn certificate() -> Document {
    Document::Certificate(certificate::Certificate {
        head: head("Constancia"),
        opening: "hace constar que".into(),
        name: Some("María Nelly Gaviria".into()),
        body: "tomó parte en un espacio grupal de esta institución, entre el 3 de septiembre y el 26 de noviembre de 2026.".into(),
        note: "Esta constancia no dice de qué se habló ni cuántas veces vino la persona.".into(),
        given: "Se entrega a solicitud de la persona, el 27 de noviembre de 2026.".into(),
        signs: vec!["Coordinación".into(), "Centro de salud El Mirador".into()],
    })
}

pub fn private() -> Document {
    let invitation =
        |text: &str| private::Invitation { text: text.into(), place: "Orientaciones, «Comunicación»".into() };
    Document::Private(private::Private {
        head: head("Cuaderno propio"),
        lead: "Para lo que se piensa después, a solas.".into(),
        owner: "Este cuaderno es de".into(),
        ways: vec![
            "Lo que escriba aquí es suyo. Nadie se lo va a pedir.".into(),
            "Ronda no guarda nada de este cuaderno.".into(),
        ],
        invitations: vec![
            invitation("«un proceso personal que no se suspende acabado el encuentro, sino que continúa en cada cual»"),
            invitation("«pertenecen al mundo privado hasta que la persona decida por sí misma manifestarlos»"),
        ],
        pages: 14,
        hard: Some(private::Hard {
            title: "¿Hoy está muy difícil?".into(),
            lines: vec![["Línea 106, de día y de noche".into(), "106".into()]],
        }),
        fold: None,
    })
}

pub fn report() -> Document {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    Document::Report(report::Report {
        head: head("Informe de los grupos"),
        period: "Julio a septiembre de 2026".into(),
        lead: "Cuenta encuentros y personas. No dice quién vino a qué grupo.".into(),
        figures: vec![
            fact("encuentros hechos", "38"),
            fact("personas distintas", "96"),
            fact("llegaron, de quienes se esperaban", "81 %"),
        ],
        tables: vec![report::Table {
            title: "Grupos".into(),
            sentence: "Seis grupos tuvieron encuentros en estos tres meses.".into(),
            columns: row(&["Grupo", "Encuentros", "Se esperaban", "Llegaron"]),
            rows: vec![
                row(&["Manos que cuidan", "12", "180", "151"]),
                row(&["Noches tranquilas", "11", "132", "98"]),
                row(&["Otros grupos", "15", "≥ 140", "< 5"]),
            ],
            total: Some(row(&["En total", "38", "≥ 452", "≥ 249"])),
            note: Some("Los números de menos de 5 personas se juntan.".into()),
        }],
        notes: vec!["Se espera a una persona cuando tiene un puesto al abrir el encuentro.".into()],
        signs: vec!["Responsable".into()],
    })
}

pub fn cards(count: usize) -> Document {
    let card = |n: usize| cards::Card {
        name: format!("María Nelly {n}"),
        words: vec!["Jueves, 2:00 p. m.".into(), "Paula Rosero · 300 555 0142".into()],
        qr: qr(&format!("https://ronda.elmirador.org/p/{n:026}")),
    };
    Document::Cards(cards::Cards {
        head: head("Tarjetas"),
        how: "Apunte aquí la cámara del celular".into(),
        cards: (1..=count).map(card).collect(),
    })
}
