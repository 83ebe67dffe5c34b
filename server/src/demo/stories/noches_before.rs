//! The first edition of «Noches tranquilas».

use super::super::told::{
    Became, Edition, Encounter, Fate, Ready, Stage, elsewhere, held, hope, learned, memoir, said,
};
use domain::group::{Process, Seen};

/// The first edition, which ended half a year ago.
pub const FIRST: Edition = Edition {
    stage: Stage::Over { weeks_ago: 24 },
    people: &[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37],
    late: 0,
    marks: &[],
    ready: Ready::Wholly,
    hopes: &[
        hope("Dormir sin esperar el ruido de la moto."),
        hope("Que se me quite el susto de acostarme."),
        elsewhere("Un examen del sueño."),
        hope("Tener con quién hablar de esto sin que me manden una agüita."),
        hope(""),
    ],
    agreements: "Lo que se dice aquí, aquí se queda.\nNadie receta nada a nadie.\nSe vale bostezar.",
    topics: &[
        ("Desde cuándo no duermo", 9),
        ("Los ruidos de la casa", 7),
        ("Acostarse con rabia", 8),
        ("El trabajo de noche", 7),
        ("Los remedios de la abuela", 6),
        ("El silencio", 6),
        ("La siesta", 3),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Learning, Seen::Clearly),
        (Process::Solidarity, Seen::AtTimes),
        (Process::Joy, Seen::Clearly),
    ],
    letter: Some(
        "Para quien no puede dormir:\n\nEl primer día dijimos «esto a mí no me va a servir» y volvimos porque el agua de panela estaba buena. Después volvimos por la gente.\n\nNo se apuren. Aquí nadie cuenta las horas de nadie. Traigan un cuaderno y un saco.\n\nBuenas noches, el primer grupo.",
    ),
    review: Some([
        "Cada dos semanas alcanza el tiempo para ensayar algo en la casa.",
        "Al comienzo el grupo esperaba charlas sobre el sueño.",
        "Contar desde la convocatoria que se conversa y no se dicta clase.",
    ]),
};

const ROAD: &[Encounter] = &[
    held(
        &[
            said("Todos bostezamos y nadie se ofendió."),
            said("Vine a que me dijeran qué tomar y me preguntaron cómo estaba."),
        ],
        memoir(
            "Primer encuentro. El grupo esperaba una charla; se explicó de qué se trata y se escogieron seis temas.",
            "La claridad sobre lo que es y lo que no es.",
            "",
        ),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[said("Yo no dejé de dormir de un día para otro; dejé de descansar mucho antes.")],
        memoir(
            "Cada quien puso en una línea del tiempo desde cuándo duerme mal. Aparecieron mudanzas, duelos y trabajos.",
            "La línea del tiempo en la pared.",
            "",
        )
        .asks(&[("Guardar la línea para el cierre.", Became::NotTried)]),
    ),
    held(
        &[learned(
            "No puedo callar al perro del vecino, pero sí correr la cama.",
            "Pelear con lo que no depende de uno.",
            "Mover lo que sí se puede mover.",
        )],
        memoir("Se hizo el mapa de los ruidos de cada casa. Hubo muchas risas con los gallos.", "El mapa.", ""),
    ),
    held(
        &[said("Acostarse sin hablarse es acostarse tres: los dos y el problema.")],
        memoir(
            "Se habló de las peleas de la noche y de dejar algunas para el día.",
            "Contar el final de la pelea y no solo el comienzo.",
            "Algunas historias pedían más tiempo.",
        ),
    ),
    held(
        &[said("El cuerpo no sabe de turnos, pero aprende de rutinas.")],
        memoir("El espacio libre se usó para seguir con lo que se piensa antes de dormir.", "", ""),
    )
    .about("Lo que se piensa con la lámpara apagada"),
    held(
        &[said("El que trabaja de noche también vive de día, aunque nadie lo invite.")],
        memoir(
            "Vigilantes, panaderos y una partera contaron su noche. El resto escuchó con admiración.",
            "La escucha.",
            "",
        ),
    )
    .but(Fate::Moved("Fiestas del pueblo: el salón estaba ocupado.", 1)),
    held(
        &[said("La abuela no curaba el desvelo: se quedaba con uno.")],
        memoir(
            "El grupo trajo plantas y recuerdos. Se conversó de lo que acompañaba en esos remedios.",
            "Las plantas en la mesa.",
            "Hubo que aclarar que no se reemplaza ninguna fórmula.",
        ),
    ),
    held(
        &[learned(
            "El silencio asusta menos cuando uno lo escoge.",
            "Prender el radio para no oírse.",
            "Empezar por un minuto.",
        )],
        memoir(
            "El grupo hizo silencio un minuto, luego tres, luego cinco. Después se habló de lo que apareció.",
            "Ir de a poquito.",
            "",
        ),
    ),
    held(
        &[said("Una noche mala ya no me daña la semana entera.")],
        memoir("Se recogió lo ensayado en estos meses. El grupo escogió lo que quiere contarles a otros.", "", "")
            .asks(&[("Hacer un afiche con lo recogido.", Became::Served)]),
    )
    .about("Lo que nos ha servido"),
    held(
        &[
            said("No duermo como antes. Duermo como ahora, y ya no peleo."),
            said("Me voy con sueño, y eso es un elogio."),
        ],
        memoir("Cierre con arrullos: cada quien trajo el de su tierra. Se escribió la carta.", "Los arrullos.", ""),
    )
    .titled("Cierre"),
];
