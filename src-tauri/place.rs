//! Which records this run is about. Lives here: the command line and the folder it names. What does not: the records.
//!
//! ```text
//! leeward [--data FOLDER | --demo] [--hidden | --check-in]
//!   --data FOLDER   another data folder
//!   --demo          a year of invented data, in a folder of its own
//!   --hidden        only the tray, no window: how the system starts it
//!   --check-in      the check-in at once, for a key of the desktop; of a running Leeward too
//! ```

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// How Leeward was asked to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The folder of the records.
    pub(crate) folder: PathBuf,
    /// Whether it holds the invented year.
    pub(crate) demo: bool,
    /// Whether it was named: then it is not a person's own, and shares nothing with theirs.
    pub(crate) named: bool,
    /// What to show first.
    pub(crate) first: First,
}

/// What a launch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum First {
    /// The main window.
    Main,
    /// The check-in.
    CheckIn,
    /// Nothing but the tray.
    Nothing,
}

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// To start.
    Start(Place),
    /// Something to read in the terminal.
    Print(String),
    /// Something that can't be done, in a sentence.
    Refuse(String),
}

const USAGE: &str = "\
leeward [--data FOLDER | --demo] [--hidden | --check-in]

  --data FOLDER   use another data folder
  --demo          open a year of invented data, in its own folder
  --hidden        start in the tray, without a window
  --check-in      open a check-in
  --version       print the version";

/// Reads the words after the program's name.
pub(crate) fn asked(words: impl IntoIterator<Item = String>) -> Asked {
    let mut words = words.into_iter();
    let (mut data, mut demo, mut first) = (None, false, First::Main);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--data" => match words.next().filter(|folder| !folder.is_empty()) {
                Some(folder) => data = Some(PathBuf::from(folder)),
                None => return Asked::Refuse("--data needs a folder.".to_owned()),
            },
            "--demo" => demo = true,
            "--hidden" => first = First::Nothing,
            "--check-in" => first = First::CheckIn,
            "--version" => return Asked::Print(format!("Leeward {}", env!("CARGO_PKG_VERSION"))),
            "--help" | "-h" => return Asked::Print(USAGE.to_owned()),
            _ => return Asked::Refuse(format!("Unknown option \"{word}\".\n\n{USAGE}")),
        }
    }
    let named = data.is_some() || demo;
    let Some(folder) = data.or_else(|| own_folder(demo)) else {
        return Asked::Refuse("This account has no data folder. Give one with --data.".to_owned());
    };
    // The program's working folder may change; the records' must not.
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    Asked::Start(Place { folder, demo, named, first })
}

fn own_folder(demo: bool) -> Option<PathBuf> {
    let folders = ProjectDirs::from("app", "leeward", "Leeward")?;
    let own = folders.data_dir();
    Some(if demo { with_suffix(own, "-demo") } else { own.to_path_buf() })
}

/// A folder beside another: the invented year never lies within a person's own records.
fn with_suffix(folder: &Path, suffix: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    folder.with_file_name(name)
}

impl Place {
    /// The name of the entry by which the system starts Leeward over these records.
    pub(crate) fn autostart_name(&self) -> String {
        if self.named { format!("leeward-{}", self.instance()) } else { "leeward".to_owned() }
    }

    /// The name under which a second launch over the same records finds the first.
    pub(crate) fn instance(&self) -> String {
        let folder = self.folder.canonicalize().unwrap_or_else(|_| self.folder.clone());
        format!("r{:016x}", fingerprint(folder.as_os_str().as_encoded_bytes()))
    }
}

/// FNV-1a, 64 bits: RFC 9923. A name, not a secret.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Asked {
        asked(line.split_whitespace().map(str::to_owned))
    }

    fn place(line: &str) -> Place {
        match words(line) {
            Asked::Start(place) => place,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_demo_or_a_named_folder_never_meets_a_persons_own() {
        let own = place("");
        for other in [place("--demo"), place("--data /tmp/elsewhere"), place("--data /tmp/elsewhere --demo")] {
            assert_ne!(other.folder, own.folder);
            assert_ne!(other.instance(), own.instance());
            assert!(other.named && !own.named);
            assert!(!other.folder.starts_with(&own.folder));
        }
    }

    #[test]
    fn a_folder_named_from_here_is_the_same_from_everywhere() {
        assert!(place("--data some/where").folder.is_absolute());
    }

    #[test]
    fn a_launch_shows_the_main_window_unless_it_asks_for_another() {
        assert_eq!(place("").first, First::Main);
        assert_eq!(place("--hidden").first, First::Nothing);
        assert_eq!(place("--demo --check-in").first, First::CheckIn);
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        assert!(matches!(words("--frob"), Asked::Refuse(sentence) if sentence.contains("--frob")));
        assert_eq!(words("--data"), Asked::Refuse("--data needs a folder.".to_owned()));
    }

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        // The worked values of RFC 9923 for the empty text and for "a".
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
