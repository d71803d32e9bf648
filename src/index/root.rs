//! What the ids of a folder's files begin with.

use std::path::Path;

use super::Root;

impl Root {
    /// The folder or single file at `path`, for an index that stands in the folder `base`; both absolute.
    ///
    /// Under `base`, ids are paths from it. Elsewhere they begin with the folder's name, which gets `~2` and so on when
    /// another root or a file of `base` has it already. A root that is `known` keeps the prefix it has.
    pub fn new(path: &Path, base: &Path, known: &[Root]) -> Self {
        if let Some(root) = known.iter().find(|root| root.path == path) {
            return root.clone();
        }
        let folder = match path.parent() {
            Some(parent) if path.is_file() => parent,
            _ => path,
        };
        let prefix = match folder.strip_prefix(base) {
            Ok(below) => slashed(below),
            Err(_) => outside(folder, base, known),
        };
        Root { path: path.to_owned(), prefix }
    }
}

/// The parts of a path with `/` after each, on every system.
fn slashed(path: &Path) -> String {
    path.iter().map(|part| format!("{}/", part.to_string_lossy())).collect()
}

fn outside(folder: &Path, base: &Path, known: &[Root]) -> String {
    let name = folder.file_name().map_or_else(|| "root".into(), |name| name.to_string_lossy());
    let numbered = (2..).map(|number| format!("{name}~{number}"));
    let free = [name.to_string()].into_iter().chain(numbered).find(|name| is_free(name, folder, base, known));
    free.map(|name| name + "/").expect("there are more numbers than roots")
}

/// Whether no other folder's ids begin with `name/`; files of one folder share it.
fn is_free(name: &str, folder: &Path, base: &Path, known: &[Root]) -> bool {
    let prefix = format!("{name}/");
    let elsewhere = |root: &&Root| root.path != folder && root.path.parent() != Some(folder);
    let taken = known.iter().filter(elsewhere).any(|root| root.prefix.starts_with(&prefix));
    !taken && !base.join(name).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(path: &str, known: &[Root]) -> String {
        Root::new(Path::new(path), Path::new("/base"), known).prefix
    }

    #[test]
    fn under_the_base_ids_are_paths_from_it() {
        assert_eq!(prefix("/base", &[]), "");
        assert_eq!(prefix("/base/communiqués/2021", &[]), "communiqués/2021/");
    }

    #[test]
    fn elsewhere_they_begin_with_a_name_of_their_own() {
        let known = [Root { path: "/a/été".into(), prefix: "été/".into() }];
        assert_eq!(prefix("/b/autre", &known), "autre/");
        assert_eq!(prefix("/b/été", &known), "été~2/");
        assert_eq!(prefix("/a/été", &known), "été/", "the same folder again");
        assert_eq!(prefix("/", &known), "root/");
    }

    #[test]
    fn a_file_has_the_prefix_of_its_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "é").expect("a file");
        assert_eq!(Root::new(&file, folder.path(), &[]).prefix, "");
        let elsewhere = Root::new(&file, Path::new("/base"), &[]);
        let name = folder.path().file_name().expect("a name").to_string_lossy();
        assert_eq!(elsewhere.prefix, format!("{name}/"));
        assert_eq!(elsewhere.path, file);
    }
}
