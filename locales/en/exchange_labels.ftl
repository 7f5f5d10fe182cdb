# Labels of Leeward's window, English: check-ins taken out and in.

exchange-title = Take your check-ins with you
exchange-form = Written as
exchange-form-csv = Table
exchange-form-json = JSON
exchange-form-fhir = FHIR
exchange-form-csv-hint = CSV with REDCap’s data dictionary; Leeward reads it in again.
exchange-form-json-hint = One file, everything in it; Leeward reads it in again.
exchange-form-fhir-hint = FHIR R4 without a subject, for other programs; Leeward does not read it in again.
exchange-plain = These files are not encrypted: whoever can open the folder can read them, notes too.
exchange-out = Choose a folder…
exchange-in-hint = A table or a JSON file that Leeward wrote can come in. Nothing changes before you have seen what it brings.
exchange-choose = Choose a file…
exchange-in = Take them in
exchange-busy = One moment…
