//! The route through which an activity is paid for and reported.

use crate::code::codes;

codes! {
    /// One of the two Colombian routes that the guidance names (`S0-004`). An edition without a route is bound by
    /// no norm of ours.
    Route {
        /// Route A: problems, mental disorders and epilepsy; paid by the benefits plan (`S0-049`, `S0-059`).
        RiasPtm = "co.rias_ptm",
        /// Route B: promotion and maintenance of health; paid by the plan of collective interventions (`S0-062`,
        /// `S0-063`).
        RiaPms = "co.ria_pms",
    }
}

codes! {
    /// Who pays for a group: by this the routes are told apart (`S0-059`, `S0-063`).
    Payer {
        /// A health insurer (EPS), out of the benefits plan.
        Insurer = "insurer",
        /// The territorial health directorate, out of the plan of collective interventions.
        Territory = "territory",
        /// Neither of them: the group's own people, an association, an institution out of its own budget.
        Neither = "neither",
    }
}

impl Payer {
    /// The route that follows; nothing when neither pays.
    pub fn route(self) -> Option<Route> {
        match self {
            Self::Insurer => Some(Route::RiasPtm),
            Self::Territory => Some(Route::RiaPms),
            Self::Neither => None,
        }
    }
}
