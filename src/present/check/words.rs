//! The words round a verdict, in both languages.

use super::super::typography::{counted, quoted};
use super::super::visible::one_line;
use super::super::{Lang, Say};
use crate::search::check::{Agreement, Sign, Verdict};

/// The words round a verdict.
pub(super) enum Words<'a> {
    Verdict(Verdict),
    Brief(Verdict),
    Negation,
    Number,
    Mixed,
    Agreement(Agreement, &'a str),
    Signs(&'a [Sign]),
    Nobody,
    Inside,
    Outside,
    InTitle,
    Characters(usize, usize),
    Others(usize),
}

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self {
            Words::Verdict(verdict) => {
                format!("{} — {}", brief_french(*verdict).to_uppercase(), verdict_french(*verdict))
            }
            Words::Brief(verdict) => brief_french(*verdict).into(),
            Words::Negation => "Attention\u{a0}: une négation a été retirée, ajoutée ou déplacée".into(),
            Words::Number => "Attention\u{a0}: un nombre a changé".into(),
            Words::Mixed => {
                "Attention\u{a0}: des propos de plusieurs personnes sont donnés comme une seule citation"
                    .into()
            }
            Words::Agreement(agreement, claimed) => {
                agreement_french(*agreement, &quoted(&one_line(claimed), Lang::Fr))
            }
            Words::Signs(signs) => format!(
                "Écarts\u{a0}: {}",
                signs.iter().map(|sign| sign_french(*sign)).collect::<Vec<_>>().join(", ")
            ),
            Words::Nobody => "personne n’est nommé".into(),
            Words::Inside => "entre guillemets".into(),
            Words::Outside => "hors guillemets".into(),
            Words::InTitle => "dans le titre".into(),
            Words::Characters(start, end) => format!("caractères {start} à {end}"),
            Words::Others(count) => format!(
                "Aussi, dans {}\u{a0}:",
                counted(*count as u64, "autre document", "autres documents", Lang::Fr)
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Words::Verdict(verdict) => {
                format!("{} — {}", brief_english(*verdict).to_uppercase(), verdict_english(*verdict))
            }
            Words::Brief(verdict) => brief_english(*verdict).into(),
            Words::Negation => "Beware: a negation was taken out, put in or moved".into(),
            Words::Number => "Beware: a number has changed".into(),
            Words::Mixed => "Beware: words of several people are given as one quotation".into(),
            Words::Agreement(agreement, claimed) => {
                agreement_english(*agreement, &quoted(&one_line(claimed), Lang::En))
            }
            Words::Signs(signs) => format!(
                "Differences: {}",
                signs.iter().map(|sign| sign.name()).collect::<Vec<_>>().join(", ")
            ),
            Words::Nobody => "nobody is named".into(),
            Words::Inside => "between quotation marks".into(),
            Words::Outside => "not between quotation marks".into(),
            Words::InTitle => "in the title".into(),
            Words::Characters(start, end) => format!("characters {start} to {end}"),
            Words::Others(count) => {
                format!("Also, in {}:", counted(*count as u64, "other document", "other documents", Lang::En))
            }
        }
    }
}

fn brief_french(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exacte",
        Verdict::Typography => "typographie seule",
        Verdict::Shortened => "raccourcie",
        Verdict::Altered => "modifiée",
        Verdict::NotFound => "introuvable",
    }
}

fn verdict_french(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "ces mots sont dans la source, lettre pour lettre",
        Verdict::Typography => "les mots sont ceux de la source\u{a0}; seule leur écriture diffère",
        Verdict::Shortened => "les mots sont ceux de la source, dans l’ordre, avec une coupe",
        Verdict::Altered => "des mots diffèrent de ceux de la source",
        Verdict::NotFound => "rien de semblable dans les documents indexés",
    }
}

fn brief_english(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exact",
        Verdict::Typography => "typography only",
        Verdict::Shortened => "shortened",
        Verdict::Altered => "altered",
        Verdict::NotFound => "not found",
    }
}

fn verdict_english(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "these words are in the source, letter for letter",
        Verdict::Typography => "the words are those of the source; only their writing differs",
        Verdict::Shortened => "the words are those of the source, in order, with a cut",
        Verdict::Altered => "words differ from those of the source",
        Verdict::NotFound => "nothing like it in the documents indexed",
    }
}

fn agreement_french(agreement: Agreement, claimed: &str) -> String {
    match agreement {
        Agreement::Name => format!("La source nomme bien {claimed}"),
        Agreement::Surname => {
            format!("La source nomme quelqu’un de ce nom de famille\u{a0}: {claimed}, prénom à vérifier")
        }
        Agreement::Role => format!("La fonction est bien celle que donne la source\u{a0}: {claimed}"),
        Agreement::Unknown => format!("La source ne dit pas qui parle\u{a0}: {claimed} n’est pas confirmé"),
        Agreement::Other => format!("Attention\u{a0}: la source nomme quelqu’un d’autre que {claimed}"),
    }
}

fn agreement_english(agreement: Agreement, claimed: &str) -> String {
    match agreement {
        Agreement::Name => format!("The source does name {claimed}"),
        Agreement::Surname => {
            format!("The source names someone of that surname: {claimed}, first name to be verified")
        }
        Agreement::Role => format!("The function is the one that the source gives: {claimed}"),
        Agreement::Unknown => format!("The source does not say who speaks: {claimed} is not confirmed"),
        Agreement::Other => format!("Beware: the source names somebody other than {claimed}"),
    }
}

fn sign_french(sign: Sign) -> &'static str {
    match sign {
        Sign::Apostrophes => "apostrophes",
        Sign::Marks => "guillemets",
        Sign::Spaces => "espaces",
        Sign::Punctuation => "ponctuation",
        Sign::Case => "majuscules",
        Sign::Accents => "accents",
    }
}
