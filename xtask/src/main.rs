//! `cargo xtask VERB`: everything one does with this repository. Lives here: which verb is meant.
//! What does not: the verbs, one file each.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks through its terminal")]

mod advisories;
mod bench;
mod bindings;
mod command;
mod deny;
mod display;
mod packages;
mod progress;
mod run;
mod test;
mod ui;

use std::process::ExitCode;

use command::Stop;

const HELP: &str = "\
cargo xtask VERB

  run [--picture] [-- ARGS]  install what's missing, build the window, start Leeward
                             (--picture: take screenshots of the first screen and of Today in an
                             invented year, and quit; ARGS go to Leeward: -- --demo)
  test                       formatting, lints, all tests, the real window, licences
  bindings                   regenerate ui/src/ipc/bindings.ts from crates/app/src/ipc.rs
  supply                     only licences, bans, sources and known vulnerabilities
  bench                      memory, wake-ups, launch, queries and sizes, beside other programs

With LEEWARD_NO_INSTALL=1, xtask installs no system packages; it only lists missing ones and how to install them.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let verb = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let done = match verb.as_str() {
        "run" => run::run(&rest),
        "test" => test::run(&rest),
        "bindings" => bindings::run(&rest),
        "bench" => bench::run(&rest),
        "supply" => deny::check().and_then(|()| advisories::check()),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(Stop::new(format!("Unknown verb \"{other}\".\n\n{HELP}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n{stop}");
            ExitCode::FAILURE
        }
    }
}
