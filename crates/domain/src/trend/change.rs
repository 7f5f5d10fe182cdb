//! Reliable change between two scores of one questionnaire.

use super::{Unusable, finite};

/// A change judged against the error of measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// The standard error of measurement.
    pub sem: f64,
    /// The standard error of a difference of two scores.
    pub s_diff: f64,
    /// The reliable change index; null where the measure is taken as free of error.
    pub rci: Option<f64>,
    /// The least difference that counts, in points.
    pub threshold_95: f64,
    /// Whether the difference exceeds it, strictly.
    pub reliable_95: bool,
}

/// Jacobson & Truax 1991, J Consult Clin Psychol 59, 12–19: SEM = SD·√(1−r); `S_diff` = √2·SEM;
/// RCI = (x₂ − x₁)/`S_diff`; reliable iff |x₂ − x₁| > 1.96·`S_diff`.
///
/// # Errors
/// A standard deviation below 0, a reliability outside 0 to 1, or a number that is not finite.
pub fn reliable_change(sd: f64, reliability: f64, x1: f64, x2: f64) -> Result<Change, Unusable> {
    finite("sd", [sd])?;
    finite("reliability", [reliability])?;
    finite("x1", [x1])?;
    finite("x2", [x2])?;
    if sd < 0.0 {
        return Err(Unusable::out("sd", sd, "is below 0"));
    }
    if !(0.0..=1.0).contains(&reliability) {
        return Err(Unusable::out("reliability", reliability, "is not between 0 and 1"));
    }
    let sem = sd * (1.0 - reliability).sqrt();
    let s_diff = std::f64::consts::SQRT_2 * sem;
    let difference = x2 - x1;
    let threshold_95 = 1.96 * s_diff;
    Ok(Change {
        sem,
        s_diff,
        rci: (s_diff > 0.0).then(|| difference / s_diff),
        threshold_95,
        reliable_95: difference.abs() > threshold_95,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_worked_example_of_jacobson_and_truax_comes_out() {
        // Their couple: SD 7.5, test–retest .88, 32.5 before and 47.5 after; S_diff 3.67 and RCI 4.08 there, which
        // rounds SEM to 2.60 on the way.
        let change = reliable_change(7.5, 0.88, 32.5, 47.5).unwrap();
        assert!((change.s_diff - 3.674).abs() < 1e-3);
        assert!((change.rci.unwrap() - 4.082).abs() < 2e-3);
        assert!(change.reliable_95);
    }

    #[test]
    fn the_proqol_thresholds_follow_from_its_raw_deviations() {
        for (sd, alpha, points) in [(6.5, 0.88, 6.24), (5.4, 0.75, 7.48), (5.7, 0.81, 6.89)] {
            assert!((reliable_change(sd, alpha, 0.0, 0.0).unwrap().threshold_95 - points).abs() < 0.005);
        }
    }

    #[test]
    fn without_error_of_measurement_any_difference_counts_and_there_is_no_index() {
        let change = reliable_change(5.0, 1.0, 10.0, 11.0).unwrap();
        assert_eq!((change.s_diff, change.rci, change.reliable_95), (0.0, None, true));
        assert!(!reliable_change(5.0, 1.0, 10.0, 10.0).unwrap().reliable_95);
    }

    #[test]
    fn what_is_outside_its_domain_is_refused() {
        for (sd, reliability) in [(-1.0, 0.8), (5.0, -0.1), (5.0, 1.1), (f64::NAN, 0.5), (5.0, f64::NAN)] {
            assert!(reliable_change(sd, reliability, 1.0, 2.0).is_err());
        }
    }

    proptest! {
        #[test]
        fn a_change_back_is_as_large_as_the_change(sd in 0.1..20.0, r in 0.0..0.99, x1 in -50.0..50.0, x2 in -50.0..50.0) {
            let there = reliable_change(sd, r, x1, x2).unwrap();
            let back = reliable_change(sd, r, x2, x1).unwrap();
            prop_assert_eq!(there.rci.map(|rci| -rci), back.rci);
            prop_assert_eq!(there.reliable_95, back.reliable_95);
        }
    }
}
