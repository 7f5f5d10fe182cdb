# Labels of the week's strip, of protected time and of the calendar. Sentences that are computed come from the program.

strip-start = { $day }, start of hours { $number }
strip-end = { $day }, end of hours { $number }
strip-protected-start = { $day }, { $name }: start
strip-protected-end = { $day }, { $name }: end
strip-protected-unnamed = protected time
strip-hours = { $day }, hours
strip-next-day = { $time } next day
strip-removed = Removed: { $what }.
strip-undone = Taken back.
strip-remove = Remove { $what }
strip-remove-short = Remove
strip-keys = Arrow keys move an edge by 15 minutes, with Shift by 5; Delete removes it.
strip-add-hours = Add hours
strip-add-protected = Add protected time
strip-day = Day
strip-from = From
strip-to = To
strip-what = What for
strip-what-example = dinner, phones away
strip-add = Add
strip-discard = Discard changes

week-protected-start = { $day }, protected from, { $number }
week-protected-end = { $day }, protected to, { $number }
week-protected-name = { $day }, what it is for, { $number }
week-protected-remove = Remove protected time { $number } on { $day }

calendar = Days off
calendar-before = The month before
calendar-after = The month after
calendar-now = This month
calendar-on-call = on call
calendar-hint = Choose a day to make it a day off, leave or an extra shift. Arrow keys move by a day and a week, Page Up and Page Down by a month.
calendar-past = This day is past; it stays as it was.
calendar-extra = Extra shift, { $hours }
calendar-off = Day off
calendar-leave = Leave
calendar-usual = As the week has it
calendar-other = Other hours
calendar-hours = Hours of this day
calendar-keep-hours = Keep these hours
calendar-changed = The day is changed.

on-call = On call
on-call-hint = On call the cutoff is not said until it ends.
on-call-from = From
on-call-until = Until
on-call-add = Add time on call
on-call-missing = Choose both, the start and the end.
