//! What the small dial keeps: it can be told apart and read on any panel; and the files in icons/, drawn by it.

use std::collections::HashSet;
use std::path::PathBuf;

use super::*;

const PHASES: [DayPhase; 10] = [
    DayPhase::Before,
    DayPhase::Working,
    DayPhase::NearEnd,
    DayPhase::Ended,
    DayPhase::PastCutoff,
    DayPhase::Done,
    DayPhase::DayOff,
    DayPhase::OnLeave,
    DayPhase::Paused,
    DayPhase::Waiting,
];

fn face(phase: DayPhase) -> Face {
    let arcs = vec![(ArcKind::Work, 36, 70), (ArcKind::ToCutoff, 70, 74), (ArcKind::Protected, 76, 84)];
    Face { phase, hand: 60, arcs }
}

/// WCAG 2.2, "relative luminance": <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
fn luminance(red: u8, green: u8, blue: u8) -> f64 {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[test]
fn every_mark_stands_out_on_a_black_and_on_a_white_panel() {
    for phase in PHASES {
        let picture = face(phase).draw(44).unwrap();
        // The edges are half transparent; what is solid carries the shape.
        for pixel in picture.pixels().iter().filter(|pixel| pixel.alpha() == 255) {
            let light = luminance(pixel.red(), pixel.green(), pixel.blue());
            let (on_black, on_white) = ((light + 0.05) / 0.05, 1.05 / (light + 0.05));
            assert!(on_black >= 3.0 && on_white >= 3.0, "{phase:?}: {on_black:.2} and {on_white:.2}");
        }
    }
}

#[test]
fn no_two_states_look_alike_except_before_and_within_the_hours_at_one_hand() {
    for size in [22, 24, 32, 44] {
        let drawn: HashSet<Vec<u8>> =
            PHASES.iter().map(|phase| face(*phase).draw(size).unwrap().data().to_vec()).collect();
        assert_eq!(drawn.len(), PHASES.len() - 1, "at {size} px");
    }
}

#[test]
fn a_minute_that_moves_nothing_visible_draws_nothing_new() {
    let dial = |hand| DialView {
        arcs: Vec::new(),
        hand,
        headline: String::new(),
        caption: String::new(),
        label: String::new(),
        phase: DayPhase::Working,
    };
    assert_eq!(Face::of(&dial(14.0)), Face::of(&dial(14.05)));
    assert_ne!(Face::of(&dial(14.0)), Face::of(&dial(14.3)));
}

/// The program's own icon: the dial of an ordinary day on a round ground.
fn app_icon(size: u32) -> Option<Pixmap> {
    let mut icon = Drawing::new(size)?;
    icon.dot(0.0, 0.0, 0.98, (0xf7, 0xf4, 0xee));
    icon.reach = 0.68;
    icon.arc(0, 96, 0.2, (0xe2, 0xdc, 0xcf));
    icon.arc(36, 70, 0.2, (0x2b, 0x6a, 0x80));
    icon.arc(70, 75, 0.2, (0xb0, 0x5c, 0x3e));
    icon.arc(77, 88, 0.2, (0x4a, 0x6b, 0x53));
    icon.hand(64, (0x1d, 0x2b, 0x33));
    Some(icon.picture)
}

/// The files of icons/. `LEEWARD_WRITE_ICONS=1 cargo test icons` writes them anew.
#[test]
fn the_programs_icons_are_the_ones_drawn_here() {
    let png = |size| app_icon(size).unwrap().encode_png().unwrap();
    let files = [
        ("32x32.png", png(32)),
        ("128x128.png", png(128)),
        ("128x128@2x.png", png(256)),
        ("icon.ico", ico(&[16, 32, 48, 256])),
        ("icon.icns", icns(&[(*b"ic11", 32), (*b"ic07", 128), (*b"ic08", 256), (*b"ic09", 512), (*b"ic10", 1024)])),
    ];
    for (name, drawn) in files {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("icons").join(name);
        if std::env::var_os("LEEWARD_WRITE_ICONS").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        assert!(std::fs::read(&path).unwrap() == drawn, "icons/{name} is not what is drawn now");
    }
}

/// Windows' container: a directory of 16 bytes an entry, then the pictures as PNG.
/// <https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)>
fn ico(sizes: &[u32]) -> Vec<u8> {
    let pictures: Vec<Vec<u8>> = sizes.iter().map(|size| app_icon(*size).unwrap().encode_png().unwrap()).collect();
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(sizes.len()).unwrap().to_le_bytes());
    let mut offset = 6 + 16 * u32::try_from(sizes.len()).unwrap();
    for (size, picture) in sizes.iter().zip(&pictures) {
        // A side of 256 is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        let length = u32::try_from(picture.len()).unwrap();
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        file.extend(length.to_le_bytes());
        file.extend(offset.to_le_bytes());
        offset += length;
    }
    file.extend(pictures.into_iter().flatten());
    file
}

/// macOS' container: chunks of a name, a length and a PNG.
/// <https://en.wikipedia.org/wiki/Apple_Icon_Image_format>
fn icns(kinds: &[([u8; 4], u32)]) -> Vec<u8> {
    let mut chunks = Vec::new();
    for (kind, size) in kinds {
        let picture = app_icon(*size).unwrap().encode_png().unwrap();
        chunks.extend(kind);
        chunks.extend((u32::try_from(picture.len()).unwrap() + 8).to_be_bytes());
        chunks.extend(picture);
    }
    let mut file = b"icns".to_vec();
    file.extend((u32::try_from(chunks.len()).unwrap() + 8).to_be_bytes());
    file.extend(chunks);
    file
}
