# What holds reminders back, and what of it can be seen on this desktop.

hold-do-not-disturb = Do Not Disturb
hold-full-screen = full screen
hold-camera = camera in use
hold-is-do-not-disturb = Do Not Disturb is on
hold-is-full-screen = a window fills the screen
hold-is-camera = a camera is in use
hold-was-do-not-disturb = Do Not Disturb was on
hold-was-full-screen = a window filled the screen
hold-was-camera = a camera was in use

sight-wait-do-not-disturb = Wait while Do Not Disturb is on
sight-wait-full-screen = Wait while a window fills the screen
sight-wait-camera = Wait while a camera is in use
sight-do-not-disturb = Do Not Disturb
sight-full-screen = A window that fills the screen
sight-camera = A camera in use
sight-session = Sleep and screen lock

sight-by-gnome = GNOME tells.
sight-by-kde = KDE Plasma tells.
sight-by-xfce = Xfce tells.
sight-by-dunst = dunst tells.
sight-by-desktop = The notification service tells.
sight-do-not-disturb-busy = It is on now.
sight-do-not-disturb-free = It is off now.
sight-full-screen-busy = Can be seen here. One does now.
sight-full-screen-free = Can be seen here. None does now.
sight-camera-busy = Can be seen here. One is now.
sight-camera-free = Can be seen here. None is now.
sight-session-told = The system tells. After sleep I look at once, and on a locked screen reminders are discreet.

sight-nobody = Can’t be seen on this desktop.
sight-no-answer = Can’t be seen now: no answer within two seconds.
sight-wayland = Can’t be seen on Wayland, which shows no program the windows of another.
sight-pipewire = Can’t be seen now: PipeWire holds the camera, whether it is in use or not.
sight-do-not-disturb-on-time = Reminders come on time, and Today keeps a line until you have seen them.
sight-on-time = Reminders come on time; a pause keeps them away.
sight-session-not = After sleep I look within a minute.

today-came = A reminder came at { $at }. Do Not Disturb may have kept it from you.
