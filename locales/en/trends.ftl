# Trends and evenings.

trend-title-four_weeks = Your last four weeks
trend-title-three_months = Your last three months
trend-title-year = Your last year
trend-title-all = All your check-ins
trend-caption = Dots are check-ins, the line smooths them, the band is your usual range.
trend-caption-learning = Dots are check-ins. The line and the band come once Leeward knows your usual range.
trend-empty = There’s nothing to show yet. Your trends start with your first check-in.
trend-empty-span = There are no check-ins in this time span.

# Beside a sign: short, no full stop.
trend-rising = rising
trend-easing = easing
trend-steady = steady
trend-direction-unknown = too early for a direction
trend-too-few = too few check-ins to tell

trend-notice-since = above your usual range since { $since }
trend-notice-span = above your usual range, { $since } to { $until }
trend-notice-day = above your usual range on { $since }

trend-finding-none = { $name }: no check-ins in this time span.
trend-finding-learning = { $name }: still learning your usual range, { $seen } of { $needed } check-ins.
trend-finding-learning-until = { $name }: still learning your usual range until { $day }.
trend-finding-above = { $name }: above your usual range on most days since { $day }.
trend-finding-heavy = { $name }: your usual range is already high. That’s worth talking over with someone.
trend-finding-usual = { $name }: within your usual range now.
trend-finding-edge = { $name }: at the edge of your usual range now.
trend-finding-below = { $name }: below your usual range now.
trend-finding-rising = Over recent weeks, it has risen by { $slope } points a month (plausibly between { $low } and { $high }).
trend-finding-easing = Over recent weeks, it has fallen by { $slope } points a month (plausibly between { $low } and { $high }).
trend-finding-steady = Over recent weeks, it hasn’t clearly risen or fallen.

trend-leave = leave

trend-coverage = You checked in on { $answered } of { $planned } planned workdays.
trend-coverage-few = You checked in on { $answered } of { $planned } planned workdays. That’s too few to draw conclusions from.
trend-coverage-none = No workdays were planned in this time span.

trend-association-lower = On days after an evening you kept, exhaustion was { $points } points lower on average (plausibly between { $low } and { $high }; { $days } days). This doesn’t show that one caused the other.
trend-association-higher = On days after an evening you kept, exhaustion was { $points } points higher on average (plausibly between { $low } and { $high }; { $days } days). This doesn’t show that one caused the other.
trend-association-same = On days after an evening you kept, exhaustion was the same on average (plausibly between { $low } and { $high }; { $days } days). This doesn’t show that one caused the other.
trend-together-few = Too early to say: fewer than 60% of workdays have a check-in, and the missing ones may be the days that matter.
trend-together-not-yet = Too early to say. It takes { $days } known evenings with a check-in the day after, at least { $group } of them kept and { $group } not. { $known ->
    [0] So far there are none.
    [one] So far there’s one.
   *[other] So far there are { $known }, { $share ->
        [all] all of them kept.
        [none] none of them kept.
       *[some] { $kept } of them kept.
    }
}
trend-points-lower = { $points } lower
trend-points-higher = { $points } higher

## Evenings
# Under a mark: one or two words.

evening-minutes = +{ $minutes } min
evening-before = before Leeward
evening-today = today
evening-off = off
evening-ahead = to come

evening-cell = { $date }: { $words }
evening-cell-minutes = { $date }: { $minutes ->
    [one] 1 minute over
   *[other] { $minutes } minutes over
}

evenings-week-none = No evenings yet this week.
evenings-week-all = { $kept ->
    [1] The one evening so far was kept.
    [2] Both evenings so far were kept.
   *[other] All { $kept } evenings so far were kept.
}
evenings-week = { $kept } of { $past } evenings kept so far{ $unknown ->
    [0] .
    [one] ; one is unknown.
   *[other] ; { $unknown } are unknown.
}
evenings-month-none = No workdays have ended yet this month.
evenings-month-all = { $kept ->
    [1] The one evening so far this month was kept.
    [2] Both evenings so far this month were kept.
   *[other] All { $kept } evenings so far this month were kept.
}
evenings-month = { $kept } of { $past } evenings kept this month{ $unknown ->
    [0] .
    [one] ; one is unknown.
   *[other] ; { $unknown } are unknown.
}
evenings-none = Evenings show here once a workday has ended.
evenings-all = { $kept } of { $past } evenings kept in 26 weeks{ $unknown ->
    [0] .
    [one] ; one is unknown.
   *[other] ; { $unknown } are unknown.
}
evenings-over = { $over ->
    [one] On one evening, work went on after the end of the day.
   *[other] On { $over } evenings, work went on after the end of the day.
}

## Today

today-last-check-in-today = last check-in today, { $time }
today-last-check-in-yesterday = last check-in yesterday, { $time }
today-last-check-in = last check-in { $date }, { $time }
today-checked-in = Checked in today at { $time }
today-draft = You started a check-in for { $date }. It’s still here.
today-demo = This is a year of invented data, for trying things out.
today-demo-action = How to start your own
today-pulse-halved = Three check-ins in a row went unanswered, so Leeward now asks every other workday. One check-in brings the daily question back.
today-dismiss-action = Got it
today-recovery = You have no recovery code yet. With one, you can open your data even if this computer forgets its key.
today-recovery-action = Create one

## The invented year

demo-note-1 = The team meeting moved to Thursday.
demo-note-2 = Two cancellations, time for letters.
demo-note-3 = Slept badly.
demo-note-4 = A walk at lunch helped.
demo-note-5 = Long phone calls in the afternoon.
demo-note-6 = Good talk with a colleague.
