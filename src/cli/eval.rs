//! `verbatim eval`.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::shared::Corpus;
use crate::evaluate::{self, Judgements, Run, TestQuery, mean, measure, significance};
use crate::index::Snapshot;
use crate::present::{Comparison, Evaluation, Trouble};
use crate::search::{Options, Query, Weights, rank};

/// Score the ranking on queries with judgements
#[derive(Args)]
pub(super) struct Arguments {
    /// The queries: one JSON object a line, with _id and text
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// The judgements: query, document and relevance a line, with tabs between
    #[arg(long, value_name = "FILE")]
    qrels: PathBuf,
    #[command(flatten)]
    corpus: Corpus,
    /// How many documents are ranked for each query
    #[arg(long, value_name = "N", default_value_t = 100)]
    depth: usize,
    /// Write the rankings to this file, as trec_eval reads them
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
    /// Compare with the rankings in this file
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
    /// Weigh a part of the ranking differently; 0 switches it off
    #[arg(long, value_name = "PART=WEIGHT")]
    set: Vec<String>,
}

/// Ranks every query with the same search as `verbatim search`, and scores the rankings.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let queries = read(&arguments.queries, evaluate::queries)?;
    let judgements = read(&arguments.qrels, evaluate::judgements)?;
    let against = arguments.against.as_deref().map(|path| read(path, evaluate::run)).transpose()?;
    let options = Options { limit: arguments.depth, weights: weights(&arguments.set)?, ..Options::default() };
    let (run, times) = ranked(&arguments.corpus.index(desk)?.snapshot()?, &queries, &options)?;
    if let Some(path) = &arguments.run {
        let lines: String = run.iter().map(|(query, ranking)| evaluate::trec_lines(query, ranking)).collect();
        std::fs::write(path, lines).map_err(|error| Trouble::Path { path: path.clone(), error })?;
    }
    let evaluation = evaluated(&run, times, &judgements, against.as_ref());
    desk.answer(&evaluation)?;
    Ok(Outcome::of(evaluation.queries > 0))
}

fn read<T>(path: &Path, parse: fn(&str) -> Result<T, evaluate::BadLine>) -> Result<T, Trouble> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Trouble::Path { path: path.to_owned(), error })?;
    parse(&text).map_err(|error| Trouble::TestSet { path: path.to_owned(), error })
}

fn weights(set: &[String]) -> Result<Weights, Trouble> {
    let mut weights = Weights::default();
    for setting in set {
        let known = setting
            .split_once('=')
            .and_then(|(part, value)| Some((weights.part(part)?, value.parse().ok()?)));
        let Some((weight, value)) = known else {
            return Err(Trouble::UnknownPart { setting: setting.clone(), known: &Weights::PARTS });
        };
        *weight = value;
    }
    Ok(weights)
}

/// The ranking and the time of each query, after one that warms the index up.
fn ranked(
    snapshot: &Snapshot,
    queries: &[TestQuery],
    options: &Options,
) -> Result<(Run, Vec<Duration>), Trouble> {
    let mut run = Run::new();
    let mut times = Vec::new();
    if let Some(first) = queries.first() {
        rank(snapshot, &Query::parse(&first.text), options)?;
    }
    for query in queries {
        let start = Instant::now();
        let ranking = rank(snapshot, &Query::parse(&query.text), options)?;
        times.push(start.elapsed());
        run.insert(query.id.clone(), ranking);
    }
    times.sort();
    Ok((run, times))
}

fn evaluated(run: &Run, times: Vec<Duration>, judgements: &Judgements, against: Option<&Run>) -> Evaluation {
    let measured = measure(run, judgements);
    let against = against.map(|other| {
        let other = measure(other, judgements);
        let gains = |measured: &[(String, evaluate::Measures)]| {
            measured.iter().map(|(_, measures)| measures.ndcg_at_10).collect::<Vec<_>>()
        };
        Comparison { mean: mean(&other), significance: significance(&gains(&measured), &gains(&other)) }
    });
    Evaluation { queries: measured.len(), mean: mean(&measured), times, against }
}
