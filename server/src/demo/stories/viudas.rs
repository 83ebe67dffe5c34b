//! «Las viudas del puerto»: closed, with its harvest and a letter.

use super::super::told::{
    Became, Edition, Encounter, Fate, Hope, Leader, Ready, Stage, Story, elsewhere, held, hope, learned, memoir, said,
};
use chrono::Weekday;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Las viudas del puerto",
    situation: "Haber perdido al compañero en el mar o en el río",
    purpose: "Acompañarse en la ausencia, recordar con alegría y volver a estar entre la gente.",
    invites: &[Invited::LivesIt],
    leader: Leader::Paula,
    second: Some(Leader::Diana),
    route: Some(Route::RiaPms),
    payer: Some("Plan de Intervenciones Colectivas (ejemplo)"),
    site: 3,
    weekday: Some(Weekday::Wed),
    hour: (15, 0),
    cadence: Cadence::Weekly,
    minutes: 90,
    editions: &[NOW],
};

const NOW: Edition = Edition {
    stage: Stage::Over { weeks_ago: 7 },
    people: &[59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70],
    late: 1,
    marks: &[],
    ready: Ready::Wholly,
    hopes: HOPES,
    agreements: "Lo que se dice aquí, aquí se queda.\nSe vale llorar y se vale cantar.\nNo se compara una pena con otra.\nLa que falta, avisa; la que llega, saluda.",
    topics: &[
        ("El primer año", 11),
        ("La ropa y las cosas", 9),
        ("Las fechas", 10),
        ("El mar", 8),
        ("Los hijos y los nietos", 9),
        ("Volver a bailar", 7),
        ("Las deudas que quedaron", 5),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Emotions, Seen::Clearly),
        (Process::Hope, Seen::AtTimes),
        (Process::Solidarity, Seen::Clearly),
        (Process::Belonging, Seen::Clearly),
        (Process::Power, Seen::AtTimes),
        (Process::Joy, Seen::Clearly),
    ],
    letter: Some(
        "A las que lleguen después de nosotras:\n\nNo les vamos a decir que el tiempo lo cura todo, porque ya se lo habrán dicho. Les decimos que aquí hay silla, que hay abanico y que nadie pregunta cuánto hace.\n\nLleven la foto o no la lleven. Canten o no canten. A nosotras nos sirvió decir el nombre de ellos en voz alta, todas juntas, mirando el agua. El último día lo dijimos otra vez y ya no dolió igual.\n\nNos seguimos viendo los miércoles en el muelle, por si quieren llegar.\n\nLas viudas del puerto",
    ),
    review: Some([
        "El canto. Abrió y cerró todos los encuentros y permitió decir lo que hablando no salía.",
        "Los primeros encuentros coincidieron con la temporada de pesca y varias tuvieron que escoger.",
        "Preguntar por la temporada antes de fijar el horario. Invitar desde el comienzo a las que ya hicieron el camino.",
    ]),
};

const HOPES: &[Hope] = &[
    hope("Hablar de él sin que me cambien el tema."),
    hope("Estar con otras que sepan."),
    hope("Que me dejen de decir que sea fuerte."),
    elsewhere("Ayuda con lo de la pensión."),
    hope("Volver a mirar el mar sin rabia."),
    hope("Cantar."),
    hope(""),
];

