//! Indexing and queries beside raw tantivy, in one run on the same texts.
//!
//! `cargo bench --bench against_tantivy -- PATH…` reads the documents of the paths (default: the sample corpus), indexes them
//! with Verbatim and with tantivy's own French analyzer (one field, positions, stored), one writing thread each, and asks
//! both the titles of the documents, or their first words. Times are CPU seconds of the whole process, the median of five runs.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer};
use verbatim::analyse::quotes::quotes;
use verbatim::analyse::sectors::sectors;
use verbatim::analyse::{Findings, acting, analyse, passages};
use verbatim::document::Document;
use verbatim::extract::{Input, Limits, open};
use verbatim::index::{Entry, Index, Manifest, WriterOptions};
use verbatim::lexicon::{Taxonomy, Vocabulary};
use verbatim::search::{Options, Query, rank, search};

const RUNS: usize = 5;
const QUERIES: usize = 300;

fn main() {
    let paths: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").map(PathBuf::from).collect();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let documents = documents(if paths.is_empty() { std::slice::from_ref(&sample) } else { &paths });
    let megabytes = documents.iter().map(|document| document.text.len()).sum::<usize>() as f64 / 1e6;
    println!("{} documents, {megabytes:.1} MB of text", documents.len());

    let folder = tempfile::tempdir().expect("a temporary folder");
    let ours = median(|run| cpu(|| index_ours(&documents, &folder.path().join(format!("ours-{run}")))));
    let raw = median(|run| cpu(|| index_raw(&documents, &folder.path().join(format!("raw-{run}")))));
    let rate = |time: Duration| megabytes / time.as_secs_f64();
    println!(
        "index      verbatim {ours:.2?} CPU ({:.1} MB/s)   tantivy {raw:.2?} CPU ({:.1} MB/s)",
        rate(ours),
        rate(raw)
    );
    println!("           verbatim takes {:.2} times tantivy's time", ours.as_secs_f64() / raw.as_secs_f64());

    let found = median(|_| cpu(|| drop(documents.iter().map(quotes).collect::<Vec<_>>())));
    println!("quotations verbatim {found:.2?} CPU ({:.1} MB/s), beside the index", rate(found));

    let of_sectors = |document: &Document| sectors(document, &[], Taxonomy::ours());
    let found = median(|_| cpu(|| drop(documents.iter().map(of_sectors).collect::<Vec<_>>())));
    println!("sectors    verbatim {found:.2?} CPU ({:.1} MB/s), beside the index", rate(found));

    let of_acting = |document: &Document| acting(document, &Vocabulary::default());
    let found = median(|_| cpu(|| drop(documents.iter().map(of_acting).collect::<Vec<_>>())));
    println!("names, partners, agreements {found:.2?} CPU ({:.1} MB/s), beside the index", rate(found));

    let of_all = |document: &Document| analyse(document, &Vocabulary::default());
    let found = median(|_| cpu(|| drop(documents.iter().map(of_all).collect::<Vec<_>>())));
    println!("all findings verbatim {found:.2?} CPU ({:.1} MB/s), beside the index", rate(found));

    let step = (documents.len() / QUERIES).max(1);
    let titles: Vec<String> = documents.iter().step_by(step).map(title).collect();
    let asked = [
        ask_ours(&titles, &folder.path().join("ours-0"), false),
        ask_ours(&titles, &folder.path().join("ours-0"), true),
        ask_raw(&titles, &folder.path().join("raw-0")),
    ];
    for (name, times) in
        ["verbatim, ids of the ten best", "verbatim, passages and totals", "tantivy, texts of the ten best"]
            .iter()
            .zip(asked)
    {
        let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
        println!(
            "query      {name:32} p50 {:>9.2?}  p95 {:>9.2?}  p99 {:>9.2?}  ({} queries)",
            at(50),
            at(95),
            at(99),
            times.len()
        );
    }
}

/// What a document is asked for by: its title, or the first words of its text.
fn title(document: &Document) -> String {
    let first_words = || document.text.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    document.title.clone().unwrap_or_else(first_words)
}

