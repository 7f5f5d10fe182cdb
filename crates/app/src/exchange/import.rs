//! All data taken in from one file: read, tried out in new records that are forgotten again, and only then merged. Lives
//! here: whether and how rows come in. What does not: the file's form (`data`), the rule of the later row (`store`).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::check_in::Answers;
use domain::instrument::{Value, shipped};
use domain::zone::Zone;
use store::{Bad, BadRow, NotTaken, Row, Rows, Store, Verdict, Verdicts};

use super::{ImportCounts, KindCount, data, instrument, refused, shape};
use crate::App;
use crate::answer_words::refused_answer;
use crate::error::{AppError, ErrorCode, OrSay};
use crate::lines::object::shown;
use crate::presence::{By, Sight};
use crate::questionnaires::BROUGHT;
use crate::settings::HostFacts;
use crate::view::{CheckInAsked, TrendSpan};
use crate::words::Words;

/// What a file holds, tried out and found whole.
#[derive(Clone)]
pub(super) struct Incoming {
    rows: Rows,
    /// What the rows of the file are called, by kind: for counting.
    named: Named,
}

/// The ids of rows by kind, and of which plan they are.
type Named = BTreeMap<String, Vec<(String, String)>>;

/// Reads a file and tries it out.
pub(super) fn read(words: &Words, text: &[u8]) -> Result<Incoming, AppError> {
    let kinds = data::rows(words, text)?;
    let alone = |(kind, place): (&'static str, usize)| {
        refused(words, data::place(words, kind, place), words.say("data-why-alone"))
    };
    let name = |row: &Row| (shape::text(row, "id"), shape::text(row, "plan"));
    let named = kinds.iter().map(|(kind, rows)| (kind.clone(), rows.iter().map(name).collect())).collect();
    let mut rows = Rows::default();
    for (kind, of_kind) in shape::inward(kinds).map_err(alone)? {
        for (place, row) in (1..).zip(of_kind) {
            rows.add(&kind, &row).map_err(|bad| bad_row(words, &kind, place, &bad))?;
        }
    }
    let mut tried = App::over(Store::in_memory().or_say(words)?, Words::new(words.language()));
    tried.store.take_in(&rows, false).map_err(|why| not_taken(words, &why))?;
    tried.answers_fit(&rows)?;
    tried.can_be_shown().map_err(|_| AppError::invalid(words.say("data-not-shown")))?;
    Ok(Incoming { rows, named })
}

impl App {
    /// Takes in what a file holds; with `dry_run` nothing is changed and the counts are the same.
    pub(super) fn take_all_in(&mut self, mut given: Incoming, dry_run: bool) -> Result<ImportCounts, AppError> {
        let instruments = self.with_own_instruments(&mut given.rows)?;
        let verdicts = self.store.take_in(&given.rows, dry_run).map_err(|why| not_taken(&self.words, &why))?;
        Ok(counts(&given.named, &verdicts, &instruments))
    }

    /// Questionnaires of one's own lie in one setting: those of the file are added to those that are here.
    fn with_own_instruments(&self, given: &mut Rows) -> Result<BTreeMap<String, Verdict>, AppError> {
        let is_brought = |row: &&Row| shape::text(row, "id") == BROUGHT;
        let (comes, stands) =
            (given.of("settings").iter().find(is_brought).cloned(), self.store.rows().or_say(&self.words)?);
        let stands = stands.of("settings").iter().find(is_brought).cloned();
        let comes = comes.map(|setting| shape::instruments(&setting)).unwrap_or_default();
        let mut verdicts = BTreeMap::new();
        let Some(stands) = stands else {
            verdicts.extend(comes.iter().map(|row| (shape::text(row, "id"), Verdict::New)));
            return Ok(verdicts);
        };
        let mut merged = shape::instruments(&stands);
        let version = |row: &Row| row.get("version").and_then(serde_json::Value::as_i64).unwrap_or_default();
        let says = |row: &Row| (row.get("file").cloned(), row.get("removed").cloned());
        for (place, mut row) in (1..).zip(comes) {
            let id = shape::text(&row, "id");
            let next = merged.len() + 1;
            let verdict = match merged.iter_mut().find(|other| shape::text(other, "id") == id) {
                None => {
                    row.insert("order".to_owned(), next.into());
                    merged.push(row);
                    Verdict::New
                }
                Some(other) if says(other) == says(&row) => Verdict::Same,
                Some(other) if version(&row) > version(other) => {
                    row.insert("order".to_owned(), other.get("order").cloned().unwrap_or_default());
                    *other = row;
                    Verdict::Later
                }
                Some(other) if version(&row) < version(other) => Verdict::Older,
                Some(_) => return Err(not_taken(&self.words, &NotTaken::Differs(shape::INSTRUMENTS, place))),
            };
            verdicts.insert(id, verdict);
        }
        let is_more = verdicts.values().any(|verdict| matches!(verdict, Verdict::New | Verdict::Later));
        let mut setting = if is_more { shape::as_setting(merged).unwrap_or_default() } else { stands.clone() };
        if is_more {
            setting.insert("version".to_owned(), (version(&stands).max(version(&setting)) + 1).into());
        }
        let settings: Vec<Row> =
            given.take("settings").into_iter().filter(|row| !is_brought(&row)).chain([setting]).collect();
        for row in settings {
            // Each was read before.
            let _ = given.add("settings", &row);
        }
        Ok(verdicts)
    }

