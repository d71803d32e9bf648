//! The rules by which the kind of a document is told: its words, and the signs that its text must show.

use crate::document::Kind;

/// Words that say what a document is, in a field or a folder's name, folded; the first that is found decides.
pub(super) const WORDS: &[(&str, Kind)] = &[
    ("memorandum d'entente", Kind::Entente),
    ("entente", Kind::Entente),
    ("accord", Kind::Entente),
    ("convention", Kind::Entente),
    ("protocole", Kind::Entente),
    ("traite", Kind::Entente),
    ("jumelage", Kind::Entente),
    ("lettre d'intention", Kind::Entente),
    ("proces-verba", Kind::ProcesVerbal),
    ("proces verba", Kind::ProcesVerbal),
    ("proces_verba", Kind::ProcesVerbal),
    ("compte rendu", Kind::ProcesVerbal),
    ("compte-rendu", Kind::ProcesVerbal),
    ("comptes-rendus", Kind::ProcesVerbal),
    ("minutes", Kind::ProcesVerbal),
    ("communique", Kind::Communique),
    ("press release", Kind::Communique),
    // What the Swiss Confederation's news service calls its communiqués.
    ("memorandum", Kind::Communique),
    ("discours", Kind::Communique),
    ("allocution", Kind::Communique),
    ("declaration", Kind::Communique),
    ("article", Kind::Article),
    ("breve", Kind::Article),
    ("depeche", Kind::Article),
    ("billet", Kind::Article),
    ("reportage", Kind::Article),
    ("editorial", Kind::Article),
    ("chronique", Kind::Article),
    ("posting", Kind::Article),
];

/// What the title of a law about an agreement holds, folded.
pub(super) const AGREEMENTS: &[&str] =
    &["accord", "convention", "entente", "traite", "protocole", "jumelage", "memorandum"];

/// How the title of an agreement begins, folded.
const AGREEMENT_TITLES: &[&str] = &[
    "entente",
    "convention",
    "accord",
    "protocole",
    "traite",
    "memorandum d'entente",
    "avenant",
    "lettre d'intention",
    "contrat",
];

/// Where a sign must stand.
pub(super) enum Place {
    /// Somewhere in the first lines.
    Top,
    /// At the beginning of one of the first lines.
    TopLine,
    /// At the beginning of one of the first lines that is short and no sentence.
    Byline,
    /// At the beginning of one of the last lines.
    EndLine,
    /// At the beginning of the title.
    Title,
    /// Somewhere in the first page.
    Page,
}

/// A rule: one sign of each pair must be found.
pub(super) struct Rule {
    /// What a document is that has all signs.
    pub kind: Kind,
    /// Where one of several signs must stand, folded.
    pub signs: &'static [(Place, &'static [&'static str])],
}

/// Signs that hardly any other kind has, in the order they are tried.
pub(super) const STRONG: &[Rule] = &[
    // Minutes say so themselves, or name the session of the council.
    Rule {
        kind: Kind::ProcesVerbal,
        signs: &[(
            Place::TopLine,
            &[
                "proces-verbal",
                "proces verbal",
                "compte rendu de la s",
                "compte-rendu de la s",
                "compte rendu integral",
            ],
        )],
    },
    Rule {
        kind: Kind::ProcesVerbal,
        signs: &[
            (
                Place::Top,
                &[
                    "seance ordinaire du conseil",
                    "seance extraordinaire du conseil",
                    "seance ordinaire tenue",
                ],
            ),
            (
                Place::Page,
                &["sont presents", "etaient presents", "etaient presentes", "presents :", "quorum"],
            ),
        ],
    },
    // The report of a council's meeting, which French communes publish under the name of the town.
    Rule {
        kind: Kind::ProcesVerbal,
        signs: &[(
            Place::Top,
            &[
                "compte rendu de la reunion du conseil",
                "compte-rendu de la reunion du conseil",
                "compte rendu du conseil municipal",
                "compte-rendu du conseil municipal",
                "compte rendu du conseil communautaire",
            ],
        )],
    },
    // The verbatim record of a parliament.
    Rule {
        kind: Kind::ProcesVerbal,
        signs: &[(
            Place::Top,
            &["premiere seance du", "deuxieme seance du", "troisieme seance du", "seance unique du"],
        )],
    },
    // The label over a communiqué.
    Rule {
        kind: Kind::Communique,
        signs: &[(
            Place::TopLine,
            &[
                "communique",
                "pour diffusion immediate",
                "pour publication immediate",
                "for immediate release",
            ],
        )],
    },
    // An agreement names its parties and says what they are called in it.
    Rule {
        kind: Kind::Entente,
        signs: &[
            (Place::Title, AGREEMENT_TITLES),
            (
                Place::Page,
                &[
                    "ci-apres",
                    "attendu que",
                    "attendu qu'",
                    "soussigne",
                    "convenu ce qui suit",
                    "conviennent de ce qui suit",
                    "parties contractantes",
                ],
            ),
        ],
    },
    Rule {
        kind: Kind::Entente,
        signs: &[
            (Place::TopLine, &["entre :", "entre les soussigne", "entre\n"]),
            (Place::Page, &["ci-apres"]),
        ],
    },
    // The law that approves a treaty.
    Rule {
        kind: Kind::Entente,
        signs: &[
            (
                Place::Title,
                &["loi ", "projet de loi", "reglement grand-ducal", "arrete", "decret", "proclamation"],
            ),
            (
                Place::Title,
                &[
                    "loi portant approbation",
                    "loi du",
                    "loi approuvant",
                    "loi de mise en",
                    "loi portant mise en",
                    "projet de loi portant appro",
                ],
            ),
            (Place::Top, &["approbation", "approuvant", "mise en oeuvre", "adhesion", "ratification"]),
            (Place::Top, AGREEMENTS),
        ],
    },
];

/// Signs that other kinds may have too, tried after the folders' names.
pub(super) const WEAK: &[Rule] = &[
    // The end of a communiqué: `– 30 –`, whom the press may call.
    Rule {
        kind: Kind::Communique,
        signs: &[(
            Place::EndLine,
            &[
                "- 30 -",
                "-30-",
                "contact presse",
                "contacts presse",
                "contact medias",
                "media contact",
                "renseignements :",
                "pour information :",
                "relations medias",
            ],
        )],
    },
    // An agency, a reporter.
    Rule {
        kind: Kind::Article,
        signs: &[(Place::Top, &["afp, publie", "avec afp", "(afp)", "envoye special", ", publie le "])],
    },
    Rule {
        kind: Kind::Article,
        signs: &[(Place::Byline, &["par ", "publie le ", "texte : ", "propos recueillis"])],
    },
];
