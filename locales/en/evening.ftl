# Around the end of the day: work after hours, parked thoughts, the reply, the closing ritual.

## Work after hours

after-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
# Beside the heading “After hours”.
after-total = { $minutes ->
    [one] 1 minute after the end of your day
   *[other] { $minutes } minutes after the end of your day
}
after-noted = { $minutes ->
    [one] 1 minute logged for { $weekday }.
   *[other] { $minutes } minutes logged for { $weekday }.
}
after-noted-contact = Contact logged for { $weekday }.
after-changed = Change saved.

# The reasons follow “30 minutes, ” in a list and “for ” in the month’s sentence.
after-reason-notes = notes
after-reason-crisis = a crisis
after-reason-client_contact = client contact
after-reason-admin = admin
after-reason-catching_up = catching up
after-they-contacted = A client called or wrote
after-i-answered = A client called or wrote, and you answered
after-i-reached-out = You contacted a client
after-expected = expected
after-not-expected = not expected
after-on-call = on call

after-minutes-problem = Minutes: “{ $typed }” isn’t a whole number from 1 to { $most }. Nothing was changed.
after-until-problem = Until: “{ $typed }” isn’t a time. Use a form like 19:30. Nothing was changed.
after-until-past = Until: { $typed } isn’t within the next { $hours } hours. It’s { $now } now. Nothing was changed.
after-until-before-end = Until: { $typed } isn’t after the end of your day. Choose a later time. Nothing was changed.
after-until-other-day = Until: an end like “{ $typed }” works only for today. For another day, enter the minutes. Nothing was changed.
# $field is field-minutes or field-until; “Minutes: from Mon 2 Nov at 17:30 to Mon 2 Nov at 18:31 is 61 minutes, and you’ve
# already logged 45. There’s room for 16 more. Nothing was changed.”
after-sum = { $field }: from { $from } to { $to } is { $whole ->
    [one] 1 minute
   *[other] { $whole } minutes
}{ $logged ->
    [0] . There’s no room for more.
   *[other] , and you’ve already logged { $logged }. { $left ->
        [0] There’s no room for more.
       *[other] There’s room for { $left } more.
    }
} Nothing was changed.
after-sum-not-over = { $field }: your day runs until { $end }. Log what comes after it. Nothing was changed.
after-sum-next-shift = { $field }: your next shift starts on { $start }. Choose an earlier end. Nothing was changed.
after-date-problem = Day: “{ $typed }” isn’t a date. Use a form like 2026-12-24. Nothing was changed.
after-date-future = Day: { $day } hasn’t come yet. Nothing was changed.

# $reason is one of after-reason-*.
after-month-over = { $over ->
    [one] 1 evening went over
   *[other] { $over } evenings went over
}{ $for ->
    [none] .
    [all] , for { $reason }.
   *[some] , { $count } of them for { $reason }.
}
after-month-stretched = { $stretched ->
    [one] 1 was stretched.
   *[other] { $stretched } were stretched.
}
after-offer-notes = { $now ->
    [0] Time for notes within your day may help: a heads-up { $minutes } minutes before the end.
   *[other] Time for notes within your day may help: a heads-up { $minutes } minutes before the end instead of { $now }.
}
after-offer-notes-do = Make time for notes
after-offer-notes-done = The heads-up now comes { $minutes } minutes before the end.

tray-still-working = Still working

## Parked thoughts

parked-until = Parked until { $until }.
parked-waiting = { $count ->
    [one] 1 thought parked until { $until }
   *[other] { $count } thoughts parked, the first until { $until }
}
parked-when = parked on { $date }, { $time }
parked-about-unfinished = Unfinished
parked-about-difficult = Set down for the night
parked-about-colleague = A colleague to check on
parked-empty = There’s nothing to park yet. Write one line first.
parked-long = A parked thought can have up to { $most } characters. Yours is still in this window; shorten it to park it.
parked-no-date = Parked until: “{ $typed }” isn’t a date. Use a form like 2026-12-24. Nothing was parked.
parked-past = Parked until: “{ $typed }” isn’t after today. Choose a later day. Nothing was parked.
parked-far = Parked until: “{ $typed }” is more than a year away. Check the year. Nothing was parked.
tray-park = Park a thought…

## Replies
# The clinician’s own words to a client; { $sign } becomes reply-next, reply-next-far or reply-next-unknown.

reply-first = Thank you for your message. I’m not at work right now. I’ll be back { $sign } and will read it then.
reply-emergency-first = { $first } If it can’t wait, please use our service’s on-call route.
reply-next = on { $weekday } at { $time }
reply-next-far = on { $date } at { $time }
reply-next-unknown = as soon as I can
reply-no-next = This reply doesn’t say when you’re back. Put { $sign } where your next working time belongs.
reply-count-problem = Replies: you can have 1 to { $replies }. Nothing was changed.
reply-empty-problem = Reply { $number } is empty. Write something in it. Nothing was changed.
reply-long-problem = Reply { $number } is longer than { $most } characters. Shorten it. Nothing was changed.
reply-emergency-missing = Emergency line: it ends every reply, so it can’t be empty. Nothing was changed.
reply-emergency-long = Emergency line: it’s longer than { $most } characters. Shorten it. Nothing was changed.
reply-not-copied = Leeward couldn’t copy the text. You can select it and copy it yourself.
tray-reply = Copy reply for clients

## The closing ritual

closing-safety = If it’s about someone’s safety, act on it now: use your service’s on-call route or the emergency number.
closing-long = A line here can have up to { $most } characters. Yours is still in this window; shorten it to go on.
closing-together = With the closing ritual, { $with } of every 100 evenings were kept; without it, { $without }. The difference is plausibly between { $low } and { $high } in 100 ({ $days } days). This doesn’t show that one caused the other.
closing-fewer = { $n } fewer
closing-more = { $n } more

## The invented year: parked thoughts

demo-thought-1 = Ask about the new referral form
demo-thought-2 = The quiet corner for the waiting room
demo-well-1 = A long talk went better than I’d feared.
demo-well-2 = Lunch outside with the team.
