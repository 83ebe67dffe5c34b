//! Where places are: departments and municipalities by their codes (DIVIPOLA), and what may be told of several
//! institutions together.

use crate::id::InstitutionId;
use crate::words::folded;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

macro_rules! places {
    ($($(#[$doc:meta])* $name:ident: $digits:literal),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);
        impl $name {
            /// Reads the digits of a code; whether there is such a place, the [`Gazetteer`] knows.
            pub fn parse(code: &str) -> Option<Self> {
                let digits = code.len() == $digits && code.bytes().all(|byte| byte.is_ascii_digit());
                if digits { code.parse().ok().map(Self) } else { None }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:0width$}", self.0, width = $digits) }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.collect_str(self) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                Self::parse(&text).ok_or_else(|| de::Error::custom("a code of DIVIPOLA"))
            }
        }
    )*};
}
places! {
    /// A department: two digits.
    Department: 2,
    /// A municipality: five digits, of which the first two are its department's.
    Municipality: 5
}

impl Municipality {
    /// Its department.
    pub fn department(self) -> Department {
        Department(self.0 / 1000)
    }
}

/// Every department and municipality with its name, as people write it.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    departments: BTreeMap<Department, String>,
    municipalities: BTreeMap<Municipality, (String, String)>,
}

/// Why a text names no municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unplaced {
    /// There is none of that name.
    Unknown,
    /// Several departments have one of that name.
    Several,
}

impl Gazetteer {
    /// Reads the table of DANE: `cod_departamento,departamento,cod_municipio,municipio`.
    ///
    /// # Errors
    /// The number of a line that isn't such a row.
    pub fn parse(csv: &str) -> Result<Self, usize> {
        let mut found = Self { departments: BTreeMap::new(), municipalities: BTreeMap::new() };
        for (number, line) in csv.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty()) {
            let fields = cut(line);
            let [department, department_name, municipality, name] = fields.as_slice() else { return Err(number + 1) };
            let (Some(department), Some(municipality)) =
                (Department::parse(department), Municipality::parse(municipality))
            else {
                return Err(number + 1);
            };
            if municipality.department() != department {
                return Err(number + 1);
            }
            found.departments.insert(department, mixed(department_name));
            let name = mixed(name);
            let key = plain(&name);
            found.municipalities.insert(municipality, (name, key));
        }
        Ok(found)
    }

    /// A department's name.
    pub fn department(&self, of: Department) -> Option<&str> {
        self.departments.get(&of).map(String::as_str)
    }

    /// A municipality's name.
    pub fn municipality(&self, of: Municipality) -> Option<&str> {
        self.municipalities.get(&of).map(|(name, _)| name.as_str())
    }

    /// A municipality with its department: "Pasto, Nariño". Where both are called the same, once.
    pub fn full_name(&self, of: Municipality) -> Option<String> {
        let (name, department) = (self.municipality(of)?, self.department(of.department())?);
        Some(if name == department { name.to_owned() } else { format!("{name}, {department}") })
    }

    /// The departments, by code.
    pub fn departments(&self) -> impl Iterator<Item = (Department, &str)> {
        self.departments.iter().map(|(code, name)| (*code, name.as_str()))
    }

    /// The municipalities, by code.
    pub fn municipalities(&self) -> impl Iterator<Item = Municipality> {
        self.municipalities.keys().copied()
    }

    /// What somebody wrote: a code, a name, or a name and its department.
    ///
    /// # Errors
    /// When there is none of that name, or several.
    pub fn find(&self, typed: &str) -> Result<Municipality, Unplaced> {
        if let Some(code) = Municipality::parse(typed.trim()) {
            return if self.municipalities.contains_key(&code) { Ok(code) } else { Err(Unplaced::Unknown) };
        }
        let typed = plain(typed);
        let named: Vec<Municipality> =
            self.municipalities.iter().filter(|(_, (_, key))| *key == typed).map(|(code, _)| *code).collect();
        match named.as_slice() {
            [one] => Ok(*one),
            [] => {
                let full = |code: &Municipality| self.full_name(*code).is_some_and(|name| plain(&name) == typed);
                self.municipalities.keys().copied().find(full).ok_or(Unplaced::Unknown)
            }
            _ => Err(Unplaced::Several),
        }
    }

    /// The department of a name or code.
    pub fn find_department(&self, typed: &str) -> Option<Department> {
        let coded = Department::parse(typed.trim()).filter(|code| self.departments.contains_key(code));
        let typed = plain(typed);
        coded.or_else(|| self.departments().find(|(_, name)| plain(name) == typed).map(|(code, _)| code))
    }
}

