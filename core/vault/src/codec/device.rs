//! Kind 16, part 0: what this installation keeps for itself; never exchanged.

use toride_domain::{AutoLock, Millis, Unknown};

use super::decode_exact;
use crate::cbor::{Malformed, MapOut, Result};

/// Settings and knowledge of one installation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct DeviceState {
    /// When the vault closes by itself.
    pub(crate) auto_lock: AutoLock,
    /// The recovery slot that was opened by the key as typed back, and when.
    pub(crate) proven: Option<([u8; 16], Millis)>,
    /// Fields of newer versions.
    pub(crate) unknown: Unknown,
}

impl DeviceState {
    pub(crate) fn new() -> Self {
        Self {
            auto_lock: AutoLock::DEFAULT,
            proven: None,
            unknown: Unknown::default(),
        }
    }
}

pub(crate) fn encode_device(state: &DeviceState) -> Vec<u8> {
    let mut map = MapOut::new(&state.unknown);
    map.put(0, |out| {
        out.uint(u64::from(state.auto_lock.get()));
    });
    if let Some((slot, at)) = &state.proven {
        map.put(1, |out| {
            out.array(2).bytes(slot).uint(at.get());
        });
    }
    map.finish()
}

pub(crate) fn decode_device(bytes: &[u8]) -> Result<DeviceState> {
    decode_exact(
        bytes,
        |input| {
            let mut map = input.map()?;
            let minutes = map.need(0, crate::cbor::In::uint)?;
            let auto_lock = u8::try_from(minutes)
                .ok()
                .and_then(AutoLock::minutes)
                .ok_or(Malformed)?;
            let proven = map.take(1, |input| {
                input.tuple(2)?;
                let slot = input.bytes()?.try_into().map_err(|_| Malformed)?;
                Ok((slot, Millis::checked(input.uint()?).ok_or(Malformed)?))
            })?;
            Ok(DeviceState {
                auto_lock,
                proven,
                unknown: map.rest(),
            })
        },
        encode_device,
    )
}
