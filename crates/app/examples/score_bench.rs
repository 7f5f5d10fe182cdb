//! Prints how fast `leeward-cli score` is and what a million lines cost in memory beyond ten, as JSON Lines:
//! `cargo run --release -p leeward-app --example score_bench`. `cargo xtask bench` reads it.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints what it finds")]

use std::io::Read;
use std::time::Instant;

use app::scoring::{Form, known, run};

const LINES: u32 = 1_000_000;
/// Memory a stream of any length may add, in MiB.
const HOLD_MIB: f64 = 4.0;

/// A line again and again, without keeping more than one.
struct Lines {
    line: Vec<u8>,
    at: usize,
    left: u32,
}

impl Read for Lines {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.line.len() {
            self.at = 0;
            self.left -= 1;
        }
        if self.left == 0 {
            return Ok(0);
        }
        let read = (&self.line[self.at..]).read(into)?;
        self.at += read;
        Ok(read)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instrument = known("ProQOL-5", None).map_err(|refusal| refusal.message)?;
    let answers: Vec<String> = (1..=30).map(|item| format!(r#""{item}":{}"#, 1 + item % 5)).collect();
    let line = format!("{{\"id\":\"a1\",\"responses\":{{{}}}}}\n", answers.join(",")).into_bytes();
    let score = |left: u32| {
        let lines = Lines { line: line.clone(), at: 0, left };
        run(&instrument, (Form::JsonLines, Form::JsonLines), lines, &mut std::io::sink(), &mut std::io::sink())
    };
    score(10)?;
    let before = most_memory_mib();
    let begun = Instant::now();
    score(LINES)?;
    let rate = f64::from(LINES) / begun.elapsed().as_secs_f64();
    println!(r#"{{"what":"ProQOL lines scored a second","value":{rate:.0},"unit":"/s"}}"#);
    match before.zip(most_memory_mib()) {
        Some((before, after)) => println!(
            r#"{{"what":"memory of a million scored lines beyond ten","value":{:.2},"unit":"MiB","hold":{HOLD_MIB}}}"#,
            after - before
        ),
        None => eprintln!("SKIPPED: memory of a million lines: this system has no /proc/self/status"),
    }
    Ok(())
}

/// The most memory this process has had so far, where the system says.
fn most_memory_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024.0)
}
