//! The two earlier editions of «Manos que cuidan», with the letters that each wrote to the next.

use super::super::told::{
    Became, Edition, Encounter, Fate, Ready, Stage, elsewhere, held, hope, learned, memoir, said,
};
use super::wordless;
use domain::group::{Process, Seen};

/// The first edition, two years ago.
pub const FIRST: Edition = Edition {
    stage: Stage::Over { weeks_ago: 94 },
    people: &[2, 3, 8, 16, 17, 18, 19, 20, 23, 24, 25, 26],
    late: 1,
    marks: &[],
    ready: Ready::Wholly,
    hopes: &[
        hope("Conversar con gente grande, que en la casa solo hablo de remedios."),
        hope("Saber si lo estoy haciendo bien."),
        hope("Que alguien me diga que no estoy exagerando."),
        elsewhere("Una silla de ruedas, aunque sea prestada."),
        hope(""),
    ],
    agreements: "Lo que se dice aquí, aquí se queda.\nSe habla de uno en uno.\nNadie da consejos sin que se los pidan.",
    topics: &[
        ("Cuando la casa se volvió hospital", 9),
        ("La paciencia", 11),
        ("Hablar con los médicos", 8),
        ("Los hermanos que no están", 10),
        ("El descanso", 9),
        ("La fe y las fuerzas", 7),
        ("La alimentación", 3),
    ],
    agreed: 6,
    encounters: ROAD_1,
    processes: &[
        (Process::Emotions, Seen::Clearly),
        (Process::Solidarity, Seen::Clearly),
        (Process::Power, Seen::NotYet),
    ],
    letter: Some(
        "A quienes lleguen después:\n\nNosotros llegamos sin saber qué se hacía aquí. Se hace poco: se escucha. Al principio uno cree que no tiene nada que decir y a la tercera vez ya lo están extrañando.\n\nTraigan saco, que el salón es frío. Y no se vayan sin despedirse, que eso también es parte.\n\nCon cariño, el primer grupo.",
    ),
    review: Some([
        "La ronda de despedida y el café de después. El grupo se sostuvo también por fuera de los encuentros.",
        "El horario de la mañana dejó por fuera a quienes trabajan; por eso varias personas faltaron seguido.",
        "Pasar los encuentros a la tarde y avisar los temas con una semana.",
    ]),
};

const ROAD_1: &[Encounter] = &[
    held(
        &[said("Uno cuida como puede, y ese puede también cuenta."), said("Pensé que era la única en esta vereda.")],
        memoir("Primer encuentro del centro de salud con familias. Hubo timidez y mucho café. El grupo escogió seis temas.", "Sentarse en ronda y no en filas.", ""),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[learned("La casa puede oler a sopa y no solo a remedio.", "La sala quedó llena de aparatos.", "Dejar un rincón sin nada de eso.")],
        memoir("Se habló de cómo cambió la casa. El grupo dibujó la suya y señaló dónde se descansa.", "El dibujo.", "Costó empezar.")
            .asks(&[("Empezar con algo para hacer con las manos.", Became::Served)]),
    ),
    held(
        &[said("La paciencia no se acaba: se gasta, y por la noche se vuelve a llenar un poquito.")],
        memoir("Encuentro alegre. El grupo contó las veces que perdió la paciencia y se rio de varias.", "La risa.", ""),
    ),
    held(
        &[said("Llevar las preguntas escritas: el doctor las contesta todas cuando las ve en un papel.")],
        memoir("Se compartieron maneras de preparar una cita. Vino una enfermera invitada que contestó dudas generales.", "Tener las preguntas del grupo desde antes.", "Por ratos pareció una clase; se volvió a la ronda."),
    ),
    held(
        &[said("Pedir permiso en el trabajo también es cuidar.")],
        memoir("Llegó poca gente por la cosecha. El grupo habló del trabajo y de los permisos.", "Ser pocos dejó hablar despacio.", "La asistencia."),
    )
    .about("El trabajo en tiempo de cosecha"),
    held(
        &[learned("Al hermano que no viene le mandé una foto. Vino el domingo.", "Esperar a que los otros se den cuenta.", "Decir qué se necesita, qué día y a qué hora.")],
        memoir("Tema esperado y difícil. El grupo pasó de la queja a pensar qué se puede pedir y a quién.", "Hablar de pedidos concretos.", "Al comienzo hubo mucha rabia."),
    ),
    held(
        &[said("Descansé una hora y el mundo siguió andando.")],
        memoir("Se conversó sobre lo que cada quien entiende por descanso.", "La música del cierre.", "")
            .asks(&[("Traer otra vez la música.", Became::Served)]),
    ),
    held(
        &[said("Cada quien reza a su manera y el grupo cabe en todas.")],
        memoir("Se habló de dónde salen las fuerzas. El grupo cuidó que cupieran todas las creencias.", "Preguntar antes que opinar.", ""),
    ),
    wordless().but(Fate::Lost("Paro de transporte: casi nadie podía llegar.")),
    held(
        &[said("Me llevo doce teléfonos y una receta de arepas."), said("Nos despedimos, pero no nos perdemos.")],
        memoir("Cierre con muestra de lo que cada quien hizo con las manos. Se leyeron las frases del grupo y se escribió la carta.", "Las frases guardadas.", ""),
    )
    .titled("Cierre"),
];

