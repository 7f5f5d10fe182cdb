//! What goes together: an evening kept and the next day's rating. It never says that one caused the other.

use super::{Unusable, count, finite, mean};

/// Fewer pairs than this say nothing.
pub const FEWEST_PAIRS: usize = 20;
/// … and neither do fewer in one of the groups.
pub const FEWEST_A_GROUP: usize = 6;
/// Resamples of the bootstrap.
pub const RESAMPLES: usize = 10_000;
/// The bootstrap begins here, so that the same days give the same interval.
const SEED: u64 = 0x1ee7_aa2d_5eed_0001;

/// What goes together, over pairs of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Association {
    /// Pairs where both are known.
    pub pairs: usize,
    /// Pairs that were kept.
    pub kept: usize,
    /// Pairs that were not.
    pub not: usize,
    /// Mean score on days after a kept one.
    pub mean_after_kept: f64,
    /// Mean score on days after another.
    pub mean_after_not: f64,
    /// The first minus the second.
    pub difference: f64,
    /// How often a mere rotation of the days gives as much.
    pub circular_shift_p: f64,
    /// Days a block of the bootstrap holds.
    pub block_length: usize,
    /// 95 % interval of the difference.
    pub ci95: (f64, f64),
}

/// How many days can be paired, in each group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paired {
    /// Kept ones.
    pub kept: usize,
    /// Others.
    pub not: usize,
}

impl Paired {
    /// Both groups.
    #[must_use]
    pub fn all(self) -> usize {
        self.kept + self.not
    }

    /// Whether they are enough to say something.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.all() >= FEWEST_PAIRS && self.kept >= FEWEST_A_GROUP && self.not >= FEWEST_A_GROUP
    }
}

/// How many of each day's `kept` have a `score` on the next day.
#[must_use]
pub fn paired(kept: &[Option<bool>], score: &[Option<f64>]) -> Paired {
    let pairs = pairs(kept, score);
    let kept = pairs.iter().filter(|pair| pair.0).count();
    Paired { kept, not: pairs.len() - kept }
}

fn pairs(kept: &[Option<bool>], score: &[Option<f64>]) -> Vec<(bool, f64)> {
    kept.iter().zip(score.iter().skip(1)).filter_map(|(kept, score)| Some(((*kept)?, (*score)?))).collect()
}

/// Pairs each day's `kept` with the next day's `score`, both known, in date order; `None` is not enough data.
/// Difference of means; circular-shift p = #{|Δₛ| ≥ |Δ|}/m over all m rotations, identity included (a test that keeps
/// the series' own carry-over: Harris 2020, arXiv 2012.06862); percentile interval by moving-block bootstrap (Künsch
/// 1989, Ann Stat 17, 1217–1241), block max(2, round(m^⅓)).
///
/// # Errors
/// Series of different lengths, or a number that is not finite.
pub fn next_day(kept: &[Option<bool>], score: &[Option<f64>]) -> Result<Option<Association>, Unusable> {
    finite("score", score.iter().copied().flatten())?;
    if kept.len() != score.len() {
        return Err(Unusable::out("score", format_args!("length {}", score.len()), "differs from the length of kept"));
    }
    let counted = paired(kept, score);
    if !counted.is_enough() {
        return Ok(None);
    }
    let pairs = pairs(kept, score);
    let (groups, scores): (Vec<bool>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mean_after_kept, mean_after_not) = means(&pairs).unwrap_or_default();
    let difference = mean_after_kept - mean_after_not;
    let block_length = block_length(pairs.len());
    Ok(Some(Association {
        pairs: counted.all(),
        kept: counted.kept,
        not: counted.not,
        mean_after_kept,
        mean_after_not,
        difference,
        circular_shift_p: circular_shift_p(&groups, &scores, difference),
        block_length,
        ci95: bootstrap(&pairs, block_length),
    }))
}

fn means(pairs: &[(bool, f64)]) -> Option<(f64, f64)> {
    let group = |kept: bool| -> Vec<f64> { pairs.iter().filter(|pair| pair.0 == kept).map(|pair| pair.1).collect() };
    let (yes, no) = (group(true), group(false));
    (!yes.is_empty() && !no.is_empty()).then(|| (mean(&yes), mean(&no)))
}

fn circular_shift_p(groups: &[bool], scores: &[f64], difference: f64) -> f64 {
    let m = scores.len();
    // The same difference reckoned in another order may come out a hair smaller, by the size of the scores.
    let hair = 1e-12 * scores.iter().fold(1.0_f64, |most, score| most.max(score.abs()));
    let as_much = (0..m)
        .filter(|shift| {
            let turned: Vec<(bool, f64)> = (0..m).map(|i| (groups[i], scores[(i + shift) % m])).collect();
            means(&turned).is_some_and(|(a, b)| (a - b).abs() >= difference.abs() - hair)
        })
        .count();
    count(as_much) / count(m)
}

fn block_length(m: usize) -> usize {
    (1..=m).find(|&block| (count(block) + 0.5).powi(3) > count(m)).unwrap_or(1).max(2)
}

