//! Which zone a computer is in, and by which table: the shipped one, or the system's where that is newer. Lives here:
//! reading the system's. What does not: zones and their rules (domain::zone), asking what the system says (the edge).

use std::fs;
use std::io::Read;
use std::path::Path;

use domain::zone::{UnknownZone, Zone, newer_than_bundled, tzdb_version};

use crate::error::AppError;
use crate::words::Words;

/// Where systems other than Windows keep their table.
const SYSTEM: &str = "/usr/share/zoneinfo";

/// The rules of a computer that is set to a zone without naming it.
const LOCAL_TIME: &str = "/etc/localtime";

/// The zone that a computer is in: what the variable `TZ` names (`Europe/Warsaw`, `:Europe/Warsaw`), else what the system
/// calls its own; where it has no name for it, its rules without one; where it has none at all, UTC.
///
/// # Errors
/// Where a zone is named that no table has.
pub fn of_computer(tz: Option<&str>, system: Option<&str>) -> Result<Zone, UnknownZone> {
    of_computer_at(tz, system, Path::new(LOCAL_TIME))
}

fn of_computer_at(tz: Option<&str>, system: Option<&str>, local_time: &Path) -> Result<Zone, UnknownZone> {
    let path = tz.map(|tz| tz.strip_prefix(':').unwrap_or(tz));
    let said = path.filter(|path| !path.is_empty() && *path != LOCAL_TIME);
    let said = said.map(|path| path.strip_prefix(SYSTEM).map_or(path, |name| name.trim_start_matches('/')));
    if let Some(name) = said.or(system) {
        return newest(name).ok_or_else(|| UnknownZone(name.to_owned()));
    }
    match fs::read(local_time) {
        Ok(rules) => Zone::from_table(LOCAL_TIME, &rules),
        Err(_) => Ok(Zone::utc()),
    }
}

/// What to say where a computer is in a zone that no table has.
#[must_use]
pub fn refusal(unknown: &UnknownZone, words: &Words) -> AppError {
    AppError::invalid(words.say_with("zone-problem", &[("zone", unknown.0.as_str().into())]))
}

/// The zone of this name by the newer of the two tables; none where no table has it. The system's is looked at each
/// time, so that an update holds from the next tick on.
#[must_use]
pub fn newest(name: &str) -> Option<Zone> {
    newest_of(name, Path::new(SYSTEM))
}

/// The version of the table in use: `2026f`.
#[must_use]
pub fn version() -> String {
    newer_version(Path::new(SYSTEM)).unwrap_or_else(tzdb_version)
}

fn newest_of(name: &str, system: &Path) -> Option<Zone> {
    let theirs = || {
        newer_version(system)?;
        let is_name = !name.starts_with('/') && !name.split('/').any(|part| part.is_empty() || part.starts_with('.'));
        let table = is_name.then(|| fs::read(system.join(name)).ok())??;
        Zone::from_table(name, &table).ok()
    };
    theirs().or_else(|| Zone::named(name).ok())
}

/// The version of a system's table, where it is newer than the shipped one.
fn newer_version(system: &Path) -> Option<String> {
    version_of(system).filter(|version| newer_than_bundled(version))
}

/// As tzdata.zi begins, `# version 2026f`, or as macOS writes it into a file of its own.
fn version_of(system: &Path) -> Option<String> {
    let mut first = [0; 32];
    let begins = fs::File::open(system.join("tzdata.zi")).and_then(|mut file| file.read(&mut first)).ok();
    let said = begins.and_then(|read| {
        let line = std::str::from_utf8(first.get(..read)?).ok()?.lines().next()?;
        Some(line.strip_prefix("# version ")?.trim().to_owned())
    });
    said.or_else(|| Some(fs::read_to_string(system.join("+VERSION")).ok()?.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use testing::words;

    /// A table of this version in which Warsaw has the rules of Tokyo.
    fn system(version: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tzdata.zi"), format!("# version {version}\n# more\n")).unwrap();
        fs::create_dir(folder.path().join("Europe")).unwrap();
        fs::write(folder.path().join("Europe/Warsaw"), tokyo()).unwrap();
        folder
    }

    /// A TZif table of version 2 with nothing but the rule `JST-9`.
    fn tokyo() -> Vec<u8> {
        let header = |version: u8| [b"TZif".as_slice(), &[version], &[0; 15]].concat();
        let counts = |types: u32, letters: u32| {
            [0, 0, 0, 0, types, letters].iter().flat_map(|n| n.to_be_bytes()).collect::<Vec<u8>>()
        };
        let kind = [&(9_i32 * 3600).to_be_bytes()[..], &[0, 0], b"JST\0"].concat();
        [header(b'2'), counts(1, 4), kind.clone(), header(b'2'), counts(1, 4), kind, b"\nJST-9\n".to_vec()].concat()
    }

    fn offset(zone: &Zone) -> i32 {
        zone.offset("2026-11-23T12:00:00Z".parse().unwrap()).local_minus_utc() / 3600
    }

    #[test]
    fn a_computer_is_where_its_variable_says_or_else_where_its_system_does() {
        let nowhere = Path::new("/nowhere");
        let name = |tz, system| of_computer_at(tz, system, nowhere).map(|zone| zone.name().to_owned());
        for tz in ["Asia/Tokyo", ":Asia/Tokyo", "/usr/share/zoneinfo/Asia/Tokyo"] {
            assert_eq!(name(Some(tz), Some("Europe/Warsaw")).as_deref(), Ok("Asia/Tokyo"));
        }
        for tz in [None, Some(""), Some(":"), Some(":/etc/localtime")] {
            assert_eq!(name(tz, Some("Europe/Warsaw")).as_deref(), Ok("Europe/Warsaw"));
            assert_eq!(name(tz, None).as_deref(), Ok("UTC"));
        }
        // Rules without a name hold all the same.
        let folder = tempfile::tempdir().unwrap();
        let rules = folder.path().join("localtime");
        fs::write(&rules, tokyo()).unwrap();
        assert_eq!(offset(&of_computer_at(None, None, &rules).unwrap()), 9);
    }

    #[test]
    fn a_zone_that_no_table_has_is_named_with_what_to_do() {
        for (tz, system) in [(Some("Mars/Olympus"), Some("Europe/Warsaw")), (None, Some("Mars/Olympus"))] {
            let unknown = of_computer(tz, system).unwrap_err();
            let said = refusal(&unknown, &Words::new("en-GB")).message;
            assert_eq!(said, words!("zone-problem", zone = "Mars/Olympus"));
        }
    }

    #[test]
    fn the_newer_of_the_two_tables_is_used() {
        let newer = system("2999a");
        assert_eq!(offset(&newest_of("Europe/Warsaw", newer.path()).unwrap()), 9);
        assert_eq!(newer_version(newer.path()).as_deref(), Some("2999a"));
        for older in ["2020a", "nonsense", ""] {
            let older = system(older);
            assert_eq!(offset(&newest_of("Europe/Warsaw", older.path()).unwrap()), 1);
            assert_eq!(newer_version(older.path()), None);
        }
    }

    #[test]
    fn what_the_newer_table_lacks_or_spoils_comes_from_the_shipped_one() {
        let newer = system("2999a");
        assert_eq!(offset(&newest_of("Asia/Tokyo", newer.path()).unwrap()), 9);
        fs::write(newer.path().join("Europe/Warsaw"), "no table").unwrap();
        assert_eq!(offset(&newest_of("Europe/Warsaw", newer.path()).unwrap()), 1);
        assert!(newest_of("../etc/passwd", newer.path()).is_none());
        assert!(newest_of("", newer.path()).is_none());
    }
}
