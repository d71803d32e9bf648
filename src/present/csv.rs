//! CSV after RFC 4180, with line ends `\n` and no cell that a spreadsheet would run.

use std::io::{self, Write};

use super::{Formulas, Table, visible::visible};

/// Writes the header and the rows.
pub(super) fn write(table: &Table, formulas: Formulas, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", table.header.join(","))?;
    for row in &table.rows {
        let cells: Vec<_> = row.iter().map(|text| cell(text, formulas)).collect();
        writeln!(out, "{}", cells.join(","))?;
    }
    Ok(())
}

fn cell(text: &str, formulas: Formulas) -> String {
    let guard = if formulas == Formulas::Disarmed && text.starts_with(begins_formula) { "'" } else { "" };
    let text = visible(text);
    if text.contains([',', '"', '\n', '\t', ';']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

/// The first characters that <https://owasp.org/www-community/attacks/CSV_Injection> names, full-width forms too.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_disarmed_unless_asked_for() {
        for text in ["=cmd()", "+1", "-1", "@SUM(A1)", "＝1"] {
            assert_eq!(cell(text, Formulas::Disarmed), format!("'{text}"));
            assert_eq!(cell(text, Formulas::Raw), text);
        }
        assert_eq!(cell("=1,\"é\"", Formulas::Disarmed), "\"'=1,\"\"é\"\"\"");
        assert_eq!(cell("l’eau = 1", Formulas::Disarmed), "l’eau = 1");
    }

    #[test]
    fn a_passage_of_two_lines_is_one_cell() {
        let table = Table { header: &["a", "b"], rows: vec![vec!["un\ndeux".into(), "\u{1b}".into()]] };
        let mut out = Vec::new();
        write(&table, Formulas::Disarmed, &mut out).expect("memory takes everything");
        assert_eq!(String::from_utf8(out).as_deref(), Ok("a,b\n\"un\ndeux\",␛\n"));
    }
}
