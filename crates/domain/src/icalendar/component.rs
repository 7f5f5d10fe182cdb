//! The components of a file as they are written: calendars, the zones they describe, their events; what of each is needed,
//! unread. Nothing that stands there refuses the rest. What does not live here: what it means (`written`, `zones`).

use super::lines::{Line, Lines};
use super::value::text;
use super::{LONGEST_FIELD, MOST_EVENTS};

/// Components nest this deep at most; RFC 5545 needs three.
const DEEPEST: usize = 16;
/// The most zones that are kept, and the most that one is made of.
const MOST_ZONES: usize = 1_000;
/// The most dates that a file lists one by one, each of at least eight bytes.
const MOST_LISTED: usize = 100_000 * 9;

/// A file.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) events: Vec<RawEvent>,
    pub(super) zones: Vec<RawZone>,
    /// How many calendars it has, and how many of them are of the form before this one.
    pub(super) calendars: usize,
    pub(super) vcalendar_1: usize,
    /// Events that are whole, and those beyond the most that are read, by their lines.
    pub(super) total: usize,
    pub(super) beyond: Vec<usize>,
    /// Where what was open began when the file stopped.
    pub(super) cut: Option<usize>,
}

/// A VEVENT.
#[derive(Debug, Default)]
pub(super) struct RawEvent {
    pub(super) line: usize,
    /// Which calendar of the file it is in.
    pub(super) calendar: usize,
    pub(super) uid: Option<String>,
    pub(super) title: String,
    pub(super) cancelled: bool,
    pub(super) free: bool,
    /// Whether the program that wrote it says that it lasts whole days.
    pub(super) all_day: bool,
    pub(super) sequence: i64,
    pub(super) properties: Vec<Property>,
    /// Whether it lists more dates than are read.
    pub(super) too_many: bool,
}

/// A property whose value is a date, a duration or a rule.
#[derive(Debug)]
pub(super) struct Property {
    pub(super) line: usize,
    pub(super) name: &'static str,
    pub(super) zone: Option<String>,
    pub(super) is_date: bool,
    /// RANGE=THISANDFUTURE.
    pub(super) and_later: bool,
    pub(super) value: String,
}

/// A VTIMEZONE.
#[derive(Debug, Default)]
pub(super) struct RawZone {
    pub(super) calendar: usize,
    pub(super) name: String,
    /// The place that some programs name beside it.
    pub(super) place: Option<String>,
    pub(super) observances: Vec<RawObservance>,
}

/// STANDARD or DAYLIGHT.
#[derive(Debug, Default)]
pub(super) struct RawObservance {
    pub(super) start: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) rules: Vec<String>,
    pub(super) dates: Vec<String>,
}

const KEPT: [&str; 11] = [
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "EXRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "DTSTAMP",
    "LAST-MODIFIED",
    "STATUS",
];

/// What a file has; of one that is no calendar, none.
pub(super) fn components(bytes: &[u8]) -> File {
    let mut reader = Reader::default();
    let mut lines = Lines::new(bytes);
    while let Some(line) = lines.next() {
        reader.take(&line);
    }
    if !reader.open.is_empty() {
        reader.file.cut = Some(reader.event.map_or(reader.last, |event| event.line));
    }
    reader.file
}

#[derive(Default)]
struct Reader {
    file: File,
    /// What is open, outermost first.
    open: Vec<String>,
    /// The event and the zone that are open.
    event: Option<RawEvent>,
    zone: Option<RawZone>,
    /// Whether the calendar that is open calls its events off (METHOD:CANCEL).
    calls_off: bool,
    listed: usize,
    last: usize,
}

impl Reader {
    fn take(&mut self, line: &Line<'_>) {
        self.last = line.number;
        if line.is("BEGIN") {
            return self.begin(line);
        }
        if line.is("END") {
            return self.end(line.value().trim());
        }
        match (self.open.len(), self.open.last().map_or("", String::as_str)) {
            (1, _) if line.is("METHOD") => self.calls_off = line.value().trim().eq_ignore_ascii_case("CANCEL"),
            (1, _) if line.is("VERSION") && line.value().trim() == "1.0" => self.file.vcalendar_1 += 1,
            (2, "VEVENT") => self.of_event(line),
            (2, "VTIMEZONE") => self.of_zone(line),
            (3, "STANDARD" | "DAYLIGHT") => self.of_observance(line),
            _ => {}
        }
    }

