//! From `frames/*.toml` to [`Frame`].

use super::script::{EncounterKind, Moment, MomentKind, Script};
use super::{
    Admission, Basis, CasesPerEncounter, FocusKind, Frame, FrameId, Given, InstitutionView, NotePolicy, Origin,
    PlanTemplate,
};
use crate::data_file::{self, DataError, Fields, Flaw, Log, Source};
use crate::debrief::Difficulty;
use crate::role::Role;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads frames, one a file, in the order of their positions.
///
/// # Errors
/// Everything wrong in all of the files: unreadable TOML, unknown or missing fields, codes that don't exist, a value
/// without a word on where it comes from, two frames of one id.
pub fn parse(files: &[Source<'_>]) -> Result<Vec<Frame>, Vec<DataError>> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut errors = Vec::new();
    for file in files {
        let (mut log, fields) = Log::open(*file);
        if let Some(frame) = fields.and_then(|fields| frame(&mut log, fields)) {
            if frames.iter().any(|other| other.id == frame.id) {
                log.say(0, "id".to_owned(), Flaw::Repeated);
            }
            frames.push(frame);
        }
        errors.append(&mut log.errors);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    frames.sort_by(|one, other| (one.position, &one.id).cmp(&(other.position, &other.id)));
    Ok(frames)
}

/// Every field is read before any is insisted on, so that one pass names all that is wrong.
fn frame(log: &mut Log<'_>, mut fields: Fields<'_>) -> Option<Frame> {
    data_file::format(log, &mut fields);
    let id = fields.choice(log, "id", FrameId::from_code, &[]).map(|field| field.value);
    let id = fields.need(log, "id", id);
    let position = fields.count::<u16>(log, "position").map(|field| field.value);
    let position = fields.need(log, "position", position);
    let name = fields.wording(log, "name");
    let name = fields.need(log, "name", name);
    let about = fields.wording(log, "about");
    let about = fields.need(log, "about", about);
    let foci = given(log, &mut fields, "foci", |log, table| {
        let foci = table.choices(log, "value", FocusKind::from_code, FocusKind::CODES);
        if foci.is_empty() { table.need(log, "value", None) } else { Some(foci) }
    });
    let foci = fields.need(log, "foci", foci);
    let minutes = given(log, &mut fields, "minutes", |log, table| {
        let minutes = table.count::<u16>(log, "value").map(|field| field.value);
        table.need(log, "value", minutes)
    });
    let plan = given(log, &mut fields, "plan", plan);
    let plan = fields.need(log, "plan", plan);
    let cases = given(log, &mut fields, "cases", |log, table| {
        let least = table.count::<u8>(log, "least").map(|field| field.value);
        let least = table.need(log, "least", least);
        let most = table.count::<u8>(log, "most").map(|field| field.value);
        Some(CasesPerEncounter { least: least?, most })
    });
    let allowed_roles = roles(log, &mut fields, "roles");
    let refused_roles = roles(log, &mut fields, "refused_roles");
    let opens_and_closes = given(log, &mut fields, "opens_and_closes", |log, table| {
        Some(table.choices(log, "value", Role::from_code, Role::CODES))
    });
    let opens_and_closes = fields.need(log, "opens_and_closes", opens_and_closes);
    let professional = given(log, &mut fields, "professional", |log, table| {
        let yes = table.yes(log, "value").map(|field| field.value);
        table.need(log, "value", yes)
    });
    let professional = fields.need(log, "professional", professional);
    let admission = one_of(log, &mut fields, "admission", Admission::from_code, Admission::CODES);
    let admission = fields.need(log, "admission", admission);
    let origin = one_of(log, &mut fields, "origin", Origin::from_code, Origin::CODES);
    let notes = one_of(log, &mut fields, "notes", NotePolicy::from_code, NotePolicy::CODES);
    let notes = fields.need(log, "notes", notes);
    let sees = one_of(log, &mut fields, "institution_sees", InstitutionView::from_code, InstitutionView::CODES);
    let sees = fields.need(log, "institution_sees", sees);
    let goes_on_as = one_of(log, &mut fields, "goes_on_as", FrameId::from_code, &[]);
    let boundaries = fields.texts(log, "boundaries");
    let boundaries = boundaries
        .into_iter()
        .filter_map(|field| match data_file::requirement(&field.value) {
            Some(id) => Some(id),
            None => field.wrong(log, Flaw::NotA(data_file::Shape::RequirementId)),
        })
        .collect();
    let difficulties = fields.choices(log, "difficulties", Difficulty::from_code, Difficulty::CODES);
    let appraisals = given(log, &mut fields, "appraisals", |log, table| {
        Some(table.texts(log, "value").into_iter().map(|field| field.value).collect::<Vec<_>>())
    });
    let closing_lines = yes(log, &mut fields, "closing_lines");
    let team_page = yes(log, &mut fields, "team_page");
    let processes = yes(log, &mut fields, "processes");
    let creations = yes(log, &mut fields, "creations");
    let scripts = Arc::new(scripts(log, &mut fields));
    fields.finish(log);
    Some(Frame {
        id: id?,
        position: position?,
        name: name?,
        about: about?,
        foci: foci?,
        minutes,
        plan: plan?,
        cases,
        roles: allowed_roles,
        refused_roles,
        opens_and_closes: opens_and_closes?,
        professional: professional?,
        admission: admission?,
        origin,
        notes: notes?,
        institution_sees: sees?,
        goes_on_as,
        boundaries,
        difficulties,
        appraisals,
        questionnaires: Arc::default(),
        closing_lines,
        team_page,
        processes,
        creations,
        scripts,
    })
}

/// A table with a value and one of `source`, `practice`, `proposal = true`.
fn given<'a, T>(
    log: &mut Log<'_>,
    fields: &mut Fields<'a>,
    key: &str,
    read: impl FnOnce(&mut Log<'_>, &mut Fields<'a>) -> Option<T>,
) -> Option<Given<T>> {
    let mut table = fields.table(log, key)?;
    let value = read(log, &mut table);
    let basis = basis(log, &mut table);
    table.finish(log);
    Some(Given { value: value?, basis: basis? })
}

fn yes(log: &mut Log<'_>, fields: &mut Fields<'_>, key: &str) -> Option<Given<bool>> {
    given(log, fields, key, |log, table| {
        let yes = table.yes(log, "value").map(|field| field.value);
        table.need(log, "value", yes)
    })
}

fn one_of<T>(
    log: &mut Log<'_>,
    fields: &mut Fields<'_>,
    key: &str,
    read: impl Fn(&str) -> Option<T>,
    codes: &[&str],
) -> Option<Given<T>> {
    given(log, fields, key, |log, table| {
        let value = table.choice(log, "value", read, codes).map(|field| field.value);
        table.need(log, "value", value)
    })
}

fn basis(log: &mut Log<'_>, table: &mut Fields<'_>) -> Option<Basis> {
    const WAYS: [&str; 3] = ["source", "practice", "proposal"];
    if WAYS.iter().filter(|way| table.has(way)).count() != 1 {
        return table.wrong(log, "source", Flaw::ExactlyOne(WAYS.map(str::to_owned).to_vec()));
    }
    if table.has("practice") {
        return table.text(log, "practice").map(|field| Basis::Practice(field.value));
    }
    if table.has("proposal") {
        let field = table.yes(log, "proposal")?;
        return if field.value { Some(Basis::Proposal) } else { field.wrong(log, Flaw::NotOneOf(vec!["true".into()])) };
    }
    let mut requirements = Vec::new();
    for field in table.texts(log, "source") {
        match data_file::requirement(&field.value) {
            Some(id) => requirements.push(id),
            None => return field.wrong(log, Flaw::NotA(data_file::Shape::RequirementId)),
        }
    }
    if requirements.is_empty() { table.need(log, "source", None) } else { Some(Basis::Requirements(requirements)) }
}

fn plan(log: &mut Log<'_>, table: &mut Fields<'_>) -> Option<PlanTemplate> {
    if let Some(open) = table.yes(log, "open") {
        return if open.value {
            Some(PlanTemplate::Open)
        } else {
            open.wrong(log, Flaw::NotOneOf(vec!["true".into()]))
        };
    }
    let [initial, topics, reserve, closing] = ["initial", "topics", "reserve", "closing"].map(|key| {
        let count = table.count::<u16>(log, key).map(|field| field.value);
        table.need(log, key, count)
    });
    Some(PlanTemplate::Fixed { initial: initial?, topics: topics?, reserve: reserve?, closing: closing? })
}

fn roles(log: &mut Log<'_>, fields: &mut Fields<'_>, key: &str) -> Vec<Given<Role>> {
    let mut found = Vec::new();
    for mut table in fields.tables(log, key) {
        let role = table.choice(log, "role", Role::from_code, Role::CODES).map(|field| field.value);
        let role = table.need(log, "role", role);
        let basis = basis(log, &mut table);
        table.finish(log);
        if let (Some(value), Some(basis)) = (role, basis) {
            found.push(Given { value, basis });
        }
    }
    found
}

fn scripts(log: &mut Log<'_>, fields: &mut Fields<'_>) -> BTreeMap<EncounterKind, Script> {
    let mut found = BTreeMap::new();
    for mut table in fields.tables(log, "script") {
        let kind = table.choice(log, "encounter", EncounterKind::from_code, EncounterKind::CODES);
        let kind = table.need(log, "encounter", kind);
        let cases = table.count::<u8>(log, "cases").map_or(0, |field| field.value);
        let moments = table.tables(log, "moments").into_iter().filter_map(|table| moment(log, table)).collect();
        let basis = basis(log, &mut table);
        table.finish(log);
        let (Some(kind), Some(basis)) = (kind, basis) else { continue };
        let at = (kind.at, kind.name.clone());
        if found.insert(kind.value, Script { moments, cases, basis }).is_some() {
            log.say(at.0, at.1, Flaw::Repeated);
        }
    }
    found
}

fn moment(log: &mut Log<'_>, mut table: Fields<'_>) -> Option<Moment> {
    let kind = table.choice(log, "kind", MomentKind::from_code, MomentKind::CODES).map(|field| field.value);
    let kind = table.need(log, "kind", kind);
    let minutes = table.count::<u16>(log, "minutes").map(|field| field.value);
    let minutes = table.need(log, "minutes", minutes);
    let per_case = table.yes(log, "per_case").is_some_and(|field| field.value);
    let presenter_withdrawn = table.yes(log, "presenter_withdrawn").is_some_and(|field| field.value);
    let title = table.wording(log, "title");
    table.finish(log);
    Some(Moment { kind: kind?, minutes: minutes?, per_case, presenter_withdrawn, title })
}
