//! Known vulnerabilities: Cargo.lock against a snapshot of RustSec's advisories, where one lies beside the repository,
//! and against a short list of minimum versions kept by hand, for what is newer than the snapshot.
//! cargo-deny would ask for the advisories as a Git repository fetched over the network; a snapshot is plain files.

use std::fs;
use std::path::{Path, PathBuf};

use semver::{Version, VersionReq};

use crate::command::{Stop, root};

/// Where a snapshot is looked for, from the repository's root.
const SNAPSHOT: &str = "../shared/advisory-db";
/// Another place for it.
const VARIABLE: &str = "LEEWARD_ADVISORY_DB";

/// Versions below these are not compiled in, and why.
const AT_LEAST: &[(&str, &str, &str)] = &[
    ("tauri", "2.12.5", "2.11.1 fixes CVE-2026-42184, and the window permissions were written for 2.12.5"),
    ("sqlcipher-src", "420.0.0", "SQLCipher 4.20, the version Leeward was tested with"),
];

/// Advisories that were read and do not concern Leeward, and why.
const READ: &[(&str, &str)] = &[];

/// A package of Cargo.lock.
#[derive(Debug, PartialEq, Eq)]
struct Package {
    name: String,
    version: Version,
}

/// What decides whether an advisory concerns a package.
#[derive(Debug, Default, PartialEq, Eq)]
struct Advisory {
    id: String,
    title: String,
    date: String,
    /// Informational: unmaintained, unsound or a notice.
    informational: Option<String>,
    withdrawn: bool,
    fine: Vec<VersionReq>,
}

/// Checks every package of Cargo.lock.
pub(crate) fn check() -> Result<(), Stop> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))
        .map_err(|error| Stop::new(format!("Can't read Cargo.lock: {error}")))?;
    let packages = locked(&lock);
    let mut found: Vec<String> = packages.iter().flat_map(too_old).collect();
    println!("   {} packages checked, {} minimum versions listed here", packages.len(), AT_LEAST.len());

    let folder = std::env::var_os(VARIABLE).map_or_else(|| root().join(SNAPSHOT), PathBuf::from);
    if folder.join("crates").is_dir() {
        println!("   advisories: snapshot, newest from {}", newest(&folder.join("crates")));
        found.extend(in_snapshot(&folder.join("crates"), &packages));
    } else {
        println!(
            "   SKIPPED: advisories. There's no snapshot of RustSec's advisory-db at {}. Set {VARIABLE} to its folder.",
            folder.display()
        );
    }
    if found.is_empty() { Ok(()) } else { Err(Stop::new(found.join("\n"))) }
}

/// The packages of a lock file.
fn locked(lock: &str) -> Vec<Package> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
        Some(line.trim_matches('"').to_owned())
    };
    let package = |block: &str| {
        Some(Package { name: value(block, "name")?, version: Version::parse(&value(block, "version")?).ok()? })
    };
    lock.split("[[package]]").skip(1).filter_map(package).collect()
}

fn too_old(package: &Package) -> Vec<String> {
    let below = |least: &str| Version::parse(least).is_ok_and(|least| package.version < least);
    AT_LEAST
        .iter()
        .filter(|(name, least, _)| *name == package.name && below(least))
        .map(|(name, least, why)| format!("{name} {} is below {least}: {why}", package.version))
        .collect()
}

/// The date of a snapshot's newest advisory.
fn newest(crates: &Path) -> String {
    let folders = fs::read_dir(crates).into_iter().flatten().flatten();
    let files = folders.filter_map(|folder| fs::read_dir(folder.path()).ok()).flatten().flatten();
    let dates = files.filter_map(|file| parse(&fs::read_to_string(file.path()).ok()?)).map(|advisory| advisory.date);
    dates.max().unwrap_or_else(|| "an unknown date".to_owned())
}

