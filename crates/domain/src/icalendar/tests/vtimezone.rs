//! Zones that a file describes itself.

use super::*;

/// An hour that begins at 22:00 on a date in the zone Z, which these lines describe.
#[track_caller]
fn told(zone: &str, date: &str) -> String {
    let zone = format!("BEGIN:VTIMEZONE\nTZID:Z\n{zone}\nEND:VTIMEZONE");
    let shift = format!("BEGIN:VEVENT\nDTSTART;TZID=Z:{date}T220000\nDURATION:PT1H\nEND:VEVENT");
    let before = dates(&calendar(&format!("{zone}\n{shift}")));
    assert_eq!(dates(&calendar(&format!("{shift}\n{zone}"))), before, "wherever it stands");
    before.join(" ")
}

fn part(kind: &str, start: &str, from: &str, to: &str, more: &str) -> String {
    format!("BEGIN:{kind}\nDTSTART:{start}\nTZOFFSETFROM:{from}\nTZOFFSETTO:{to}\n{more}\nEND:{kind}\n")
        .replace("\n\n", "\n")
}

/// New York.
fn eastern() -> String {
    part("STANDARD", "20071104T020000", "-0400", "-0500", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11")
        + &part("DAYLIGHT", "20070311T020000", "-0500", "-0400", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3")
}

#[test]
fn the_rules_of_the_file_hold_in_summer_and_in_winter() {
    assert_eq!(told(&eastern(), "20270105"), "06.01. 04:00 – 06.01. 05:00");
    assert_eq!(told(&eastern(), "20270705"), "06.07. 04:00 – 06.07. 05:00");
    // From 14 to 28 March 2027 New York has summer and Warsaw doesn't.
    assert_eq!(told(&eastern(), "20270320"), "21.03. 03:00 – 21.03. 04:00");
}

#[test]
fn the_rules_of_the_file_hold_before_the_table_of_that_name() {
    // EST is a name of the table, too, and has no summer there.
    let text = |zone: &str| {
        let zone = format!("BEGIN:VTIMEZONE\nTZID:{zone}\n{}END:VTIMEZONE", eastern());
        calendar(&format!(
            "{zone}\nBEGIN:VEVENT\nDTSTART;TZID=EST:20270705T090000\nDTEND;TZID=EST:20270705T170000\nEND:VEVENT"
        ))
    };
    assert_eq!(dates(&text("EST")), ["05.07. 15:00 – 05.07. 23:00"]);
    assert_eq!(dates(&text("Other")), ["05.07. 16:00 – 06.07. 00:00"], "the table's, where the file has none");
}

#[test]
fn an_offset_for_ever_and_one_told_by_dates_alone_are_rules() {
    let fixed = part("STANDARD", "20200329T010000Z", "+1100", "+1100", "");
    assert_eq!(told(&fixed, "20270201"), "01.02. 12:00 – 01.02. 13:00");
    let by_dates = part("STANDARD", "20251026T030000", "+0300", "+0200", "RDATE:20261025T030000,20271031T030000")
        + &part("DAYLIGHT", "20260329T020000", "+0200", "+0300", "RDATE:20270328T020000");
    assert_eq!(told(&by_dates, "20270105"), "05.01. 21:00 – 05.01. 22:00");
    assert_eq!(told(&by_dates, "20270705"), "05.07. 21:00 – 05.07. 22:00");
}

#[test]
fn of_several_rules_the_one_of_that_year_holds() {
    // Until 2026 summer was two hours, from 2027 on it is one.
    let changed = part("STANDARD", "19701025T030000", "+0200", "+0000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10")
        + &part(
            "DAYLIGHT",
            "19700329T020000",
            "+0000",
            "+0200",
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20260401T000000Z",
        )
        + &part("DAYLIGHT", "20270328T020000", "+0000", "+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
    assert_eq!(told(&changed, "20270705"), "05.07. 23:00 – 06.07. 00:00");
    assert_eq!(told(&changed, "20270105"), "05.01. 23:00 – 06.01. 00:00");
    // One that ended long ago left its last offset.
    let ended = part(
        "STANDARD",
        "19801026T030000",
        "+0300",
        "+0200",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=19901101T000000Z",
    ) + &part(
        "DAYLIGHT",
        "19810329T020000",
        "+0200",
        "+0300",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=19910401T000000Z",
    );
    assert_eq!(told(&ended, "20270105"), "05.01. 20:00 – 05.01. 21:00");
}

#[test]
fn a_zone_whose_rules_stop_goes_on_as_the_table_of_its_name_has_it() {
    let years = part("DAYLIGHT", "20260329T020000", "+0100", "+0200", "")
        + &part("STANDARD", "20261025T030000", "+0200", "+0100", "");
    let zone = |name: &str| {
        calendar(&format!(
            "BEGIN:VTIMEZONE\nTZID:{name}\n{years}END:VTIMEZONE\n\
             BEGIN:VEVENT\nDTSTART;TZID={name}:20270705T090000\nDURATION:PT1H\nEND:VEVENT"
        ))
    };
    assert_eq!(dates(&zone("Europe/Berlin")), ["05.07. 09:00 – 05.07. 10:00"]);
    assert_eq!(dates(&zone("Our ward")), ["05.07. 10:00 – 05.07. 11:00"], "of another name there is no more");
    assert_eq!(dates(&zone("Asia/Tokyo")), ["05.07. 10:00 – 05.07. 11:00"], "of one that says otherwise neither");
}

#[test]
fn times_that_the_file_s_own_clock_leaves_out_or_has_twice_are_told_as_any_other() {
    let zone = format!("BEGIN:VTIMEZONE\nTZID:Z\n{}END:VTIMEZONE", eastern());
    let at = |time: &str| {
        dates(&calendar(&format!("{zone}\nBEGIN:VEVENT\nDTSTART;TZID=Z:{time}\nDURATION:PT30M\nEND:VEVENT")))
    };
    let table = |time: &str| dates(&event(&format!("DTSTART;TZID=America/New_York:{time}\nDURATION:PT30M")));
    for time in [
        "20270314T014500",
        "20270314T021500",
        "20270314T030000",
        "20271107T004500",
        "20271107T013000",
        "20271107T020000",
    ] {
        assert_eq!(at(time), table(time), "{time}");
    }
}

#[test]
fn a_zone_is_found_by_its_place_or_in_its_own_calendar_however_it_is_quoted() {
    let place = "BEGIN:VTIMEZONE\nTZID:Our ward\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE";
    let shift = "BEGIN:VEVENT\nDTSTART;TZID=Our ward:20261204T220000\nDURATION:PT1H\nEND:VEVENT";
    assert_eq!(dates(&calendar(&format!("{place}\n{shift}"))), ["04.12. 14:00 – 04.12. 15:00"]);
    let named = |line: &str| {
        let zone = part("STANDARD", "16010101T000000", "+0900", "+0900", "");
        dates(&calendar(&format!(
            "BEGIN:VTIMEZONE\nTZID:(UTC+09:00) Osaka\\, Sapporo\n{zone}END:VTIMEZONE\nBEGIN:VEVENT\n{line}\nDURATION:PT1H\nEND:VEVENT"
        )))
    };
    for line in [
        "DTSTART;TZID=\"(UTC+09:00) Osaka, Sapporo\":20261204T220000",
        "DTSTART;TZID=(UTC+09:00) Osaka, Sapporo:20261204T220000",
        "DTSTART;TZID=\"(utc+09:00) osaka, sapporo:20261204T220000",
    ] {
        assert_eq!(named(line), ["04.12. 14:00 – 04.12. 15:00"], "{line}");
    }
    // Two calendars may call different zones alike.
    let of = |offset: &str| {
        let zone = part("STANDARD", "19700101T000000", offset, offset, "");
        calendar(&format!("BEGIN:VTIMEZONE\nTZID:Z\n{zone}END:VTIMEZONE\n{}", shift.replace("Our ward", "Z")))
    };
    assert_eq!(dates(&(of("+0900") + &of("+0500"))), ["04.12. 14:00 – 04.12. 15:00", "04.12. 18:00 – 04.12. 19:00"]);
}

#[test]
fn a_zone_that_nobody_knows_or_that_describes_nothing_leaves_its_events_out_by_its_name() {
    let shift = "BEGIN:VEVENT\nDTSTART;TZID=Our ward:20261204T220000\nDURATION:PT1H\nEND:VEVENT";
    let unknown = |line| (line, Why::UnknownZone("Our ward".to_owned()));
    assert_eq!(left(&calendar(shift)), [unknown(3)]);
    let broken =
        "BEGIN:VTIMEZONE\nTZID:Our ward\nBEGIN:STANDARD\nDTSTART:soon\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE";
    assert_eq!(left(&calendar(&format!("{broken}\n{shift}"))), [unknown(10)]);
    let good = "BEGIN:VEVENT\nDTSTART:20261204T080000\nDURATION:PT1H\nEND:VEVENT";
    assert_eq!(dates(&calendar(&format!("{shift}\n{good}"))), ["04.12. 08:00 – 04.12. 09:00"]);
}
