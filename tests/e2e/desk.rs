//! A desktop for one test: a display, a window manager, a session bus, folders, and on the bus what the test wants a
//! desktop to have. All of it ends with the value.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::{Mutex, MutexGuard};
use zbus::names::BusName;
use zbus::{Connection, connection, fdo};

use crate::notices::{self, Notice, Shown};
use crate::quiet::DoNotDisturb;
use crate::tray::{self, Entry, Icon, Icons};
use crate::wait::{SOON, until, until_true};

/// The program under test, as Cargo built it.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_leeward");

/// One test at a time: they share the machine's patience, not its displays.
static TURN: Mutex<()> = Mutex::const_new(());

/// A session bus that starts nothing by itself: what is not there is not there.
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

/// What a desktop has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Having {
    pub(crate) key_store: bool,
    pub(crate) notifications: bool,
    pub(crate) tray: bool,
}

impl Having {
    /// Everything.
    pub(crate) const ALL: Self = Self { key_store: true, notifications: true, tray: true };
}

/// The desktop.
pub(crate) struct Desk {
    pub(crate) bus: Connection,
    pub(crate) do_not_disturb: DoNotDisturb,
    pub(crate) shown: Shown,
    icons: Icons,
    environment: Vec<(&'static str, String)>,
    folder: TempDir,
    // Dropped in this order: the desktop's programs, then the right to have a desktop.
    programs: Vec<Child>,
    key_store: Option<Child>,
    _turn: MutexGuard<'static, ()>,
}

impl Desk {
    /// A desktop that has everything.
    pub(crate) async fn new() -> Self {
        Self::having(Having::ALL).await
    }

