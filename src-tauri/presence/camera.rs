//! A camera in use. Lives here: which of the person's own programs hold a camera open, as the kernel tells.
//!
//! PipeWire may hold every camera open for as long as it runs, in use or not, so what it holds tells nothing. Programs of
//! other accounts and in the core of some sandboxes can't be seen into.

use std::fs;
use std::path::Path;

use app::presence::{By, Seen};

/// Programs that share cameras out, by the kernel's name for them.
const SHARERS: [&str; 3] = ["pipewire", "wireplumber", "pipewire-media-"];

/// Whether one is in use.
pub(super) fn read() -> Seen {
    look(Path::new("/dev"), Path::new("/proc"), std::process::id())
}

fn look(devices: &Path, processes: &Path, ourselves: u32) -> Seen {
    let Ok(names) = fs::read_dir(devices) else { return Seen::cannot(By::Nobody) };
    if !names.flatten().any(|entry| entry.file_name().to_str().is_some_and(is_camera)) {
        return Seen::told(false, By::Desktop);
    }
    let Ok(entries) = fs::read_dir(processes) else { return Seen::cannot(By::Nobody) };
    let mut shared = false;
    for entry in entries.flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        if id == ourselves || !holds_a_camera(&entry.path()) {
            continue;
        }
        let name = fs::read_to_string(entry.path().join("comm")).unwrap_or_default();
        if !SHARERS.contains(&name.trim()) {
            return Seen::told(true, By::Desktop);
        }
        shared = true;
    }
    if shared { Seen::cannot(By::PipeWire) } else { Seen::told(false, By::Desktop) }
}

/// Whether a process, if it may be looked into, has a camera open.
fn holds_a_camera(process: &Path) -> bool {
    let open = fs::read_dir(process.join("fd")).into_iter().flatten().flatten();
    open.filter_map(|entry| fs::read_link(entry.path()).ok()).any(|to| {
        // A sandbox may show the same device elsewhere, but not under another name.
        to.parent().is_some_and(|folder| folder.ends_with("dev"))
            && to.file_name().and_then(|name| name.to_str()).is_some_and(is_camera)
    })
}

/// `video0`, `video12`.
fn is_camera(name: &str) -> bool {
    name.strip_prefix("video").is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    /// What is seen where these devices are, and these processes, each with a name and what it has open.
    fn seen(devices: &[&str], processes: &[(u32, &str, &[&str])]) -> Seen {
        let folder = tempfile::tempdir().unwrap();
        let (dev, proc) = (folder.path().join("dev"), folder.path().join("proc"));
        fs::create_dir(&dev).unwrap();
        for device in devices {
            fs::write(dev.join(device), "").unwrap();
        }
        fs::create_dir_all(proc.join("sys")).unwrap();
        for (id, name, open) in processes {
            let process = proc.join(id.to_string());
            fs::create_dir_all(process.join("fd")).unwrap();
            fs::write(process.join("comm"), format!("{name}\n")).unwrap();
            for (nth, to) in open.iter().enumerate() {
                symlink(to, process.join("fd").join(nth.to_string())).unwrap();
            }
        }
        look(&dev, &proc, 7)
    }

    #[test]
    fn a_camera_is_in_use_while_a_program_other_than_us_holds_it_open() {
        let (busy, free) = (Seen::told(true, By::Desktop), Seen::told(false, By::Desktop));
        for (devices, processes, expected) in [
            (&["null", "tty0"][..], &[(20, "zoom", &["/dev/null"][..])][..], free),
            (&["video0"], &[(20, "zoom", &["/dev/null", "socket:[44]"])], free),
            (&["video0"], &[(20, "zoom", &["/dev/null", "/dev/video0"])], busy),
            (&["video0", "video1"], &[(20, "bash", &[]), (21, "firefox", &["/dev/video1"])], busy),
            (&["video0"], &[(20, "zoom", &["/newroot/dev/video0"])], busy),
            (&["video0"], &[(7, "leeward", &["/dev/video0"])], free),
            (&["video0"], &[(20, "vlc", &["/home/ana/video0", "/home/ana/dev/video0.mp4"])], free),
            (&["video0"], &[(20, "pipewire", &["/dev/video0"])], Seen::cannot(By::PipeWire)),
            (&["video0"], &[(20, "wireplumber", &["/dev/video0"]), (21, "zoom", &["/dev/video0"])], busy),
            (&[], &[(20, "zoom", &["/dev/video0"])], free),
        ] {
            assert_eq!(seen(devices, processes), expected, "{devices:?} {processes:?}");
        }
    }

    #[test]
    fn where_the_kernel_tells_nothing_a_camera_cannot_be_seen() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("nowhere");
        assert_eq!(look(&nowhere, &nowhere, 7), Seen::cannot(By::Nobody));
        fs::write(folder.path().join("video0"), "").unwrap();
        assert_eq!(look(folder.path(), &nowhere, 7), Seen::cannot(By::Nobody));
    }
}
