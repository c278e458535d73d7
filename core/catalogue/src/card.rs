//! What a service's card says that follows from its facts.

use std::fmt;

use crate::{AsOf, Service};

impl Service {
    /// The form of a code, made of `0` only, grouped as the service prints it; `None` where it is not known.
    #[must_use]
    pub fn pattern(&self) -> Option<String> {
        let shape = self.shape.value;
        let length = shape.length.filter(|_| self.shape.grade.is_certain())?;
        let separator = shape.grouping.separator;
        let groups: Vec<String> = match shape.grouping.sizes {
            [] => vec!["0".repeat(length)],
            sizes => sizes.iter().map(|size| "0".repeat(*size)).collect(),
        };
        Some(groups.join(separator))
    }

    /// The oldest day on which a fact of the card was checked: the card is as good as that.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        let steps = self.get_new.iter().chain(self.enter).map(|fact| fact.as_of);
        steps
            .chain([self.code_name.as_of, self.shape.as_of])
            .min()
            .unwrap_or(self.shape.as_of)
    }
}

impl fmt::Display for AsOf {
    /// Year and month, for example `2026-11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use crate::{all, find};

    #[test]
    fn a_pattern_shows_the_groups_that_a_person_looks_for() {
        let pattern = |id| find(id).and_then(crate::Service::pattern);
        assert_eq!(pattern("instagram").as_deref(), Some("0000 0000"));
        assert_eq!(pattern("other"), None);
    }

    #[test]
    fn every_card_says_since_when() {
        for service in all() {
            assert_eq!(service.as_of().to_string().len(), 7, "{}", service.id);
        }
    }
}
