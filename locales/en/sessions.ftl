# Sessions, counted by day and type. Never a time, a name or a cause.

session-counted = { $kind ->
    [heavy] Heavy session counted
    [trauma] Trauma session counted
    [crisis] Crisis counted
   *[other] Ordinary session counted
}. { $count ->
    [one] 1 session today.
   *[other] { $count } sessions today.
}
session-taken-back = { $kind ->
    [heavy] Heavy session removed
    [trauma] Trauma session removed
    [crisis] Crisis removed
   *[other] Ordinary session removed
}. { $count ->
    [0] No sessions today.
    [one] 1 session today.
   *[other] { $count } sessions today.
}
session-total = { $count } today
session-cap-all = { $cap ->
    [one] You’ve reached the number you set for yourself: 1 session a day.
   *[other] You’ve reached the number you set for yourself: { $cap } sessions a day.
}
session-cap-heavier = { $cap ->
    [one] You’ve reached the number you set for yourself: 1 heavier session a day.
   *[other] You’ve reached the number you set for yourself: { $cap } heavier sessions a day.
}
session-cap-lighter = Where there’s a choice, the rest of the day can be lighter.
session-cap-discreet = You’ve reached today’s number
session-too-many = { $kind ->
    [ordinary] You can count up to { $most } ordinary sessions a day. Nothing was changed.
   *[other] You can count up to { $most } of each type a day. Nothing was changed.
}
session-none-back = There’s no session today to remove. Nothing was changed.
session-none-of-kind = { $kind ->
    [heavy] There’s no heavy session today to remove.
    [trauma] There’s no trauma session today to remove.
    [crisis] There’s no crisis today to remove.
   *[other] There’s no ordinary session today to remove.
} Nothing was changed.
session-cap-problem = Sessions a day: “{ $typed }” isn’t a whole number from 1 to { $most }. Leave it empty if you don’t want one. Nothing was changed.
session-cap-heavier-problem = Heavier sessions a day: “{ $typed }” isn’t a whole number from 1 to { $most }. Leave it empty if you don’t want one. Nothing was changed.

tray-sessions = Count a session
tray-sessions-count = Count a session ({ $count } today)
tray-session-back = Remove last one
tray-buffer-end = End quiet minutes

today-sessions = If you work in sessions, you can count them with one click: by day and type, never with a time.
open-settings = Open Settings

load-finding = Counted on { $days ->
    [one] 1 day
   *[other] { $days } days
} in the last 26 weeks: { $a_day } sessions a day on average, { $heavier } of them heavier.
load-recent = In the last four weeks: { $a_day } a day, { $heavier } of them heavier. Before that: { $a_day_before } a day, { $heavier_before } of them heavier.
load-left-out = Days without a count are left out, since nothing is known about them.
load-day = { $date }: { $count ->
    [one] 1 session
   *[other] { $count } sessions
}{ $heavier ->
    [0] { "" }
   *[other] , { $heavier } of them heavier
}
