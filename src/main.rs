use std::path::Path;
use std::time::Instant;
use verbatim::{index::*, ingest::*, search::*};
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
        _ => {}
    }
}
