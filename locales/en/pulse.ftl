# The check-in, its result, and one thing that may help.

## The check-in
# Leeward’s own words, not a validated scale. Each answer makes sense without its question, and its direction is plain:
# charts show it under the sign’s name alone. 0 is the easiest, 4 the hardest.

pulse-over-today = Thinking about work today
pulse-over-day = Thinking about work on { $date }
pulse-small-print = The questions are Leeward’s own, not a validated scale. They compare you only with yourself.
pulse-footer = Stays on this computer, encrypted.
pulse-put-aside = The check-in you started for { $date } is saved for that day.
pulse-put-aside-change = The change you started to the check-in for { $date } is saved. You can undo it in Trends.
pulse-changing = You’re editing the check-in for { $date }.

pulse-asked-exhaustion = How drained do you feel now?
pulse-exhaustion-0 = Not drained
pulse-exhaustion-1 = A little drained
pulse-exhaustion-2 = Fairly drained
pulse-exhaustion-3 = Very drained
pulse-exhaustion-4 = Nothing left to give

pulse-asked-reduced_empathy = How easy was it to feel empathy for the people you helped?
pulse-reduced_empathy-0 = Very easy
pulse-reduced_empathy-1 = Mostly easy
pulse-reduced_empathy-2 = Took some effort
pulse-reduced_empathy-3 = Hard
pulse-reduced_empathy-4 = Almost impossible

pulse-asked-intrusion = How often did things you saw or heard at work come back when you didn’t want them to?
pulse-intrusion-0 = Not at all
pulse-intrusion-1 = Once, briefly
pulse-intrusion-2 = A few times
pulse-intrusion-3 = Often
pulse-intrusion-4 = Almost all the time

pulse-asked-irritability = How irritable did you feel?
pulse-irritability-0 = Hardly at all
pulse-irritability-1 = A little irritable
pulse-irritability-2 = Fairly irritable
pulse-irritability-3 = Very irritable
pulse-irritability-4 = Irritated by almost everything

pulse-asked-reduced_satisfaction = How worthwhile did your work feel?
pulse-reduced_satisfaction-0 = Very worthwhile
pulse-reduced_satisfaction-1 = Mostly worthwhile
pulse-reduced_satisfaction-2 = Partly worthwhile
pulse-reduced_satisfaction-3 = Barely worthwhile
pulse-reduced_satisfaction-4 = Not worthwhile at all

pulse-takes = about { $seconds } seconds
pulse-takes-unknown = about a minute

## What can't be saved

pulse-refused-future = { $date } hasn’t come yet. A check-in belongs to a day that has started. Nothing was saved.
pulse-refused-date = “{ $text }” isn’t a date. Use a form like 2026-12-24. Nothing was saved.
pulse-refused-answer = That isn’t one of the five answers. Nothing was saved.
pulse-refused-empty = There’s nothing to save yet. Answer one question or write a note.
pulse-refused-note = The note is longer than { $most } characters. It’s still in this window; shorten it to save it.
checkin-refused-answer = item { $item }: { $value } isn’t one of { $options }. Nothing was saved.
checkin-refused-item = item { $item }: { $value } doesn’t answer anything; the last item is { $last }. Nothing was saved.
checkin-refused-missing = item { $item }: there’s no answer. Give { $items } answers, and leave nothing between two commas to skip a sign. Nothing was saved.
checkin-refused-moment = “{ $typed }” isn’t a date or time. Use a form like 2026-11-24, 2026-11-24T21:15 or 2026-11-24T21:15:00+01:00. Nothing was saved.
checkin-refused-ahead = “{ $typed }” hasn’t come yet. A check-in belongs to a day that has started. Nothing was saved.
pulse-refused-suggestion = Leeward doesn’t know this suggestion. Nothing was changed.

pulse-undone-change = The change to the check-in for { $date } is undone.
pulse-undone-deletion = The check-in for { $date } is back.

pulse-entry-when = { $date }, { $time }
pulse-entry-edited = edited
pulse-entry-for = for { $date }
pulse-entry-later = for { $date }, entered later

