//! The four windows. Lives here: making them when wanted, at their address and size, and what they may load.
//! What does not: what closing the main window means (closing.rs) and anything they show (ui/).
//!
//! A window is destroyed when it is closed: a program that waits in the tray costs what a tray program should.

use app::ipc::Screen;
use app::view::CheckInAsked;
use chrono::NaiveDate;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindowBuilder};

/// The main window's label.
pub(crate) const MAIN: &str = "main";
/// The guided check-in's label.
pub(crate) const CHECK_IN: &str = "check-in";
/// The label of our own small reminder.
pub(crate) const REMINDER: &str = "reminder";

/// The label of the small window for one thought.
pub(crate) const PARK: &str = "park";

/// Which window, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The main window at a place.
    Main(Screen),
    /// Today, with what the tray only names open there: `pause_until` or `leave_until` a date, `on_call_until` or
    /// `still_until` a time.
    Today(&'static str),
    /// The guided check-in.
    CheckIn(CheckInAsked),
    /// The small window for one thought.
    Park,
    /// Our own small reminder, where no notification can be shown.
    Reminder {
        /// Its first line.
        title: String,
        /// What follows.
        body: String,
        /// What it is about: `test` for the test reminder, `cutoff`, or another `reminder`.
        kind: String,
        /// The work date that its buttons act on.
        of: Option<String>,
    },
}

impl Wanted {
    fn label(&self) -> &'static str {
        match self {
            Wanted::Main(_) | Wanted::Today(_) => MAIN,
            Wanted::CheckIn(_) => CHECK_IN,
            Wanted::Park => PARK,
            Wanted::Reminder { .. } => REMINDER,
        }
    }

    /// The part of the address after `#`: ui/src/route.ts reads it.
    fn address(&self) -> String {
        match self {
            Wanted::Main(screen) => {
                let place = match screen {
                    Screen::Today => "today",
                    Screen::Trends => "trends",
                    Screen::Boundaries => "boundaries",
                    Screen::Why => "why",
                    Screen::Settings => "settings",
                    Screen::Help => "help",
                };
                format!("/main/{place}")
            }
            Wanted::Today(ask) => with_query("/main/today", [("ask", *ask)]),
            Wanted::CheckIn(CheckInAsked { entry, work_date, instrument }) => {
                let asked = [("entry", entry), ("work_date", work_date), ("instrument", instrument)];
                with_query("/check-in", asked.into_iter().filter_map(|(key, value)| Some((key, value.as_deref()?))))
            }
            Wanted::Park => "/park".to_owned(),
            Wanted::Reminder { title, body, kind, of } => {
                let of = of.iter().map(|of| ("of", of.as_str()));
                let text = [("title", title.as_str()), ("body", body.as_str()), ("kind", kind.as_str())];
                with_query("/reminder", text.into_iter().chain(of))
            }
        }
    }

    /// Whether it was asked for; our own reminder comes unasked and waits to be seen.
    fn takes_the_focus(&self) -> bool {
        !matches!(self, Wanted::Reminder { .. })
    }

    /// Whether a window that is open already is sent to the address: not where that would drop answers under way.
    fn moves_an_open_window(&self) -> bool {
        *self != Wanted::CheckIn(CheckInAsked::default()) && *self != Wanted::Park
    }
}

fn with_query<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut address = path.to_owned();
    for (key, value) in pairs {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(key);
        address.push('=');
        for byte in value.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => address.push(char::from(byte)),
                _ => {
                    address.push('%');
                    address
                        .extend([byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])));
                }
            }
        }
    }
    address
}

/// Shows a window: the one that is open, or a new one. From any thread.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, wanted: Wanted) {
    let handle = app.clone();
    let asked = app.run_on_main_thread(move || {
        if let Err(error) = show(&handle, &wanted) {
            tracing::error!(%error, window = wanted.label(), "a window could not be opened");
        }
    });
    if let Err(error) = asked {
        tracing::error!(%error, "the event loop is gone");
    }
}

