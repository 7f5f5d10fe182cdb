//! A time of day as people type it.

use chrono::NaiveTime;

/// `9`, `9:00`, `09.00`, `0900`, `9h30`, `5pm`, `5:30 pm`; `24:00` is midnight. Nothing else.
pub(crate) fn typed_time(typed: &str) -> Option<NaiveTime> {
    let lower = typed.trim().to_lowercase();
    let (rest, noon) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(rest), _) => (rest.trim_end(), Some(0)),
        (_, Some(rest)) => (rest.trim_end(), Some(12)),
        _ => (lower.as_str(), None),
    };
    let (hour, minute) = split(rest)?;
    let (hour, minute) = (number(hour)?, if minute.is_empty() { 0 } else { number(minute)? });
    match noon {
        Some(add) if (1..=12).contains(&hour) => NaiveTime::from_hms_opt(hour % 12 + add, minute, 0),
        Some(_) => None,
        None if (hour, minute) == (24, 0) => Some(NaiveTime::MIN),
        None => NaiveTime::from_hms_opt(hour, minute, 0),
    }
}

/// Hour and minute as written; a minute that is set off has two digits.
fn split(text: &str) -> Option<(&str, &str)> {
    if let Some((hour, minute)) = text.split_once([':', '.', 'h']) {
        let bare_hour = minute.is_empty() && text.ends_with('h');
        return (bare_hour || minute.len() == 2).then_some((hour, minute));
    }
    match text.len() {
        1 | 2 => Some((text, "")),
        3 | 4 => text.is_ascii().then(|| text.split_at(text.len() - 2)),
        _ => None,
    }
}

fn number(digits: &str) -> Option<u32> {
    (matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::typed_time;
    use crate::plan_form::clock;

    #[test]
    fn a_time_is_understood_as_people_type_it() {
        for (typed, meant) in [
            ("9", "09:00"),
            ("09", "09:00"),
            ("9:00", "09:00"),
            ("09.00", "09:00"),
            ("0900", "09:00"),
            ("930", "09:30"),
            ("9h", "09:00"),
            ("9h30", "09:30"),
            (" 17:30 ", "17:30"),
            ("5pm", "17:00"),
            ("5:30 PM", "17:30"),
            ("12am", "00:00"),
            ("12pm", "12:00"),
            ("0", "00:00"),
            ("24:00", "00:00"),
            ("23:59", "23:59"),
        ] {
            assert_eq!(typed_time(typed).map(clock).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for typed in [
            "", "18:75", "25", "24:01", "9:5", "9:000", "nine", "13pm", "0pm", "-1", "+9", "9:-1", "٩", "é1:00", "1é",
            "12345", ":30",
        ] {
            assert_eq!(typed_time(typed), None, "{typed}");
        }
    }
}
