//! The ticker. Lives here: when to look again, and handing what is due to whoever shows it. What does not: what is due
//! (the app's engine) and how it looks (notify.rs, tray.rs). It never runs on the main thread.

use std::sync::atomic::Ordering;

use app::Zone;
use app::presence::Sight;
use app::settings::HostFacts;
use chrono::{DateTime, Utc};
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::program::Program;
use crate::{clock, desk, host, late, notify, presence, tray, windows};

/// The event by which windows hear that what they show may be old.
const CHANGED: &str = "changed";

/// Looks, sleeps until something comes due or something is said, at most a minute, and looks again.
pub(crate) async fn run<R: Runtime>(app: AppHandle<R>) {
    let first = app.clone();
    aside(move || {
        look_around(&first);
        late::listen(&first);
        presence::on_return(move || first.state::<Program>().bell.notify_one());
    });
    let mut minute = None;
    let mut rung = true;
    loop {
        let handle = app.clone();
        let looked = tauri::async_runtime::spawn_blocking(move || {
            let now = handle.state::<Program>().clock.read().0;
            let this = now.timestamp().div_euclid(60);
            let whole = rung || minute != Some(this);
            (this, look(&handle, whole))
        });
        let wake = match looked.await {
            Ok((this, wake)) => {
                minute = Some(this);
                wake
            }
            Err(error) => {
                tracing::error!(%error, "a look at the clock failed");
                None
            }
        };
        let program = app.state::<Program>();
        let pause = program.clock.until(wake);
        rung = tokio::select! {
            () = tokio::time::sleep(pause) => false,
            () = program.bell.notified() => true,
        };
    }
}

/// Does something off the main thread.
pub(crate) fn aside(work: impl FnOnce() + Send + 'static) {
    drop(tauri::async_runtime::spawn_blocking(work));
}

/// What this computer offers now; remembered for whoever only wants to know.
pub(crate) fn look_around<R: Runtime>(app: &AppHandle<R>) -> HostFacts {
    let program = app.state::<Program>();
    let facts = HostFacts {
        // The invented year is nothing to start a computer with.
        autostart: if program.place.demo { None } else { desk::starts_with_computer(app) },
        notifications_work: host::notifications() && !program.notifications_refused.load(Ordering::Relaxed),
        tray: host::tray(),
        demo: program.place.demo,
        zone_unknown: clock::is_zone_unknown(),
    };
    program.seen(facts);
    facts
}

/// Whether it matters what the desktop looks like.
fn is_anything_due(program: &Program, now: DateTime<Utc>, zone: &Zone) -> bool {
    let due = program.with(|records| records.app_if_open().map(|open| open.is_anything_due(now, zone)));
    due.unwrap_or(Ok(false)).unwrap_or_else(|error| {
        tracing::error!(code = ?error.code, "whether anything is due could not be read");
        false
    })
}

/// Makes the day's backup where one is due; while somebody is at it, it waits.
fn back_up(program: &Program, now: DateTime<Utc>, zone: &Zone, watched: bool) {
    let in_use = watched && program.is_in_use(now);
    let made = program.with(|records| Some(records.app_if_open()?.back_up_if_due(now, zone, in_use)));
    if let Some(Err(error)) = made {
        tracing::warn!(code = ?error.code, "the day's backup could not be made");
    }
}

/// Settles what is due, shows it, and brings the tray and the open windows up to now.
fn look<R: Runtime>(app: &AppHandle<R>, whole: bool) -> Option<DateTime<Utc>> {
    let program = app.state::<Program>();
    // Who waits in the tray asks the desktop nothing: each question wakes half a dozen threads.
    let watched = !app.webview_windows().is_empty();
    let whole = late::look_again(&program) || whole;
    if whole && watched {
        look_around(app);
    }
    let (mut now, mut zone) = program.clock.read();
    let sight = is_anything_due(&program, now, &zone).then(presence::look);
    let check_in = app.get_webview_window(windows::CHECK_IN).and_then(|_| program.check_in());
    let sight = sight.map(|sight| Sight { check_in, ..sight });
    if sight.is_some() {
        // Looking may have taken its time. Where nothing was due, what comes due since waits for the next look.
        (now, zone) = program.clock.read();
    }
    let (ticked, unseen) = program.with(|records| match records.app_if_open() {
        Some(open) => (Some(open.tick(now, &zone, sight)), open.notifications_go_unseen()),
        None => (None, false),
    });
    let ticked = ticked.transpose().unwrap_or_else(|error| {
        tracing::error!(code = ?error.code, "what is due could not be settled");
        None
    });
    let (show, next_wake, work_date) =
        ticked.map_or_else(Default::default, |ticked| (ticked.show, ticked.next_wake, ticked.work_date));
    if let Some(work_date) = work_date {
        notify::withdraw_before(app, work_date);
    }
    for reminder in &show {
        if !notify::show(app, reminder, unseen)
            && let Err(error) = program.ask(|open, now, zone| open.not_shown(reminder.key, now, zone))
        {
            tracing::error!(code = ?error.code, "what became of a reminder could not be kept");
        }
    }
    if whole {
        back_up(&program, now, &zone, watched);
    }
    if whole || !show.is_empty() {
        tray::refresh(app);
        if watched {
            // Nobody may be listening yet.
            let _ = app.emit(CHANGED, ());
        }
    }
    next_wake
}
