# Labels for backups and restoring one.

backups-title = Backups
backups-hint = Leeward backs up your data on days when something changes. It keeps 7 daily, 4 weekly and 6 monthly backups.
backups-open = Open backups folder
backups-restore = Restore a backup…
backups-choose = Choose a backup
backups-look = Look inside
backups-secret-label = Passphrase or recovery code
backups-replace = Your data as it is now is kept beside the backups, and you can restore it the same way.
backups-restore-do = Restore
backups-busy = One moment…
