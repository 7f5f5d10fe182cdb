//! What scales and bands are called. Those of the questionnaires that ship have their names in each language; those of a
//! person's own file are called what the file calls them.

use domain::instrument::{Instrument, Subscale};

use crate::App;

impl App {
    /// A subscale within a sentence: "compassion satisfaction".
    pub(super) fn scale_name(&self, instrument: &Instrument, subscale: &Subscale) -> String {
        self.published_name(instrument, &format!("scale-{}", in_an_id(&subscale.id)), &subscale.id)
    }

    /// A published band: "moderate". Neutral words, whatever its code.
    pub(super) fn band_name(&self, instrument: &Instrument, code: &str) -> String {
        self.published_name(instrument, &format!("questionnaire-band-{}", in_an_id(code)), code)
    }

    fn published_name(&self, instrument: &Instrument, id: &str, code: &str) -> String {
        if !App::is_brought(&instrument.id) && self.words.has(id) { self.words.say(id) } else { spoken(code) }
    }
}

/// The id of a message can't hold a point.
fn in_an_id(code: &str) -> String {
    code.replace('.', "_")
}

fn spoken(code: &str) -> String {
    code.replace('_', " ")
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use domain::instrument::{Definition, PULSE, shipped};

    use crate::words::Words;

    #[test]
    fn every_scale_and_band_that_ships_has_its_name() {
        let words = Words::new("en-GB");
        for instrument in shipped().iter().filter(|one| one.id() != PULSE).map(Definition::usual_edition) {
            for subscale in &instrument.subscales {
                assert!(words.has(&format!("scale-{}", subscale.id)), "{} {}", instrument.id, subscale.id);
                for band in &subscale.bands {
                    let id = format!("questionnaire-band-{}", band.code.replace('.', "_"));
                    assert!(words.has(&id), "{} {id}", instrument.id);
                }
            }
        }
    }
}
