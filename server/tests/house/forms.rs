//! Forms as a page shows them: where they go, and what can be filled in.

/// A way to send a form: its address, and what the button that is pressed says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submit {
    /// Where it goes.
    pub action: String,
    /// The name and value of the button.
    pub says: Option<(String, String)>,
}

/// What is filled into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Nothing: it comes with the form.
    Hidden,
    /// A line of text, a phone.
    Text,
    /// Several lines.
    Area,
    /// A secret, which is never shown again.
    Secret,
    /// A whole number.
    Number,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// One of a list.
    Choice,
    /// A box to tick.
    Tick,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What is filled in.
    pub kind: Kind,
    /// What stands in it; of a choice, what is chosen.
    pub value: Option<String>,
    /// Of a choice or a box, what can be chosen.
    pub options: Vec<String>,
    /// Whether the page says that something is wrong with it.
    pub is_marked: bool,
}

/// A form that changes something.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Its buttons.
    pub submits: Vec<Submit>,
    /// Its fields, each name once for lines and choices, once for each box.
    pub fields: Vec<Field>,
}

impl Form {
    /// What a browser would send untouched, with `plausible` for what is empty.
    pub fn filled(&self, plausible: impl Fn(&Field) -> Option<String>) -> Vec<(String, String)> {
        let value = |field: &Field| field.value.clone().filter(|value| !value.is_empty()).or_else(|| plausible(field));
        self.fields.iter().filter_map(|field| Some((field.name.clone(), value(field)?))).collect()
    }

    fn add(&mut self, field: Field) {
        let same = self.fields.iter_mut().find(|one| one.name == field.name && one.kind == Kind::Choice);
        match same {
            Some(known) if field.kind == Kind::Choice => {
                known.options.extend(field.options);
                known.value = known.value.take().or(field.value);
                known.is_marked |= field.is_marked;
            }
            Some(_) | None => self.fields.push(field),
        }
    }
}

/// A tag: its name and what stands in it.
struct Tag<'a>(&'a str);

impl Tag<'_> {
    fn is(&self, name: &str) -> bool {
        self.0.split(' ').next() == Some(name)
    }

    fn has(&self, name: &str) -> bool {
        self.get(name).is_some() || self.0.split(' ').any(|word| word == name)
    }

    fn get(&self, name: &str) -> Option<String> {
        let (_, rest) = self.0.split_once(&format!(" {name}=\""))?;
        Some(plain(rest.split('"').next()?))
    }
}

/// A text without the marks that HTML needs.
fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The forms of a page that are sent with POST; one without an address goes to the page itself.
pub fn forms(html: &str, page: &str) -> Vec<Form> {
    let is_posted = |form: &&str| form.split('>').next().is_some_and(|tag| tag.contains("method=\"post\""));
    let forms = html.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    forms.filter(is_posted).map(|form| read(form, page)).collect()
}

fn read(html: &str, page: &str) -> Form {
    let mut form = Form::default();
    let own = Tag(html.split('>').next().unwrap_or_default()).get("action").unwrap_or_else(|| page.to_owned());
    let mut list: Option<Field> = None;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let tag = Tag(tag);
        if tag.is("input") {
            form.fields_of_input(&tag);
        } else if tag.is("textarea") {
            // Browsers leave out the line that a text area begins with.
            let value = plain(text.strip_prefix('\n').unwrap_or(text));
            form.fields.extend(field(&tag, Kind::Area, Some(value)));
        } else if tag.is("select") {
            list = field(&tag, Kind::Choice, None);
        } else if tag.is("option") {
            if let (Some(list), Some(value)) = (&mut list, tag.get("value")) {
                if tag.has("selected") || list.value.is_none() {
                    list.value = Some(value.clone());
                }
                list.options.push(value);
            }
        } else if tag.is("/select") {
            form.fields.extend(list.take());
        } else if tag.is("button") && tag.get("type").as_deref() != Some("button") && !tag.has("disabled") {
            let says = tag.get("name").zip(Some(tag.get("value").unwrap_or_default()));
            form.submits.push(Submit { action: tag.get("formaction").unwrap_or_else(|| own.clone()), says });
        }
    }
    form
}

fn field(tag: &Tag<'_>, kind: Kind, value: Option<String>) -> Option<Field> {
    let is_marked = tag.get("aria-invalid").as_deref() == Some("true");
    Some(Field { name: tag.get("name")?, kind, value, options: Vec::new(), is_marked })
}

impl Form {
    fn fields_of_input(&mut self, tag: &Tag<'_>) {
        let value = tag.get("value").unwrap_or_default();
        let is_on = tag.has("checked");
        // What is chosen from a disk is sent in a form of another kind.
        if tag.get("type").as_deref() == Some("file") {
            return;
        }
        let kind = match tag.get("type").as_deref() {
            Some("hidden") => Kind::Hidden,
            Some("password") => Kind::Secret,
            Some("date") => Kind::Day,
            Some("time") => Kind::Time,
            Some("radio") => Kind::Choice,
            Some("checkbox") => Kind::Tick,
            _ if tag.get("inputmode").as_deref() == Some("numeric") => Kind::Number,
            _ => Kind::Text,
        };
        let is_choice = matches!(kind, Kind::Choice | Kind::Tick);
        let shown = if is_choice { is_on.then(|| value.clone()) } else { Some(value.clone()) };
        if let Some(mut field) = field(tag, kind, shown) {
            field.options.extend(is_choice.then_some(value));
            self.add(field);
        }
    }
}

#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let html = r#"<form class="f" method="post" action="/a"><input type="hidden" name="command" value="x">
        <input type="text" name="name" value="&lt;b&gt; &quot;q&quot;" aria-invalid="true"><textarea name="notes">
dos
líneas</textarea><select name="kind"><option value="">—</option><option value="b" selected>B</option></select>
        <input type="radio" name="way" value="1"><input type="radio" name="way" value="2" checked>
        <input type="checkbox" name="sure" value="1"><button>Sí</button>
        <button formaction="/b?orden=1" name="move" value="out">No</button><button type="button">Nada</button></form>"#;
    let form = &forms(html, "/page")[0];
    let to = |action: &str, says: Option<(&str, &str)>| Submit {
        action: action.to_owned(),
        says: says.map(|(name, value)| (name.to_owned(), value.to_owned())),
    };
    assert_eq!(form.submits, [to("/a", None), to("/b?orden=1", Some(("move", "out")))]);
    let sent = form.filled(|_| None);
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let expected = [("command", "x"), ("name", "<b> \"q\""), ("notes", "dos\nlíneas"), ("kind", "b"), ("way", "2")];
    assert_eq!(sent, expected);
    assert_eq!(form.fields[4].options, ["1", "2"]);
    assert!(form.fields[1].is_marked && !form.fields[2].is_marked);
}
