//! A display where there is none. Lives here: whether there is one, a virtual one (Xvfb) with a window manager and a
//! session bus of its own, and a picture of what it shows. What does not: the tests' displays (tests/e2e).

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::{Stop, command, output};

/// Whether a window can be shown as things are.
pub(crate) fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// A screen that only exists in memory.
pub(crate) struct Virtual {
    server: Child,
    name: String,
}

impl Virtual {
    /// Starts one under the first free name.
    pub(crate) fn start() -> Result<Self, Stop> {
        let sentence = |error: std::io::Error| Stop::new(format!("The virtual display (Xvfb) didn't start: {error}"));
        let mut server = command("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(sentence)?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number).map_err(sentence)?;
        }
        if number.trim().is_empty() {
            return Err(Stop::new("The virtual display (Xvfb) stopped right away."));
        }
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }

    /// What DISPLAY is on it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A program on it, with a window manager and a session bus that end with it. What these two say is nobody's
    /// concern; what the program says is printed.
    pub(crate) fn program(&self, program: &Path, args: &[String]) -> Command {
        let mut session = command("sh");
        session
            .args(["-c", "exec dbus-run-session -- sh -c \"$0\" sh \"$@\" 3>&1 4>&2 >/dev/null 2>&1"])
            .arg("openbox & \"$@\" >&3 2>&4 3>&- 4>&-; ended=$?; kill $!; exit $ended")
            .arg(program)
            .args(args)
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            // Software drawing through DMA-BUF costs memory here and shows nothing more.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        session
    }

    /// Waits until something is drawn and keeps a picture of it.
    pub(crate) fn picture(&self, file: &Path, within: Duration) -> Result<(), Stop> {
        let began = Instant::now();
        let mut last = 0;
        while began.elapsed() < within {
            thread::sleep(Duration::from_millis(500));
            let colours = self.colours(file);
            // An empty screen has a handful of colours; what is drawn has settled once their number stays.
            if colours > 40 && colours == last {
                return Ok(());
            }
            last = colours;
        }
        Err(Stop::new(format!("Nothing was drawn on the virtual display within {} s.", within.as_secs())))
    }

    fn colours(&self, file: &Path) -> u64 {
        let taken = command("import").args(["-display", &self.name, "-window", "root"]).arg(file).status();
        if !taken.is_ok_and(|status| status.success()) {
            return 0;
        }
        let counted = output(command("identify").args(["-format", "%k"]).arg(file));
        counted.and_then(|count| count.trim().parse().ok()).unwrap_or(0)
    }
}

impl Drop for Virtual {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to do.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
