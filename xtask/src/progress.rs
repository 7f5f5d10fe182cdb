//! Where a verb stands. Lives here: steps with a number, a name and the time each took.

use std::time::{Duration, Instant};

use crate::command::Stop;

/// The steps of one verb.
pub(crate) struct Progress {
    began: Instant,
    of: usize,
    done: Vec<(String, Duration)>,
}

impl Progress {
    /// So many steps are to come.
    pub(crate) fn new(of: usize) -> Self {
        Self { began: Instant::now(), of, done: Vec::new() }
    }

    /// Runs one step; a failing one ends the verb.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
        let number = self.done.len() + 1;
        println!("\n== {number}/{} {name}  (at {})", self.of, time(self.began.elapsed()));
        let began = Instant::now();
        let result = work();
        let took = began.elapsed();
        match result {
            Ok(value) => {
                println!("   done in {}", time(took));
                self.done.push((name.to_owned(), took));
                Ok(value)
            }
            Err(stop) => {
                self.print_times();
                Err(Stop::new(format!("Stopped at step {number}/{}, {name}, after {}.\n{stop}", self.of, time(took))))
            }
        }
    }

    /// All steps are done.
    pub(crate) fn finish(&self, sentence: &str) {
        self.print_times();
        println!("\n{sentence} {} in total.", time(self.began.elapsed()));
    }

    fn print_times(&self) {
        println!();
        for (name, took) in &self.done {
            println!("   {:>8}  {name}", time(*took));
        }
    }
}

/// "0.4 s", "2 min 05 s".
pub(crate) fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, time};

    #[test]
    fn a_time_reads_in_seconds_and_from_a_minute_on_in_minutes() {
        assert_eq!(time(Duration::from_millis(420)), "0.4 s");
        assert_eq!(time(Duration::from_secs(125)), "2 min 05 s");
    }
}
