# Labels for importing and exporting calendar files (.ics).

ics-title = Calendar files
ics-hint = Import leave, shifts and on-call time from a calendar file (.ics). You see what each event would become before anything is added.
choose-a-file = Choose file…
ics-whole-days = All-day events
ics-timed = Events with times
ics-becomes = { $which ->
    [whole_days] Import all-day events as
   *[timed] Import events with times as
}
ics-as-leave = Leave
ics-as-off = Days off
ics-as-shift = Shifts
ics-as-on_call = On call
ics-untitled = no title
ics-line = line { $line }
ics-left-title = Can’t be imported
ics-with-free = Include events marked as free
ics-stays = Event titles are shown only here. Leeward doesn’t keep them.
ics-add = { $count ->
    [0] Import
    [one] Import 1 event
   *[other] Import { $count } events
}
ics-all = Select all
ics-none = Select none
ics-write-title = Export protected time
ics-write-hint = Add your protected time to another calendar. Anyone who has the file can read it. Events are called “Busy” unless you use your own names.
ics-own-words = Use your own names
ics-with-leave = Include leave and days off
export = Export…
