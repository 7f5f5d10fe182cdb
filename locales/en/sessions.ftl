# Sessions, counted by day and kind. Never a time, a name, a cause.

session-counted = { $kind ->
    [heavy] Counted as heavy
    [trauma] Counted as trauma
    [crisis] Counted as a crisis
   *[other] Counted as ordinary
}: { $count } today.
session-taken-back = { $kind ->
    [heavy] A heavy one is taken back
    [trauma] A trauma one is taken back
    [crisis] A crisis is taken back
   *[other] An ordinary one is taken back
}: { $count ->
    [0] none today
   *[other] { $count } today
}.
session-total = { $count } today
session-cap-all = That is { $cap } today, the number you set for yourself.
session-cap-heavier = { $cap ->
    [one] That is one heavier session today, the number you set for yourself.
   *[other] That is { $cap } heavier sessions today, the number you set for yourself.
}
session-cap-lighter = Where there is a choice, the rest of the day can be lighter.
session-cap-discreet = The number you set for today is reached
session-too-many = { $kind ->
    [ordinary] A day holds at most { $most } ordinary sessions here. Nothing was changed.
   *[other] A day holds at most { $most } of a kind here. Nothing was changed.
}
session-none-back = There is no session of today to take back. Nothing was changed.
session-none-of-kind = { $kind ->
    [heavy] No heavy session is counted today.
    [trauma] No trauma session is counted today.
    [crisis] No crisis is counted today.
   *[other] No ordinary session is counted today.
} Nothing was changed.
session-cap-problem = Sessions a day: “{ $typed }” is not a whole number from 1 to { $most }; empty means none. Nothing was changed.
session-cap-heavier-problem = Heavier sessions a day: “{ $typed }” is not a whole number from 1 to { $most }; empty means none. Nothing was changed.

tray-sessions = Count a session
tray-sessions-count = Count a session ({ $count } today)
tray-session = { $kind ->
    [heavy] Heavy
    [trauma] Trauma
    [crisis] Crisis
   *[other] Ordinary
}
tray-session-back = Take one back
tray-buffer-end = End the quiet minutes

today-sessions = If you work in sessions, one tap can count them: by day and kind, never with a time.
today-sessions-action = Look at Settings

load-finding = { $days ->
    [one] Counted on one day
   *[other] Counted on { $days } days
} of the last 26 weeks: { $a_day } sessions a day, { $heavier } of them heavier.
load-recent = In the last four weeks { $a_day } a day, { $heavier } of them heavier; before that { $a_day_before } and { $heavier_before }.
load-left-out = A day without a count is left out: nothing is known of it.
load-day = { $weekday } { $day }: { $count ->
    [one] 1 session
   *[other] { $count } sessions
}{ $heavier ->
    [0] { "" }
   *[other] , { $heavier } of them heavier
}
load-column-ordinary = Ordinary
load-column-heavy = Heavy
load-column-trauma = Trauma
load-column-crisis = Crisis
