//! Dates as spreadsheets write them. Day and month are told apart by the whole column: one date that is possible in one
//! order only says which order all have; where none does, no date that could be two is guessed. Lives here: one date, and
//! the order of a column. What does not: the words for it (`rows.rs`).

use chrono::NaiveDate;

/// Which number of a date comes first, where the year comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// Why the dates of a column can't be told, with the rows and the texts they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Untold {
    /// This one could be two dates, and no other says which.
    Two { row: usize, text: String },
    /// This one has the other order than an earlier one.
    Both { row: usize, text: String, other: String },
}

/// A date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// It can be one only.
    One(NaiveDate),
    /// Two numbers and a year; in either order it may be a date.
    Either { day_first: Option<NaiveDate>, month_first: Option<NaiveDate> },
}

impl Written {
    fn of(text: &str) -> Option<Written> {
        let mut text = text.trim();
        // Midnight is what a spreadsheet makes of a date without a time.
        if let Some((date, time)) = text.split_once([' ', 'T'])
            && time.contains(':')
        {
            if !time.chars().all(|c| matches!(c, '0' | ':' | '.')) {
                return None;
            }
            text = date;
        }
        let sign = text.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
        let parts: Vec<&str> = text.trim_end_matches('.').split(sign).map(str::trim).collect();
        let [first, second, third] = parts.as_slice() else { return None };
        let number = |text: &str, most: usize| -> Option<u32> {
            let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if plain { text.parse().ok() } else { None }
        };
        let date = |year: &str, month: &str, day: &str| {
            let year = number(year, 4).filter(|_| year.len() == 4).and_then(|year| i32::try_from(year).ok())?;
            NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?)
        };
        if first.len() == 4 {
            return date(first, second, third).map(Written::One);
        }
        let (day_first, month_first) = (date(third, second, first), date(third, first, second));
        match (day_first, month_first) {
            (None, None) => None,
            // Where points stand, the day comes first in every country that writes so.
            _ if sign == '.' => day_first.map(Written::One),
            (Some(one), Some(other)) if one == other => Some(Written::One(one)),
            _ => Some(Written::Either { day_first, month_first }),
        }
    }
}

/// The dates of a column, seen one by one.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// The first date that is possible in one order only.
    proof: Option<(Order, String)>,
    /// The first that is possible in the other.
    against: Option<(usize, String)>,
    /// The first that is possible in both.
    open: Option<(usize, String)>,
}

impl Column {
    /// Sees the date of a row.
    pub(super) fn see(&mut self, row: usize, text: &str) {
        let Some(Written::Either { day_first, month_first }) = Written::of(text) else { return };
        let order = match (day_first, month_first) {
            (Some(_), None) => Order::DayFirst,
            (None, Some(_)) => Order::MonthFirst,
            _ => {
                self.open.get_or_insert_with(|| (row, text.to_owned()));
                return;
            }
        };
        match &self.proof {
            None => self.proof = Some((order, text.to_owned())),
            Some((known, _)) if *known != order => {
                self.against.get_or_insert_with(|| (row, text.to_owned()));
            }
            Some(_) => {}
        }
    }

    /// The order that all have, once all were seen.
    pub(super) fn order(self) -> Result<Order, Untold> {
        match (self.proof, self.against, self.open) {
            (Some((_, other)), Some((row, text)), _) => Err(Untold::Both { row, text, other }),
            (Some((order, _)), None, _) => Ok(order),
            (None, _, Some((row, text))) => Err(Untold::Two { row, text }),
            (None, _, None) => Ok(Order::DayFirst),
        }
    }
}

/// A date, in the order of its column.
pub(super) fn date(text: &str, order: Order) -> Option<NaiveDate> {
    match (Written::of(text)?, order) {
        (Written::One(date), _) => Some(date),
        (Written::Either { day_first, .. }, Order::DayFirst) => day_first,
        (Written::Either { month_first, .. }, Order::MonthFirst) => month_first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str]) -> Result<Vec<Option<String>>, Untold> {
        let mut column = Column::default();
        for (at, text) in texts.iter().enumerate() {
            column.see(at + 2, text);
        }
        let order = column.order()?;
        Ok(texts.iter().map(|text| date(text, order).map(|date| date.to_string())).collect())
    }

    #[track_caller]
    fn all(texts: &[&str], expected: &[&str]) {
        let expected: Vec<Option<String>> = expected.iter().map(|date| Some((*date).to_owned())).collect();
        assert_eq!(read(texts), Ok(expected));
    }

    #[test]
    fn a_date_that_can_be_one_only_is_read() {
        all(&["1991-03-06", "1991/3/6", "1991. 03. 06."], &["1991-03-06"; 3]);
        all(&["06.03.1991", "6.3.1991"], &["1991-03-06"; 2]);
        all(&["1991-03-06 00:00:00", "1991-03-06T00:00:00.000", "06.03.1991 00:00"], &["1991-03-06"; 3]);
        all(&["3/3/1991"], &["1991-03-03"]);
    }

    #[test]
    fn one_date_of_a_column_says_the_order_of_all() {
        all(&["3/6/1991", "3/19/1991", "1991-03-06"], &["1991-03-06", "1991-03-19", "1991-03-06"]);
        all(&["6/3/1991", "19/3/1991"], &["1991-03-06", "1991-03-19"]);
        all(&["06-03-1991", "19-03-1991"], &["1991-03-06", "1991-03-19"]);
    }

    #[test]
    fn a_date_that_could_be_two_is_never_guessed() {
        let two = |row: usize, text: &str| Err(Untold::Two { row, text: text.to_owned() });
        assert_eq!(read(&["3/6/1991", "4/7/1991"]), two(2, "3/6/1991"));
        assert_eq!(read(&["3/3/1991", "1991-03-06", "03-06-1991"]), two(4, "03-06-1991"));
        let both = Untold::Both { row: 3, text: "3/19/1991".to_owned(), other: "19/3/1991".to_owned() };
        assert_eq!(read(&["19/3/1991", "3/19/1991", "3/6/1991"]), Err(both));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "x",
            "33303",
            "3/6/91",
            "31/31/1991",
            "30.02.1991",
            "1991-13-06",
            "1991-03-06 17:00",
            "6 Mar 1991",
            "3/6",
            "3/6/1991/1",
            "-3/6/1991",
            "+3/6/1991",
            "３/6/1991",
            "0/1/1991",
            "1991-3-6-",
            "06.03.91",
        ] {
            assert_eq!(read(&[text]), Ok(vec![None]), "{text}");
        }
    }
}
