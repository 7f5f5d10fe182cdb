//! `leeward-cli completions SHELL`.

use std::process::ExitCode;

use clap::CommandFactory;
use clap_complete::aot;

use crate::answer::printed;

/// For which shell.
#[derive(Debug, clap::Args)]
pub(crate) struct Asked {
    /// Your shell.
    shell: Shell,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    Powershell,
}

pub(crate) fn run(asked: &Asked) -> ExitCode {
    let shell = match asked.shell {
        Shell::Bash => aot::Shell::Bash,
        Shell::Zsh => aot::Shell::Zsh,
        Shell::Fish => aot::Shell::Fish,
        Shell::Powershell => aot::Shell::PowerShell,
    };
    let mut script = Vec::new();
    aot::generate(shell, &mut crate::Asked::command(), "leeward-cli", &mut script);
    printed(String::from_utf8_lossy(&script).lines(), ExitCode::SUCCESS)
}
