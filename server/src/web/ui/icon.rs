//! Our own icons: 24 px, one stroke, in the colour of the text beside them.
//!
//! An icon never stands for words: it is hidden from screen readers, and whoever puts it alone on
//! a button adds a `span.vh` with the words.

use maud::{Markup, PreEscaped, html};

macro_rules! icons {
    ($( $(#[doc = $doc:expr])* $name:ident => $shape:expr, )*) => {
        /// What an icon shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon { $( $(#[doc = $doc])* $name, )* }

        impl Icon {
            /// Every icon, in the order of their declaration.
            pub const ALL: &[Self] = &[$( Self::$name, )*];

            /// The shapes inside the `<svg>`: our own constant text, so it is not escaped.
            fn shape(self) -> &'static str {
                match self { $( Self::$name => $shape, )* }
            }
        }
    };
}

icons! {
    /// A place on the map.
    Place => r#"<path d="M12 21s7-6.2 7-11.2A7 7 0 0 0 5 9.8C5 14.8 12 21 12 21Z"/><circle cx="12" cy="9.8" r="2.6"/>"#,
    /// An hour, a duration.
    Clock => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7.2V12l3.2 2"/>"#,
    /// A day.
    Calendar => r#"<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10.2h16M8.2 3.5v4M15.8 3.5v4"/>"#,
    /// To print.
    Print => r#"<path d="M7 9V3.5h10V9M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-5A1.5 1.5 0 0 1 4.5 9h15a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17"/><rect x="7" y="14" width="10" height="6.5" rx="1"/>"#,
    /// To call.
    Phone => r#"<path d="M6.2 3.5 9 3.6l1.5 4.3-2 1.7a12 12 0 0 0 5.9 5.9l1.7-2 4.3 1.5.1 2.8c0 1.5-1.2 2.7-2.7 2.6A16.3 16.3 0 0 1 3.6 6.2C3.5 4.7 4.7 3.5 6.2 3.5Z"/>"#,
    /// All is kept on the server.
    Saved => r#"<path d="M7 18.5a4.3 4.3 0 0 1-.6-8.55A6 6 0 0 1 18 9.2a4.7 4.7 0 0 1-.4 9.3H7Z"/><path d="m9.3 13.6 2 2 3.5-3.7"/>"#,
    /// No signal.
    NoSignal => r#"<path d="M3 3l18 18M8.5 15.8a5 5 0 0 1 6.8-.2M5.3 12.6a9.5 9.5 0 0 1 4.7-2.5M13.7 9.9a9.5 9.5 0 0 1 5 2.7M2.5 9.3A14 14 0 0 1 6.7 6.6M10.5 5.5a14 14 0 0 1 11 3.8"/><circle cx="12" cy="19.2" r=".9" class="dot"/>"#,
    /// To start or go on.
    Play => r#"<path d="M8 5.5v13l10.5-6.5Z"/>"#,
    /// To pause.
    Pause => r#"<path d="M8.5 5.5v13M15.5 5.5v13" stroke-width="3"/>"#,
    /// Once more, another one.
    Again => r#"<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.7 3.7v4.2h-4.2"/>"#,
    /// To undo.
    Undo => r#"<path d="M8.5 5 4.5 9l4 4M4.8 9h8.7a5.25 5.25 0 0 1 0 10.5H9"/>"#,
    /// To add.
    Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
    /// To take away.
    Minus => r#"<path d="M5 12h14"/>"#,
    /// Onwards.
    Next => r#"<path d="M5 12h13.5M12.5 6l6 6-6 6"/>"#,
    /// Back.
    Back => r#"<path d="M19 12H5.5M11.5 6l-6 6 6 6"/>"#,
    /// One place up.
    Up => r#"<path d="m6 14.5 6-6 6 6"/>"#,
    /// There is more below.
    Down => r#"<path d="m6 9.5 6 6 6-6"/>"#,
    /// More that can be done.
    More => r#"<circle cx="5.5" cy="12" r="1.3" class="dot"/><circle cx="12" cy="12" r="1.3" class="dot"/><circle cx="18.5" cy="12" r="1.3" class="dot"/>"#,
    /// The script of an encounter, a document.
    Script => r#"<path d="M5 4.5h9.5L19 9v10.5H5Z"/><path d="M8.5 10h4M8.5 13.3h7M8.5 16.5h7"/>"#,
    /// A person learning, a phrase.
    Sprout => r#"<path d="M12 20.5v-9"/><path d="M12 12.5C12 8.7 9.3 6.5 4.5 6.5c0 4.3 2.5 6.5 7.5 6.5ZM12 10.5c0-4 2.7-6.5 7.5-6.5 0 4.8-2.5 7.3-7.5 7.3Z"/>"#,
    /// To write.
    Pen => r#"<path d="m4 20 1.2-4.6L16.6 4a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L8.6 18.8Z"/><path d="m14.5 6.2 3.3 3.3"/>"#,
    /// What stays in the group.
    Lock => r#"<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>"#,
    /// A key, a sign-in.
    Key => r#"<circle cx="8" cy="15.5" r="4"/><path d="m11 12.7 8.5-8.5M15.5 8.2l3 3M18 5.7l2 2"/>"#,
    /// The group's book.
    Book => r#"<path d="M12 6.5C10 5 7.3 4.5 4 4.5v13.5c3.3 0 6 .5 8 2 2-1.5 4.7-2 8-2V4.5c-3.3 0-6 .5-8 2ZM12 6.5V20"/>"#,
    /// A call to come.
    Poster => r#"<path d="M4 10v4.5h3.2L15 19V5.5L7.2 10ZM18 9.5a3.5 3.5 0 0 1 0 5.5"/><path d="M8.5 14.5 9.8 20"/>"#,
    /// A seat, attendance.
    Chair => r#"<path d="M7 4v9.5h10V4M7 9h10M6 20v-6.5h12V20"/>"#,
    /// One person.
    Person => r#"<circle cx="12" cy="8" r="3.8"/><path d="M4.8 20c.6-4 3.4-6.2 7.2-6.2s6.6 2.2 7.2 6.2"/>"#,
    /// Several people.
    People => r#"<circle cx="9" cy="8.5" r="3.3"/><path d="M2.8 19.5c.5-3.6 2.9-5.6 6.2-5.6s5.7 2 6.2 5.6M15.3 5.5a3.3 3.3 0 0 1 0 6M17.3 14.3c2.1.7 3.5 2.5 3.9 5.2"/>"#,
    /// A ring of people: a group.
    Group => r#"<circle cx="12" cy="4.8" r="1.9"/><circle cx="18.8" cy="9.8" r="1.9"/><circle cx="16.2" cy="17.8" r="1.9"/><circle cx="7.8" cy="17.8" r="1.9"/><circle cx="5.2" cy="9.8" r="1.9"/>"#,
    /// An institution.
    House => r#"<path d="M4 20V9.8L12 4l8 5.8V20M2.8 20h18.4M10 20v-5.5h4V20"/>"#,
    /// To dictate.
    Mic => r#"<rect x="9" y="3.5" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.8"/>"#,
    /// Care, the way out of a crisis.
    Care => r#"<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.3"/><path d="m6 6 3.6 3.6M14.4 14.4 18 18M18 6l-3.6 3.6M9.6 14.4 6 18"/>"#,
    /// Yes, done.
    Ok => r#"<path d="m5 12.8 4.6 4.7L19 7"/>"#,
    /// No, close.
    No => r#"<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>"#,
    /// Not known yet.
    Doubt => r#"<path d="M8.6 9a3.5 3.5 0 1 1 5.3 3c-1.3.8-1.9 1.5-1.9 2.9"/><circle cx="12" cy="18.3" r=".8" class="dot"/>"#,
    /// Worth knowing.
    Info => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 11.2v5"/><circle cx="12" cy="7.9" r=".7" class="dot"/>"#,
    /// Worth a second look.
    Warn => r#"<path d="M12 4 2.9 19.5h18.2Z"/><path d="M12 10v4.3"/><circle cx="12" cy="16.9" r=".6" class="dot"/>"#,
    /// It can't be done.
    Stop => r#"<path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7Z"/><path d="M8 12h8"/>"#,
    /// To read aloud.
    Voice => r#"<path d="M4 9.5v5h3.5l5 4v-13l-5 4Z"/><path d="M16 9a4.2 4.2 0 0 1 0 6M18.6 6.5a7.8 7.8 0 0 1 0 11"/>"#,
    /// To leave.
    Leave => r#"<path d="M13.5 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20h7M10.5 12H20M16.5 8l3.7 4-3.7 4"/>"#,
    /// To listen.
    Ear => r#"<path d="M7 10a5 5 0 0 1 10 0c0 4-4 4.5-4 8a3 3 0 0 1-5.5 1.7"/><path d="M10 10a2 2 0 0 1 4 0c0 1.5-1.5 2-1.5 3.5"/>"#,
    /// Something said.
    Bubble => r#"<path d="M4.5 5.5h15v10.5H11l-4.5 3.8V16h-2Z"/>"#,
    /// A quick way out.
    Door => r#"<path d="M6 20.5V4.5l9-1.5v17.5M4 20.5h16M15 6h3.5v14.5"/><circle cx="12" cy="12" r=".9" class="dot"/>"#,
    /// A raised hand: a vote.
    Hand => r#"<path d="M8.5 12.5V6.2a1.45 1.45 0 0 1 2.9 0v4.8M11.4 10.5V4.7a1.45 1.45 0 0 1 2.9 0v6M14.3 10.8V6.4a1.45 1.45 0 0 1 2.9 0v7.4c0 4-2.3 6.7-5.8 6.7-2.7 0-4.2-1.2-5.4-3.4l-2.2-4c-.8-1.6 1.1-2.8 2.3-1.5l2.4 2.6"/>"#,
    /// To look for.
    Search => r#"<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>"#,
    /// Settings.
    Sliders => r#"<path d="M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9"/><circle cx="15.2" cy="7.5" r="2.2"/><circle cx="8.7" cy="16.5" r="2.2"/>"#,
    /// To take a copy out.
    Download => r#"<path d="M12 4v10.5M7.5 10.3l4.5 4.5 4.5-4.5M4.5 19.5h15"/>"#,
    /// Figures.
    Figures => r#"<path d="M4 20h16M7 16.5v-4.5M12 16.5V6M17 16.5V9.5"/>"#,
    /// What the guidance says.
    Rules => r#"<path d="M12 4.5v15M7.5 19.5h9M5 7.5h14M5 7.5l-2.5 6a2.7 2.7 0 0 0 5 0ZM19 7.5l-2.5 6a2.7 2.7 0 0 0 5 0Z"/>"#,
    /// Out of here, to another place.
    Out => r#"<path d="M10 5H5v14h14v-5M13.5 4.5h6v6M19.2 4.8 11 13"/>"#,
}

/// The icon, inline. A little larger than the text, and silent.
pub fn icon(icon: Icon) -> Markup {
    html! { svg.ic viewBox="0 0 24 24" aria-hidden="true" { (PreEscaped(icon.shape())) } }
}

/// Nine chairs in a ring, one of them in flower: the mark of Ronda, without its name.
pub fn logo() -> Markup {
    html! {
        svg viewBox="0 0 30 30" width="30" height="30" aria-hidden="true" {
            @for (x, y, now) in LOGO {
                circle.now[now] cx=(x) cy=(y) r="2.9" {}
            }
        }
    }
}

const LOGO: [(&str, &str, bool); 9] = [
    ("15", "4.2", false),
    ("21.9", "6.7", false),
    ("25.6", "13.1", true),
    ("24.4", "20.4", false),
    ("18.7", "25.1", false),
    ("11.3", "25.1", false),
    ("5.6", "20.4", false),
    ("4.4", "13.1", false),
    ("8.1", "6.7", false),
];

/// The mark as a file of its own, for the tab of a browser.
pub fn logo_file() -> String {
    let dots: String = LOGO
        .iter()
        .map(|(x, y, now)| {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2.9\" fill=\"{}\"/>", if *now { "#f6bb2f" } else { "#0b6562" })
        })
        .collect();
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 30\">{dots}</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_silent_and_carries_no_style() {
        for which in Icon::ALL {
            let drawn = icon(*which).into_string();
            assert!(drawn.contains(r#"aria-hidden="true""#), "{which:?}");
            assert!(!drawn.contains("style="), "{which:?}");
            assert_eq!(drawn.matches('<').count(), drawn.matches('>').count(), "{which:?}");
        }
    }
}
