//! The window's own build. Lives here: Node's version, `npm ci` and `npm run build`, each only when stale.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;
use std::{fs, io};

use crate::command::{Stop, command, must, output, root};

/// The oldest Node that Vite 8 runs on.
const NODE: (u32, u32) = (20, 19);

/// npm in the folder of the window.
pub(crate) fn npm() -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder());
    npm
}

fn folder() -> PathBuf {
    root().join("ui")
}

/// Asks for a Node that is new enough.
pub(crate) fn check_node() -> Result<(), Stop> {
    let wanted = format!("Node.js {}.{} or newer, with npm", NODE.0, NODE.1);
    let Some(version) = output(command("node").arg("--version")) else {
        return Err(Stop::new(format!("The window needs {wanted}. There's no `node` on the PATH.")));
    };
    if !new_enough(&version) {
        return Err(Stop::new(format!("The window needs {wanted}. Found {}.", version.trim())));
    }
    Ok(())
}

fn new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= NODE
}

/// Installs the window's packages where the lock file is not the one they were installed from.
pub(crate) fn install() -> Result<(), Stop> {
    check_node()?;
    let lock = folder().join("package-lock.json");
    let stamp = folder().join("node_modules/.installed-from");
    let wanted = fs::read(&lock).map_err(|error| stop_at(&lock, &error))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        println!("   ui/node_modules is up to date");
        return Ok(());
    }
    must(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(|error| stop_at(&stamp, &error))
}

/// Builds the window where anything it is made of is newer than what was built.
pub(crate) fn build() -> Result<(), Stop> {
    let built = folder().join("dist/index.html");
    let stale = match modified(&built) {
        None => true,
        Some(at) => {
            [folder(), root().join("locales")].iter().any(|from| newest(from).is_some_and(|newest| newest > at))
        }
    };
    if !stale {
        println!("   ui/dist is up to date");
        return Ok(());
    }
    must(npm().args(["run", "build"]))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

/// The newest change under a folder, what is installed or built left out.
fn newest(folder: &Path) -> Option<SystemTime> {
    let mut newest = None;
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if ["node_modules", "dist", "dist-screens", "shots"].iter().any(|name| path.ends_with(name)) {
            continue;
        }
        newest = newest.max(if path.is_dir() { self::newest(&path) } else { modified(&path) });
    }
    newest
}

fn stop_at(file: &Path, error: &io::Error) -> Stop {
    Stop::new(format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn node_is_asked_to_be_new_enough_for_vite() {
        for (version, enough) in
            [("v20.19.0\n", true), ("v20.18.3\n", false), ("v24.1.0\n", true), ("v18.20.0", false), ("", false)]
        {
            assert_eq!(new_enough(version), enough, "{version}");
        }
    }
}
