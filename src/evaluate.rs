//! How good a ranking is: judgements and rankings in, nDCG, reciprocal rank and recall out, as trec_eval computes them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

/// A query of a test set.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TestQuery {
    /// Its id.
    #[serde(rename = "_id", alias = "id")]
    pub id: String,
    /// What is searched.
    pub text: String,
}

/// How relevant documents are to queries: by query id, then by document id; 0 is not relevant.
pub type Judgements = BTreeMap<String, HashMap<String, u32>>;

/// What a system answered: by query id, the ids of documents, the best first, each with its score.
pub type Run = BTreeMap<String, Vec<(String, f32)>>;

/// A line of a test set that cannot be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line} is not {expected}")]
pub struct BadLine {
    /// The line, from 1.
    pub line: usize,
    /// What was expected.
    pub expected: &'static str,
}

/// Reads queries, one JSON object a line with `_id` and `text`.
///
/// # Errors
/// At the first line that is none.
pub fn queries(text: &str) -> Result<Vec<TestQuery>, BadLine> {
    each_line(text, "a query with _id and text", |line| serde_json::from_str(line).ok())
}

/// Reads judgements, one a line: query, document and relevance with tabs between; a header line may stand first.
///
/// # Errors
/// At the first line that is none.
pub fn judgements(text: &str) -> Result<Judgements, BadLine> {
    let is_header = text.lines().next().is_some_and(|line| line.starts_with("query-id"));
    let body = if is_header { text.split_once('\n').map_or("", |(_, body)| body) } else { text };
    let lines = each_line(body, "query, document and relevance with tabs between", |line| {
        let (query, rest) = line.split_once('\t')?;
        let (document, relevance) = rest.rsplit_once('\t')?;
        Some((query.to_owned(), document.to_owned(), relevance.trim().parse().ok()?))
    })?;
    let mut judgements = Judgements::new();
    for (query, document, relevance) in lines {
        judgements.entry(query).or_default().insert(document, relevance);
    }
    Ok(judgements)
}

/// Reads a run in TREC's format: `query Q0 document rank score name`.
///
/// # Errors
/// At the first line that is none.
pub fn run(text: &str) -> Result<Run, BadLine> {
    let lines = each_line(text, "query, Q0, document, rank, score and name with spaces between", |line| {
        let fields: Vec<_> = line.split_whitespace().collect();
        let [query, _, document, _, score, _] = fields[..] else { return None };
        Some((query.to_owned(), document.to_owned(), score.parse().ok()?))
    })?;
    let mut run = Run::new();
    for (query, document, score) in lines {
        run.entry(query).or_default().push((document, score));
    }
    run.values_mut().for_each(|ranking| ranking.sort_by(|(_, one), (_, other)| f32::total_cmp(other, one)));
    Ok(run)
}

/// Writes one query's ranking in TREC's format; white space in ids becomes `_`. The scores only tell the order, which
/// is all that trec_eval takes from them.
pub fn trec_lines(query: &str, ranking: &[(String, f32)]) -> String {
    let word = |id: &str| id.replace(char::is_whitespace, "_");
    let line = |(place, (document, _)): (usize, &(String, f32))| {
        let score = ranking.len() - place;
        format!("{} Q0 {} {} {score} verbatim\n", word(query), word(document), place + 1)
    };
    ranking.iter().enumerate().map(line).collect()
}

/// What one query's ranking, or the mean of all, is worth; each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// Normalised discounted cumulative gain of the first 10; the gain is the relevance itself.
    pub ndcg_at_10: f64,
    /// One over the rank of the first relevant document, if it is among the first 10.
    pub mrr_at_10: f64,
    /// Share of the relevant documents that are among the first 100.
    pub recall_at_100: f64,
}

/// Measures every judged query that has a relevant document, in the order of ids; one without a ranking counts 0.
pub fn measure(run: &Run, judgements: &Judgements) -> Vec<(String, Measures)> {
    let judged = judgements.iter().filter(|(_, judged)| judged.values().any(|&relevance| relevance > 0));
    let measured = judged.map(|(query, judged)| {
        let ranking = run.get(query).map(Vec::as_slice).unwrap_or_default();
        (query.clone(), measure_one(ranking, judged))
    });
    measured.collect()
}

/// The mean over queries.
pub fn mean(measured: &[(String, Measures)]) -> Measures {
    let share = 1.0 / measured.len().max(1) as f64;
    measured.iter().fold(Measures::default(), |sum, (_, one)| Measures {
        ndcg_at_10: sum.ndcg_at_10 + share * one.ndcg_at_10,
        mrr_at_10: sum.mrr_at_10 + share * one.mrr_at_10,
        recall_at_100: sum.recall_at_100 + share * one.recall_at_100,
    })
}

