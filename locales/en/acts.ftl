# What a person does to their reminders, and why something of it is refused.

act-minutes-problem = A pause lasts from 1 minute to 7 days. Nothing was changed.
act-pause-past = A pause ends on a day to come. Nothing was changed.
act-pause-no-date = “{ $typed }” is not a date. Write it like 2026-12-24. Nothing was changed.
act-no-moment = “{ $typed }” is not a time that I know. Write it like 18:00, tomorrow, 2026-12-24 or 2026-12-24T18:00. Nothing was changed.
act-moment-past = “{ $typed }” is past. Nothing was changed.
act-moment-far = “{ $typed }” is more than a year ahead. Nothing was changed.
act-snooze-nothing = There is no reminder to show again. Nothing was changed.
act-snooze-over = That one does not come again today. The day ends quietly.
