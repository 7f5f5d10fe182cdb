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
#[expect(dead_code, reason = "the tests use what this leaves")]
#[path = "../../tests/e2e/notices.rs"]
mod notices;
#[cfg(target_os = "linux")]
mod painted;
#[cfg(target_os = "linux")]
mod processes;
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

    use serde_json::json;
    use tokio::process::Child;
    use tokio::time::sleep;

    use crate::desk::{Desk, PROGRAM};
    use crate::painted::{Empty, painted};
    use crate::processes::{Cost, cost, tree};
    use crate::screen::Screen;
    use crate::wait::{SOON, until, until_true};
    use crate::{ending_soon, notices, trends};

    const BARE: &str = env!("CARGO_BIN_EXE_leeward-bare");
    const ROUNDS: usize = 5;
    const WATCHED: Duration = Duration::from_mins(1);

    pub(super) async fn all() {
        // Cargo calls a bench with `--bench`; `cargo test --benches` does not, and wants it quick.
        if !std::env::args().any(|arg| arg == "--bench") {
            return;
        }
        // `-- tray`, `-- drawn`, `-- trends`: that part alone.
        let named: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
        let wanted = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
        if wanted("tray") {
            in_the_tray().await;
        }
        if wanted("drawn") {
            until_drawn().await;
        }
        if wanted("trends") {
            until_trends_are_drawn().await;
        }
    }

    fn figure(what: &str, value: f64, unit: &str, hold: Option<f64>) {
        println!("{}", json!({ "what": what, "value": value, "unit": unit, "hold": hold }));
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
            let ours = *name == "Leeward";
            figure(&format!("{name}, tray only: memory"), after.pss_mib, "MiB PSS", ours.then_some(65.0));
            let woken = after.wakeups.saturating_sub(before.wakeups);
            figure(&format!("{name}, tray only: wake-ups"), small(woken), "a minute", ours.then_some(130.0));
            let ticks = after.ticks.saturating_sub(before.ticks);
            figure(&format!("{name}, tray only: CPU"), small(ticks), "ticks in 60 s", ours.then_some(0.0));
        }
        let leeward = waiting.remove(0).1;
        drop(waiting);

        let id = leeward.id().unwrap();
        desk.click_in_tray("Check in now…").await;
        until_true("the window's process", SOON, async || has_web_process(id)).await;
        sleep(Duration::from_secs(3)).await;
        figure("Leeward, check-in open: memory", cost(id).pss_mib, "MiB PSS", None);
        let screen = Screen::of(&desk);
        screen.close(screen.windows().last().unwrap());
        until_true("the window's process to end", SOON, async || !has_web_process(id)).await;
        sleep(Duration::from_secs(5)).await;
        figure("Leeward, check-in opened and closed: memory", cost(id).pss_mib, "MiB PSS", Some(140.0));
        let left = tree(id).iter().filter(|process| process.name.starts_with("WebKitWebProces")).count();
        figure("Leeward, check-in opened and closed: web processes left", small(left as u64), "", Some(0.0));
    }

    fn has_web_process(id: u32) -> bool {
        tree(id).iter().any(|process| process.name.starts_with("WebKitWebProces"))
    }

    /// From asking to the moment from which on what is drawn is what stays: medians of several rounds in turn.
    async fn until_drawn() {
        let desk = Desk::new().await;
        sleep(Duration::from_secs(2)).await;
        let empty = Empty::now(&desk);
        let (mut bare, mut launch, mut knock) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let mut program = None;
            let took_bare = painted(&desk, async || program = Some(desk.command(BARE).spawn().unwrap())).await;
            drop(program.take());
            empty.again(&desk).await;
            let check_in = ["--demo", "--check-in"];
            let took_launch =
                painted(&desk, async || program = Some(desk.command(PROGRAM).args(check_in).spawn().unwrap())).await;
            drop(program.take());
            empty.again(&desk).await;
            let folder = desk.folder().join(format!("ending-{round}"));
            ending_soon::write(&folder);
            program = Some(desk.command(PROGRAM).arg("--data").arg(&folder).arg("--hidden").spawn().unwrap());
            let before = desk.notices().len();
            // The day ends within 66 seconds.
            let notice = until("the day's end", 5 * SOON, async || desk.notices().into_iter().nth(before)).await;
            sleep(Duration::from_secs(1)).await;
            let took_knock = painted(&desk, async || notices::press(&desk.bus, &notice, "Check in").await).await;
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
        figure("a bare Tauri window: launch to drawn", bare, "s", None);
        figure("Leeward: launch to check-in drawn", launch, "s", None);
        figure("Leeward: launch to check-in drawn, beside the bare window", launch / bare, "×", Some(1.3));
        figure("Leeward: a notification's button to first question drawn", knock, "s", None);
        figure(
            "Leeward: a notification's button to first question, beside the bare window",
            knock / bare,
            "×",
            Some(1.3),
        );
    }

    /// From the click to Trends of ten years drawn: the first click after a launch, the dearest there is.
    async fn until_trends_are_drawn() {
        let desk = Desk::new().await;
        let clicks = trends::clicks(&desk).await;
        Screen::of(&desk).point(0, 0);
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
        figure("Leeward, ten years: a click on Trends to drawn", milliseconds(trends), "ms", Some(150.0));
        figure("Leeward, ten years: a click on All to drawn", milliseconds(all), "ms", Some(150.0));
    }

    fn median(mut took: Vec<Duration>) -> f64 {
        took.sort_unstable();
        took[took.len() / 2].as_secs_f64()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of a minute")]
    fn small(count: u64) -> f64 {
        count as f64
    }
}
