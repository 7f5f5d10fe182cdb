# The work week, as it is typed and as it is shown.

plan-day-off-for = day off, { $what }
plan-ends = ends { $time }
plan-ends-next-day = ends { $time } next day

# “Your day ends at 17:30, Monday to Friday.” and “Your day ends at 17:30 (Monday to Thursday) and 16:00 (Friday).”
plan-one-end = Your day ends at { $time }, { $days }.
plan-end-on = { $time } ({ $days })
plan-several-ends = Your day ends at { $ends }.
plan-days-run = { $first } to { $last }
plan-evening-from = From { $time }, the evening is yours.
plan-evening-at-once = Then the evening is yours.
plan-evening-after = { $minutes ->
    [1] A minute later, the evening is yours.
    [60] An hour later, the evening is yours.
    [120] Two hours later, the evening is yours.
   *[other] { $minutes } minutes later, the evening is yours.
}
plan-no-cutoff = There’s no cutoff reminder.
plan-end-unsaid = There’s no reminder at the end of the day.
plan-no-work = No working hours, so no reminders.

# “Your rotation repeats every 8 days: 4 workdays and 4 days off.”
plan-rotation = { $length ->
    [one] Your rotation is a single day
   *[other] Your rotation repeats every { $length } days
}: { $work ->
    [one] 1 workday
   *[other] { $work } workdays
} and { $off ->
    [0] no days off
    [one] 1 day off
   *[other] { $off } days off
}.
plan-rotation-day = Day { $number }
plan-rotation-today = Today is day { $number } of { $length }.
# Behind a row of the strip: “ends 19:00, today”.
plan-rotation-row-today = { $words }, today
plan-rotation-from-missing = Day 1 is on: enter a date.
plan-rotation-from-problem = Day 1 is on: “{ $typed }” isn’t a date. Use a form like 2026-12-24.
plan-rotation-length-problem = Days in the rotation: choose from 1 to { $most }.

plan-which-end = Until { $night } the next morning, or until { $day } the same day?
plan-end-next-morning = Next morning, { $time }
plan-end-same-day = Same day, { $time }

plan-time-missing = A time is missing.
plan-time-problem = “{ $typed }” isn’t a time. Use a form like 17:30.
plan-overlap-problem = { $range } overlaps { $other }. Change one of the two.
plan-protected-name-problem = A name can have up to { $most } characters.
plan-heads-up-problem = Heads-up: choose from 1 to { $most } minutes before the end.
plan-cutoff-problem = Cutoff: choose up to { $most } minutes after the end.
plan-cutoff-time-problem = Cutoff: { $problem }
plan-days-problem = A week has each of its seven days exactly once.
plan-refused = { $problem } Nothing was saved.
plan-not-ready = { $day }: { $problem } Nothing was saved.

leave-date-problem = { $field }: “{ $typed }” isn’t a date. Use a form like 2026-12-24. Nothing was saved.
leave-ends-first = Last day: { $to } is before the first day, { $from }. Choose a later day. Nothing was saved.
leave-past = Last day: this leave ended on { $to }. Choose today or a later day. Nothing was saved.
leave-too-long = Last day: { $from } to { $to } is more than a year. Check the year. Nothing was saved.
leave-one-day = { $from }, leave
leave-days = { $from } to { $to }, leave
leave-one-day-off = { $from }, day off
leave-days-off = { $from } to { $to }, days off

