//! The early notice: has a sign left its usual range for good, not for a bad day?

use super::baseline::Baseline;
use super::{Unusable, finite};

/// What a notice reckons with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// How much the newest entry weighs.
    pub lambda: f64,
    /// How many standard errors the smoothed value has to be above the usual.
    pub l: f64,
    /// The least spread reckoned with.
    pub sd_floor: f64,
}

impl Rule {
    /// The app's: L is 3.2 because five signs are watched at once; with 2.4, right for one series, 43 to 60 % of
    /// people would be alarmed falsely in 90 days.
    pub const FIVE_SIGNS: Rule = Rule { lambda: 0.2, l: 3.2, sd_floor: super::baseline::LEAST_SPREAD };
}

/// About one person in so many sees a notice in three months without any real change: the simulation of
/// `examples/notice_bench`, at a carry-over of .3; `tests/early_notice.rs` holds it to that.
pub const FALSE_NOTICE_ONE_PERSON_IN: u8 = 4;

/// A series smoothed, and judged against its limit.
#[derive(Debug, Clone, PartialEq)]
pub struct Ewma {
    /// A value above it is a notice.
    pub limit: f64,
    /// The smoothed value of each day; without an entry it stays.
    pub z: Vec<f64>,
    /// Whether each day is a notice; never one without an entry.
    pub alarm: Vec<bool>,
}

impl Ewma {
    /// The first day that is a notice, 0-based.
    #[must_use]
    pub fn first_alarm(&self) -> Option<usize> {
        self.alarm.iter().position(|&alarm| alarm)
    }
}

/// The limit of a one-sided EWMA over an autocorrelated series with an estimated mean:
/// m + L·max(s, floor)·√( λ/(2−λ)·(1+φ(1−λ))/(1−φ(1−λ)) + (1/n)(1+φ)/(1−φ) ).
/// The first term is the variance of an EWMA of an AR(1) series (Schmid 1997, On EWMA charts for time series), the
/// second that of the mean it is compared with. EWMA on day averages beats a Shewhart chart for such data
/// (Schat 2021, doi 10.1037/met0000447).
///
/// # Errors
/// A weight outside 0 (excluded) to 1, an L or a floor below 0, or a number that is not finite.
pub fn limit(usual: &Baseline, rule: &Rule) -> Result<f64, Unusable> {
    let Rule { lambda, l, sd_floor } = *rule;
    finite("lambda_", [lambda])?;
    finite("L", [l])?;
    finite("sd_floor", [sd_floor])?;
    if lambda <= 0.0 || lambda > 1.0 {
        return Err(Unusable::out("lambda_", lambda, "is not above 0 and at most 1"));
    }
    if l < 0.0 {
        return Err(Unusable::out("L", l, "is below 0"));
    }
    if sd_floor < 0.0 {
        return Err(Unusable::out("sd_floor", sd_floor, "is below 0"));
    }
    let phi = usual.phi;
    let carried = phi * (1.0 - lambda);
    let of_the_line = lambda / (2.0 - lambda) * (1.0 + carried) / (1.0 - carried);
    let of_the_mean = (1.0 + phi) / (1.0 - phi) / super::count(usual.n);
    Ok(usual.mean + l * usual.sd.max(sd_floor) * (of_the_line + of_the_mean).sqrt())
}

