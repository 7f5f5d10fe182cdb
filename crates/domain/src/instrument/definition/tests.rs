use super::*;

const FILE: &str = r#"format = 1
id = "mine"
name = "A sheet of my own"
citation = "my clinic"
licence = "mine"
items = 3
options = [0, 1, 2]
option_texts = { 0 = "no", 2 = "yes" }

[[edition]]
id = "standard"
reversed = [2]

[[subscale]]
id = "total"
items = [1, 2, 3]
score = "mean"
fewest_answered = 2
bands = [{ code = "low" }, { code = "high", from = 1.25 }]

[texts]
1 = "My item"
"#;

#[track_caller]
fn refused(from: &str, to: &str, expected: &str) {
    assert!(FILE.contains(from), "{from}");
    let error = Definition::parse(&FILE.replacen(from, to, 1)).unwrap_err().to_string();
    assert_eq!(error, expected);
}

#[test]
fn a_file_of_ones_own_is_an_instrument() {
    let definition = Definition::parse(FILE).unwrap();
    let mine = definition.usual_edition();
    assert_eq!((mine.id.as_str(), mine.edition.as_str(), mine.items), ("mine", "standard", 3));
    let takes = mine.takes(3).unwrap();
    assert_eq!([0_u8, 1, 2].map(|value| takes.words(value.into())), [Some("no"), None, Some("yes")]);
    assert_eq!(mine.texts.get(&1).map(String::as_str), Some("My item"));
    assert_eq!(mine.subscales[0].fewest_answered, 2);
    let high = mine.subscales[0].bands[1].from;
    assert_eq!(high, Some(Bound { hundredths: 125, inclusive: true }));
    assert_eq!(definition.edition("other"), None);
}

#[test]
fn what_cannot_score_is_refused_with_its_line_and_the_reason() {
    refused("format = 1", "format = 2", "line 1: format: 2 is not 1");
    refused("items = 3", "items = 0", "line 6: items: 0 is not from 1 to 1000");
    refused("[0, 1, 2]", "[0, 2, 1]", "line 7: options: must go up, each value once");
    refused("[0, 1, 2]", "[0]", "line 7: options: 1 given; at least 2 are needed");
    refused("[0, 1, 2]", "[-1, 2]", "line 7: options: -1 is not from 0 to 255");
    refused("0 = \"no\"", "7 = \"no\"", "line 8: option_texts: there is no number 7");
    refused(
        "reversed = [2]",
        "reversed = [9]",
        "line 12: edition standard: reversed: item 9: there is no such item; the last is 3",
    );
    refused("[1, 2, 3]", "[1, 2, 4]", "line 16: subscale total: item 4: there is no such item; the last is 3");
    refused("[1, 2, 3]", "[1, 2, 2]", "line 16: subscale total: item 2 appears twice");
    refused("[1, 2, 3]", "[]", "line 16: subscale total: has no items");
    refused("\"mean\"", "\"median\"", "line 17: `median` is not one of `sum`, `mean`");
    refused(
        "\"mean\"",
        "\"sum\"",
        "line 17: subscale total: fewest_answered is only for a mean; a sum needs every item",
    );
    refused(
        "fewest_answered = 2",
        "fewest_answered = 4",
        "line 18: subscale total: fewest_answered: 4 is not from 1 to 3",
    );
    refused("fewest_answered = 2", "times = 2", "line 18: subscale total: times is only for a sum");
    refused(
        "1.25",
        "1.255",
        "line 19: subscale total: band `high`: a bound must be 0 or more, with at most two decimals",
    );
    refused("1.25", "-1", "line 19: subscale total: band `high`: a bound must be 0 or more, with at most two decimals");
    refused(
        ", from = 1.25",
        "",
        "line 19: subscale total: band `high`: every band after the first needs `from` or `above`",
    );
    refused("1 = \"My item\"", "9 = \"My item\"", "line 22: texts: there is no number 9");
    refused(
        "id = \"total\"",
        "id = \"to tal\"",
        "line 15: subscale id: `to tal` is not 1 to 64 letters a to z, digits, `_`, `-` or `.`",
    );
}

#[test]
fn what_is_no_toml_or_has_an_unknown_or_missing_key_is_refused_with_its_line() {
    let line = |text: &str| Definition::parse(text).unwrap_err().line;
    assert_eq!(line(&FILE.replace("items = 3", "items = 3\ncolour = 1")), 7);
    assert_eq!(line(&FILE.replace("items = 3", "items = ")), 6);
    assert_eq!(line(&FILE.replace("items = 3", "items = \"three\"")), 6);
    let missing = Definition::parse(&FILE.replace("licence = \"mine\"\n", "")).unwrap_err();
    assert_eq!(missing.reason, "`licence` is missing; the README beside the instruments shows every key");
    assert!(Definition::parse("").is_err());
}

#[test]
fn no_refusal_speaks_of_the_parsers_types() {
    for (from, to, expected) in [
        ("items = 3", "items = \"three\"", "a whole number belongs here, and this is text"),
        ("items = 3", "items = 3.5", "a whole number belongs here, and this is a number with a point"),
        ("name = \"A sheet of my own\"", "name = 3", "text belongs here, and this is a whole number"),
        ("options = [0, 1, 2]", "options = 2", "a list belongs here, and this is a whole number"),
        ("options = [0, 1, 2]", "options = [0, true]", "a whole number belongs here, and this is true or false"),
        ("bands = [", "bands = [3, ", "a table belongs here, and this is a whole number"),
        ("from = 1.25", "from = \"x\"", "a number belongs here"),
        ("from = 1.25", "form = 1.25", "there is no key `form` here, only `code`, `from`, `above`"),
        ("items = 3", "items = 99999999999999999999", "the number is too large"),
        ("items = 3", "items = 3\nitems = 4", "the file isn't valid TOML from here on"),
        ("name = \"A sheet of my own\"", "name = A sheet", "the file isn't valid TOML from here on"),
        ("[[edition]]", "[[edition", "the file isn't valid TOML from here on"),
    ] {
        let reason = Definition::parse(&FILE.replacen(from, to, 1)).unwrap_err().reason;
        assert!(reason.starts_with(expected), "{to}: {reason}");
        for word in ["i64", "struct", "enum", "variant", "field", "sequence", "invalid type", "RawFile"] {
            assert!(!reason.contains(word), "{to}: {reason}");
        }
    }
}