/// Letters and digits alone, without accents, one space between words.
fn plain(text: &str) -> String {
    let letters: String =
        folded(text).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fields of a line; a quoted one may hold commas.
fn cut(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.trim_end().chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    fields.push(field);
    fields
}

/// DANE writes capitals; people write "Villa del Rosario" and "Bogotá, D.C.".
fn mixed(name: &str) -> String {
    const SMALL: [&str; 9] = ["de", "del", "la", "las", "el", "los", "y", "e", "en"];
    let words = name.trim().split(' ').enumerate().map(|(place, word)| {
        let lower = word.to_lowercase();
        match place {
            1.. if SMALL.contains(&lower.as_str()) => lower,
            _ if word.contains('.') => word.to_owned(),
            _ => raised(&lower),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn raised(word: &str) -> String {
    let mut up = true;
    word.chars()
        .flat_map(|letter| {
            let now = std::mem::replace(&mut up, !letter.is_alphabetic());
            if now { letter.to_uppercase().collect::<Vec<_>>() } else { vec![letter] }
        })
        .collect()
}

/// What a reader of the territory reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every institution of the server that takes part.
    Country,
    /// A department.
    Department(Department),
    /// A municipality.
    Municipality(Municipality),
}

impl Reach {
    /// Reads what [`Reach`] is written as: `co`, two digits, five digits.
    pub fn parse(code: &str) -> Option<Self> {
        if code == "co" {
            return Some(Self::Country);
        }
        let department = Department::parse(code).map(Self::Department);
        department.or_else(|| Municipality::parse(code).map(Self::Municipality))
    }
}

impl fmt::Display for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country => f.write_str("co"),
            Self::Department(code) => code.fmt(f),
            Self::Municipality(code) => code.fmt(f),
        }
    }
}

/// What one institution counts in one municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Local {
    /// Where.
    pub municipality: Municipality,
    /// Who.
    pub institution: InstitutionId,
    /// Groups that met.
    pub groups: u32,
    /// Encounters held.
    pub held: u32,
    /// People who took part.
    pub people: u32,
}

/// An area that is large enough to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// A municipality.
    Municipality(Municipality),
    /// The other municipalities of a department.
    OthersOf(Department),
    /// A whole department, none of whose parts could be told.
    Department(Department),
    /// The departments that could not be told one by one.
    OtherDepartments,
}

/// The counts of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Institutions that take part.
    pub institutions: u32,
    /// Groups that met.
    pub groups: u32,
    /// Encounters held.
    pub held: u32,
    /// People; somebody in two municipalities counts in both.
    pub people: u32,
}

/// Fewest people of an area over several institutions (`contracts`, "Counting").
pub const FEWEST_PEOPLE: u32 = 10;
/// Fewest groups: who coordinates one could take it away from two.
pub const FEWEST_GROUPS: u32 = 3;
/// Fewest institutions.
pub const FEWEST_INSTITUTIONS: u32 = 2;

/// One partition of the territory, each part of it large enough. Only [`merge_up`] makes one, so nothing else can be
/// shown or sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release(BTreeMap<Area, Sum>);

impl Release {
    /// The areas that lie wholly within what somebody reads. A part of a larger area is not told.
    pub fn within(&self, reach: Reach) -> Vec<(Area, Sum)> {
        let inside = |area: Area| match reach {
            Reach::Country => true,
            Reach::Department(wanted) => department_of(area) == Some(wanted),
            Reach::Municipality(wanted) => area == Area::Municipality(wanted),
        };
        self.0.iter().filter(|(area, _)| inside(**area)).map(|(area, sum)| (*area, *sum)).collect()
    }

