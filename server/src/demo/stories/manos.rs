//! «Manos que cuidan»: families who care for somebody at home. Third edition, the seventh encounter comes next.

use super::super::told::{
    Became, Edition, Encounter, Hope, Leader, Ready, Stage, Story, elsewhere, held, hope, learned, memoir, said,
};
use super::{manos_before, wordless};
use chrono::Weekday;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Manos que cuidan",
    situation: "Cuidar en la casa a un familiar que depende de uno",
    purpose: "Encontrarse con otras familias que cuidan, descansar un rato de hacerlo en silencio y aprender unas de otras.",
    invites: &[Invited::Family, Invited::Carers],
    leader: Leader::Paula,
    second: Some(Leader::Julian),
    route: Some(Route::RiasPtm),
    payer: Some("EPS de ejemplo"),
    site: 0,
    weekday: Some(Weekday::Thu),
    hour: (14, 0),
    cadence: Cadence::Weekly,
    minutes: 90,
    editions: &[manos_before::FIRST, manos_before::SECOND, NOW],
};

const NOW: Edition = Edition {
    stage: Stage::Underway { next: 7 },
    people: &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 10, 13],
    late: 2,
    marks: MARKS,
    ready: Ready::Wholly,
    hopes: HOPES,
    agreements: "Lo que se dice aquí, aquí se queda.\nHabla quien quiere; escuchar también es participar.\nEscuchamos sin juzgar y sin dar órdenes.\nEmpezamos a las 2 y terminamos a las 3 y media.\nSi no puedo venir, aviso.",
    topics: &[
        ("El estigma de la enfermedad", 8),
        ("Dormir mejor", 10),
        ("La culpa", 11),
        ("El cuerpo cansado", 9),
        ("La familia: quién cuida y quién acompaña", 12),
        ("Pedir ayuda", 7),
        ("El trabajo y la plata", 5),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Emotions, Seen::Clearly),
        (Process::Reality, Seen::AtTimes),
        (Process::Learning, Seen::Clearly),
        (Process::Solidarity, Seen::AtTimes),
        (Process::Joy, Seen::NotYet),
    ],
    letter: None,
    review: None,
};

const MARKS: &[(usize, &str)] = &[
    (0, "vvvvvv"),
    (1, "vvavvv"),
    (2, "vvvvav"),
    (3, "vvvvvv"),
    (4, "vvvvvv"),
    (5, "vavvvv"),
    (6, "nvvnvv"),
    (7, "nvvvav"),
    (8, "vvvvvv"),
    (9, "vvavvv"),
    (10, "-vvavv"),
    (11, "vnvvvv"),
    (12, "vvnavv"),
    (13, "-vvvvv"),
    (14, "vvvvna"),
    (15, "vvvann"),
];

const HOPES: &[Hope] = &[
    hope("Saber cómo hacen los demás para no perder la paciencia."),
    hope("Tener un rato en la semana que sea mío."),
    hope("Conocer gente que entienda sin que yo explique tanto."),
    hope("Aprender a decir que no puedo con todo."),
    hope("Que mi hermano venga una vez y oiga."),
    hope("Dormir sin estar pendiente toda la noche."),
    elsewhere("Que me ayuden con la autorización de los pañales."),
    hope("Hablar de lo que me da rabia sin que me regañen."),
    hope("No sentirme sola en esto."),
    elsewhere("Una cita para mi mamá con el especialista."),
    hope("Aprender a levantarlo sin dañarme la espalda."),
    hope(""),
    hope("Volver a cantar, que antes cantaba."),
    hope("Oír. Por ahora, oír."),
];

