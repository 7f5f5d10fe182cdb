## Calendar files (.ics): what one would add, what was added, what is wrong with one
# The reasons without a capital letter follow “Line 14: ” in ics-refused and end with a full stop.

ics-refused = Line { $line }: { $why } Nothing was imported.
ics-not-read = This file can’t be read. Check that it’s still there and that you’re allowed to open it. Nothing was imported.
ics-long-file = This file is larger than { $megabytes } MB. Export a shorter period from your calendar and try again. Nothing was imported.
ics-not-utf8 = byte { $byte } of the file isn’t valid UTF-8. Export the calendar again as UTF-8, or open the file in a text editor and save it as UTF-8.
ics-no-calendar = this isn’t the start of a calendar. A calendar file (.ics) begins with BEGIN:VCALENDAR. Most calendar programs can export one.
ics-no-property = this is neither a property (NAME:value) nor part of the line above, which would start with a space. Export the calendar again.
ics-nothing-ends = this BEGIN or END doesn’t match what’s open here. The file may have been cut or joined. Export the calendar again.
ics-no-end = what begins here has no end. The file may have been cut off. Export the calendar again.
ics-long-field = this property is longer than { $kilobytes } KB. Shorten it and try again.
ics-value-when = { $property } isn’t a valid date or time. Use a form like 20261224 or 20261224T090000, and the same form for an event’s start and end.
ics-value-duration = DURATION isn’t a valid length of time. Use a form like PT8H30M or P1D.
ics-value-rule = { $property } isn’t a rule that Leeward can read. Use a form like FREQ=WEEKLY;BYDAY=MO,WE.
ics-zone = Leeward doesn’t know the time zone “{ $name }”. Set your calendar to a place like Europe/London and export it again.
ics-no-start = this event has no DTSTART. Export the calendar again, or remove the event.
ics-ends-first = this event ends before it starts. Correct it in your calendar and export it again.
ics-many = there are more than { $most } events or dates. Export a shorter period and try again.
ics-count = RRULE repeats more than { $most } times. Give it an end (UNTIL) or a smaller COUNT and try again.
ics-repetitions = this event started too long ago to work out its dates. Export a shorter period, such as the next 12 months, and try again.
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
ics-left-past = { $count ->
    [one] 1 past event is left out.
   *[other] { $count } past events are left out.
}
ics-left-far = { $count ->
    [one] 1 event more than two years away is left out.
   *[other] { $count } events more than two years away are left out.
}
ics-left-cancelled = { $count ->
    [one] 1 event was called off, so it’s left out.
   *[other] { $count } events were called off, so they’re left out.
}
ics-left-unusable = { $count ->
    [one] 1 event has no length or repeats within a day, so it’s left out.
   *[other] { $count } events have no length or repeat within a day, so they’re left out.
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
