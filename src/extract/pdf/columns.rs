//! Rows to lines in reading order: columns one after the other, the rows of tables cell by cell.

use super::rows::{Row, Segment, order};

/// A line of text as it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
    /// Lines of one column have the same number.
    pub column: usize,
    /// It is a row of a table.
    pub is_row: bool,
    /// The page, from 1.
    pub page: u32,
}

/// The lines of rows that go from top to bottom.
pub(super) fn lines(rows: Vec<Row>, page: u32) -> Vec<Line> {
    let mut reader = Reader { lines: Vec::new(), columns: 0, page };
    reader.read(rows, 0);
    reader.lines
}

/// Columns within columns are looked for this deep.
const DEEPEST: usize = 4;
/// More rows than this in one region are a drawing rather than a text, and are read as they come.
const MOST_ROWS: usize = 400;

struct Reader {
    lines: Vec<Line>,
    columns: usize,
    page: u32,
}

impl Reader {
    fn read(&mut self, rows: Vec<Row>, depth: usize) {
        self.columns += 1;
        if depth == DEEPEST || rows.len() > MOST_ROWS {
            return rows.iter().for_each(|row| self.line(row));
        }
        let mut at = 0;
        while at < rows.len() {
            let Some(band) = band(&rows[at..]) else {
                self.line(&rows[at]);
                at += 1;
                continue;
            };
            self.band(&rows[at..at + band.rows], &band.gutters, depth);
            at += band.rows;
            self.columns += 1;
        }
    }

    fn band(&mut self, rows: &[Row], gutters: &[Gap], depth: usize) {
        let gutters = &tall_only(rows, gutters);
        let columns = split(rows, gutters);
        if columns.iter().all(|column| is_running_text(column)) {
            for column in columns {
                self.read(column, depth + 1);
            }
        } else {
            self.table(rows, gutters);
        }
    }

    /// Rows whose cells are set apart by the gutters; a few of them, or a list with something beside it, are just lines.
    fn table(&mut self, rows: &[Row], gutters: &[Gap]) {
        let cells: Vec<_> = rows.iter().map(|row| cells(row, gutters)).collect();
        let several = cells.iter().filter(|cells| cells.len() > 1).count();
        let is_table = several * 2 > rows.len();
        for (row, cells) in rows.iter().zip(cells) {
            let texts: Vec<_> = cells.iter().map(|cell| cell.text(" ")).collect();
            self.push(row, texts.join(if is_table { " | " } else { " " }), is_table);
        }
    }

    fn line(&mut self, row: &Row) {
        self.push(row, row.text(" "), false);
    }

    fn push(&mut self, row: &Row, text: String, is_row: bool) {
        let (left, right, base, size) = (row.left(), row.right(), row.base(), row.size());
        self.lines.push(Line {
            text,
            left,
            right,
            base,
            size,
            column: self.columns,
            is_row,
            page: self.page,
        });
    }
}

/// A stretch across the page where nothing stands.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Gap {
    from: f32,
    to: f32,
}

/// Rows that share at least one gutter.
#[derive(Debug)]
struct Band {
    rows: usize,
    gutters: Vec<Gap>,
}

/// A gutter is at least this wide, in font sizes.
const GUTTER: f32 = 0.6;
/// A column has at least this many rows.
const FEWEST_ROWS: usize = 3;

/// The longest run of rows, from the first on, with text on both sides of a common gutter.
fn band(rows: &[Row]) -> Option<Band> {
    let narrowest = GUTTER * usual_size(rows);
    let mut gaps = vec![Gap { from: f32::MIN, to: f32::MAX }];
    let mut best = None;
    let mut found = false;
    for (place, row) in rows.iter().enumerate() {
        gaps = without(&gaps, row, narrowest);
        let inner = inner(&gaps, &rows[..=place]);
        if inner.is_empty() && (found || gaps.len() <= 1) {
            break;
        }
        found |= !inner.is_empty();
        let gutters: Vec<_> = inner.into_iter().filter(|gap| is_long_enough(*gap, &rows[..=place])).collect();
        if !gutters.is_empty() {
            best = Some(Band { rows: place + 1, gutters });
        }
        if !found && place > 12 {
            break;
        }
    }
    best
}

fn usual_size(rows: &[Row]) -> f32 {
    let mut sizes: Vec<_> = rows.iter().take(40).map(Row::size).collect();
    sizes.sort_by(|one, other| order(*one, *other));
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}

/// What remains of gaps when a row is laid over them.
fn without(gaps: &[Gap], row: &Row, narrowest: f32) -> Vec<Gap> {
    let mut left = gaps.to_vec();
    for segment in &row.segments {
        left = left
            .into_iter()
            .flat_map(|gap| cut(gap, segment))
            .filter(|gap| gap.to - gap.from >= narrowest)
            .collect();
    }
    left
}

