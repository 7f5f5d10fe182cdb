//! Locked records, as a status bar and a terminal see them (scenario 45): each verb answers, and no dialog is raised.
//! With a real key store on a bus of the test's own; where this computer has none to start, that is said.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test's helpers may fail it")]

#[expect(dead_code, reason = "these records are not an invented year's")]
mod terminal;

use std::path::Path;

use app::KeyStore;
use app::opening::{Records, open};
use chrono::{DateTime, Utc};
use serde_json::Value;
use testing::session::{KeyStoreDaemon, heard_while, inside, play};
use testing::words;

use terminal::over;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn at(folder: &Path, key_store: KeyStore) -> Records {
    Records { folder: folder.to_owned(), locale: "en-GB".into(), key_store, demo: false }
}

#[test]
fn a_locked_key_store_is_told_in_each_shape_and_never_asked_to_unlock() {
    play("locked", true);
}

#[test]
fn where_no_key_store_answers_a_passphrase_s_records_are_locked_too() {
    play("passphrase", false);
}

#[test]
fn inside_a_session() {
    inside(|scene| {
        let folder = tempfile::tempdir().unwrap();
        if scene == "passphrase" {
            let mut opened = open(at(folder.path(), KeyStore::None), now());
            opened.create_with_passphrase("four herons stand still".to_owned(), now()).unwrap();
            answers_locked(folder.path(), words!("trouble-no-key-passphrase"));
            return;
        }
        let daemon = KeyStoreDaemon::start(true);
        assert!(open(at(folder.path(), KeyStore::System), now()).app_if_open().is_some());
        let (status, line, said) = over(folder.path(), &["status"]);
        assert_eq!((status, line.trim_end()), (Some(0), words!("tray-not-set-up")), "an open one opens them: {said}");
        drop(daemon);
        let _daemon = KeyStoreDaemon::start(false);
        let heard = heard_while(|| answers_locked(folder.path(), words!("trouble-no-key-locked")));
        assert!(heard.contains("member=SearchItems"), "it was asked: {heard}");
        assert!(!heard.contains("member=Unlock") && !heard.contains("member=Prompt"), "not to unlock: {heard}");
    });
}

fn answers_locked(folder: &Path, why: &str) {
    let answer = |args: &[&str]| over(folder, args);
    assert_eq!(answer(&["status"]), (Some(0), "locked\n".to_owned(), String::new()));
    let waybar = "{\"text\":\"locked\",\"class\":\"locked\"}\n";
    assert_eq!(answer(&["status", "--waybar"]), (Some(0), waybar.to_owned(), String::new()));
    let json = "{\"phase\":\"locked\",\"lines\":[]}\n";
    assert_eq!(answer(&["status", "--json"]), (Some(0), json.to_owned(), String::new()));
    for args in [&["next"][..], &["next", "--days", "1"], &["pause", "--json"], &["session", "heavy", "--json"]] {
        let (status, out, said) = answer(args);
        let refused: Value = serde_json::from_str(&out).unwrap();
        let (code, message) = (&refused["error"]["code"], &refused["error"]["message"]);
        assert_eq!((status, code.as_str(), message.as_str()), (Some(2), Some("locked"), Some(why)), "{args:?}: {said}");
    }
    let locked = words!("doctor-locked", why = why);
    let (status, _, said) = answer(&["doctor"]);
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains(locked) && said.contains(words!("doctor-backups", count = 0, newest = "")), "{said}");
    let (status, out, _) = answer(&["doctor", "--json"]);
    assert!(status == Some(0) && out.contains(locked), "{out}");
}
