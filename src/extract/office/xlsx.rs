//! Excel (OOXML): every sheet as rows of cells, days written as days.

use super::writer::Writer;
use super::xml::{Element, Node, walk};
use super::{core, numbered};
use crate::document::BlockKind;
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;

/// Reads a workbook.
///
/// # Errors
/// When it is no archive, or holds no sheets.
pub(in crate::extract) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes, "Excel", limits)?;
    let sheets = numbered(&archive, "xl/worksheets/sheet");
    if sheets.is_empty() {
        return Err(Refusal::Broken { name: "Excel", reason: "it has no sheets".into() });
    }
    let shared = shared(archive.named("xl/sharedStrings.xml")?, limits)?;
    let days = day_styles(archive.named("xl/styles.xml")?, limits)?;
    let names = sheet_names(archive.named("xl/workbook.xml")?, limits)?;
    let mut writer = Writer::default();
    let mut losses = Vec::new();
    for (place, (_, sheet)) in sheets.iter().enumerate() {
        let Some(xml) = archive.named(sheet)? else { continue };
        if let Some(name) = names.get(place).filter(|_| sheets.len() > 1) {
            writer.push(BlockKind::Heading(2), name);
        }
        let mut rows = Rows {
            writer: &mut writer,
            shared: &shared,
            days: &days,
            cell: Cell::default(),
            row: Vec::new(),
            row_bytes: 0,
            most: limits.text_bytes,
        };
        losses.extend(walk(xml, limits, |node| rows.take(node))?);
    }
    let mut draft = writer.draft;
    draft.losses.extend(losses);
    if let Some(xml) = archive.named("docProps/core.xml")? {
        core::describe(xml, limits, &mut draft);
    }
    Ok(draft)
}

/// The texts that cells refer to by number.
fn shared(xml: Option<Vec<u8>>, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let mut texts: Vec<String> = Vec::new();
    let (mut in_text, mut phonetic) = (false, false);
    walk(xml.unwrap_or_default(), limits, |node| match node {
        Node::Start(element) => match element.name() {
            "si" => texts.push(String::new()),
            "rPh" => phonetic = true,
            "t" => in_text = !phonetic,
            _ => (),
        },
        Node::End("t") => in_text = false,
        Node::End("rPh") => phonetic = false,
        Node::Text(text) if in_text => texts.last_mut().map_or((), |last| last.push_str(text)),
        _ => (),
    })?;
    Ok(texts)
}

/// For each style of cells, whether its numbers are days.
fn day_styles(xml: Option<Vec<u8>>, limits: &Limits) -> Result<Vec<bool>, Refusal> {
    let mut own: Vec<String> = Vec::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    walk(xml.unwrap_or_default(), limits, |node| match node {
        Node::Start(element) => match element.name() {
            "numFmt" if is_day_code(&element.attribute("formatCode").unwrap_or_default()) => {
                own.extend(element.attribute("numFmtId"));
            }
            "cellXfs" => in_cells = true,
            "xf" if in_cells => {
                let format = element.attribute("numFmtId").unwrap_or_default();
                let built_in =
                    format.parse().is_ok_and(|format: u32| (14..=17).contains(&format) || format == 22);
                styles.push(built_in || own.contains(&format));
            }
            _ => (),
        },
        Node::End("cellXfs") => in_cells = false,
        _ => (),
    })?;
    Ok(styles)
}

fn is_day_code(code: &str) -> bool {
    let code = code.to_lowercase();
    code.contains("yy") || code.contains("aa") || (code.contains('d') && code.contains('m'))
}

fn sheet_names(xml: Option<Vec<u8>>, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let mut names = Vec::new();
    walk(xml.unwrap_or_default(), limits, |node| {
        if let Node::Start(element) = node
            && element.name() == "sheet"
        {
            names.extend(element.attribute("name"));
        }
    })?;
    Ok(names)
}

struct Rows<'w> {
    writer: &'w mut Writer,
    shared: &'w [String],
    days: &'w [bool],
    cell: Cell,
    row: Vec<String>,
    row_bytes: usize,
    /// Bytes of text after which rows are left out: a few bytes of a file can ask for a long text again and again.
    most: usize,
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: usize,
    value: String,
    in_value: bool,
}

impl Rows<'_> {
    fn take(&mut self, node: Node) {
        if self.writer.draft.text.len() + self.row_bytes > self.most {
            return self.end_row();
        }
        match node {
            Node::Start(element) => self.start(&element),
            Node::End("v" | "t") => self.cell.in_value = false,
            Node::End("c") => self.end_cell(),
            Node::End("row") => self.end_row(),
            Node::Text(text) if self.cell.in_value => self.cell.value.push_str(text),
            Node::End(_) | Node::Text(_) => (),
        }
    }

    fn start(&mut self, element: &Element) {
        match element.name() {
            "c" => {
                let style = element.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
                let kind = element.attribute("t").unwrap_or_default();
                self.cell = Cell { kind, style, ..Cell::default() };
            }
            "v" | "t" => self.cell.in_value = true,
            _ => (),
        }
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        let text = match cell.kind.as_str() {
            "s" => cell.value.trim().parse().ok().and_then(|number: usize| self.shared.get(number).cloned()),
            "" | "n" if self.days.get(cell.style) == Some(&true) => day(&cell.value).or(Some(cell.value)),
            "b" => Some(if cell.value.trim() == "1" { "vrai" } else { "faux" }.to_owned()),
            "e" => None,
            _ => Some(cell.value),
        };
        let text = text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        self.row_bytes += text.len();
        self.row.push(text);
    }

    fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        self.row_bytes = 0;
        row.retain(|cell| !cell.is_empty());
        self.writer.push(BlockKind::TableRow, &row.join(" | "));
    }
}

/// The day of a number of days since 1899-12-30, as spreadsheets count from 1 March 1900 on.
fn day(value: &str) -> Option<String> {
    let days = value.trim().parse::<f64>().ok().filter(|days| (61.0..2_958_466.0).contains(days))?;
    let first = jiff::civil::Date::constant(1899, 12, 30);
    let day = first.checked_add(jiff::Span::new().days(days as i64)).ok()?;
    Some(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_days_are_days() {
        assert_eq!(day("44236"), Some("2021-02-09".into()));
        assert_eq!(day("44236.5"), Some("2021-02-09".into()));
        assert_eq!((day("60"), day("x"), day("1e9")), (None, None, None));
        assert!(is_day_code("dd/mm/yyyy") && is_day_code("jj/mm/aaaa") && !is_day_code("# ##0.00"));
    }
}
