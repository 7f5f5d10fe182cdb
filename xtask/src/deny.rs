//! Licences, bans and sources, by cargo-deny and deny.toml. Lives here: having cargo-deny, and calling it.

use std::process::Command;

use crate::command::{Stop, cargo, command, must, output, target};

/// The version these rules were written with.
const VERSION: &str = "0.20.2";

/// Checks what is compiled in against deny.toml.
pub(crate) fn check() -> Result<(), Stop> {
    let mut deny = installed()?;
    must(deny.args(["--log-level", "error", "--locked", "--workspace", "check", "licenses", "bans", "sources"]))
}

/// cargo-deny from the search path, or one of our own under target/tools, built once (under a minute).
fn installed() -> Result<Command, Stop> {
    let is_right = |deny: &mut Command| output(deny.arg("--version")).is_some_and(|version| version.contains(VERSION));
    if is_right(&mut command("cargo-deny")) {
        return Ok(command("cargo-deny"));
    }
    let tools = target().join("tools");
    let own = tools.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !is_right(&mut command(&own)) {
        println!("   cargo-deny {VERSION} isn't installed; building it into {}", tools.display());
        let mut install = cargo();
        install.args(["install", "cargo-deny", "--version", VERSION, "--locked", "--debug", "--quiet", "--root"]);
        must(install.arg(&tools).env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR"))?;
    }
    Ok(command(own))
}
