# Notifications: the title, and under “-body” the second line. Never a score, a name, a count or a note.

reminder-heads-up = { $minutes ->
    [one] Your day ends in 1 minute
   *[other] Your day ends in { $minutes } minutes
}
reminder-heads-up-body = Time to finish your notes.
reminder-day-end = It’s { $end }, the end of your day
reminder-day-end-body = Close the day when you’re ready.
reminder-day-end-late = Your day was due to end at { $end }
reminder-day-end-late-body = It’s { $now } now.
reminder-cutoff = It’s { $cutoff }, and the evening is yours
reminder-cutoff-body = Most messages can wait until { $next }. If someone may be in danger, use your service’s on-call route.
reminder-cutoff-no-next = It’s { $cutoff }, and the evening is yours
reminder-cutoff-no-next-body = Most messages can wait. If someone may be in danger, use your service’s on-call route.
reminder-cutoff-late = Your cutoff was at { $cutoff }
reminder-cutoff-late-body = It’s { $now } now. Most messages can wait. If someone may be in danger, use your service’s on-call route.
reminder-both-late = Your day was due to end at { $end }, with your cutoff at { $cutoff }
reminder-both-late-body = It’s { $now } now. Most messages can wait. If someone may be in danger, use your service’s on-call route.
reminder-day-end-rest-body = No check-in today.
reminder-pulse = Your workday is over
reminder-pulse-body = Check in when you’re ready. It takes about a minute.
reminder-protected = It’s { $start }, the start of your protected time
reminder-protected-body = It’s yours until { $end }.
reminder-soft-landing = Welcome back
reminder-soft-landing-body = It’s your first morning after leave. One thing at a time is enough. What piled up can wait its turn.
reminder-buffer = Your ten minutes are over
reminder-buffer-body = Take another moment if your day has room for it.
reminder-still-paused = Reminders are still paused
reminder-still-paused-body = They’ve been paused since { $day }, and come back when you resume them.
reminder-test = This is what a reminder looks like
# Over the reason, where an act of the tray or of a notification was refused.
reminder-refused = That didn’t work
reminder-discreet = A moment for you?

