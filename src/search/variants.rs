//! What stands in for a query's words in documents that lack them: other words for the same thing, and acronyms that the
//! collection itself explains.

use super::query::{Expression, Leaf, Term};
use crate::french::{Word, folded, stemmed, words};
use crate::index::Snapshot;
use crate::lexicon;

/// Meanings of one acronym that are looked for.
const MOST_MEANINGS: usize = 2;
/// Words of a query where an acronym may begin that stands for several of them.
const MOST_STARTS: usize = 32;

/// Words that stand in for a leaf.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variant {
    /// The word or phrase.
    pub leaf: Leaf,
    /// How much of it counts: an acronym for three words counts a third for each of them.
    pub share: f32,
}

impl Variant {
    /// How many words it stands for.
    fn words(&self) -> usize {
        (1.0 / self.share).round() as usize
    }
}

/// The variants of a query's leaves.
#[derive(Clone, Debug, Default)]
pub(super) struct Variants(Vec<Vec<Variant>>);

impl Variants {
    /// Those of the leaf with this number, the nearest in meaning first.
    pub fn of(&self, leaf: usize) -> &[Variant] {
        self.0.get(leaf).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those that `found` accepts.
    pub fn kept(&self, found: impl Fn(&Variant) -> bool) -> Self {
        let of_leaf = |variants: &Vec<Variant>| variants.iter().filter(|it| found(it)).cloned().collect();
        Self(self.0.iter().map(of_leaf).collect())
    }

    /// An expression, the leaves of which these are the variants of, with the variants written beside them.
    pub fn written(&self, expression: &Expression) -> Expression {
        self.written_from(&mut 0, expression)
    }

    fn written_from(&self, next: &mut usize, expression: &Expression) -> Expression {
        match expression {
            Expression::Leaf(leaf) => {
                *next += 1;
                any(Expression::Leaf(leaf.clone()), self.of(*next - 1).iter().map(|variant| &variant.leaf))
            }
            Expression::All { parts, demanded } => {
                Expression::All { parts: self.written_parts(next, parts), demanded: *demanded }
            }
            Expression::Any(parts) => {
                Expression::Any(parts.iter().map(|part| self.written_from(next, part)).collect())
            }
            Expression::Not(part) => {
                *next += part.leaves().len();
                expression.clone()
            }
        }
    }

    /// Words that one acronym stands in for are written together.
    fn written_parts(&self, next: &mut usize, mut parts: &[Expression]) -> Vec<Expression> {
        let mut written = Vec::new();
        while let [part, others @ ..] = parts {
            let is_leaf = matches!(part, Expression::Leaf(_));
            let shared = self.of(*next).iter().find(|variant| is_leaf && variant.words() > 1);
            match shared {
                Some(variant) if variant.words() <= parts.len() => {
                    let (group, others) = parts.split_at(variant.words());
                    *next += group.len();
                    let group = Expression::All { parts: group.to_vec(), demanded: false };
                    written.push(any(group, [&variant.leaf].into_iter()));
                    parts = others;
                }
                _ => {
                    written.push(self.written_from(next, part));
                    parts = others;
                }
            }
        }
        written
    }

    fn add(&mut self, leaf: usize, variant: Variant) {
        if !self.0[leaf].iter().any(|known| known.leaf == variant.leaf) {
            self.0[leaf].push(variant);
        }
    }
}

/// Looks for what may stand in for each leaf of an expression.
pub(super) fn variants(snapshot: &Snapshot, expression: &Expression) -> tantivy::Result<Variants> {
    let leaves = expression.leaves();
    let mut variants = Variants(vec![Vec::new(); leaves.len()]);
    for (number, (leaf, asked)) in leaves.into_iter().enumerate() {
        let (Leaf::Word(term), true) = (leaf, asked) else { continue };
        for word in lexicon::variants(&stemmed(&term.form)) {
            variants.add(number, Variant { leaf: leaf_of(word), share: 1.0 });
        }
        for long in meanings(snapshot, term)? {
            variants.add(number, Variant { leaf: leaf_of(&long), share: 1.0 });
        }
        if let Some((prefix, rest)) = lexicon::after_prefix(&term.form) {
            variants.add(number, Variant { leaf: leaf_of(&format!("{prefix} {rest}")), share: 1.0 });
        }
    }
    for run in runs(expression) {
        add_acronyms(snapshot, &run, &mut variants)?;
        add_compounds(&run, &mut variants);
    }
    Ok(variants)
}

/// What most documents say that an acronym in capitals stands for.
fn meanings(snapshot: &Snapshot, term: &Term) -> tantivy::Result<Vec<String>> {
    let is_acronym = term.typed.chars().filter(|c| c.is_uppercase()).count() > 1;
    if !is_acronym {
        return Ok(Vec::new());
    }
    let mut meanings: Vec<(String, u64)> = Vec::new();
    for (long, documents) in snapshot.words_of_acronym(&folded(&term.form))? {
        let same = |known: &&mut (String, u64)| stems(&known.0) == stems(&long);
        match meanings.iter_mut().find(same) {
            Some((_, known)) => *known += documents,
            None => meanings.push((long, documents)),
        }
    }
    meanings.sort_by_key(|(_, documents)| std::cmp::Reverse(*documents));
    let most = meanings.first().map_or(0, |(_, documents)| *documents);
    let usual = meanings.into_iter().filter(|(_, documents)| 4 * documents >= most);
    Ok(usual.take(MOST_MEANINGS).map(|(long, _)| long).collect())
}

/// Words side by side in a query, each with the number of its leaf.
type Run<'q> = Vec<(usize, &'q Term)>;