/// What the snapshot says of the packages.
fn in_snapshot(crates: &Path, packages: &[Package]) -> Vec<String> {
    let mut problems = Vec::new();
    for package in packages {
        let Ok(files) = fs::read_dir(crates.join(&package.name)) else { continue };
        for file in files.flatten() {
            let Some(advisory) = fs::read_to_string(file.path()).ok().and_then(|text| parse(&text)) else {
                problems.push(format!("{} isn't a readable advisory", file.path().display()));
                continue;
            };
            if !concerns(&advisory, &package.version) {
                continue;
            }
            let Advisory { id, title, .. } = &advisory;
            let line = format!("{id}: {} {}: {title}", package.name, package.version);
            if let Some((_, why)) = READ.iter().find(|(read, _)| read == id) {
                println!("   {line} (reviewed: {why})");
            } else if let Some(kind) = &advisory.informational {
                println!("   note: {line} ({kind})");
            } else {
                problems.push(line);
            }
        }
    }
    problems
}

fn concerns(advisory: &Advisory, version: &Version) -> bool {
    !advisory.withdrawn && !advisory.fine.iter().any(|fine| fine.matches(version))
}

/// Reads the few fields that matter from an advisory: TOML between fences, then a heading.
fn parse(text: &str) -> Option<Advisory> {
    let (_, rest) = text.split_once("```toml")?;
    let (toml, prose) = rest.split_once("```")?;
    let mut advisory = Advisory {
        title: prose.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().trim().to_owned(),
        ..Advisory::default()
    };
    let mut section = "";
    let mut lines = toml.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.starts_with('[') && !line.contains('=') {
            section = line;
            continue;
        }
        let Some((key, value)) = line.split_once('=') else { continue };
        let mut value = value.trim().to_owned();
        while value.starts_with('[') && !value.contains(']') {
            value.push_str(lines.next()?.trim());
        }
        let plain = || value.trim_matches('"').to_owned();
        match (section, key.trim()) {
            ("[advisory]", "id") => advisory.id = plain(),
            ("[advisory]", "date") => advisory.date = plain(),
            ("[advisory]", "informational") => advisory.informational = Some(plain()),
            ("[advisory]", "withdrawn") => advisory.withdrawn = true,
            ("[versions]", "patched" | "unaffected") => {
                // Every second piece between quotation marks is a requirement.
                for requirement in value.split('"').skip(1).step_by(2) {
                    advisory.fine.push(VersionReq::parse(requirement).ok()?);
                }
            }
            _ => {}
        }
    }
    (!advisory.id.is_empty()).then_some(advisory)
}

#[cfg(test)]
mod tests {
    use super::{Version, concerns, locked, parse, too_old};

    const ADVISORY: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2025-0001\"\npackage = \"boat\"\ndate = \"2025-04-04\"\n\n\
        [versions]\npatched = [\n  \"^1.4.3\",\n  \">= 2.0.1\",\n]\nunaffected = [\"< 1.2\"]\n\n\
        [affected.functions]\n\"boat::row\" = [\"< 2\"]\n```\n\n# Rowing leaks\n\nText.\n";

    #[test]
    fn an_advisory_concerns_what_is_neither_patched_nor_unaffected() {
        let advisory = parse(ADVISORY).unwrap();
        assert_eq!(advisory.title, "Rowing leaks");
        for (version, hit) in
            [("1.1.0", false), ("1.2.0", true), ("1.4.2", true), ("1.4.3", false), ("2.0.0", true), ("2.1.0", false)]
        {
            assert_eq!(concerns(&advisory, &Version::parse(version).unwrap()), hit, "{version}");
        }
    }

    #[test]
    fn a_withdrawn_advisory_concerns_nothing() {
        let text = ADVISORY.replace("date = ", "withdrawn = \"2025-05-01\"\ndate = ");
        assert!(!concerns(&parse(&text).unwrap(), &Version::parse("1.3.0").unwrap()));
    }

    #[test]
    fn a_version_below_the_list_kept_by_hand_is_named_with_its_reason() {
        let lock = "version = 4\n\n[[package]]\nname = \"tauri\"\nversion = \"2.11.0\"\n";
        let said: Vec<String> = locked(lock).iter().flat_map(too_old).collect();
        assert_eq!(
            said[0],
            "tauri 2.11.0 is below 2.12.5: 2.11.1 fixes CVE-2026-42184, and the window permissions were written for 2.12.5"
        );
    }
}
