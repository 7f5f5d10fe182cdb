//! Waiting for something to become so. There is no other waiting in these tests.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long anything may take that should be there at once; generous, for machines that do other things too.
pub(crate) const SOON: Duration = Duration::from_secs(20);

/// Asks until there is an answer; panics with what was waited for when there is none in time.
pub(crate) async fn until<T>(what: &str, within: Duration, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(began.elapsed() < within, "waited {within:?} for {what}");
        sleep(Duration::from_millis(40)).await;
    }
}

/// As [`until`], for what is only true or not.
pub(crate) async fn until_true(what: &str, within: Duration, mut ask: impl AsyncFnMut() -> bool) {
    until(what, within, async || ask().await.then_some(())).await;
}
