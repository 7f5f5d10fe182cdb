//! A Tauri window with one line of HTML: what Leeward's windows are measured against. Only with the feature `bare`.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("benches/desktop/bare/tauri.conf.json"))
}
