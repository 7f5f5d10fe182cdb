//! A window that stays blank. Lives here: knowing when WebKitGTK's fast path to the screen is known to fail, and
//! starting without it. What does not: anything drawn.

/// WebKitGTK reads it once, when its first window is made.
#[cfg(target_os = "linux")]
const WITHOUT_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program over without the fast path where it is needed and nobody has decided otherwise. The process
/// stays the same one: setting a variable in a running program is not sound, replacing the program is.
#[cfg(target_os = "linux")]
pub(crate) fn settle() {
    use std::os::unix::process::CommandExt;

    if std::env::var_os(WITHOUT_DMABUF).is_some() || !needed() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        let error =
            std::process::Command::new(program).args(std::env::args_os().skip(1)).env(WITHOUT_DMABUF, "1").exec();
        tracing::warn!(%error, "the window may stay blank");
    }
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn settle() {}

/// NVIDIA's own driver shows a blank window; without any graphics device the path costs memory and gains nothing.
#[cfg(target_os = "linux")]
fn needed() -> bool {
    use std::path::Path;

    let renders = || {
        std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
            devices.flatten().any(|device| device.file_name().as_encoded_bytes().starts_with(b"renderD"))
        })
    };
    Path::new("/proc/driver/nvidia/version").exists() || !renders()
}

/// Whether there is a screen to draw on at all.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
