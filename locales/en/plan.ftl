# The work week, as it is typed and as it is shown.

list-and = { $first } and { $last }

plan-day-off = day off
plan-day-off-for = day off, { $what }
plan-ends = ends { $time }
plan-ends-next-day = ends { $time } next day

plan-one-end = { $days } your day ends at { $time }.
plan-end-on = at { $time } on { $days }
plan-several-ends = Your day ends { $ends }.
plan-days-run = { $first } to { $last }
plan-evening-from = From { $time } the evening is yours.
plan-evening-at-once = Then the evening is yours.
plan-evening-after = { $minutes ->
    [60] An hour later the evening is yours.
    [120] Two hours later the evening is yours.
   *[other] { $minutes } minutes later the evening is yours.
}
plan-no-cutoff = No cutoff is said.
plan-end-unsaid = The day’s end itself is not said.
plan-no-work = No working hours: no reminder will come.

plan-which-end = Until { $night } the next morning, or until { $day }?
plan-end-next-morning = Next morning, { $time }
plan-end-same-day = { $time }

plan-time-missing = A time is missing here.
plan-time-problem = “{ $typed }” is not a time. Write it like 17:30.
plan-overlap-problem = { $range } overlaps { $other }. Change one of the two.
plan-protected-name-problem = A name has at most { $most } characters.
plan-heads-up-problem = Heads-up: it comes 1 to { $most } minutes before the end.
plan-cutoff-problem = Cutoff: it comes at most { $most } minutes after the end.
plan-cutoff-time-problem = Cutoff: { $problem }
plan-days-problem = A week has each of its seven days once.
plan-refused = { $problem } Nothing was saved.
plan-not-ready = { $day }: { $problem } Nothing was saved.

leave-date-problem = { $field }: “{ $typed }” is not a date. Write it like 2026-12-24. Nothing was saved.
leave-ends-first = Last day: { $to } comes before the first day, { $from }. Choose a later one. Nothing was saved.
leave-past = Last day: this leave ended on { $to }. Leave is entered for today and days to come. Nothing was saved.
leave-too-long = Last day: from { $from } to { $to } is more than a year. Check the year. Nothing was saved.
leave-one-day = { $from }, leave
leave-days = { $from } to { $to }, leave
leave-one-day-off = { $from }, day off
leave-days-off = { $from } to { $to }, days off

field-day = Day
field-first-day = First day
field-last-day = Last day
field-from = From
field-until = Until
