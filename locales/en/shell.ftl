# What the desktop shows outside the windows: the tray's menu, the few dialogs, the test reminder's outcome.

tray-check-in = Check in now…
tray-done = Done for today
tray-pause = Pause
tray-pause-minutes = { $minutes } min
tray-pause-hours = { $hours } h
tray-pause-tomorrow = Until tomorrow
tray-pause-date = Until a date…
tray-pause-open = Until I say so
tray-resume = Resume
tray-snooze = Again in { $minutes } min
tray-leave = On leave until…
tray-on-call = On call until…
tray-open = Open Leeward
tray-settings = Settings
tray-quit = Quit
tray-not-open = Records not open: no reminder comes until they are
tray-not-set-up = Not set up yet

close-title = Leeward
close-question = Leeward can stay in the tray, so that reminders come. Settings can change this later.
close-stay = Stay in the tray
close-quit = Quit

quit-title = Quit Leeward?
quit-misses = Until it is started again, these do not come: { $list }.
quit-quit = Quit
quit-stay = Stay

test-reminder-sent = It went out as a notification.
test-reminder-window = No notification service answers on this computer. Reminders will come as a small window instead.
autostart-refused = This computer did not take the setting. Nothing was changed.
folder-not-shown = No file manager answered. The folder is named above.
recovery-file-name = Leeward recovery code.txt

choose-file = Choose a file
choose-folder = Choose a folder
choose-place = Save as
