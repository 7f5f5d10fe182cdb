//! What the Settings screen and "Need someone now?" show and take.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The Settings screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsView {
    /// What a person chooses.
    pub form: SettingsForm,
    /// Whether Leeward starts with the computer, as the system says; null where it can't be told.
    pub autostart: Option<bool>,
    /// Notifications in words: "Reminders come as notifications.", or that none answers and what happens instead.
    pub notifications: String,
    /// Whether a notification service answers.
    pub notifications_work: bool,
    /// The tray in words.
    pub tray: String,
    /// What can be seen of what reminders wait for.
    pub sight: Vec<SightView>,
    /// How the records are protected, in words.
    pub protection: String,
    /// Which keys open them.
    pub keys: KeysView,
    /// The folder of the records.
    pub folder: String,
    /// "Leeward 0.1.0, schema 1, zones 2026f".
    pub versions: String,
    /// Whether this is the invented year.
    pub demo: bool,
}

/// What a person chooses in Settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingsForm {
    /// `system`, `light` or `dark`.
    pub theme: Theme,
    /// Ask for the check-in of each workday.
    pub pulse_asked: bool,
    /// Ask "anything to note?" at the end of a check-in.
    pub note_asked: bool,
    /// The closing ritual comes before the pulse at the end of a day.
    pub closing_ritual: bool,
    /// Discreet notifications: "A moment for you?" for everything.
    pub discreet: bool,
    /// What reminders wait for, where it can be seen.
    pub wait_for: WaitFor,
    /// The hour a person's day starts, `HH:MM`.
    pub day_start: String,
    /// Minutes that closing the last window keeps Leeward in the tray (`tray`) or ends it (`quit`).
    pub on_close: OnClose,
    /// Sessions are counted, in the tray and on Today.
    pub sessions_counted: bool,
    /// The day's own cap of all sessions, as typed; empty for none.
    pub session_cap: String,
    /// The day's own cap of heavy, trauma and crisis sessions, as typed; empty for none.
    pub heavier_cap: String,
    /// Ten quiet minutes after a heavy, trauma or crisis session.
    pub session_buffer: bool,
}

/// What reminders wait for, where it can be seen: they come once when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WaitFor {
    /// The desktop's "do not disturb".
    pub do_not_disturb: bool,
    /// A window that fills the screen.
    pub full_screen: bool,
    /// A camera in use.
    pub camera: bool,
}

impl Default for WaitFor {
    fn default() -> WaitFor {
        WaitFor { do_not_disturb: true, full_screen: true, camera: true }
    }
}

/// What can be seen of one thing on this desktop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SightView {
    /// Which.
    pub kind: SightKind,
    /// "Wait while Do Not Disturb is on" where it can be seen, else "Do Not Disturb".
    pub name: String,
    /// Who tells and whether it holds now, or why it can't be seen and what follows.
    pub words: String,
    /// Whether it can be seen.
    pub can_be_seen: bool,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SightKind {
    /// The desktop's "do not disturb".
    DoNotDisturb,
    /// A window that fills the screen.
    FullScreen,
    /// A camera in use.
    Camera,
    /// Sleep and screen lock, which hold nothing back.
    Session,
}

/// Colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What closing the window does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OnClose {
    /// Ask the first time.
    #[default]
    Ask,
    /// Stay in the tray; reminders come.
    Tray,
    /// Quit; no reminders come.
    Quit,
}

/// Which keys open the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct KeysView {
    /// The system's key store holds one.
    pub key_store: bool,
    /// A passphrase was set.
    pub passphrase: bool,
    /// A recovery code was made.
    pub recovery_code: bool,
    /// The person said that the recovery code is in a safe place.
    pub recovery_code_kept: bool,
}

/// "Need someone now?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HelpView {
    /// What to do first where someone is in danger.
    pub first: String,
    /// "Which country are you in?", where it isn't known and was never said.
    pub ask: Option<String>,
    /// Contacts, the person's own first.
    pub contacts: Vec<ContactView>,
    /// Countries with lines that ship: ISO code and name.
    pub countries: Vec<CountryView>,
    /// The country whose lines are shown, or null.
    pub country: Option<String>,
}

/// A country in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CountryView {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// In the person's language.
    pub name: String,
}

/// A person or a line to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContactView {
    /// Its id; null for the lines that ship.
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// Number or another way to reach them, as written.
    pub reach: String,
    /// "checked on 3 October 2026", or where a shipped line's number was read.
    pub dated: String,
}

/// A contact of one's own, as entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContactForm {
    /// The one to change; null for a new one.
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// Number or another way to reach them.
    pub reach: String,
}
