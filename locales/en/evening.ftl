# What surrounds the end of a day: work that went on, thoughts that wait, the reply, the closing ritual.

## Work after hours

after-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
after-total = { $minutes ->
    [one] 1 minute after your day’s end.
   *[other] { $minutes } minutes after your day’s end.
}
after-noted = { $minutes ->
    [one] 1 minute is noted for { $weekday }.
   *[other] { $minutes } minutes are noted for { $weekday }.
}
after-noted-contact = The contact is noted for { $weekday }.
after-changed = The change is kept.

after-reason-notes = notes
after-reason-crisis = a crisis
after-reason-client_contact = contact with clients
after-reason-admin = admin
after-reason-catching_up = catching up
after-they-contacted = A client called or wrote
after-i-answered = A client called or wrote, and I answered
after-i-reached-out = I reached out to a client
after-expected = expected
after-not-expected = not expected
after-on-call = on call

after-minutes-problem = Minutes: “{ $typed }” is not a whole number from 1 to { $most }. Nothing was changed.
after-until-problem = Until: “{ $typed }” is not a time. Write it like 19:30. Nothing was changed.
after-until-past = Until: { $typed } is not within the next { $hours } hours; it is { $now }. Nothing was changed.
after-until-before-end = Until: your day itself runs past { $typed }. Nothing was changed.
after-until-other-day = Until: “{ $typed }” can only be said of today. For another day, write the minutes. Nothing was changed.
after-date-problem = Day: “{ $typed }” is not a date. Write it like 2026-12-24. Nothing was changed.
after-date-future = Day: { $day } is still to come. Nothing was changed.

after-month-over = { $over ->
    [one] 1 evening over
   *[other] { $over } evenings over
}
after-month-some-for = { $over }, { $count } of them for { $reason }.
after-month-all-for = { $over }, for { $reason }.
after-month-stretched = { $stretched ->
    [one] 1 was stretched.
   *[other] { $stretched } were stretched.
}
after-offer-notes = { $now ->
    [0] Time for notes inside the day may help: a heads-up { $minutes } minutes before the end.
   *[other] Time for notes inside the day may help: the heads-up { $minutes } minutes before the end, not { $now }.
}
after-offer-notes-do = Make time for notes
after-offer-notes-done = From now on the heads-up comes { $minutes } minutes before the end.

button-still-working = Still working, { $minutes } min
tray-still-working = Still working
tray-still-working-minutes = { $minutes } min
tray-still-working-until = Until a time…

## Parked thoughts

parked-until = Parked until { $until }.
parked-waiting = { $count ->
    [one] 1 thought waits until { $until }.
   *[other] { $count } thoughts wait, the first until { $until }.
}
parked-when = parked on { $weekday } { $day }, { $time }
parked-about-unfinished = Unfinished
parked-about-difficult = Put down for the night
parked-about-colleague = A colleague to check on
parked-empty = There is nothing to park yet: write one line.
parked-long = A thought to park has at most { $most } characters. It is kept in this window.
parked-no-date = Morning: “{ $typed }” is not a date. Write it like 2026-12-24. Nothing was parked.
parked-past = Morning: “{ $typed }” is not a day to come. Nothing was parked.
parked-far = Morning: “{ $typed }” is more than a year off. Nothing was parked.
tray-park = Park a thought…

## Replies

reply-first = Thank you for your message. I am away from work now and will read it when I am back, { $sign }.
reply-emergency-first = { $first } If it can’t wait, please use our service’s on-call route.
reply-next = on { $weekday } at { $time }
reply-next-far = on { $weekday } { $day } at { $time }
reply-next-unknown = as soon as I work again
reply-no-next = This reply does not say when you are back: { $sign } stands for it.
reply-count-problem = Replies: there can be 1 to { $replies }. Nothing was changed.
reply-empty-problem = Reply { $number }: it has no words yet. Nothing was changed.
reply-long-problem = Reply { $number }: it has at most { $most } characters. Nothing was changed.
reply-emergency-missing = Emergency line: it stands at the end of every reply and can’t be empty. Nothing was changed.
reply-emergency-long = Emergency line: it has at most { $most } characters. Nothing was changed.
reply-not-copied = This desktop did not take the text. It can be marked and copied by hand.
tray-reply = Copy the reply for clients

## The closing ritual

closing-safety = If it is about someone’s safety, act on it now: your service’s on-call route, or the emergency number.
closing-long = A line here has at most { $most } characters. It is kept in this window; shorten it to go on.
closing-together = With the closing ritual { $with } of 100 evenings were kept, without it { $without } (plausibly between { $low } and { $high } of 100; { $days } days). This does not show that one caused the other.
closing-fewer = { $n } fewer
closing-more = { $n } more

## The invented year: parked thoughts

demo-thought-1 = Ask about the new referral form
demo-thought-2 = The quiet corner for the waiting room
demo-well-1 = A long talk went better than feared.
demo-well-2 = Lunch outside with the team.
