# Labels of the window: navigation, first start, the check-in, help, the small reminder.
# Sentences that are computed come from the program; nothing here counts or compares.

## Everywhere
nav = Places
nav-today = Today
nav-trends = Trends
nav-boundaries = Boundaries
nav-settings = Settings
need-someone = Need someone now?
dismiss = Dismiss
undo = Undo
back = Back
next = Next
cancel = Cancel
save = Save
edit = Edit
delete = Delete
close = Close
later = Later
not-now = Not now
try-again = Try again
quit = Quit Leeward
open-folder = Open the folder
one-moment = One moment …
progress = { $at } of { $of }
key-enter = Enter
