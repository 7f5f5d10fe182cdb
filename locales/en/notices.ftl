# The early notice, and a usual range that is learned again.

notice-talk = One thing that may help: telling a supervisor, a colleague or your own therapist how this has been.
notice-care = It’s been like this for more than two weeks. Your own doctor or another clinician is a good person to tell.
result-above-still = { $sign ->
    [intrusion] Intrusive thoughts are still above your usual range.
    [exhaustion] Exhaustion is still above your usual range.
    [none] Still above your usual range: { $list }.
   *[other] { $list } is still above your usual range.
}

notice-anew-hint = If this is how things are now, Leeward can learn your usual range for { $name } again, starting today. That takes four weeks of check-ins, with no notices until then. Nothing is deleted, and you can undo it.
notice-anew-hint-since = If this is how things are now, Leeward can learn your usual range for { $name } again, starting from { $day }. That takes four weeks of check-ins, with no notices until then. Nothing is deleted, and you can undo it.
notice-anew-said = Leeward is relearning your usual range for { $name }, starting from { $day }.
notice-anew-since = relearned from { $day }
notice-refused-sign = Leeward doesn’t know this sign. Nothing was changed.
notice-refused-learning = Leeward is already learning your usual range for this sign. Nothing was changed.
notice-refused-nothing = There’s nothing to undo.
