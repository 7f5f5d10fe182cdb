# Notifications: title, and under `-body` the second line. Never a score, a name, a count or a note.

reminder-heads-up = { $minutes ->
    [one] Your day ends in 1 minute
   *[other] Your day ends in { $minutes } minutes
}
reminder-heads-up-body = Time to finish notes.
reminder-day-end = Your day ends now, { $end }
reminder-day-end-body = Close the day when you are ready.
reminder-day-end-late = Your day was due to end at { $end }
reminder-day-end-late-body = It is { $now }.
reminder-cutoff = Your evening starts, { $cutoff }
reminder-cutoff-body = Most messages can wait until { $next }. If someone may be in danger, use your service’s on-call route.
reminder-cutoff-no-next = Your evening starts, { $cutoff }
reminder-cutoff-no-next-body = Most messages can wait. If someone may be in danger, use your service’s on-call route.
reminder-cutoff-late = Your cutoff was { $cutoff }
reminder-cutoff-late-body = It is { $now }. The same holds.
reminder-both-late = Your day was due to end at { $end }, your cutoff at { $cutoff }
reminder-both-late-body = It is { $now }.
reminder-day-end-rest-body = No check-in is asked for today.
reminder-pulse = Your working day is over
reminder-pulse-body = Check in when you are ready; it takes about a minute.
reminder-protected = Your protected time starts, { $start }
reminder-protected-body = It is yours until { $end }.
reminder-soft-landing = Welcome back
reminder-soft-landing-body = The first morning after leave. One thing at a time is enough; what piled up can wait its turn.
reminder-buffer = Your ten minutes are over
reminder-buffer-body = Take another moment if the day has room for it.
reminder-still-paused = Reminders are still paused
reminder-still-paused-body = They have been since { $day }. They come again when you say so.
reminder-test = This is how I will knock
reminder-test-body = Did you see it?
reminder-discreet = A moment for you?

button-check-in = Check in
button-snooze = 15 min
button-done = Done for today
