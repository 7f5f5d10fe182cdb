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
