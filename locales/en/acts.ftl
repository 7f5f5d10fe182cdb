# What a person does to their reminders, and why something of it is refused.

act-minutes-problem = Minutes: a pause or a snooze lasts from 1 minute to 7 days. Nothing was changed.
act-pause-past = Until: a pause ends on a day to come. Choose a later day. Nothing was changed.
act-pause-no-date = Until: “{ $typed }” is not a date. Write it like 2026-12-24. Nothing was changed.
act-no-moment = Until: “{ $typed }” is not a time that I know. Write it like 18:00, tomorrow, 2026-12-24 or 2026-12-24T18:00. Nothing was changed.
act-moment-past = Until: “{ $typed }” is past. Name a time to come. Nothing was changed.
act-moment-far = Until: “{ $typed }” is more than a year ahead. Check the year. Nothing was changed.
act-snooze-nothing = There is no reminder to show again. Nothing was changed.
act-snooze-over = That one does not come again today. The day ends quietly.
