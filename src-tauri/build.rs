//! Declares our own commands, so that a window may call those its capability names and no others.

const COMMANDS: &[&str] = &include!("command_names.rs");

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        // Cargo shows what a build script says on its way out.
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
