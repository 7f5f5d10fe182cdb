# Labels for adding a questionnaire of your own.

own-choose = Add your own…
own-hint = An instrument file (TOML) or a FHIR R4 Questionnaire. You see what’s in it before it’s added.
own-scored = What will be scored
own-left-out = Not asked and not scored
own-items = All { $items } items
own-stays = Its text is kept encrypted with your data and is never exported.
own-added = { $name } added.
own-remove-of = Remove { $name }
own-removed = { $name } removed. Your answers are kept.
own-back = { $name } is back.
