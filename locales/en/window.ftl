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

## The guided check-in
check-in-title = Check in – Leeward
check-in-keys = Keys 1 to 5 answer and go on. Backspace goes back, S skips, Enter goes on, Escape closes and keeps your answers.
check-in-skip = Skip this one
check-in-finish = Finish
check-in-note = Anything to note?
check-in-note-hint = For you alone. Leave it empty if there is nothing; client names are safer left out.
check-in-nothing = Nothing is answered yet, so nothing is stored. One answer is enough, or close this window.
result-one-thing = One small thing
