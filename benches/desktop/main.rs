//! What Leeward costs on a desktop, beside other programs on the same one: memory, wake-ups, and the time until what is
//! asked for is drawn. Prints one JSON line a figure; `cargo xtask bench` makes a table of them.
//! What does not live here: queries without a window (crates/app/examples).
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that fails says so and ends"
)]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is what it is for")]

#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/desk.rs"]
mod desk;
#[cfg(target_os = "linux")]
mod ending_soon;
#[cfg(target_os = "linux")]
mod figure;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/notices.rs"]
mod notices;
#[cfg(target_os = "linux")]
mod painted;
#[cfg(target_os = "linux")]
mod processes;
#[cfg(target_os = "linux")]
mod punctual;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/quiet.rs"]
mod quiet;
#[cfg(target_os = "linux")]
#[path = "../../crates/app/examples/records/mod.rs"]
mod records;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/screen.rs"]
mod screen;
#[cfg(target_os = "linux")]
#[path = "../../tests/e2e/tray.rs"]
mod tray;
#[cfg(target_os = "linux")]
mod trends;
#[cfg(target_os = "linux")]
#[path = "../../tests/e2e/wait.rs"]
mod wait;
#[cfg(target_os = "linux")]
mod waiting;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/window.rs"]
mod window;

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("These figures are taken on Linux only.");
}

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() {
    on_linux::all().await;
}

#[cfg(target_os = "linux")]
mod on_linux {
    use std::time::Duration;

    use chrono::TimeDelta;
    use tokio::process::Child;
    use tokio::time::sleep;

    use crate::desk::{Desk, PROGRAM};
    use crate::ending_soon::minute_in;
    use crate::figure::{figure, small};
    use crate::painted::{Awaited, Empty, painted};
    use crate::processes::{Cost, cost, tree};
    use crate::screen::Screen;
    use crate::wait::{SOON, until, until_true};
    use crate::{ending_soon, notices, punctual, trends, waiting};

    const BARE: &str = env!("CARGO_BIN_EXE_leeward-bare");
    const ROUNDS: usize = 5;
    const WATCHED: Duration = Duration::from_mins(1);

    /// Its one line.
    const BARE_DRAWN: Awaited = Awaited { name: "bare", lines: 1 };
    /// How far one is, the question, its answers and what else can be pressed.
    const CHECK_IN_DRAWN: Awaited = Awaited { name: "check-in", lines: 8 };
    /// The first thing that is asked at the day's end, with room to answer it and ways past it.
    const DAY_END_DRAWN: Awaited = Awaited { name: "day-end", lines: 8 };

    pub(super) async fn all() {
        // Cargo calls a bench with `--bench`; `cargo test --benches` does not, and wants it quick.
        if !std::env::args().any(|arg| arg == "--bench") {
            return;
        }
        // `-- tray`, `-- drawn`, …: that part alone.
        let named: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
        let wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
        if wanted("tray") {
            in_the_tray().await;
        }
        if wanted("waiting") {
            waiting::for_do_not_disturb().await;
        }
        if wanted("punctual") {
            punctual::reminders().await;
        }
        if wanted("drawn") {
            until_drawn().await;
        }
        if wanted("trends") {
            until_trends_are_drawn().await;
        }
    }

    /// Memory and wake-ups of programs that wait, side by side in the same minute; then Leeward's after a window.
    async fn in_the_tray() {
        let desk = Desk::new().await;
        // The first GTK program of an X session carries some 30 MiB more: let it be another.
        let mut first = desk.command(BARE).spawn().unwrap();
        sleep(Duration::from_secs(3)).await;
        first.kill().await.unwrap();

        let leeward = desk.command(PROGRAM).args(["--demo", "--hidden"]).spawn().unwrap();
        desk.tray_menu().await;
        let mut waiting: Vec<(&str, Child)> = vec![("Leeward", leeward)];
        // Safe Eyes expects the folders of its settings to be there.
        std::fs::create_dir_all(desk.folder().join("config/safeeyes/style")).unwrap();
        for peer in ["safeeyes", "workrave"] {
            match desk.command(peer).spawn() {
                Ok(child) => waiting.push((peer, child)),
                Err(_) => eprintln!("SKIPPED: {peer} is not installed"),
            }
        }
        // What starting costs is not what waiting costs.
        sleep(Duration::from_secs(20)).await;
        let before: Vec<Cost> = waiting.iter().map(|(_, child)| cost(child.id().unwrap())).collect();
        sleep(WATCHED).await;
        for ((name, child), before) in waiting.iter().zip(before) {
            let after = cost(child.id().unwrap());
            if after.pss_mib < 1.0 {
                eprintln!("SKIPPED: {name} does not run on this desktop");
                continue;
            }
            let held = |what: &str, value: f64, unit: &str, most: f64| {
                let what = format!("{name}, tray only: {what}");
                let figure = figure(&what, value, unit);
                if *name == "Leeward" { figure.hold(most) } else { figure }.print();
            };
            held("memory", after.pss_mib, "MiB PSS", 65.0);
            held("wake-ups", small(after.wakeups.saturating_sub(before.wakeups)), "a minute", 130.0);
            held("CPU", small(after.ticks.saturating_sub(before.ticks)), "ticks in 60 s", 0.0);
        }
        let leeward = waiting.remove(0).1;
        drop(waiting);

        let id = leeward.id().unwrap();
        desk.click_in_tray("Check in now…").await;
        until_true("the window's process", SOON, async || has_web_process(id)).await;
        sleep(Duration::from_secs(3)).await;
        figure("Leeward, check-in open: memory", cost(id).pss_mib, "MiB PSS").print();
        let screen = Screen::of(&desk);
        screen.close(screen.windows().last().unwrap());
        until_true("the window's process to end", SOON, async || !has_web_process(id)).await;
        sleep(Duration::from_secs(5)).await;
        let what = "Leeward, check-in opened and closed";
        figure(&format!("{what}: memory"), cost(id).pss_mib, "MiB PSS").hold(140.0).print();
        let left = tree(id).iter().filter(|process| process.name.starts_with("WebKitWebProces")).count();
        figure(&format!("{what}: web processes left"), small(left as u64), "").hold(0.0).print();
    }

