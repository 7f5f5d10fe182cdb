//! A person's own usual range: mean, spread and day-to-day carry-over of their first weeks.

use super::{Unusable, count, finite, mean};

/// The least spread a range is drawn with and a notice reckons with: four equal answers in a row are no proof that
/// a person never varies.
pub const LEAST_SPREAD: f64 = 0.2;

/// A usual that is itself heavy is never called fine.
pub const HEAVY: f64 = 2.5;

/// What is usual, from a series with one value a calendar day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Baseline {
    /// Observed days.
    pub n: usize,
    /// Pairs of consecutive days, both observed.
    pub pairs: usize,
    /// Mean.
    pub mean: f64,
    /// Sample standard deviation.
    pub sd: f64,
    /// Lag-1 autocorrelation as observed.
    pub r1_raw: f64,
    /// Lag-1 autocorrelation as used: corrected for its bias in short series, and bounded.
    pub phi: f64,
    /// The number of independent days that tell as much.
    pub n_eff: f64,
}

/// The usual of a series: r₁ = [mean over pairs of consecutive observed days of (xₜ−m)(xₜ₋₁−m)] / [Σ(x−m)²/n],
/// 0 if s = 0; φ = r₁ + 1/n (the estimate is biased by about −1/n: Kendall 1954, Biometrika 41, 403–404), held within
/// `phi_min` to `phi_max` (the app: 0 to 0.6); `n_eff` = n(1−φ)/(1+φ) (Bayley & Hammersley 1946).
///
/// # Errors
/// Fewer than two observed days, bounds that are no bounds of an autocorrelation, or a number that is not finite.
pub fn baseline(x: &[Option<f64>], phi_min: f64, phi_max: f64) -> Result<Baseline, Unusable> {
    let seen: Vec<f64> = x.iter().copied().flatten().collect();
    finite("x", seen.iter().copied())?;
    finite("phi_min", [phi_min])?;
    finite("phi_max", [phi_max])?;
    let within = -1.0 < phi_min && phi_min < 1.0;
    if !within {
        return Err(Unusable::out("phi_min", phi_min, "is not between -1 and 1, both excluded"));
    }
    if phi_max >= 1.0 || phi_max < phi_min {
        return Err(Unusable::out("phi_max", phi_max, "is not below 1 and at least phi_min"));
    }
    if seen.len() < 2 {
        return Err(Unusable::TooFew { name: "x", given: seen.len(), fewest: 2 });
    }
    let n = count(seen.len());
    // Equal values have no spread, whatever the rounding of their mean leaves over.
    let constant = seen.iter().all(|value| (value - seen[0]).abs() <= 0.0);
    let m = if constant { seen[0] } else { mean(&seen) };
    let squares: f64 = seen.iter().map(|value| (value - m).powi(2)).sum();
    let products: Vec<f64> = x.windows(2).filter_map(|pair| Some((pair[0]? - m) * (pair[1]? - m))).collect();
    let r1_raw = if squares > 0.0 { mean(&products) / (squares / n) } else { 0.0 };
    let phi = (r1_raw + 1.0 / n).clamp(phi_min, phi_max);
    Ok(Baseline {
        n: seen.len(),
        pairs: products.len(),
        mean: m,
        sd: (squares / (n - 1.0)).sqrt(),
        r1_raw,
        phi,
        n_eff: n * (1.0 - phi) / (1.0 + phi),
    })
}

