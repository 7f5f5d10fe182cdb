//! kill -9 in the middle of writing: everything that was acknowledged is there, and the file is whole.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it too")]

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use chrono::{DateTime, Utc};
use domain::moment::Moment;
use store::{CheckInId, Draft, KeyStore, NewCheckIn, Protection, Store, Vault};
use tempfile::TempDir;

const FOLDER: &str = "LEEWARD_WRITER_FOLDER";
const KILLS: usize = 12;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn moment() -> Moment {
    Moment { at: now(), offset_seconds: 0, zone: "UTC".into() }
}

fn open(folder: &Path) -> Store {
    Vault::read(folder).unwrap().open_by_itself(KeyStore::None, now()).unwrap()
}

/// Writes a draft and then a check-in, for ever; one line on stdout for each that is acknowledged.
#[test]
fn the_writer_that_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let mut store = open(Path::new(&folder));
    let mut out = std::io::stdout();
    for n in 0.. {
        let answers: store::StoredAnswers = [(1, Some(2_u8.into())), (2, None)].into();
        let draft = Draft {
            kept: moment(),
            work_date: now().date_naive(),
            instrument: "leeward-pulse".into(),
            answers: answers.clone(),
            note: n.to_string(),
            page: 1,
            entry: None,
        };
        store.keep_draft(&draft).unwrap();
        out.write_all(format!("draft {n}\n").as_bytes()).unwrap();
        let new = NewCheckIn {
            made: moment(),
            work_date: now().date_naive(),
            instrument: "leeward-pulse".into(),
            edition: None,
            answers,
            note: "n".repeat(2000),
        };
        let id = store.add_check_in(&new).unwrap();
        out.write_all(format!("check-in {id}\n").as_bytes()).unwrap();
    }
}

#[test]
fn what_was_acknowledged_before_a_kill_is_there_after_it() {
    let folder = TempDir::new().unwrap();
    drop(Vault::create(folder.path(), Protection::KeyFile, now()).unwrap());
    let mut acknowledged: Vec<CheckInId> = Vec::new();
    for kill in 0..KILLS {
        let mut writer = Command::new(env::current_exe().unwrap())
            .args(["--exact", "the_writer_that_is_killed", "--nocapture"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        let mut draft = String::new();
        let mut take = |line: &str| {
            if let Some(id) = line.strip_prefix("check-in ") {
                acknowledged.push(CheckInId::from_text(id));
            } else if let Some(n) = line.strip_prefix("draft ") {
                n.clone_into(&mut draft);
            }
        };
        // Another moment each time: after so many lines, in the middle of whatever follows.
        for _ in 0..(kill * 3 + 4) {
            take(&lines.next().unwrap().unwrap());
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        // What it had said before it died counts too.
        lines.map_while(Result::ok).for_each(|line| take(&line));

        let store = open(folder.path());
        for id in &acknowledged {
            assert!(store.check_in(id).unwrap().is_some(), "kill {kill}: {id} is lost");
        }
        let kept = store.draft().unwrap().unwrap().note;
        let (kept, said): (u64, u64) = (kept.parse().unwrap(), draft.parse().unwrap());
        assert!(kept == said || kept == said + 1, "kill {kill}: draft {kept}, {said} was acknowledged");
        assert!(store.all_check_ins().unwrap().len() >= acknowledged.len());
    }
}
