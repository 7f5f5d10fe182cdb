use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn dates_and_times_are_written_as_the_region_writes_them() {
    let british = Words::new("en-GB");
    assert_eq!(british.day(date("2026-11-02")), "2 November");
    assert_eq!(british.day_short(date("2026-11-02")), "2 Nov");
    assert_eq!(british.month(date("2026-11-02")), "November 2026");
    assert_eq!(british.weekday(Weekday::Wed), "Wednesday");
    assert_eq!(british.weekday_short(Weekday::Wed), "Wed");
    assert_eq!(british.time(NaiveTime::from_hms_opt(9, 0, 0).unwrap()), "9:00");
    assert_eq!(Words::new("en_US.UTF-8").day(date("2026-11-02")), "November 2");
}

#[test]
fn a_date_has_its_weekday_and_its_year_where_the_region_puts_them() {
    let monday = date("2026-11-02");
    let (british, american) = (Words::new("en-GB"), Words::new("en-US"));
    assert_eq!(british.date(monday), "Monday 2 November");
    assert_eq!(american.date(monday), "Monday, November 2");
    assert_eq!(british.date_short(monday), "Mon 2 Nov");
    assert_eq!(american.date_short(monday), "Mon, Nov 2");
    assert_eq!(british.date_with_year(monday), "2 November 2026");
    assert_eq!(american.date_with_year(monday), "November 2, 2026");
    assert_eq!(british.day_short_with_year(monday), "2 Nov 2026");
    assert_eq!(american.date_short_with_year(monday), "Mon, Nov 2, 2026");
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
    assert_eq!(british.moment(&british.weekday(Weekday::Mon), nine), "Monday at 9:00");
}

#[test]
fn a_list_ends_in_and() {
    let list = |locale: &str, items: &[&str]| {
        Words::new(locale).list(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(list("en-GB", &[]), "");
    assert_eq!(list("en-GB", &["exhaustion"]), "exhaustion");
    assert_eq!(list("en-GB", &["exhaustion", "irritability"]), "exhaustion and irritability");
    assert_eq!(list("en-GB", &["a", "b", "c"]), "a, b and c");
    assert_eq!(list("en-US", &["a", "b", "c"]), "a, b, and c");
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let english: &[&str] = &["undo = Undo\nwhen = on { $day }"];
    let languages = [("en", english), ("es", &["undo = Deshacer"] as &[&str])];
    let spanish = Words::among(&languages, &"es-MX".into());
    assert_eq!(spanish.language(), "es");
    assert_eq!(spanish.say("undo"), "Deshacer");
    assert_eq!(spanish.say_with("when", &[("day", "2 November".into())]), "on 2 November");
    assert!(spanish.has("when") && !spanish.has("never"));
}

#[test]
#[should_panic(expected = "no message never-written")]
fn an_id_that_no_language_has_stops_a_test_and_is_never_shown() {
    let _ = Words::new("en-GB").say("never-written");
}

#[test]
fn a_week_begins_and_rests_where_the_region_has_it() {
    assert_eq!(Words::new("pl-PL").first_weekday(), Weekday::Mon);
    assert_eq!(Words::new("en-US").first_weekday(), Weekday::Sun);
    assert_eq!(Words::new("ar-EG").weekend(), [Weekday::Sat, Weekday::Fri]);
    assert_eq!(Words::new("en-US").week()[1], Weekday::Mon);
}

#[test]
fn an_unknown_language_or_no_locale_is_answered_in_english() {
    for locale in ["tlh", "", "C", "C.UTF-8", "not a locale"] {
        let words = Words::new(locale);
        assert_eq!(words.language(), "en", "{locale}");
        assert_eq!(words.first_weekday(), Weekday::Mon, "{locale}");
        assert_eq!(words.weekend(), [Weekday::Sat, Weekday::Sun], "{locale}");
    }
}

#[test]
fn the_first_language_that_ships_is_spoken_and_dates_are_those_of_the_region() {
    let english: &[&str] = &["undo = Undo"];
    let languages = [("en", english), ("es", &["undo = Deshacer"] as &[&str])];
    let environment = |name: &str| match name {
        "LANGUAGE" => Some("tlh:es:en".to_owned()),
        "LC_TIME" => Some("en_US.UTF-8".to_owned()),
        "LANG" => Some("pl_PL.UTF-8".to_owned()),
        _ => None,
    };
    let words = Words::among(&languages, &Locale::of_environment(environment));
    assert_eq!((words.language(), words.first_weekday()), ("es", Weekday::Sun));
    assert_eq!(words.locale().tag, "es-US");
}

#[test]
fn the_window_gets_a_tag_that_every_engine_takes() {
    for (locale, tag, first) in [
        ("en_US.UTF-8", "en-US", 7),
        ("pl_PL.UTF-8", "en-PL", 1),
        ("ar_EG.UTF-8", "en-EG", 6),
        ("ca_ES@valencia", "en-ES", 1),
        ("de", "en-GB", 1),
        ("C.UTF-8", "en-GB", 1),
        ("POSIX", "en-GB", 1),
        ("!!", "en-GB", 1),
        ("", "en-GB", 1),
    ] {
        let view = Words::new(locale).locale();
        assert_eq!((view.language.as_str(), view.tag.as_str(), view.first_weekday), ("en", tag, first), "{locale}");
    }
}

#[test]
fn no_two_files_share_an_id_and_all_can_be_read() {
    for (language, files) in LANGUAGES {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap()]);
        for file in *files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap();
            assert!(bundle.add_resource(resource).is_ok(), "{language}: an id stands twice");
        }
    }
}
