# Questionnaires by item number, and their results.

questionnaire-about = { $days ->
    [0] { $items } items.
    [1] { $items } items about the last day.
   *[other] { $items } items about the last { $days } days.
}
questionnaire-last = Last answered on { $day }.
questionnaire-last-again = Last answered on { $day }. You can answer it again from { $again }, so that no day counts twice.
questionnaire-over = { $copy ->
    [file] From the file you added.
   *[paper] From your own copy, by item number.
}{ $days ->
    [0] { "" }
    [1] { " " }Think about the last day.
   *[other] { " " }Think about the last { $days } days.
}
questionnaire-anchor = On your copy, { $value } means “{ $text }”. If it doesn’t, you have another version, and its scores would be wrong.
questionnaire-between = { $whole ->
    [yes] A whole number from { $least } to { $most }
   *[no] A number from { $least } to { $most }
}

questionnaire-refused-unknown = Leeward doesn’t know this questionnaire. Nothing was saved.
questionnaire-refused-edition = Which version do you have? Without that, it can’t be scored.
questionnaire-refused-empty = There’s nothing to save yet. Answer at least one item.
questionnaire-refused-recall = You last answered this on { $day }, and it asks about { $days } days. Answering again this soon would count some days twice. Nothing was saved.

# After a place (“Row 7: ”); the full stop comes from exchange-refused.
answer-not-printed = item { $item }: { $value } isn’t one of { $options }
answer-not-between = item { $item }: { $value } isn’t { $whole ->
    [yes] a whole number
   *[no] a number
} from { $least } to { $most }
answer-no-item = item { $item }: there’s no such item; the last is { $last }

questionnaire-title = Saved: { $name }
questionnaire-title-changed = Change saved: { $name }
questionnaire-not-scored = not scored: { $answered } of { $of } answered
questionnaire-error-band = Error band { $low } to { $high } (reliability { $reliability }; { $source }).
questionnaire-reliability = Reliability { $reliability } ({ $source }).
questionnaire-no-band = A number has no error band when a figure for it is missing: how much people’s scores vary or, if none is shown, the reliability.
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
questionnaire-due = { $name } is due, on the schedule you chose. It can wait.
questionnaire-due-action = Answer now
questionnaire-refused-cadence = This questionnaire covers a longer time, so it can’t come this often. Nothing was changed.

# $why is in English: it names the keys of the file, whose format is in English.
questionnaire-file-refused = This instrument file can’t be scored. Line { $line }: { $why }. Correct it and choose the file again. Nothing was added.
questionnaire-file-unreadable = This file couldn’t be read. Nothing was added.
questionnaire-file-large = This file is larger than a questionnaire can be. Nothing was added.
questionnaire-file-many = Leeward can’t hold any more questionnaires of your own. Remove one first.
questionnaire-file-taken = Another questionnaire here has the id “{ $id }”. Give the file a different id to add it.
questionnaire-file-again = You already have a questionnaire with this id. This file replaces it, and your answers are scored with the new scoring key.
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
questionnaire-file-options-own = Each item has its own answers.
questionnaire-file-terms = Terms: { $licence }
questionnaire-file-terms-none = The file doesn’t say who made it or on which terms it may be used.
# What isn’t asked and isn’t scored: the item, then why.
questionnaire-file-left-out = { $name } ({ $why ->
    [display] only text to read
    [no_number] doesn’t ask for a number
    [calculated] worked out from other items
    [read_only] not for you to fill in
    [hidden] hidden
    [no_values] its answers have no numbers
    [elsewhere] its answers aren’t in the file
   *[no_bounds] no lowest and highest number
})
questionnaire-file-conditional = { $count ->
    [one] Item { $items } is meant to come up only after certain answers. Here it’s always asked.
   *[other] Items { $items } are meant to come up only after certain answers. Here they’re always asked.
}

# Why a file isn’t a questionnaire that Leeward can use.
questionnaire-unfit-no-text = From line { $line } on, this file isn’t UTF-8 text. Save it as UTF-8 and choose it again. Nothing was added.
questionnaire-unfit-pdf = This is a PDF. Leeward needs an instrument file (TOML) or a FHIR R4 Questionnaire (JSON). Nothing was added.
questionnaire-unfit-packed = This is a packed file, such as a ZIP archive or an Office document. Unpack it and choose the questionnaire itself. Nothing was added.
questionnaire-unfit-xml = This is XML or a web page. Download the questionnaire as JSON instead. Nothing was added.
questionnaire-unfit-other = This isn’t a questionnaire that Leeward can read. Choose an instrument file (TOML) or a FHIR R4 Questionnaire (JSON). Nothing was added.
questionnaire-unfit-broken = From line { $line } on, this file is damaged. Download or save it again. Nothing was added.
questionnaire-unfit-leeward = This is data exported from Leeward, not a questionnaire. To import it, go to Settings. Nothing was added.
questionnaire-unfit-response = This file holds someone’s answers, not the questionnaire itself. Choose the file with the questions. Nothing was added.
questionnaire-unfit-resource = This is FHIR, but not a questionnaire. Choose a file with a FHIR R4 Questionnaire. Nothing was added.
questionnaire-unfit-bundle = { $count ->
    [0] There’s no questionnaire in this bundle. Choose a file that holds one.
   *[other] This bundle holds { $count } questionnaires. Save the one you want in a file of its own.
} Nothing was added.
questionnaire-unfit-shipped = This is { $name }, which Leeward already has. Nothing was added.
questionnaire-unfit-scored = This was exported from Leeward and belongs to “{ $id }”, which isn’t here. Add the file you first added “{ $id }” from. Nothing was added.
questionnaire-unfit-repeats = “{ $item }” allows several answers at once, and a sum needs one. Ask whoever made the file for a version with one answer. Nothing was added.
questionnaire-unfit-some = In “{ $item }”, the answer “{ $answer }” has no number, but others do. Ask whoever made the file to give it a number or remove it. Nothing was added.
questionnaire-unfit-between = In “{ $item }”, no number fits between the lowest, { $least }, and the highest, { $most }. Ask whoever made the file to correct them. Nothing was added.
questionnaire-unfit-items = This questionnaire has more than { $most } items to score. Split it into several files. Nothing was added.
questionnaire-unfit-nothing = { $why ->
    [no_values] Nothing in this file can be scored: the answers to “{ $item }” have no numbers. Ask whoever made it for a version with a number for each answer.
    [elsewhere] Nothing in this file can be scored: the answers to “{ $item }” aren’t in it. Ask whoever made it for a version that contains them.
    [no_bounds] Nothing in this file can be scored: “{ $item }” has no lowest and highest number. Ask whoever made it for a version that says both.
   *[nothing] Nothing in this file can be scored: it has no item with numbers for answers. Choose another file.
} Nothing was added.

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
