//! `cargo xtask bindings`: regenerates ui/src/ipc/bindings.ts from crates/app/src/ipc.rs.

use crate::command::{Stop, cargo, must};

/// Runs the verb.
pub(crate) fn run(args: &[String]) -> Result<(), Stop> {
    if let Some(arg) = args.first() {
        return Err(Stop::new(format!("`bindings` takes no arguments. Got \"{arg}\".")));
    }
    must(cargo().args(["test", "--quiet", "-p", "leeward-app", "bindings"]).env("LEEWARD_WRITE_BINDINGS", "1"))?;
    println!("ui/src/ipc/bindings.ts is up to date.");
    Ok(())
}
