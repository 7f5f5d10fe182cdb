//! When something is drawn: the virtual display's own memory, looked at every few milliseconds.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::desk::Desk;
use crate::wait::{SOON, until_true};

/// Every so many pixels of every so many rows are looked at.
const EVERY: usize = 3;
/// Nothing has changed for so long: what is drawn is what stays.
const SETTLED: Duration = Duration::from_millis(1200);
const AT_MOST: Duration = Duration::from_secs(30);

type Frame = Vec<u32>;

/// Does something and says how long it took until what then stays was drawn: nine in ten of the pixels that are not
/// background are as they stay.
pub(crate) async fn painted(desk: &Desk, act: impl AsyncFnOnce()) -> Duration {
    let screen = Screen::open(desk);
    let empty = screen.frame();
    let began = Instant::now();
    act().await;
    let mut frames: Vec<(Duration, Frame)> = Vec::new();
    let mut changed = Instant::now();
    while began.elapsed() < AT_MOST {
        let frame = screen.frame();
        if frames.last().map_or(&empty, |(_, last)| last) != &frame {
            frames.push((began.elapsed(), frame));
            changed = Instant::now();
        } else if !frames.is_empty() && changed.elapsed() > SETTLED {
            break;
        }
        sleep(Duration::from_millis(4)).await;
    }
    let stays = frames.last().expect("something is drawn").1.clone();
    let drawn: Vec<usize> = (0..stays.len()).filter(|at| stays[*at] != empty[*at]).collect();
    let background = most_common(drawn.iter().map(|at| stays[*at]));
    let ink: Vec<usize> = drawn.into_iter().filter(|at| stays[*at] != background).collect();
    let there = |frame: &Frame| ink.iter().filter(|at| frame[**at] == stays[**at]).count() * 10 >= ink.len() * 9;
    frames.iter().find(|(_, frame)| there(frame)).expect("the last frame is what stays").0
}

fn most_common(colours: impl Iterator<Item = u32>) -> u32 {
    let mut counts = std::collections::HashMap::new();
    for colour in colours {
        *counts.entry(colour).or_insert(0_u32) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).expect("something is drawn").0
}

/// The memory of a virtual display: an X window dump that its server keeps up to date.
struct Screen {
    file: File,
    pixels_at: u64,
    row_bytes: usize,
    rows: usize,
}

impl Screen {
    fn open(desk: &Desk) -> Self {
        let file = File::open(desk.folder().join("screen/Xvfb_screen0")).unwrap();
        let mut header = [0; 100];
        file.read_exact_at(&mut header, 0).unwrap();
        // XWDFile.h: header size, …, height (5th field), …, bytes a line (13th), …, colours (20th), 12 bytes each.
        let field = |nth: usize| u32::from_be_bytes(header[nth * 4..nth * 4 + 4].try_into().unwrap());
        let pixels_at = u64::from(field(0)) + 12 * u64::from(field(19));
        Self { file, pixels_at, row_bytes: field(12) as usize, rows: field(5) as usize }
    }

    fn frame(&self) -> Frame {
        let mut bytes = vec![0; self.row_bytes * self.rows];
        self.file.read_exact_at(&mut bytes, self.pixels_at).unwrap();
        let rows = bytes.chunks_exact(self.row_bytes).step_by(EVERY);
        rows.flat_map(|row| row.chunks_exact(4).step_by(EVERY))
            .map(|pixel| u32::from_le_bytes(pixel.try_into().unwrap()))
            .collect()
    }
}

/// The screen of a desktop on which nothing is shown.
pub(crate) struct Empty(Frame);

impl Empty {
    /// As it is now.
    pub(crate) fn now(desk: &Desk) -> Self {
        Self(Screen::open(desk).frame())
    }

    /// Waits until nothing of a program is left on the screen.
    pub(crate) async fn again(&self, desk: &Desk) {
        let screen = Screen::open(desk);
        until_true("an empty screen", SOON, async || screen.frame() == self.0).await;
    }
}
