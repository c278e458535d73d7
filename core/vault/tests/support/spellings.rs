//! The ways in which a text could stand in a file.

/// UTF-8, UTF-16 in both orders, hexadecimal in both cases, and base64 at its three alignments.
pub fn spellings(text: &str) -> Vec<Vec<u8>> {
    let plain = text.as_bytes();
    let hex = plain
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let mut all = vec![
        plain.to_vec(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
    ];
    for skip in 0..3 {
        // Whole groups of three bytes only: what stands beside the text changes the others.
        let whole = &plain[skip..skip + (plain.len() - skip) / 3 * 3];
        all.push(base64(whole));
    }
    all
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let bits = three
            .iter()
            .fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte));
        [18, 12, 6, 0].map(|shift| DIGITS[(bits >> shift & 63) as usize])
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}