fn bootstrap(pairs: &[(bool, f64)], block: usize) -> (f64, f64) {
    let m = pairs.len();
    let starts = m - block + 1;
    let mut random = Random(SEED);
    let mut differences = Vec::with_capacity(RESAMPLES);
    let mut sample = Vec::with_capacity(m + block);
    // A resample in which one group is missing has no difference and is drawn again; with at least six in each group
    // that is rare, and the bound only keeps a freak series from drawing for ever.
    for _ in 0..RESAMPLES * 20 {
        sample.clear();
        while sample.len() < m {
            let start = random.below(starts);
            sample.extend_from_slice(&pairs[start..start + block]);
        }
        sample.truncate(m);
        if let Some((yes, no)) = group_means(&sample) {
            differences.push(yes - no);
            if differences.len() == RESAMPLES {
                break;
            }
        }
    }
    differences.sort_by(f64::total_cmp);
    (percentile(&differences, 0.025), percentile(&differences, 0.975))
}

/// As `means`, without making lists: this runs thousands of times.
fn group_means(sample: &[(bool, f64)]) -> Option<(f64, f64)> {
    let (mut yes, mut no, mut n_yes, mut n_no) = (0.0, 0.0, 0_usize, 0_usize);
    for &(kept, score) in sample {
        if kept {
            yes += score;
            n_yes += 1;
        } else {
            no += score;
            n_no += 1;
        }
    }
    (n_yes > 0 && n_no > 0).then(|| (yes / count(n_yes), no / count(n_no)))
}

/// Linear between the two nearest ranks.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank within the list")]
fn percentile(sorted: &[f64], at: f64) -> f64 {
    let rank = at * count(sorted.len().saturating_sub(1));
    let (below, above) = (rank.floor() as usize, rank.ceil() as usize);
    match (sorted.get(below), sorted.get(above)) {
        (Some(low), Some(high)) => low + (high - low) * rank.fract(),
        _ => 0.0,
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, even enough for a bootstrap, and the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * (end as u128);
        usize::try_from(wide >> 64).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Evenings and the next days' scores, one a day.
    fn days(pairs: &[(bool, u8)]) -> (Vec<Option<bool>>, Vec<Option<f64>>) {
        let mut kept: Vec<Option<bool>> = pairs.iter().map(|pair| Some(pair.0)).collect();
        kept.push(None);
        let mut score = vec![None];
        score.extend(pairs.iter().map(|pair| Some(f64::from(pair.1))));
        (kept, score)
    }

    #[test]
    fn a_worked_number() {
        // Twenty-four days, every third one not kept; 1 after a kept evening, 3 after another. Only rotations by a
        // multiple of three give as much: 8 of 24.
        let pairs: Vec<(bool, u8)> = (0..24).map(|n| if n % 3 == 2 { (false, 3) } else { (true, 1) }).collect();
        let (kept, score) = days(&pairs);
        let found = next_day(&kept, &score).unwrap().unwrap();
        assert_eq!((found.pairs, found.kept, found.not, found.block_length), (24, 16, 8, 3));
        assert!((found.difference + 2.0).abs() < 1e-12);
        assert!((found.circular_shift_p - 8.0 / 24.0).abs() < 1e-12);
        assert!((found.ci95.0 + 2.0).abs() < 1e-12 && (found.ci95.1 + 2.0).abs() < 1e-12);
    }

    #[test]
    fn too_few_days_or_too_few_in_a_group_say_nothing() {
        let (kept, score) = days(&[(true, 1); 19]);
        assert_eq!(next_day(&kept, &score), Ok(None));
        let five: Vec<(bool, u8)> = (0..40).map(|n| (n >= 5, 1)).collect();
        let (kept, score) = days(&five);
        assert_eq!(next_day(&kept, &score), Ok(None));
        let six: Vec<(bool, u8)> = (0..20).map(|n| (n >= 6, 1)).collect();
        let (kept, score) = days(&six);
        assert!(next_day(&kept, &score).unwrap().is_some());
    }

    #[test]
    fn a_pair_needs_both_days() {
        let pairs: Vec<(bool, u8)> = (0..30).map(|n| (n % 2 == 0, 1)).collect();
        let (mut kept, mut score) = days(&pairs);
        kept[0] = None;
        score[10] = None;
        assert_eq!(next_day(&kept, &score).unwrap().unwrap().pairs, 28);
        assert!(next_day(&kept[1..], &score).is_err());
    }

    #[test]
    fn a_block_is_the_rounded_cube_root_and_at_least_two() {
        for (m, block) in [(1, 2), (15, 2), (16, 3), (20, 3), (42, 3), (43, 4), (91, 4), (92, 5), (1000, 10)] {
            assert_eq!(block_length(m), block, "{m}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn an_association_is_bounded_and_does_not_care_for_a_shift(
            pairs in prop::collection::vec((any::<bool>(), 0_u8..=4), 20..80), shift in 1_u8..9,
        ) {
            let (kept, score) = days(&pairs);
            let moved: Vec<Option<f64>> = score.iter().map(|v| v.map(|v| v + f64::from(shift))).collect();
            if let Some(found) = next_day(&kept, &score).unwrap() {
                let least = 1.0 / count(found.pairs);
                prop_assert!(found.circular_shift_p >= least - 1e-12 && found.circular_shift_p <= 1.0);
                prop_assert!(found.difference.abs() <= 4.0 && found.ci95.0 <= found.ci95.1);
                prop_assert_eq!(next_day(&kept, &score).unwrap(), Some(found));
                let other = next_day(&kept, &moved).unwrap().unwrap();
                prop_assert!((other.difference - found.difference).abs() < 1e-9);
                prop_assert!((other.ci95.0 - found.ci95.0).abs() < 1e-9);
            }
        }
    }
}
