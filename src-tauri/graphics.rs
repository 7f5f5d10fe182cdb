//! A window that stays blank, and graphics that nobody has. Lives here: knowing when WebKitGTK's fast path to the screen
//! is known to fail or has nothing to run on, and starting without it. What does not: anything drawn.

/// An environment variable and its value. WebKitGTK reads these once, when its first window is made.
#[cfg(target_os = "linux")]
type Switch = (&'static str, &'static str);

/// No pictures handed over in the graphics device's memory.
#[cfg(target_os = "linux")]
const WITHOUT_DMABUF: Switch = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");

/// The device to draw with is none. Unless one is named, WebKitGTK asks OpenGL, all of which, with its compiler, then
/// stays in the program: some 28 MiB after the first window, closed or not.
#[cfg(target_os = "linux")]
const NO_DEVICE: Switch = ("WEBKIT_WEB_RENDER_DEVICE_FILE", "/dev/null");

/// Sets the switches that are needed, where nobody has decided otherwise. Before any thread of ours begins: until then
/// there is one other at most, WebKitGTK's own, which gives memory back and reads no variable. (Starting the program over
/// with the switches would cost each launch all its libraries a second time.)
#[cfg(target_os = "linux")]
pub(crate) fn settle() {
    for (name, value) in needed() {
        if let Err(error) = gio::glib::setenv(name, value, false) {
            tracing::warn!(%error, "the window may stay blank");
        }
    }
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn settle() {}

/// NVIDIA's own driver shows a blank window; without any graphics device the path costs memory and gains nothing.
#[cfg(target_os = "linux")]
fn needed() -> &'static [Switch] {
    use std::path::Path;

    let renders = || {
        std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
            devices.flatten().any(|device| device.file_name().as_encoded_bytes().starts_with(b"renderD"))
        })
    };
    if Path::new("/proc/driver/nvidia/version").exists() {
        &[WITHOUT_DMABUF]
    } else if renders() {
        &[]
    } else {
        &[WITHOUT_DMABUF, NO_DEVICE]
    }
}

/// Whether there is a screen to draw on at all.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
