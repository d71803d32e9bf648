//! How good the ranking is on a test set, and how it compares with another run.

use std::io::{self, Write};
use std::time::Duration;

use serde::Serialize;

use super::shapes::VERSION;
use super::{Answer, Lang, Page, Table};
use crate::evaluate::Measures;

/// What an evaluation came to.
pub struct Evaluation {
    /// How many queries were measured.
    pub queries: usize,
    /// The mean over queries.
    pub mean: Measures,
    /// The time of each query, rising.
    pub times: Vec<Duration>,
    /// How it compares with another run.
    pub against: Option<Comparison>,
}

/// Another run on the same queries.
pub struct Comparison {
    /// Its mean over queries.
    pub mean: Measures,
    /// How probable it is that equally good systems differ that much in nDCG@10 by chance.
    pub significance: f64,
}

/// The JSON of it.
#[derive(Serialize)]
struct EvaluationShape {
    version: u32,
    queries: usize,
    #[serde(flatten)]
    mean: MeasuresShape,
    #[serde(flatten)]
    latency: LatencyShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<ComparisonShape>,
}

#[derive(Serialize)]
struct MeasuresShape {
    ndcg_at_10: f64,
    mrr_at_10: f64,
    recall_at_100: f64,
}

/// Milliseconds.
#[derive(Clone, Copy, Serialize)]
struct LatencyShape {
    p50_ms: f64,
    p95_ms: f64,
    p99_ms: f64,
}

#[derive(Serialize)]
struct ComparisonShape {
    #[serde(flatten)]
    mean: MeasuresShape,
    significance: f64,
}

impl Evaluation {
    fn shape(&self) -> EvaluationShape {
        let against = self.against.as_ref().map(|against| ComparisonShape {
            mean: MeasuresShape::of(against.mean),
            significance: against.significance,
        });
        let mean = MeasuresShape::of(self.mean);
        EvaluationShape { version: VERSION, queries: self.queries, mean, latency: self.latency(), against }
    }

    fn latency(&self) -> LatencyShape {
        let at = |share: usize| {
            let place = (self.times.len() * share / 100).min(self.times.len().saturating_sub(1));
            self.times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
        };
        LatencyShape { p50_ms: at(50), p95_ms: at(95), p99_ms: at(99) }
    }

    /// Name, value and the other run's value of each measure.
    fn rows(&self) -> [(&'static str, f64, Option<f64>); 3] {
        let other = self.against.as_ref().map(|against| against.mean);
        [
            ("nDCG@10", self.mean.ndcg_at_10, other.map(|other| other.ndcg_at_10)),
            ("MRR@10", self.mean.mrr_at_10, other.map(|other| other.mrr_at_10)),
            ("Recall@100", self.mean.recall_at_100, other.map(|other| other.recall_at_100)),
        ]
    }
}

impl MeasuresShape {
    fn of(measures: Measures) -> Self {
        let Measures { ndcg_at_10, mrr_at_10, recall_at_100 } = measures;
        Self { ndcg_at_10, mrr_at_10, recall_at_100 }
    }
}

impl Answer for Evaluation {
    fn object(&self) -> impl Serialize {
        self.shape()
    }

    fn entries(&self) -> Vec<impl Serialize> {
        vec![self.shape()]
    }

    fn table(&self) -> Table {
        let LatencyShape { p50_ms, p95_ms, p99_ms } = self.latency();
        let latencies = [("p50_ms", p50_ms), ("p95_ms", p95_ms), ("p99_ms", p99_ms)];
        let measures = self.rows().map(|(name, value, _)| (name, value));
        let row = |(name, value): (&str, f64)| vec![name.to_owned(), format!("{value:.4}")];
        Table {
            header: &["measure", "value"],
            rows: measures.into_iter().chain(latencies).map(row).collect(),
        }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let (queries, latency) = match page.lang {
            Lang::Fr => ("requêtes", "latence"),
            Lang::En => ("queries", "latency"),
        };
        for (name, value, other) in self.rows() {
            let other = other.map(|other| format!("  ({:+.4})", value - other)).unwrap_or_default();
            writeln!(out, "{name:<11}{value:.4}{other}")?;
        }
        let LatencyShape { p50_ms, p95_ms, p99_ms } = self.latency();
        writeln!(out, "{:<11}p50 {p50_ms:.3} ms, p95 {p95_ms:.3} ms, p99 {p99_ms:.3} ms", latency)?;
        if let Some(against) = &self.against {
            writeln!(out, "{:<11}{:.4} (nDCG@10)", "p", against.significance)?;
        }
        writeln!(out, "{:<11}{}", queries, self.queries)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;

    #[test]
    fn measures_and_times_are_written() {
        let mean = Measures { ndcg_at_10: 0.75, mrr_at_10: 0.5, recall_at_100: 1.0 };
        let times = vec![Duration::from_micros(500); 10];
        let evaluation = Evaluation { queries: 10, mean, times, against: None };
        let text = written(&evaluation, Format::Text, &page());
        assert!(text.starts_with("nDCG@10    0.7500\n") && text.contains("p99 0.500 ms"), "{text}");
        assert!(written(&evaluation, Format::Json, &page()).contains("\"recall_at_100\": 1.0"));
    }
}