    /// The departments that lie wholly within what somebody reads, each the sum of its areas.
    pub fn departments(&self, reach: Reach) -> BTreeMap<Department, Sum> {
        let mut sums: BTreeMap<Department, Sum> = BTreeMap::new();
        if let Reach::Municipality(_) = reach {
            return sums;
        }
        for (area, sum) in self.within(reach) {
            if let Some(department) = department_of(area) {
                let of = sums.entry(department).or_default();
                // An institution of two municipalities counts once in neither sum: the larger one is what is sure.
                of.institutions = of.institutions.max(sum.institutions);
                of.groups += sum.groups;
                of.held += sum.held;
                of.people += sum.people;
            }
        }
        sums
    }
}

fn department_of(area: Area) -> Option<Department> {
    match area {
        Area::Municipality(code) => Some(code.department()),
        Area::OthersOf(code) | Area::Department(code) => Some(code),
        Area::OtherDepartments => None,
    }
}

/// The same partition for whoever reads: areas that are too small merge upward until each has ten people, three
/// groups and two institutions; what is still too small takes the smallest neighbour with it, so that nothing can be
/// taken away from a larger sum. Where even the country is too small, nothing is told.
pub fn merge_up(locals: &[Local]) -> Release {
    let mut by_department: BTreeMap<Department, BTreeMap<Municipality, Vec<Local>>> = BTreeMap::new();
    for local in locals.iter().filter(|local| local.held > 0) {
        let of = by_department.entry(local.municipality.department()).or_default();
        of.entry(local.municipality).or_default().push(*local);
    }
    let (mut told, mut rest): (BTreeMap<Department, BTreeMap<Area, Vec<Local>>>, Vec<Local>) = Default::default();
    for (department, municipalities) in by_department {
        match of_department(department, municipalities) {
            Ok(areas) => drop(told.insert(department, areas)),
            Err(mut locals) => rest.append(&mut locals),
        }
    }
    while !rest.is_empty() && !is_large(&sum(&rest)) {
        let smallest =
            told.iter().min_by_key(|(_, areas)| sum(&areas.values().flatten().copied().collect::<Vec<_>>()).people);
        let Some(department) = smallest.map(|(department, _)| *department) else { return Release::default() };
        rest.extend(told.remove(&department).into_iter().flat_map(|areas| areas.into_values().flatten()));
    }
    let mut release: BTreeMap<Area, Sum> =
        told.into_values().flatten().map(|(area, locals)| (area, sum(&locals))).collect();
    if !rest.is_empty() {
        release.insert(Area::OtherDepartments, sum(&rest));
    }
    Release(release)
}

fn of_department(
    department: Department,
    municipalities: BTreeMap<Municipality, Vec<Local>>,
) -> Result<BTreeMap<Area, Vec<Local>>, Vec<Local>> {
    let (mut large, small): (BTreeMap<Municipality, Vec<Local>>, BTreeMap<_, _>) =
        municipalities.into_iter().partition(|(_, locals)| is_large(&sum(locals)));
    let mut rest: Vec<Local> = small.into_values().flatten().collect();
    while !rest.is_empty() && !is_large(&sum(&rest)) {
        let smallest = large.iter().min_by_key(|(_, locals)| sum(locals).people).map(|(code, _)| *code);
        let Some(code) = smallest else { return Err(rest) };
        rest.extend(large.remove(&code).into_iter().flatten());
    }
    let whole = large.is_empty();
    let mut areas: BTreeMap<Area, Vec<Local>> =
        large.into_iter().map(|(code, locals)| (Area::Municipality(code), locals)).collect();
    if !rest.is_empty() {
        areas.insert(if whole { Area::Department(department) } else { Area::OthersOf(department) }, rest);
    }
    Ok(areas)
}

fn sum(locals: &[Local]) -> Sum {
    let institutions: BTreeSet<InstitutionId> = locals.iter().map(|local| local.institution).collect();
    locals.iter().fold(
        Sum { institutions: u32::try_from(institutions.len()).unwrap_or(u32::MAX), ..Sum::default() },
        |sum, local| Sum {
            groups: sum.groups + local.groups,
            held: sum.held + local.held,
            people: sum.people + local.people,
            ..sum
        },
    )
}

