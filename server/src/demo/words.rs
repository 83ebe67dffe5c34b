//! The house of the demo: its name, places, phones and library. Every phone is marked as an example.

use super::told::{Hope, hope};
use domain::institution::{ItemKind, ItemSort, Office};
use domain::profile::Profile;
use domain::service::{ServiceKind, ServiceSide};

/// Name of the institution.
pub const HOUSE: &str = "Centro de salud El Mirador";

/// What to do when somebody is not well.
pub const CRISIS_ROUTE: &str = "EJEMPLO PARA LA DEMOSTRACIÓN. Cámbielo por la ruta de su institución.\n\n1. Quédese con la persona, en un lugar tranquilo. No la deje sola.\n2. Escuche sin discutir y pregunte cómo puede ayudar.\n3. Llame al profesional de turno de la lista.\n4. Si hay peligro ahora mismo, llame a emergencias.\n5. Después, cuéntele a la coordinación. En la memoria del grupo no se escribe quién fue.";

/// A phone of the crisis route: name, number, hours.
pub const CRISIS_LINES: [(&str, &str, &str); 3] = [
    ("Línea de ejemplo", "606 000 0000", "todos los días, a toda hora (ejemplo)"),
    ("Profesional de turno (ejemplo)", "606 000 0001", "lunes a viernes, de 8 a. m. a 5 p. m. (ejemplo)"),
    ("Urgencias del hospital (ejemplo)", "606 000 0002", "a toda hora (ejemplo)"),
];

/// A place: name, how to get there, people that its room holds, municipality.
pub const SITES: [(&str, &str, u32, &str); 5] = [
    ("Salón comunal Villa Esperanza", "Junto a la cancha, barrio Villa Esperanza", 24, "52001"),
    ("Biblioteca de El Mirador", "Al lado de la alcaldía, segundo piso", 20, "52001"),
    ("Escuela La Ribera", "Vereda La Ribera, salón de quinto", 25, "52227"),
    ("Casa del Pescador", "Frente al muelle viejo", 16, "52835"),
    ("Sala 3 del centro de salud", "Entrada por el parqueadero", 11, "52001"),
];

/// A person of the house.
#[derive(Debug)]
pub struct Colleague {
    /// Name.
    pub name: &'static str,
    /// How they sign in.
    pub identifier: &'static str,
    /// What they may do for the institution.
    pub offices: &'static [Office],
    /// Profession.
    pub profile: Option<Profile>,
    /// Training in work with groups.
    pub training: &'static str,
    /// Experience.
    pub experience: &'static str,
}

/// Administers the house.
pub const ADMINISTRATOR: Colleague = Colleague {
    name: "Ana Lucía Mejía",
    identifier: "ana@demostracion.example",
    offices: &[Office::Administrator],
    profile: None,
    training: "",
    experience: "",
};
/// Coordinates most of the groups.
pub const PAULA: Colleague = Colleague {
    name: "Paula Rosero",
    identifier: "paula@demostracion.example",
    offices: &[Office::Coordinator],
    profile: Some(Profile::Psychology),
    training: "Diplomado en trabajo con grupos de apoyo y de ayuda mutua, 120 horas.",
    experience: "Nueve años con familias cuidadoras y con personas en duelo.",
};
/// Co-coordinates.
pub const JULIAN: Colleague = Colleague {
    name: "Julián Ortega",
    identifier: "julian@demostracion.example",
    offices: &[],
    profile: Some(Profile::Nursing),
    training: "Curso de conducción de grupos del hospital.",
    experience: "Visitas domiciliarias en la zona rural.",
};
/// Coordinates a group of her own.
pub const DIANA: Colleague = Colleague {
    name: "Diana Quiñones",
    identifier: "diana@demostracion.example",
    offices: &[Office::Coordinator],
    profile: Some(Profile::SocialWork),
    training: "Especialización en intervención comunitaria.",
    experience: "Trabajo con familias afectadas por inundaciones.",
};

/// A ritual or a material of the library.
#[derive(Debug)]
pub struct Told {
    /// Ritual or material.
    pub sort: ItemSort,
    /// Kind.
    pub kind: ItemKind,
    /// Title.
    pub title: &'static str,
    /// Minutes.
    pub minutes: u32,
    /// Where it comes from.
    pub origin: &'static str,
    /// How to do it.
    pub notes: &'static str,
}

