# Labels of Leeward's window, English: a questionnaire of one's own.

own-choose = Add one of your own
own-hint = An instrument file (TOML) or a FHIR R4 Questionnaire. Leeward shows it first.
own-scored = What will be scored
own-items = Its { $items } items
own-stays = Its text is kept encrypted with your records and is in no export.
own-add = Add it
own-added = { $name }: added.
own-remove = Take out
own-remove-of = Take out { $name }
own-removed = { $name }: taken out. What you answered is kept.
own-back = { $name } is back.
