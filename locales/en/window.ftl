# Labels of the window: navigation, first start, the check-in, help, the small reminder.
# Computed sentences come from the program; nothing here counts or compares.

## Everywhere
nav = Main
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
open-folder = Show folder
one-moment = One moment…
progress = { $at } of { $of }
key-enter = Enter

## The guided check-in
check-in-title = Check-in – Leeward
check-in-keys = Keys 1 to 5 answer and move on. Backspace goes back, S skips and Enter continues. Escape closes the window and keeps your answers.
skip = Skip
check-in-finish = Finish
check-in-note = Anything to note?
check-in-note-hint = Only for you. Leave it empty if there’s nothing. It’s safer without client names.
check-in-nothing = You haven’t answered anything yet, so there’s nothing to save. One answer is enough, or close this window.
result-said-done = You’re done for today. No more reminders until your next workday.
result-one-thing = One small thing

## The work week and its reminders
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
week-remove = Remove hours { $number } on { $day }
week-same = Use { $day }’s hours on every workday
reminders-before = Reminder before the end
reminders-minutes-before = minutes before
reminders-end = Reminder at the end
cutoff = Cutoff
cutoff-hint = From here on, the evening is yours. Most messages can wait.
cutoff-after = A set time after the end
cutoff-minutes = minutes after
cutoff-at = At the same time every workday
cutoff-time = Cutoff time
cutoff-none = No cutoff

## First start
first-what-title = Welcome to Leeward
first-defaults = Suggested for your region
first-use-defaults = Use these defaults
first-begin = Choose your own
first-week-title = When do you work?
first-week-subtitle = These hours are a guess from your computer’s region. A night shift can run past midnight.
first-end-title = When does your evening begin?
first-end-subtitle = Your day ends with your last working hours. The cutoff is where your evening starts.
first-knock-title = How reminders reach you
first-knock-subtitle = Try one now, so you know what it looks like.
first-first-title = A first check-in?
first-first-subtitle = Five questions, one at a time, in about a minute. Leeward starts learning your usual range from them.
first-first-change = You can change everything later in Boundaries and Settings.
knock-autostart = Start at login, quietly in the tray
knock-again = Send another
knock-seen = Every reminder comes this way.
knock-not-seen = Then something is holding it back: Do Not Disturb, or this computer’s notification settings for Leeward. The tray tells you too, and you can repeat this test in Settings.
yes = Yes
no = No

## Keys
recovery = Your data and its key
recovery-code = Recovery code
recovery-why = A recovery code opens your data on any computer, even if this one forgets its key.
recovery-why-again = Once you create a new code, the old one stops working.
recovery-make = Create recovery code
recovery-make-again = Create new recovery code
recovery-save = Save to file…
recovery-keep = It’s in a safe place
recovery-copied = Copied. It stays on the clipboard until you copy something else.
recovery-selected = Selected. Press { $shortcut } to copy it.
recovery-saved = Saved as { $file }.
recovery-kept = Noted. Leeward won’t ask again.
passphrase-title = What protects your data
passphrase-subtitle = No keychain is available on this computer, so the key needs another place.
passphrase-card = A passphrase, entered at every start
passphrase = Passphrase
passphrase-hint = Four or five unrelated words are strong and easy to remember. Without it, and without a recovery code, nobody can open your data.
passphrase-again = Repeat passphrase
passphrase-differs = The passphrases don’t match.
passphrase-show = Show passphrase
passphrase-use = Use this passphrase
key-file-card = Or a key file
key-file-words = A file that only this account can read holds the key, so there’s nothing to type when Leeward starts. Your data is hidden, not locked: anyone who can use this account, or read its files, can open it.
key-file-use = Use key file

## Locked, and trouble
unlock-title = Your data is locked
unlock-either = Passphrase or recovery code
unlock = Unlock
unlock-busy = Unlocking…
unlock-key-store = Try keychain again
trouble-title = Leeward can’t open your data
trouble-folder-title = Where your data is

## Need someone now?
help-people = People and helplines
help-none = No one is listed yet. Someone you could call on a bad evening is a good first choice.
help-none-locked = Your own contacts are in your data, which isn’t open now.
help-add = Add contact
help-name = Name
help-name-hint = A friend, a supervisor, your own therapist, a helpline you trust.
help-reach = How to reach them
help-reach-hint = A number, or whatever works.
help-edit = Edit { $name }
help-delete = Delete { $name }
help-deleted = { $name } deleted.
help-lines = Helplines in your country
help-country = Country
help-no-country = Another country
help-choose-country = Choose a country