const ROAD: &[Encounter] = &[
    held(
        &[
            said("Aquí uno no tiene que explicar por qué llegó cansado."),
            learned(
                "Cuidar también es un oficio, aunque nadie lo haya puesto en la cédula.",
                "En la casa parece que lo que uno hace no se ve.",
                "Nombrarlo delante de otros ya lo hace visible.",
            ),
            said("Vine por mi mamá y me encontré con mi historia."),
        ],
        memoir(
            "El grupo se conoció con la ronda de las manos: cada quien mostró las suyas y contó qué saben hacer. Se recogieron las expectativas y se aclaró que aquí no se tramitan autorizaciones ni se dan órdenes. Se propusieron siete temas y se votó a mano alzada.",
            "Que el grupo anterior dejara una carta. Se leyó despacio y bajó los nervios del comienzo.",
            "El tiempo para las expectativas quedó corto; varias personas hablaron ya de pie.",
        )
        .asks(&[("Dejar quince minutos completos para escuchar a quien todavía no ha hablado.", Became::Served)])
        .read(Some("la enfermera jefe")),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[
            learned(
                "El qué dirán pesa menos cuando lo cargamos entre varios.",
                "Hay vecinos que dejaron de visitar.",
                "No es uno el que alejó a la gente: a la gente también le da miedo.",
            ),
            said("Mi papá no es «el enfermito». Mi papá se llama como se llama."),
        ],
        memoir(
            "Se conversó sobre las palabras que duelen y las que acompañan. El grupo hizo dos listas en papel periódico y se quedó un buen rato en la de las palabras que acompañan.",
            "El papel periódico en el suelo: todos de pie alrededor, escribiendo.",
            "Hacia el final hubo mucha rabia con los servicios de salud. Se le dio lugar y se volvió al tema.",
        )
        .asks(&[("Guardar diez minutos para cerrar sin carreras.", Became::Served)]),
    )
    .with(3, &["¿Qué palabra le ha hecho bien?", "¿Qué hace usted cuando alguien mira raro?"]),
    held(
        &[
            learned(
                "Dormir por turnos es dormir: la media noche que me toca, me toca completa.",
                "El sueño es de oreja parada, pendiente de cualquier ruido.",
                "Acordar la hora del cambio deja soltar la otra mitad.",
            ),
            said("El radio bajito acompaña; el celular desvela."),
            said("La siesta de la tarde no se la cuento a nadie, pero me salva."),
            said("Acostarme brava con todos me despierta a las tres."),
        ],
        memoir(
            "El grupo comparó sus noches. Salieron muchas mañas: el agua de cidrón, dejar la ropa lista, apagar el celular. Alguien propuso un turno entre vecinas y quedaron de hablarlo por su cuenta.",
            "Empezar por lo que sí funciona antes que por las quejas.",
            "El salón estuvo muy caliente; hubo que salir al corredor.",
        )
        .asks(&[("Llegar media hora antes para abrir las ventanas.", Became::Partly)]),
    )
    .with(6, &["¿Cómo es una noche buena en su casa?", "¿Qué ha probado para descansar, aunque sea un poquito?"]),
    held(
        &[
            learned(
                "Pedir ayuda temprano sale más barato que aguantar.",
                "Se deja para cuando ya no se puede más.",
                "Pedir antes deja escoger a quién y cómo.",
            ),
            said("La culpa llega cuando me río. Hoy me reí y no pasó nada malo."),
            said("Yo no escogí que se enfermara; sí escojo cómo lo acompaño."),
        ],
        memoir(
            "Fue un encuentro hondo y callado. La culpa apareció por descansar, por reírse, por salir a la tienda. El grupo se preguntó de quién son esas voces y varias resultaron ser heredadas.",
            "Los silencios. Nadie corrió a taparlos.",
            "Hubo llanto en varios momentos. El grupo lo recibió con calma y el rito de despedida se hizo más largo.",
        )
        .asks(&[("Volver sobre la culpa si el grupo lo pide; no dejarla como tema cerrado.", Became::Served)])
        .read(Some("la enfermera jefe")),
    )
    .with(3, &["¿Cuándo aparece la culpa?", "¿Qué le diría a una amiga que sintiera lo mismo?"]),
    held(
        &[
            said("Los domingos también se cuida, pero sería bueno que se turnaran."),
            learned(
                "Yo pensaba que era mala por cansarme. Ahora sé que estoy cansada.",
                "Confundir el cansancio con falta de amor.",
                "Se puede querer mucho y estar cansado.",
            ),
        ],
        memoir(
            "El grupo usó el espacio libre para seguir con la culpa, como lo había pedido. Se escribió una carta a la persona que cada quien era antes de cuidar; quien quiso la leyó.",
            "La carta. Dio otra manera de hablar a quienes casi no hablan.",
            "Se hizo tarde leyendo. Dos personas tuvieron que salir antes de la despedida.",
        )
        .asks(&[("Repartir el tiempo de lectura al comienzo.", Became::Served)]),
    )
    .titled("Lo que trajo el grupo")
    .about("La culpa")
    .with(5, &["¿Quién era usted antes de cuidar?", "¿Qué quisiera conservar de esa persona?"]),
    held(
        &[
            said("Descansar no es abandonar."),
            learned(
                "La espalda avisa antes que la boca.",
                "El cuerpo se queda para lo último.",
                "Parar cinco minutos cuando avisa cuesta menos que parar una semana.",
            ),
            said("Estirarse entre todos da risa, y la risa también afloja."),
            said("Aprendí a doblar las rodillas y no la espalda. Me lo enseñó el grupo, no un video."),
        ],
        memoir(
            "El grupo trabajó de pie casi todo el tiempo. Cada quien enseñó un movimiento que le sirve y los demás lo hicieron. Luego se habló de lo que el cuerpo viene avisando y no se le oye.",
            "Moverse primero y hablar después. La conversación salió más suelta.",
            "Faltó tiempo para las frases; se anotaron al despedirse, casi en la puerta.",
        )
        .asks(&[
            ("Recoger las frases mientras se conversa y no solo al final.", Became::NotTried),
            ("Poner las sillas en ronda antes de que llegue la gente.", Became::NotTried),
        ])
        .read(None),
    )
    .with(2, &["¿Qué le viene diciendo el cuerpo?", "¿Qué le afloja el cansancio?"]),
    wordless().with(
        7,
        &[
            "¿Quién cuida y quién acompaña en su casa?",
            "¿Qué les quisiera decir a los que ayudan poquito?",
            "¿Cómo supo usted que podía contar con alguien?",
            "¿Qué hacen otras familias para turnarse los domingos? →",
        ],
    ),
];
