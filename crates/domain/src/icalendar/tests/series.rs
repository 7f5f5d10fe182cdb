//! Repetitions, dates left out, added and moved.

use super::*;

/// The dates of an event that begins on Monday 30 November at 8:00, with these lines more.
#[track_caller]
fn series(lines: &str) -> Vec<String> {
    let found = file(&event(&format!("DTSTART;TZID=Europe/Warsaw:20261130T080000\nDURATION:PT4H\nUID:a\n{lines}")));
    let spans = found.events.iter().flat_map(|event| event.spans.iter());
    spans.map(|span| span.from.format("%d.%m. %H").to_string()).collect()
}

#[test]
fn repetitions_are_worked_out_as_rfc_5545_has_them() {
    for (lines, told) in [
        ("RRULE:FREQ=WEEKLY;COUNT=3", vec!["30.11. 08", "07.12. 08", "14.12. 08"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261209", vec!["30.11. 08", "02.12. 08", "07.12. 08", "09.12. 08"]),
        // 8:00 in Warsaw is 7:00 UTC: the last is still in.
        ("RRULE:FREQ=DAILY;UNTIL=20261202T070000Z", vec!["30.11. 08", "01.12. 08", "02.12. 08"]),
        ("RRULE:FREQ=DAILY;UNTIL=20261202T065959Z", vec!["30.11. 08", "01.12. 08"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", vec!["30.11. 08", "25.12. 08", "29.01. 08"]),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU;COUNT=4",
            vec!["30.11. 08", "13.12. 08", "14.12. 08", "27.12. 08"],
        ),
        (
            "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Warsaw:20261207T080000",
            vec!["30.11. 08", "14.12. 08", "21.12. 08"],
        ),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20261207T070000Z,20261214T070000Z", vec!["30.11. 08"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Asia/Tokyo:20261207T160000", vec!["30.11. 08", "14.12. 08"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261207", vec!["30.11. 08", "14.12. 08"]),
        ("RDATE;TZID=Europe/Warsaw:20261202T200000,20261130T080000", vec!["30.11. 08", "02.12. 20"]),
        ("RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2", vec!["01.12. 08", "03.12. 08"]),
        // What says nothing is as good as not there.
        ("RRULE:FREQ=WEEKLY;;COUNT=2;UNTIL=;BYDAY=MO,;", vec!["30.11. 08", "07.12. 08"]),
        ("RRULE:freq=weekly; count=2", vec!["30.11. 08", "07.12. 08"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20261207T0800", vec!["30.11. 08", "07.12. 08"]),
        ("RRULE:\nEXDATE:\nRDATE:", vec!["30.11. 08"]),
        ("RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Warsaw:,20261207T080000,", vec!["30.11. 08", "14.12. 08"]),
        ("RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=3", vec!["30.11. 08", "30.11. 14", "30.11. 20"]),
    ] {
        assert_eq!(series(lines), told, "{lines}");
    }
}

#[test]
fn a_period_has_its_own_length() {
    let text = event(
        "DTSTART:20261130T080000\nDURATION:PT4H\nRDATE;VALUE=PERIOD:20261201T080000/PT1H,20261202T080000/20261202T100000",
    );
    assert_eq!(
        dates(&text),
        ["30.11. 08:00 – 30.11. 12:00", "01.12. 08:00 – 01.12. 09:00", "02.12. 08:00 – 02.12. 10:00"]
    );
}

#[test]
fn a_night_ends_at_the_same_time_on_the_night_the_clock_changes() {
    let text = event(
        "DTSTART;TZID=Europe/Warsaw:20270326T220000\nDTEND;TZID=Europe/Warsaw:20270327T060000\nRRULE:FREQ=DAILY;COUNT=3",
    );
    assert_eq!(
        dates(&text),
        ["26.03. 22:00 – 27.03. 06:00", "27.03. 22:00 – 28.03. 06:00", "28.03. 22:00 – 29.03. 06:00"]
    );
}

#[test]
fn an_hour_that_the_clock_leaves_out_or_has_twice_is_not_lost() {
    // In spring 2:15 is 3:15, and an hour from there; whoever's clock it is told on.
    for zone in [";TZID=Europe/Warsaw", ";TZID=Europe/Berlin", ""] {
        let text =
            event(&format!("DTSTART{zone}:20270327T021500\nDTEND{zone}:20270327T031500\nRRULE:FREQ=DAILY;COUNT=3"));
        let told = ["27.03. 02:15 – 27.03. 03:15", "28.03. 03:15 – 28.03. 04:15", "29.03. 02:15 – 29.03. 03:15"];
        assert_eq!(dates(&text), told, "{zone}");
    }
    // In autumn 2:30 is there twice: from the first to the second is an hour all the same.
    assert_eq!(dates(&event("DTSTART:20271031T003000Z\nDTEND:20271031T013000Z")), ["31.10. 02:30 – 31.10. 03:30"]);
    assert_eq!(dates(&event("DTSTART:20270328T013000\nDTEND:20270328T023000")), ["28.03. 01:30 – 28.03. 03:30"]);
}

#[test]
fn a_series_from_long_ago_has_the_same_dates_as_one_counted_from_its_start() {
    for rule in [
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SA",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,SU;WKST=SU",
        "FREQ=WEEKLY;INTERVAL=5",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYDAY=2WE,-1SU",
        "FREQ=YEARLY;INTERVAL=2",
        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=1,7;BYDAY=1MO",
    ] {
        for start in ["19850131", "19850116", "20160229"] {
            let with = |more: &str| {
                let found = file(&event(&format!("DTSTART:{start}T080000\nDURATION:PT1H\nRRULE:{rule}{more}")));
                found.events.into_iter().flat_map(|event| event.spans).collect::<Vec<_>>()
            };
            // Walked through from the start, one by one, and jumped to.
            let walked = with(";COUNT=90000;BYHOUR=8");
            assert_eq!(with(""), walked, "{start} {rule}");
            assert_eq!(with(";COUNT=90000"), walked, "{start} {rule}");
        }
    }
}

#[test]
fn a_series_that_counts_its_dates_ends_where_it_would_if_it_were_walked_through() {
    for rule in ["FREQ=WEEKLY;BYDAY=TU,SA", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU"] {
        for count in 400..440 {
            let last = |more: &str| {
                let text = format!("DTSTART:20241105T080000\nDURATION:PT1H\nRRULE:{rule};COUNT={count}{more}");
                file(&event(&text)).events.first().map(|event| event.spans.clone())
            };
            assert_eq!(last(""), last(";BYHOUR=8"), "{rule} {count}");
        }
    }
}

#[test]
fn single_dates_of_a_series_are_moved_and_called_off_and_the_rest_of_it_too() {
    let head = "BEGIN:VEVENT\nUID:a\nDTSTART:20261130T080000\nDURATION:PT4H\nRRULE:FREQ=WEEKLY;COUNT=5\nEND:VEVENT";
    let with = |more: &str| {
        let mut told = dates(&calendar(&format!("{more}\n{head}")));
        told.sort_by_key(|line| (line[3..5].to_owned(), line.clone()));
        told
    };
    let change = |lines: &str| format!("BEGIN:VEVENT\nUID:a\n{lines}\nEND:VEVENT");
    let told: Vec<String> = [
        "30.11. 08:00 – 30.11. 12:00",
        "07.12. 08:00 – 07.12. 12:00",
        "14.12. 08:00 – 14.12. 12:00",
        "21.12. 08:00 – 21.12. 12:00",
        "28.12. 08:00 – 28.12. 12:00",
    ]
    .map(str::to_owned)
    .into();
    let moved = with(&change("RECURRENCE-ID:20261207T080000\nDTSTART:20261208T200000\nDURATION:PT1H"));
    assert_eq!((moved[0].as_str(), moved[1].as_str()), (told[0].as_str(), "08.12. 20:00 – 08.12. 21:00"));
    assert_eq!(moved[2..], told[2..]);
    // Named on another clock, by its date alone, and as whole days.
    for (which, line) in [
        ("RECURRENCE-ID:20261207T070000Z", "08.12. 20:00 – 08.12. 21:00"),
        ("RECURRENCE-ID;VALUE=DATE:20261207", "08.12. 20:00 – 08.12. 21:00"),
        ("RECURRENCE-ID;TZID=Asia/Tokyo:20261207T160000", "08.12. 20:00 – 08.12. 21:00"),
    ] {
        assert_eq!(with(&change(&format!("{which}\nDTSTART:20261208T200000\nDURATION:PT1H")))[1], line, "{which}");
    }
    let off = with(&change("RECURRENCE-ID:20261207T080000\nDTSTART:20261207T080000\nSTATUS:CANCELLED"));
    assert_eq!(off, [&told[..1], &told[2..]].concat());
    let later =
        with(&change("RECURRENCE-ID;RANGE=THISANDFUTURE:20261214T080000\nDTSTART:20261214T100000\nDURATION:PT2H"));
    assert_eq!(later[..2], told[..2]);
    assert_eq!(
        later[2..],
        ["14.12. 10:00 – 14.12. 12:00", "21.12. 10:00 – 21.12. 12:00", "28.12. 10:00 – 28.12. 12:00"]
    );
    let ended =
        with(&change("RECURRENCE-ID;RANGE=THISANDFUTURE:20261214T080000\nDTSTART:20261214T080000\nSTATUS:CANCELLED"));
    assert_eq!(ended, told[..2]);
}

#[test]
fn what_takes_the_place_of_a_date_is_an_event_of_its_own_with_its_own_line() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20261130T080000\nDURATION:PT4H\nRRULE:FREQ=WEEKLY;COUNT=4\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261214T080000\nDTSTART:20261214T100000\nDURATION:PT4H\nEND:VEVENT",
    );
    let lines: Vec<(usize, usize)> = file(&text).events.iter().map(|event| (event.line, event.spans.len())).collect();
    assert_eq!(lines, [(2, 2), (8, 2)]);
    let all_moved = calendar(
        "BEGIN:VEVENT\nUID:a\nDTSTART:20261130T080000\nDURATION:PT4H\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261130T080000\nDTSTART:20261201T080000\nDURATION:PT4H\nEND:VEVENT",
    );
    assert_eq!(dates(&all_moved), ["01.12. 08:00 – 01.12. 12:00"]);
    assert_eq!(left(&all_moved), [(2, Why::Superseded)]);
}

#[test]
fn a_date_of_a_series_that_is_not_here_is_one_date_whatever_rule_it_carries() {
    let alone =
        event("UID:a\nRECURRENCE-ID:20261207T080000\nDTSTART:20261208T200000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY");
    assert_eq!(dates(&alone), ["08.12. 20:00 – 08.12. 21:00"]);
    let later =
        event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261207T080000\nDTSTART:20261208T200000\nDURATION:PT1H");
    assert_eq!(dates(&later), ["08.12. 20:00 – 08.12. 21:00"]);
}

#[test]
fn a_series_that_is_called_off_takes_what_was_moved_of_it_along_unless_that_is_newer() {
    let with = |sequence: usize| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:a\nSEQUENCE:2\nSTATUS:CANCELLED\nDTSTART:20261130T080000\nDURATION:PT4H\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:a\nSEQUENCE:{sequence}\nRECURRENCE-ID:20261207T080000\nDTSTART:20261208T080000\nDURATION:PT4H\nEND:VEVENT"
        ))
    };
    assert_eq!(left(&with(1)), [(2, Why::Cancelled), (10, Why::Cancelled)]);
    assert_eq!(left(&with(3)), [(2, Why::Cancelled)]);
    assert_eq!(dates(&with(3)), ["08.12. 08:00 – 08.12. 12:00"]);
}
