//! Slow drift over weeks: Mann–Kendall and Theil–Sen. Slope and interval are shown, never "significant".

use super::{Unusable, count, finite, median};

/// A drift of weekly medians needs at least this many weeks.
pub const FEWEST_WEEKS: usize = 8;
/// … each with at least this many entries.
pub const FEWEST_ENTRIES_A_WEEK: usize = 3;

/// The half-width of a 95 % interval, in standard normal units.
const Z_95: f64 = 1.959_963_984_540_054;

/// A monotone drift.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// Observations.
    pub n: usize,
    /// Mann–Kendall S: rises minus falls over all pairs.
    pub s: i64,
    /// Its variance without drift, ties taken into account.
    pub var_s: f64,
    /// S in standard units, with continuity correction.
    pub z: f64,
    /// Two-sided p.
    pub p: f64,
    /// S / (n(n−1)/2).
    pub tau: f64,
    /// Theil–Sen slope a day.
    pub slope: f64,
    /// Its 95 % interval; null where there is too little to have one.
    pub slope_95: Option<(f64, f64)>,
    /// median(x) − slope · median(day).
    pub intercept: f64,
}

/// Mann 1945, Econometrica 13, 245–259; Kendall 1975; Var(S) = [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18, z = (S∓1)/√Var.
/// Sen 1968, JASA 63, 1379–1389: the median of (xⱼ−xᵢ)/(dⱼ−dᵢ) over pairs of different days, its 95 % interval as
/// `scipy.stats.theilslopes` has it.
///
/// # Errors
/// Series of different lengths, fewer than two values, days that do not rise, or a number that is not finite.
pub fn drift(x: &[f64], day: &[f64]) -> Result<Drift, Unusable> {
    finite("x", x.iter().copied())?;
    finite("day", day.iter().copied())?;
    if x.len() != day.len() {
        return Err(Unusable::out("day", format_args!("length {}", day.len()), "differs from the length of x"));
    }
    if x.len() < 2 {
        return Err(Unusable::TooFew { name: "x", given: x.len(), fewest: 2 });
    }
    if let Some(pair) = day.windows(2).find(|pair| pair[0] >= pair[1]) {
        return Err(Unusable::out("day", pair[1], "is not after the day before it"));
    }
    let mut s = 0_i64;
    let mut slopes = Vec::with_capacity(x.len() * (x.len() - 1) / 2);
    for i in 0..x.len() {
        for j in i + 1..x.len() {
            s += i64::from(x[j] > x[i]) - i64::from(x[j] < x[i]);
            slopes.push((x[j] - x[i]) / (day[j] - day[i]));
        }
    }
    slopes.sort_by(f64::total_cmp);
    let var_s = variance(x);
    let whole_s = whole(s);
    let z = if s == 0 || var_s <= 0.0 { 0.0 } else { (whole_s - whole_s.signum()) / var_s.sqrt() };
    let n = count(x.len());
    let slope = median(&slopes);
    Ok(Drift {
        n: x.len(),
        s,
        var_s,
        z,
        p: libm::erfc(z.abs() / std::f64::consts::SQRT_2),
        tau: whole_s / (n * (n - 1.0) / 2.0),
        slope,
        slope_95: interval(&slopes, var_s),
        intercept: median(x) - slope * median(day),
    })
}

fn variance(x: &[f64]) -> f64 {
    let term = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let ties: f64 = sorted.chunk_by(|a, b| a >= b).map(|tied| term(count(tied.len()))).sum();
    (term(count(x.len())) - ties) / 18.0
}

