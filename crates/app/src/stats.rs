//! Statistics for a terminal or a script (formats.md, `stats`): a function and its inputs in, its result out.
//! Lives here: which function, its inputs by name, its result as printed. What does not: the inputs' shapes
//! (`stats/inputs.rs`), the statistics (`domain::trend`).

mod inputs;
#[cfg(test)]
mod tests;

use std::io::{Read, Write};

use domain::trend::Unusable;
use domain::trend::association::{RESAMPLES, next_day};
use domain::trend::baseline::{Baseline, baseline};
use domain::trend::change::reliable_change;
use domain::trend::drift::drift;
use domain::trend::notice::{Rule, ewma_upper};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::lines::object::{self, Id, shown};
use crate::lines::{Refused, Went, begin, each};
use crate::simulate::Refusal;
use inputs::Inputs;

/// The functions, with their inputs.
const FUNCTIONS: [(&str, &[&str], Function); 5] = [
    ("rci", &["sd", "reliability", "x1", "x2"], rci),
    ("baseline", &["x", "phi_min", "phi_max"], usual),
    ("ewma_upper", &["baseline", "phi_min", "phi_max", "x", "lambda_", "L", "sd_floor"], notice),
    ("mann_kendall", &["x", "day"], mann_kendall),
    ("next_day_association", &["kept", "score"], association),
];

