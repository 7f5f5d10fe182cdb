# "Why didn't I get it?": what became of each reminder, and why.

history-today = Today
history-day = { $weekday } { $date }
history-off = Day off: no reminders.
history-leave = On leave: no reminders.
history-nothing = Nothing was due here: what had passed before your week was last saved is left alone.

history-heads-up = Heads-up
history-day-end = End of day
history-cutoff = Cutoff
history-pulse = Check-in
history-protected = Protected time
history-soft-landing = First morning after leave
history-still-paused = Question about the pause
history-buffer = End of the quiet minutes
history-again = { $what }, again

history-delivered = Shown at { $at }.
history-delivered-late = Shown late, at { $at }: the computer was asleep or off at its time, or a pause held it back.
history-late-held = Shown late, at { $at }: { $why } until then.
history-merged = Not by itself: a later one said it too, at { $at }.
history-merged-heads-up = Not shown: at { $at } the day had already ended.
history-expired = Not shown: when that was possible, at { $at }, it was too late to be of use.
history-expired-held = Not shown: { $why }, and when that was over, at { $at }, it was too late to be of use.
history-paused = Not shown: it came due in a pause, and was too old when that was over, at { $at }.
history-on-call = Not shown: you were on call, and on call there is no cutoff.
history-done = Not shown: you had said done for today, at { $at }.
history-on-leave = Not shown: you were on leave from { $at } on.
history-pulse-merged = Asked for with the end of the day, at { $at }.
history-pulse-done = Not asked for: you had checked in, or said done for today.
history-unseen = It could not be shown as a notification and waited in the window.
history-perhaps-unseen = Do Not Disturb may have kept it from you; Today kept a line until it was seen.
history-held = Waits: { $why }. It comes once when that ends.
history-ahead = Comes at { $at }.
history-void = Written by a clock that was set wrong; it no longer counts.

history-no-date = “{ $typed }” is not a date. Write it like 2026-12-24.
