//! Taking a file apart: one part for each document, unread, so that the reading can be done in parallel.

use super::container::{Files, Within};
use super::decode;
use super::describe::describe;
use super::formats::{self, How, Reader};
use super::gunzip;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::{Large, Refusal};
use super::{Extracted, Eyes, Input, json};
use std::fmt;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The raw bytes of one document.
#[derive(Debug)]
pub struct Part {
    name: String,
    /// The line or place in a file of several documents, from 1.
    place: Option<usize>,
    format: &'static str,
    reader: Reader,
    bytes: Vec<u8>,
    loss: Option<Loss>,
    /// Where it lies in a container.
    within: Option<Within>,
}

/// The documents of one file, in order. After an error about one line the others go on.
#[derive(Debug)]
pub struct Parts(Source);

#[derive(Debug)]
enum Source {
    One(Option<Box<Part>>),
    Elements {
        name: String,
        elements: std::iter::Enumerate<std::vec::IntoIter<String>>,
    },
    Lines(Box<Lines>),
    /// The text of a container itself, then what it holds.
    Files(Option<Box<Part>>, Box<Files>),
}

/// Takes a file apart.
///
/// # Errors
/// When the whole file can give no document: it is too large, of a format that is not read, broken.
///
/// # Example
/// ```
/// use verbatim::extract::{Input, Limits, open};
/// let input = Input { name: "notes.txt".into(), bytes: "Le conseil s’est réuni.".into() };
/// let limits = Limits::default();
/// for part in open(input, &limits).unwrap() {
///     assert_eq!(part.unwrap().extract(&limits).unwrap().document.text, "Le conseil s’est réuni.");
/// }
/// ```
pub fn open(input: Input, limits: &Limits) -> Result<Parts, Refusal> {
    if input.bytes.len() as u64 > limits.file_bytes {
        return Err(Refusal::OverLimit { what: Large::File, limit: limits.file_bytes, line: None });
    }
    if input.bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    match packed_name(&input) {
        Some(name) => open_packed(name, input.bytes, limits),
        None => open_plain(input, None, limits),
    }
}

/// A file that lies in another one, unpacked when it is packed with gzip.
///
/// # Errors
/// As for a file of its own.
pub(super) fn unpacked(input: Input, limits: &Limits) -> Result<(Input, Option<Loss>), Refusal> {
    let Some(name) = packed_name(&input) else { return Ok((input, None)) };
    let (bytes, loss) = gunzip::unpack(input.bytes, limits)?;
    Ok((Input { name, bytes }, loss))
}

/// The name without `.gz` when the file is packed, by its name or its first bytes.
fn packed_name(input: &Input) -> Option<String> {
    let by_name = formats::extension(&input.name).is_some_and(|extension| extension == "gz");
    match (by_name, gunzip::is_gzip(&input.bytes)) {
        (true, _) => Some(input.name[..input.name.len() - ".gz".len()].to_owned()),
        (false, true) => Some(input.name.clone()),
        (false, false) => None,
    }
}

fn open_packed(name: String, bytes: Vec<u8>, limits: &Limits) -> Result<Parts, Refusal> {
    if matches!(formats::choose(&name, b"").how, How::Lines) && gunzip::is_gzip(&bytes) {
        let unpacked = BufReader::with_capacity(1 << 16, gunzip::unpacker(bytes));
        return Ok(Parts(Source::Lines(Box::new(Lines::new(name, Box::new(unpacked), limits)))));
    }
    let (bytes, loss) = gunzip::unpack(bytes, limits)?;
    open_plain(Input { name, bytes }, loss, limits)
}

/// Takes a file apart that is not packed.
///
/// # Errors
/// As [`open`].
pub(super) fn open_plain(input: Input, loss: Option<Loss>, limits: &Limits) -> Result<Parts, Refusal> {
    let Input { name, bytes } = input;
    let format = formats::choose(&name, &bytes);
    match format.how {
        How::NotYet => Err(Refusal::NotYet { name: format.name }),
        How::Whole(reader) => Ok(Parts::one(Part { loss, ..Part::whole(name, format.name, reader, bytes) })),
        How::Container(opener) => {
            let (files, own) = Files::new(name, format.name, opener(bytes, limits)?, limits);
            Ok(Parts(Source::Files(own.map(Box::new), Box::new(files))))
        }
        How::Json => open_json(name, bytes, loss),
        How::Lines => Ok(open_lines(name, bytes, limits)),
    }
}

fn open_json(name: String, bytes: Vec<u8>, loss: Option<Loss>) -> Result<Parts, Refusal> {
    let decoded = decode::decode(bytes, None)?;
    let Some(elements) = json::elements(&decoded.text) else {
        let bytes = decoded.text.into_bytes();
        let loss = loss.or(decoded.loss);
        return Ok(Parts::one(Part { loss, ..Part::whole(name, "JSON", Reader::Plain(json::read), bytes) }));
    };
    Ok(Parts(Source::Elements { name, elements: elements.into_iter().enumerate() }))
}

fn open_lines(name: String, bytes: Vec<u8>, limits: &Limits) -> Parts {
    let bytes = match decode::wide(&bytes) {
        Some(encoding) => encoding.decode(&bytes).0.into_owned().into_bytes(),
        None => bytes,
    };
    Parts(Source::Lines(Box::new(Lines::new(name, Box::new(Cursor::new(bytes)), limits))))
}

impl Parts {
    fn one(part: Part) -> Self {
        Parts(Source::One(Some(Box::new(part))))
    }
}

