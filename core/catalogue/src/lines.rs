//! The service's own taps, cut into the steps of the guide.

use toride_domain::guide::{Part, Step};

use crate::service::pick;
use crate::{Fact, Grade, Platform, SeenAgain, Service, Steps};

impl Service {
    /// The lines that stand beside a step of the guide, with the grade and the day of their list; `None` where nothing
    /// of the service's own is known for it, or the step is not done there.
    ///
    /// On a `platform` without a list of its own they are those for both, else those of the other one;
    /// [`Steps::platform`] says which.
    #[must_use]
    pub fn lines_at(&self, step: Step, platform: Platform) -> Option<Fact<Steps>> {
        let list = match step.part()? {
            Part::View => pick(self.view, platform).copied(),
            Part::GetNew => pick(self.get_new, platform).copied(),
            Part::Enter => pick(self.enter, platform).copied(),
            Part::Recover => pick(self.recover, platform).copied(),
            Part::Instead => self.instead,
        };
        match list {
            // What is said of no service in particular, the guide says itself.
            Some(list) => part_of(list, step).filter(|lines| lines.grade != Grade::U),
            // Codes that cannot be seen again are taken by getting new ones.
            None if step == Step::TakeCodes && !self.shows_codes_again() => {
                self.lines_at(Step::NewCodes, platform)
            }
            None => None,
        }
    }

    fn shows_codes_again(&self) -> bool {
        let again = |fact: Fact<SeenAgain>| fact.value == SeenAgain::WhileSignedIn;
        self.seen_again.is_some_and(again)
    }
}

fn part_of(whole: Fact<Steps>, step: Step) -> Option<Fact<Steps>> {
    let Steps {
        platform,
        at,
        ja,
        en,
    } = whole.value;
    let first = at.iter().position(|mark| belongs(*mark, step))?;
    let last = at.iter().rposition(|mark| belongs(*mark, step))?;
    let lines = first..=last;
    Some(whole.with(Steps {
        platform,
        at: at.get(lines.clone())?,
        ja: ja.get(lines.clone())?,
        en: en.get(lines)?,
    }))
}

/// Whether a line with this mark stands beside `step`. Lists for both platforms carry the marks of a phone, on which
/// two steps are what is one on a computer.
fn belongs(mark: Step, step: Step) -> bool {
    match (mark, step) {
        // Somebody who has just got in goes all the way to new codes.
        (_, Step::Renew)
        | (Step::OpenApp | Step::OpenLoginPage, Step::OpenApp | Step::OpenLoginPage)
        | (Step::TryAnotherWay | Step::ChooseBackupCode, Step::FollowLink)
        | (Step::FollowLink, Step::TryAnotherWay) => true,
        _ => mark == step,
    }
}

#[cfg(test)]
mod tests;
