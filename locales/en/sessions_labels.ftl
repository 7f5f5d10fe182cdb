# Labels for counted sessions. Computed sentences come from the program.

sessions-title = Sessions today
sessions-hint = By day and type only: no times, nothing about clients.
# For screen readers, between the name and the number: “Heavy, so far today: 2”.
sessions-so-far = so far today:
sessions-back-ordinary = Remove one ordinary session
sessions-back-heavy = Remove one heavy session
sessions-back-trauma = Remove one trauma session
sessions-back-crisis = Remove one crisis
sessions-buffer-end = End now
sessions-buffer-ended = The quiet minutes are over.

settings-sessions = Sessions
settings-sessions-count = Count sessions in the tray and on Today
settings-sessions-count-hint = One click each: ordinary, heavy, trauma or crisis. Leeward keeps only the counts for each day. It keeps no times, since they could be matched to a caseload.
settings-session-cap = Sessions a day
settings-session-cap-hint = Your own number. Leeward tells you once when you reach it. Leave it empty for none.
settings-heavier-cap = Heavier sessions a day
settings-heavier-cap-hint = Heavy, trauma and crisis together. Leave it empty for none.
settings-session-buffer = Ten quiet minutes after a heavier session
settings-session-buffer-hint = The tray shows when they end, and a notification tells you. You can end them early. Nothing else waits for them, and Leeward doesn’t keep when they were.

trends-load = Sessions a day, last 26 weeks
trends-load-chart = Bar chart of sessions a day, heavier ones at the bottom
trends-load-heavier = heavy, trauma, crisis
trends-load-ordinary = ordinary
