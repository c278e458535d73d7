//! A vault with everything that somebody could have in it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use toride::{
    AccountDraft, AccountFilter, AccountId, CodeId, DeviceDraft, DeviceId, DeviceKind, FactorDraft,
    FactorKind, KeepOptions, Session, Vault,
};
use toride_bench::{ACCOUNTS, CODES, CODES_EACH, DEVICES, PASSPHRASE, Result};

/// An open vault, and what there is to do in it.
pub(crate) struct FullVault {
    pub(crate) vault: Arc<Vault>,
    pub(crate) session: Arc<Session>,
    /// An account to paste into.
    pub(crate) account: AccountId,
    /// Codes to be marked used, in no order.
    pub(crate) unused: Vec<CodeId>,
}

/// Makes the vault in `folder`, a copy of it in `copy`, and opens it.
pub(crate) fn make(folder: &Path, copy: &Path) -> Result<FullVault> {
    let vault = Vault::open(
        folder
            .to_str()
            .ok_or("a folder that is no text")?
            .to_owned(),
    );
    let session = vault.create(PASSPHRASE.as_bytes())?.session();
    fill(&session)?;
    session.lock();
    copy_folder(folder, copy)?;
    let session = vault.unlock(PASSPHRASE.as_bytes())?;
    let rows = session.accounts(AccountFilter::Active)?;
    let account = rows.into_iter().next().ok_or("no account was kept")?.id;
    let mut unused = codes(&session)?;
    // The ids are as good as random.
    unused.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(FullVault {
        vault,
        session,
        account,
        unused,
    })
}

/// Puts everything in.
pub(crate) fn fill(session: &Session) -> Result<()> {
    let devices = devices(session)?;
    for number in 0..ACCOUNTS {
        let account = session.add_account(AccountDraft {
            service_id: "google".into(),
            name: format!("account{number:03}@example.com"),
            business: number % 2 == 0,
        })?;
        let review = session.review(account.clone(), sheet(number).as_bytes(), None)?;
        review.keep(KeepOptions {
            issued_at: None,
            retire_old: false,
            current: None,
        })?;
        let device = devices.get(number % DEVICES).cloned();
        let factor = FactorDraft {
            kind: FactorKind::Authenticator,
            device,
            contact: None,
        };
        session.add_factor(account, factor)?;
    }
    Ok(())
}

/// Devices that the second factors live on.
fn devices(session: &Session) -> Result<Vec<DeviceId>> {
    let add = |number| {
        Ok(session.add_device(DeviceDraft {
            name: format!("device {number}"),
            kind: DeviceKind::Phone,
        })?)
    };
    (0..DEVICES).map(add).collect()
}

/// Ten invented codes of one account, no two alike in the whole vault.
fn sheet(number: usize) -> String {
    let lines = (0..CODES_EACH).map(|place| {
        let code = 10_000_000 + (number * CODES_EACH + place) * 44_417;
        format!(
            "{}. {} {}\n",
            place + 1,
            code / 10_000,
            format_args!("{:04}", code % 10_000)
        )
    });
    lines.collect()
}

pub(crate) fn codes(session: &Session) -> Result<Vec<CodeId>> {
    let mut codes = Vec::new();
    for row in session.accounts(AccountFilter::Active)? {
        let sets = session.account(row.id)?.current_sets;
        codes.extend(
            sets.into_iter()
                .flat_map(|set| set.codes)
                .map(|code| code.id),
        );
    }
    if codes.len() == CODES {
        Ok(codes)
    } else {
        Err(format!("{} codes were kept, not {CODES}", codes.len()).into())
    }
}

pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
