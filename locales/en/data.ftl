# All data as one file: what is refused and why, and what comes in. A reason follows its place (“check_ins, row 7: ”) and
# takes its full stop from exchange-refused.

data-row = { $kind }, row { $row }
data-newer = A newer Leeward wrote this file (version { $theirs }; this one reads { $ours }). Update Leeward to import it. Nothing was imported.
data-deep = The file isn’t Leeward’s: its values are nested more than { $most } levels deep. Nothing was imported.
data-many = The file has more than { $most } rows. Nothing was imported.
data-large = The file has more than { $most } values. Nothing was imported.
data-row-large = One row of the file has more than { $most } values. Nothing was imported.
data-not-shown = A setting in this file isn’t one that Leeward writes. Nothing was imported.
data-why-no-json = this isn’t valid JSON
data-why-no-rows = this isn’t a list of rows
data-why-no-row = this isn’t a row
data-why-long = a text is longer than any that Leeward writes
data-why-unknown = { $name }: no row of this kind has that
data-why-missing = { $name } is missing
data-why-wrong = { $name }: this isn’t a value that Leeward writes
data-why-twice = another row has the same id
data-why-differs = Leeward has a different row with the same id, and neither is the later version
data-why-alone = the entry it belongs to isn’t in the file

# How much of each kind comes in, a line each.
data-count = { $kind }: { $new } new, { $changed } changed, { $known } already in Leeward
data-counts = { $new ->
    [0] Nothing new
    [one] 1 new row
   *[other] { $new } new rows
}, { $changed } changed, { $known } already in Leeward.
data-kind-after_hours = After hours
data-kind-check_in_acts = Changes you can undo
data-kind-check_in_revisions = Earlier versions of check-ins
data-kind-check_ins = Check-ins
data-kind-closing_drafts = Unfinished closings
data-kind-closings = Closings
data-kind-contacts = Contacts
data-kind-devices = Computers
data-kind-drafts = Unfinished check-ins
data-kind-exceptions = Leave and days off
data-kind-instruments = Your own questionnaires
data-kind-ledger = Reminder history
data-kind-on_call = On-call times
data-kind-parked_thoughts = Parked thoughts
data-kind-plans = Versions of your week
data-kind-replies = Replies
data-kind-sessions = Sessions
data-kind-settings = Settings
data-kind-thought_drafts = Unfinished thoughts
