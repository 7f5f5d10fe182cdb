//! A session of a test's own: a bus that starts nothing by itself, a real key store on it, and what was said over it.
//! Lives here: playing a scene in it, and skipping that aloud where a computer lacks the programs. What does not: scenes.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test's helpers may fail it")]

use std::env;
use std::fs::{self, File};
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const SCENE: &str = "LEEWARD_SCENE";
const PROGRAMS: [&str; 5] = ["timeout", "dbus-run-session", "dbus-monitor", "dbus-send", "gnome-keyring-daemon"];

/// A key store that the bus starts anew when ours ends outlives the session, and whoever waits for the session's last
/// word waits for ever.
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

/// Runs the test `inside_a_session` of this test program in a process of its own, with the name of a scene: a key store is
/// chosen once in a process's life. Without a bus there is none to ask.
///
/// # Panics
/// The scene failed, or did not come to its end.
pub fn play(scene: &str, with_bus: bool) {
    play_in("inside_a_session", scene, with_bus);
}

/// The same in a test of another name.
///
/// # Panics
/// The scene failed, or did not come to its end.
pub fn play_in(test: &str, scene: &str, with_bus: bool) {
    if with_bus && !PROGRAMS.iter().all(|program| is_there(program)) {
        // Past the test harness, which keeps what passing tests print.
        let mut out = std::io::stderr();
        writeln!(out, "SKIPPED: {scene}: one of {PROGRAMS:?} is not installed here").unwrap();
        return;
    }
    let home = TempDir::new().unwrap();
    let program = env::current_exe().unwrap();
    let mut command = if with_bus {
        // A scene that stands still fails, and says how far it came.
        let config = home.path().join("bus.conf");
        fs::write(&config, BUS).unwrap();
        let mut command = Command::new("timeout");
        command.args(["--kill-after=5", "90", "dbus-run-session", "--config-file"]).arg(config).arg("--").arg(program);
        command
    } else {
        let mut command = Command::new(program);
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        command
    };
    // Files, not pipes: nothing that a scene leaves behind can keep a file from being read to its end.
    let (out, err) = (home.path().join("out"), home.path().join("err"));
    let ended = command
        .args(["--exact", test, "--nocapture"])
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

/// What `inside_a_session` does: plays the scene that this process was started for, where it was.
pub fn inside(scenes: impl FnOnce(&str)) {
    if let Ok(scene) = env::var(SCENE) {
        scenes(&scene);
        tell("played to its end");
    }
}

/// How far a scene came, for when it fails.
pub fn tell(step: &str) {
    println!("{step}");
}

fn is_there(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).exists()))
}

/// gnome-keyring, with its keyring open or locked.
#[derive(Debug)]
pub struct KeyStoreDaemon(Child);

impl KeyStoreDaemon {
    /// Starts it, and waits until it answers.
    ///
    /// # Panics
    /// It does not come up.
    #[must_use]
    pub fn start(open: bool) -> Self {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).stdin(Stdio::piped()).stdout(Stdio::null());
        if open {
            command.arg("--unlock");
        }
        let mut daemon = Self(command.stderr(Stdio::null()).spawn().unwrap());
        daemon.0.stdin.take().unwrap().write_all(b"pw").unwrap();
        let begun = Instant::now();
        // Asked again and again until it answers: no fixed wait.
        while !ask_the_bus("NameHasOwner", &["string:org.freedesktop.secrets"]).contains("true") {
            assert!(begun.elapsed() < Duration::from_secs(20), "gnome-keyring did not come up");
            std::thread::yield_now();
        }
        daemon
    }

    /// Sends it a signal, such as `-STOP`.
    ///
    /// # Panics
    /// It is gone.
    pub fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args([signal, &self.0.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for KeyStoreDaemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The calls that went over the bus while something was done, as dbus-monitor writes them.
///
/// # Panics
/// dbus-monitor does not hear what it should.
pub fn heard_while(work: impl FnOnce()) -> String {
    let folder = TempDir::new().unwrap();
    let log = folder.path().join("calls");
    let mut command = Command::new("dbus-monitor");
    command.args(["--session", "type=method_call"]).stdout(File::create(&log).unwrap()).stderr(Stdio::null());
    let mut monitor = command.spawn().unwrap();
    // It listens once it has heard a call of ours; the bus keeps the order, so the last call is heard after all others.
    let heard = |call: &str| {
        let begun = Instant::now();
        while !fs::read_to_string(&log).unwrap().contains(&format!("member={call}")) {
            assert!(begun.elapsed() < Duration::from_secs(20), "dbus-monitor did not hear {call}");
            ask_the_bus(call, &[]);
        }
    };
    heard("GetId");
    work();
    heard("ListActivatableNames");
    let _ = monitor.kill();
    let _ = monitor.wait();
    fs::read_to_string(&log).unwrap()
}

fn ask_the_bus(question: &str, arguments: &[&str]) -> String {
    let output = Command::new("dbus-send")
        .args(["--session", "--dest=org.freedesktop.DBus", "--print-reply", "/org/freedesktop/DBus"])
        .arg(format!("org.freedesktop.DBus.{question}"))
        .args(arguments)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