fn interval(slopes: &[f64], var_s: f64) -> Option<(f64, f64)> {
    let pairs = count(slopes.len());
    let half = Z_95 * var_s.max(0.0).sqrt();
    let last = slopes.len().checked_sub(1)?;
    let upper = index(f64::midpoint(pairs, half)).min(last);
    let lower = index(f64::midpoint(pairs, -half));
    // theilslopes counts the lower rank from one.
    let (low, high) = (lower.saturating_sub(1), upper);
    Some((*slopes.get(low)?, *slopes.get(high)?))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank, rounded and not below 0")]
fn index(rank: f64) -> usize {
    rank.round_ties_even().max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a count of pairs")]
fn whole(s: i64) -> f64 {
    s as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn days(n: usize) -> Vec<f64> {
        (0..n).map(|week| count(week) * 7.0).collect()
    }

    #[test]
    fn a_worked_number_with_a_tie() {
        // 1 2 2 3 5 on days 0 7 14 21 28: S = 9 rises, 0 falls, one tie of two.
        // Var = (5·4·15 − 2·1·9)/18 = 282/18; z = 8/√15.666… = 2.021165; p = 0.043263.
        let drift = drift(&[1.0, 2.0, 2.0, 3.0, 5.0], &days(5)).unwrap();
        assert_eq!(drift.s, 9);
        assert!((drift.var_s - 282.0 / 18.0).abs() < 1e-12);
        assert!((drift.z - 2.021_164_61).abs() < 1e-8 && (drift.p - 0.043_262_728).abs() < 1e-8);
        assert!((drift.tau - 0.9).abs() < 1e-12);
        // Slopes a week: 1 1/2 2/3 1 0 1/2 1 1 3/2 2; sorted, the middle two are 1 and 1.
        assert!((drift.slope - 1.0 / 7.0).abs() < 1e-12);
        assert!((drift.intercept - 0.0).abs() < 1e-12);
        // (10 ± 1.96·3.958)/2 = 1.12 and 8.88: the ranks 1 and 9 counted from 0 and from 1.
        let (low, high) = drift.slope_95.unwrap();
        assert!((low - 0.0).abs() < 1e-12 && (high - 2.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn a_constant_series_does_not_drift() {
        let drift = drift(&[2.0; 9], &days(9)).unwrap();
        assert_eq!((drift.s, drift.z.to_bits(), drift.slope.to_bits()), (0, 0, 0));
        assert!((drift.p - 1.0).abs() < 1e-12);
        assert_eq!(drift.slope_95, Some((0.0, 0.0)));
    }

    #[test]
    fn days_that_do_not_rise_and_series_too_short_are_refused() {
        assert!(drift(&[1.0], &[0.0]).is_err());
        assert!(drift(&[1.0, 2.0], &[0.0]).is_err());
        assert!(drift(&[1.0, 2.0], &[1.0, 1.0]).is_err());
        assert!(drift(&[1.0, f64::INFINITY], &[1.0, 2.0]).is_err());
    }

    proptest! {
        #[test]
        fn a_drift_is_bounded_and_turns_with_its_series(x in prop::collection::vec((0_u8..=8).prop_map(|v| f64::from(v) / 2.0), 2..60)) {
            let day = days(x.len());
            let there = drift(&x, &day).unwrap();
            let turned: Vec<f64> = x.iter().map(|v| 4.0 - v).collect();
            let back = drift(&turned, &day).unwrap();
            prop_assert!((-1.0..=1.0).contains(&there.tau) && (0.0..=1.0).contains(&there.p));
            prop_assert_eq!(there.s, -back.s);
            prop_assert!((there.slope + back.slope).abs() < 1e-12);
            if let Some((low, high)) = there.slope_95 {
                prop_assert!(low <= there.slope && there.slope <= high);
            }
        }

        #[test]
        fn shifting_changes_neither_slope_nor_p_and_scaling_scales_the_slope(x in prop::collection::vec((0_u8..=4).prop_map(f64::from), 2..40), shift in -9_i8..9, scale in 1_u8..5) {
            let (shift, scale) = (f64::from(shift), f64::from(scale));
            let day = days(x.len());
            let moved: Vec<f64> = x.iter().map(|v| v * scale + shift).collect();
            let (a, b) = (drift(&x, &day).unwrap(), drift(&moved, &day).unwrap());
            prop_assert_eq!((a.s, a.p.to_bits()), (b.s, b.p.to_bits()));
            prop_assert!((a.slope * scale - b.slope).abs() < 1e-9);
        }
    }
}
