# Words of Leeward, English: the early notice, and a usual that is learned anew.

notice-talk = One thing that may help: telling one person how this has been, a supervisor, a colleague or your own therapist.
notice-care = It has been so for more than two weeks. Your own doctor or a clinician is a good person to tell.
result-above-still = { $sign ->
    [intrusion] Intrusive thoughts are still above your usual range.
    [none] Still above your usual range: { $list }.
   *[other] { $list } is still above your usual range.
}

notice-anew-hint = Your usual for { $name } is then learned from today on: four weeks of check-ins, and no notices until they are there. Nothing is deleted, and it can be taken back.
notice-anew-hint-since = Your usual for { $name } is then learned from { $day } on: four weeks of check-ins, and no notices until they are there. Nothing is deleted, and it can be taken back.
notice-anew-said = Your usual for { $name } is learned anew from { $day } on.
notice-anew-since = learned anew from { $day } on
notice-refused-sign = This sign is not known here. Nothing was changed.
notice-refused-learning = The usual of this sign is being learned already. Nothing was changed.
notice-refused-nothing = There is nothing to take back.
