# What the desktop shows outside the windows: the tray menu, the few dialogs, the result of the test reminder.

tray-check-in = Check in now…
tray-pause-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
tray-open = Open Leeward
tray-settings = Settings
quit-program = Quit
tray-not-open = Your data isn’t open: no reminders until it is
tray-not-set-up = Not set up yet

close-title = Keep Leeward in the tray?
close-question = It can stay there so that reminders keep coming. You can change this later in Settings.
close-stay = Stay in the tray

quit-title = Quit Leeward?
quit-misses = Until you start Leeward again, you won’t get these reminders: { $list }.
quit-stay = Keep running

test-reminder-sent = Sent as a notification.
autostart-refused = This computer didn’t accept the setting. Nothing was changed.
folder-not-shown = The folder couldn’t be opened. Its name is shown above.
recovery-file-name = Leeward recovery code.txt

choose-file = Choose file
choose-folder = Choose folder
choose-place = Save as
