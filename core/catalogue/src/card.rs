//! What a service's card says of the form of a code.

use crate::{Alphabet, Service};

impl Service {
    /// The form of a code, `0` for a digit and `x` for any character, grouped as the service
    /// prints it; `None` where the length is not known well.
    #[must_use]
    pub fn pattern(&self) -> Option<String> {
        let (shape, grades) = (self.shape.value, self.shape_grades);
        let length = shape.length.filter(|_| shape.length_known)?;
        let digits = shape.alphabet == Alphabet::Digits && grades.alphabet.is_certain();
        let place = if digits { "0" } else { "x" };
        let sizes = shape.grouping.sizes;
        if sizes.is_empty() || !grades.grouping.is_certain() {
            return Some(place.repeat(length));
        }
        let groups: Vec<String> = sizes.iter().map(|size| place.repeat(*size)).collect();
        Some(groups.join(shape.grouping.separator))
    }
}

#[cfg(test)]
mod tests {
    use crate::{all, find};

    #[test]
    fn a_pattern_shows_the_groups_that_a_person_looks_for() {
        let pattern = |id| find(id).and_then(crate::Service::pattern);
        assert_eq!(pattern("instagram").as_deref(), Some("0000 0000"));
        assert_eq!(pattern("github"), None, "general knowledge is not shown");
        assert_eq!(pattern("other"), None);
    }

    #[test]
    fn every_card_says_since_when() {
        for service in all() {
            assert_eq!(service.as_of().to_string().len(), 7, "{}", service.id);
        }
    }
}
