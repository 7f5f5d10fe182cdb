use proptest::prelude::*;

use super::*;

fn ask(input: &str) -> (Went, Vec<Value>) {
    let mut out = Vec::new();
    let went = run(input.as_bytes(), &mut out).unwrap();
    let out = String::from_utf8(out).unwrap();
    (went, out.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

#[track_caller]
fn result(function: &str, inputs: &str) -> Value {
    let (went, answers) = ask(&format!(r#"{{"id":"s","function":"{function}","inputs":{inputs}}}"#));
    assert_eq!((went, answers.len()), (Went::Well, 1), "{answers:?}");
    assert_eq!(answers[0]["id"], "s");
    answers[0]["result"].clone()
}

#[track_caller]
fn close(found: &Value, expected: &[(&str, f64)]) {
    for (name, expected) in expected {
        let value = found.pointer(name).and_then(Value::as_f64).unwrap();
        assert!((value - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{name}: {value} {expected}");
    }
}

#[track_caller]
fn refused(line: &str, code: &str, message: &str) {
    let (went, answers) = ask(line);
    assert_eq!(went, Went::SomeRefused);
    assert_eq!(answers[0]["error"]["message"], message);
    assert_eq!(answers[0]["error"]["code"], code);
}

#[track_caller]
fn refused_inputs(function: &str, inputs: &str, code: &str, message: &str) {
    refused(&format!(r#"{{"function":"{function}","inputs":{inputs}}}"#), code, message);
}

#[test]
fn reliable_change() {
    let found = result("rci", r#"{"sd":5.4,"reliability":0.75,"x1":20,"x2":28}"#);
    close(
        &found,
        &[
            ("/sem", 2.7),
            ("/s_diff", 3.818_376_618_407_357),
            ("/rci", 2.095_131_203_515_696),
            ("/threshold_95", 7.484_018_172_078_42),
        ],
    );
    assert_eq!(found["reliable_95"], true);
    let exact = result("rci", r#"{"sd":5,"reliability":1,"x1":20,"x2":28}"#);
    let expected = r#"{"reliable_95":true,"rci":null,"s_diff":0,"sem":0,"threshold_95":0}"#;
    assert_eq!(exact, serde_json::from_str::<Value>(expected).unwrap());
}

#[test]
fn usual_range_and_early_notice() {
    let found = result(
        "ewma_upper",
        r#"{"baseline":[1,2,1,null,2,1,1,3,2,1,null,2,1,1,2,1],"phi_min":0,"phi_max":0.6,
            "x":[2,3,null,3,3,3],"lambda_":0.2,"L":3.2,"sd_floor":0.2}"#
            .replace('\n', " ")
            .as_str(),
    );
    // The same, written out in Python with the formulas of science.md §4.
    close(
        &found,
        &[
            ("/baseline/mean", 1.5),
            ("/baseline/sd", 0.650_443_635_587_990_9),
            ("/baseline/r1_raw", -0.289_256_198_347_107_4),
            ("/baseline/phi", 0.0),
            ("/baseline/n_eff", 14.0),
            ("/limit", 2.389_279_523_444_721_5),
            ("/z/1", 1.88),
            ("/z/2", 1.88),
            ("/z/5", 2.426_56),
        ],
    );
    assert_eq!(found["baseline"]["pairs"], 11);
    assert_eq!(found["alarm"], serde_json::json!([false, false, false, false, false, true]));
    assert_eq!(found["first_alarm_index"], 5);
    let none = result(
        "ewma_upper",
        r#"{"baseline":[1,1],"phi_min":0,"phi_max":0.6,"x":[null],"lambda_":0.2,"L":3.2,"sd_floor":0.2}"#,
    );
    assert_eq!((&none["first_alarm_index"], &none["baseline"]["r1_raw"]), (&Value::Null, &Value::from(0)));
}

#[test]
fn drift_as_scipy_has_it() {
    // scipy 1.17: theilslopes and norm.sf; the ties of x alone, then of x again in groups of three.
    let found = result("mann_kendall", r#"{"x":[2,1,2,2.5,2,3,2.5,3],"day":[0,7,14,21,35,42,49,63]}"#);
    close(
        &found,
        &[
            ("/n", 8.0),
            ("/S", 17.0),
            ("/var_S", 59.666_666_666_666_664),
            ("/z", 2.071_352_889_610_095),
            ("/p", 0.038_325_830_013_446_78),
            ("/tau", 0.607_142_857_142_857_1),
            ("/sen_slope_per_day", 0.023_809_523_809_523_808),
            ("/sen_lo", 0.0),
            ("/sen_hi", 0.035_714_285_714_285_71),
            ("/sen_intercept_at_day0", 1.583_333_333_333_333_5),
        ],
    );
    let found = result("mann_kendall", r#"{"x":[1,1,1,2,2,2,3,3,3],"day":[1,2,4,8,9,11,15,16,20]}"#);
    close(
        &found,
        &[
            ("/var_S", 81.0),
            ("/z", 2.888_888_888_888_889),
            ("/p", 0.003_866_056_539_963_758_7),
            ("/sen_slope_per_day", 0.125),
            ("/sen_lo", 0.0),
            ("/sen_hi", 0.153_846_153_846_153_85),
            ("/sen_intercept_at_day0", 0.875),
        ],
    );
}

#[test]
fn next_day_association_or_not_enough_data() {
    let kept: Vec<String> = (0..25).map(|n| if n % 3 == 2 { "0" } else { "1" }.to_owned()).collect();
    let score: Vec<String> = (0..25).map(|n| if n % 3 == 0 { "3" } else { "1" }.to_owned()).collect();
    let inputs = format!(r#"{{"kept":[{}],"score":[{}]}}"#, kept.join(","), score.join(","));
    let found = result("next_day_association", &inputs);
    close(
        &found,
        &[
            ("/n_pairs", 24.0),
            ("/n_kept", 16.0),
            ("/n_not", 8.0),
            ("/difference", -2.0),
            ("/circular_shift_p", 8.0 / 24.0),
            ("/mbb/block_length", 3.0),
            ("/mbb/ci95_lo", -2.0),
            ("/mbb/ci95_hi", -2.0),
        ],
    );
    assert!(found["mbb"]["B"].as_u64().unwrap() >= 5_000);
    let few = result("next_day_association", r#"{"kept":[1,0,null],"score":[null,2,3.5]}"#);
    assert_eq!(few.to_string(), r#"{"status":"not_enough_data"}"#);
}

#[test]
fn an_input_outside_its_domain_is_named_with_its_value() {
    let rci = |inputs: &str, message: &str| refused_inputs("rci", inputs, "invalid_input", message);
    rci(r#"{"sd":-1,"reliability":0.5,"x1":1,"x2":2}"#, "sd: -1 is below 0");
    rci(r#"{"sd":1,"reliability":1.5,"x1":1,"x2":2}"#, "reliability: 1.5 is not between 0 and 1");
    rci(r#"{"sd":1,"reliability":0.5,"x1":1}"#, "x2: is missing");
    rci(r#"{"sd":1,"reliability":0.5,"x1":1,"x2":null}"#, "x2: null is not a number");
    rci(r#"{"sd":true,"reliability":0.5,"x1":1,"x2":1}"#, "sd: true is not a number");
    rci(r#"{"sd":1e999,"reliability":0.5,"x1":1,"x2":1}"#, "sd: 1e999 is not a finite number");
    rci(r#"{"sd":1e308,"reliability":0,"x1":-1e308,"x2":1e308}"#, "inputs: the numbers are too large to compute with");
    let usual = |inputs: &str, message: &str| refused_inputs("baseline", inputs, "invalid_input", message);
    usual(r#"{"x":[1,null],"phi_min":0,"phi_max":0.6}"#, "x: needs at least 2 observations, has 1");
    usual(r#"{"x":[1,"2"],"phi_min":0,"phi_max":0.6}"#, r#"x[1]: "2" is not a number"#);
    usual(r#"{"x":3,"phi_min":0,"phi_max":0.6}"#, "x: 3 is not a list");
    usual(r#"{"x":[1,2],"phi_min":0.7,"phi_max":0.6}"#, "phi_max: 0.6 is not below 1 and at least phi_min");
    usual(r#"{"x":[1,2],"phi_min":-2,"phi_max":0.6}"#, "phi_min: -2 is not between -1 and 1, both excluded");
    let drift = |inputs: &str, message: &str| refused_inputs("mann_kendall", inputs, "invalid_input", message);
    drift(r#"{"x":[1],"day":[1]}"#, "x: needs at least 2 observations, has 1");
    drift(r#"{"x":[1,null],"day":[1,2]}"#, "x[1]: null is not a number");
    drift(r#"{"x":[1,2],"day":[1]}"#, "day: length 1 differs from the length of x");
    drift(r#"{"x":[1,2],"day":[5,4]}"#, "day: 4 is not after the day before it");
    refused_inputs(
        "next_day_association",
        r#"{"kept":[1,2],"score":[1,2]}"#,
        "invalid_input",
        "kept[1]: 2 is not 1, 0 or null",
    );
    refused_inputs(
        "next_day_association",
        r#"{"kept":[1],"score":[]}"#,
        "invalid_input",
        "score: length 0 differs from the length of kept",
    );
    refused_inputs(
        "ewma_upper",
        r#"{"baseline":[1],"phi_min":0,"phi_max":0.6,"x":[],"lambda_":0.2,"L":3.2,"sd_floor":0.2}"#,
        "invalid_input",
        "baseline: needs at least 2 observations, has 1",
    );
    refused_inputs(
        "ewma_upper",
        r#"{"baseline":[1,2],"phi_min":0,"phi_max":0.6,"x":[],"lambda_":0,"L":3.2,"sd_floor":0.2}"#,
        "invalid_input",
        "lambda_: 0 is not above 0 and at most 1",
    );
}

#[test]
fn what_is_unknown_missing_or_too_much_is_refused_by_name() {
    refused_inputs(
        "t_test",
        "{}",
        "unknown_function",
        "function: `t_test` is not one of rci, baseline, ewma_upper, mann_kendall, next_day_association",
    );
    refused_inputs(
        "rci",
        r#"{"sd":1,"mean":2}"#,
        "unknown_key",
        "inputs.mean: unknown input; expected sd, reliability, x1, x2",
    );
    refused(r#"{"function":"rci"}"#, "invalid_input", "inputs: is missing");
    refused(r#"{"inputs":{}}"#, "invalid_input", "function: is missing");
    refused(r#"{"function":3,"inputs":{}}"#, "invalid_input", "function: 3 is not a string");
    refused(r#"{"function":"rci","inputs":[]}"#, "invalid_input", "inputs: [] is not an object");
    refused(
        r#"{"function":"rci","inputs":{},"seed":1}"#,
        "unknown_key",
        "seed: unknown key; expected id, function, inputs",
    );
    let many = format!(r#"{{"x":[{}],"phi_min":0,"phi_max":0.6}}"#, vec!["1"; 10_001].join(","));
    refused_inputs("baseline", &many, "too_large", "x: 10001 values; the limit is 10000");
}

proptest! {
    #[test]
    fn no_line_stops_the_next_one(lines in prop::collection::vec(".{0,60}", 1..6)) {
        let mut input = String::new();
        for line in &lines {
            input.push_str(&line.replace(['\n', '\r'], " "));
            input.push('\n');
        }
        input.push_str(r#"{"id":"last","function":"rci","inputs":{"sd":1,"reliability":0.5,"x1":1,"x2":2}}"#);
        let (_, answers) = ask(&input);
        prop_assert_eq!(&answers.last().unwrap()["id"], "last");
        prop_assert!(answers.last().unwrap().get("result").is_some());
    }
}
