## Exporting data from Leeward and importing it again

# Column titles and item labels in exported files.
item-number = Item { $item }
exchange-record = Entry number
exchange-made = Date and time entered
exchange-zone = Time zone
exchange-work-date = Work date
exchange-instrument = Questionnaire
exchange-edition = Version
exchange-note = Note
exchange-refused = { $place }: { $why }. Nothing was imported.
exchange-row = Row { $row }
exchange-line = Line { $line }
exchange-no-format = Leeward can import a table (CSV) or a JSON file that it exported, and this is neither. In REDCap, export the data as CSV with raw values. Nothing was imported.
# What a file is instead, and where it belongs.
exchange-fhir-answers = This is FHIR: answers to a questionnaire. Leeward exports FHIR but can’t import it. Import a table or a JSON file from Leeward. Nothing was imported.
exchange-fhir-questionnaire = This is a FHIR questionnaire, not answers to one. Add it under Questionnaires, with “Add your own”. Nothing was imported.
exchange-fhir-other = This is FHIR. Leeward exports FHIR but can’t import it. Import a table or a JSON file from Leeward. Nothing was imported.
exchange-page = This is XML or a web page, not an export from Leeward. Import a table (CSV) or a JSON file from Leeward. Nothing was imported.
exchange-calendar = This is a calendar file. Import it under Boundaries. Nothing was imported.
exchange-spreadsheet = This is a spreadsheet or another packed file. Open it, save the sheet as “CSV UTF-8” and import that. Nothing was imported.
exchange-not-text = From byte { $byte } on, the file isn’t UTF-8 text. In the spreadsheet, save it as “CSV UTF-8” and try again. Nothing was imported.
exchange-too-many = The file has more than { $most } check-ins. Split it into several files. Nothing was imported.
exchange-written = { $files ->
    [one] 1 file saved in { $folder }. It isn’t encrypted.
   *[other] { $files } files saved in { $folder }. They aren’t encrypted.
}
exchange-there-already = There’s already an export from today: { $folder }. Nothing was saved.
exchange-not-written = Leeward can’t save in this folder: { $folder }. Choose another one.
exchange-taken-in = Import finished. { $counts }

# What is wrong with a file. Each follows the place (“Row 7: ”) and takes its full stop from exchange-refused.
exchange-why-long = the row is longer than any that Leeward writes. Import the file as it was exported
exchange-why-column = the column { $name } is missing. Keep all columns of the export
exchange-why-cells = { $cells ->
    [one] there’s 1 cell, but the header has { $columns }. Every row needs as many cells as the header
   *[other] there are { $cells } cells, but the header has { $columns }. Every row needs as many cells as the header
}
exchange-why-moment = “{ $value }” in the column { $name } isn’t a date and time such as 2026-01-05T17:30:00+01:00. Leave that column as it was exported
exchange-why-twice = there are two columns { $name }. Keep one of them
exchange-why-date-two = “{ $value }” in the column work_date could be two dates: the day or the month may come first. Write dates as 2026-01-05
exchange-why-date-both = “{ $value }” and “{ $other }” in the column work_date are in different orders: one has the day first, the other the month. Write dates as 2026-01-05
exchange-why-date = “{ $value }” in the column { $name } isn’t a date. Write dates as 2026-01-05
exchange-why-answer = “{ $value }” in the column { $name } isn’t a number. Leave a cell empty where there’s no answer
exchange-why-other = “{ $value }” in the column { $name } doesn’t belong to any item of { $id }. Empty the cell or put the answer in its own column
exchange-why-unknown = Leeward doesn’t know the questionnaire { $named }. If it’s your own, add it first
exchange-why-zone = Leeward doesn’t know the time zone “{ $value }”. Use a name such as Europe/London
exchange-why-note = the note is longer than { $most } characters. Shorten it
exchange-why-century = the work date { $value } is a century away from when it was entered. Correct one of the two
exchange-why-cut = the file ends here, before it’s complete. Copy or export it again
exchange-unreadable = { $file } couldn’t be read ({ $why }). Check that it’s still there and that you’re allowed to open it. Nothing was imported.
exchange-large = { $file } is larger than { $megabytes } MB, the most Leeward imports at once. Nothing was imported.
