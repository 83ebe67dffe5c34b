//! A hundred people who don't exist, with the names that one hears in the Colombian countryside: display names only.

/// Their names, all different. Stories point to them by their place in this list.
pub const NAMES: [&str; 100] = [
    // 0–26: Manos que cuidan.
    "Rosalba M.", "Jhon Eider C.", "María Nelly G.", "Luz Dary O.", "Yuranis P.", "Segundo B.", "Blanca Inés R.",
    "Wilmer A.", "Carmen Elisa V.", "Hernando Q.", "Nubia S.", "Fabio N.", "Aura María J.", "Edilma C.", "Deisy L.",
    "Arnulfo T.", "Gloria Amparo H.", "Ramiro D.", "Ofelia Z.", "Libardo P.", "Amanda F.", "Cielo E.", "Gildardo M.",
    "Margarita U.", "Néstor I.", "Doralba G.", "Heriberto S.",
    // 27–43: Noches tranquilas.
    "Marleny C.", "Orlando V.", "Flor Alba T.", "Jair A.", "Consuelo R.", "Yolanda P.", "Álvaro J.", "Ligia M.",
    "Robinson L.", "Amparo D.", "Miryam H.", "Gonzalo B.", "Nelcy F.", "Edwin S.", "Beatriz Elena O.", "Javier N.",
    "Clemencia A.",
    // 44–58: Después de la creciente.
    "Emperatriz M.", "Wisman R.", "Yadira C.", "Eustaquio P.", "Candelaria B.", "Ferney G.", "Yolima T.", "Misael O.",
    "Digna V.", "Adalberto J.", "Marciana L.", "Kelly Johana S.", "Presentación Q.", "Ariel H.", "Leidy D.",
    // 59–70: Las viudas del puerto.
    "Eufemia C.", "Mercedes A.", "Betsabé R.", "Nohora P.", "Ruby Stella G.", "Hortensia M.", "Idalia V.", "Fanny O.",
    "Crescencia T.", "Teotiste L.", "Damaris B.", "Olga Lucía F.",
    // 71–85: Raíces nuevas.
    "Luis Ángel C.", "Yenny Paola M.", "Custodio R.", "Nancy Esther P.", "Didier G.", "Rosa Elvira S.", "Anselmo T.",
    "Milena V.", "Jesús Antonio H.", "Paulina K.", "Duván O.", "Soledad J.", "Breiner A.", "Griselda N.", "Isidro L.",
    // 86–99: Padres y madres que esperan.
    "Daniela R.", "Cristian Camilo P.", "Yesica M.", "Yeison F.", "Lina Marcela T.", "Brayan S.", "Angie V.",
    "Óscar Iván B.", "Natalia G.", "Sandra Milena C.", "Andrés Felipe O.", "Keiner D.", "Maira Alejandra H.", "Jhoana L.",
];