/// The library.
pub const ITEMS: [Told; 8] = [
    Told {
        sort: ItemSort::Ritual,
        kind: ItemKind::Song,
        title: "La canción del grupo",
        minutes: 5,
        origin: "La escoge cada grupo en su primer encuentro",
        notes: "De pie y en ronda. Quien no quiera cantar lleva el ritmo con las palmas. Sirve para abrir y para despedirse.",
    },
    Told {
        sort: ItemSort::Ritual,
        kind: ItemKind::Game,
        title: "Tres respiraciones y un saludo",
        minutes: 5,
        origin: "Equipo de enfermería",
        notes: "Se respira tres veces, despacio. Luego cada quien saluda con la mirada a la persona de enfrente.",
    },
    Told {
        sort: ItemSort::Ritual,
        kind: ItemKind::Game,
        title: "La ronda de las manos",
        minutes: 10,
        origin: "Grupo «Manos que cuidan», primera edición",
        notes: "Cada quien mira sus manos y cuenta una cosa que saben hacer. Se pasa la palabra hacia la derecha.",
    },
    Told {
        sort: ItemSort::Material,
        kind: ItemKind::Writing,
        title: "Dos listas en papel periódico",
        minutes: 15,
        origin: "Equipo de salud mental",
        notes: "En una hoja, las palabras que pesan; en otra, las que acompañan. Se leen todas y se conversa sobre la de las que acompañan.",
    },
    Told {
        sort: ItemSort::Material,
        kind: ItemKind::RelativeStory,
        title: "Lo que contó mi abuela",
        minutes: 10,
        origin: "Una participante del puerto",
        notes: "Alguien trae una historia corta de su familia. Se oye completa y se pregunta qué se parece a lo nuestro.",
    },
    Told {
        sort: ItemSort::Material,
        kind: ItemKind::Writing,
        title: "La caja de los papeles",
        minutes: 15,
        origin: "Grupo «Noches tranquilas»",
        notes: "Cada quien escribe sin nombre, dobla y echa en la caja. Se sacan de a uno y se conversan como si fueran de todos.",
    },
    Told {
        sort: ItemSort::Material,
        kind: ItemKind::Photograph,
        title: "Fotos de las casas al atardecer",
        minutes: 15,
        origin: "Archivo de la biblioteca de El Mirador",
        notes: "Se ponen las fotos en el suelo. Cada quien escoge una y cuenta qué le recuerda.",
    },
    Told {
        sort: ItemSort::Material,
        kind: ItemKind::Drawing,
        title: "El dibujo de la casa y su gente",
        minutes: 15,
        origin: "Equipo de trabajo social",
        notes: "Se dibuja la casa y quiénes viven o pasan por ella. No importa dibujar bien. Se muestra solo lo que cada quien quiera.",
    },
];

/// What people in every group say when they are asked what they hope for.
pub const HOPES: [Hope; 6] = [
    hope("Conversar con gente que viva lo mismo."),
    hope("Escuchar, por ahora."),
    hope("Aprender de los demás."),
    hope("Tener un rato tranquilo."),
    hope(""),
    hope("Conocer gente de por aquí."),
];

/// A service of the directory.
#[derive(Debug)]
pub struct Offered {
    /// Name.
    pub name: &'static str,
    /// What kind of care.
    pub kind: ServiceKind,
    /// Whose it is.
    pub side: ServiceSide,
    /// What for.
    pub purpose: &'static str,
    /// How to reach it.
    pub reach: &'static str,
    /// When.
    pub hours: &'static str,
    /// A phone that nobody can have.
    pub phone: &'static str,
    /// Months since somebody checked it.
    pub months_ago: u32,
}

/// The directory. Names and phones are examples.
pub const SERVICES: [Offered; 6] = [
    Offered {
        name: "Consulta de psicología El Mirador (ejemplo)",
        kind: ServiceKind::MentalHealth,
        side: ServiceSide::House,
        purpose: "Cita individual con psicología, sin costo para afiliados",
        reach: "Segundo piso del centro de salud. Pedir la cita en la ventanilla 2, con el documento.",
        hours: "lunes a viernes, de 7 a. m. a 4 p. m.",
        phone: "606 000 0010",
        months_ago: 1,
    },
    Offered {
        name: "Medicina general El Mirador (ejemplo)",
        kind: ServiceKind::GeneralPractice,
        side: ServiceSide::House,
        purpose: "Consulta médica, fórmulas y autorizaciones",
        reach: "Primer piso. Se llega desde las 6 de la mañana o se llama el día anterior.",
        hours: "lunes a sábado, de 7 a. m. a 1 p. m.",
        phone: "606 000 0011",
        months_ago: 2,
    },
    Offered {
        name: "Comisaría de familia del municipio (ejemplo)",
        kind: ServiceKind::SocialServices,
        side: ServiceSide::Territory,
        purpose: "Acuerdos de familia, cuotas y protección",
        reach: "En la alcaldía, por la puerta del parque. Llevar los documentos de los hijos.",
        hours: "lunes a viernes, de 8 a. m. a 5 p. m.",
        phone: "606 000 0012",
        months_ago: 3,
    },
    Offered {
        name: "Personería: ayuda con papeles y subsidios (ejemplo)",
        kind: ServiceKind::SocialServices,
        side: ServiceSide::Territory,
        purpose: "Pensiones, subsidios y peticiones a las entidades",
        reach: "Frente al parque, segundo piso. No hace falta cita.",
        hours: "martes y jueves, de 8 a. m. a 12 m.",
        phone: "606 000 0013",
        months_ago: 9,
    },
    Offered {
        name: "Urgencias del hospital (ejemplo)",
        kind: ServiceKind::Emergency,
        side: ServiceSide::Territory,
        purpose: "Cuando no se puede esperar",
        reach: "Entrada por la avenida. Alguien puede acompañar a la persona.",
        hours: "a toda hora",
        phone: "606 000 0002",
        months_ago: 1,
    },
    Offered {
        name: "Club de la tercera juventud (ejemplo)",
        kind: ServiceKind::CommunityResource,
        side: ServiceSide::Territory,
        purpose: "Baile, costura y paseos para no estar solo",
        reach: "Casa de la cultura, salón del fondo. Se llega sin avisar.",
        hours: "miércoles, a las 3 p. m.",
        phone: "",
        months_ago: 7,
    },
];
