//! What sort of document it is and which language it is in.

/// What sort of document it is, by the words that journalists use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A press release, a statement, a speech of an issuer.
    Communique,
    /// An agreement, convention, treaty, protocol, or the law that approves one.
    Entente,
    /// A press article or a dispatch.
    Article,
    /// The minutes of a council or an assembly.
    ProcesVerbal,
    /// Anything else.
    #[default]
    Autre,
}

impl Kind {
    /// Every kind, in the order they are shown.
    pub const ALL: [Kind; 5] =
        [Kind::Communique, Kind::Entente, Kind::Article, Kind::ProcesVerbal, Kind::Autre];

    /// The French name, as stored and shown.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Communique => "communiqué",
            Kind::Entente => "entente",
            Kind::Article => "article",
            Kind::ProcesVerbal => "procès-verbal",
            Kind::Autre => "autre",
        }
    }
}

/// A language as an ISO 639-1 code (`fr`), or the empty code when there is too little text to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 2]);

impl Language {
    /// Too little text to tell.
    pub const UNKNOWN: Language = Language([0, 0]);
    /// French.
    pub const FRENCH: Language = Language(*b"fr");

    /// The language of a two-letter code, or of the first part of a tag such as `fr-CA`; otherwise unknown.
    pub fn from_tag(tag: &str) -> Self {
        let code = tag.split(['-', '_']).next().unwrap_or_default().as_bytes();
        match code {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Language([a.to_ascii_lowercase(), b.to_ascii_lowercase()])
            }
            _ => Language::UNKNOWN,
        }
    }

    /// The two letters, or nothing when unknown.
    pub fn code(&self) -> Option<&str> {
        match self {
            &Language::UNKNOWN => None,
            Language(code) => std::str::from_utf8(code).ok(),
        }
    }
}
