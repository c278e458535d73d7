//! The catalogue as people meet it.

use crate::{all, find, service_or_other};

#[test]
fn ids_are_unique_and_found() {
    for service in all() {
        assert_eq!(find(service.id), Some(service));
        assert_eq!(
            all().iter().filter(|other| other.id == service.id).count(),
            1
        );
    }
}

#[test]
fn an_unknown_id_is_treated_as_another_service() {
    assert_eq!(service_or_other("from-a-newer-catalogue").id, "other");
    assert_eq!(service_or_other("google").id, "google");
    assert_eq!(find("from-a-newer-catalogue"), None);
}

#[test]
fn an_instagram_set_has_five_codes_of_eight_digits() {
    // people read "8" as the number of codes.
    let instagram = service_or_other("instagram");
    assert_eq!(instagram.set_size.map(|fact| fact.value), Some(5));
    assert_eq!(instagram.shape.value.length, Some(8));
    assert!(instagram.shape.value.length_known);
}
