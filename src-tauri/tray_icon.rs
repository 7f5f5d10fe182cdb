//! The small day dial: the tray's icon and, larger, the program's own. Lives here: drawing it. What does not: when it
//! changes (tray.rs) and what it shows (the app's `DialView`).
//!
//! A panel may be black or white and the icon can't know, so every colour lies between the two: 3:1 against both.
//! Each state has a shape of its own besides its colour.

use app::view::{ArcKind, DayPhase, DialArc, DialView};
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

type Rgb = (u8, u8, u8);

const TIDE: Rgb = (0x3a, 0x8c, 0xa8);
const SAGE: Rgb = (0x5a, 0x90, 0x68);
const CLAY: Rgb = (0xc4, 0x68, 0x42);
const DUSK: Rgb = (0x8a, 0x7b, 0xc4);
const EDGE: Rgb = (0x88, 0x84, 0x7a);

/// What a drawing depends on; the same face is the same picture, so nothing is drawn twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    phase: DayPhase,
    /// The hand, in quarters of an hour.
    hand: u8,
    /// Arcs in quarters of an hour.
    arcs: Vec<(ArcKind, u8, u8)>,
}

impl Face {
    /// The face of a dial.
    pub(crate) fn of(dial: &DialView) -> Face {
        let arcs = dial.arcs.iter().map(|DialArc { kind, from, to }| (*kind, quarters(*from), quarters(*to))).collect();
        Face { phase: dial.phase, hand: quarters(dial.hand), arcs }
    }

    /// The face before anything is known: while the records are locked or not there yet.
    pub(crate) fn blank() -> Face {
        Face { phase: DayPhase::DayOff, hand: 0, arcs: Vec::new() }
    }

    /// The face, drawn at so many pixels; nothing for a size of nothing.
    pub(crate) fn draw(&self, size: u32) -> Option<Pixmap> {
        let mut dial = Drawing::new(size)?;
        self.ring(&mut dial);
        match self.phase {
            DayPhase::Before | DayPhase::Working => dial.hand(self.hand, TIDE),
            DayPhase::NearEnd => {
                dial.hand(self.hand, CLAY);
                dial.dot(0.0, 0.0, 0.16, CLAY);
            }
            DayPhase::Ended => dial.dot(0.0, 0.0, 0.24, CLAY),
            DayPhase::PastCutoff => dial.moon(),
            DayPhase::Done => dial.line(&[(-0.28, 0.02), (-0.08, 0.22), (0.3, -0.22)], SAGE),
            DayPhase::DayOff => dial.line(&[(-0.26, 0.0), (0.26, 0.0)], DUSK),
            DayPhase::OnLeave => {
                dial.line(&[(-0.26, -0.13), (0.26, -0.13)], DUSK);
                dial.line(&[(-0.26, 0.17), (0.26, 0.17)], DUSK);
            }
            DayPhase::Paused => {
                dial.line(&[(-0.15, -0.24), (-0.15, 0.24)], DUSK);
                dial.line(&[(0.15, -0.24), (0.15, 0.24)], DUSK);
            }
            DayPhase::Waiting => {
                dial.line(&[(0.0, -0.3), (0.0, 0.06)], CLAY);
                dial.dot(0.0, 0.3, 0.11, CLAY);
            }
        }
        Some(dial.picture)
    }