impl Iterator for Parts {
    type Item = Result<Part, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Source::One(part) => part.take().map(|part| Ok(*part)),
            Source::Elements { name, elements } => {
                elements.next().map(|(index, element)| Ok(json_part(name, index + 1, element.into_bytes())))
            }
            Source::Lines(lines) => lines.next(),
            Source::Files(own, files) => own.take().map(|part| Ok(*part)).or_else(|| files.next()),
        }
    }
}

fn json_part(name: &str, place: usize, bytes: Vec<u8>) -> Part {
    Part { place: Some(place), ..Part::whole(name.to_owned(), "JSON", Reader::Plain(json::read), bytes) }
}

impl Part {
    /// A part that is one whole document.
    pub(super) fn whole(name: String, format: &'static str, reader: Reader, bytes: Vec<u8>) -> Self {
        Self { name, place: None, format, reader, bytes, loss: None, within: None }
    }

    /// The same part, that lies in a container.
    pub(super) fn within(self, within: Within) -> Self {
        Self { within: Some(within), ..self }
    }

    /// Its id within the file, as far as it is known before it is read.
    pub fn id(&self) -> Option<String> {
        self.within.as_ref().map(|within| within.id.clone()).or(self.place.map(|place| place.to_string()))
    }

    /// Reads the document.
    ///
    /// # Errors
    /// When it holds no text. Nothing that a file holds makes this panic: a reader that does costs its file only.
    pub fn extract(self, limits: &Limits) -> Result<Extracted, Refusal> {
        self.extract_seeing(limits, None)
    }

    /// Reads the document, with eyes for the pictures in it.
    ///
    /// # Errors
    /// As [`Part::extract`].
    pub fn extract_seeing(mut self, limits: &Limits, eyes: Option<Eyes>) -> Result<Extracted, Refusal> {
        match self.within.take() {
            Some(within) => self.extract_within(within, limits, eyes),
            None => self.extract_alone(limits, eyes),
        }
    }

    /// The document of a file within the file knows what holds it, and its id says where it lies.
    fn extract_within(
        self,
        within: Within,
        limits: &Limits,
        eyes: Option<Eyes>,
    ) -> Result<Extracted, Refusal> {
        let mut extracted = self.extract_alone(limits, eyes).map_err(|refusal| refusal.inside(&within.id))?;
        let id = extracted.id.map_or(within.id.clone(), |id| format!("{}#{id}", within.id));
        extracted.id = Some(id);
        extracted.document.metadata.insert("parent".to_owned(), within.parent);
        Ok(extracted)
    }

    fn extract_alone(self, limits: &Limits, eyes: Option<Eyes>) -> Result<Extracted, Refusal> {
        let (format, place) = (self.format, self.place);
        let read = catch_unwind(AssertUnwindSafe(|| self.described(limits, eyes)));
        let read = read.unwrap_or(Err(Refusal::ReaderStopped { name: format }));
        read.map_err(|refusal| place.map_or(refusal.clone(), |line| refusal.at_line(line)))
    }

    fn described(self, limits: &Limits, eyes: Option<Eyes>) -> Result<Extracted, Refusal> {
        let Part { name, place, reader, bytes, loss, .. } = self;
        let mut draft = reader.read(bytes, limits, eyes)?;
        draft.losses.extend(loss);
        if let Some(place) = place {
            draft.id.get_or_insert_with(|| place.to_string());
        }
        describe(draft, &name, place.is_some(), limits)
    }
}

/// The lines of JSON Lines, read as they are asked for.
struct Lines {
    name: String,
    reader: Box<dyn BufRead + Send>,
    line: usize,
    /// Bytes that may still come out.
    left: u64,
    limits: Limits,
    done: bool,
}

impl Lines {
    fn new(name: String, reader: Box<dyn BufRead + Send>, limits: &Limits) -> Self {
        Self { name, reader, line: 0, left: limits.unpacked_bytes, limits: *limits, done: false }
    }

    /// Reads on to the end of the line, at most one byte more than a line may have.
    fn line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        let most = self.limits.line_bytes as u64 + 1;
        (&mut self.reader).take(most).read_until(b'\n', &mut line)?;
        self.line += 1;
        self.left = self.left.saturating_sub(line.len() as u64);
        Ok(line)
    }

    /// Passes what remains of a line that is too long.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let chunk = self.reader.fill_buf()?;
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let length = end.map_or(chunk.len(), |end| end + 1);
            self.left = self.left.saturating_sub(length as u64);
            self.reader.consume(length);
            if end.is_some() || length == 0 || self.left == 0 {
                return Ok(());
            }
        }
    }

    fn part(&mut self, mut line: Vec<u8>) -> Option<Result<Part, Refusal>> {
        if line.len() > self.limits.line_bytes && line.last() != Some(&b'\n') {
            return Some(Err(self.too_long()));
        }
        if self.line == 1 && line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        let blank = line.trim_ascii().is_empty();
        (!blank).then(|| Ok(json_part(&self.name, self.line, line)))
    }

    fn too_long(&mut self) -> Refusal {
        self.done = self.skip_line().is_err();
        Refusal::OverLimit { what: Large::Line, limit: self.limits.line_bytes as u64, line: Some(self.line) }
    }

    fn end(&mut self, refusal: Refusal) -> Option<Result<Part, Refusal>> {
        self.done = true;
        Some(Err(refusal))
    }
}

impl Iterator for Lines {
    type Item = Result<Part, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let line = match self.line() {
                Ok(line) => line,
                Err(error) => return self.end(Refusal::BrokenGzip { reason: error.to_string() }),
            };
            if self.left == 0 {
                let limit = self.limits.unpacked_bytes;
                return self.end(Refusal::OverLimit { what: Large::Unpacked, limit, line: None });
            }
            self.done = line.is_empty();
            if let Some(part) = self.part(line) {
                return Some(part);
            }
        }
        None
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {} of {}", self.line, self.name)
    }
}
