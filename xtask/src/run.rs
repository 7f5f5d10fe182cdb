//! `cargo xtask run`: from a fresh clone to Leeward on the screen.

use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::Duration;

use crate::command::{Stop, cargo, command, must, target};
use crate::display::{self, Virtual};
use crate::packages::{self, For};
use crate::progress::Progress;
use crate::ui;

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    picture: bool,
    args: Vec<String>,
}

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<(), Stop> {
    let asked = parse(args)?;
    let screen = display::is_there();
    if asked.picture && !cfg!(target_os = "linux") {
        return Err(Stop::new("--picture needs a virtual display, and xtask has one only on Linux."));
    }
    let drawn_apart = asked.picture || !screen;
    let mut progress = Progress::new(4);
    progress.step("system packages", || {
        packages::ensure(if drawn_apart { &[For::Building, For::VirtualDisplay] } else { &[For::Building] })
    })?;
    progress.step("the window's packages", ui::install)?;
    progress.step("build the window", ui::build)?;
    progress.step("build Leeward (five to ten minutes the first time)", || must(cargo().arg("build")))?;
    progress.finish("Built.");

    let program = target().join("debug").join(format!("leeward{}", std::env::consts::EXE_SUFFIX));
    if asked.picture && asked.args.is_empty() {
        both_pictures(&program)
    } else if drawn_apart {
        in_memory(&program, &asked)
    } else {
        on_screen(&program, &asked.args)
    }
}

fn parse(args: &[String]) -> Result<Asked, Stop> {
    let mut asked = Asked::default();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--picture" => asked.picture = true,
            "--" => asked.args = args.by_ref().cloned().collect(),
            other => {
                return Err(Stop::new(format!(
                    "`run` has no option \"{other}\". Options for Leeward go after `--`: cargo xtask run -- {other}"
                )));
            }
        }
    }
    Ok(asked)
}

fn on_screen(program: &Path, args: &[String]) -> Result<(), Stop> {
    println!("Starting Leeward. It runs in the tray. Quit it there, or here with Ctrl+C.");
    must(command(program).args(args))
}

/// All that a newcomer sees where there is no screen: the first screen, and Today in the invented year.
fn both_pictures(program: &Path) -> Result<(), Stop> {
    let data = target().join("first-screen");
    let first = || -> Result<(), Stop> {
        // Left by a run that was ended.
        let _ = std::fs::remove_dir_all(&data);
        let args = ["--data".to_owned(), data.display().to_string()];
        one_picture(program, &args, "the first screen", &target().join("leeward-first.png"))
    };
    let first = first();
    let _ = std::fs::remove_dir_all(&data);
    first?;
    one_picture(program, &["--demo".to_owned()], "Today, in an invented year", &target().join("leeward-today.png"))
}

fn one_picture(program: &Path, args: &[String], what: &str, picture: &Path) -> Result<(), Stop> {
    let screen = Virtual::start()?;
    let started = screen.program(program, args).spawn();
    let mut session = started.map_err(|error| Stop::new(format!("dbus-run-session didn't start: {error}")))?;
    let drawn = screen.picture(picture, Duration::from_mins(1));
    end(&mut session);
    drawn?;
    println!("Screenshot of {what}: {}", picture.display());
    Ok(())
}

fn in_memory(program: &Path, asked: &Asked) -> Result<(), Stop> {
    let screen = Virtual::start()?;
    println!("Starting Leeward on a virtual display, {}.", screen.name());
    let started = screen.program(program, &asked.args).spawn();
    let mut session = started.map_err(|error| Stop::new(format!("dbus-run-session didn't start: {error}")))?;
    let picture = picture_file();
    let drawn = screen.picture(&picture, Duration::from_mins(1));
    match &drawn {
        Ok(()) => println!("Screenshot: {}", picture.display()),
        Err(stop) => println!("{stop}"),
    }
    if asked.picture {
        end(&mut session);
        return drawn;
    }
    println!("Leeward keeps running. Quit it with Ctrl+C.");
    let status = session.wait().map_err(|error| Stop::new(format!("Lost track of Leeward: {error}")))?;
    if status.success() { Ok(()) } else { Err(Stop::new(format!("Leeward failed ({status})."))) }
}

fn picture_file() -> PathBuf {
    target().join("leeward.png")
}

/// The window goes with its display; the session ends with the window.
fn end(session: &mut Child) {
    // Either may be over already.
    let _ = session.kill();
    let _ = session.wait();
}

#[cfg(test)]
mod tests {
    use super::{Asked, parse};

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(ToOwned::to_owned).collect()
    }

    #[test]
    fn what_stands_behind_two_dashes_goes_to_leeward() {
        let asked = parse(&words("--picture -- --demo --picture")).unwrap();
        assert_eq!(asked, Asked { picture: true, args: words("--demo --picture") });
    }

    #[test]
    fn a_flag_for_leeward_in_the_wrong_place_is_answered_with_the_right_one() {
        let stop = parse(&words("--demo")).unwrap_err();
        assert!(stop.to_string().contains("cargo xtask run -- --demo"), "{stop}");
    }
}