fn cut(gap: Gap, segment: &Segment) -> Vec<Gap> {
    if segment.right <= gap.from || segment.left >= gap.to {
        return vec![gap];
    }
    vec![
        Gap { from: gap.from, to: segment.left.max(gap.from) },
        Gap { from: segment.right.min(gap.to), to: gap.to },
    ]
}

/// The gaps with text on both sides.
fn inner(gaps: &[Gap], rows: &[Row]) -> Vec<Gap> {
    let left = rows.iter().map(Row::left).fold(f32::MAX, f32::min);
    let right = rows.iter().map(Row::right).fold(f32::MIN, f32::max);
    gaps.iter().copied().filter(|gap| gap.from > left && gap.to < right).collect()
}

fn is_long_enough(gap: Gap, rows: &[Row]) -> bool {
    let left = rows.iter().filter(|row| row.left() < gap.from).count();
    let right = rows.iter().filter(|row| row.right() > gap.to).count();
    left.min(right) >= FEWEST_ROWS
}

/// The rows of each column.
fn split(rows: &[Row], gutters: &[Gap]) -> Vec<Vec<Row>> {
    let mut columns = vec![Vec::new(); gutters.len() + 1];
    for row in rows {
        for cell in cells(row, gutters) {
            columns[column_of(&cell.segments[0], gutters)].push(cell);
        }
    }
    columns
}

/// The gutters without those that cut off a column of one or two rows, such as a foot in the middle of the page.
fn tall_only(rows: &[Row], gutters: &[Gap]) -> Vec<Gap> {
    let mut gutters = gutters.to_vec();
    let is_low = |column: &Vec<Row>| column.len() < FEWEST_ROWS;
    while !gutters.is_empty() {
        let Some(low) = split(rows, &gutters).iter().position(is_low) else { break };
        gutters.remove(low.min(gutters.len() - 1));
    }
    gutters
}

/// The parts of a row between the gutters, those without text left out.
fn cells(row: &Row, gutters: &[Gap]) -> Vec<Row> {
    let same = |one: &Segment, other: &Segment| column_of(one, gutters) == column_of(other, gutters);
    row.segments.chunk_by(same).map(|segments| Row { segments: segments.to_vec() }).collect()
}

fn column_of(segment: &Segment, gutters: &[Gap]) -> usize {
    gutters.iter().take_while(|gutter| segment.left >= gutter.to - 0.1).count()
}

/// Lines of running text hold this many letters at least, in the mean.
const FULL_LINE: usize = 16;

/// Whether a column is filled with running text rather than with cells: its lines hold several words, and most go far
/// towards its right edge or many go on with a sentence.
fn is_running_text(rows: &[Row]) -> bool {
    let left = rows.iter().map(Row::left).fold(f32::MAX, f32::min);
    let right = rows.iter().map(Row::right).fold(f32::MIN, f32::max);
    let full = rows.iter().filter(|row| row.right() - row.left() > 0.6 * (right - left)).count();
    let texts: Vec<_> = rows.iter().map(|row| row.text(" ")).collect();
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let going_on = texts.iter().filter(|text| text.starts_with(char::is_lowercase)).count();
    letters >= FULL_LINE * rows.len() && (full * 2 > rows.len() || going_on * 3 > rows.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(base: f32, segments: &[(f32, &str)]) -> Row {
        let segment = |&(left, text): &(f32, &str)| {
            let right = left + 5.0 * text.chars().count() as f32;
            Segment { text: text.to_owned(), left, right, base, size: 10.0 }
        };
        Row { segments: segments.iter().map(segment).collect() }
    }

    fn check(rows: Vec<Row>, expected: &[&str]) {
        let lines = lines(rows, 1);
        let found: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn columns_are_read_one_after_the_other_below_their_title() {
        let left = ["La ville a voté hier", "son budget de l’été", "prochain, a dit le maire"];
        let right = ["Les habitants sont", "venus nombreux pour", "écouter la séance."];
        let mut rows = vec![row(10.0, &[(10.0, "Un titre qui va d’un bord à l’autre de la page")])];
        rows.extend(
            (0..3)
                .map(|place| row(30.0 + 12.0 * place as f32, &[(10.0, left[place]), (150.0, right[place])])),
        );
        check(rows, &[&["Un titre qui va d’un bord à l’autre de la page"][..], &left, &right].concat());
    }

    #[test]
    fn the_rows_of_a_table_stay_rows() {
        let rows = (0..3).map(|place| row(12.0 * place as f32, &[(10.0, "Liège"), (150.0, "21")])).collect();
        check(rows, &["Liège | 21"; 3]);
    }

    #[test]
    fn two_wide_gaps_by_chance_are_no_columns() {
        let rows = vec![
            row(0.0, &[(10.0, "La ville"), (90.0, "a voté")]),
            row(12.0, &[(10.0, "son budget de l’été.")]),
        ];
        check(rows, &["La ville a voté", "son budget de l’été."]);
    }
}
