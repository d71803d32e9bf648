//! French text in, spans and forms out: one definition of a word for index, query and highlight.

pub mod dates;
mod forms;
mod letters;
mod sentences;
mod stem;
mod stop;
mod words;

pub use dates::{dates, month_number};
pub use forms::{CutText, CutWord};
pub use letters::{fold, folded, is_alphanumeric, is_apostrophe, is_hyphen, is_space, lower, nfc};
pub use sentences::sentences;
pub use stem::{stem, stemmed};
pub use stop::{is_question_word, is_stop_word};
pub use words::{Word, WordKind, Words, words};
