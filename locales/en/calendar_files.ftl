## Calendar files (.ics): what one would add, what was added, what is wrong with one
# The reasons without a capital letter follow “Line 14: ” in ics-left and end with a full stop.

ics-not-read = This file can’t be read. Check that it’s still there and that you’re allowed to open it. Nothing was imported.
ics-long-file = This file is larger than { $megabytes } MB. Export a shorter period from your calendar and try again. Nothing was imported.
ics-web-page = This is a web page, not a calendar file. Sign in to your calendar there and export it again. Nothing was imported.
ics-packed = This is a ZIP archive. Unpack it, then choose the calendar file (.ics) inside. Nothing was imported.
ics-vcalendar-1 = This is a vCalendar 1.0 file, an older format that Leeward can’t read. Export the calendar as iCalendar (.ics). Nothing was imported.
ics-no-calendar = This isn’t a calendar file. A calendar file (.ics) begins with BEGIN:VCALENDAR. Most calendar programs can export one. Nothing was imported.
ics-stops-early = The file stops early, at line { $line }. Export it again to get the rest.
ics-nothing-came = Nothing in this file is left to import.

ics-value-when = { $property } isn’t a valid date or time. Use a form like 20261224 or 20261224T090000, and the same form for an event’s start and end.
ics-value-duration = DURATION isn’t a valid length of time. Use a form like PT8H30M or P1D.
ics-value-rule = { $property } isn’t a rule that Leeward can read. Use a form like FREQ=WEEKLY;BYDAY=MO,WE.
ics-zone = Leeward doesn’t know the time zone “{ $name }”. Set your calendar to a place like Europe/London and export it again.
ics-no-start = this event has no DTSTART. Export the calendar again, or remove the event.
ics-no-length = this event has no length. Give it an end in your calendar and export it again.
ics-ends-first = this event ends before it starts. Correct it in your calendar and export it again.
ics-same-date-night = this event ends before it starts. If it ends the next day, correct its end date in your calendar and export it again.
ics-too-many = this event has more dates than Leeward can import. Export a shorter period and try again.

# $why is one of the reasons above.
ics-left = Line { $line }: { $why }
# $when: “Wed 17 February 7:00–19:00”; $why: one of the notes below, without a full stop.
ics-left-date = Line { $line }, { $when }: { $why }.
ics-left-more = { $count ->
    [one] 1 more is left out.
   *[other] { $count } more are left out.
}

ics-no-events = There are no events in this calendar. Nothing was imported.
ics-changed = The file has changed since you chose it. Choose it again. Nothing was imported.
ics-none-chosen = No event is selected. Select at least one. Nothing was imported.
ics-overlap = The events on lines { $other } and { $line } overlap on { $day }. Select only one of them. Nothing was imported.

ics-coming = { $new ->
    [0] No new events
    [one] 1 new event
   *[other] { $new } new events
}{ $known ->
    [0] .
   *[other] , { $known } already entered.
}
# $lines: “5, 12, 19, …”
ics-left-past = { $count ->
    [one] 1 past event is left out (line { $lines }).
   *[other] { $count } past events are left out (lines { $lines }).
}
ics-left-far = { $count ->
    [one] 1 event more than two years away is left out (line { $lines }).
   *[other] { $count } events more than two years away are left out (lines { $lines }).
}
ics-left-cancelled = { $count ->
    [one] 1 event was called off, so it’s left out (line { $lines }).
   *[other] { $count } events were called off, so they’re left out (lines { $lines }).
}
ics-left-superseded = { $count ->
    [one] 1 event is an older version or a copy, so it’s left out (line { $lines }).
   *[other] { $count } events are older versions or copies, so they’re left out (lines { $lines }).
}
ics-left-free = { $count ->
    [one] 1 event is marked as free, so it’s left out (line { $lines }).
   *[other] { $count } events are marked as free, so they’re left out (lines { $lines }).
}
ics-left-many = There are more than { $most } dates ahead. Those up to { $day } are here. Import the file again later for the rest.
ics-goes-on = { $count ->
    [one] 1 event goes on after { $day }. Its dates up to then are here.
   *[other] { $count } events go on after { $day }. Their dates up to then are here.
}

ics-more = { $more ->
    [one] { $when }, and once more on { $last }
   *[other] { $when }, and { $more } more times until { $last }
}
ics-days = { $from } to { $to }
ics-hours = { $day } { $hours }
ics-instead = { $when } instead of { $hours }
# Leave for part of a workday. $when: “Mon 28 December 12:00–17:30”
ics-part-leave = { $when }, so you work { $hours }

# Notes beside an event in the list.
ics-row-known = already entered
ics-row-twice = same as the event on line { $line }
ics-row-week = already in your week
ics-row-free = no work planned then
ics-row-some-known = { $count ->
    [one] 1 of its dates is already entered
   *[other] { $count } of its dates are already entered
}
ics-row-leave = replaces leave on { $day }
ics-row-off = replaces a day off on { $day }
ics-row-hours = replaces { $hours } on { $day }
ics-row-overlaps = overlaps the event on line { $line }
ics-row-on-call-overlaps = overlaps your on-call time from { $other }
ics-row-begun = already started
ics-row-long-shift = longer than a day, so it can’t be a shift
ics-row-whole-day = lasts whole days, so it can’t be a shift
ics-row-long-leave = longer than a year
ics-row-long-on-call = longer than 31 days
ics-row-marked-free = marked as free
ics-row-splits-night = would split a night shift in two
ics-row-many = beyond the first { $most } dates

ics-added = { $events ->
    [one] 1 event added
   *[other] { $events } events added
}{ $dates ->
    [one] .
   *[other] , { $dates } dates in all.
}

ics-busy = Busy
ics-file-name = leeward.ics
ics-written = { $events ->
    [one] 1 event saved
   *[other] { $events } events saved
} to { $file }. The file isn’t encrypted.
ics-nothing-to-write = { $leave ->
    [yes] There’s no protected time in your week and no leave ahead. Nothing was saved.
   *[no] There’s no protected time in your week. Add some first. Nothing was saved.
}
ics-not-written = Leeward can’t save this file: { $file }. Choose another place.
