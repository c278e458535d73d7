//! What the rules have to know of a service. The catalogue knows it; it is handed over as plain values.

/// Facts about a service's codes that decide what is asked of the person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ServiceFacts {
    /// Whether it hands out codes that can be kept. Where it does not, nobody is asked for any.
    pub hands_out_codes: bool,
    /// Whether a code works once only (S-060, S-134).
    pub single_use: bool,
    /// Whether using a code turns two-factor sign-in off.
    pub turns_two_factor_off: bool,
    /// Months after which a set is old (S-135).
    pub renew_months: u32,
}

impl Default for ServiceFacts {
    /// What holds for most: sets of codes for one use, renewed once a year.
    fn default() -> Self {
        Self {
            hands_out_codes: true,
            single_use: true,
            turns_two_factor_off: false,
            renew_months: 12,
        }
    }
}
