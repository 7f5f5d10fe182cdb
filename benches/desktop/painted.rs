//! When something is drawn: the virtual display's own memory, looked at every few milliseconds. Lives here: what counts
//! as drawn, and pictures to check that by. What does not: what is drawn, and what makes it (main.rs, trends.rs).
//!
//! Drawn is what a person can read: letters and lines inside the window, below its title bar. A window that stands there
//! empty, its frame and its surfaces count for nothing, of Leeward as of the bare one beside it.

use std::fs::File;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::desk::Desk;
use crate::screen;
use crate::wait::{SOON, until_true};

/// Nothing has changed for so long: what is drawn is what stays.
const SETTLED: Duration = Duration::from_millis(1500);
const AT_MOST: Duration = Duration::from_mins(1);
/// Neighbours in a row that differ by so much of 255 in one colour are the edge of a letter or a line.
const CLEARLY: u8 = 32;
/// So many edges in a row of pixels are text, not the sides of a card.
const OF_TEXT: usize = 6;
/// So many in a hundred of the edges must be as they stay.
const WHOLE: usize = 98;
/// So many pixels are a caret: it blinks for as long as its field has the focus, and draws nothing more.
const CARET: usize = 128;

/// A folder for pictures of what was taken for drawn: NAME-before, NAME-drawn and NAME-stays, as PPM.
const PICTURES: &str = "LEEWARD_BENCH_PICTURES";

/// What is waited for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Awaited {
    /// For pictures and for what is said when it does not come.
    pub(crate) name: &'static str,
    /// At least so many lines of text.
    pub(crate) lines: usize,
}

/// Does something and says how long it took until what then stays in the newest window was drawn.
pub(crate) async fn painted(desk: &Desk, awaited: Awaited, act: impl AsyncFnOnce()) -> Duration {
    let screen = Screen::open(desk);
    let empty = screen.frame();
    let began = Instant::now();
    act().await;
    let mut frames: Vec<(Duration, Frame)> = Vec::new();
    let mut changed = Instant::now();
    let mut lines = None;
    let ink = loop {
        let (name, wanted) = (awaited.name, awaited.lines);
        if began.elapsed() > AT_MOST {
            match lines {
                Some(lines) => panic!("{name}: {lines} lines of text are drawn, not {wanted}"),
                None => panic!("{name}: what is drawn never stays"),
            }
        }
        let frame = screen.frame();
        if !frame.is_as(frames.last().map_or(&empty, |(_, last)| last)) {
            frames.push((began.elapsed(), frame));
            changed = Instant::now();
        } else if let Some((_, stays)) = frames.last()
            && changed.elapsed() > SETTLED
        {
            let ink = newest_window(desk).map(|inside| stays.ink(&empty, inside)).unwrap_or_default();
            if ink.lines >= wanted {
                break ink;
            }
            // An empty window is not what stays, however long it stands there.
            lines = Some(ink.lines);
            changed = Instant::now();
        }
        sleep(Duration::from_millis(4)).await;
    };
    let stays = &frames.last().expect("its ink was looked at").1;
    let there = |frame: &Frame| {
        let as_it_stays = ink.at.iter().filter(|at| frame.pixel(**at) == stays.pixel(**at)).count();
        as_it_stays * 100 >= ink.at.len() * WHOLE
    };
    let drawn = frames.iter().position(|(_, frame)| there(frame)).expect("the last frame is what stays");
    if let Some(folder) = std::env::var_os(PICTURES) {
        let before = drawn.checked_sub(1).map_or(&empty, |before| &frames[before].1);
        for (frame, which) in [(before, "before"), (&frames[drawn].1, "drawn"), (stays, "stays")] {
            frame.save(&Path::new(&folder).join(format!("{}-{which}.ppm", awaited.name)));
        }
        let seen: Vec<u128> = frames.iter().map(|(at, _)| at.as_millis()).collect();
        eprintln!("{}: drawn at {} ms of {seen:?}; {} lines", awaited.name, seen[drawn], ink.lines);
    }
    frames[drawn].0
}

/// The inside of the window that came last: left, top, width, height.
type Inside = (usize, usize, usize, usize);

fn newest_window(desk: &Desk) -> Option<Inside> {
    let screen = screen::Screen::of(desk);
    let window = screen.windows().pop()?;
    let ((left, top), (width, height)) = (screen.place(&window)?, screen.size(&window)?);
    Some((usize::try_from(left).ok()?, usize::try_from(top).ok()?, width.into(), height.into()))
}

/// Where letters and lines are that were not there before, and how many rows of text they make.
#[derive(Debug, Default)]
struct Ink {
    at: Vec<usize>,
    lines: usize,
}

/// A picture of the whole screen.
#[derive(PartialEq)]
struct Frame {
    /// Four bytes a pixel: blue, green, red, nothing.
    bytes: Vec<u8>,
    width: usize,
}

impl Frame {
    fn pixel(&self, at: usize) -> &[u8] {
        &self.bytes[at * 4..at * 4 + 3]
    }

    /// Whether they show the same, but for a caret.
    fn is_as(&self, other: &Frame) -> bool {
        let differing =
            || self.bytes.chunks_exact(4).zip(other.bytes.chunks_exact(4)).filter(|(here, there)| here != there);
        self == other || differing().take(CARET + 1).count() <= CARET
    }

    fn is_edge(&self, at: usize) -> bool {
        self.pixel(at).iter().zip(self.pixel(at + 1)).any(|(here, beside)| here.abs_diff(*beside) >= CLEARLY)
    }

    fn ink(&self, before: &Frame, (left, top, width, height): Inside) -> Ink {
        let mut ink = Ink::default();
        let mut in_a_line = false;
        for row in top..top + height {
            let begin = row * self.width + left;
            let edges = (begin..begin + width - 1).filter(|at| self.is_edge(*at));
            let new: Vec<usize> = edges.filter(|at| self.pixel(*at) != before.pixel(*at)).collect();
            let text = new.len() >= OF_TEXT;
            ink.lines += usize::from(text && !in_a_line);
            in_a_line = text;
            ink.at.extend(new);
        }
        ink
    }

    fn save(&self, file: &Path) {
        let mut out = File::create(file).unwrap();
        let height = self.bytes.len() / 4 / self.width;
        write!(out, "P6\n{} {height}\n255\n", self.width).unwrap();
        let colours: Vec<u8> = self.bytes.chunks_exact(4).flat_map(|pixel| [pixel[2], pixel[1], pixel[0]]).collect();
        out.write_all(&colours).unwrap();
    }
}

/// The memory of a virtual display: an X window dump that its server keeps up to date.
struct Screen {
    file: File,
    pixels_at: u64,
    width: usize,
    rows: usize,
}

impl Screen {
    fn open(desk: &Desk) -> Self {
        let file = File::open(desk.folder().join("screen/Xvfb_screen0")).unwrap();
        let mut header = [0; 100];
        file.read_exact_at(&mut header, 0).unwrap();
        // XWDFile.h: header size, …, height (6th field), …, bytes a line (13th), …, colours (20th), 12 bytes each.
        let field = |nth: usize| u32::from_be_bytes(header[nth * 4..nth * 4 + 4].try_into().unwrap());
        let pixels_at = u64::from(field(0)) + 12 * u64::from(field(19));
        Self { file, pixels_at, width: field(12) as usize / 4, rows: field(5) as usize }
    }

    fn frame(&self) -> Frame {
        let mut bytes = vec![0; self.width * self.rows * 4];
        self.file.read_exact_at(&mut bytes, self.pixels_at).unwrap();
        Frame { bytes, width: self.width }
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
