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
exchange-check-in = Check-in { $number }
exchange-no-format = This is neither a table nor a JSON file that Leeward wrote. Nothing was imported.
exchange-not-text = From byte { $byte } on it is no UTF-8 text. Saved as UTF-8 it can come in. Nothing was imported.
exchange-too-many = There are more than { $most } check-ins in it. Nothing was imported.
exchange-counts = { $new ->
    [one] One check-in is new
   *[other] { $new } check-ins are new
}, { $known } were here already.
exchange-written = { $files ->
    [one] One file is
   *[other] { $files } files are
} in { $folder }. They are not encrypted.
exchange-there-already = There is an export of today already: { $folder }. Nothing was written.
exchange-not-written = This folder can’t be written to: { $folder }.
exchange-taken-in = Done. { $counts }
