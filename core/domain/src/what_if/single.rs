//! Every single loss, one after the other.

use crate::{
    AccountId, Thing,
    what_if::{Graph, Outcome},
};

/// Tells what the loss of each single thing does to the accounts that depend on it, where it shuts them out.
pub(crate) fn each_single_loss(graph: &Graph, mut tell: impl FnMut(AccountId, Thing, Outcome)) {
    let mut lost = vec![false; graph.things().len()];
    let before = graph.reached(&lost);
    for (number, thing) in graph.things().iter().enumerate() {
        if let Some(flag) = lost.get_mut(number) {
            *flag = true;
        }
        let (suspects, after) = graph.reached_without(number, &lost, &before);
        for index in suspects {
            let outcome = graph.outcome(index, &lost, &after);
            if let Some(account) = graph.account(index).filter(|_| outcome != Outcome::GetsIn) {
                tell(account, *thing, outcome);
            }
        }
        if let Some(flag) = lost.get_mut(number) {
            *flag = false;
        }
    }
}