/// The second edition, a year ago.
pub const SECOND: Edition = Edition {
    stage: Stage::Over { weeks_ago: 47 },
    people: &[2, 3, 8, 16, 17, 18, 19, 20, 0, 5, 9, 14, 15, 21, 22],
    late: 1,
    marks: &[],
    ready: Ready::Wholly,
    hopes: &[
        hope("Volver a encontrarme con los del año pasado."),
        hope("Aprender a no pelear por todo."),
        hope("Hablar de lo que viene, que me asusta."),
        elsewhere("Que revisen la fórmula, que le cambiaron las pastas."),
        hope("Estar un rato sin afán."),
        hope(""),
    ],
    agreements: "Lo que se dice aquí, aquí se queda.\nHabla quien quiere.\nNo se juzga ni se regaña.\nEmpezamos a las 2 en punto.",
    topics: &[
        ("La rabia", 12),
        ("Cuidarse uno", 13),
        ("Los hijos que crecen en medio de esto", 9),
        ("El miedo a que falte", 11),
        ("Volver a salir", 8),
        ("Decidir entre todos", 7),
        ("Recetas que rinden", 4),
    ],
    agreed: 6,
    encounters: ROAD_2,
    processes: &[
        (Process::Emotions, Seen::Clearly),
        (Process::Hope, Seen::AtTimes),
        (Process::Belonging, Seen::Clearly),
        (Process::Joy, Seen::AtTimes),
    ],
    letter: Some(
        "Querido grupo que viene:\n\nLes dejamos el salón barrido y las frases en el libro. Léanlas cuando estén sin fuerzas.\n\nHablen de lo que nadie quiere hablar, pero no empiecen por ahí. Y si un día no quieren hablar, vengan igual: alguien tiene que servir el tinto.\n\nEl grupo del año pasado.",
    ),
    review: Some([
        "Que volvieran ocho personas del primer grupo. Recibieron a las nuevas mejor que nosotros.",
        "La temporada de lluvias partió el ritmo en dos.",
        "Preparar con tiempo el tema del miedo a que falte la persona: pide un encuentro completo y otro para seguir.",
    ]),
};

const ROAD_2: &[Encounter] = &[
    held(
        &[said("Volver es distinto: uno ya sabe dónde sentarse."), said("Los nuevos preguntan lo que a los viejos se nos olvidó preguntar.")],
        memoir("Se abrió la carta del primer grupo. Quienes volvieron la leyeron para quienes llegaron. Se acordaron seis temas.", "La carta.", ""),
    )
    .titled("Inicio y acuerdos"),
    held(
        &[learned("La rabia dice qué me importa; lo que hago con ella lo decido yo.", "Gritar y después arrepentirse.", "Salir al patio antes de contestar.")],
        memoir("El grupo habló de la rabia sin taparla. Se buscaron maneras de soltarla que no le duelan a nadie.", "El juego de la pelota de trapo.", "")
            .asks(&[("Tener otra vez la pelota a la mano.", Became::Served)]),
    ),
    held(
        &[said("Me corté el pelo. Es una bobada y me cambió la semana."), said("Cuidarme no le quita nada a nadie.")],
        memoir("Cada quien contó una cosa pequeña que hizo por sí en el mes. Las pequeñas resultaron ser las que duran.", "Pedir cosas pequeñas.", ""),
    ),
    held(
        &[said("Los hijos entienden más cuando uno les cuenta poquito y de verdad.")],
        memoir("Se habló de qué contarles a los niños de la casa. El grupo preparó frases cortas y claras.", "Ensayar las frases en parejas.", "Faltó tiempo para la despedida."),
    ),
    held(
        &[said("El que cuida también cumple años.")],
        memoir("El espacio libre se usó para celebrar los cumpleaños atrasados. El grupo lo pidió así.", "La torta.", "Se conversó poco del tema; así lo quiso el grupo."),
    )
    .about("Celebrar en medio de todo"),
    held(
        &[learned("Hablar del miedo no llama a la desgracia.", "No se nombra para que no pase.", "Nombrarlo entre varios lo vuelve más chiquito.")],
        memoir("Encuentro cuidadoso. El grupo habló del miedo a que la persona falte. Hubo llanto y manos.", "La lentitud.", "Dejarlo para un solo encuentro fue poco."),
    )
    .but(Fate::Moved("Lluvias: se cayó el puente peatonal y se pasó al sábado.", 2)),
    held(
        &[said("Fui a misa, compré aguacates y volví. Eso fue todo, y fue mucho.")],
        memoir("Se pensó en salidas cortas y en quién se queda mientras tanto.", "Salir a caminar la última media hora.", ""),
    ),
    held(
        &[said("Entre todos se decide más despacio y se carga más parejo.")],
        memoir("El grupo trajo decisiones que tiene pendientes con sus familias y miró quién tiene que estar en la conversación.", "Los papeles de colores.", "")
            .asks(&[("Llevar los papeles de colores al cierre.", Became::Partly)]),
    ),
    held(
        &[said("El miedo vuelve, pero ya nos encuentra acompañados.")],
        memoir("Se siguió con el miedo a que falte. El grupo quedó más tranquilo que la primera vez.", "Haber esperado dos semanas para volver al tema.", ""),
    )
    .about("El miedo a que falte"),
    held(
        &[said("Este grupo me enseñó a saludar a mi cansancio por su nombre."), said("Lo que no cabe en la casa cupo aquí.")],
        memoir("Cierre con canción. Cada quien dejó una palabra y entre todas hicieron la carta.", "La canción que escogió el grupo.", ""),
    )
    .titled("Cierre"),
];