## The signs

sign-exhaustion = Emotional exhaustion
sign-reduced_empathy = Reduced empathy
sign-intrusion = Intrusive thoughts
sign-irritability = Irritability
sign-reduced_satisfaction = Reduced satisfaction

# In the middle of a sentence.
sign-inline-exhaustion = exhaustion
sign-inline-reduced_empathy = reduced empathy
sign-inline-intrusion = intrusive thoughts
sign-inline-irritability = irritability
sign-inline-reduced_satisfaction = reduced satisfaction

# Beside a sign: short, no full stop.
sign-unknown = no check-in yet
sign-learning = still learning: { $seen } of { $needed }
sign-learning-until = still learning until { $day }
sign-usual = within your usual range
sign-edge = edge of your usual range
sign-below = below your usual range
sign-above = above your usual range
sign-heavy = your usual range is high
sign-heavy-above = above a high usual range

## Results

result-title = That’s it for today
result-title-early = Check-in saved
result-title-day = Saved for { $date }
result-title-changed = Change saved

result-learning = Still learning your usual range: { $seen } of { $needed } check-ins.
result-learning-until = Still learning your usual range: it takes four weeks, until { $day }.
result-usual = Much as usual today.
result-usual-day = Much as usual that day.
result-rest-usual = The rest is much as usual.
result-above = { $sign ->
    [intrusion] Intrusive thoughts are above your usual range, and have been on most days since { $day }.
    [exhaustion] Exhaustion is above your usual range, and has been on most days since { $day }.
   *[other] { $name } is above your usual range, and has been on most days since { $day }.
}
result-above-new = { $sign ->
    [intrusion] Intrusive thoughts are now above your usual range.
    [exhaustion] Exhaustion is now above your usual range.
   *[other] { $name } is now above your usual range.
}
result-above-several = Above your usual range: { $list }.
result-above-item = { $name } since { $day }
result-heavy = Your usual range for { $name } is already high. That’s worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
result-heavy-several = Your usual range is already high for { $count } signs. That’s worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
result-high-today = Higher than usual for you today: { $list }. One day says little on its own.
result-high-day = Higher than usual for you that day: { $list }. One day says little on its own.
result-false-notices = About one person in { $people ->
    [2] two
    [3] three
    [4] four
    [5] five
   *[other] { $people }
} sees a notice like this within three months without any real change.

## One thing that may help (science.md 5 and 6: notice, talk, care)

suggest-hard-days = Three hard days in a row. You could check in less this week and do one thing for yourself.
suggest-notice = { $sign ->
    [intrusion] Intrusive thoughts have been above your usual range since { $day }. Who could you tell: your supervisor, a colleague, your own therapist?
    [exhaustion] Exhaustion has been above your usual range since { $day }. Who could you tell: your supervisor, a colleague, your own therapist?
   *[other] { $name } has been above your usual range since { $day }. Who could you tell: your supervisor, a colleague, your own therapist?
}
suggest-long-notice = { $sign ->
    [intrusion] Intrusive thoughts have been above your usual range for more than two weeks, since { $day }. Your own doctor or another clinician is a good person to tell.
    [exhaustion] Exhaustion has been above your usual range for more than two weeks, since { $day }. Your own doctor or another clinician is a good person to tell.
   *[other] { $name } has been above your usual range for more than two weeks, since { $day }. Your own doctor or another clinician is a good person to tell.
}
suggest-heavy-usual = Your usual range for { $name } is already high. That’s worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
suggest-strategy-boundaries = Is there one evening this week that could stay free of messages? People who switch off from work in the evening tend to be less exhausted and sleep better.
suggest-strategy-self_care = What felt good last week? There may be ten minutes for it this week.
suggest-strategy-support = Which conversation at work helped lately? It may be worth having another before you need it.
suggest-strategy-environment = Is there one thing about the work itself, not about you, that a team meeting could change? You could write it down while it’s fresh.
suggest-strategy-learning = Is there a situation from last week that you’d like to understand better? It might be a good question for supervision, or an hour of reading.
