//! `cargo xtask bench`: what Leeward costs and how punctual it is, as a table, beside other programs where there are any.
//! Lives here: building what is measured once, and the table. What does not: the measuring (benches/, crates/app/examples).

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::command::{Stop, cargo, command, must, on_path, root, shown, target};
use crate::packages::{self, For};
use crate::progress::Progress;
use crate::ui;

/// The programs measured beside Leeward, as Debian names them.
const PEERS: &[&str] = &["safeeyes", "workrave"];

/// The version of Tauri's bundler, as of tauri itself.
const BUNDLER: &str = "@tauri-apps/cli@2.12.5";

/// One build for all that is measured: everything is compiled once.
const BUILD: &[&str] = &[
    "--workspace",
    "--features",
    "leeward/bare",
    "--bin",
    "leeward",
    "--bin",
    "leeward-bare",
    "--example",
    "tick_bench",
    "--example",
    "trends_bench",
    "--example",
    "simulate_bench",
    "--example",
    "calendar_bench",
    "--example",
    "notice_bench",
    "--example",
    "score_bench",
    "--bench",
    "desktop",
];

/// A rate may differ from the published one by so many points.
const POINTS: f64 = 4.0;

/// A line of the table.
struct Row {
    what: String,
    value: String,
    hold: Option<(String, bool)>,
}

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<(), Stop> {
    if let Some(arg) = args.first() {
        return Err(Stop::new(format!("`bench` takes no arguments. Got \"{arg}\".")));
    }
    let mut progress = Progress::new(7);
    progress.step("system packages", || {
        packages::ensure(&[For::Building, For::VirtualDisplay, For::Testing])?;
        for peer in PEERS.iter().filter(|peer| !on_path(peer)) {
            println!(
                "   SKIPPED: {peer} isn't installed, so there's nothing to compare with: sudo apt-get install {peer}"
            );
        }
        Ok(())
    })?;
    progress.step("build the window", || ui::install().and_then(|()| ui::build()))?;
    progress.step("release build (about twelve minutes on two cores the first time)", || {
        must(cargo().args(["build", "--release"]).args(BUILD))
    })?;
    let mut rows = Vec::new();
    progress.step("queries over ten years", || {
        for example in ["tick_bench", "trends_bench", "simulate_bench", "calendar_bench"] {
            let program = target().join("release/examples").join(example);
            rows.extend(lines(&mut command(program))?.iter().filter_map(query));
        }
        Ok(())
    })?;
    progress.step("early notices and scores", || {
        for example in ["notice_bench", "score_bench"] {
            let program = target().join("release/examples").join(example);
            rows.extend(lines(&mut command(program))?.iter().filter_map(|line| rate(line).or_else(|| figure(line))));
        }
        Ok(())
    })?;
    progress.step("desktop measurements (about twenty minutes)", || {
        let mut bench = cargo();
        bench.args(["bench", "--quiet"]).args(["--workspace", "--features", "leeward/bare", "--bench", "desktop"]);
        rows.extend(lines(&mut bench)?.iter().filter_map(figure));
        Ok(())
    })?;
    progress.step("sizes", || {
        rows.push(size("stripped binary (bare Tauri app: 6.8 MB)", &target().join("release/leeward"))?);
        match package() {
            Ok(file) => rows.push(size(".deb package (bare Tauri app: 2.5 MB)", &file)?),
            Err(stop) => println!("   SKIPPED: the .deb package. {stop}"),
        }
        Ok(())
    })?;
    print(&rows);
    progress.finish("All measured.");
    Ok(())
}