    fn has_web_process(id: u32) -> bool {
        tree(id).iter().any(|process| process.name.starts_with("WebKitWebProces"))
    }

    /// From asking to the moment from which on what is drawn is what stays: medians of several rounds in turn.
    async fn until_drawn() {
        let desk = Desk::new().await;
        without_a_blinking_caret(&desk);
        sleep(Duration::from_secs(2)).await;
        let empty = Empty::now(&desk);
        // In the middle of a day, so that the check-in begins with its first question.
        let in_hours = desk.folder().join("in-hours");
        ending_soon::write(&in_hours, minute_in(TimeDelta::hours(4)));
        let (mut bare, mut launch, mut knock) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let mut program = None;
            let start = async || program = Some(desk.command(BARE).spawn().unwrap());
            let took_bare = painted(&desk, BARE_DRAWN, start).await;
            drop(program.take());
            empty.again(&desk).await;
            let start = async || {
                let mut leeward = desk.command(PROGRAM);
                program = Some(leeward.arg("--check-in").arg("--data").arg(&in_hours).spawn().unwrap());
            };
            let took_launch = painted(&desk, CHECK_IN_DRAWN, start).await;
            drop(program.take());
            empty.again(&desk).await;
            let folder = desk.folder().join(format!("ending-{round}"));
            ending_soon::write(&folder, minute_in(TimeDelta::seconds(6)));
            program = Some(desk.command(PROGRAM).arg("--data").arg(&folder).arg("--hidden").spawn().unwrap());
            let before = desk.notices().len();
            // The day ends within 66 seconds.
            let notice = until("the day's end", 5 * SOON, async || desk.notices().into_iter().nth(before)).await;
            sleep(Duration::from_secs(1)).await;
            let press = async || notices::press(&desk.bus, &notice, "Check in").await;
            let took_knock = painted(&desk, DAY_END_DRAWN, press).await;
            drop(program.take());
            empty.again(&desk).await;
            // The first round warms the machine's caches.
            if round > 0 {
                bare.push(took_bare);
                launch.push(took_launch);
                knock.push(took_knock);
            }
        }
        let (bare, launch, knock) = (median(bare), median(launch), median(knock));
        figure("a bare Tauri window: launch to drawn", bare, "s").print();
        figure("Leeward: launch to check-in drawn", launch, "s").print();
        figure("Leeward: launch to check-in drawn, beside the bare window", launch / bare, "×").hold(1.3).print();
        figure("Leeward: a notification's button to first question drawn", knock, "s").print();
        let what = "Leeward: a notification's button to first question, beside the bare window";
        figure(what, knock / bare, "×").hold(1.3).print();
    }

    /// What blinks never stays: GTK's own switch, for all programs of a desktop.
    fn without_a_blinking_caret(desk: &Desk) {
        let folder = desk.folder().join("config/gtk-3.0");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("settings.ini"), "[Settings]\ngtk-cursor-blink=0\n").unwrap();
    }

    /// From the click to Trends of ten years drawn: the first click after a launch, the dearest there is.
    async fn until_trends_are_drawn() {
        let desk = Desk::new().await;
        let clicks = trends::clicks(&desk).await;
        Screen::of(&desk).point(0, 0);
        sleep(Duration::from_secs(1)).await;
        let empty = Empty::now(&desk);
        let (mut trends, mut all) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let (took_trends, took_all) = clicks.timed(&desk).await;
            empty.again(&desk).await;
            if round > 0 {
                trends.push(took_trends);
                all.push(took_all);
            }
        }
        let milliseconds = |took| median(took) * 1000.0;
        figure("Leeward, ten years: a click on Trends to drawn", milliseconds(trends), "ms").hold(150.0).print();
        figure("Leeward, ten years: a click on All to drawn", milliseconds(all), "ms").hold(150.0).print();
    }

    fn median(mut took: Vec<Duration>) -> f64 {
        took.sort_unstable();
        took[took.len() / 2].as_secs_f64()
    }
}
