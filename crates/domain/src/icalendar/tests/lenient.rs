//! Lines that are not as RFC 5545 has them, and files that are no calendars.

use super::*;

const SHIFT: &str = "DTSTART:20261210T080000\nDTEND:20261210T160000";
const TOLD: [&str; 1] = ["10.12. 08:00 – 10.12. 16:00"];

#[test]
fn what_belongs_to_an_alarm_or_a_task_is_no_event() {
    let text = calendar(
        "BEGIN:VTODO\nDTSTART:nonsense\nEND:VTODO\nBEGIN:VJOURNAL\nDTSTART:nonsense\nEND:VJOURNAL\nBEGIN:VEVENT\n\
         SUMMARY:Night \\, ward\\n3\nDTSTART:20261130T080000\nDTEND:20261130T100000\nBEGIN:VALARM\nDURATION:nonsense\n\
         SUMMARY:Alarm\nEND:VALARM\nEND:VEVENT",
    );
    let found = file(&text);
    assert_eq!((found.total, found.events.len()), (1, 1));
    assert_eq!((found.events[0].title.as_str(), found.events[0].line), ("Night , ward 3", 8));
}

#[test]
fn a_line_folded_anywhere_is_read_whole_even_inside_a_letter() {
    let mut text = event("SUMMARY:Urlaub – größer\nDTSTART;VALUE=DATE:20261221").into_bytes();
    let cut = text.windows(2).position(|pair| pair == "ö".as_bytes()).unwrap() + 1;
    text.splice(cut..cut, *b"\r\n ");
    let found = read_bytes(&text).unwrap();
    assert_eq!(found.events[0].title, "Urlaub – größer");
    let unix: Vec<u8> = [b"\xef\xbb\xbf".to_vec(), text.into_iter().filter(|byte| *byte != b'\r').collect()].concat();
    assert_eq!(read_bytes(&unix).unwrap().events[0].title, "Urlaub – größer");
    let folded = event(&SHIFT.replace("2026", "20\n\t26"));
    assert_eq!(dates(&folded), TOLD);
}

#[test]
fn lines_that_say_nothing_are_passed_over() {
    for lines in [
        format!("DESCRIPTION:Dear team\n\nWe meet on Monday\n{SHIFT}"),
        format!("{SHIFT}\nDESCRIPTION:Dear team\nsee below: bring a pen\nDTEND: after lunch"),
        format!("X-APPLE-RADIUS=49.9\n{SHIFT}"),
        format!("{SHIFT}\nDESCRIPTION;ALTREP=\"cid:part:no end of the quotes"),
        format!("{SHIFT}\nEND:VTODO\nSUMMARY:x"),
        format!(":\n;\n{SHIFT}\n=====\n<br>"),
        SHIFT.replace("DTSTART:", "DTSTART :").replace("DTEND:", " DTEND: ").replace("\n DTEND", "\nDTEND"),
        SHIFT.to_lowercase(),
        format!("UID:{}\nATTACH:{}\n{SHIFT}", "u".repeat(100_000), "A".repeat(200_000)),
        format!("{SHIFT}\nBEGIN:VALARM\nTRIGGER:-PT15M"),
    ] {
        let text = event(&lines);
        assert_eq!(dates(&text), TOLD, "{lines}");
        assert_eq!(left(&text), []);
    }
}

#[test]
fn what_stands_around_a_calendar_or_further_in_is_no_matter() {
    let good = event(SHIFT);
    for text in [
        format!("   {good}"),
        format!("\r\n\r\n{good}"),
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n\r\n{good}"),
        format!("{good}<!-- generated -->\r\n"),
        format!("{good}\r\n BEGIN:nothing"),
        good.replace("BEGIN:VEVENT", "  BEGIN:VEVENT").replace("END:VEVENT", "  END:VEVENT"),
        format!("\t {}", good.replace("\r\n", "\r\n\t ")),
        good.replace("\r\n", "\r"),
        good.replace("\r\n", "\n"),
        good.replace("\r\n", "\r\n\r\n"),
        good.replace("END:VCALENDAR", "end:vcalendar").replace("BEGIN:VEVENT", "Begin:vevent"),
    ] {
        assert_eq!(dates(&text), TOLD, "{text}");
    }
}

