//! What answers came to, in words: per subscale the number, its error band, the change since last time, the person's own
//! history, the published band as one neutral line. Lives here: the sentences. What does not: the formulas (`domain`),
//! what a scale and a band are called (`names.rs`).

use domain::check_in::Answers;
use domain::instrument::{Definition, Formula, Instrument, Subscale};
use domain::score::{Score, SubscaleScore, score};
use domain::trend::change::reliable_change;
use store::{CheckIn, NewCheckIn, StoredAnswers};

use super::names::capital;
use crate::App;
use crate::pulses::DateWords;
use crate::view::{QuestionnaireResultView, ScaleView};

/// So many earlier numbers are said.
const EARLIER: usize = 6;

/// A number of the same subscale, earlier.
struct Earlier {
    day: String,
    value: f64,
}

impl App {
    pub(super) fn questionnaire_result(
        &self,
        definition: &Definition,
        instrument: &Instrument,
        new: &NewCheckIn,
        others: &[CheckIn],
        changed: bool,
        dates: &DateWords<'_>,
    ) -> QuestionnaireResultView {
        let before: Vec<(String, Score)> = others
            .iter()
            .filter(|other| other.work_date < new.work_date)
            .filter_map(|other| Some((dates.day(other.work_date), scored(definition, other)?)))
            .collect();
        let found = scores(instrument, &new.answers);
        let scales = instrument.subscales.iter().zip(found.iter().flat_map(|score| &score.subscales));
        let no_band = |subscale: &Subscale| subscale.error.as_ref().is_none_or(|error| error.sd.is_none());
        let mut not_meant = self.words.say("questionnaire-not-meant");
        if instrument.subscales.iter().any(no_band) {
            not_meant = format!("{not_meant} {}", self.words.say("questionnaire-no-band"));
        }
        let title = if changed { "questionnaire-title-changed" } else { "questionnaire-title" };
        QuestionnaireResultView {
            title: self.words.say_with(title, &[("name", instrument.name.clone().into())]),
            changed,
            scales: scales
                .map(|(subscale, found)| {
                    let earlier: Vec<Earlier> = before
                        .iter()
                        .rev()
                        .filter_map(|(day, score)| Some((day.clone(), score.get(&subscale.id)?.value?)))
                        .map(|(day, value)| Earlier { day, value })
                        .collect();
                    self.scale_view(instrument, subscale, found, &earlier)
                })
                .collect(),
            not_meant,
        }
    }

    /// The numbers of an entry on one line.
    pub(super) fn scores_line(&self, definition: &Definition, entry: &CheckIn) -> String {
        let Some(found) = scored(definition, entry) else { return String::new() };
        let usual = definition.usual_edition();
        let one = |(subscale, found): (&Subscale, &SubscaleScore)| {
            let number = found.value.map_or_else(|| self.not_scored(found), |value| written(subscale, value));
            format!("{} {number}", self.scale_name(usual, subscale))
        };
        let scales = usual.subscales.iter().zip(&found.subscales);
        scales.map(one).collect::<Vec<_>>().join(" · ")
    }

    fn scale_view(
        &self,
        instrument: &Instrument,
        subscale: &Subscale,
        found: &SubscaleScore,
        earlier: &[Earlier],
    ) -> ScaleView {
        let name = capital(&self.scale_name(instrument, subscale));
        let Some(value) = found.value else {
            return ScaleView { name, number: self.not_scored(found), lines: Vec::new() };
        };
        let mut lines = Vec::from_iter(self.error_band(instrument, subscale, value));
        if let Some(last) = earlier.first() {
            lines.push(self.change(subscale, last, value));
        }
        if earlier.len() > 1 {
            let list: Vec<String> = earlier
                .iter()
                .take(EARLIER)
                .map(|one| format!("{} ({})", written(subscale, one.value), one.day))
                .collect();
            lines.push(self.words.say_with("questionnaire-earlier", &[("list", list.join("; ").into())]));
        }
        if let Some(band) = &found.band {
            let name = self.band_name(instrument, band);
            lines.push(self.words.say_with("questionnaire-band", &[("band", name.into())]));
        }
        if subscale.higher_is_better {
            lines.push(self.words.say("questionnaire-higher-better"));
        }
        ScaleView { name, number: written(subscale, value), lines }
    }

    fn not_scored(&self, found: &SubscaleScore) -> String {
        let args = [("answered", found.answered.into()), ("of", found.of.into())];
        self.words.say_with("questionnaire-not-scored", &args)
    }

    /// The number plus and minus 1.96 standard errors of measurement, as far as the scale goes; its reliability alone
    /// where no deviation is published.
    fn error_band(&self, instrument: &Instrument, subscale: &Subscale, value: f64) -> Option<String> {
        let (least, most) = subscale.range(instrument);
        let error = subscale.error.as_ref()?;
        let known = ("reliability", format!("{:.2}", error.reliability).into());
        let source = ("source", error.source.clone().into());
        let change = error.sd.and_then(|sd| reliable_change(sd, error.reliability, value, value).ok());
        Some(match change {
            None => self.words.say_with("questionnaire-reliability", &[known, source]),
            Some(change) => {
                let low = written(subscale, (value - 1.96 * change.sem).max(least));
                let high = written(subscale, (value + 1.96 * change.sem).min(most));
                let args = [("low", low.into()), ("high", high.into()), known, source];
                self.words.say_with("questionnaire-error-band", &args)
            }
        })
    }

    /// The change since the last time, and whether it is more than the error of measurement.
    fn change(&self, subscale: &Subscale, last: &Earlier, value: f64) -> String {
        let difference = value - last.value;
        let points = written(subscale, difference.abs());
        let way = if difference.abs() < 1e-9 {
            "same"
        } else if difference > 0.0 {
            "higher"
        } else {
            "lower"
        };
        let change = subscale
            .error
            .as_ref()
            .and_then(|error| reliable_change(error.sd?, error.reliability, last.value, value).ok());
        let verdict = match change {
            None => "unknown",
            Some(change) if change.reliable_95 => "reliable",
            Some(_) => "within",
        };
        let threshold = change.map_or_else(String::new, |change| format!("{:.1}", change.threshold_95));
        self.words.say_with(
            "questionnaire-change",
            &[
                ("day", last.day.clone().into()),
                ("way", way.into()),
                ("points", points.into()),
                ("verdict", verdict.into()),
                ("threshold", threshold.into()),
            ],
        )
    }
}

/// The scores of a stored entry, by the key as it is now.
fn scored(definition: &Definition, entry: &CheckIn) -> Option<Score> {
    let instrument = match &entry.edition {
        Some(edition) => definition.edition(edition)?,
        None => definition.usual_edition(),
    };
    scores(instrument, &entry.answers)
}

fn scores(instrument: &Instrument, answers: &StoredAnswers) -> Option<Score> {
    let given = answers.iter().map(|(item, value)| (*item, *value));
    Some(score(instrument, &Answers::parse(instrument, given).ok()?))
}

/// Rounded for display only. A sum of whole answers is whole, and so is its error band; what has halves, and a mean, has
/// up to two decimals.
fn written(subscale: &Subscale, value: f64) -> String {
    let written = match subscale.formula {
        Formula::Sum | Formula::SumTimes(_) if subscale.error.is_some() => format!("{value:.0}"),
        Formula::Sum | Formula::SumTimes(_) | Formula::Mean => format!("{value:.2}"),
    };
    if written.contains('.') { written.trim_end_matches('0').trim_end_matches('.').to_owned() } else { written }
}
