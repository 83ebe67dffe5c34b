//! Words that only a screen reader says: what a button of a list is about.

use maud::{Markup, display, html};
use std::fmt::Display;

/// "Empezar", and out of sight "Bienvenida": what is hidden stands out of the line, so that it is read after a space.
/// A colon in front would be read as "Empezar :", so nothing stands between but that space.
pub fn about<T: Display + ?Sized>(what: &T) -> Markup {
    html! { span.vh { " " (display(what)) } }
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn what_a_button_is_about_follows_a_space_and_no_mark() {
        assert_eq!(about("<Rosalba>").into_string(), r#"<span class="vh"> &lt;Rosalba&gt;</span>"#);
    }
}
