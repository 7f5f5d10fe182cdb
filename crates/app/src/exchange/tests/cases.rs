//! Tables that spreadsheets and REDCap wrote again, and files that are something else; the files of `tests/cases/tables`
//! first, in the order of their numbers.

use super::*;

/// A file of the cases.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../../../tests/cases/tables/", $name))
    };
}

/// The same table as Leeward wrote it: its own words, read by the reader that a plain export has always had.
fn as_exported() -> String {
    let plain = case!("50-import-own_16_redcap_export_complete_col.csv");
    let lines = plain.lines().map(|line| line.rsplit_once(',').unwrap().0);
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn imported(text: &[u8]) -> Vec<NewCheckIn> {
    let mut app = empty();
    let counts = app.import(text, false).unwrap();
    assert_eq!(counts.known(), 0);
    let mut found = content(&app);
    // Two of the same moment have no order of their own.
    found.sort_by_key(|one| (one.made.at, one.instrument.clone()));
    found
}

/// A file brings what the plain export brings.
#[track_caller]
fn same(text: &str) {
    let own = imported(as_exported().as_bytes());
    assert_eq!((own.len(), own[0].work_date.to_string().as_str()), (29, "1991-03-06"));
    assert!(own.iter().any(|one| one.note == "Long phone calls in the afternoon."));
    assert_eq!(imported(text.as_bytes()), own);
}

/// A file is refused in just these words.
#[track_caller]
fn says(text: &[u8], expected: &str) {
    let mut app = empty();
    assert_eq!(app.import(text, false).unwrap_err().message, expected);
    assert!(content(&app).is_empty());
}

#[test]
fn a_table_with_dates_as_in_the_us_comes_back() {
    same(case!("50-import-own_02_excel_en_us_date.csv"));
}

#[test]
fn a_table_with_semicolons_and_german_dates_comes_back() {
    same(case!("50-import-own_04_excel_de_semicolon.csv"));
}

#[test]
fn a_table_with_every_cell_in_quotes_comes_back() {
    same(case!("50-import-own_08_libreoffice_quote_all.csv"));
}

#[test]
fn a_table_with_empty_rows_at_its_end_comes_back() {
    same(case!("50-import-own_10_trailing_empty_lines.csv"));
}

#[test]
fn redcaps_own_columns_are_passed_over() {
    let text = case!("50-import-own_16_redcap_export_complete_col.csv");
    same(text);
    let more = "redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,redcap_data_access_group,\
                redcap_survey_identifier,check_ins_timestamp,check_ins_complete";
    let lines: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(at, line)| {
            let own = line.rsplit_once(',').unwrap().0;
            if at == 0 { format!("{own},{more}") } else { format!("{own},visit_1_arm_1,,1,north,me,[not completed],2") }
        })
        .collect();
    same(&lines.join("\r\n"));
    let others = format!("{}\r\n30{},visit_2_arm_1,,1,north,,,0\r\n", lines.join("\r\n"), ",".repeat(46));
    same(&others);
}

#[test]
fn what_spreadsheets_do_besides_changes_nothing_either() {
    let own = as_exported();
    same(&format!("\u{feff}{own}"));
    same(&own.replace(',', "\t"));
    same(&format!("sep=;\r\n{}", own.replace(',', ";")));
    same(&own.replace('\n', "\r"));
    same(&own.replace('\n', ",,,\n"));
    same(&own.replacen("record_id,made_at", "Record_ID, Made_At ", 1));
    let (header, rest) = own.split_once('\n').unwrap();
    // A column of numbers in which some are missing is one of fractions to some programs.
    let floats = |line: &str| {
        let cells = line.split(',').map(|cell| match cell.parse::<u8>() {
            Ok(number) => format!("{number}.0"),
            Err(_) => cell.to_owned(),
        });
        cells.collect::<Vec<_>>().join(",")
    };
    same(&format!("{header}\n{}", rest.lines().map(floats).collect::<Vec<_>>().join("\n")));
    let wide: Vec<u8> = own.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = [&b"\xff\xfe"[..], &wide].concat();
    assert_eq!(imported(&wide), imported(own.as_bytes()));
}