fn is_large(sum: &Sum) -> bool {
    sum.people >= FEWEST_PEOPLE && sum.groups >= FEWEST_GROUPS && sum.institutions >= FEWEST_INSTITUTIONS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Key;

    const CSV: &str = "cod_departamento,departamento,cod_municipio,municipio\n05,ANTIOQUIA,05001,MEDELLÍN\n\
        11,\"BOGOTÁ, D.C.\",11001,\"BOGOTÁ, D.C.\"\n52,NARIÑO,52001,PASTO\n52,NARIÑO,52694,SAN BERNARDO\n\
        25,CUNDINAMARCA,25649,SAN BERNARDO\n54,NORTE DE SANTANDER,54874,VILLA DEL ROSARIO\n";

    #[test]
    fn a_municipality_is_found_as_people_write_it() {
        let known = Gazetteer::parse(CSV).unwrap();
        let code = |text: &str| known.find(text).map(|code| code.to_string());
        assert_eq!(code("medellin"), Ok("05001".to_owned()));
        assert_eq!(code(" 52001 "), Ok("52001".to_owned()));
        assert_eq!(code("Pasto, Nariño"), Ok("52001".to_owned()));
        assert_eq!(code("pasto (nariño)"), Ok("52001".to_owned()));
        assert_eq!(code("San Bernardo"), Err(Unplaced::Several));
        assert_eq!(code("San Bernardo, Cundinamarca"), Ok("25649".to_owned()));
        assert_eq!(code("Bogotá D.C."), Ok("11001".to_owned()));
        assert_eq!([code("Macondo"), code("99999"), code("")], [(); 3].map(|()| Err(Unplaced::Unknown)));
        let name = |text: &str| known.full_name(known.find(text).unwrap()).unwrap();
        assert_eq!(name("54874"), "Villa del Rosario, Norte de Santander");
        assert_eq!(name("11001"), "Bogotá, D.C.");
    }

    #[test]
    fn a_row_that_is_none_is_named_by_its_line() {
        assert_eq!(Gazetteer::parse("a,b,c,d\n05,ANTIOQUIA,05001,MEDELLÍN\n05,ANTIOQUIA,08001\n").err(), Some(3));
        assert_eq!(Gazetteer::parse("a,b,c,d\n05,ANTIOQUIA,08001,BARRANQUILLA\n").err(), Some(2));
    }

    fn local(municipality: &str, institution: i64, groups: u32, people: u32) -> Local {
        Local {
            municipality: Municipality::parse(municipality).unwrap(),
            institution: InstitutionId::of(institution),
            groups,
            held: groups * 4,
            people,
        }
    }

    #[test]
    fn a_small_municipality_takes_a_large_neighbour_with_it() {
        let release = merge_up(&[
            local("52001", 1, 3, 60),
            local("52001", 2, 2, 30),
            local("52694", 1, 1, 15),
            local("05001", 3, 4, 50),
            local("05001", 4, 4, 50),
        ]);
        let told: Vec<(Area, u32)> =
            release.within(Reach::Country).into_iter().map(|(area, sum)| (area, sum.people)).collect();
        let (narino, medellin) = (Department::parse("52").unwrap(), Municipality::parse("05001").unwrap());
        assert_eq!(told, [(Area::Municipality(medellin), 100), (Area::Department(narino), 105)]);
        assert_eq!(release.within(Reach::Municipality(Municipality::parse("52001").unwrap())), []);
        assert_eq!(release.departments(Reach::Department(narino))[&narino].people, 105);
    }

    #[test]
    fn one_institution_alone_is_told_nowhere() {
        assert_eq!(merge_up(&[local("52001", 1, 9, 200)]), Release::default());
        let release = merge_up(&[local("52001", 1, 9, 200), local("05001", 2, 9, 200)]);
        assert_eq!(
            release.within(Reach::Country),
            [(Area::OtherDepartments, Sum { institutions: 2, groups: 18, held: 72, people: 400 })]
        );
        assert_eq!(release.within(Reach::Department(Department::parse("05").unwrap())), []);
    }
}
