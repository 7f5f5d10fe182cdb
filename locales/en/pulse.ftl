# Words of Leeward, English: the pulse, its result, what one may do about it.

## The pulse

pulse-over-today = Thinking of your working day today
pulse-over-day = Thinking of your working day on { $weekday } { $day }
pulse-small-print = Our own words, not a validated scale. It compares you with yourself.
pulse-footer = Stays on this computer, encrypted.
pulse-put-aside = What you began for { $weekday } { $day } is kept as that day’s check-in.
pulse-put-aside-change = What you began to change on { $weekday } { $day } is kept. Trends can take it back.
pulse-changing = You are changing the check-in of { $weekday } { $day }.

pulse-asked-exhaustion = How drained are you now?
pulse-exhaustion-0 = Fresh enough
pulse-exhaustion-1 = A little tired
pulse-exhaustion-2 = Tired
pulse-exhaustion-3 = Very drained
pulse-exhaustion-4 = Nothing left

pulse-asked-reduced_empathy = How easy was it to feel with the people you helped?
pulse-reduced_empathy-0 = Very easy
pulse-reduced_empathy-1 = Mostly easy
pulse-reduced_empathy-2 = Some effort
pulse-reduced_empathy-3 = Hard
pulse-reduced_empathy-4 = I could hardly feel with them

pulse-asked-intrusion = Did things you heard or saw at work come back when you did not want them?
pulse-intrusion-0 = Not at all
pulse-intrusion-1 = Once, briefly
pulse-intrusion-2 = A few times
pulse-intrusion-3 = Often
pulse-intrusion-4 = They would not leave me

pulse-asked-irritability = How easily were you irritated?
pulse-irritability-0 = Hardly at all
pulse-irritability-1 = A little
pulse-irritability-2 = Somewhat
pulse-irritability-3 = Easily
pulse-irritability-4 = By almost everything

pulse-asked-reduced_satisfaction = How worthwhile did the work feel?
pulse-reduced_satisfaction-0 = Very
pulse-reduced_satisfaction-1 = Mostly
pulse-reduced_satisfaction-2 = Partly
pulse-reduced_satisfaction-3 = Barely
pulse-reduced_satisfaction-4 = Not at all

pulse-takes = about { $seconds } seconds
pulse-takes-unknown = under a minute

## What can't be taken

pulse-refused-future = { $weekday } { $day } is still to come. A check-in belongs to a day that has begun.
pulse-refused-date = “{ $text }” is not a date.
pulse-refused-answer = That is not one of the five answers. Nothing was stored.
pulse-refused-empty = There is nothing to keep yet: answer one question, or write a note.
pulse-refused-note = The note is longer than { $most } characters. It is kept in this window; shorten it to store it.
checkin-refused-answer = item { $item }: { $value } is not one of { $options }. Nothing was stored.
checkin-refused-item = item { $item }: { $value } answers nothing, the last item is { $last }. Nothing was stored.
checkin-refused-missing = item { $item }: nothing is given. { $items } answers are needed, with nothing between two commas for a sign that you skip. Nothing was stored.
checkin-refused-moment = “{ $typed }” is not a moment. Write it like 2026-11-24, 2026-11-24T21:15 or 2026-11-24T21:15:00+01:00. Nothing was stored.
checkin-refused-ahead = “{ $typed }” is still to come. A check-in belongs to a day that has begun. Nothing was stored.
pulse-refused-suggestion = This suggestion is not known here. Nothing was changed.

pulse-undone-change = The change to the check-in of { $weekday } { $day } is taken back.
pulse-undone-deletion = The check-in of { $weekday } { $day } is back.

pulse-entry-when = { $weekday } { $day }, { $time }
pulse-entry-edited = edited
pulse-entry-for = for { $weekday } { $day }
pulse-entry-later = for { $weekday } { $day }, entered later

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

sign-unknown = no check-in yet
sign-learning = still learning: { $seen } of { $needed }
sign-learning-until = still learning until { $day }
sign-usual = within your usual
sign-edge = at the edge of your usual
sign-below = below your usual
sign-above = above your usual
sign-heavy = your usual is heavy here
sign-heavy-above = above a heavy usual

## Results

result-title = Thank you. That is the day.
result-title-early = Thank you. It is stored.
result-title-day = Stored for { $weekday } { $day }.
result-title-changed = The change is stored.

result-learning = Still learning your usual: { $seen } of { $needed } check-ins.
result-learning-until = Still learning your usual: it takes four weeks, until { $day }.
result-usual = Much as always today.
result-usual-day = Much as always that day.
result-rest-usual = The rest is much as always.
result-above = { $sign ->
    [intrusion] Intrusive thoughts are above your usual range, and have been on most days since { $day }.
    [exhaustion] Exhaustion is above your usual range, and has been on most days since { $day }.
   *[other] { $name } is above your usual range, and has been on most days since { $day }.
}
result-above-new = { $sign ->
    [intrusion] Intrusive thoughts have come to be above your usual range.
    [exhaustion] Exhaustion has come to be above your usual range.
   *[other] { $name } has come to be above your usual range.
}
result-above-several = Above your usual range: { $list }.
result-above-item = { $name } since { $day }
result-heavy = On { $name } your usual is already heavy. That is worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
result-heavy-several = Your usual is already heavy on { $count } signs. That is worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
result-high-today = Higher than usual for you today: { $list }. One day says little by itself.
result-high-day = Higher than usual for you that day: { $list }. One day says little by itself.
result-false-notices = About one person in { $people ->
    [2] two
    [3] three
    [4] four
    [5] five
   *[other] { $people }
} sees a notice like this once in three months without any real change.

## One thing that may help (science.md 5 and 6: notice, talk, care)

suggest-hard-days = Three hard days in a row. You could log less this week and do one thing for yourself.
suggest-notice = { $sign ->
    [intrusion] Intrusive thoughts have been above your usual since { $day }. Who could hear about that: your supervisor, a colleague, your own therapist?
    [exhaustion] Exhaustion has been above your usual since { $day }. Who could hear about that: your supervisor, a colleague, your own therapist?
   *[other] { $name } has been above your usual since { $day }. Who could hear about that: your supervisor, a colleague, your own therapist?
}
suggest-long-notice = { $sign ->
    [intrusion] Intrusive thoughts have been above your usual for more than two weeks, since { $day }. Your own doctor or a clinician is a good person to tell.
    [exhaustion] Exhaustion has been above your usual for more than two weeks, since { $day }. Your own doctor or a clinician is a good person to tell.
   *[other] { $name } has been above your usual for more than two weeks, since { $day }. Your own doctor or a clinician is a good person to tell.
}
suggest-heavy-usual = On { $name } your usual is already heavy. That is worth talking over with someone: a supervisor, a colleague, your own therapist or doctor.
suggest-strategy-boundaries = Is there one evening this week that can stay free of messages? People who switch off from work in the evening tend to be less exhausted and to sleep better.
suggest-strategy-self_care = What did you good last week? It may have ten minutes in this one.
suggest-strategy-support = Which conversation at work was useful lately? It may be worth a second one before you need it.
suggest-strategy-environment = Is there one thing about the work itself, not about you, that a team meeting could change? You could write it down while it is fresh.
suggest-strategy-learning = Is there one situation from last week that you would like to understand better? It may make a good question for supervision or an hour of reading.
