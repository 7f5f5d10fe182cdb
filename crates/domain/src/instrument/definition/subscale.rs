//! A subscale of an instrument file: its items, its formula, its bands, its error of measurement.
//! Lives here: their rules. What does not: how a subscale is scored (`domain::score`).

use toml::Spanned;

use super::field::{At, at, code, is_code, item_list, item_number};
use super::raw::{Number, RawBand, RawError, RawScore, RawSubscale};
use super::{Band, Bound, Formula, MOST_SUBSCALES, MeasurementError, Subscale};

/// The largest factor of a sum.
const LARGEST_FACTOR: u32 = 1_000;
/// A bound is compared in hundredths; larger ones are no scores.
const LARGEST_BOUND: f64 = 10_000_000.0;

pub(super) fn subscales(raw: &Spanned<Vec<Spanned<RawSubscale>>>, last: u32) -> Result<Vec<Subscale>, At> {
    let given = raw.get_ref();
    if given.is_empty() || given.len() > MOST_SUBSCALES {
        return Err(at(raw, format!("subscale: {} given; 1 to {MOST_SUBSCALES} are needed", given.len())));
    }
    let mut subscales: Vec<Subscale> = Vec::new();
    for raw in given {
        let subscale = subscale(raw.get_ref(), last)?;
        if subscales.iter().any(|other| other.id == subscale.id) {
            return Err(at(&raw.get_ref().id, format!("subscale {}: this id appears twice", subscale.id)));
        }
        subscales.push(subscale);
    }
    Ok(subscales)
}

fn subscale(raw: &RawSubscale, last: u32) -> Result<Subscale, At> {
    let id = code("subscale id", &raw.id)?;
    let items = item_list(&format!("subscale {id}"), &raw.items, last)?;
    if items.is_empty() {
        return Err(at(&raw.items, format!("subscale {id}: has no items")));
    }
    let all = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let fewest_answered = match &raw.fewest_answered {
        None => all,
        Some(_) if *raw.score.get_ref() == RawScore::Sum => {
            let reason = format!("subscale {id}: fewest_answered is only for a mean; a sum needs every item");
            return Err(at(&raw.score, reason));
        }
        Some(fewest) => item_number(*fewest.get_ref(), all).ok_or_else(|| {
            at(fewest, format!("subscale {id}: fewest_answered: {} is not from 1 to {all}", fewest.get_ref()))
        })?,
    };
    let formula = match (*raw.score.get_ref(), &raw.times) {
        (RawScore::Sum, None) => Formula::Sum,
        (RawScore::Mean, None) => Formula::Mean,
        (RawScore::Mean, Some(times)) => return Err(at(times, format!("subscale {id}: times is only for a sum"))),
        (RawScore::Sum, Some(times)) => {
            let factor = item_number(*times.get_ref(), LARGEST_FACTOR);
            Formula::SumTimes(factor.ok_or_else(|| {
                at(times, format!("subscale {id}: times: {} is not from 1 to {LARGEST_FACTOR}", times.get_ref()))
            })?)
        }
    };
    Ok(Subscale {
        bands: bands(&id, &raw.bands)?,
        error: raw.error.as_ref().map(|error| measurement_error(&id, error)).transpose()?,
        id,
        items,
        formula,
        fewest_answered,
        higher_is_better: raw.higher_is_better,
    })
}

fn bands(id: &str, raw: &[Spanned<RawBand>]) -> Result<Vec<Band>, At> {
    let mut bands: Vec<Band> = Vec::new();
    for raw in raw {
        let band = raw.get_ref();
        let refused = |reason: &str| at(raw, format!("subscale {id}: band `{}`: {reason}", band.code));
        if !is_code(&band.code) {
            return Err(refused("a code has only letters a to z, digits, `_`, `-` and `.`"));
        }
        if bands.iter().any(|other| other.code == band.code) {
            return Err(refused("this code appears twice"));
        }
        let from = match (band.from, band.above) {
            (Some(_), Some(_)) => return Err(refused("has both `from` and `above`")),
            (None, None) => None,
            (Some(number), None) => Some((number, true)),
            (None, Some(number)) => Some((number, false)),
        };
        let from = from
            .map(|(number, inclusive)| {
                let hundredths = hundredths(number)
                    .ok_or_else(|| refused("a bound must be 0 or more, with at most two decimals"))?;
                Ok(Bound { hundredths, inclusive })
            })
            .transpose()?;
        match (bands.last(), from) {
            (None, Some(_)) => return Err(refused("the first band can't have `from` or `above`")),
            (Some(_), None) => return Err(refused("every band after the first needs `from` or `above`")),
            (Some(before), Some(bound)) if before.from.is_some_and(|b| rank(b) >= rank(bound)) => {
                return Err(refused("the bounds must go up"));
            }
            (None, None) | (Some(_), Some(_)) => {}
        }
        bands.push(Band { code: band.code.clone(), from });
    }
    Ok(bands)
}

fn rank(bound: Bound) -> (u32, bool) {
    (bound.hundredths, !bound.inclusive)
}

/// A bound in hundredths; null where it has more decimals, or is no bound of a score.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number within bounds")]
fn hundredths(number: Number) -> Option<u32> {
    let exact = number.value() * 100.0;
    let whole = exact.round();
    let usable = (0.0..=LARGEST_BOUND).contains(&number.value()) && (exact - whole).abs() < 1e-6;
    usable.then_some(whole as u32)
}

fn measurement_error(id: &str, raw: &Spanned<RawError>) -> Result<MeasurementError, At> {
    let error = raw.get_ref();
    let (sd, reliability) = (error.sd.map(Number::value), error.reliability.value());
    if !(0.0..=1.0).contains(&reliability) {
        return Err(at(raw, format!("subscale {id}: reliability: {reliability} is not between 0 and 1")));
    }
    if let Some(sd) = sd.filter(|sd| !(sd.is_finite() && *sd >= 0.0)) {
        return Err(at(raw, format!("subscale {id}: sd: {sd} is not a number of 0 or more")));
    }
    Ok(MeasurementError { sd, reliability, source: error.source.clone() })
}
