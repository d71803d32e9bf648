//! Bytes to text: which encoding, and how sure that is.

use super::loss::Loss;
use super::refusal::Refusal;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Text, and a loss when the encoding is doubtful.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    pub loss: Option<Loss>,
}

/// How many bytes are looked at to tell UTF-16 and binary data from text.
const SAMPLE: usize = 1 << 16;

/// Decodes bytes: by their mark, as UTF-8 when they are, by what the format declares, else by a guess that favours
/// French. A byte order mark is left out of the text.
///
/// # Errors
/// [`Refusal::NotText`] for bytes that are no text.
pub(super) fn decode(bytes: Vec<u8>, declared: Option<&'static Encoding>) -> Result<Decoded, Refusal> {
    if let Some(encoding) = wide(&bytes) {
        return text_only(decoded_as(encoding, &bytes));
    }
    match String::from_utf8(bytes) {
        Ok(text) => text_only(Decoded { text: without_mark(text), loss: None }),
        Err(error) => text_only(not_utf8(error.as_bytes(), declared)),
    }
}

/// The UTF-16 that a mark, or the zero bytes of Latin letters, give away.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding != UTF_8).then_some(encoding),
        None => unmarked_wide(&bytes[..bytes.len().min(SAMPLE)]),
    }
}

/// In UTF-16 without a mark, nearly every second byte of a European text is zero, and few of the others.
fn unmarked_wide(sample: &[u8]) -> Option<&'static Encoding> {
    let pairs = sample.len() / 2;
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let plain = |zero: usize, other: usize| pairs >= 2 && zero * 10 >= pairs * 7 && other * 20 <= pairs;
    match (plain(odd, even), plain(even, odd)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

fn not_utf8(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if nearly_utf8(bytes) {
        return decoded_as(UTF_8, bytes);
    }
    match declared.filter(|&encoding| encoding != UTF_8) {
        Some(encoding) => decoded_as(encoding, bytes),
        None => decoded_as(guess(bytes), bytes),
    }
}

/// Whether there is at most one bad sequence for nine good characters beyond ASCII: UTF-8 that was cut or damaged.
fn nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad * 9 <= good
}

/// Windows-1252 unless the bytes clearly speak for another encoding; ISO-8859-1 is a part of it.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fr"), Utf8Detection::Deny)
}

fn decoded_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, used, bad) = encoding.decode(bytes);
    let replaced = if bad { text.matches('\u{fffd}').count() } else { 0 };
    let usual = used == WINDOWS_1252 || used == UTF_16LE || used == UTF_16BE;
    let doubtful = replaced > 0 || !usual;
    let loss = doubtful.then(|| Loss::Encoding { guessed: used.name(), replaced });
    Decoded { text: text.into_owned(), loss }
}

fn without_mark(text: String) -> String {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    }
}

fn text_only(decoded: Decoded) -> Result<Decoded, Refusal> {
    if is_text(&decoded.text) { Ok(decoded) } else { Err(Refusal::NotText) }
}

/// Whether fewer than one character in a hundred of the beginning is a NUL and fewer than one in ten a control
/// character that no text has.
fn is_text(text: &str) -> bool {
    let (mut all, mut nul, mut control) = (0, 0, 0);
    for char in text.chars().take(SAMPLE) {
        all += 1;
        nul += usize::from(char == '\0');
        control += usize::from(is_foreign(char));
    }
    nul * 100 <= all && control * 10 <= all
}

fn is_foreign(char: char) -> bool {
    char.is_control() && !matches!(char, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1b' | '\u{85}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes.to_vec(), None).expect(expected).text, expected);
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn french_is_read_in_every_usual_encoding() {
        check("L’été à Liège".as_bytes(), "L’été à Liège");
        check("\u{feff}L’été".as_bytes(), "L’été");
        check(b"L\x92\xe9t\xe9 \xe0 Li\xe8ge, 3 \x80", "L’été à Liège, 3 €");
        check(&utf16("\u{feff}L’été", u16::to_le_bytes), "L’été");
        check(&utf16("L’été à Liège", u16::to_le_bytes), "L’été à Liège");
        check(&utf16("L’été à Liège", u16::to_be_bytes), "L’été à Liège");
    }

    #[test]
    fn cut_utf8_stays_utf8_and_says_so() {
        let bytes = "élève à l’été, où dès l’août".as_bytes();
        let decoded = decode([bytes, b"\xc3"].concat(), None).expect("text");
        assert!(decoded.text.starts_with("élève"));
        assert_eq!(decoded.loss, Some(Loss::Encoding { guessed: "UTF-8", replaced: 1 }));
    }

    #[test]
    fn binary_data_is_not_text() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
        assert_eq!(decode(bytes, None), Err(Refusal::NotText));
        assert_eq!(decode(vec![0; 64], None), Err(Refusal::NotText));
        assert!(decode([&[b'a'; 200][..], b"\0"].concat(), None).is_ok(), "a stray NUL is kept");
    }
}
