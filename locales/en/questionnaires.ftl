# Questionnaires by item number, and their results.

questionnaire-about = { $days ->
    [0] { $items } items.
    [1] { $items } items about the last day.
   *[other] { $items } items about the last { $days } days.
}
questionnaire-last = Last answered on { $day }.
questionnaire-last-again = Last answered on { $day }. It asks about the days before it, so you can answer it again from { $again } on.
questionnaire-over = { $copy ->
    [file] From the file you added.
   *[paper] From your own copy, by item number.
}{ $days ->
    [0] { "" }
    [1] { " " }Think about the last day.
   *[other] { " " }Think about the last { $days } days.
}
questionnaire-anchor = On your copy, { $value } means “{ $text }”. If it doesn’t, you have another version, and its scores would be wrong.

questionnaire-refused-unknown = Leeward doesn’t know this questionnaire. Nothing was saved.
questionnaire-refused-edition = Which version do you have? Without that, it can’t be scored.
questionnaire-refused-empty = There’s nothing to save yet. Answer at least one item.
questionnaire-refused-recall = You answered it on { $day }, and it asks about { $days } days. Answers this close together would count the same days twice.

# After a place (“Row 7: ”); the full stop comes from exchange-refused.
answer-not-printed = item { $item }: { $value } isn’t one of { $options }
answer-no-item = item { $item }: there’s no such item; the last is { $last }

questionnaire-title = Saved: { $name }
questionnaire-title-changed = Change saved: { $name }
questionnaire-not-scored = not scored: { $answered } of { $of } answered
questionnaire-error-band = Error band { $low } to { $high } (reliability { $reliability }; { $source }).
questionnaire-reliability = Reliability { $reliability } ({ $source }).
questionnaire-no-band = Where a number has no error band, a figure it needs couldn’t be found: how much people’s scores vary and, where none is given, the reliability.
questionnaire-change = Since { $day }: { $way ->
    [same] no difference.
    [higher] { $points } higher. { $verdict ->
        [reliable] That’s more than its measurement error ({ $threshold } points).
        [within] That’s within its measurement error ({ $threshold } points).
       *[unknown] Whether that’s more than its measurement error isn’t known.
    }
   *[lower] { $points } lower. { $verdict ->
        [reliable] That’s more than its measurement error ({ $threshold } points).
        [within] That’s within its measurement error ({ $threshold } points).
       *[unknown] Whether that’s more than its measurement error isn’t known.
    }
}
questionnaire-earlier = Before: { $list }.
questionnaire-band = Published band: { $band }.
questionnaire-higher-better = Here, a higher number is better.
questionnaire-not-meant = These are numbers from one day. They aren’t a diagnosis, and they say nothing about how good you are at your work. Bands come from other people’s answers; your own earlier numbers tell you more.

questionnaire-cadence = { $days ->
    [0] never
    [14] every two weeks
    [30] every month
   *[60] every two months
}
questionnaire-due = { $name } is due, as you chose. It can also wait.
questionnaire-due-action = Answer now
questionnaire-refused-cadence = It asks about more days than that, so it can’t come this often. Nothing was changed.

questionnaire-file-refused = This file can’t be scored: { $why }. Nothing was added.
questionnaire-file-unreadable = This file couldn’t be read. Nothing was added.
questionnaire-file-large = This file is larger than a questionnaire can be. Nothing was added.
questionnaire-file-many = Leeward can’t hold any more questionnaires of your own. Remove one first.
questionnaire-file-taken = Another questionnaire here has the id “{ $id }”. Give the file a different id to add it.
questionnaire-file-again = You already have a questionnaire with this id. This file replaces it, and your answers are scored with the new key.
questionnaire-file-scored = { $name }: { $how ->
    [mean] mean of { $count ->
        [one] item
       *[other] items
    } { $items }
    [times] sum of items { $items }, times { $times }
   *[sum] sum of { $count ->
        [one] item
       *[other] items
    } { $items }
}
questionnaire-file-reversed = Reverse-scored ({ $edition }): { $count ->
    [one] item
   *[other] items
} { $items }
questionnaire-file-options = Answers: { $list }
questionnaire-file-terms = Terms: { $licence }

# The scales of the questionnaires that ship, in the middle of a sentence.
scale-compassion_satisfaction = compassion satisfaction
scale-burnout = burnout
scale-secondary_traumatic_stress = secondary traumatic stress
scale-personal = personal burnout
scale-work = work-related burnout
scale-client = client-related burnout
scale-exhaustion = exhaustion
scale-disengagement = disengagement
scale-intrusion = intrusion
scale-avoidance = avoidance
scale-arousal = arousal
scale-mental_distance = mental distance
scale-cognitive_impairment = cognitive impairment
scale-emotional_impairment = emotional impairment
scale-professional_fulfillment = professional fulfillment
scale-work_exhaustion = work exhaustion
scale-interpersonal_disengagement = interpersonal disengagement
scale-index = well-being
scale-anxiety = anxiety
scale-depression = depression
scale-total = total

# Their published bands, in neutral words: no colours, no verdict.
questionnaire-band-low = low
questionnaire-band-moderate = moderate
questionnaire-band-high = high
questionnaire-band-below_50 = below 50 (not a clinical cutoff)
questionnaire-band-50_or_more = 50 or more (not a clinical cutoff)
questionnaire-band-little_or_none = little or none
questionnaire-band-mild = mild
questionnaire-band-severe = severe
questionnaire-band-normal = normal
questionnaire-band-green = the lowest of three
questionnaire-band-orange = the middle of three
questionnaire-band-red = the highest of three
questionnaire-band-below_1_33 = below 1.33
questionnaire-band-1_33_or_more = 1.33 or more
questionnaire-band-below_3_0 = below 3
questionnaire-band-3_0_or_more = 3 or more
questionnaire-band-28_or_less = 28 or less
questionnaire-band-29_to_50 = 29 to 50
questionnaire-band-above_50 = above 50
questionnaire-band-below_3 = below 3
questionnaire-band-positive_screen = 3 or more, the point from which its authors advise a closer look
