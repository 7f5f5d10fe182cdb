//! The instruments that ship: the files of `instruments/`, embedded. Lives here: the list. What does not: their format
//! (`definition`; in words, `instruments/README.md`).

use std::sync::LazyLock;

use super::{Definition, Instrument};

/// The files, in the order they are listed.
const FILES: [&str; 12] = [
    include_str!("../../instruments/leeward-pulse.toml"),
    include_str!("../../instruments/ProQOL-5.toml"),
    include_str!("../../instruments/CBI.toml"),
    include_str!("../../instruments/OLBI.toml"),
    include_str!("../../instruments/STSS.toml"),
    include_str!("../../instruments/BAT-12.toml"),
    include_str!("../../instruments/PFI.toml"),
    include_str!("../../instruments/WHO-5.toml"),
    include_str!("../../instruments/PHQ-4.toml"),
    include_str!("../../instruments/PSS-10.toml"),
    include_str!("../../instruments/PSS-4.toml"),
    include_str!("../../instruments/BRS.toml"),
];

static SHIPPED: LazyLock<Vec<Definition>> = LazyLock::new(|| FILES.iter().copied().map(parsed).collect());
static PULSE: LazyLock<Definition> = LazyLock::new(|| parsed(FILES[0]));

#[expect(clippy::expect_used, reason = "embedded files, each parsed by a test of this module")]
fn parsed(text: &str) -> Definition {
    Definition::parse(text).expect("a shipped instrument scores")
}

/// The instruments that ship, the pulse first.
#[must_use]
pub fn shipped() -> &'static [Definition] {
    &SHIPPED
}

/// The daily pulse: five items in our own words, 0 to 4, asked naturally and stored so that higher is worse.
/// Once on workdays in the early evening is what 58 psychotherapists kept up for four weeks with 76.8 % answered
/// (Gossmann 2023). Not a validated scale: it compares a person with themselves.
#[must_use]
pub fn pulse() -> &'static Instrument {
    PULSE.usual_edition()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_shipped_file_scores_and_has_an_id_of_its_own() {
        for text in FILES {
            Definition::parse(text).unwrap();
        }
        let ids: BTreeSet<&str> = shipped().iter().map(Definition::id).collect();
        assert_eq!(ids.len(), FILES.len());
        assert_eq!(pulse().id, crate::instrument::PULSE);
    }

    #[test]
    fn every_file_of_the_folder_ships_and_validates_against_the_shipped_schema() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/instruments");
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../instruments/instrument.schema.json")).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let mut seen = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|kind| kind == "toml") {
                #[expect(clippy::disallowed_methods, reason = "a test reads the files beside it")]
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(FILES.contains(&text.as_str()), "{} is not embedded", path.display());
                let value: serde_json::Value = toml::from_str(&text).unwrap();
                let wrong: Vec<String> =
                    validator.iter_errors(&value).map(|error| format!("{} {error}", error.instance_path())).collect();
                assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
                seen += 1;
            }
        }
        assert_eq!(seen, FILES.len());
    }

    #[test]
    fn the_schema_refuses_what_the_program_refuses() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../instruments/instrument.schema.json")).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let good = FILES[2];
        for (from, to) in [
            ("format = 1", "format = 2"),
            ("items = 19", "items = 0"),
            ("items = 19", "items = 19\ncolour = 3"),
            ("score = \"mean\"", "score = \"median\""),
            ("id = \"CBI\"", "id = \"C B I\""),
        ] {
            let text = good.replacen(from, to, 1);
            assert!(!validator.is_valid(&toml::from_str(&text).unwrap()), "schema: {to}");
            assert!(Definition::parse(&text).is_err(), "parser: {to}");
        }
    }

    /// science.md §2, row by row: id, items, options, recall, and each subscale with its items.
    #[test]
    fn the_keys_are_those_of_the_publications() {
        let rows: Vec<String> = shipped()
            .iter()
            .flat_map(Definition::editions)
            .map(|i| {
                let reversed: Vec<u32> = i.reversed.iter().copied().collect();
                let options: Vec<u8> =
                    i.all_take().unwrap().choices().iter().map(|choice| choice.value.small().unwrap()).collect();
                format!("{} {}: {} of {options:?}, {:?} days, {reversed:?}", i.id, i.edition, i.items, i.recall_days)
            })
            .collect();
        let expected = [
            "leeward-pulse 1: 5 of [0, 1, 2, 3, 4], Some(1) days, []",
            "ProQOL-5 standard: 30 of [1, 2, 3, 4, 5], Some(30) days, [1, 4, 15, 17, 29]",
            "CBI official: 19 of [0, 25, 50, 75, 100], None days, [13]",
            "CBI energy-at-10: 19 of [0, 25, 50, 75, 100], None days, [10]",
            "OLBI agree-is-1: 16 of [1, 2, 3, 4], None days, [2, 3, 4, 6, 8, 9, 11, 12]",
            "OLBI disagree-is-1: 16 of [1, 2, 3, 4], None days, [1, 5, 7, 10, 13, 14, 15, 16]",
            "STSS standard: 17 of [1, 2, 3, 4, 5], Some(7) days, []",
            "BAT-12 standard: 12 of [1, 2, 3, 4, 5], None days, []",
            "PFI standard: 16 of [0, 1, 2, 3, 4], Some(14) days, []",
            "WHO-5 standard: 5 of [0, 1, 2, 3, 4, 5], Some(14) days, []",
            "PHQ-4 standard: 4 of [0, 1, 2, 3], Some(14) days, []",
            "PSS-10 standard: 10 of [0, 1, 2, 3, 4], Some(30) days, [4, 5, 7, 8]",
            "PSS-4 standard: 4 of [0, 1, 2, 3, 4], Some(30) days, [2, 3]",
            "BRS standard: 6 of [1, 2, 3, 4, 5], None days, [2, 4, 6]",
            "BRS turned-in-print: 6 of [1, 2, 3, 4, 5], None days, []",
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn the_subscales_of_a_questionnaire_without_a_total_share_no_item() {
        for id in ["ProQOL-5", "CBI", "OLBI"] {
            let instrument = shipped().iter().find(|definition| definition.id() == id).unwrap().usual_edition();
            let items: Vec<u32> = instrument.subscales.iter().flat_map(|subscale| subscale.items.clone()).collect();
            let once: BTreeSet<u32> = items.iter().copied().collect();
            assert_eq!((items.len(), once.len()), (instrument.items as usize, instrument.items as usize), "{id}");
        }
    }
}
