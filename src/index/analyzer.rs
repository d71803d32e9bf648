//! The words of [`crate::french`] as tantivy's analyzers: one view by stem, one by exact form.

use rustc_hash::FxHashMap;
use tantivy::tokenizer::{TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer, TokenizerManager};

use crate::french::{Words, fold, is_stop_word, stem, words};

/// The analyzer of fields searched by stem: no stop words, no inflections, no accents.
pub const STEM: &str = "french_stem";

/// The analyzer of fields searched by form: every word without accents, and once more with them when it has any.
pub const EXACT: &str = "french_exact";

/// The analyzers that the schema names.
pub fn analyzers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(
        STEM,
        TextAnalyzer::builder(FrenchTokenizer::default())
            .filter(Filter::<Stop>::default())
            .filter(Filter::<Stem>::default())
            .build(),
    );
    manager.register(
        EXACT,
        TextAnalyzer::builder(FrenchTokenizer::default()).filter(Filter::<Fold>::default()).build(),
    );
    manager
}

/// Cuts a text into the forms of its searched words; a word's position is its number among them.
#[derive(Clone, Default)]
struct FrenchTokenizer {
    token: Token,
}

struct FrenchStream<'a> {
    text: &'a str,
    words: Words<'a>,
    token: &'a mut Token,
}

impl Tokenizer for FrenchTokenizer {
    type TokenStream<'a> = FrenchStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> FrenchStream<'a> {
        self.token.reset();
        FrenchStream { text, words: words(text), token: &mut self.token }
    }
}

impl TokenStream for FrenchStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.find(|word| word.is_searched()) else { return false };
        self.token.text.clear();
        word.write_form(self.text, &mut self.token.text);
        self.token.offset_from = word.span.start();
        self.token.offset_to = word.span.end();
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// What a filter does to one token after the other.
trait Step: Clone + Default + Send + Sync + 'static {
    /// Changes the token; `false` leaves it out.
    fn apply(&mut self, token: &mut Token) -> bool;

    /// Turns the token given last into one more at the same position; `false` when there is none.
    fn one_more(&mut self, _token: &mut Token) -> bool {
        false
    }
}

/// Leaves stop words out; positions keep their place.
#[derive(Clone, Default)]
struct Stop;

impl Step for Stop {
    fn apply(&mut self, token: &mut Token) -> bool {
        !is_stop_word(&token.text)
    }
}

/// Puts the stem in the word's place; a corpus has far fewer words than its texts have, so that stems are kept.
#[derive(Clone, Default)]
struct Stem {
    stems: FxHashMap<String, String>,
}

/// Stems kept before they are forgotten, which bounds the memory to some 20 MB.
const MOST_STEMS: usize = 200_000;

impl Step for Stem {
    fn apply(&mut self, token: &mut Token) -> bool {
        if let Some(stem) = self.stems.get(&token.text) {
            token.text.clear();
            token.text.push_str(stem);
            return !stem.is_empty();
        }
        if self.stems.len() >= MOST_STEMS {
            self.stems.clear();
        }
        let mut stemmed = String::new();
        stem(&token.text, &mut stemmed);
        self.stems.insert(std::mem::replace(&mut token.text, stemmed.clone()), stemmed);
        !token.text.is_empty()
    }
}

/// Gives a word without its accents, then once more with them when it has any.
#[derive(Clone, Default)]
struct Fold {
    accented: String,
    folded: String,
}

impl Step for Fold {
    fn apply(&mut self, token: &mut Token) -> bool {
        self.accented.clear();
        if token.text.is_ascii() {
            return true;
        }
        self.folded.clear();
        fold(&token.text, &mut self.folded);
        if self.folded != token.text && !self.folded.is_empty() {
            std::mem::swap(&mut self.accented, &mut token.text);
            token.text.clone_from(&self.folded);
        }
        true
    }

    fn one_more(&mut self, token: &mut Token) -> bool {
        if self.accented.is_empty() {
            return false;
        }
        std::mem::swap(&mut self.accented, &mut token.text);
        self.accented.clear();
        true
    }
}

/// Makes a token filter of a step.
#[derive(Clone, Default)]
struct Filter<S>(S);

#[derive(Clone)]
struct FilterTokenizer<S, T> {
    step: S,
    inner: T,
}

struct FilterStream<'a, S, T> {
    step: &'a mut S,
    inner: T,
}

impl<S: Step> TokenFilter for Filter<S> {
    type Tokenizer<T: Tokenizer> = FilterTokenizer<S, T>;

    fn transform<T: Tokenizer>(self, inner: T) -> FilterTokenizer<S, T> {
        FilterTokenizer { step: self.0, inner }
    }
}

impl<S: Step, T: Tokenizer> Tokenizer for FilterTokenizer<S, T> {
    type TokenStream<'a> = FilterStream<'a, S, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        FilterStream { step: &mut self.step, inner: self.inner.token_stream(text) }
    }
}

impl<S: Step, T: TokenStream> TokenStream for FilterStream<'_, S, T> {
    fn advance(&mut self) -> bool {
        if self.step.one_more(self.inner.token_mut()) {
            return true;
        }
        while self.inner.advance() {
            if self.step.apply(self.inner.token_mut()) {
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(analyzer: &str, text: &str) -> Vec<(String, usize)> {
        let mut analyzer = analyzers().get(analyzer).expect("a registered analyzer");
        let mut tokens = Vec::new();
        analyzer.token_stream(text).process(&mut |token| tokens.push((token.text.clone(), token.position)));
        tokens
    }

    #[test]
    fn both_views_agree_on_positions() {
        let text = "L’entente annoncée à Montréal";
        let [stems, forms] = [STEM, EXACT].map(|analyzer| tokens(analyzer, text));
        let expected = [("entent", 0), ("anonc", 1), ("montreal", 3)];
        assert_eq!(stems, expected.map(|(stem, position)| (stem.to_owned(), position)));
        let expected =
            [("entente", 0), ("annoncee", 1), ("annoncée", 1), ("a", 2), ("à", 2), ("montreal", 3)];
        assert_eq!(forms[..6], expected.map(|(form, position)| (form.to_owned(), position)));
        assert_eq!(forms.last(), Some(&("montréal".to_owned(), 3)));
    }
}
