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
result-said-done = Done for today is said with it; no more reminders until your next workday.
result-one-thing = One small thing

## The work week and its reminders
week-off = day off
week-to = to
week-start = { $number ->
    [1] { $day }, from
   *[other] { $day }, hours { $number }, from
}
week-end = { $number ->
    [1] { $day }, to
   *[other] { $day }, hours { $number }, to
}
week-add = Add hours on { $day }
week-remove = Remove hours { $number } of { $day }
week-same = Use { $day }’s hours on every workday
reminders-before = Remind me before the end
reminders-minutes-before = minutes before
reminders-end = Remind me at the end
cutoff = Cutoff
cutoff-hint = From here on the evening is yours; most messages can wait.
cutoff-after = A while after the end
cutoff-minutes = minutes after
cutoff-at = At the same time every workday
cutoff-time = Time of the cutoff
cutoff-none = No cutoff

## First start
first-what-title = Welcome to Leeward
first-defaults = A first guess from your computer’s region
first-use-defaults = Use these defaults
first-begin = Choose my own
first-skip = Skip this
first-week-title = When do you work?
first-week-subtitle = A first guess from your computer’s region. Nights may run past midnight.
first-end-title = When does the evening begin?
first-end-subtitle = The day ends with your last hours. The cutoff is where the evening starts.
first-knock-title = How I will knock
first-knock-subtitle = One try now, so that you know what it looks like.
first-first-title = A first check-in?
first-first-subtitle = Five questions, one at a time, under a minute. Your own usual range begins with it.
first-first-change = Everything can be changed later under Boundaries and Settings.
first-check-in = Check in now
knock-reminders = Reminders
knock-autostart = Start Leeward with the computer, quietly in the tray
knock-send = Send a test reminder
knock-again = Send another
knock-did-you-see-it = Did you see it?
knock-seen = Good. Every reminder comes this way.
knock-not-seen = Then something holds it back: Do Not Disturb, or this computer’s notification settings for Leeward. The tray says it too, and Settings has this test again.
yes = Yes
no = No

## The keys of the records
recovery = Your records and their key
recovery-code = Recovery code
recovery-why = A recovery code opens your records on any computer, also when this one forgets its key.
recovery-why-again = A new code ends the old one.
recovery-make = Make a recovery code
recovery-make-again = Make a new recovery code
recovery-copy = Copy
recovery-save = Save to a file …
recovery-keep = I have it in a safe place
recovery-copied = Copied. It stays in the clipboard until something else is copied.
recovery-selected = Selected: copy it with Ctrl+C.
recovery-saved = Saved as { $file }.
recovery-kept = Noted. I will not ask again.
passphrase-title = What keeps your records
passphrase-subtitle = No key store answers on this computer, so the key needs another place.
passphrase-card = A passphrase, asked for at each start
passphrase = Passphrase
passphrase-hint = Four or five unrelated words are strong and easy to keep. Without it, and without a recovery code, nobody can open your records.
passphrase-again = The same again
passphrase-differs = The two are not the same.
passphrase-show = Show what I type
passphrase-use = Use this passphrase
key-file-card = Or a key file
key-file-words = A file that only this account can read holds the key. Nothing is asked at start. Your records are hidden, not locked: whoever can use this account, or read its files, can open them.
key-file-use = Use a key file

## Locked, and trouble
unlock-title = Your records are locked
unlock-either = Passphrase or recovery code
unlock = Open my records
unlock-busy = Opening …
unlock-key-store = Try the key store again
trouble-title = I can’t open your records
trouble-folder = Where your records are

## Need someone now?
help-people = People and lines
help-none = Nobody is written down yet. Someone you could call on a bad evening is a good first one.
help-none-locked = Your own contacts are in your records, which are not open now.
help-add = Add someone
help-name = Name
help-name-hint = A friend, a supervisor, your own therapist, a line you trust.
help-reach = How to reach them
help-reach-hint = A number, or whatever works.
help-edit = Edit { $name }
help-delete = Delete { $name }
help-deleted = { $name } is deleted.
help-lines = Lines in your country
help-country = Country
help-no-country = None

## Our own small reminder
reminder-check-in = Check in
reminder-later = 15 min
reminder-done = Done for today
reminder-seen = I see it