/// Smooths a series with one value a calendar day and judges it: z₀ = m; with an entry z = (1−λ)z + λx, without one
/// z stays and the day is no notice; a notice iff z > limit.
///
/// # Errors
/// As [`limit`], or a value of the series that is not finite.
pub fn ewma_upper(usual: &Baseline, rule: &Rule, x: &[Option<f64>]) -> Result<Ewma, Unusable> {
    let limit = limit(usual, rule)?;
    finite("x", x.iter().copied().flatten())?;
    let mut z = usual.mean;
    let mut out = Ewma { limit, z: Vec::with_capacity(x.len()), alarm: Vec::with_capacity(x.len()) };
    for &value in x {
        if let Some(value) = value {
            // Exactly z where x is z, so that a series at its mean is never a hair above it.
            if (value - z).abs() > 0.0 {
                z = (1.0 - rule.lambda) * z + rule.lambda * value;
            }
        }
        out.z.push(z);
        out.alarm.push(value.is_some() && z > limit);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::super::baseline::baseline;
    use super::*;
    use proptest::prelude::*;

    fn usual(n: usize, mean: f64, sd: f64, phi: f64) -> Baseline {
        Baseline { n, pairs: 0, mean, sd, r1_raw: phi, phi, n_eff: 0.0 }
    }

    #[test]
    fn a_worked_limit_and_the_day_it_is_passed() {
        // n 20, m 1, s 0.5, φ 0, λ 0.2, L 3.2: limit = 1 + 3.2·0.5·√(1/9 + 1/20) = 1.642218…
        let usual = usual(20, 1.0, 0.5, 0.0);
        let line =
            ewma_upper(&usual, &Rule::FIVE_SIGNS, &[Some(2.0), None, Some(2.0), Some(2.0), Some(2.0), Some(2.0)])
                .unwrap();
        assert!((line.limit - (1.0 + 1.6 * (1.0_f64 / 9.0 + 0.05).sqrt())).abs() < 1e-12);
        // 1.2, 1.2, 1.36, 1.488, 1.5904, 1.67232
        assert!((line.z[1] - 1.2).abs() < 1e-12 && (line.z[5] - 1.672_32).abs() < 1e-12);
        assert_eq!(line.first_alarm(), Some(5));
    }

    #[test]
    fn with_all_weight_on_the_newest_entry_the_line_is_the_series_however_far_from_the_mean() {
        let rule = Rule { lambda: 1.0, ..Rule::FIVE_SIGNS };
        let line = ewma_upper(&usual(20, 1e8, 1.0, 0.0), &rule, &[Some(0.1), None, Some(1e8)]).unwrap();
        assert_eq!(line.z, [0.1, 0.1, 1e8]);
    }

    #[test]
    fn a_day_without_an_entry_is_never_a_notice() {
        let line = ewma_upper(&usual(20, 1.0, 0.2, 0.0), &Rule::FIVE_SIGNS, &[Some(4.0), None, Some(4.0)]).unwrap();
        assert_eq!(line.alarm, [true, false, true]);
        assert!((line.z[0] - line.z[1]).abs() < 1e-12);
    }

    #[test]
    fn rules_outside_their_domain_are_refused() {
        let usual = usual(20, 1.0, 0.5, 0.0);
        let rule = Rule::FIVE_SIGNS;
        for bad in [
            Rule { lambda: 0.0, ..rule },
            Rule { lambda: 1.1, ..rule },
            Rule { l: -1.0, ..rule },
            Rule { sd_floor: f64::NAN, ..rule },
        ] {
            assert!(ewma_upper(&usual, &bad, &[Some(1.0)]).is_err());
        }
    }

    proptest! {
        #[test]
        fn a_line_stays_between_the_lowest_and_the_highest_it_saw(x in prop::collection::vec(prop::option::of((0_u8..=4).prop_map(f64::from)), 0..200)) {
            let line = ewma_upper(&usual(20, 1.5, 0.5, 0.3), &Rule::FIVE_SIGNS, &x).unwrap();
            prop_assert!(line.z.iter().all(|z| (0.0..=4.0).contains(z)));
            prop_assert_eq!(line.z.len(), x.len());
        }

        #[test]
        fn shifting_person_and_series_alike_changes_no_notice(x in prop::collection::vec(prop::option::of((0_u8..=4).prop_map(f64::from)), 60), shift in 1_u8..9) {
            let moved: Vec<Option<f64>> = x.iter().map(|v| v.map(|v| v + f64::from(shift))).collect();
            let judge = |x: &[Option<f64>]| {
                let usual = baseline(&x[..30], 0.0, 0.6).ok()?;
                ewma_upper(&usual, &Rule { sd_floor: 0.2, ..Rule::FIVE_SIGNS }, &x[30..]).ok()
            };
            if let (Some(a), Some(b)) = (judge(&x), judge(&moved)) {
                // Rounding may decide where z stands within a hair of the limit.
                if a.z.iter().all(|z| (z - a.limit).abs() > 1e-9) {
                    prop_assert_eq!(a.alarm, b.alarm);
                }
            }
        }

        #[test]
        fn a_series_at_its_mean_is_never_a_notice(level in 0_u8..=4, n in 14_usize..60) {
            let x = vec![Some(f64::from(level)); n];
            let line = ewma_upper(&baseline(&x, 0.0, 0.6).unwrap(), &Rule::FIVE_SIGNS, &x).unwrap();
            prop_assert_eq!(line.first_alarm(), None);
        }
    }
}
