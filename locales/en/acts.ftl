# What a person does with their reminders, and why something is refused.

act-minutes-problem = Minutes: a pause or snooze can last from 1 minute to 7 days. Nothing was changed.
act-pause-past = Until: “{ $typed }” isn’t after today. Choose a later day. Nothing was changed.
act-pause-no-date = Until: “{ $typed }” isn’t a date. Use a form like 2026-12-24. Nothing was changed.
act-no-moment = Until: “{ $typed }” isn’t a time. Use a form like 18:00, tomorrow, 2026-12-24 or 2026-12-24T18:00. Nothing was changed.
act-moment-past = Until: “{ $typed }” has already passed. Choose a later time. Nothing was changed.
act-moment-far = Until: “{ $typed }” is more than a year away. Check the year. Nothing was changed.
act-snooze-nothing = There’s no reminder to snooze. Nothing was changed.
act-snooze-earlier = This reminder is from an earlier day. Nothing was changed.
act-snooze-over = This reminder won’t come again today, so it can’t be snoozed. Nothing was changed.
# Over a sentence that says what was refused, where a button of a notification or of the tray had no effect.
act-refused = That didn’t work
