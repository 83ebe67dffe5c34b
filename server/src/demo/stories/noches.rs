//! «Noches tranquilas»: people who sleep little. Second edition, every two weeks, the fifth encounter comes next.

use super::super::told::{
    Became, Edition, Encounter, Hope, Leader, Ready, Stage, Story, elsewhere, held, hope, learned, memoir, said,
};
use super::{noches_before, wordless};
use chrono::Weekday;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Noches tranquilas",
    situation: "Dormir poco o mal desde hace un tiempo",
    purpose: "Conversar de lo que desvela, compartir lo que a cada quien le ha servido y acostarse con menos carga.",
    invites: &[Invited::LivesIt],
    leader: Leader::Paula,
    second: None,
    route: Some(Route::RiasPtm),
    payer: Some("EPS de ejemplo"),
    site: 1,
    weekday: Some(Weekday::Tue),
    hour: (17, 30),
    cadence: Cadence::Biweekly,
    minutes: 90,
    editions: &[noches_before::FIRST, NOW],
};

const NOW: Edition = Edition {
    stage: Stage::Underway { next: 5 },
    people: &[27, 28, 29, 30, 31, 32, 33, 34, 35, 38, 39, 40, 41, 42, 43],
    late: 1,
    marks: &[(30, "vvnn"), (32, "vvvn")],
    ready: Ready::Wholly,
    hopes: HOPES,
    agreements: "Lo que se dice aquí, aquí se queda.\nNadie receta nada a nadie.\nSi alguien se queda dormido, se le deja.\nEmpezamos a las cinco y media y salimos a las siete.",
    topics: &[
        ("Lo que pienso a las tres de la mañana", 13),
        ("La noche antes de la noche", 9),
        ("El cuerpo que no se apaga", 10),
        ("Las preocupaciones de la plata", 11),
        ("Dormir acompañado, dormir solo", 8),
        ("Soñar", 7),
        ("El celular", 5),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Reflection, Seen::AtTimes),
        (Process::Learning, Seen::Clearly),
        (Process::Joy, Seen::AtTimes),
    ],
    letter: None,
    review: None,
};

const HOPES: &[Hope] = &[
    hope("Dormir de corrido, aunque sea una noche a la semana."),
    hope("Saber qué hacen los demás cuando dan las tres."),
    hope("No levantarme con el ceño fruncido."),
    elsewhere("Que me revisen el ronquido."),
    hope("Hablar con alguien a una hora decente."),
    hope("Aprender a dejar los problemas en la puerta de la pieza."),
    hope(""),
    elsewhere("Saber si puedo dejar las pastillas que tomo."),
    hope("Reírme un rato, que la noche es larga."),
];

const ROAD: &[Encounter] = &[
    held(
        &[
            said("Pensé que mi desvelo era raro y aquí hay catorce."),
            learned("La cama no es la oficina.", "Llevarse las cuentas a la almohada.", "Dejarlas escritas en la mesa y mañana las miro."),
        ],
        memoir(
            "El grupo se conoció contando a qué hora se acuesta y a qué hora se duerme, que no es lo mismo. Se acordaron seis temas. Se aclaró que aquí no se cambian fórmulas; para eso está la consulta.",
            "Las personas que volvieron de la primera edición contaron cómo era y eso dio confianza.",
            "Llegaron de trabajar y con hambre. Costó entrar en calma.",
        )
        .asks(&[("Tener agua de panela caliente al llegar.", Became::Served)]),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[
            learned("A las tres de la mañana todo pesa el doble.", "Creerle a lo que se piensa a esa hora.", "Esperar el desayuno para volverlo a pensar."),
            said("Escribirlo en un papel es como sacarlo de la pieza."),
            said("Saber que a esa hora hay otros despiertos ya acompaña."),
        ],
        memoir(
            "El grupo escribió lo que piensa en la madrugada y lo echó en una caja, sin nombres. Se sacaron de a uno y se conversaron como si fueran de todos.",
            "La caja. Nadie tuvo que decir cuál era el suyo.",
            "Salieron preocupaciones muy grandes. Se recordó la ruta de atención y dónde está pegada.",
        )
        .asks(&[("Dejar la caja a la vista en todos los encuentros.", Became::Served)])
        .read(Some("el médico del centro")),
    )
    .with(5, &["¿Qué dice la cabeza a las tres?", "¿Qué le contesta usted?"]),
    held(
        &[
            said("El televisor no arrulla, entretiene."),
            learned("Cerrar el día es un trabajito: lavar el pocillo, apagar, despedirse.", "Caer a la cama en plena carrera.", "Media hora de bajarle al fogón."),
            said("El tinto de las seis me lo cambié por conversación."),
        ],
        memoir(
            "Se armó entre todos «la noche antes de la noche»: qué se hace desde las seis de la tarde. Cada quien escogió una sola cosa para ensayar.",
            "Escoger una cosa y no diez.",
            "",
        )
        .asks(&[("Preguntar al comienzo cómo le fue al grupo con lo que ensayó.", Became::Partly)]),
    )
    .with(6, &["¿Cómo empieza su noche?", "¿Qué una cosa quisiera ensayar estas dos semanas?"]),
    held(
        &[
            said("Respirar parece poquito hasta que uno lo hace despacio."),
            learned("Si no me duermo, descanso; y descansar ya es ganancia.", "Pelear con el sueño.", "Quedarse quieto sin obligarse."),
        ],
        memoir("", "", ""),
    )
    .unwritten()
    .with(1, &["¿Dónde siente el cansancio?", "¿Qué afloja el cuerpo en su casa?"]),
    wordless()
        .titled("El celular a la medianoche")
        .about("El celular")
        .with(
            6,
            &[
                "¿Qué busca uno en el celular cuando no se duerme?",
                "¿Qué encuentra?",
                "¿Dónde duerme el celular en su casa?",
                "¿Qué hacen en otras casas para dejarlo descansar? →",
            ],
        ),
];
