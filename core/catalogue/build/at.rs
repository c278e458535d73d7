//! The step of the guide that a line belongs to, by its id.

use serde::Deserialize;
use toride_domain::guide::Step;

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub(crate) struct At(pub(crate) Step);

impl TryFrom<String> for At {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        let step = Step::of_id(&id);
        step.map(Self)
            .ok_or_else(|| format!("at: {id:?} is no step of the guide"))
    }
}
