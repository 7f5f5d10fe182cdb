# What went wrong, what is safe, what to do.

trouble-already-there = Records already stand in this folder. Nothing was changed.
trouble-nothing-there = There are no records in this folder.
trouble-no-key = I can’t open your records with this key. Nothing was changed. Your recovery code opens them too, or the passphrase if you set one.
trouble-no-key-silent = The key store of this computer did not answer. Nothing was changed. Unlock it and try again, or use your recovery code or your passphrase.
trouble-no-key-absent = No key store answers on this computer, so I can’t fetch the key. Nothing was changed. Your recovery code opens your records too, or the passphrase if you set one.
trouble-no-key-passphrase = Your passphrase opens your records, or your recovery code.
trouble-wrong-secret = This does not open your records. Nothing was changed. Try again; a recovery code works as well as a passphrase.
trouble-mistyped-code = This recovery code has a typing error in it. Nothing was changed. Compare it with your copy, group by group.
trouble-passphrase-short = A passphrase needs at least 8 characters; four or five words are easy to keep.
trouble-damaged-slots = The file that holds the keys (vault.json) is damaged, and so is its copy. Your records were not touched. Put back a copy of vault.json from a backup; then your recovery code or your passphrase opens them.
trouble-damaged = The records are damaged, or the file is none of Leeward’s. Nothing was changed. A backup in the folder can be put in its place.
trouble-read-only = These records are open for reading only. Nothing was changed.
trouble-folder = This folder can’t be written to: { $folder }. Your answers are kept in this window until it can.
trouble-disk = The disk refused to write. Your answers are kept in this window; try again in a moment.
trouble-full = The disk is full. Your answers are kept in this window; make some room and try again.
trouble-busy = Another program is using your records. Nothing was changed; try again in a moment.
trouble-gone = This is no longer there; it was deleted meanwhile.
trouble-key-store = The key store of this computer would not take the key. Choose a passphrase instead.
trouble-newer-backup = A newer Leeward made this backup. Nothing was changed. Restore it with that Leeward.
trouble-internal = Something in Leeward went wrong. Nothing you wrote was lost. Starting Leeward again usually helps.
trouble-database-gone = The keys are here, but the records themselves (leeward.db) are gone from this folder. I made nothing new in their place. Put the file or a backup of it back.
