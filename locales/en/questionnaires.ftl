# Words of Leeward, English: questionnaires by item number, and what they come to.

questionnaire-about = { $items } items{ $days ->
    [0] .
   *[other] ; it asks about the last { $days } days.
}
questionnaire-last = Answered last on { $day }.
questionnaire-last-again = Answered last on { $day }. It asks about the days before it, so it comes again from { $again } on.
questionnaire-over = { $copy ->
    [file] From the file you brought.
   *[paper] From your own copy, by item number.
}{ $days ->
    [0] { "" }
   *[other] { " " }Think of the last { $days } days.
}
questionnaire-anchor = On your copy, { $value } stands for “{ $text }”. If it does not, this is another print, and its scores would be wrong.
questionnaire-item = Item { $item }

questionnaire-refused-unknown = This questionnaire is not known here. Nothing was stored.
questionnaire-refused-edition = Which print do you have? Without that it can’t be scored.
questionnaire-refused-empty = There is nothing to keep yet: answer at least one item.
questionnaire-refused-recall = It was answered on { $day } and asks about { $days } days. Answers this close would count the same days twice.

answer-not-printed = item { $item }: { $value } is not one of { $options }
answer-no-item = item { $item }: there is no such item, the last is { $last }

questionnaire-title = Stored: { $name }
questionnaire-title-changed = Changed: { $name }
questionnaire-not-scored = not scored: { $answered } of { $of } answered
questionnaire-error-band = Error band { $low } to { $high } (reliability { $reliability }; { $source }).
questionnaire-reliability = Reliability { $reliability } ({ $source }).
questionnaire-no-band = Where a number has no error band, a figure that it takes could not be read: how far apart people are on it and, where none is given, its reliability.
questionnaire-change = Since { $day }: { $way ->
    [same] no difference.
    [higher] { $points } higher. { $verdict ->
        [reliable] That is more than its error of measurement ({ $threshold } points).
        [within] That is within its error of measurement ({ $threshold } points).
       *[unknown] Whether that is more than its error of measurement is not known.
    }
   *[lower] { $points } lower. { $verdict ->
        [reliable] That is more than its error of measurement ({ $threshold } points).
        [within] That is within its error of measurement ({ $threshold } points).
       *[unknown] Whether that is more than its error of measurement is not known.
    }
}
questionnaire-earlier = Before: { $list }.
questionnaire-band = Published band: { $band }.
questionnaire-higher-better = Here a higher number is better.
questionnaire-not-meant = Numbers from one day. They are no diagnosis, and they say nothing about how good you are at your work. Bands come from other people’s answers; your own earlier numbers tell more.

questionnaire-cadence = { $days ->
    [0] never
    [14] every two weeks
    [30] every month
   *[60] every two months
}
questionnaire-due = { $name } is due, as you chose. It can wait, too.
questionnaire-due-action = Answer it
questionnaire-refused-cadence = It asks about more days than that, so it can’t come this often. Nothing was changed.

questionnaire-file-refused = This file can’t be scored: { $why }. Nothing was added.
questionnaire-file-unreadable = This file could not be read. Nothing was added.
questionnaire-file-large = This file is larger than a questionnaire can be. Nothing was added.
questionnaire-file-many = There are as many questionnaires of your own as I can keep. Take one out first.
questionnaire-file-taken = “{ $id }” is the name of another questionnaire here. With another id in the file it can be added.
questionnaire-file-again = You have one of this id. This file takes its place, and what you answered is scored by its key.
questionnaire-file-scored = { $name }: { $how ->
    [mean] the mean of { $count ->
        [one] item
       *[other] items
    } { $items }
    [times] the sum of items { $items }, times { $times }
   *[sum] the sum of { $count ->
        [one] item
       *[other] items
    } { $items }
}
questionnaire-file-reversed = Turned round ({ $edition }): { $count ->
    [one] item
   *[other] items
} { $items }
questionnaire-file-options = Answers: { $list }
questionnaire-file-terms = Terms: { $licence }

# The scales of the questionnaires that ship, within a sentence.
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
scale-professional_fulfillment = professional fulfilment
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
questionnaire-band-below_50 = below 50, which is no clinical cutoff
questionnaire-band-50_or_more = 50 or more, which is no clinical cutoff
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
questionnaire-band-positive_screen = 3 or more, from where its authors advise a closer look