/// The JSON lines that a command prints.
fn lines(command: &mut std::process::Command) -> Result<Vec<Value>, Stop> {
    let line = shown(command);
    println!("   $ {line}");
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.map_err(|error| Stop::new(format!("`{line}` didn't start: {error}")))?;
    if !output.status.success() {
        return Err(Stop::new(format!("`{line}` failed ({}).", output.status)));
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// A figure of crates/app/examples: a median in milliseconds and its limit.
fn query(line: &Value) -> Option<Row> {
    let (median, limit) = (line["median_ms"].as_f64()?, line["limit_ms"].as_f64()?);
    let value = format!("{median:.3} ms");
    Some(Row {
        what: line["bench"].as_str()?.replace('_', " "),
        value,
        hold: Some((format!("< {limit} ms"), median < limit)),
    })
}

/// A rate of crates/domain/examples/notice_bench, beside the published one.
fn rate(line: &Value) -> Option<Row> {
    let (percent, published) = (line["percent"].as_f64()?, line["published"].as_f64()?);
    let hold = Some((format!("{published} ± {POINTS}"), (percent - published).abs() <= POINTS));
    Some(Row { what: line["what"].as_str()?.to_owned(), value: format!("{percent:.0} %"), hold })
}

/// A figure of benches/desktop.
fn figure(line: &Value) -> Option<Row> {
    let (value, unit) = (line["value"].as_f64()?, line["unit"].as_str()?);
    let digits = if unit == "s" || unit == "×" { 2 } else { 0 };
    Some(Row {
        what: line["what"].as_str()?.to_owned(),
        value: format!("{value:.digits$} {unit}").trim().to_owned(),
        hold: match (line["least"].as_f64(), line["hold"].as_f64()) {
            (Some(least), _) => Some((format!("≥ {least}"), value >= least)),
            (None, Some(hold)) => Some((format!("≤ {hold}"), value <= hold)),
            (None, None) => None,
        },
    })
}

fn size(what: &str, file: &Path) -> Result<Row, Stop> {
    let data = fs::metadata(file).map_err(|error| Stop::new(format!("{}: {error}", file.display())))?;
    let tenths = data.len() / 100_000;
    Ok(Row { what: what.to_owned(), value: format!("{}.{} MB", tenths / 10, tenths % 10), hold: None })
}

/// The Debian package, made of what is built already.
fn package() -> Result<std::path::PathBuf, Stop> {
    let folder = target().join("release/bundle/deb");
    must(command("npx").args(["--yes", BUNDLER, "bundle", "--bundles", "deb"]).current_dir(root()))?;
    let files = fs::read_dir(&folder).map_err(|error| Stop::new(format!("{}: {error}", folder.display())))?;
    let package =
        files.flatten().map(|entry| entry.path()).find(|file| file.extension().is_some_and(|kind| kind == "deb"));
    package.ok_or_else(|| Stop::new(format!("No .deb package in {}.", folder.display())))
}

fn print(rows: &[Row]) {
    let width = rows.iter().map(|row| row.what.chars().count()).max().unwrap_or(0);
    println!("\n{:width$}  {:>16}  limit", "", "measured");
    for Row { what, value, hold } in rows {
        let hold = hold
            .as_ref()
            .map_or_else(String::new, |(hold, held)| format!("{hold}{}", if *held { "" } else { "   MISSED" }));
        println!("{what:width$}  {value:>16}  {hold}");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{figure, query, rate};

    #[test]
    fn a_figure_above_what_is_to_hold_is_told_from_one_that_holds() {
        let row = |value: f64| figure(&json!({ "what": "memory", "value": value, "unit": "MiB PSS", "hold": 65.0 }));
        assert_eq!(row(65.0).unwrap().hold, Some(("≤ 65".to_owned(), true)));
        assert_eq!(row(70.2).unwrap().hold, Some(("≤ 65".to_owned(), false)));
        assert_eq!(row(70.2).unwrap().value, "70 MiB PSS");
    }

    #[test]
    fn a_rate_holds_within_four_points_of_the_published_one() {
        let row = |percent: f64| rate(&json!({ "what": "false", "percent": percent, "published": 23 })).unwrap();
        assert_eq!(row(26.9).hold, Some(("23 ± 4".to_owned(), true)));
        assert_eq!(row(27.5).hold, Some(("23 ± 4".to_owned(), false)));
        assert!(rate(&json!({ "what": "memory", "value": 1.0 })).is_none());
    }

    #[test]
    fn a_querys_median_is_held_against_its_own_limit() {
        let row = query(&json!({ "bench": "a_tick", "median_ms": 0.25, "limit_ms": 1.0 })).unwrap();
        assert_eq!((row.what.as_str(), row.value.as_str()), ("a tick", "0.250 ms"));
        assert!(query(&json!({ "bench": "a_tick" })).is_none());
    }
}