/// The words that stand side by side, where nothing but words is asked for between them.
fn runs(expression: &Expression) -> Vec<Run<'_>> {
    let Expression::All { parts, .. } = expression else { return Vec::new() };
    let mut runs = vec![Run::new()];
    let mut number = 0;
    for part in parts {
        match (part, runs.last_mut()) {
            (Expression::Leaf(Leaf::Word(term)), Some(run)) => run.push((number, term)),
            _ => runs.push(Run::new()),
        }
        number += part.leaves().len();
    }
    runs
}

/// Adds to each word of a run the acronym of a group of words that it is in.
fn add_acronyms(snapshot: &Snapshot, run: &Run, variants: &mut Variants) -> tantivy::Result<()> {
    let stems: Vec<String> = run.iter().map(|(_, term)| stemmed(&term.form)).collect();
    for start in 0..stems.len().min(MOST_STARTS) {
        let found = snapshot.acronyms_of_words(&stems[start..])?;
        let best = found.into_iter().max_by_key(|((words, _), documents)| (*words, *documents));
        let Some(((words, short), _)) = best else { continue };
        for (leaf, _) in &run[start..start + words] {
            variants.add(*leaf, Variant { leaf: leaf_of(&short), share: 1.0 / words as f32 });
        }
    }
    Ok(())
}

/// Adds `cofinancement` to `co` and `financement` side by side.
fn add_compounds(run: &Run, variants: &mut Variants) {
    for pair in run.windows(2) {
        let [(prefix_leaf, prefix), (leaf, word)] = pair else { continue };
        if lexicon::is_prefix(&prefix.form) {
            let joined = format!("{}{}", prefix.form, word.form);
            for leaf in [prefix_leaf, leaf] {
                variants.add(*leaf, Variant { leaf: leaf_of(&joined), share: 0.5 });
            }
        }
    }
}

/// One word as a word, several as a phrase.
fn leaf_of(text: &str) -> Leaf {
    let term = |word: Word| Term { typed: word.span.of(text).to_owned(), form: word.form(text) };
    let mut terms: Vec<Term> = words(text).filter(Word::is_searched).map(term).collect();
    match terms.len() {
        1 => Leaf::Word(terms.remove(0)),
        _ => Leaf::Phrase(terms),
    }
}

/// Either of them.
fn any<'a>(first: Expression, others: impl Iterator<Item = &'a Leaf>) -> Expression {
    let mut parts = vec![first];
    parts.extend(others.map(|leaf| Expression::Leaf(leaf.clone())));
    if parts.len() == 1 { parts.remove(0) } else { Expression::Any(parts) }
}

fn stems(text: &str) -> Vec<String> {
    words(text).filter(Word::is_searched).map(|word| stemmed(&word.form(text))).collect()
}
