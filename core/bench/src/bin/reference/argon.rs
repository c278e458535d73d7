//! Argon2id with the parameters of the vault's profile 1 and nothing around it.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use toride_bench::{PASSPHRASE, Result, timed};

/// 64 MiB, 3 passes, 1 lane, 32 bytes out. The memory is allocated each time, as an unlock does, and
/// freed unwiped.
pub(crate) fn stretch() -> Result<Duration> {
    let params = Params::new(64 * 1024, 3, 1, Some(32))?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = || {
        let mut memory = vec![Block::new(); argon.params().block_count()];
        let mut out = [0; 32];
        argon.hash_password_into_with_memory(
            PASSPHRASE.as_bytes(),
            &[7; 16],
            &mut out,
            &mut memory,
        )?;
        Ok(out)
    };
    let (took, out) = timed(hash)?;
    // Looked at, so that nothing of the work can be left out.
    if out == [0; 32] {
        Err("no key came out".into())
    } else {
        Ok(took)
    }
}