    fn begin(&mut self, line: &Line<'_>) {
        let name = line.value().trim().to_ascii_uppercase();
        // Where two files were joined after one was cut off, the first ends here; what isn't whole in it is left.
        if name == "VCALENDAR" {
            self.open.clear();
            (self.zone, self.calls_off) = (None, false);
            self.file.cut = self.event.take().map(|event| event.line).or(self.file.cut);
            self.file.calendars += 1;
        } else if self.open.is_empty() {
            return;
        }
        if matches!(name.as_str(), "VEVENT" | "VTIMEZONE" | "VTODO" | "VJOURNAL" | "VFREEBUSY") {
            // These stand in a calendar and in nothing else: what is open in it has lost its END.
            self.close(1);
        }
        if self.open.len() >= DEEPEST {
            return;
        }
        match (self.open.len(), name.as_str()) {
            (1, "VEVENT") => {
                let (calendar, cancelled) = (self.file.calendars, self.calls_off);
                self.event = Some(RawEvent { line: line.number, calendar, cancelled, ..RawEvent::default() });
            }
            (1, "VTIMEZONE") => self.zone = Some(RawZone { calendar: self.file.calendars, ..RawZone::default() }),
            (2, "STANDARD" | "DAYLIGHT") => {
                if let Some(zone) = self.zone.as_mut().filter(|zone| zone.observances.len() < MOST_ZONES) {
                    zone.observances.push(RawObservance::default());
                }
            }
            _ => {}
        }
        self.open.push(name);
    }

    /// Closes what this END names and all in it; one that closes nothing is passed over.
    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|open| open.eq_ignore_ascii_case(name)) {
            self.close(at);
        }
    }

    fn close(&mut self, depth: usize) {
        while self.open.len() > depth {
            match self.open.pop().as_deref() {
                Some("VEVENT") if self.open.len() == 1 => {
                    let Some(event) = self.event.take() else { continue };
                    self.file.total += 1;
                    if self.file.events.len() < MOST_EVENTS {
                        self.file.events.push(event);
                    } else {
                        self.file.beyond.push(event.line);
                    }
                }
                Some("VTIMEZONE") if self.open.len() == 1 && self.file.zones.len() < MOST_ZONES => {
                    self.file.zones.extend(self.zone.take());
                }
                _ => {}
            }
        }
    }

    fn of_event(&mut self, line: &Line<'_>) {
        let Some(event) = self.event.as_mut() else { return };
        let value = || line.value().trim();
        if line.is("SUMMARY") {
            if event.title.is_empty() {
                event.title = text(line.value());
            }
        } else if line.is("UID") {
            event.uid = event.uid.take().or_else(|| Some(value().to_owned()).filter(|uid| !uid.is_empty()));
        } else if line.is("SEQUENCE") {
            event.sequence = value().parse().unwrap_or(0);
        } else if line.is("TRANSP") {
            event.free |= value().eq_ignore_ascii_case("TRANSPARENT");
        } else if line.ends_in("BUSYSTATUS") {
            event.free |= value().eq_ignore_ascii_case("FREE");
        } else if line.ends_in("ALLDAYEVENT") {
            event.all_day |= value().eq_ignore_ascii_case("TRUE");
        } else if let Some(name) = KEPT.into_iter().find(|name| line.is(name)) {
            let (parameters, value) = line.dated();
            let value = value.trim();
            if name == "STATUS" {
                event.cancelled |= value.eq_ignore_ascii_case("CANCELLED");
                return;
            }
            let listing = matches!(name, "RDATE" | "EXDATE");
            if listing {
                self.listed += value.len();
                event.too_many |= self.listed > MOST_LISTED;
            }
            // What says nothing is as good as not there; and the first of what may stand there once is the event's own,
            // not what a broken text behind it says.
            let once = !matches!(name, "RRULE" | "EXRULE" | "RDATE" | "EXDATE");
            let again = once && event.properties.iter().any(|known| known.name == name);
            if again || (value.is_empty() && name != "DTSTART" && name != "RECURRENCE-ID") || event.too_many {
                return;
            }
            event.properties.push(Property {
                line: line.number,
                name,
                zone: parameters.get("TZID").filter(|zone| !zone.is_empty()).map(str::to_owned),
                is_date: parameters.get("VALUE").is_some_and(|is| is.eq_ignore_ascii_case("DATE")),
                and_later: parameters.get("RANGE").is_some_and(|is| is.eq_ignore_ascii_case("THISANDFUTURE")),
                value: value.get(..LONGEST_FIELD).filter(|_| !listing).unwrap_or(value).to_owned(),
            });
        }
    }

    fn of_zone(&mut self, line: &Line<'_>) {
        let Some(zone) = self.zone.as_mut() else { return };
        if line.is("TZID") && zone.name.is_empty() {
            zone.name = text(line.value());
        } else if line.is("X-LIC-LOCATION") {
            zone.place = Some(text(line.value()));
        }
    }

    fn of_observance(&mut self, line: &Line<'_>) {
        let Some(open) = self.zone.as_mut().and_then(|zone| zone.observances.last_mut()) else { return };
        let value = || line.value().trim().to_owned();
        if line.is("DTSTART") {
            open.start = value();
        } else if line.is("TZOFFSETFROM") {
            open.from = value();
        } else if line.is("TZOFFSETTO") {
            open.to = value();
        } else if line.is("RRULE") && open.rules.len() < 8 {
            open.rules.push(value());
        } else if line.is("RDATE") && open.dates.len() < MOST_ZONES {
            open.dates.extend(line.value().split(',').take(MOST_ZONES).map(|date| date.trim().to_owned()));
        }
    }
}
