## Taking check-ins out of Leeward and in again

exchange-item = Item { $item }
exchange-record = Number of the entry
exchange-made = When it was made
exchange-zone = The clock it was made by
exchange-work-date = Work date
exchange-instrument = Questionnaire
exchange-edition = Edition
exchange-note = Note
exchange-refused = { $place }: { $why }. Nothing was imported.
exchange-row = Row { $row }
exchange-line = Line { $line }
exchange-check-in = Check-in { $number }
exchange-no-format = This is neither a table nor a JSON file that Leeward wrote. Nothing was imported.
exchange-not-text = From byte { $byte } on it is no UTF-8 text. Saved as UTF-8 it can come in. Nothing was imported.
exchange-too-many = There are more than { $most } check-ins in it. Nothing was imported.
exchange-counts = { $new ->
    [0] No check-in is new
    [one] One check-in is new
   *[other] { $new } check-ins are new
}{ $known ->
    [0] .
    [one] ; one was here already.
   *[other] ; { $known } were here already.
}
exchange-written = { $files ->
    [one] One file is
   *[other] { $files } files are
} in { $folder }. They are not encrypted.
exchange-there-already = There is an export of today already: { $folder }. Nothing was written.
exchange-not-written = This folder can’t be written to: { $folder }.
exchange-taken-in = Done. { $counts }

# What is wrong with a file, after the place of it.
exchange-why-long = the row is longer than any that Leeward writes
exchange-why-column = there is no column { $name }
exchange-why-cells = { $cells } { $cells ->
    [one] cell
   *[other] cells
}, the header has { $columns }
exchange-why-moment = { $name }: { $value } is not a moment
exchange-why-date = { $name }: { $value } is not a date
exchange-why-answer = { $name }: { $value } is not an answer
exchange-why-other = { $name }: { $value } is of no item of { $id }
exchange-why-unknown = instrument: { $named } is not known here
exchange-why-zone = zone: { $value } is no time zone that is known here
exchange-why-note = note: it is longer than { $most } characters
exchange-why-century = work_date: { $value } is a century from when it was made
exchange-why-cut = the file breaks off here
exchange-why-form = this is not as Leeward writes it ({ $named })
exchange-why-json = this is no JSON ({ $named })
exchange-unreadable = { $file } could not be read ({ $why }). Nothing was imported.
exchange-large = { $file } is larger than { $megabytes } MB. Nothing was imported.