    /// Every check-in answers a questionnaire that is known, and those that ship are answered with their own options. One
    /// of the person's own may have got another key since.
    fn answers_fit(&self, rows: &Rows) -> Result<(), AppError> {
        let known = self.all_definitions()?;
        for (place, row) in (1..).zip(rows.of("check_ins")) {
            let refuse = |why| Err(refused(&self.words, data::place(&self.words, "check_ins", place), why));
            let id = shape::text(row, "instrument");
            let Some(definition) = known.iter().find(|definition| definition.id() == id) else {
                return refuse(self.words.say_with("exchange-why-unknown", &[("named", shown(&id).into())]));
            };
            if shipped().iter().all(|ours| ours.id() != id) {
                continue;
            }
            let edition = row.get("edition").and_then(serde_json::Value::as_str);
            let Some(instrument) = instrument(&known, definition.id(), edition) else {
                let named = format!("{} {}", shown(&id), shown(edition.unwrap_or_default()));
                return refuse(self.words.say_with("exchange-why-unknown", &[("named", named.into())]));
            };
            let answers = row.get("answers").and_then(serde_json::Value::as_object).into_iter().flatten();
            let given =
                answers.filter_map(|(item, value)| Some((item.parse().ok()?, value.as_f64().and_then(Value::new))));
            if let Err(why) = Answers::parse(instrument, given) {
                return refuse(refused_answer(&self.words, &why));
            }
        }
        Ok(())
    }

    /// Whether everything can be read that a place of the window reads to be shown.
    fn can_be_shown(&mut self) -> Result<(), AppError> {
        let (now, zone) = (self.latest()?, Zone::utc());
        read_whole(self.today(&HostFacts::default(), now, &zone))?;
        read_whole(self.trends(TrendSpan::All, now, &zone))?;
        read_whole(self.boundaries(now, &zone))?;
        read_whole(self.month(None, now, &zone))?;
        read_whole(self.reminder_history(None, now, &zone))?;
        read_whole(self.evenings_month(now, &zone))?;
        read_whole(self.after_hours(now, &zone))?;
        read_whole(self.parked_thoughts(now, &zone))?;
        read_whole(self.sessions(now, &zone))?;
        read_whole(self.replies(now, &zone))?;
        read_whole(self.help(&zone))?;
        read_whole(self.settings(&HostFacts::default(), Sight::none(By::Nobody)))?;
        for known in self.all_definitions()? {
            read_whole(self.questionnaire(known.id(), None, now, &zone))?;
        }
        read_whole(self.questionnaires(now, &zone))?;
        read_whole(self.check_in(&CheckInAsked::default(), now, &zone))?;
        read_whole(self.closing(now, &zone))
    }

    /// When the newest check-in was made.
    fn latest(&self) -> Result<DateTime<Utc>, AppError> {
        let all = self.store.all_check_ins().or_say(&self.words)?;
        Ok(all.iter().map(|check_in| check_in.made.at).max().unwrap_or_default())
    }
}

/// What a place refuses for another reason than a value that it can't read is no fault of the file's.
fn read_whole<T>(place: Result<T, AppError>) -> Result<(), AppError> {
    match place {
        Err(error) if error.code == ErrorCode::Damaged => Err(error),
        _ => Ok(()),
    }
}

/// How many of each kind of the file there are, by what becomes of them. What lies in a plan becomes what that becomes.
fn counts(named: &Named, verdicts: &Verdicts, instruments: &BTreeMap<String, Verdict>) -> ImportCounts {
    let of = |kind: &str, id: &str| verdicts.get(kind).and_then(|of| of.get(id)).copied();
    let verdict = |kind: &str, (id, plan): &(String, String)| match kind {
        "exceptions" | "on_call" => of("plans", plan),
        "replies" => of("settings", id),
        shape::INSTRUMENTS => instruments.get(id).copied(),
        kind => of(kind, id),
    };
    let count = |(kind, rows): (&String, &Vec<(String, String)>)| {
        let mut count = KindCount { kind: kind.clone(), new: 0, changed: 0, known: 0 };
        for row in rows {
            match verdict(kind, row) {
                Some(Verdict::New) => count.new += 1,
                Some(Verdict::Later) => count.changed += 1,
                Some(Verdict::Same | Verdict::Older) | None => count.known += 1,
            }
        }
        count
    };
    ImportCounts { kinds: named.iter().map(count).collect() }
}

fn bad_row(words: &Words, kind: &str, place: usize, bad: &BadRow) -> AppError {
    let id = match bad.why {
        Bad::Unknown => "data-why-unknown",
        Bad::Missing => "data-why-missing",
        Bad::Wrong => "data-why-wrong",
    };
    refused(words, data::place(words, kind, place), words.say_with(id, &[("name", shown(&bad.name).into())]))
}

fn not_taken(words: &Words, why: &NotTaken) -> AppError {
    let (kind, place, id) = match why {
        NotTaken::Twice(kind, place) => (kind, place, "data-why-twice"),
        NotTaken::Differs(kind, place) => (kind, place, "data-why-differs"),
        NotTaken::Alone(kind, place) => (kind, place, "data-why-alone"),
        NotTaken::Store(error) => return AppError::of_store(error, words),
    };
    refused(words, data::place(words, kind, *place), words.say(id))
}
