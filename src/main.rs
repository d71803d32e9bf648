use std::path::Path;
use std::time::Instant;
use verbatim::{
    index::*,
    ingest::{Silent, ingest},
    search::*,
};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let index = Index::open_or_create(Path::new(&args[2])).unwrap();
    match args[1].as_str() {
        "index" => {
            let t = Instant::now();
            let roots: Vec<Root> =
                args[3..].iter().map(|p| Root { path: p.into(), prefix: String::new() }).collect();
            let r = ingest(&index, &roots, &Default::default(), &Silent).unwrap();
            for (id, n) in r.notes.iter().take(10) {
                println!("{id} {} {}", n.code, n.message)
            }
            println!(
                "{} added {} changed {} unchanged {} docs {} notes in {:?}",
                r.added,
                r.changed,
                r.unchanged,
                r.documents,
                r.notes.len(),
                t.elapsed()
            );
        }
        "search" => {
            let t = Instant::now();
            let s = index.snapshot().unwrap();
            let t1 = t.elapsed();
            let q = Query::parse(&args[3]);
            let r = search(&s, &q, &Default::default()).unwrap();
            let t2 = t.elapsed();
            println!("{} -> {:?} in {t1:?} {t2:?}", q.read_as(), r.total);
            if let Some(w) = r.why_nothing {
                println!("{w:?}");
            }
            for h in r.hits {
                println!(
                    "{} {:.2} {} | {:?} | {:?} missing {:?} more {} copies {}\n    {}",
                    h.rank,
                    h.score,
                    h.document.id,
                    h.document.title,
                    h.document.dated.map(|d| d.date.to_string()),
                    h.missing,
                    h.more,
                    h.copies,
                    h.passage.text.chars().take(200).collect::<String>().replace('\n', " ")
                );
            }
            for g in r.groups {
                println!("{} {:?}", g.facet, &g.values[..g.values.len().min(5)]);
            }
        }
        "eval" => {
            let s = index.snapshot().unwrap();
            let qs = verbatim::evaluate::queries(
                &std::fs::read_to_string(format!("{}/queries.jsonl", args[3])).unwrap(),
            )
            .unwrap();
            let j = verbatim::evaluate::judgements(
                &std::fs::read_to_string(format!("{}/qrels.tsv", args[3])).unwrap(),
            )
            .unwrap();
            let mut run = verbatim::evaluate::Run::new();
            let mut times = vec![];
            let mut o = Options { limit: 100, ..Default::default() };
            for a in &args[4..] {
                let (k, v) = a.split_once('=').unwrap();
                *o.weights.part(k).unwrap() = v.parse().unwrap();
            }
            for q in &qs {
                let t = Instant::now();
                let query = Query::parse(&q.text);
                let r = rank(&s, &query, &o).unwrap();
                times.push(t.elapsed().as_micros());
                run.insert(q.id.clone(), r);
            }
            times.sort();
            let m = verbatim::evaluate::mean(&verbatim::evaluate::measure(&run, &j));
            println!(
                "{} ndcg {:.4} mrr {:.4} recall {:.4}  p50 {} p95 {} p99 {} us",
                args[3],
                m.ndcg_at_10,
                m.mrr_at_10,
                m.recall_at_100,
                times[times.len() / 2],
                times[times.len() * 95 / 100],
                times[times.len() * 99 / 100]
            );
        }
        _ => {}
    }
}