#[test]
fn dates_that_could_be_two_are_refused_by_name_and_one_that_could_not_settles_them() {
    let us = case!("50-import-own_02_excel_en_us_date.csv");
    let early: Vec<&str> = us.lines().take(6).collect();
    let two = words("exchange-why-date-two", &[("value", "3/6/1991".into())]);
    says(early.join("\n").as_bytes(), in_row(2, two));
    assert_eq!(imported(us.lines().take(7).collect::<Vec<_>>().join("\n").as_bytes()).len(), 6, "3/13 says it");
    let mixed = us.replace(",3/20/1991,", ",20/3/1991,");
    let both = words("exchange-why-date-both", &[("value", "20/3/1991".into()), ("other", "3/13/1991".into())]);
    says(mixed.as_bytes(), in_row(9, both));
    let short = us.replace("/1991,", "/91,");
    says(short.as_bytes(), in_row(2, cell("exchange-why-date", "work_date", "3/6/91")));
    let no_offset = us.replace("1991-03-06T17:37:23+01:00", "3/6/1991 17:37");
    says(no_offset.as_bytes(), in_row(2, cell("exchange-why-moment", "made_at", "3/6/1991 17:37")));
}

#[test]
fn an_answer_that_would_be_lost_is_refused_by_its_column() {
    let foreign = as_exported().replacen(",1,0,0,0,1\n", ",1,0,0,0,1,7\n", 1);
    let columns = words("exchange-why-cells", &[("cells", 48.into()), ("columns", 47.into())]);
    says(foreign.as_bytes(), in_row(2, columns));
    let header = as_exported().replacen("leeward_pulse_5\n", "leeward_pulse_5,mood\n", 1);
    let named = header.replace('\n', ",\n").replacen("mood,", "mood", 1).replacen(",1,0,0,0,1,\n", ",1,0,0,0,1,7\n", 1);
    let why = [("name", "mood".into()), ("value", "7".into()), ("id", "leeward-pulse".into())];
    says(named.as_bytes(), in_row(2, words("exchange-why-other", &why)));
}

#[test]
fn a_newer_version_and_fhir_are_called_what_they_are() {
    let newer = |kind: &str| kind.replace("leeward-data", "leeward-check-ins");
    let version = words("data-newer", &[("theirs", "99".into()), ("ours", "1".into())]);
    let file = case!("51-import-newer-version.json");
    says(file.as_bytes(), version);
    says(newer(file).as_bytes(), version);
    says(case!("52-import-fhir-response.json").as_bytes(), words!("exchange-fhir-answers"));
    let own = filled().exported(ExportForm::Fhir).unwrap();
    for (file, id) in own.iter().zip(["exchange-fhir-questionnaire", "exchange-fhir-answers", "exchange-fhir-answers"])
    {
        says(file.text.as_bytes(), words(id, &[]));
    }
    says(br#"{"resourceType":"Bundle","entry":[]}"#, words!("exchange-fhir-other"));
}

#[test]
fn other_files_are_called_what_they_are_too() {
    for (text, id) in [
        (&b"<html>"[..], "exchange-page"),
        (b"  <?xml version=\"1.0\"?><Questionnaire/>", "exchange-page"),
        (b"BEGIN:VCALENDAR\r\n", "exchange-calendar"),
        (b"PK\x03\x04\xff", "exchange-spreadsheet"),
        (b"\xd0\xcf\x11\xe0", "exchange-spreadsheet"),
        (b"%PDF-1.7\n\xff", "exchange-no-format"),
        (b"[1]", "exchange-no-format"),
        (b"{}", "exchange-no-format"),
        (b"{\"kind\":", "exchange-no-format"),
        (b"id,1,2,3\na,1,2,3\n", "exchange-no-format"),
        (b"", "exchange-no-format"),
    ] {
        says(text, words(id, &[]));
    }
}
