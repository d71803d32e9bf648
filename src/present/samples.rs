//! Literal answers for the tests of this module.

use super::{Answer, Format, Page, write};
use crate::document::{Date, DateFound, Dated, Kind, Language, Span};
use crate::search::{DocumentInfo, Group, Hit, Passage, Pointer, Results, Total};

/// A page in French without colours or width.
pub(super) fn page() -> Page {
    Page::default()
}

/// What an answer writes.
pub(super) fn written<A: Answer>(answer: &A, format: Format, page: &Page) -> String {
    let mut out = Vec::new();
    write(answer, format, page, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("UTF-8")
}

/// One hit with everything.
pub(super) fn results() -> Results {
    let text = "Les deux villes coopéreront en aérospatiale.\n« C’est l’été », dit-elle.\n";
    let start = text.find("aérospatiale").expect("it is there");
    let passage = Passage {
        ordinal: 3,
        page: Some(2),
        start: 812,
        end: 884,
        text: text.into(),
        matches: vec![Span::from(start..start + "aérospatiale".len())],
    };
    Results {
        read_as: String::new(),
        total: Total { passages: 3, documents: 1, partial: 2 },
        hits: vec![hit(document(), passage)],
        groups: vec![Group { facet: "type", values: vec![("communiqué".into(), 1), ("article".into(), 1)] }],
        correction: None,
        why_nothing: None,
    }
}

/// A hit that lacks one word.
pub(super) fn hit(document: DocumentInfo, passage: Passage) -> Hit {
    Hit {
        rank: 1,
        score: 12.5,
        title_matches: Vec::new(),
        pointer: Pointer {
            id: document.id.clone(),
            hash: Some(document.hash.clone()),
            page: passage.page,
            place: Some((passage.start, passage.end)),
            quote: None,
        },
        passage,
        document,
        missing: vec!["Toulouse".into()],
        sectors: vec!["aérospatiale".into()],
        partners: vec!["Toulouse".into()],
        more: 2,
        copies: 1,
        explanation: None,
    }
}

fn document() -> DocumentInfo {
    DocumentInfo {
        id: "2021/entente.pdf".into(),
        path: "/corpus/2021/entente.pdf".into(),
        title: Some("Montréal et Toulouse signent une entente".into()),
        dated: Date::day(2021, 2, 9).map(|date| Dated { date, found: DateFound::Text }),
        kind: Kind::Communique,
        source: Some("Ville de Montréal".into()),
        url: Some("https://exemple.example/a".into()),
        language: Language::FRENCH,
        hash: "0f3a".into(),
    }
}
