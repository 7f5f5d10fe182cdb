//! One thing that is looked at, and may hang. Lives here: asking on threads of their own and giving up on those that do
//! not answer in time. What does not: any question.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use app::presence::{By, Seen};

/// Who looks while another does waits for it: a probe that is only just being asked must not pass for one that hangs.
static LOOKING: Mutex<()> = Mutex::new(());

/// After this, no answer is an answer.
const LONGEST: Duration = Duration::from_secs(2);

/// A probe: its question, and whether it still waits for the answer to an earlier one.
#[derive(Debug)]
pub(super) struct Probe {
    name: &'static str,
    ask: fn() -> Seen,
    hangs: AtomicBool,
}

impl Probe {
    pub(super) const fn new(name: &'static str, ask: fn() -> Seen) -> Probe {
        Probe { name, ask, hangs: AtomicBool::new(false) }
    }

    /// Asks on a thread of its own; not again while it hangs, so that hanging costs one thread.
    fn start(&'static self) -> Option<Receiver<Seen>> {
        if self.hangs.swap(true, Ordering::AcqRel) {
            return None;
        }
        let (answer, answered) = channel();
        let asking = thread::Builder::new().name(self.name.to_owned()).spawn(move || {
            let seen = (self.ask)();
            self.hangs.store(false, Ordering::Release);
            // Nobody may be waiting any longer.
            let _ = answer.send(seen);
        });
        match asking {
            Ok(_) => Some(answered),
            Err(error) => {
                tracing::warn!(%error, probe = self.name, "no thread to look from");
                self.hangs.store(false, Ordering::Release);
                None
            }
        }
    }
}

/// The answers of probes that are asked at once; who does not answer in time can't see.
pub(super) fn together<const N: usize>(probes: [&'static Probe; N]) -> [Seen; N] {
    let _turn = LOOKING.lock().unwrap_or_else(PoisonError::into_inner);
    let asked = probes.map(Probe::start);
    let until = Instant::now() + LONGEST;
    asked.map(|answered| {
        let left = until.saturating_duration_since(Instant::now());
        answered.and_then(|answered| answered.recv_timeout(left).ok()).unwrap_or(Seen::cannot(By::NoAnswer))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    static HELD_BACK: Mutex<()> = Mutex::new(());
    static HANGS: Probe = Probe::new("hangs", || {
        drop(HELD_BACK.lock());
        Seen::told(true, By::Desktop)
    });
    static ANSWERS: Probe = Probe::new("answers", || Seen::told(true, By::Desktop));
    static PANICS: Probe = Probe::new("panics", || panic!("a probe that has a fault"));

    #[test]
    fn one_that_hangs_cannot_see_after_two_seconds_and_is_not_asked_again_until_it_answers() {
        let held = HELD_BACK.lock().unwrap();
        let began = Instant::now();
        let seen = together([&HANGS, &ANSWERS]);
        assert_eq!(seen, [Seen::cannot(By::NoAnswer), Seen::told(true, By::Desktop)]);
        // How much longer is the machine's business: that an answer came at all, while it hangs, is the limit at work.
        assert!(began.elapsed() >= LONGEST, "{:?}", began.elapsed());
        let again = Instant::now();
        assert_eq!(together([&HANGS]), [Seen::cannot(By::NoAnswer)]);
        assert!(again.elapsed() < LONGEST, "it still hangs: that is known at once");
        drop(held);
        while together([&HANGS]) != [Seen::told(true, By::Desktop)] {}
    }

    #[test]
    fn who_looks_at_the_same_time_sees_the_same() {
        let looking: Vec<_> =
            (0..8).map(|_| thread::spawn(|| (0..40).map(|_| together([&ANSWERS])[0]).collect::<Vec<_>>())).collect();
        for seen in looking.into_iter().flat_map(|thread| thread.join().unwrap()) {
            assert_eq!(seen, Seen::told(true, By::Desktop));
        }
    }

    #[test]
    fn one_with_a_fault_cannot_see_and_takes_no_other_with_it() {
        assert_eq!(together([&PANICS, &ANSWERS]), [Seen::cannot(By::NoAnswer), Seen::told(true, By::Desktop)]);
    }
}
