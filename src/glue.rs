//! GLUE, to be replaced on merging: the thinnest stand-ins for what `search` and `ingest` will define.
#![allow(missing_docs)]

pub mod search {
    use crate::index::{IndexError, Snapshot};
    use crate::search::{Results, WhyNothing};

    #[derive(Clone, Debug, Default)]
    pub struct Query {
        text: String,
        ignored: Vec<String>,
    }

    impl Query {
        pub fn parse(text: &str) -> Query {
            Query { text: text.to_owned(), ignored: Vec::new() }
        }
        pub fn text(&self) -> &str {
            &self.text
        }
        pub fn read_as(&self) -> String {
            self.text.clone()
        }
        pub fn ignored(&self) -> &[String] {
            &self.ignored
        }
        pub fn with_filter(mut self, key: &str, value: &str) -> Query {
            self.text = format!("{} {key}:\"{value}\"", self.text);
            self
        }
        pub fn is_empty(&self) -> bool {
            self.text.trim().is_empty()
        }
    }

    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Sort {
        #[default]
        Relevance,
        Oldest,
        Newest,
    }

    #[derive(Clone, Copy, Debug, Default)]
    pub struct Options {
        pub limit: usize,
        pub offset: usize,
        pub sort: Sort,
    }

    pub fn search(_: &Snapshot, _: &Query, _: &Options) -> Result<Results, IndexError> {
        Ok(Results { why_nothing: Some(WhyNothing::default()), ..Results::default() })
    }
}

pub mod ingest {
    use crate::index::{Index, IndexError, Manifest, Root, WriterOptions};
    use crate::ingest::{Progress, Report};

    #[derive(Clone, Debug, Default)]
    pub struct Options {
        pub force: bool,
    }

    pub fn ingest(
        index: &Index,
        roots: &[Root],
        _: &Options,
        _: &dyn Progress,
    ) -> Result<Report, IndexError> {
        let manifest = Manifest { roots: roots.to_vec(), ..index.manifest()? };
        index.writer(&WriterOptions::default())?.commit(&manifest)?;
        Ok(Report::default())
    }

    pub fn remove(_: &Index, ids: &[String]) -> Result<Vec<String>, IndexError> {
        Ok(ids.to_vec())
    }
}
