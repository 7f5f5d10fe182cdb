# First start, how your data is protected, “Need someone now?”, and what the terminal says about your data.

first-what-for = Leeward helps you notice compassion fatigue early and protect the edges of your workday. It takes about a minute a day.
first-what-not = It isn’t a diagnosis, and it isn’t a treatment.
first-nothing-leaves = Nothing leaves this computer: no account, no network.
first-work-computer = On a work computer, your employer may be able to see more than you expect.

locked-passphrase = Enter your passphrase to open your data.
locked-no-other-key = This computer’s keychain didn’t give Leeward the key to your data. Nothing was changed. There’s no passphrase and no recovery code, so only the keychain can open your data: unlock it, or log in the way you usually do, and try again.
locked-no-key-file = The key file beside your data is missing, can’t be read or belongs to other data. Nothing was changed. There’s no passphrase and no recovery code, so only that file can open your data: put it back and try again.
read-only-newer = A newer Leeward wrote this data (schema { $theirs }; this one knows { $ours }). It’s open for reading only. Update Leeward to make changes.

protection-key-store = Your data is encrypted. The key is in this computer’s keychain, so there’s nothing to type. Anyone who can use your account here can open your data too.
protection-both = Your data is encrypted. The key is in this computer’s keychain, so anyone who can use your account here can open your data. Your passphrase opens it too.
protection-passphrase = Your data is encrypted, and your passphrase opens it.
protection-key-file = Your data is hidden, not locked: it’s encrypted, but the key is in a file beside it that only your account can read. A passphrase would lock it.
protection-none = This data is kept in memory only.

recovery-words = This code opens your data when nothing else does. It’s shown once, and Leeward keeps no copy. Print it, write it down or save it away from this computer. Anyone who has both the code and your data can read it.
recovery-file = Leeward recovery code
    { "" }
    { $code }
    { "" }
    This code opens your Leeward data when your passphrase or this computer’s keychain doesn’t. Keep it away from the computer. Once you create a new code, this one stops working.

notifications-work = Reminders come as notifications.
notifications-none = No notification service is available on this computer. Reminders come in a small window instead.
tray-shown = Leeward is in the tray.
tray-none = This desktop has no tray. Everything is in this window.
versions = Leeward { $program }, schema { $schema }, time zones { $zones }

help-first = If someone is in danger now, call your local emergency number.
help-which-country = Which country are you in?
help-first-gb = If someone is in danger now, call 999.
help-first-ie = If someone is in danger now, call 112 or 999.
help-first-us = If someone is in danger now, call 911.
country-gb = United Kingdom
country-ie = Ireland
country-us = United States
line-samaritans-name = Samaritans
line-samaritans-reach = 116 123, any hour, free to call
line-samaritans-dated = number seen on Samaritans’ website in 2020
line-988-name = 988 Suicide & Crisis Lifeline
line-988-reach = call or text 988, any hour
line-988-dated = number seen on a public page dated September 2023
contact-checked = checked on { $date }
contact-incomplete = A contact needs a name and a number, or another way to reach them.
contact-too-long = A name or number can have up to { $most } characters.
country-unknown = Leeward has no helplines for that country.

doctor-none = There’s no Leeward data in { $folder }.
doctor-folder = Data folder: { $folder }
doctor-keys = Keys: { $keys }
doctor-key-store = keychain
doctor-key-file = key file
doctor-passphrase = passphrase
doctor-recovery-code = recovery code
doctor-no-recovery = There’s no recovery code and no passphrase. If this computer loses the key, you can’t open your data.
doctor-whole = Every page of the data is intact.
doctor-not-read = The data itself wasn’t checked: { $why }
doctor-locked = Your data is locked, so it wasn’t checked. { $why }
doctor-backups = { $count ->
    [0] No backup yet.
    [one] 1 backup: { $newest }
   *[other] { $count } backups, the newest: { $newest }
}
doctor-tray = A tray is available for Leeward’s icon.
doctor-no-tray = No tray is available. Everything is in Leeward’s window.
doctor-notifications = A notification service is available.
doctor-no-notifications = No notification service is available. Reminders come in a small Leeward window.
doctor-no-desktop = The tray and notifications can’t be checked from here.
backup-made = Backup saved in { $folder }. The same keys open it.
restore-none = There’s no backup called “{ $backup }”. Give its folder, or its name in the “backups” folder of your data. Nothing was changed.
restore-damaged = “{ $backup }” isn’t a complete backup. Nothing was changed. Another backup may be complete.
restore-newer = A newer Leeward made “{ $backup }”. Nothing was changed. Restore it with that version.
restore-open = Leeward is running. Quit it from its tray menu, then restore “{ $backup }” again. Nothing was changed.
restore-done = Backup restored.
restore-done-count = { $count ->
    [one] Backup restored, with 1 check-in.
   *[other] Backup restored, with { $count } check-ins.
}
restore-kept = What was there before is kept in { $folder }. You can restore it the same way.