#[test]
fn utf_16_with_its_mark_and_bytes_that_are_no_text_are_read() {
    let text = event(&format!("SUMMARY:Frühdienst – ż\n{SHIFT}"));
    let marked = || std::iter::once(0xfeff).chain(text.encode_utf16());
    let little: Vec<u8> = marked().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = marked().flat_map(u16::to_be_bytes).collect();
    for bytes in [&little[..], &big, &little[..little.len() - 1]] {
        let found = read_bytes(bytes).unwrap();
        assert_eq!(found.events[0].title, "Frühdienst – ż");
        assert_eq!(found.events[0].spans[0].from.to_string(), "2026-12-10 08:00:00");
    }
    let latin = text.replace('ż', "").replace(" – ", "").chars().map(|c| c as u8).collect::<Vec<u8>>();
    let found = read_bytes(&latin).unwrap();
    assert_eq!((found.events.len(), found.events[0].title.as_str()), (1, "Fr\u{fffd}hdienst"));
}

#[test]
fn the_whole_events_of_a_file_that_stops_early_are_there_and_that_it_stops_is_told() {
    let two = format!("{SHIFT}\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261211T080000\nDTEND:20261211T160000");
    let text = event(&two);
    assert_eq!((dates(&text).len(), file(&text).cut), (2, None));
    let at = |end: &str, nth: usize| text.match_indices(end).nth(nth).unwrap().0;
    for (cut, events, line) in [
        (at("END:VCALENDAR", 0), 2, Some(9)),
        (at("END:VEVENT", 1), 1, Some(6)),
        (at("DTEND", 1), 1, Some(6)),
        (at("BEGIN:VEVENT", 1), 1, Some(5)),
        (at("DTEND", 0), 0, Some(2)),
    ] {
        let found = file(&text[..cut]);
        assert_eq!((found.events.len(), found.total, found.cut), (events, events, line), "{}", &text[..cut]);
    }
    let joined = format!("{}{text}", &text[..at("DTEND", 1)]);
    let found = file(&joined);
    assert_eq!((found.total, found.cut), (3, Some(6)));
}

#[test]
fn several_calendars_in_a_file_are_all_read() {
    let other = event("DTSTART:20261211T080000\nDTEND:20261211T160000");
    let text = format!("{}{other}", event(SHIFT));
    assert_eq!(dates(&text), ["10.12. 08:00 – 10.12. 16:00", "11.12. 08:00 – 11.12. 16:00"]);
    let called_off = other.replace("BEGIN:VEVENT", "METHOD:CANCEL\r\nBEGIN:VEVENT");
    assert_eq!(dates(&format!("{called_off}{}", event(SHIFT))), TOLD, "what one says of itself is not the other's");
}

#[test]
fn what_is_no_calendar_is_called_what_it_is() {
    let no = |bytes: &[u8]| read_bytes(bytes).unwrap_err();
    for page in ["<!DOCTYPE html>\r\n<html><body>Please log in</body></html>", "\n <html>", "<?xml version=\"1.0\"?>"] {
        assert_eq!(no(page.as_bytes()), NoCalendar::WebPage, "{page}");
    }
    let old = event(SHIFT).replace("BEGIN:VEVENT", "VERSION:1.0\r\nBEGIN:VEVENT");
    assert_eq!(no(old.as_bytes()), NoCalendar::VCalendar1);
    assert_eq!(dates(&(old + &event(SHIFT))).len(), 2, "unless there is another beside it");
    for other in ["", "\n\n", "DTSTART:20261221", "BEGIN:VCARD\nEND:VCARD", "BEGIN:VEVENT\nEND:VEVENT", "date,shift"] {
        assert_eq!(no(other.as_bytes()), NoCalendar::Other, "{other}");
    }
    assert_eq!(no(b"PK\x03\x04 a calendar, packed"), NoCalendar::Packed);
    assert_eq!(no(&vec![b'x'; LONGEST_FILE + 1]), NoCalendar::TooLong);
    let page_marked: Vec<u8> = "\u{feff}<html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(no(&page_marked), NoCalendar::WebPage);
}