fn documents(paths: &[PathBuf]) -> Vec<Document> {
    let limits = Limits::default();
    let files = paths.iter().flat_map(|path| verbatim::read::walk(path, &Default::default())).flatten();
    let inputs = files
        .filter_map(|file| Some(Input { name: file.id.clone(), bytes: file.bytes(limits.file_bytes).ok()? }));
    let parts = inputs.filter_map(|input| open(input, &limits).ok()).flatten().flatten();
    parts.filter_map(|part| Some(part.extract(&limits).ok()?.document)).collect()
}

fn index_ours(documents: &[Document], folder: &Path) {
    let index = Index::open_or_create(folder).expect("an index");
    let writer = index.writer(&WriterOptions { threads: 1, memory: 200_000_000 }).expect("a writer");
    for (number, document) in documents.iter().enumerate() {
        let id = number.to_string();
        let findings = Findings { passages: passages(document), ..Findings::default() };
        writer
            .put(&Entry {
                id: &id,
                file: "bench",
                path: "bench",
                document,
                findings: &findings,
                aliases: &[],
            })
            .expect("a document put");
    }
    writer.commit(&Manifest::default()).expect("a commit");
}

fn raw_schema() -> (Schema, Field) {
    let mut builder = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("fr")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = builder.add_text_field("text", TextOptions::default().set_indexing_options(indexing) | STORED);
    (builder.build(), text)
}

fn raw_index(folder: &Path) -> tantivy::Index {
    std::fs::create_dir_all(folder).expect("a folder");
    let directory = tantivy::directory::MmapDirectory::open(folder).expect("a folder");
    let index = tantivy::Index::open_or_create(directory, raw_schema().0).expect("an index");
    let french = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::French));
    index.tokenizers().register("fr", french.build());
    index
}

fn index_raw(documents: &[Document], folder: &Path) {
    let (_, text) = raw_schema();
    let index = raw_index(folder);
    let mut writer = index.writer_with_num_threads(1, 200_000_000).expect("a writer");
    for document in documents {
        let mut entry = tantivy::TantivyDocument::new();
        entry.add_text(text, &document.text);
        writer.add_document(entry).expect("a document put");
    }
    writer.commit().expect("a commit");
    writer.wait_merging_threads().expect("merged");
}

fn ask_ours(titles: &[String], folder: &Path, whole: bool) -> Vec<Duration> {
    let snapshot = Index::open(folder).expect("an index").snapshot().expect("a snapshot");
    let options = Options::default();
    timed(titles, |title| {
        let query = Query::parse(title);
        match whole {
            true => search(&snapshot, &query, &options).expect("an answer").hits.len(),
            false => rank(&snapshot, &query, &options).expect("an answer").len(),
        }
    })
}

fn ask_raw(titles: &[String], folder: &Path) -> Vec<Duration> {
    let (_, text) = raw_schema();
    let index = raw_index(folder);
    let searcher = index.reader().expect("a reader").searcher();
    let parser = QueryParser::for_index(&index, vec![text]);
    timed(titles, |title| {
        let (query, _) = parser.parse_query_lenient(title);
        let best = searcher.search(&query, &TopDocs::with_limit(10).order_by_score()).expect("an answer");
        let texts = best
            .iter()
            .map(|(_, address)| searcher.doc::<tantivy::TantivyDocument>(*address).expect("a document"));
        texts.count()
    })
}

/// The time of each query, warm, rising.
fn timed(titles: &[String], ask: impl Fn(&str) -> usize) -> Vec<Duration> {
    for title in titles {
        std::hint::black_box(ask(title));
    }
    let mut times: Vec<_> = titles
        .iter()
        .map(|title| {
            let start = Instant::now();
            std::hint::black_box(ask(title));
            start.elapsed()
        })
        .collect();
    times.sort();
    times
}

fn cpu(work: impl FnOnce()) -> Duration {
    let start = ProcessTime::now();
    work();
    start.elapsed()
}

fn median(mut time: impl FnMut(usize) -> Duration) -> Duration {
    let mut times: Vec<_> = (0..RUNS).map(&mut time).collect();
    times.sort();
    times[RUNS / 2]
}
