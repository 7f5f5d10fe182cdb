//! What it costs to look at the desktop while a reminder waits for Do Not Disturb to end: beside a program for which
//! nothing is due, in the same minutes.

use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use tokio::time::sleep;

use crate::desk::{Desk, PROGRAM};
use crate::ending_soon::{minute_in, write};
use crate::figure::{figure, small};
use crate::quiet::Answer;
use crate::wait::{SOON, until_true};

const WATCHED: Duration = Duration::from_mins(3);
const EVERY: Duration = Duration::from_millis(10);
/// Work that begins so soon after other work is of the same awakening.
const SAME: Duration = Duration::from_millis(500);

pub(crate) async fn for_do_not_disturb() {
    let desk = Desk::new().await;
    desk.do_not_disturb.turn(Answer::On);
    let start = |name: &str, end| {
        let folder = desk.folder().join(name);
        write(&folder, end);
        desk.command(PROGRAM).arg("--data").arg(&folder).arg("--hidden").spawn().unwrap()
    };
    let waiting = start("waiting", minute_in(TimeDelta::seconds(6)));
    until_true("a reminder that waits", 5 * SOON, async || {
        desk.tray_menu().await.iter().any(|line| line.label.contains("1 reminder waiting (Do Not Disturb)"))
    })
    .await;
    let idle = start("idle", minute_in(TimeDelta::hours(4)));
    // What starting costs is not what waiting costs.
    sleep(Duration::from_secs(20)).await;

    let mut watched = [waiting.id().unwrap(), idle.id().unwrap()].map(Watched::new);
    let began = Instant::now();
    while began.elapsed() < WATCHED {
        for program in &mut watched {
            program.look();
        }
        sleep(EVERY).await;
    }
    assert!(desk.notices().is_empty(), "it waited no longer");
    let minutes = WATCHED.as_secs_f64() / 60.0;
    let [waiting, idle] =
        watched.map(|program| (small(program.awakenings) / minutes, small(program.switches) / minutes));
    figure("Leeward, tray only, nothing due: awakenings", idle.0, "a minute").print();
    let what = "Leeward, a reminder waits for Do Not Disturb";
    figure(&format!("{what}: awakenings"), waiting.0, "a minute").print();
    figure(&format!("{what}: awakenings beyond"), waiting.0 - idle.0, "a minute").hold(1.0).print();
    figure(&format!("{what}: thread wake-ups beyond"), waiting.1 - idle.1, "a minute").print();
}

/// A program, and how often it woke so far.
struct Watched {
    id: u32,
    /// Of each of its threads, how often it slept.
    slept: HashMap<u32, u64>,
    /// How often anything began to run after all of it had been asleep.
    awakenings: u64,
    /// How often a thread woke, those that have ended since included but for their last few milliseconds.
    switches: u64,
    last: Option<Instant>,
}

impl Watched {
    fn new(id: u32) -> Self {
        Self { id, slept: threads(id), awakenings: 0, switches: 0, last: None }
    }

    fn look(&mut self) {
        let slept = threads(self.id);
        let before = |thread: &u32| self.slept.get(thread).copied().unwrap_or(0);
        let woke: u64 = slept.iter().map(|(thread, count)| count.saturating_sub(before(thread))).sum();
        if woke > 0 {
            if self.last.is_none_or(|last| last.elapsed() > SAME) {
                self.awakenings += 1;
            }
            self.last = Some(Instant::now());
        }
        self.switches += woke;
        self.slept = slept;
    }
}

/// How often each thread of a program went to sleep of its own accord.
fn threads(id: u32) -> HashMap<u32, u64> {
    let threads = fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    threads
        .filter_map(|thread| {
            let status = fs::read_to_string(thread.path().join("status")).ok()?;
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
            Some((thread.file_name().to_str()?.parse().ok()?, line.trim().parse().ok()?))
        })
        .collect()
}