fn measure_one(ranking: &[(String, f32)], judged: &HashMap<String, u32>) -> Measures {
    let relevance = |id: &str| *judged.get(id).or_else(|| judged.get(own_id(id))).unwrap_or(&0);
    let found: Vec<u32> = ranking.iter().map(|(id, _)| relevance(id)).collect();
    let mut ideal: Vec<u32> = judged.values().copied().collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let first = found.iter().take(10).position(|&relevance| relevance > 0);
    let relevant = |list: &[u32]| list.iter().filter(|&&relevance| relevance > 0).count() as f64;
    Measures {
        ndcg_at_10: gain(&found) / gain(&ideal),
        mrr_at_10: first.map_or(0.0, |place| 1.0 / (place + 1) as f64),
        recall_at_100: relevant(&found[..found.len().min(100)]) / relevant(&ideal),
    }
}

/// The id within its file, which is what test sets judge by.
fn own_id(id: &str) -> &str {
    id.split_once('#').map_or(id, |(_, own)| own)
}

fn gain(relevances: &[u32]) -> f64 {
    let discounted = |(place, &relevance): (usize, &u32)| f64::from(relevance) / ((place + 2) as f64).log2();
    relevances.iter().take(10).enumerate().map(discounted).sum()
}

/// Times that pairs are swapped at random to see how often chance alone does as well.
const ROUNDS: u32 = 10_000;

/// How probable it is that two systems that are equally good differ by chance as much as `one` and `other` do: the
/// paired randomisation test, two-sided (Smucker, Allan and Carterette, CIKM 2007). Same input, same answer.
pub fn significance(one: &[f64], other: &[f64]) -> f64 {
    let differences: Vec<f64> = one.iter().zip(other).map(|(one, other)| one - other).collect();
    let observed = differences.iter().sum::<f64>().abs();
    let mut coin = Coin(0x9E37_79B9_7F4A_7C15);
    let as_large = (0..ROUNDS).filter(|_| {
        let swapped =
            differences.iter().map(|difference| if coin.flip() { *difference } else { -difference });
        swapped.sum::<f64>().abs() >= observed - 1e-12
    });
    (as_large.count() as f64 + 1.0) / f64::from(ROUNDS + 1)
}

/// Marsaglia's xorshift generator; a fixed seed makes the test repeatable.
struct Coin(u64);

impl Coin {
    fn flip(&mut self) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 63 == 1
    }
}

fn each_line<T>(
    text: &str,
    expected: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, BadLine> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(number, line)| read(line).ok_or(BadLine { line: number + 1, expected })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking(ids: &[&str]) -> Vec<(String, f32)> {
        ids.iter().zip((1..=ids.len()).rev()).map(|(id, score)| (id.to_string(), score as f32)).collect()
    }

    #[test]
    fn measures_are_those_of_trec_eval() {
        let judgements = judgements("q1\ta\t2\nq1\tb\t1\nq1\tc\t0\nq2\tz\t1\n").expect("judgements");
        let run = Run::from([("q1".to_owned(), ranking(&["x", "f.jsonl#b", "a"]))]);
        let measured = measure(&run, &judgements);
        // trec_eval -m ndcg_cut.10: (1/log2(3) + 2/log2(4)) / (2 + 1/log2(3))
        assert!((measured[0].1.ndcg_at_10 - 0.6199).abs() < 1e-4);
        assert_eq!((measured[0].1.mrr_at_10, measured[0].1.recall_at_100), (0.5, 1.0));
        assert_eq!(measured[1].1, Measures::default(), "a query without an answer counts 0");
        assert_eq!(mean(&measured).mrr_at_10, 0.25);
    }

    #[test]
    fn runs_survive_their_file() {
        let lines = trec_lines("q1", &ranking(&["été.txt", "b"]));
        assert_eq!(run(&lines).expect("a run")["q1"], ranking(&["été.txt", "b"]));
        assert_eq!(
            run("q1 Q0 a"),
            Err(BadLine {
                line: 1,
                expected: "query, Q0, document, rank, score and name with spaces between"
            })
        );
    }

    #[test]
    fn equal_systems_do_not_differ_and_clear_ones_do() {
        let low = vec![0.1; 30];
        let high = vec![0.4; 30];
        assert_eq!(significance(&low, &low), 1.0);
        assert!(significance(&low, &high) < 0.001);
    }
}
