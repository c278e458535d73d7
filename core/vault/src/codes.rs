//! What happens to a code and to a set, on the person's word.

use toride_domain::{Code, CodeId, CodeState, Register, SetId, Stamp};

use crate::{
    Error, Limited, Result,
    unlocked::{Means, Unlocked},
};

/// What somebody says about a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CodeWord {
    Used,
    NotUsed,
    Rejected,
    NotRejected,
    Exposed,
    NotExposed,
}

/// What somebody says about a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum SetWord {
    Exposed,
    NotExposed,
    Retired,
    NotRetired,
}

impl Unlocked {
    /// Touches the account's small row only; the codes' texts stay sealed. Saying what is known already
    /// writes nothing.
    pub(crate) fn say_of_code(
        &mut self,
        id: CodeId,
        word: CodeWord,
        means: Means<'_>,
    ) -> Result<u64> {
        let account_id = self.account_of_code(id)?;
        let code = self
            .account(account_id)?
            .codes
            .get(&id)
            .ok_or(Error::NotFound)?;
        if is_known(code, word) {
            return Ok(self.ledger.revision());
        }
        self.change_account(account_id, means, |account, stamp| {
            let code = account.codes.get_mut(&id).ok_or(Error::NotFound)?;
            apply(code, word, stamp)
        })
    }

    pub(crate) fn say_of_set(&mut self, id: SetId, word: SetWord, means: Means<'_>) -> Result<u64> {
        let account_id = self.account_of_set(id)?;
        let set = self
            .account(account_id)?
            .sets
            .get(&id)
            .ok_or(Error::NotFound)?;
        let wanted = matches!(word, SetWord::Exposed | SetWord::Retired);
        let now = match word {
            SetWord::Exposed | SetWord::NotExposed => set.exposed.as_ref(),
            SetWord::Retired | SetWord::NotRetired => set.retired.as_ref(),
        };
        if is_set(now) == wanted {
            return Ok(self.ledger.revision());
        }
        self.change_account(account_id, means, |account, stamp| {
            let set = account.sets.get_mut(&id).ok_or(Error::NotFound)?;
            let flag = Some(Register::new(stamp, wanted));
            match word {
                SetWord::Exposed | SetWord::NotExposed => set.exposed = flag,
                SetWord::Retired | SetWord::NotRetired => set.retired = flag,
            }
            Ok(())
        })
    }
}

fn is_known(code: &Code, word: CodeWord) -> bool {
    let used = matches!(code.state(), CodeState::Used { .. });
    match word {
        CodeWord::Used => used,
        CodeWord::NotUsed => !used,
        CodeWord::Rejected => is_set(code.rejected.as_ref()),
        CodeWord::NotRejected => !is_set(code.rejected.as_ref()),
        CodeWord::Exposed => is_set(code.exposed.as_ref()),
        CodeWord::NotExposed => !is_set(code.exposed.as_ref()),
    }
}

fn is_set(flag: Option<&Register<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}

fn apply(code: &mut Code, word: CodeWord, stamp: Stamp) -> Result<()> {
    match word {
        CodeWord::Used => {
            code.mark_used(stamp).map_err(|_| Error::TooMany {
                what: Limited::Codes,
            })?;
        }
        CodeWord::NotUsed => code.undo_used(stamp),
        CodeWord::Rejected => code.rejected = Some(Register::new(stamp, true)),
        CodeWord::NotRejected => code.rejected = Some(Register::new(stamp, false)),
        CodeWord::Exposed => code.exposed = Some(Register::new(stamp, true)),
        CodeWord::NotExposed => code.exposed = Some(Register::new(stamp, false)),
    }
    Ok(())
}
