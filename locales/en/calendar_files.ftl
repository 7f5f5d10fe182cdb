## Calendar files (.ics): what one would bring, what came, what is wrong with one

ics-refused = Line { $line }: { $why } Nothing was imported.
ics-not-read = This file can’t be read. Is it still there, and is it yours to read? Nothing was imported.
ics-long-file = This file is longer than { $megabytes } MB. Export a shorter time from your calendar and try again. Nothing was imported.
ics-not-utf8 = byte { $byte } of the file is not UTF-8. Export the calendar again as UTF-8, or open the file in an editor and save it so.
ics-no-calendar = no calendar begins here. A calendar file (.ics) begins with BEGIN:VCALENDAR; most calendars write one under “Export”.
ics-no-property = this is neither a property (NAME:value) nor the rest of the line above, which would begin with a space. Export the calendar again.
ics-nothing-ends = this BEGIN or END does not fit what is open here. The file may have been cut or joined; export the calendar again.
ics-no-end = what begins here has no end. The file may have been cut off; export the calendar again.
ics-long-field = this property is longer than { $kilobytes } KB. Shorten it and try again.
ics-value-when = { $property } is not a date or a time. It is written like 20261224 or 20261224T090000, both ends of an event alike.
ics-value-duration = DURATION is not a length of time. It is written like PT8H30M or P1D.
ics-value-rule = { $property } is not a rule that I can read. It is written like FREQ=WEEKLY;BYDAY=MO,WE.
ics-zone = “{ $name }” is no time zone that I know. Choose a place like Europe/London as the calendar’s time zone and export it again.
ics-no-start = this event has no DTSTART. Export the calendar again, or take the event out.
ics-ends-first = this event ends before it begins. Correct it in your calendar and export it again.
ics-many = there are more than { $most } events or dates. Export a shorter time and try again.
ics-count = RRULE repeats more than { $most } times. Give it an end (UNTIL) or a smaller COUNT and try again.
ics-repetitions = the repetitions reach too far back to work out. Export a shorter time, like the next twelve months, and try again.
ics-no-events = There are no events in this calendar. Nothing was imported.
ics-changed = The file has changed since you looked at it. Choose it again. Nothing was imported.
ics-none-chosen = No event is chosen. Choose at least one. Nothing was imported.
ics-overlap = The events of lines { $other } and { $line } overlap on { $day }. Choose one of them. Nothing was imported.

ics-coming = { $new ->
    [0] Nothing here is new
    [one] One event is new
   *[other] { $new } events are new
}{ $known ->
    [0] .
    [one] ; one is entered already.
   *[other] ; { $known } are entered already.
}
ics-left-past = { $count ->
    [one] One event is past and left out.
   *[other] { $count } events are past and left out.
}
ics-left-far = { $count ->
    [one] One event is more than two years away and left out.
   *[other] { $count } events are more than two years away and left out.
}
ics-left-cancelled = { $count ->
    [one] One event is called off and left out.
   *[other] { $count } events are called off and left out.
}
ics-left-unusable = { $count ->
    [one] One event has no length or repeats within a day and is left out.
   *[other] { $count } events have no length or repeat within a day and are left out.
}
ics-left-many = There are more than { $most } dates to come. Those until { $day } are here; bring the file in again later for the rest.
ics-goes-on = { $count ->
    [one] One event goes on; its dates until { $day } are here.
   *[other] { $count } events go on; their dates until { $day } are here.
}

ics-more = { $more ->
    [one] { $when }, and once more on { $last }
   *[other] { $when }, and { $more } more times until { $last }
}
ics-days = { $from } to { $to }
ics-hours = { $day } { $hours }
ics-instead = { $when }, instead of { $hours }

ics-row-known = entered already
ics-row-twice = the same as the event of line { $line }
ics-row-week = as your week has it
ics-row-free = nothing is planned then
ics-row-some-known = { $count ->
    [one] one of its dates is entered already
   *[other] { $count } of its dates are entered already
}
ics-row-leave = leave is entered on { $day }; this would take its place
ics-row-off = a day off is entered on { $day }; this would take its place
ics-row-hours = { $hours } are entered on { $day }; this would take their place
ics-row-overlaps = overlaps the event of line { $line }
ics-row-on-call-overlaps = overlaps the time on call from { $other }
ics-row-begun = has begun already
ics-row-long-shift = lasts longer than a day, so it is no shift
ics-row-whole-day = lasts whole days, so it is no shift
ics-row-long-leave = lasts longer than a year
ics-row-long-on-call = lasts longer than 31 days

ics-added = { $events ->
    [one] One event was added
   *[other] { $events } events were added
}{ $dates ->
    [one] .
   *[other] , { $dates } dates in all.
}

ics-busy = Busy
ics-leave = Leave
ics-file-name = leeward.ics
ics-written = { $events ->
    [one] One event is
   *[other] { $events } events are
} in { $file }. The file is not encrypted.
ics-nothing-to-write = { $leave ->
    [yes] There is no protected time in your week and no leave ahead. Nothing was written.
   *[no] There is no protected time in your week. Add some to the strip above first. Nothing was written.
}
ics-not-written = This file can’t be written: { $file }. Choose another place.
