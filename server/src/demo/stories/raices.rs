//! «Raíces nuevas»: families who came from elsewhere. Its closing encounter is this week.

use super::super::told::{
    Became, Edition, Encounter, Hope, Leader, Ready, Stage, Story, elsewhere, held, hope, learned, memoir, said,
};
use super::wordless;
use domain::group::{Cadence, Invited, Process, Seen};
use domain::route::Route;

/// The story.
pub const STORY: Story = Story {
    name: "Raíces nuevas",
    situation: "Haber llegado a vivir al municipio desde otra parte",
    purpose: "Conocer gente, contar de dónde se viene y sentirse parte del lugar al que se llegó.",
    invites: &[Invited::LivesIt, Invited::Family],
    leader: Leader::Paula,
    second: None,
    route: Some(Route::RiaPms),
    payer: Some("Plan de Intervenciones Colectivas (ejemplo)"),
    site: 1,
    weekday: None,
    hour: (16, 0),
    cadence: Cadence::Weekly,
    minutes: 90,
    editions: &[NOW],
};

const NOW: Edition = Edition {
    stage: Stage::ClosingThisWeek,
    people: &[71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85],
    late: 2,
    marks: &[],
    ready: Ready::Wholly,
    hopes: HOPES,
    agreements: "Lo que se dice aquí, aquí se queda.\nSe habla con el acento que se tiene.\nNadie cuenta lo que no quiera contar.\nLos niños son bienvenidos.",
    topics: &[
        ("De dónde vengo", 12),
        ("Los vecinos", 11),
        ("La comida de mi tierra", 10),
        ("Los que se quedaron", 12),
        ("Buscar trabajo", 9),
        ("Ser de aquí y de allá", 8),
        ("El clima", 4),
    ],
    agreed: 6,
    encounters: ROAD,
    processes: &[
        (Process::Emotions, Seen::AtTimes),
        (Process::Learning, Seen::Clearly),
        (Process::Solidarity, Seen::Clearly),
        (Process::Belonging, Seen::Clearly),
        (Process::Joy, Seen::Clearly),
    ],
    letter: None,
    review: None,
};

const HOPES: &[Hope] = &[
    hope("Conocer a alguien a quien saludar en la calle."),
    hope("Que mis hijos no se sientan raros."),
    elsewhere("Saber cómo se pide el cupo del colegio."),
    hope("Hablar de la finca que dejamos."),
    elsewhere("Trabajo."),
    hope("Aprender cómo se vive aquí."),
    hope("Cocinar lo mío y que alguien lo pruebe."),
    hope(""),
];

const ROAD: &[Encounter] = &[
    held(
        &[said("Dije de dónde vengo y nadie hizo mala cara."), said("Somos quince acentos y nos entendimos.")],
        memoir("El grupo se presentó señalando en un mapa dibujado en el suelo de dónde viene cada familia. Se escogieron seis temas.", "El mapa de tiza.", "Algunas personas no quisieron decir por qué salieron; se cuidó que nadie preguntara.")
            .asks(&[("Recordar al comienzo que nadie cuenta lo que no quiera.", Became::Served)]),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[learned("Venir de lejos también es saber cosas.", "Sentir que aquí todo hay que aprenderlo.", "Cada quien trajo un oficio."), said("Mi tierra cabe en una bolsita de semillas.")],
        memoir("Cada familia trajo algo de su tierra: semillas, una receta, una palabra. Con eso se armó una mesa.", "La mesa.", ""),
    )
    .with(3, &["¿Qué trajo consigo?", "¿Qué palabra de su tierra no se usa aquí?"]),
    held(
        &[said("Saludé primero tres semanas seguidas. La cuarta me saludaron a mí."), said("El vecino no era bravo: era callado.")],
        memoir("Se habló de la confianza con los vecinos, de los saludos que no se contestan y de los que sí.", "Ensayar saludos entre risas.", ""),
    )
    .with(6, &["¿Quién fue el primero que lo saludó?", "¿Qué le ayudó a confiar?"]),
    held(
        &[learned("Cocinar lo propio es una manera de llegar.", "No se consiguen los mismos ingredientes.", "Cambiar la receta también es recordarla.")],
        memoir("Encuentro con olla. Se cocinó entre todos y se habló mientras se picaba.", "Tener las manos ocupadas.", "Se hizo corto; la olla no entiende de horarios.")
            .asks(&[("Calcular el tiempo de la olla.", Became::Partly)]),
    )
    .with(2, &["¿A qué sabe su casa?"]),
    held(
        &[said("El frío se aguanta mejor cuando alguien le presta a uno una cobija.")],
        memoir("Se usó el espacio libre para hablar del clima y de la ropa. De ahí salió una ropa para prestar.", "Que el grupo se organizara solo.", ""),
    )
    .about("El clima"),
    held(
        &[said("Los que se quedaron también nos están extrañando."), learned("Llamar los domingos duele y hace bien.", "Dejar de llamar para no llorar.", "Contarles algo bonito de aquí.")],
        memoir("Se habló de la familia que quedó lejos. El grupo escribió cartas y mensajes.", "Escribir juntos, en silencio.", "Fue el encuentro más triste; se cerró con canto.")
            .asks(&[("Empezar el próximo con algo alegre.", Became::Served)]),
    )
    .with(5, &["¿A quién extraña?", "¿Qué le quisiera contar?"]),
    held(
        &[said("Buscar trabajo es un trabajo, y acompañado cansa menos.")],
        memoir("Se compartieron datos y desengaños sobre el trabajo. Se hizo una lista de oficios del grupo.", "La lista de oficios.", ""),
    )
    .with(3, &["¿Qué sabe hacer?", "¿A quién le puede servir?"]),
    held(
        &[learned("Ser de dos partes no es ser de ninguna.", "Sentirse en el aire.", "Tener dos casas para nombrar."), said("Mi hijo ya dice «nosotros los de aquí».")],
        memoir("El grupo dibujó un árbol con raíces de muchas partes. Se habló de lo que se quiere conservar y de lo que se quiere sembrar.", "El árbol. Quedó en la pared de la biblioteca.", "")
            .read(Some("la bibliotecaria")),
    )
    .with(4, &["¿Qué quiere conservar?", "¿Qué quiere sembrar aquí?"]),
    held(
        &[said("Vamos a seguir viéndonos los sábados en la huerta."), said("Ya tengo a quién dejarle la llave.")],
        memoir("Se preparó la despedida. El grupo decidió seguir encontrándose por su cuenta en la huerta de la biblioteca y repartió qué trae cada familia al cierre.", "Que la idea saliera del grupo.", "Cuesta hablar de terminar.")
            .asks(&[("Dejar tiempo para que cada familia muestre lo suyo.", Became::NotTried)])
            .read(Some("la bibliotecaria")),
    )
    .about("Seguir por nuestra cuenta"),
    wordless().titled("Cierre: las semillas vuelven a la mesa").with(
        0,
        &["¿Qué se lleva?", "¿Qué deja sembrado?", "¿A quién más le serviría un grupo así?"],
    ),
];