    /// A desktop that lacks something.
    pub(crate) async fn having(having: Having) -> Self {
        let turn = TURN.lock().await;
        let folder = tempfile::Builder::new().prefix("leeward-e2e-").tempdir().unwrap();
        for name in ["data", "config", "cache", "state", "home", "run", "screen"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        fs::set_permissions(folder.path().join("run"), Permissions::from_mode(0o700)).unwrap();

        let mut programs = Vec::new();
        let (server, display) = display(&folder.path().join("screen")).await;
        programs.push(server);
        let (daemon, address) = session_bus(folder.path()).await;
        programs.push(daemon);

        let (shown, icons) = (Shown::default(), Icons::default());
        let do_not_disturb = DoNotDisturb::new();
        let mut bus = connection::Builder::address(address.as_str()).unwrap();
        if having.notifications {
            let service = notices::Service::new(&shown, &do_not_disturb);
            bus = bus.serve_at(notices::PATH, service).unwrap().name(notices::NAME).unwrap();
        }
        if having.tray {
            bus = bus.serve_at(tray::PATH, tray::Watcher::new(&icons)).unwrap().name(tray::NAME).unwrap();
        }
        let bus = bus.build().await.unwrap();

        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let environment = vec![
            ("HOME", at("home")),
            ("XDG_DATA_HOME", at("data")),
            ("XDG_CONFIG_HOME", at("config")),
            ("XDG_CACHE_HOME", at("cache")),
            ("XDG_STATE_HOME", at("state")),
            ("XDG_RUNTIME_DIR", at("run")),
            ("DBUS_SESSION_BUS_ADDRESS", address.clone()),
            // The machine's own bus is none of a test's business.
            ("DBUS_SYSTEM_BUS_ADDRESS", address),
            ("DISPLAY", display),
            ("GDK_BACKEND", "x11".to_owned()),
            ("GSETTINGS_BACKEND", "keyfile".to_owned()),
            ("GTK_THEME", "Adwaita".to_owned()),
            ("LANG", "en_GB.UTF-8".to_owned()),
            ("LC_ALL", "en_GB.UTF-8".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
            ("TAURI_AUTOMATION", "true".to_owned()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("LEEWARD_TEST_CLOCK", at("clock")),
        ];
        let mut desk =
            Self { bus, do_not_disturb, shown, icons, environment, folder, programs, key_store: None, _turn: turn };
        let manager = desk.command("openbox").spawn().expect("openbox starts");
        desk.programs.push(manager);
        if having.key_store {
            desk.unlock_a_key_store().await;
        }
        desk
    }

    /// A program in this desktop, not started yet; it ends with the value it is started into.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_remove("WAYLAND_DISPLAY").envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        command
    }

    /// The same for a program that a folder's mode holds back, as it holds a person back: who runs these tests may be
    /// root, whom no mode holds back.
    pub(crate) fn command_that_obeys_modes(&self, program: &str) -> Command {
        if fs::metadata("/proc/self").unwrap().uid() != 0 {
            return self.command(program);
        }
        let mut command = self.command("setpriv");
        command.args(["--bounding-set=-dac_override,-dac_read_search", program]);
        command
    }

    /// The name of the display.
    pub(crate) fn display(&self) -> String {
        self.environment.iter().find(|(name, _)| *name == "DISPLAY").unwrap().1.clone()
    }

    /// The folder under which everything lies that a program here can write.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where programs here write what goes wrong; shown when a test fails.
    pub(crate) fn log(&self) -> File {
        File::options().create(true).append(true).open(self.folder().join("log")).unwrap()
    }

    /// Sets the program's clock, running or not, in the words of src-tauri/clock.rs; without it the machine's holds.
    pub(crate) fn set_clock(&self, words: &str) {
        // Written beside and moved there: the program must not read half of it.
        let written = self.folder().join("clock.new");
        fs::write(&written, words).unwrap();
        fs::rename(written, self.folder().join("clock")).unwrap();
    }

    /// Takes the desktop's key store away.
    pub(crate) async fn lose_the_key_store(&mut self) {
        let mut daemon = self.key_store.take().expect("a desk with a key store");
        daemon.kill().await.unwrap();
    }

    /// Sets a variable for the programs that start after this.
    pub(crate) fn set(&mut self, name: &'static str, value: &str) {
        self.environment.push((name, value.to_owned()));
    }

    /// A desktop that gets a tray only now.
    pub(crate) async fn get_a_tray(&self) {
        assert!(self.bus.object_server().at(tray::PATH, tray::Watcher::new(&self.icons)).await.unwrap());
        self.bus.request_name(tray::NAME).await.unwrap();
    }

    /// A key store in the place of the one that was lost, which knows nothing of what that one kept.
    pub(crate) async fn get_another_key_store(&mut self) {
        fs::remove_dir_all(self.folder().join("data/keyrings")).unwrap();
        self.unlock_a_key_store().await;
    }

    /// The folder of the records: the one place that has a vault.json.
    pub(crate) fn records(&self) -> PathBuf {
        let folders = fs::read_dir(self.folder().join("data")).unwrap().flatten().map(|entry| entry.path());
        folders.into_iter().find(|folder| folder.join("vault.json").is_file()).expect("a folder with records")
    }

    async fn unlock_a_key_store(&mut self) {
        let mut daemon = self
            .command("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .stdin(Stdio::piped())
            .spawn()
            .expect("gnome-keyring-daemon starts");
        let mut secret = daemon.stdin.take().unwrap();
        secret.write_all(b"only for tests").await.unwrap();
        drop(secret);
        self.key_store = Some(daemon);
        self.owned("org.freedesktop.secrets").await;
    }

    /// A key store in the place of the one that was lost, with what that one kept: locked, as before a person logs in.
    pub(crate) async fn get_a_locked_key_store(&mut self) {
        let mut command = self.command("gnome-keyring-daemon");
        let daemon = command.args(["--foreground", "--components=secrets"]).spawn();
        self.key_store = Some(daemon.expect("gnome-keyring-daemon starts"));
        self.owned("org.freedesktop.secrets").await;
    }

    /// The same key store, unlocked by whoever logged in.
    pub(crate) async fn unlock_the_key_store(&mut self) {
        self.lose_the_key_store().await;
        self.unlock_a_key_store().await;
    }

    /// Writes down from now on what the key store is asked, in a file.
    pub(crate) async fn hear_the_key_store(&mut self) -> PathBuf {
        let heard = self.folder().join("asked of the key store");
        let mut command = self.command("dbus-monitor");
        command.args(["--session", "type='method_call',interface='org.freedesktop.Secret.Service'"]);
        command.args(["type='method_call',interface='org.freedesktop.Secret.Prompt'"]);
        let monitor = command.stdout(File::create(&heard).unwrap()).spawn().expect("dbus-monitor starts");
        self.programs.push(monitor);
        // It says its own name first.
        until_true("dbus-monitor to listen", SOON, async || fs::metadata(&heard).unwrap().len() > 0).await;
        heard
    }

    /// Waits until somebody owns a name on the bus.
    pub(crate) async fn owned(&self, name: &'static str) {
        let names = fdo::DBusProxy::new(&self.bus).await.unwrap();
        until_true(name, SOON, async || names.name_has_owner(BusName::try_from(name).unwrap()).await.unwrap()).await;
    }

    /// What was shown as notifications so far.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        self.shown.all()
    }

    /// The icons now in the tray.
    pub(crate) async fn tray_icons(&self) -> Vec<Icon> {
        tray::icons(&self.bus, &self.icons).await
    }

    /// The tray's menu, once there is one.
    pub(crate) async fn tray_menu(&self) -> Vec<Entry> {
        until("a tray icon with a menu", SOON, async || {
            let icon = self.tray_icons().await.into_iter().next()?;
            Some(tray::menu(&self.bus, &icon).await).filter(|menu| !menu.is_empty())
        })
        .await
    }

    /// Clicks an entry of the tray's menu, by its words; again where the menu was made anew in between.
    pub(crate) async fn click_in_tray(&self, words: &str) {
        until_true(&format!("{words:?} to be clicked"), SOON, async || {
            let menu = self.tray_menu().await;
            let entry = Entry::find(&menu, words).unwrap_or_else(|| panic!("no {words:?} in the tray: {menu:#?}"));
            assert!(entry.enabled, "{words:?} can't be clicked now: {menu:#?}");
            let icon = self.tray_icons().await.remove(0);
            tray::click(&self.bus, &icon, entry).await.is_ok()
        })
        .await;
    }

    /// The processes of the program that run in this desktop. A helper that one of them is just starting bears its
    /// name until it becomes another program, and is left out.
    pub(crate) fn processes(&self) -> Vec<u32> {
        let named = self.named_as_the_program();
        named.iter().copied().filter(|id| parent(*id).is_none_or(|parent| !named.contains(&parent))).collect()
    }

    fn named_as_the_program(&self) -> Vec<u32> {
        let marked = format!("XDG_DATA_HOME={}", self.folder().join("data").display());
        let program = PathBuf::from(PROGRAM);
        let processes = fs::read_dir("/proc").unwrap().flatten();
        processes
            .filter_map(|entry| {
                let id = entry.file_name().to_str()?.parse().ok()?;
                let here = fs::read(entry.path().join("environ"))
                    .ok()?
                    .split(|byte| *byte == 0)
                    .any(|variable| variable == marked.as_bytes());
                let ours = fs::read_link(entry.path().join("exe")).ok()? == program;
                (here && ours).then_some(id)
            })
            .collect()
    }

    /// Ends the program as logging out does.
    pub(crate) async fn quit(&self) {
        for id in self.processes() {
            let ended = Command::new("kill").arg(id.to_string()).status().await.unwrap();
            assert!(ended.success());
        }
        until_true("the program to end", SOON, async || self.processes().is_empty()).await;
    }

    /// Waits for one of the first lines of the tray's menu to say something.
    pub(crate) async fn tray_says(&self, words: &str) {
        self.tray_shows(words, |labels| labels.iter().any(|label| label.contains(words))).await;
    }

    /// Waits for the very first line of the tray's menu to say something: nothing waits, pauses or holds any longer.
    pub(crate) async fn tray_says_first(&self, words: &str) {
        self.tray_shows(words, |labels| labels.first().is_some_and(|label| label.contains(words))).await;
    }

    async fn tray_shows(&self, words: &str, shows: impl Fn(&[&str]) -> bool) {
        let mut last = Vec::new();
        let began = tokio::time::Instant::now();
        while began.elapsed() < SOON {
            let menu = self.tray_menu().await;
            let labels = Entry::labels(&menu);
            if shows(&labels) {
                return;
            }
            last = labels.into_iter().map(str::to_owned).collect();
            tokio::time::sleep(std::time::Duration::from_millis(40)).await;
        }
        panic!("waited for the tray to say {words:?}; it says {last:?}");
    }

    /// Waits for a notification, the newest, with this title.
    pub(crate) async fn notice(&self, title: &str) -> Notice {
        let began = tokio::time::Instant::now();
        // Long enough for a day that ends within the next minute.
        while began.elapsed() < 4 * SOON {
            if let Some(notice) = self.notices().into_iter().rev().find(|notice| notice.title == title) {
                return notice;
            }
            tokio::time::sleep(std::time::Duration::from_millis(40)).await;
        }
        panic!("waited for the notification {title:?}; shown were {:#?}", self.notices());
    }

    /// Kills the program as a crash or a power cut would.
    pub(crate) async fn kill_the_program(&self) {
        for id in self.processes() {
            let killed = Command::new("kill").args(["-9", &id.to_string()]).status().await.unwrap();
            assert!(killed.success());
        }
        until_true("the program to be gone", SOON, async || self.processes().is_empty()).await;
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let log = fs::read_to_string(self.folder().join("log")).unwrap_or_default();
        if std::thread::panicking() {
            eprintln!("{log}");
        }
        for id in self.processes() {
            // It may have ended meanwhile.
            let _ = std::process::Command::new("kill").args(["-9", &id.to_string()]).status();
        }
        // Nothing that a person, a file or the system does makes the program panic, on any thread.
        assert!(std::thread::panicking() || !log.contains("panicked at"), "the program panicked:\n{log}");
    }
}

async fn display(memory: &Path) -> (Child, String) {
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-fbdir"])
        .arg(memory)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("Xvfb starts; `cargo xtask test` installs what these tests need");
    let number = first_line(&mut server).await;
    (server, format!(":{number}"))
}

async fn session_bus(folder: &Path) -> (Child, String) {
    let file = folder.join("bus.conf");
    fs::write(&file, BUS).unwrap();
    let mut daemon = Command::new("dbus-daemon")
        .arg(format!("--config-file={}", file.display()))
        .args(["--nofork", "--print-address=1"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("dbus-daemon starts");
    let address = first_line(&mut daemon).await;
    (daemon, address)
}

async fn first_line(program: &mut Child) -> String {
    let mut line = String::new();
    let mut out = BufReader::new(program.stdout.take().unwrap());
    out.read_line(&mut line).await.unwrap();
    assert!(!line.trim().is_empty(), "{program:?} ended at once");
    line.trim().to_owned()
}

/// Whose child a process is; `None` when it has ended.
fn parent(id: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}
