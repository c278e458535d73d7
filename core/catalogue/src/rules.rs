//! What the rules of the domain have to know of a service.

use toride_domain::ServiceFacts;

use crate::{Codes, OnUse, service_or_other};

/// What decides what a person is asked for at the service with this id. An unknown id is treated as `other`.
///
/// Only a fact of grade A or B departs from [`ServiceFacts::default`]; what is known less well blocks nobody, and
/// sends nobody after something. The one exception is that a service hands out no codes: whatever its grade, it means
/// that nobody found any, and a prompt for codes that are not there could never be closed. Somebody who stores codes
/// of such a service all the same is served like everybody else, since the rules look at what is stored, too.
///
/// No service is known to publish an interval after which codes are to be renewed, so that of the default holds.
#[must_use]
pub fn service_facts(id: &str) -> ServiceFacts {
    let service = service_or_other(id);
    let most = ServiceFacts::default();
    let single_use = service.single_use.filter(|fact| fact.grade.is_certain());
    let turns_off = service.effect(OnUse::TurnsTwoFactorOff);
    let turns_off = turns_off.filter(|fact| fact.grade.is_certain());
    ServiceFacts {
        hands_out_codes: service.codes.value != Codes::None,
        single_use: single_use.map_or(most.single_use, |fact| fact.value),
        turns_two_factor_off: turns_off.map_or(most.turns_two_factor_off, |_| true),
        renew_months: most.renew_months,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Grade, all, find};

    #[test]
    fn a_service_outside_of_the_catalogue_is_like_most() {
        for id in ["other", "from-a-newer-catalogue", ""] {
            assert_eq!(service_facts(id), ServiceFacts::default(), "{id}");
        }
    }

    #[test]
    fn nobody_is_sent_after_codes_that_nobody_found() {
        for id in ["line", "amazon", "paypal", "tiktok", "binance"] {
            assert!(!service_facts(id).hands_out_codes, "{id}");
        }
        for id in ["instagram", "google", "facebook", "notion"] {
            assert!(service_facts(id).hands_out_codes, "{id}");
        }
    }

    #[test]
    fn a_code_that_works_again_is_known_to_do_so() {
        let again = |service: &&crate::Service| !service_facts(service.id).single_use;
        let again: Vec<_> = all().iter().filter(again).map(|s| s.id).collect();
        assert_eq!(again, ["one-password"]);
    }

    #[test]
    fn only_where_it_is_certain_does_a_code_switch_two_factor_sign_in_off() {
        let off = |service: &&crate::Service| service_facts(service.id).turns_two_factor_off;
        let mut off: Vec<_> = all().iter().filter(off).map(|s| s.id).collect();
        off.sort_unstable();
        assert_eq!(off, ["bitwarden", "stripe"]);
        let dropbox = find("dropbox").and_then(|s| s.effect(OnUse::TurnsTwoFactorOff));
        assert_eq!(dropbox.map(|fact| fact.grade), Some(Grade::C), "hearsay");
    }
}
