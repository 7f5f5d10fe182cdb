# Words of Leeward, English: records.
# First start, how the records are protected, "Need someone now?".

first-what-for = Leeward helps you notice compassion fatigue early and keep the edges of your working day. It takes about a minute a day.
first-what-not = It is not a diagnosis and not a treatment.
first-nothing-leaves = Nothing leaves this computer: no account, no network.
first-work-computer = On a work computer your employer may be able to see more than you expect.

locked-passphrase = Your passphrase opens your records.
locked-no-other-key = This computer’s key store does not give me the key to your records. Nothing was changed. No passphrase and no recovery code was made, so only the key store can open them: unlock it, or log in as you usually do, and try again.
read-only-newer = These records were written by a newer Leeward (schema { $theirs }, this one knows { $ours }). I have opened them for reading only. Update Leeward to go on writing.

protection-key-store = Your records are encrypted. The key lies in this computer’s key store, so nothing has to be typed; whoever can use your account here can open them too.
protection-both = Your records are encrypted. The key lies in this computer’s key store, and your passphrase opens them as well.
protection-passphrase = Your records are encrypted, and your passphrase opens them.
protection-key-file = Your records are hidden, not locked: they are encrypted, and the key lies in a file beside them that only your account can read. A passphrase would lock them.
protection-none = These records are kept in memory only.

recovery-words = This code opens your records when nothing else does. I show it once and keep no copy. Print it, write it down or save it away from this computer; whoever has it and your records can read them.
recovery-file = Leeward recovery code
    { "" }
    { $code }
    { "" }
    It opens your Leeward records when the passphrase or this computer’s key store does not. Keep it away from the computer. A newer code makes this one useless.

notifications-work = Reminders come as notifications.
notifications-none = No notification service answers on this computer. Reminders will come as a small window instead.
tray-shown = Leeward is in the tray.
tray-none = This desktop shows no tray. Everything is in this window.
versions = Leeward { $program }, schema { $schema }, zones { $zones }

help-first = If someone is in danger now, call the emergency number of the place you are in.
help-first-gb = If someone is in danger now, call 999.
help-first-ie = If someone is in danger now, call 112 or 999.
help-first-us = If someone is in danger now, call 911.
country-gb = United Kingdom
country-ie = Ireland
country-us = United States
line-samaritans-name = Samaritans
line-samaritans-reach = 116 123, any hour, free to call
line-samaritans-dated = number read on Samaritans’ page in 2020
line-988-name = 988 Suicide & Crisis Lifeline
line-988-reach = call or text 988, any hour
line-988-dated = number read on a public page of September 2023
contact-checked = checked on { $day } { $year }
contact-incomplete = A contact needs a name and a number, or another way to reach them.
contact-too-long = A name or a number has at most { $most } characters.
country-unknown = I have no lines for that country.

doctor-none = There are no records in { $folder }.
doctor-folder = Records in { $folder }
doctor-keys = Keys: { $keys }
doctor-key-store = key store
doctor-key-file = key file
doctor-passphrase = passphrase
doctor-recovery-code = recovery code
doctor-no-recovery = No recovery code and no passphrase: nothing that you hold opens these records.
doctor-whole = Every page of the records is whole.
doctor-not-read = The records themselves were not looked at: { $why }
doctor-backups = { $count ->
    [0] No backup yet.
    [one] One backup, the newest: { $newest }
   *[other] { $count } backups, the newest: { $newest }
}
doctor-tray = A tray shows Leeward’s icon here.
doctor-no-tray = Nothing here shows a tray icon: everything is in Leeward’s window.
doctor-notifications = A notification service answers here.
doctor-no-notifications = No notification service answers here: reminders come as a small window of Leeward’s own.
doctor-no-desktop = From here no desktop can be asked about a tray or notifications.
backup-made = A backup lies in { $folder }. The same keys open it.
restore-none = There is no backup “{ $backup }”. Name its folder, or its name in the folder “backups” of the records. Nothing was changed.
restore-damaged = “{ $backup }” is no whole backup. Nothing was changed. Another backup may be whole.
restore-newer = A newer Leeward made “{ $backup }”. Nothing was changed. Restore it with that Leeward.
restore-open = Leeward is open. Quit it from its tray menu, then restore “{ $backup }” again. Nothing was changed.
restore-done = The backup is in its place.
restore-done-count = { $count ->
    [one] The backup is in its place, with one check-in.
   *[other] The backup is in its place, with { $count } check-ins.
}
restore-kept = What was there before is kept in { $folder }; it can be restored in the same way.