const ROAD: &[Encounter] = &[
    held(
        &[said("Aquí no soy la viuda de nadie: soy yo, y lo extraño."), said("Trajimos doce penas y una sola cafetera.")],
        memoir("El grupo se presentó con una canción que a cada una le recuerda a su compañero. Se acordó no comparar penas.", "Cantar antes de hablar.", "")
            .asks(&[("Tener la letra de las canciones impresa.", Became::Served)]),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[
            learned("El primer año se vive por días; después, por ratos.", "Querer llegar rápido al final de la pena.", "Un día, y luego otro."),
            said("La gente deja de preguntar justo cuando uno empieza a contestar."),
        ],
        memoir("Se conversó del primer año. Unas van llegando y otras vienen de vuelta; se sostuvieron mutuamente.", "Que hubiera tiempos distintos en la ronda.", "Hubo mucho dolor y poco aire; se hizo una pausa larga."),
    )
    .with(2, &["¿Qué ha cambiado desde el comienzo?", "¿Qué le sirvió de lo que hicieron por usted?"]),
    held(
        &[said("Regalé la camisa y me quedé con el botón."), said("Su silla ya no está vacía: ahí pongo la costura.")],
        memoir("Se habló de qué hacer con la ropa y con las cosas. El grupo encontró tantas respuestas como personas.", "No buscar una respuesta correcta.", ""),
    )
    .with(3, &["¿Qué guardó?", "¿Qué dejó ir y cómo?"]),
    held(
        &[learned("La fecha llega aunque una no la mire. Mejor recibirla acompañada.", "Hacer de cuenta que es un día cualquiera.", "Escoger desde antes con quién estar.")],
        memoir("El grupo puso en un calendario grande las fechas de todas y resolvió acompañarse en cada una.", "El calendario en la pared.", "")
            .asks(&[("Llevar el calendario a cada encuentro.", Became::Served)]),
    )
    .with(5, &["¿Qué fecha se acerca?", "¿Cómo la quisiera pasar?"]),
    held(
        &[said("Las deudas se pagan más despacio y se lloran menos entre varias.")],
        memoir("Se usó el espacio libre para hablar de las deudas que quedaron. Se compartió dónde preguntar.", "La franqueza.", "Por ratos el encuentro pareció una oficina."),
    )
    .about("Las deudas que quedaron"),
    held(
        &[
            learned("El mar no me lo devolvió, pero me devolvió el sueño de ir a la playa.", "Dos años sin mirar el agua.", "Ir de a poquito y con alguien."),
            said("Dijimos los nombres y el agua siguió igual. Las que cambiamos fuimos nosotras."),
        ],
        memoir("El encuentro fue en el muelle. Todas dijeron el nombre de su compañero mirando el agua.", "Haberlo preparado juntas. Ir y volver caminando.", "El viento. Casi no se oía."),
    )
    .but(Fate::Moved("Mar de leva: se esperó a que bajara para ir al muelle.", 2))
    .with(0, &["¿Qué le quisiera decir al mar?"]),
    held(
        &[said("Mi nieto pregunta y yo por fin contesto.")],
        memoir("Se habló de los hijos y los nietos, de lo que preguntan y de lo que callan.", "Oír las preguntas de los niños tal como las hacen.", ""),
    )
    .with(4, &["¿Qué les cuenta de él?"]),
    held(
        &[said("Bailé con mi hermana y no se cayó el mundo."), said("La alegría no es olvido.")],
        memoir("Hubo música. Bailaron las que quisieron y aplaudieron las demás. Luego se habló de la culpa de estar contenta.", "La música escogida por ellas.", "")
            .asks(&[("Cerrar con la misma música.", Became::Served)]),
    )
    .with(0, &["¿Qué pasa cuando vuelve la alegría?"]),
    held(
        &[learned("Pedir compañía para ir al banco no es ser inútil.", "Él hacía los papeles.", "Preguntar entre varias y anotar.")],
        memoir("El grupo pidió otro encuentro para los trámites y lo llenó de risas. Dos se ofrecieron a acompañar al banco.", "Reírse de los formularios.", ""),
    )
    .about("Los papeles que él hacía"),
    held(
        &[
            said("Llegamos con una ausencia y nos vamos con once presencias."),
            said("El miércoles seguimos, aunque se acabe el grupo."),
            said("Dije su nombre y me sonreí."),
        ],
        memoir("Cierre con canto, mantel y cosecha. Se leyeron todas las frases en voz alta y el grupo escribió la carta a las que vienen. Dijeron otra vez los nombres, mirando el agua.", "Haber guardado las frases de todos los encuentros.", "Nadie se quería ir; la despedida se alargó media hora."),
    )
    .titled("Cierre"),
];
