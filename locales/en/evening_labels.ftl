# Labels around the end of the day. Computed sentences come from the program.

## Work after hours
after-title = After hours
after-hint = Leeward doesn’t watch you. It logs only what you enter here.
after-contact = Log contact…
after-reason = Reason
after-reason-of = Reason for { $what }, { $when }
after-reason-later = No reason yet
# The button in the list.
after-reason-add = Add reason
after-reason-label-notes = Notes
after-reason-label-crisis = A crisis
after-reason-label-client_contact = Client contact
after-reason-label-admin = Admin
after-reason-label-catching_up = Catching up
after-edit = Edit entry from { $when }: { $what }
after-delete = Delete entry from { $when }: { $what }
after-deleted = Deleted: { $what }.
restored = Restored.
after-minutes-field = Minutes after the end of your day
after-until-hint = A time today, like 19:30
after-was-on-call = On call at the time
after-way = What happened
after-way-they_contacted = A client called or wrote
after-way-i_answered = … and you answered
after-way-i_reached_out = You contacted a client
after-way-hint = No names. Leeward doesn’t keep who it was.
after-expected-question = Was it expected?
after-expected-yes = Expected
after-expected-no = Not expected
after-expected-unsaid = Prefer not to say
after-note = Log
after-month-list = What you logged this month
after-month-none = Nothing logged after hours this month.
after-month-add = Add an earlier evening:
after-month-minutes = Minutes
after-month-contact = Contact
after-offer-undone = The heads-up is back as it was.

## Parked thoughts
parked-title = Thoughts you parked
parked-line-title = For another day
parked-line = Park a thought
parked-hint = One line. It stays out of sight until you next start work, and it’s never in a notification.
parked-hint-today = It stays out of sight until you next start work, and it’s never in a notification.
parked-do = Park
parked-done = Done with it
parked-again = Park again
parked-name-done = Done with it: { $thought }
parked-name-again = Park again: { $thought }
parked-name-delete = Delete: { $thought }
parked-said-away = Moved to the archive.
parked-said-again = Parked until you next start work.
parked-said-deleted = Deleted.
parked-archive = Archive

## Replies
reply-title = Replies to late messages
copy = Copy
reply-copy-of = Copy reply { $number }
reply-copied = Copied. Leeward doesn’t send anything.
reply-text = Your reply
reply-text-of = Reply { $number }
reply-text-hint = { $sign } becomes your next working time.
reply-emergency = Emergency line
reply-emergency-hint = It ends every reply.
reply-add = Add reply
reply-remove = Remove reply { $number }
reply-saved = Replies saved.

## The closing ritual
closing-over = Before you go
closing-unfinished = What’s unfinished?
closing-unfinished-hint = One line is enough. It comes back on the morning you pick.
closing-done-on = Do it on
closing-difficult = One difficult thing to set down for the night?
closing-until = Parked until
closing-well = One thing that went well?
closing-well-hint = However small.
closing-colleague = A colleague to check on?
closing-colleague-hint = It comes back when you next start work.
closing-home = Where does your attention go now?
closing-home-hint = The rest can wait.
closing-on = Go to check-in
closing-straight = Skip to check-in
settings-closing = Closing ritual before the check-in
settings-closing-hint = At the end of the day: what’s unfinished, one thing to set down, one that went well, a colleague, home. It takes under two minutes, and you can skip any step.
