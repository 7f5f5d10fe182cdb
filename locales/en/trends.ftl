# Words of Leeward, English: trends and evenings.

trend-title-four_weeks = Your last four weeks
trend-title-three_months = Your last three months
trend-title-year = Your last year
trend-title-all = All your check-ins
trend-caption = Dots are check-ins, the line smooths them, the band is your usual range.
trend-caption-learning = Dots are check-ins. The line and your usual range come once your usual is known.
trend-empty = There is nothing to draw yet. After your first check-in it begins here.
trend-empty-span = No check-in lies in this span.

trend-rising = rising
trend-easing = easing
trend-steady = steady
trend-direction-unknown = too early for a direction
trend-too-few = too few check-ins to say

trend-notice-since = above your usual since { $since }
trend-notice-span = above your usual, { $since } to { $until }
trend-notice-day = above your usual on { $since }

trend-finding-none = { $name }: no check-in in this span.
trend-finding-learning = { $name }: still learning your usual, { $seen } of { $needed } check-ins.
trend-finding-learning-until = { $name }: still learning your usual until { $day }.
trend-finding-above = { $name }: above your usual range on most days since { $day }.
trend-finding-heavy = { $name }: your usual is already heavy here. That is worth talking over with someone.
trend-finding-usual = { $name }: within your usual range now.
trend-finding-edge = { $name }: at the edge of your usual range now.
trend-finding-below = { $name }: below your usual range now.
trend-finding-rising = Over the last weeks it rises by { $slope } points a month (plausibly between { $low } and { $high }).
trend-finding-easing = Over the last weeks it falls by { $slope } points a month (plausibly between { $low } and { $high }).
trend-finding-steady = Over the last weeks it neither rises nor falls clearly.

trend-leave = leave
trend-column-date = Work date

trend-coverage = You checked in on { $answered } of { $planned } planned workdays.
trend-coverage-few = You checked in on { $answered } of { $planned } planned workdays. That is too few to draw conclusions from.
trend-coverage-none = No workday was planned in this span.

trend-association-lower = On days after an evening you kept, exhaustion was { $points } lower (plausibly between { $low } and { $high }; { $days } days). This does not show that one caused the other.
trend-association-higher = On days after an evening you kept, exhaustion was { $points } higher (plausibly between { $low } and { $high }; { $days } days). This does not show that one caused the other.
trend-association-same = On days after an evening you kept, exhaustion was the same on average (plausibly between { $low } and { $high }; { $days } days). This does not show that one caused the other.
trend-together-few = Not said yet: fewer than 60 % of the workdays are answered, and what is missing may be just what matters.
trend-together-not-yet = Not said yet: it takes { $days } evenings that are known, with a check-in the day after, at least { $group } of them kept and { $group } not. { $known ->
    [0] So far there is none.
    [one] So far there is one.
   *[other] So far there are { $known }, { $share ->
        [all] all of them kept.
        [none] none of them kept.
       *[some] { $kept } of them kept.
    }
}
trend-points-lower = { $points } lower
trend-points-higher = { $points } higher

## Evenings

evening-kept = kept
evening-minutes = +{ $minutes } min
evening-not-known = not known
evening-before = before
evening-today = today
evening-off = off
evening-ahead = to come

evening-cell = { $weekday } { $day }: { $words }
evening-cell-minutes = { $weekday } { $day }: { $minutes ->
    [one] one minute over
   *[other] { $minutes } minutes over
}

evenings-week-none = No evening of this week is behind you yet.
evenings-week-all = { $kept ->
    [one] The one evening so far was kept.
   *[other] All { $kept } evenings so far were kept.
}
evenings-week = Kept on { $kept } of { $past } evenings so far{ $unknown ->
    [0] .
    [one] ; one is not known.
   *[other] ; { $unknown } are not known.
}
evenings-month-none = No workday of this month is behind you yet.
evenings-month-all = { $kept ->
    [one] The one evening of this month so far was kept.
   *[other] All { $kept } evenings of this month so far were kept.
}
evenings-month = Kept on { $kept } of { $past } evenings this month{ $unknown ->
    [0] .
    [one] ; one is not known.
   *[other] ; { $unknown } are not known.
}
evenings-none = Evenings show here once a workday has ended.
evenings-all = Kept on { $kept } of { $past } evenings in 26 weeks{ $unknown ->
    [0] .
    [one] ; one is not known.
   *[other] ; { $unknown } are not known.
}
evenings-over = { $over ->
    [one] On one evening work went on after the end.
   *[other] On { $over } evenings work went on after the end.
}

## Today

today-last-check-in-today = last check-in today, { $time }
today-last-check-in-yesterday = last check-in yesterday, { $time }
today-last-check-in = last check-in { $weekday } { $day }, { $time }
today-checked-in = Checked in today at { $time }
today-draft = You began a check-in for { $weekday } { $day }. It is still here.
today-draft-action = Go on with it
today-demo = These are invented records of a year that nobody lived, to try things out.
today-demo-action = How to start your own
today-waiting-action = Check in
today-pulse-halved = Three check-ins in a row went unanswered, so I ask for one every other workday now. One check-in brings the daily ask back.
today-settings-action = Look at Settings
today-dismiss-action = Understood
today-recovery = There is no recovery code yet. With one, your records open even if this computer forgets its key.
today-recovery-action = Make one

## The invented year

demo-note-1 = The team meeting moved to Thursday.
demo-note-2 = Two cancellations, time for letters.
demo-note-3 = Slept badly.
demo-note-4 = A walk at lunch helped.
demo-note-5 = Long phone calls in the afternoon.
demo-note-6 = Good talk with a colleague.
