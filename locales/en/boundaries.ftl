# Labels for the week strip, protected time and the calendar. Computed sentences come from the program.

strip-start = { $day }, working hours { $number }: start
strip-end = { $day }, working hours { $number }: end
strip-protected-start = { $day }, { $name }: start
strip-protected-end = { $day }, { $name }: end
strip-hours = { $day }, working hours
strip-next-day = { $time } the next day
removed = Removed: { $what }.
undone = Undone.
remove-of = Remove { $what }
remove = Remove
strip-keys = Arrow keys move an edge by 15 minutes, or by 5 with Shift. Delete removes it.
strip-add-hours = Add working hours
strip-add-protected = Add protected time
strip-to = To
strip-what = What it’s for
strip-what-example = dinner, phones away
add = Add
strip-discard = Discard changes

week-protected-start = { $day }, protected time { $number }, from
week-protected-end = { $day }, protected time { $number }, to
week-protected-name = { $day }, protected time { $number }, what it’s for
week-protected-remove = Remove protected time { $number } on { $day }

# Working hours that go by a rotation instead of the week.
rotation-kind = Working hours repeat
rotation-off = Every week
rotation-on = In a rotation
rotation-title = Your rotation
rotation-days = Your rotation, day by day
rotation-length = Days in the rotation
rotation-length-problem = Choose from 1 to { $most }.
rotation-from = Day 1 is on
rotation-protected = Protected time, by weekday
rotation-save = Save rotation
rotation-saved = Rotation saved. It applies from now on; earlier evenings keep the hours they had.

calendar = Days off
calendar-before = Previous month
calendar-after = Next month
calendar-now = This month
calendar-hint = Choose a day to make it a day off, leave or an extra shift. Arrow keys move by day or week, Page Up and Page Down by month.
calendar-past = This day has passed and can’t be changed.
calendar-extra = Extra shift, { $hours }
calendar-usual = Reset to usual hours
calendar-other = Set other hours
calendar-hours = Hours for this day
calendar-keep-hours = Save hours
calendar-changed = Day changed.

on-call = On call
on-call-hint = While you’re on call, there’s no cutoff reminder.
on-call-add = Add on-call time
on-call-missing = Enter both a start and an end.
