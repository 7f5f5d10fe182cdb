//! How punctual real reminders are: the real program, the machine's own clock, notifications as a desktop gets them.
//! Several programs with records of their own wait side by side, so that each minute brings as many reminders as there
//! are programs, all at once.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::time::Instant;

use crate::desk::{Desk, PROGRAM};
use crate::ending_soon::{minute_in, now, write_with_all_three};
use crate::figure::figure;
use crate::wait::{SOON, until_true};

/// Each brings three reminders: 21 in all.
const PROGRAMS: usize = 7;
/// So long they have to start before the first is due.
const TO_START: TimeDelta = TimeDelta::seconds(20);
const BETWEEN: TimeDelta = TimeDelta::minutes(1);

pub(crate) async fn reminders() {
    let desk = Desk::new().await;
    let end = minute_in(TO_START + BETWEEN);
    let mut programs = Vec::new();
    for nth in 0..PROGRAMS {
        let folder = desk.folder().join(format!("punctual-{nth}"));
        write_with_all_three(&folder, end);
        programs.push(desk.command(PROGRAM).arg("--data").arg(&folder).arg("--hidden").spawn().unwrap());
    }
    let due: Vec<DateTime<Utc>> = [end - BETWEEN, end, end + BETWEEN].repeat(PROGRAMS);
    until_true("all reminders", 15 * SOON, async || desk.notices().len() >= due.len()).await;
    drop(programs);

    let (wall, monotonic) = (now().0, Instant::now());
    let came = desk.notices().into_iter().map(|notice| wall - TimeDelta::from_std(monotonic - notice.at).unwrap());
    let late: Vec<TimeDelta> = came.map(|came| came - nearest(came, &due)).collect();
    assert_eq!(late.len(), due.len(), "more came than was due");
    let milliseconds = |late: &TimeDelta| late.as_seconds_f64() * 1000.0;
    let (earliest, latest) = (late.iter().min().unwrap(), late.iter().max().unwrap());
    let what = format!("Leeward, {} real reminders", due.len());
    figure(&format!("{what}: the earliest, after its time"), milliseconds(earliest), "ms").least(0.0).print();
    figure(&format!("{what}: the latest, after its time"), milliseconds(latest), "ms").hold(1000.0).print();
}

/// The due time that a reminder must have been meant for: they lie a minute apart.
fn nearest(came: DateTime<Utc>, due: &[DateTime<Utc>]) -> DateTime<Utc> {
    due.iter().copied().min_by_key(|due| (came - due).abs()).unwrap()
}
