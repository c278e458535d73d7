//! From the bytes of a file to its text.

use crate::model::{CaptureError, CodeText, MAX_BYTES};
use encoding_rs::SHIFT_JIS;
use zeroize::Zeroizing;

/// The text of a file: UTF-8, UTF-16 with a byte order mark (the "Unicode text" of Windows), or
/// `Shift_JIS` as Windows in Japanese writes it.
///
/// Nothing is guessed: what is UTF-8 is read as UTF-8; `Shift_JIS` is tried only where the bytes
/// are no UTF-8, and only if every byte of them fits. The byte order mark is no part of the text.
///
/// # Errors
/// [`CaptureError::TooLarge`] for more than [`MAX_BYTES`], as bytes or as text;
/// [`CaptureError::NotText`] for anything else.
pub fn text_of(bytes: &[u8]) -> Result<CodeText, CaptureError> {
    if bytes.len() > MAX_BYTES {
        return Err(CaptureError::TooLarge);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest).ok_or(CaptureError::NotText)?,
        _ => utf8(bytes)
            .or_else(|| shift_jis(bytes))
            .ok_or(CaptureError::NotText)?,
    };
    if text.len() > MAX_BYTES {
        return Err(CaptureError::TooLarge);
    }
    Ok(CodeText::wiped(text))
}

fn utf8(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let text = std::str::from_utf8(bytes).ok()?;
    Some(Zeroizing::new(text.to_owned()))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Zeroizing<String>, CaptureError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(CaptureError::NotText);
    }
    // Three bytes a unit are the most that there can be; a string that grows leaves copies behind.
    let mut text = Zeroizing::new(String::with_capacity(pairs.len() * 3));
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        text.push(c.map_err(|_| CaptureError::NotText)?);
    }
    Ok(text)
}

fn shift_jis(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let mut decoder = SHIFT_JIS.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len())?;
    let mut text = Zeroizing::new(String::with_capacity(room));
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    let whole = result == encoding_rs::DecoderResult::InputEmpty;
    // Pictures and programs hold bytes that no text has.
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}');
    (whole && !text.contains(control)).then_some(text)
}

#[cfg(test)]
mod tests {
    //! Files as Windows writes them.

    use super::*;

    fn text(bytes: &[u8]) -> Result<String, CaptureError> {
        text_of(bytes).map(|text| text.expose().to_owned())
    }

    #[test]
    fn what_notepad_and_spreadsheets_write_is_read() {
        let wanted = "コード\r\n1234 5678\r\n";
        let units = || wanted.encode_utf16();
        let mut little = vec![0xFF, 0xFE];
        little.extend(units().flat_map(u16::to_le_bytes));
        let mut big = vec![0xFE, 0xFF];
        big.extend(units().flat_map(u16::to_be_bytes));
        let mut utf8 = vec![0xEF, 0xBB, 0xBF];
        utf8.extend(wanted.as_bytes());
        let (sjis, _, _) = SHIFT_JIS.encode(wanted);
        for bytes in [&little, &big, &utf8, sjis.as_ref(), wanted.as_bytes()] {
            assert_eq!(text(bytes).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn utf8_is_never_taken_for_another_encoding() {
        // Two kana of half width in Shift_JIS are one letter in UTF-8.
        assert_eq!(text("é".as_bytes()).as_deref(), Ok("é"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [
            &b"1234 \xFF 5678"[..],
            b"\xFF\xFE1",
            b"\xFF\xFE\x00\xD8",
            b"\x89PNG\r\n\x1A\n\x00\x00",
            b"\xEF\xBB\xBF\x80",
        ] {
            assert_eq!(text(bytes), Err(CaptureError::NotText));
        }
    }
}
