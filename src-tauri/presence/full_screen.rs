//! A window that fills the screen. Lives here: what the X server tells of the windows that stand there now.
//!
//! The window in front counts, and one on another screen that the window in front does not lie on: a talk on the
//! projector, the notes on the laptop. One that lies below the window in front was left for it. Wayland tells nothing.

use std::error::Error;

use app::presence::{By, Seen};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _};
use x11rb::rust_connection::RustConnection;

/// Whether one stands there that is not our own.
pub(super) fn read() -> Seen {
    if std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty()) {
        return Seen::cannot(By::Wayland);
    }
    Display::open().and_then(|display| display.is_filled()).map_or_else(
        |error| {
            tracing::debug!(%error, "the display does not tell");
            Seen::cannot(By::Nobody)
        },
        |filled| Seen::told(filled, By::Desktop),
    )
}

type Asked<T> = Result<T, Box<dyn Error>>;

struct Display {
    x: RustConnection,
    root: u32,
}

/// Where a window stands, in pixels of the whole desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Place {
    fn lies_on(self, other: Place) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

impl Display {
    fn open() -> Asked<Display> {
        let (x, nth) = x11rb::connect(None)?;
        let root = x.setup().roots.get(nth).ok_or("no such screen")?.root;
        Ok(Display { x, root })
    }

    fn is_filled(&self) -> Asked<bool> {
        let front = self.numbers(self.root, "_NET_ACTIVE_WINDOW")?.first().copied().filter(|window| *window != 0);
        let desktop = self.numbers(self.root, "_NET_CURRENT_DESKTOP")?.first().copied();
        for window in self.numbers(self.root, "_NET_CLIENT_LIST")? {
            // A window that has gone meanwhile fills nothing.
            if Some(window) == front {
                if self.fills(window).unwrap_or(false) {
                    return Ok(true);
                }
            } else if self.fills(window).unwrap_or(false) && self.is_on(window, desktop).unwrap_or(false) {
                let covered = front.is_some_and(|front| match (self.place(front), self.place(window)) {
                    (Ok(front), Ok(window)) => front.lies_on(window),
                    _ => true,
                });
                if !covered {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether a window that is not our own fills its screen and is not put away.
    fn fills(&self, window: u32) -> Asked<bool> {
        let states = self.numbers(window, "_NET_WM_STATE")?;
        let is = |name: &str| Ok::<bool, Box<dyn Error>>(states.contains(&self.atom(name)?));
        if !is("_NET_WM_STATE_FULLSCREEN")? || is("_NET_WM_STATE_HIDDEN")? {
            return Ok(false);
        }
        Ok(!self.numbers(window, "_NET_WM_PID")?.contains(&std::process::id()))
    }

    /// Whether a window stands on a virtual desktop, or on all of them.
    fn is_on(&self, window: u32, desktop: Option<u32>) -> Asked<bool> {
        let of = self.numbers(window, "_NET_WM_DESKTOP")?.first().copied();
        Ok(of.is_none() || of == Some(u32::MAX) || desktop.is_none() || of == desktop)
    }

    fn place(&self, window: u32) -> Asked<Place> {
        let size = self.x.get_geometry(window)?.reply()?;
        let at = self.x.translate_coordinates(window, self.root, 0, 0)?.reply()?;
        let (left, top) = (i32::from(at.dst_x), i32::from(at.dst_y));
        Ok(Place { left, top, right: left + i32::from(size.width), bottom: top + i32::from(size.height) })
    }

    fn atom(&self, name: &str) -> Asked<u32> {
        Ok(self.x.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// A property that is a list of numbers; empty where the window has none.
    fn numbers(&self, window: u32, name: &str) -> Asked<Vec<u32>> {
        let property = self.x.get_property(false, window, self.atom(name)?, AtomEnum::ANY, 0, 4096)?.reply()?;
        Ok(property.value32().map(Iterator::collect).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_on_the_next_screen_lies_on_nothing_of_this_one() {
        let laptop = Place { left: 0, top: 0, right: 1920, bottom: 1080 };
        let projector = Place { left: 1920, top: 0, right: 3840, bottom: 1080 };
        let notes = Place { left: 200, top: 100, right: 900, bottom: 700 };
        assert!(!laptop.lies_on(projector) && !notes.lies_on(projector));
        assert!(notes.lies_on(laptop) && laptop.lies_on(notes));
        assert!(Place { left: 1000, right: 2000, ..notes }.lies_on(projector), "partly is on it");
    }
}