type Function = fn(&Inputs<'_>) -> Result<Value, Refusal>;

/// Answers every line of a stream.
///
/// # Errors
/// What is written can't be written any more.
pub fn run(input: impl Read, out: &mut impl Write) -> std::io::Result<Went> {
    each(
        input,
        out,
        |out, refused| refused.write(out),
        |out, line| {
            let (id, result) = match answer(line) {
                Ok(answer) => answer,
                Err(refused) => return Ok(Err(refused)),
            };
            begin(out, id.as_ref())?;
            writeln!(out, r#""result":{result}}}"#)?;
            Ok(Ok(()))
        },
    )
}

fn answer(line: &[u8]) -> Result<(Option<Id>, Value), Refused> {
    let (id, [_, function, given]) = object::line(line, ["id", "function", "inputs"])?;
    match result(function, given) {
        Ok(result) => Ok((id, result)),
        Err(why) => Err(Refused { id, why }),
    }
}

fn result(function: Option<&RawValue>, given: Option<&RawValue>) -> Result<Value, Refusal> {
    let function = function.ok_or_else(|| Refusal::input("function: is missing"))?;
    let given = given.ok_or_else(|| Refusal::input("inputs: is missing"))?;
    let Ok(name) = serde_json::from_str::<String>(function.get()) else {
        return Err(Refusal::input(format!("function: {} is not a string", shown(function.get()))));
    };
    let Some((_, keys, compute)) = FUNCTIONS.iter().find(|(known, ..)| *known == name) else {
        let known: Vec<&str> = FUNCTIONS.iter().map(|(known, ..)| *known).collect();
        let message = format!("function: `{}` is not one of {}", shown(&name), known.join(", "));
        return Err(Refusal::new("unknown_function", message));
    };
    compute(&Inputs::read(given, keys)?)
}

fn unusable(error: &Unusable) -> Refusal {
    Refusal::input(error.to_string())
}

/// An object with these members.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(Map::from_iter(members.map(|(name, value)| (name.to_owned(), value))))
}

/// A number; one that is not finite came of inputs beyond what can be reckoned with.
fn number(value: f64) -> Result<Value, Refusal> {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
    let whole = || Value::from(value as i64);
    if value.fract() == 0.0 && value.abs() < 9e15 {
        return Ok(whole());
    }
    let number = serde_json::Number::from_f64(value).map(Value::Number);
    number.ok_or_else(|| Refusal::input("inputs: the numbers are too large to compute with"))
}

fn maybe(value: Option<f64>) -> Result<Value, Refusal> {
    value.map_or(Ok(Value::Null), number)
}

fn rci(inputs: &Inputs<'_>) -> Result<Value, Refusal> {
    let given = |name| inputs.number(name);
    let change = reliable_change(given("sd")?, given("reliability")?, given("x1")?, given("x2")?);
    let change = change.map_err(|error| unusable(&error))?;
    Ok(object([
        ("sem", number(change.sem)?),
        ("s_diff", number(change.s_diff)?),
        ("rci", maybe(change.rci)?),
        ("threshold_95", number(change.threshold_95)?),
        ("reliable_95", change.reliable_95.into()),
    ]))
}

fn read_usual(inputs: &Inputs<'_>, name: &'static str) -> Result<Baseline, Refusal> {
    let series = inputs.series(name)?;
    baseline(&series, inputs.number("phi_min")?, inputs.number("phi_max")?).map_err(|error| match error {
        Unusable::TooFew { given, fewest, .. } => unusable(&Unusable::TooFew { name, given, fewest }),
        other @ Unusable::OutOfDomain { .. } => unusable(&other),
    })
}

fn show_usual(usual: &Baseline) -> Result<Value, Refusal> {
    Ok(object([
        ("n", usual.n.into()),
        ("pairs", usual.pairs.into()),
        ("mean", number(usual.mean)?),
        ("sd", number(usual.sd)?),
        ("r1_raw", number(usual.r1_raw)?),
        ("phi", number(usual.phi)?),
        ("n_eff", number(usual.n_eff)?),
    ]))
}

fn usual(inputs: &Inputs<'_>) -> Result<Value, Refusal> {
    show_usual(&read_usual(inputs, "x")?)
}

fn notice(inputs: &Inputs<'_>) -> Result<Value, Refusal> {
    let usual = read_usual(inputs, "baseline")?;
    let rule = Rule { lambda: inputs.number("lambda_")?, l: inputs.number("L")?, sd_floor: inputs.number("sd_floor")? };
    let line = ewma_upper(&usual, &rule, &inputs.series("x")?).map_err(|error| unusable(&error))?;
    Ok(object([
        ("baseline", show_usual(&usual)?),
        ("limit", number(line.limit)?),
        ("first_alarm_index", line.first_alarm().into()),
        ("z", line.z.iter().map(|z| number(*z)).collect::<Result<Vec<_>, _>>()?.into()),
        ("alarm", line.alarm.into()),
    ]))
}

fn mann_kendall(inputs: &Inputs<'_>) -> Result<Value, Refusal> {
    let drift = drift(&inputs.pairwise("x")?, &inputs.pairwise("day")?).map_err(|error| unusable(&error))?;
    Ok(object([
        ("n", drift.n.into()),
        ("S", drift.s.into()),
        ("var_S", number(drift.var_s)?),
        ("z", number(drift.z)?),
        ("p", number(drift.p)?),
        ("tau", number(drift.tau)?),
        ("sen_slope_per_day", number(drift.slope)?),
        ("sen_lo", maybe(drift.slope_95.map(|(low, _)| low))?),
        ("sen_hi", maybe(drift.slope_95.map(|(_, high)| high))?),
        ("sen_intercept_at_day0", number(drift.intercept)?),
    ]))
}

fn association(inputs: &Inputs<'_>) -> Result<Value, Refusal> {
    let found = next_day(&inputs.flags("kept")?, &inputs.series("score")?).map_err(|error| unusable(&error))?;
    let Some(found) = found else { return Ok(object([("status", "not_enough_data".into())])) };
    let (low, high) = found.ci95;
    Ok(object([
        ("n_pairs", found.pairs.into()),
        ("n_kept", found.kept.into()),
        ("n_not", found.not.into()),
        ("mean_after_kept", number(found.mean_after_kept)?),
        ("mean_after_not", number(found.mean_after_not)?),
        ("difference", number(found.difference)?),
        ("circular_shift_p", number(found.circular_shift_p)?),
        (
            "mbb",
            object([
                ("block_length", found.block_length.into()),
                ("B", RESAMPLES.into()),
                ("ci95_lo", number(low)?),
                ("ci95_hi", number(high)?),
            ]),
        ),
    ]))
}
