//! The walls of the house: `docs/architecture.md` says who may use whom, and the sources obey.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The table of the documentation: module and the modules it may use.
fn table() -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md");
    let text = std::fs::read_to_string(path).expect("docs/architecture.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let row = |row: &str| {
        let (module, rest) = row.split_once('`').expect("a module between backquotes");
        let uses = rest.rsplit('|').nth(1).expect("a column of modules");
        (
            module.to_owned(),
            uses.split('`').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        )
    };
    rows.map(row).collect()
}

/// Every source file below `src`, with the module it belongs to.
fn sources() -> Vec<(String, PathBuf)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let first = path.strip_prefix(&src).expect("below src").iter().next().expect("a name");
                let module = first.to_string_lossy().trim_end_matches(".rs").to_owned();
                found.push((module, path));
            }
        }
    }
    found
}

/// The modules that a source names behind `crate::`, comments left out.
fn used(source: &str) -> BTreeSet<String> {
    let code =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let names = code.split("crate::").skip(1);
    let name = |rest: &str| {
        assert!(!rest.starts_with('{'), "name one module behind crate::, not several in braces");
        rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    names.map(name).collect()
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let table = table();
    for (module, path) in sources() {
        if module == "lib" || module == "main" {
            continue;
        }
        let allowed =
            table.get(&module).unwrap_or_else(|| panic!("docs/architecture.md has no row for {module}"));
        let source = std::fs::read_to_string(&path).expect("a source");
        for name in used(&source).into_iter().filter(|name| *name != module) {
            assert!(
                allowed.contains(&name),
                "{} uses {name}, which the table does not allow",
                path.display()
            );
        }
        let names = |word: &str| {
            source.lines().any(|line| line.contains(word) && !line.trim_start().starts_with("//"))
        };
        assert!(
            !names("tantivy::") || ["index", "search"].contains(&module.as_str()),
            "{} names tantivy",
            path.display()
        );
        assert!(!names("clap::") || module == "cli", "{} names clap", path.display());
    }
}

#[test]
fn every_module_opens_with_one_sentence() {
    for (_, path) in sources() {
        let source = std::fs::read_to_string(&path).expect("a source");
        let opens = source.starts_with("//! ") || path.ends_with("main.rs");
        assert!(opens, "{} does not say in its first line what it is", path.display());
    }
}
