//! A key that is late: records that were locked when Leeward started, and open once the key store is. Lives here: trying
//! again at each look, and hearing the key store's own signals. What does not: what is tried (`app::opening`). No dialog
//! is raised: whoever logs in a minute later is not asked in between.

use app::opening::Came;
use tauri::{AppHandle, Manager, Runtime};

use crate::program::Program;

/// Tries again where it is waited for; whether the records are open now, and weren't.
pub(crate) fn look_again(program: &Program) -> bool {
    let Some(late) = program.with(|records| records.late()) else {
        return false;
    };
    // The key store may take its time; nobody's window waits for it.
    let came: Option<Came> = late.look(program.clock.read().0);
    let arrived = came.is_some_and(|came| program.with(|records| records.arrive(came)));
    if arrived {
        tracing::info!("the records opened late");
    }
    arrived
}

/// Rings when the key store says that something changed, until the records are open. Hints only: without them the ticker
/// looks within a minute.
pub(crate) fn listen<R: Runtime>(app: &AppHandle<R>) {
    #[cfg(target_os = "linux")]
    {
        let app = app.clone();
        let waits = move || {
            let program = app.state::<Program>();
            let waits = program.with(|records| records.late().is_some());
            if waits {
                program.bell.notify_one();
            }
            waits
        };
        let listening = std::thread::Builder::new().name("late key".to_owned()).spawn(move || {
            if let Err(error) = linux::hear(waits) {
                tracing::debug!(%error, "the key store does not tell when it opens");
            }
        });
        if let Err(error) = listening {
            tracing::warn!(%error, "no thread to listen to the key store from");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

#[cfg(target_os = "linux")]
mod linux {
    use std::time::Duration;

    use zbus::MatchRule;
    use zbus::blocking::{MessageIterator, connection, fdo::DBusProxy};
    use zbus::message::Type;

    const SECRETS: &str = "org.freedesktop.secrets";

    /// One that dies and is started by each question must not keep us asking.
    const BREATH: Duration = Duration::from_secs(1);

    /// Asks once and then at each signal whether anybody still waits.
    pub(super) fn hear(waits: impl Fn() -> bool) -> zbus::Result<()> {
        let bus = connection::Builder::session()?.build()?;
        let heard = MessageIterator::from(&bus);
        let rules = DBusProxy::new(&bus)?;
        // It was locked, unlocked or changed; it came or went.
        rules.add_match_rule(MatchRule::builder().msg_type(Type::Signal).sender(SECRETS)?.build())?;
        let owner = MatchRule::builder().msg_type(Type::Signal).sender("org.freedesktop.DBus")?;
        rules.add_match_rule(owner.member("NameOwnerChanged")?.add_arg(SECRETS)?.build())?;
        // What opened before we listened is seen by asking now.
        if !waits() {
            return Ok(());
        }
        for message in heard {
            let message = message?;
            let header = message.header();
            let told = header.member().is_some_and(|member| {
                ["PropertiesChanged", "CollectionChanged", "CollectionCreated", "ItemChanged", "NameOwnerChanged"]
                    .contains(&member.as_str())
            });
            if header.message_type() == Type::Signal && told {
                if !waits() {
                    return Ok(());
                }
                std::thread::sleep(BREATH);
            }
        }
        Ok(())
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use testing::session::{KeyStoreDaemon, inside, play_in};

    #[test]
    fn the_key_store_s_own_signals_are_heard_until_nobody_waits() {
        play_in("late::tests::inside_a_session", "signals", true);
    }

    #[test]
    fn inside_a_session() {
        inside(|_| {
            let locked = KeyStoreDaemon::start(false);
            let asked = AtomicUsize::new(0);
            let until_asked = |times: usize| {
                let begun = Instant::now();
                while asked.load(Ordering::Relaxed) < times {
                    assert!(begun.elapsed() < Duration::from_secs(20), "asked {asked:?} times, not {times}");
                    std::thread::yield_now();
                }
            };
            std::thread::scope(|scope| {
                let hearing = scope.spawn(|| super::linux::hear(|| asked.fetch_add(1, Ordering::Relaxed) < 1));
                until_asked(1);
                drop(locked);
                let _open = KeyStoreDaemon::start(true);
                until_asked(2);
                hearing.join().unwrap().unwrap();
            });
        });
    }
}
