# “Why didn’t I get a reminder?”: what happened to each reminder, and why.

history-off = Day off: no reminders.
history-leave = On leave: no reminders.
history-nothing = No reminders were due. Times that had passed when you last saved your week don’t count.

history-heads-up = Heads-up
history-day-end = End of day
history-cutoff = Cutoff
history-pulse = Check-in
history-protected = Protected time
history-soft-landing = First morning after leave
history-still-paused = Question about the pause
history-buffer = End of the quiet minutes
history-again = { $what }, after snooze

history-delivered = Shown at { $at }.
history-delivered-late = Shown late, at { $at }. The computer was asleep or off when it was due, or a pause held it back.
history-late-held = Shown late, at { $at }: { $why } until then.
history-merged = Not shown separately: a later reminder covered it, at { $at }.
history-merged-heads-up = Not shown: at { $at } your day had already ended.
history-expired = Not shown: the first chance was at { $at }, too late to be useful.
history-expired-held = Not shown: { $why }. By the time that ended, at { $at }, it was too late to be useful.
history-paused = Not shown: it was due during a pause. By the time that ended, at { $at }, it was too late to be useful.
history-on-call = Not shown: you were on call, so there was no cutoff.
history-done = Not shown: you said you were done for today, at { $at }.
history-on-leave = Not shown: your leave started at { $at }.
history-pulse-merged = Asked together with the end of the day, at { $at }.
history-pulse-done = Not asked: you’d checked in, or said you were done for today.
history-unseen = It couldn’t be shown as a notification, so it waited in the window.
history-perhaps-unseen = Do Not Disturb may have hidden it, so Today kept a line until you saw it.
history-held = Waiting: { $why }. It comes once that ends.
history-ahead = Due at { $at }.
history-void = Recorded while the clock was wrong, so it no longer counts.

history-no-date = “{ $typed }” isn’t a date. Use a form like 2026-12-24.