impl Baseline {
    /// The range that is drawn on a scale of 0 to 4: mean ± max(s, 0.2), cut to the scale.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let spread = self.sd.max(LEAST_SPREAD);
        ((self.mean - spread).clamp(0.0, 4.0), (self.mean + spread).clamp(0.0, 4.0))
    }

    /// Whether this usual is itself heavy.
    #[must_use]
    pub fn is_heavy(&self) -> bool {
        self.mean >= HEAVY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9 * (1.0 + b.abs())
    }

    #[test]
    fn a_worked_number_with_a_missing_day() {
        // 1 2 2 . 1 3: m = 1.8, Σ(x−m)² = 2.8, pairs (1,2) (2,2) (1,3): −0.16, 0.04, −0.96; their mean −0.36;
        // r₁ = −0.36 / 0.56 = −0.642857…; φ = clip(−0.442857…, 0, 0.6) = 0.
        let usual = baseline(&[Some(1.0), Some(2.0), Some(2.0), None, Some(1.0), Some(3.0)], 0.0, 0.6).unwrap();
        assert_eq!((usual.n, usual.pairs), (5, 3));
        assert!(close(usual.mean, 1.8) && close(usual.sd, 0.7_f64.sqrt()));
        assert!(close(usual.r1_raw, -9.0 / 14.0));
        assert!(close(usual.phi, 0.0) && close(usual.n_eff, 5.0));
    }

    #[test]
    fn a_constant_series_has_no_carry_over_and_still_a_range() {
        let usual = baseline(&[Some(0.1); 14], 0.0, 0.6).unwrap();
        assert_eq!((usual.sd, usual.r1_raw), (0.0, 0.0));
        let (low, high) = usual.range();
        assert!(close(low, 0.0) && close(high, 0.3));
        assert!(close(usual.phi, 1.0 / 14.0));
    }

    #[test]
    fn a_range_stays_on_the_scale() {
        let (low, high) = baseline(&[Some(4.0), Some(4.0), Some(3.0), Some(4.0)], 0.0, 0.6).unwrap().range();
        assert!(low > 3.0 && close(high, 4.0));
    }

    #[test]
    fn too_little_and_what_is_no_number_are_refused() {
        assert!(baseline(&[], 0.0, 0.6).is_err());
        assert!(baseline(&[Some(1.0), None], 0.0, 0.6).is_err());
        assert!(baseline(&[Some(1.0), Some(f64::NAN)], 0.0, 0.6).is_err());
        assert!(baseline(&[Some(1.0), Some(2.0)], 0.7, 0.6).is_err());
        assert!(baseline(&[Some(1.0), Some(2.0)], 0.0, 1.0).is_err());
    }

    fn series() -> impl Strategy<Value = Vec<Option<f64>>> {
        prop::collection::vec(prop::option::weighted(0.75, (0_u8..=4).prop_map(f64::from)), 2..120)
            .prop_filter("two days", |x| x.iter().flatten().count() >= 2)
    }

    proptest! {
        #[test]
        fn a_usual_is_bounded(x in series()) {
            let usual = baseline(&x, 0.0, 0.6).unwrap();
            prop_assert!((0.0..=4.0).contains(&usual.mean));
            prop_assert!((0.0..=0.6).contains(&usual.phi));
            prop_assert!(usual.n_eff <= count(usual.n) && usual.n_eff >= count(usual.n) * 0.25 - 1e-9);
            let (low, high) = usual.range();
            prop_assert!(low <= usual.mean && usual.mean <= high);
        }

        #[test]
        fn shifting_and_scaling_moves_mean_and_spread_and_nothing_else(x in series(), shift in -5_i8..5, scale in 1_u8..4) {
            let (shift, scale) = (f64::from(shift), f64::from(scale));
            let moved: Vec<Option<f64>> = x.iter().map(|v| v.map(|v| v * scale + shift)).collect();
            let (a, b) = (baseline(&x, 0.0, 0.6).unwrap(), baseline(&moved, 0.0, 0.6).unwrap());
            prop_assert!(close(b.mean, a.mean * scale + shift) && close(b.sd, a.sd * scale));
            prop_assert!(close(b.r1_raw, a.r1_raw) && close(b.phi, a.phi));
        }

        #[test]
        fn missing_days_around_a_series_change_nothing(x in series(), before in 0_usize..9, after in 0_usize..9) {
            let mut padded = vec![None; before];
            padded.extend(&x);
            padded.extend(vec![None; after]);
            prop_assert_eq!(baseline(&padded, 0.0, 0.6).unwrap(), baseline(&x, 0.0, 0.6).unwrap());
        }
    }
}
