//! A real key store, in a session bus of its own: answering, forgetting, giving another key, hanging, locked, absent.
//! Where this computer has none to start (dbus-run-session, gnome-keyring-daemon), the tests say so and pass.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test's helpers may fail it too")]

use std::{
    env,
    fs::{self, File},
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use store::{KeyStore, NoKey, Protection, StoreError, Vault};
use tempfile::TempDir;

const SCENE: &str = "LEEWARD_KEY_STORE_SCENE";

/// A session bus that starts nothing by itself: a key store that the bus starts anew when ours ends outlives the
/// session, and whoever waits for the session's last word waits for ever.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

fn now() -> DateTime<Utc> {
    "2026-11-23T16:40:00Z".parse().unwrap()
}

fn is_there(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).exists()))
}

/// Runs one scene of `inside_a_session` in a process of its own; a key store is chosen once in a process's life.
fn play(scene: &str, with_bus: bool) {
    if with_bus && !["timeout", "dbus-run-session", "gnome-keyring-daemon"].iter().all(|p| is_there(p)) {
        // Past the test harness, which keeps what passing tests print.
        let mut out = std::io::stderr();
        writeln!(out, "SKIPPED: {scene}: dbus-run-session or gnome-keyring-daemon is not installed here").unwrap();
        return;
    }
    let home = TempDir::new().unwrap();
    let test = env::current_exe().unwrap();
    let mut command = if with_bus {
        // A scene that stands still fails, and says how far it came.
        let config = home.path().join("bus.conf");
        fs::write(&config, BUS).unwrap();
        let mut command = Command::new("timeout");
        command.args(["--kill-after=5", "90", "dbus-run-session", "--config-file"]).arg(config).arg("--").arg(test);
        command
    } else {
        let mut command = Command::new(test);
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        command
    };
    // Files, not pipes: nothing that a scene leaves behind can keep a file from being read to its end.
    let (out, err) = (home.path().join("out"), home.path().join("err"));
    let ended = command
        .args(["--exact", "inside_a_session", "--nocapture"])
        .env(SCENE, scene)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path().join("share"))
        .env("XDG_RUNTIME_DIR", home.path())
        .stdout(File::create(&out).unwrap())
        .stderr(File::create(&err).unwrap())
        .status()
        .unwrap();
    let told = fs::read_to_string(&out).unwrap();
    assert!(ended.success(), "{scene}:\n{told}\n{}", fs::read_to_string(&err).unwrap());
    assert!(told.contains("played to its end"), "{scene}: {told}");
}

/// gnome-keyring, with its keyring open or locked.
struct Daemon(Child);

impl Daemon {
    fn start(open: bool) -> Self {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).stdin(Stdio::piped()).stdout(Stdio::null());
        if open {
            command.arg("--unlock");
        }
        let mut daemon = Self(command.stderr(Stdio::null()).spawn().unwrap());
        daemon.0.stdin.take().unwrap().write_all(b"pw").unwrap();
        let begun = Instant::now();
        // Asked again and again until it answers: no fixed wait.
        while begun.elapsed() < Duration::from_secs(10) {
            let owner = Command::new("dbus-send")
                .args(["--session", "--dest=org.freedesktop.DBus", "--print-reply", "/org/freedesktop/DBus"])
                .args(["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"])
                .output()
                .unwrap();
            if String::from_utf8_lossy(&owner.stdout).contains("true") {
                return daemon;
            }
            std::thread::yield_now();
        }
        panic!("gnome-keyring did not come up")
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.0.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Opens by this computer's key; not waiting for the bus's own limit of 25 s is our limit at work, on a slow machine too.
fn by_itself(folder: &Path) -> Result<(), NoKey> {
    let begun = Instant::now();
    let result = Vault::read(folder).unwrap().open_by_itself(KeyStore::System, now());
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
    match result {
        Ok(_) => Ok(()),
        Err(StoreError::NoKey(reason)) => Err(reason),
        Err(other) => panic!("{other}"),
    }
}

fn tell(step: &str) {
    println!("{step}");
}

fn entry(vault: &Vault) -> keyring::Entry {
    keyring::Entry::new("Leeward", vault.id()).unwrap()
}

#[test]
fn a_key_store_opens_the_records_and_when_it_forgets_hangs_or_lies_nothing_is_made_anew() {
    play("whole life", true);
}

#[test]
fn a_locked_key_store_holds_nothing_up_longer_than_its_three_seconds() {
    play("locked", true);
}

#[test]
fn where_no_key_store_answers_that_is_said_at_once_and_nothing_is_made() {
    play("absent", false);
}

#[test]
fn inside_a_session() {
    let Ok(scene) = env::var(SCENE) else { return };
    let folder = TempDir::new().unwrap();
    match scene.as_str() {
        "whole life" => whole_life(folder.path()),
        "locked" => locked(folder.path()),
        _ => absent(folder.path()),
    }
    tell("played to its end");
}

fn whole_life(folder: &Path) {
    let daemon = Daemon::start(true);
    let protection = Protection::KeyStore(KeyStore::System);
    let (mut vault, store) = Vault::create(folder, protection, now()).unwrap();
    let code = vault.make_recovery_code(&store, now()).unwrap();
    drop(store);
    assert_eq!(by_itself(folder), Ok(()));

    let other = TempDir::new().unwrap();
    let (other_vault, _) = Vault::create(other.path(), protection, now()).unwrap();
    assert_ne!(other_vault.id(), vault.id());
    assert_eq!((by_itself(folder), by_itself(other.path())), (Ok(()), Ok(())), "each its own entry");

    tell("another key");
    entry(&vault).set_secret(&[7; 32]).unwrap();
    assert_eq!(by_itself(folder), Err(NoKey::Wrong));
    tell("no key");
    entry(&vault).set_secret(b"not a key").unwrap();
    assert_eq!(by_itself(folder), Err(NoKey::Wrong));
    tell("forgotten");
    entry(&vault).delete_credential().unwrap();
    assert_eq!(by_itself(folder), Err(NoKey::NoEntry));
    assert_eq!(Vault::create(folder, protection, now()).err(), Some(StoreError::AlreadyThere));

    tell("the recovery code");
    let store = vault.open_with(&code.text().into(), now()).unwrap();
    vault.renew_key_store(&store, KeyStore::System, now()).unwrap();
    drop(store);
    assert_eq!(by_itself(folder), Ok(()), "the recovery code gave the key store a key again");

    tell("hanging");
    daemon.signal("-STOP");
    assert_eq!(by_itself(folder), Err(NoKey::Silent));
    daemon.signal("-CONT");
}

fn locked(folder: &Path) {
    let daemon = Daemon::start(true);
    Vault::create(folder, Protection::KeyStore(KeyStore::System), now()).unwrap();
    drop(daemon);
    let _daemon = Daemon::start(false);
    let reason = by_itself(folder).unwrap_err();
    assert!(matches!(reason, NoKey::Silent | NoKey::Locked), "{reason:?}");
}

fn absent(folder: &Path) {
    let refused = Vault::create(folder, Protection::KeyStore(KeyStore::System), now()).err();
    assert_eq!(refused, Some(StoreError::KeyStore(NoKey::Absent)));
    assert!(std::fs::read_dir(folder).unwrap().next().is_none(), "nothing is made");
}
