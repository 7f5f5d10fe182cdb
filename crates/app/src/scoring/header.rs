//! The header of a table of answers (formats.md, `score`): `1`, `item1`, `Q1`, `X1` and `proqol_5_1` all name item 1, and
//! one other column may come first. Lives here: which item a column is of. What does not: the rows (`scoring/table.rs`).

use domain::check_in::InvalidAnswer;
use domain::instrument::Instrument;

use crate::exchange::stem;
use crate::lines::object::shown;
use crate::simulate::Refusal;

/// What is said of a header that names no items, and how it is put right.
const WANTED: &str = "the header must be item numbers, such as 1, 2, 3, after at most one other column";

/// What a column is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Whose row it is.
    Id,
    /// An item.
    Item(u32),
}

/// The columns of a table.
pub(super) struct Header(Vec<Column>);

impl Header {
    /// Reads a header. Columns without a name at the end are what a spreadsheet leaves there.
    pub(super) fn read(instrument: &Instrument, cells: &[&str]) -> Result<Header, Refusal> {
        let named = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let stem = stem(&instrument.id);
        let mut columns: Vec<Column> = Vec::new();
        for (place, cell) in cells.iter().take(named).enumerate() {
            let refused = |code, why: String| Err(Refusal::new(code, format!("column {}: {why}", called(cell, place))));
            let column = match (item_named(cell, &stem), place) {
                (None, 0) => Column::Id,
                (None, _) => return refused("unknown_key", format!("it names no item; {WANTED}")),
                (Some(digits), _) => {
                    let item = digits.parse().ok().filter(|item| (1..=instrument.items).contains(item));
                    let Some(item) = item else {
                        let error = InvalidAnswer::no_such_item(instrument, shown(digits));
                        return refused("invalid_answer", error.to_string());
                    };
                    Column::Item(item)
                }
            };
            if columns.contains(&column)
                && let Column::Item(item) = column
            {
                return refused("invalid_input", format!("item {item} appears twice; keep one column for each item"));
            }
            columns.push(column);
        }
        if columns.iter().all(|column| *column == Column::Id) {
            return Err(Refusal::input(format!("it names no item; {WANTED}")));
        }
        Ok(Header(columns))
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.0
    }

    /// Whether the first column says whose row it is.
    pub(super) fn has_id(&self) -> bool {
        self.0.first() == Some(&Column::Id)
    }
}

/// A column by its name, by its place where it has none.
fn called(cell: &str, place: usize) -> String {
    if cell.is_empty() { format!("{} (without a name)", place + 1) } else { shown(cell) }
}

/// The number of the item that a column's name stands for: digits, alone or after `item`, `q`, `x` or the name that
/// Leeward's own tables give the questionnaire.
fn item_named<'c>(cell: &'c str, stem: &str) -> Option<&'c str> {
    let digits = cell.len() - cell.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, number) = cell.split_at_checked(digits)?;
    let name = before.trim_end_matches([' ', '_', '.', '-']).to_ascii_lowercase();
    let known = before.is_empty() || ["item", "q", "x", stem].contains(&name.as_str());
    (known && !number.is_empty()).then_some(number)
}