    fn ring(&self, dial: &mut Drawing) {
        let quiet = matches!(self.phase, DayPhase::DayOff | DayPhase::OnLeave);
        dial.arc(0, 96, 0.09, if quiet { DUSK } else { EDGE });
        if quiet {
            return;
        }
        for (kind, from, to) in &self.arcs {
            let colour = match kind {
                ArcKind::Work => TIDE,
                ArcKind::ToCutoff => CLAY,
                ArcKind::Protected => SAGE,
            };
            dial.arc(*from, *to, 0.24, colour);
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=96 just before")]
fn quarters(hours: f64) -> u8 {
    (hours * 4.0).round().clamp(0.0, 96.0) as u8
}

/// A square picture whose unit is half its side, with its middle at (0, 0).
struct Drawing {
    picture: Pixmap,
    half: f32,
    /// The radius of the ring's middle line.
    reach: f32,
}

impl Drawing {
    #[expect(clippy::cast_precision_loss, reason = "an icon has at most a thousand pixels a side")]
    fn new(size: u32) -> Option<Drawing> {
        Some(Drawing { picture: Pixmap::new(size, size)?, half: size as f32 / 2.0, reach: 0.84 })
    }

    /// An arc of the ring, clockwise from midnight at the top; where `to` is not after `from`, midnight lies between.
    fn arc(&mut self, from: u8, to: u8, width: f32, colour: Rgb) {
        let end = if to > from { f32::from(to) } else { f32::from(to) + 96.0 };
        let mut path = PathBuilder::new();
        let mut at = f32::from(from);
        let (x, y) = self.on_ring(at, self.reach);
        path.move_to(x, y);
        while at < end {
            at = (at + 1.0).min(end);
            let (x, y) = self.on_ring(at, self.reach);
            path.line_to(x, y);
        }
        self.stroke(path.finish(), width, colour, LineCap::Butt);
    }

    /// The hand: from near the middle to the ring's outer edge.
    fn hand(&mut self, at: u8, colour: Rgb) {
        let (inner, outer) = (self.on_ring(f32::from(at), 0.16), self.on_ring(f32::from(at), self.reach + 0.12));
        let mut path = PathBuilder::new();
        path.move_to(inner.0, inner.1);
        path.line_to(outer.0, outer.1);
        self.stroke(path.finish(), 0.15, colour, LineCap::Round);
    }

    fn line(&mut self, points: &[(f32, f32)], colour: Rgb) {
        let mut path = PathBuilder::new();
        for (nth, (x, y)) in points.iter().enumerate() {
            let (x, y) = (self.half + x * self.half, self.half + y * self.half);
            if nth == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        self.stroke(path.finish(), 0.17, colour, LineCap::Round);
    }

    fn dot(&mut self, x: f32, y: f32, radius: f32, colour: Rgb) {
        let circle = PathBuilder::from_circle(self.half + x * self.half, self.half + y * self.half, radius * self.half);
        self.fill(circle, colour);
    }

    /// A crescent: a circle without the one beside it.
    fn moon(&mut self) {
        let half = self.half;
        let mut path = PathBuilder::new();
        path.move_to(half + 0.06 * half, half - 0.4 * half);
        path.cubic_to(
            half - 0.7 * half,
            half - 0.3 * half,
            half - 0.5 * half,
            half + 0.66 * half,
            half + 0.38 * half,
            half + 0.26 * half,
        );
        path.cubic_to(
            half - 0.08 * half,
            half + 0.3 * half,
            half - 0.26 * half,
            half - 0.1 * half,
            half + 0.06 * half,
            half - 0.4 * half,
        );
        self.fill(path.finish(), DUSK);
    }

    fn on_ring(&self, quarter: f32, radius: f32) -> (f32, f32) {
        let angle = quarter / 96.0 * std::f32::consts::TAU;
        (self.half + radius * self.half * angle.sin(), self.half - radius * self.half * angle.cos())
    }

    fn fill(&mut self, path: Option<Path>, colour: Rgb) {
        if let Some(path) = path {
            self.picture.fill_path(&path, &paint(colour), FillRule::Winding, Transform::identity(), None);
        }
    }

    fn stroke(&mut self, path: Option<Path>, width: f32, colour: Rgb, line_cap: LineCap) {
        if let Some(path) = path {
            // Thinner than a pixel and a half, a line on a panel is a haze.
            let stroke = Stroke { width: (width * self.half).max(1.5), line_cap, ..Stroke::default() };
            self.picture.stroke_path(&path, &paint(colour), &stroke, Transform::identity(), None);
        }
    }
}

fn paint((r, g, b): Rgb) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba8(r, g, b, 255));
    paint.anti_alias = true;
    paint
}

#[cfg(test)]
#[path = "tray_icon/tests.rs"]
mod tests;
