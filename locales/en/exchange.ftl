## Exporting data from Leeward and importing it again

# Column titles and item labels in exported files.
item-number = Item { $item }
exchange-record = Entry number
exchange-made = Date and time entered
exchange-zone = Time zone
exchange-work-date = Work date
exchange-instrument = Questionnaire
exchange-edition = Edition
exchange-note = Note
exchange-refused = { $place }: { $why }. Nothing was imported.
exchange-row = Row { $row }
exchange-line = Line { $line }
exchange-no-format = This isn’t a table (CSV) or a JSON file from Leeward. Nothing was imported.
exchange-not-text = From byte { $byte } on, the file isn’t UTF-8 text. Save it as UTF-8 and try again. Nothing was imported.
exchange-too-many = The file has more than { $most } check-ins. Nothing was imported.
exchange-written = { $files ->
    [one] 1 file saved in { $folder }. It isn’t encrypted.
   *[other] { $files } files saved in { $folder }. They aren’t encrypted.
}
exchange-there-already = There’s already an export from today: { $folder }. Nothing was saved.
exchange-not-written = Leeward can’t save in this folder: { $folder }. Choose another one.
exchange-taken-in = Import finished. { $counts }

# What is wrong with a file. Each follows the place (“Row 7: ”) and takes its full stop from exchange-refused.
exchange-why-long = the row is longer than any that Leeward writes
exchange-why-column = the column { $name } is missing
exchange-why-cells = { $cells ->
    [one] there’s 1 cell, but the header has { $columns }
   *[other] there are { $cells } cells, but the header has { $columns }
}
exchange-why-moment = { $name }: { $value } isn’t a date and time
exchange-why-date = { $name }: { $value } isn’t a date
exchange-why-answer = { $name }: { $value } isn’t an answer
exchange-why-other = { $name }: { $value } doesn’t belong to any item of { $id }
exchange-why-unknown = instrument: Leeward doesn’t know { $named }
exchange-why-zone = zone: Leeward doesn’t know the time zone { $value }
exchange-why-note = note: it’s longer than { $most } characters
exchange-why-century = work_date: { $value } is a century away from when it was entered
exchange-why-cut = the file ends here, before it’s complete
exchange-unreadable = { $file } couldn’t be read ({ $why }). Nothing was imported.
exchange-large = { $file } is larger than { $megabytes } MB. Nothing was imported.
