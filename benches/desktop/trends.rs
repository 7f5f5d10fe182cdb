//! Trends of ten years in the real window. Lives here: records to show, and clicking where a person would.
//! What does not: knowing when it is drawn (painted.rs).

use std::path::PathBuf;
use std::time::Duration;

use chrono::Datelike;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::desk::{Desk, PROGRAM};
use crate::painted::{Awaited, painted};
use crate::screen::Screen;
use crate::window::Window;
use crate::{ending_soon, records};

const YEARS: i32 = 10;
const TODAY_DRAWN: Awaited = Awaited { name: "today", lines: 15 };
const TRENDS_DRAWN: Awaited = Awaited { name: "trends", lines: 15 };
const ALL_DRAWN: Awaited = Awaited { name: "all", lines: 5 };
/// For what a pointer that comes to rest changes, such as the colour of what it rests on.
const AT_REST: Duration = Duration::from_millis(500);

/// Where the two clicks go, from the window's own corner, and the records that they show.
pub(crate) struct Clicks {
    folder: PathBuf,
    trends: (i16, i16),
    all: (i16, i16),
}

/// Writes the records and asks the window where it has what is to be clicked.
pub(crate) async fn clicks(desk: &Desk) -> Clicks {
    let folder = desk.folder().join("ten-years");
    let (now, zone) = ending_soon::now();
    let today = zone.local(now).date();
    let first = today.with_year(today.year() - YEARS).or_else(|| today.pred_opt()?.with_year(today.year() - YEARS));
    drop(records::write(&folder, (first.unwrap(), today), &zone).unwrap());

    let window = desk.open(&["--data", folder.to_str().unwrap()]).await;
    window.sees("How you have been").await;
    let trends = middle_of(&window, "nav a[href$=trends]").await;
    window.press("Trends").await;
    window.sees("Your check-ins").await;
    let all = middle_of(&window, "input[value=all] + span").await;
    desk.quit().await;
    Clicks { folder, trends, all }
}

impl Clicks {
    /// Starts the program and clicks on Trends, then on All: how long each took to be drawn.
    pub(crate) async fn timed(&self, desk: &Desk) -> (Duration, Duration) {
        let mut program = None;
        let start = || desk.command(PROGRAM).arg("--data").arg(&self.folder).spawn().unwrap();
        painted(desk, TODAY_DRAWN, async || program = Some(start())).await;
        let screen = Screen::of(desk);
        let (left, top) = screen.place(&screen.windows()[0]).unwrap();
        let mut took = [Duration::ZERO; 2];
        let clicks = [(self.trends, TRENDS_DRAWN), (self.all, ALL_DRAWN)];
        for (took, ((x, y), awaited)) in took.iter_mut().zip(clicks) {
            screen.point(left + x, top + y);
            sleep(AT_REST).await;
            *took = painted(desk, awaited, async || screen.click()).await;
        }
        // The pointer is drawn too: an empty screen has it where it was.
        screen.point(0, 0);
        (took[0], took[1])
    }
}

async fn middle_of(window: &Window, selector: &str) -> (i16, i16) {
    let script = "
        const { left, top, width, height } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [left + width / 2, top + height / 2].map(Math.round);";
    let found = window.run(script, vec![json!(selector)]).await;
    let at = |nth: usize| i16::try_from(found.get(nth).and_then(Value::as_i64).expect("it is shown")).unwrap();
    (at(0), at(1))
}
