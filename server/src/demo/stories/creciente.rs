//! «Después de la creciente»: people whose houses the river took. Diana's group; the sixth encounter comes next.

use super::super::told::{
    Became, Edition, Encounter, Fate, Hope, Leader, Ready, Stage, Story, elsewhere, held, hope, learned, memoir, said,
};
use super::wordless;
use chrono::Weekday;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Después de la creciente",
    situation: "Haber vivido la inundación del río y estar empezando de nuevo",
    purpose: "Contar lo vivido a su ritmo, volver a confiar en la lluvia y juntar fuerzas para lo que sigue.",
    invites: &[Invited::LivesIt, Invited::Family],
    leader: Leader::Diana,
    second: Some(Leader::Julian),
    route: Some(Route::RiaPms),
    payer: Some("Plan de Intervenciones Colectivas (ejemplo)"),
    site: 2,
    weekday: Some(Weekday::Sat),
    hour: (9, 0),
    cadence: Cadence::Weekly,
    minutes: 90,
    editions: &[NOW],
};

const NOW: Edition = Edition {
    stage: Stage::Underway { next: 6 },
    people: &[44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58],
    late: 2,
    marks: &[],
    ready: Ready::Wholly,
    hopes: HOPES,
    agreements: "Lo que se dice aquí, aquí se queda.\nNadie está obligado a contar esa noche.\nLos niños entran y salen.\nSi llueve duro, el encuentro se pasa.",
    topics: &[
        ("Lo que alcanzamos a salvar", 12),
        ("Cuando vuelve a llover", 13),
        ("Vivir en casa ajena", 10),
        ("Los niños preguntan", 11),
        ("Lo que el río no se llevó", 9),
        ("Volver o quedarse", 8),
        ("Las ayudas que no llegan", 6),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Emotions, Seen::AtTimes),
        (Process::Hope, Seen::NotYet),
        (Process::Solidarity, Seen::Clearly),
        (Process::Belonging, Seen::AtTimes),
    ],
    letter: None,
    review: None,
};

const HOPES: &[Hope] = &[
    hope("Que no me tiemble el cuerpo cuando suena el techo."),
    hope("Estar con los vecinos, que quedamos regados."),
    elsewhere("Saber qué pasó con el subsidio de arriendo."),
    hope("Que los niños vuelvan a jugar en el agua."),
    elsewhere("Los papeles de la casa, que se mojaron."),
    hope("No hablar de eso, pero no estar solo."),
    hope("Entender por qué lloro ahora y no ese día."),
    hope(""),
    elsewhere("Colchones."),
];

const ROAD: &[Encounter] = &[
    held(
        &[
            said("El río nos sacó a todos por el mismo lado. Aquí volvemos a entrar juntos."),
            said("Llegué mirando el techo y me fui mirando la gente."),
        ],
        memoir(
            "El grupo se reunió por primera vez desde la creciente. Se hizo la ronda de los nombres con una piedra del río que pasó de mano en mano. Se aclaró que aquí no se entregan ayudas y se dijo dónde se preguntan.",
            "Empezar tomando tinto, sin apuro. La piedra.",
            "Al principio muchas preguntas eran por el subsidio.",
        )
        .asks(&[("Tener impresa la hoja con los teléfonos de la alcaldía.", Became::Served)]),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[
            learned("Salvé una foto y resultó ser la casa entera.", "Pensar que no quedó nada.", "Lo que quedó se puede contar."),
            said("Uno no salva lo más caro. Salva lo que tenía a la mano y lo que quería."),
            said("El vecino que me alzó al niño ya es familia."),
        ],
        memoir(
            "Quien quiso trajo algo que alcanzó a salvar. Sobre la mesa quedaron una foto, unas llaves, una olla, un cuaderno. El grupo escuchó la historia de cada cosa.",
            "Los objetos hablaron antes que las personas.",
            "Hubo quien no salvó nada y lo dijo. El grupo le prestó las historias de los demás.",
        )
        .asks(&[("Preguntar también por lo que cada quien no quiso traer.", Became::Partly)]),
    )
    .with(3, &["¿Qué historia tiene lo que trajo?", "¿Quién estaba con usted?"]),
    wordless().but(Fate::Lost("Alerta por lluvias en la quebrada: la escuela estuvo cerrada.")),
    held(
        &[
            learned("Cuando llueve, llamo. No para avisar nada: para oír a alguien.", "Pasar el aguacero en vela y callado.", "Tener acordado a quién se llama."),
            said("La lluvia no tiene la culpa, pero el cuerpo todavía no lo sabe."),
            said("Mi hija dice que el techo aplaude. Estoy ensayando oírlo así."),
        ],
        memoir(
            "Se habló de lo que pasa en la casa y en el cuerpo cuando vuelve a llover. El grupo armó una cadena de llamadas para las noches de aguacero; cada quien escogió si entra.",
            "Que afuera estuviera haciendo sol.",
            "Varias personas siguen sin dormir cuando llueve. Se recordó que hay atención individual para quien la quiera.",
        )
        .asks(&[("Preguntar al comienzo cómo estuvieron las noches de lluvia.", Became::Served)])
        .read(Some("la trabajadora social del hospital")),
    )
    .with(1, &["¿Qué hace el cuerpo cuando empieza a llover?", "¿A quién llama?", "¿Qué le decimos a los niños?"]),
    held(
        &[
            said("Vivir arrimado cansa, aunque lo quieran a uno."),
            learned("En casa ajena uno también puede tender la cama a su manera.", "No tener nada propio.", "Un rincón propio, aunque sea una repisa."),
            said("Agradecer y estar aburrido caben en el mismo día."),
        ],
        memoir(
            "El grupo habló de la convivencia en las casas donde está viviendo. Se nombraron los roces y también los gestos, y se pensó qué se puede conversar con los dueños de casa.",
            "Poder decir que cansa sin sentirse desagradecidos.",
            "El encuentro se alargó; la escuela tenía otra reunión.",
        )
        .asks(&[("Cuidar la hora de salida.", Became::NotTried)])
        .read(None),
    )
    .with(5, &["¿Qué gesto recuerda de quien le abrió la puerta?", "¿Qué le hace falta para sentirse en casa?"]),
    wordless().with(
        4,
        &[
            "¿Qué preguntan los niños de la casa?",
            "¿Qué contestamos cuando no sabemos?",
            "¿Qué juego volvió y cuál no?",
            "¿Cómo lo cuentan en otras veredas? →",
        ],
    ),
];
