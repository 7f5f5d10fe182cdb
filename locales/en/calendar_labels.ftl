# Labels of Leeward's window, English: calendar files (.ics) taken in and written.

ics-title = Calendar files
ics-hint = Leave, shifts and times on call from a calendar’s file (.ics). Leeward shows first what each event would become.
ics-choose = Choose a file…
ics-whole-days = Whole days
ics-timed = With times
ics-becomes = { $which ->
    [whole_days] What whole days become
   *[timed] What events with times become
}
ics-as-leave = Leave
ics-as-off = Days off
ics-as-shift = Shifts
ics-as-on_call = On call
ics-untitled = no title
ics-stays = What the events are called is shown here only and kept nowhere.
ics-add = { $count ->
    [0] Add
    [one] Add one event
   *[other] Add { $count } events
}
ics-all = Choose all
ics-none = Choose none
ics-write-title = Protected time for another calendar
ics-write-hint = Anyone who has the file can read it. It says “Busy”, unless you want your own words there.
ics-own-words = By my own words
ics-with-leave = Leave and days off, too
ics-write = Write a file…
