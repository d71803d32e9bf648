//! The two languages the program speaks, and what a sentence must be able to say in both.

/// A language of the program's own words; documents keep theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both, the default first.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// Its ISO 639-1 code, as typed after `--lang`.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The language of that code.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.name() == name)
    }

    /// The language of a locale such as `en_CA.UTF-8`: English when it says so, else French.
    pub fn of_locale(locale: &str) -> Self {
        if locale.starts_with("en") { Lang::En } else { Lang::Fr }
    }
}

/// Something that is said in words: a sentence cannot exist in one language only.
pub trait Say {
    /// In French, with French typography.
    fn french(&self) -> String;

    /// In English.
    fn english(&self) -> String;

    /// In `lang`.
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Fr => self.french(),
            Lang::En => self.english(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_unless_the_locale_is_english() {
        assert_eq!(Lang::of_locale("en_CA.UTF-8"), Lang::En);
        for locale in ["fr_CA.UTF-8", "C", "", "de_DE"] {
            assert_eq!(Lang::of_locale(locale), Lang::Fr, "{locale}");
        }
    }
}
