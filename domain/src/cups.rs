//! How an activity is coded for whoever pays it: `rules/cups.toml`.

use crate::data_file::{self, DataError, Log, Source};
use crate::frame::FrameId;
use crate::profile::Profile;
use crate::route::Route;
use chrono::NaiveDate;

/// A code of the Colombian classification of procedures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CupsCode {
    /// Six characters: `990106`, `I30002`.
    pub code: String,
    /// Its name, as the table writes it.
    pub name: String,
    /// The route on which it is reported; nothing for a code that Ronda never reports.
    pub route: Option<Route>,
    /// The frames whose activity it names.
    pub frames: Vec<FrameId>,
    /// The profiles of the coordinator that it is for; empty when it depends on none.
    pub profiles: Vec<Profile>,
    /// Whether it is a boundary: group psychotherapy, which these groups are not (`S0-046`).
    pub never: bool,
}

/// The codes that touch groups, and the day of the table that they were read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cups {
    /// The day on which the table was last changed.
    pub verified_on: NaiveDate,
    /// The codes, as they stand in the file.
    pub codes: Vec<CupsCode>,
}

impl Cups {
    /// Reads the file.
    ///
    /// # Errors
    /// Everything wrong in it, with line and field.
    pub fn parse(file: Source<'_>) -> Result<Self, Vec<DataError>> {
        let (mut log, fields) = Log::open(file);
        let read = fields.and_then(|mut fields| {
            data_file::format(&mut log, &mut fields);
            let verified_on = fields.date(&mut log, "verified_on");
            let verified_on = fields.need(&mut log, "verified_on", verified_on);
            let mut codes = Vec::new();
            for mut table in fields.tables(&mut log, "code") {
                let code = table.need_text(&mut log, "code");
                let name = table.need_text(&mut log, "name");
                let route = table.choice(&mut log, "route", Route::from_code, Route::CODES).map(|field| field.value);
                let frames = table.choices(&mut log, "frames", FrameId::from_code, &[]);
                let profiles = table.choices(&mut log, "profiles", |code| Profile::from_code(code).ok(), &[]);
                let never = table.yes(&mut log, "never").is_some_and(|field| field.value);
                table.finish(&mut log);
                if let (Some(code), Some(name)) = (code, name) {
                    codes.push(CupsCode { code, name, route, frames, profiles, never });
                }
            }
            fields.finish(&mut log);
            Some(Self { verified_on: verified_on?, codes })
        });
        match read {
            Some(cups) if log.errors.is_empty() => Ok(cups),
            _ => Err(log.errors),
        }
    }

    /// The code to suggest: on route A that of the coordinator's profile, on route B that of the kind of group.
    /// Nothing when no code fits: a person decides. Never a code of psychotherapy.
    pub fn suggest(&self, route: Route, frame: &FrameId, profile: Option<&Profile>) -> Option<&CupsCode> {
        let fits = |code: &&CupsCode| {
            let profiled = code.profiles.is_empty() || profile.is_some_and(|is| code.profiles.contains(is));
            !code.never && code.route == Some(route) && code.frames.contains(frame) && profiled
        };
        self.codes.iter().find(fits)
    }
}
