//! What of a calendar file is left out, in sentences: counted, and named with its line and the reason. What does not live here:
//! the list of events in the window (`rows`), what a program is told (`told`).

use chrono::{DateTime, NaiveDate, Utc};
use domain::icalendar::{Event, Left, Why};
use domain::zone::Zone;

use super::standing::{Known, Sorted, Standing, Stands, Unfit};
use super::{Looked, MOST_DATES};
use crate::App;
use crate::view::CalendarLeft;

/// The most lines that are named in a sentence, and the most that are listed one by one.
const MOST_LINES: usize = 8;
const MOST_LISTED: usize = 200;

impl App {
    /// What the file brings, and what of it is left out for no fault of its own, a sentence each.
    pub(super) fn said_of(&self, looked: &Looked, sorted: &Sorted<'_>, now: DateTime<Utc>, zone: &Zone) -> Vec<String> {
        let (words, file, today) = (&self.words, &looked.file, zone.local(now).date());
        let new = sorted.events.iter().filter(|one| one.free()).count();
        let is_known = |stands: &Stands| matches!(stands, Stands::Known(known) if !matches!(known, Known::Twice(_)));
        let all = |one: &Standing<'_>, is: &dyn Fn(&Stands) -> bool| {
            !one.parts.is_empty() && one.parts.iter().all(|part| is(&part.stands))
        };
        let known = sorted.events.iter().filter(|one| all(one, &is_known)).count();
        let mut said = vec![words.say_with("ics-coming", &[("new", new.into()), ("known", known.into())])];
        if let Some(line) = file.cut {
            said.push(words.say_with("ics-stops-early", &[("line", line.into())]));
        }
        let of_file = |why: Why| file.left.iter().filter(move |left| left.why == why).map(|left| left.line);
        let of_rows = |is: &dyn Fn(&Stands) -> bool| -> Vec<usize> {
            sorted.events.iter().filter(|one| all(one, is)).map(|one| one.event.line).collect()
        };
        let over = |stands: &Stands| matches!(stands, Stands::Over | Stands::Unfit(Unfit::Begun));
        let twice = |stands: &Stands| matches!(stands, Stands::Known(Known::Twice(_)));
        for (id, mut lines) in [
            ("ics-left-past", of_file(Why::Past).chain(of_rows(&over)).collect::<Vec<_>>()),
            ("ics-left-far", of_file(Why::Far).collect()),
            ("ics-left-cancelled", of_file(Why::Cancelled).collect()),
            ("ics-left-superseded", of_file(Why::Superseded).chain(of_rows(&twice)).collect()),
            ("ics-left-free", of_rows(&|stands| *stands == Stands::Free)),
        ] {
            lines.sort_unstable();
            let args = [("count", lines.len().into()), ("lines", shortened(&lines).into())];
            said.extend((!lines.is_empty()).then(|| words.say_with(id, &args)));
        }
        if let Some(last) = sorted.cut {
            let args = [("most", MOST_DATES.into()), ("day", self.day_of_year(last, today).into())];
            said.push(words.say_with("ics-left-many", &args));
            return said;
        }
        let goes_on: Vec<&Event> = file.events.iter().filter(|event| event.goes_on).collect();
        let last = goes_on.iter().filter_map(|event| event.spans.last()).map(|span| span.first_date()).max();
        if let Some(last) = last {
            let args = [("count", goes_on.len().into()), ("day", self.day_of_year(last, today).into())];
            said.push(words.say_with("ics-goes-on", &args));
        }
        said
    }

    /// The events that can't be read, and how many more there are than are listed.
    pub(super) fn mistakes(&self, left: &[Left]) -> (Vec<CalendarLeft>, usize) {
        let told = |left: &Left| {
            let args = [("line", left.at.into()), ("why", self.ics_mistake(&left.why)?.into())];
            let words = self.words.say_with("ics-left", &args);
            Some(CalendarLeft { line: left.at, title: left.title.clone(), words })
        };
        let mut mistakes = left.iter().filter_map(told);
        let listed = mistakes.by_ref().take(MOST_LISTED).collect();
        (listed, mistakes.count())
    }

    /// For the terminal, where nothing is called by its title: each date that is left out, with its line and why.
    pub(super) fn left_words(&self, sorted: &Sorted<'_>, left: &[Left], zone: &Zone, today: NaiveDate) -> Vec<String> {
        let (mistakes, more) = self.mistakes(left);
        let mut told: Vec<(usize, String)> = mistakes.into_iter().map(|left| (left.line, left.words)).collect();
        let mut unlisted = more;
        for one in &sorted.events {
            let left_out = |stands: &Stands| matches!(stands, Stands::InTheWay(_) | Stands::Unfit(_));
            let parts = one.parts.iter().filter(|part| left_out(&part.stands));
            for part in parts.filter(|part| !matches!(part.stands, Stands::Unfit(Unfit::Begun | Unfit::Many))) {
                let Some(why) = self.stands_words(&part.stands, zone) else { continue };
                if told.len() >= MOST_LISTED {
                    unlisted += 1;
                    continue;
                }
                let when = self.part_words(part, one.event.whole_days, today);
                let line = one.event.line;
                let args = [("line", line.into()), ("when", when.into()), ("why", why.into())];
                told.push((line, self.words.say_with("ics-left-date", &args)));
            }
        }
        told.sort();
        let mut told: Vec<String> = told.into_iter().map(|(_, told)| told).collect();
        told.extend((unlisted > 0).then(|| self.words.say_with("ics-left-more", &[("count", unlisted.into())])));
        told
    }
}

/// "5, 12, 19, …".
fn shortened(lines: &[usize]) -> String {
    let mut said: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    said.extend((lines.len() > MOST_LINES).then(|| "…".to_owned()));
    said.join(", ")
}
