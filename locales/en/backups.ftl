# Backups: made automatically, looked into, restored.

backups-when = { $weekday } { $day } { $year }, { $time }
backups-none = There’s no backup yet. Leeward makes one on each day on which something changed, when you’re not using it.
backups-newest = Newest backup: { $when }.
backups-holds = It holds { $check_ins ->
    [one] 1 check-in
   *[other] { $check_ins } check-ins
}, { $after_hours ->
    [one] 1 after-hours entry
   *[other] { $after_hours } after-hours entries
} and { $thoughts ->
    [one] 1 parked thought
   *[other] { $thoughts } parked thoughts
}.
backups-holds-last = The last check-in in it is for { $day } { $year }.
backups-row = { $when }
backups-row-before-restore = { $when } (what a restore replaced)
backups-keys = Keys that open it: { $keys }.
# It follows “Backup saved in …” too.
backups-need-key-file = Your backups open only with the key file leeward.key, which is in your data folder and not in the backup. Keep a copy of that file somewhere else, or set a passphrase.
backups-need-keychain = Your backups open only with this computer’s keychain. Create a recovery code or set a passphrase, so that they open on another computer too.
backups-wait = Some changes have waited more than a week for a backup.
backups-wait-action = See backups
backups-waits = Changes have waited more than a week for a backup.
backups-secret = Enter the passphrase or the recovery code that opened your data when this backup was made.
backups-file-missing = The key file isn’t here. Put leeward.key in your data folder or in the backup’s folder, and try again.
backups-no-key = No key on this computer opens “{ $backup }”. Nothing was changed. Keys that open it: { $keys }.
backups-no-key-file = No key here opens “{ $backup }”. It needs its key file: put leeward.key in your data folder or in the backup’s folder. Nothing was changed. Keys that open it: { $keys }.
