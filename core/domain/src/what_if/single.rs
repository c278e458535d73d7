//! Every single loss, one after the other.

use crate::{
    Thing,
    what_if::{
        Graph, Outcome,
        graph::{is, set},
    },
};

/// Tells what the loss of each single thing does to the accounts that depend on it, by their numbers, where it shuts
/// them out. Only those are looked at, so that many things in a large vault cost no more than what hangs on them.
pub(crate) fn each_single_loss(graph: &Graph, mut tell: impl FnMut(usize, Thing, Outcome)) {
    let mut lost = vec![false; graph.things().len()];
    let before = graph.reached(&lost);
    let mut after = before.clone();
    let mut marks = vec![false; before.len()];
    for (number, thing) in graph.things().iter().enumerate() {
        let dependents = graph.dependents(number, &mut marks);
        set(&mut lost, number, true);
        graph.reach_anew(&dependents, &lost, &mut after);
        for index in &dependents {
            let outcome = graph.outcome(*index, &lost, &after);
            if outcome != Outcome::GetsIn {
                tell(*index, *thing, outcome);
            }
        }
        set(&mut lost, number, false);
        for index in &dependents {
            set(&mut after, *index, is(&before, *index));
        }
    }
}
