# Labels of counted sessions. Sentences that are computed come from the program.

sessions-title = Sessions today
sessions-hint = By day and kind: no times, nothing about clients.
sessions-ordinary = Ordinary
sessions-heavy = Heavy
sessions-trauma = Trauma
sessions-crisis = Crisis
sessions-so-far = so far today:
sessions-back-ordinary = Take one ordinary session back
sessions-back-heavy = Take one heavy session back
sessions-back-trauma = Take one trauma session back
sessions-back-crisis = Take one crisis session back
sessions-buffer-end = End them
sessions-buffer-ended = The quiet minutes are over.

settings-sessions = Sessions
settings-sessions-count = Count sessions, in the tray and on Today
settings-sessions-count-hint = One tap each: ordinary, heavy, trauma or crisis. Kept as counts a day; a time would match a caseload, so none is kept.
settings-session-cap = Your own number of sessions a day
settings-session-cap-hint = When it is reached, that is said once. Empty for none.
settings-heavier-cap = Of these, heavier ones
settings-heavier-cap-hint = Heavy, trauma and crisis together. Empty for none.
settings-session-buffer = Ten quiet minutes after a heavier one
settings-session-buffer-hint = The tray says until when, and a notification when they are over. They can be ended early. Nothing else waits for them, and nothing is kept of when they were.

trends-load = Sessions a day, the last 26 weeks
trends-load-chart = Sessions a day as bars, the heavier ones from below
trends-load-heavier = heavy, trauma, crisis
trends-load-ordinary = ordinary