/// The work date of our own small reminder, if it is open.
pub(crate) fn reminder_of<R: Runtime>(app: &AppHandle<R>) -> Option<NaiveDate> {
    let url = app.get_webview_window(REMINDER)?.url().ok()?;
    let (_, query) = url.fragment()?.split_once('?')?;
    let of = query.split('&').find_map(|pair| pair.strip_prefix("of="))?;
    of.parse().ok()
}

/// Closes a window, if it is open: the main one as a person does, the others at once, for they asked for it.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>, label: &str) {
    let Some(window) = app.get_webview_window(label) else { return };
    let closed = if label == MAIN { window.close() } else { window.destroy() };
    if let Err(error) = closed {
        tracing::warn!(%error, label, "a window could not be closed");
    }
}

fn show<R: Runtime>(app: &AppHandle<R>, wanted: &Wanted) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(wanted.label()) {
        if wanted.moves_an_open_window() {
            let address = serde_json::Value::from(format!("#{}", wanted.address()));
            window.eval(format!("location.hash = {address}"))?;
        }
        window.unminimize()?;
        window.show()?;
        return if wanted.takes_the_focus() { window.set_focus() } else { Ok(()) };
    }
    let url = WebviewUrl::App(format!("index.html#{}", wanted.address()).into());
    let builder = WebviewWindowBuilder::new(app, wanted.label(), url)
        .title("Leeward")
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    let builder = match wanted {
        Wanted::Main(_) | Wanted::Today(_) => builder.inner_size(1120.0, 820.0).min_inner_size(720.0, 560.0).center(),
        Wanted::CheckIn(_) => builder.inner_size(480.0, 640.0).min_inner_size(360.0, 480.0).center(),
        Wanted::Park => builder.inner_size(420.0, 230.0).min_inner_size(320.0, 200.0).center(),
        // It waits to be seen; it takes neither the keyboard nor the foreground from what is being done. Its longest words
        // (the cutoff's) fit without a scroll bar.
        Wanted::Reminder { .. } => {
            builder.inner_size(400.0, 240.0).resizable(false).maximizable(false).focused(false).prevent_overflow()
        }
    };
    let window = builder.build()?;
    if wanted.takes_the_focus() { window.set_focus() } else { Ok(()) }
}

/// Whether an address is the program's own. Nothing else is ever loaded.
fn is_ours(url: &Url) -> bool {
    let host = url.host_str();
    match url.scheme() {
        "tauri" => host == Some("localhost"),
        "http" | "https" if host == Some("tauri.localhost") => true,
        "http" => cfg!(dev) && host == Some("localhost") && url.port() == Some(1420),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testing::words;

    #[test]
    fn a_window_loads_the_programs_own_pages_and_nothing_else() {
        let check = |address: &str| is_ours(&address.parse().unwrap());
        assert!(check("tauri://localhost/index.html#/main/today"));
        assert!(check("http://tauri.localhost/index.html"));
        for other in [
            "https://example.org/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "tauri://elsewhere/",
        ] {
            assert!(!check(other), "{other}");
        }
    }

    #[test]
    fn an_address_carries_any_text_whole() {
        let wanted = Wanted::Reminder {
            title: words!("reminder-day-end", end = "17:30").to_owned(),
            body: "100 % & more = “yes” #1?".to_owned(),
            kind: "day_end".to_owned(),
            of: Some("2026-11-27".to_owned()),
        };
        let url: Url =
            format!("tauri://localhost/index.html?{}", wanted.address().split_once('?').unwrap().1).parse().unwrap();
        let read: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        assert_eq!(read[0], ("title".to_owned(), words!("reminder-day-end", end = "17:30").to_owned()));
        assert_eq!(read[1], ("body".to_owned(), "100 % & more = “yes” #1?".to_owned()));
        assert_eq!(Wanted::CheckIn(CheckInAsked::default()).address(), "/check-in");
    }

    #[test]
    fn asking_for_the_check_in_again_leaves_the_answers_under_way_alone() {
        assert!(!Wanted::CheckIn(CheckInAsked::default()).moves_an_open_window());
        assert!(
            Wanted::CheckIn(CheckInAsked { entry: Some("e".to_owned()), ..CheckInAsked::default() })
                .moves_an_open_window()
        );
    }
}
