# Labels for exporting and importing data.

exchange-title = Export and import your data
exchange-form = Format
exchange-form-csv = Table
exchange-form-json = JSON
exchange-form-fhir = FHIR
exchange-form-csv-hint = A CSV file for each type of record, and a REDCap data dictionary for check-ins. Leeward can import the check-ins again.
exchange-form-json-hint = One file with everything in it, including earlier versions and what you deleted. Leeward can import all of it again.
exchange-form-fhir-hint = Your check-ins as FHIR R4, without a subject, for other programs. Leeward can’t import them.
exchange-plain = These files aren’t encrypted. Anyone who can open the folder can read them, including your notes.
exchange-in-hint = Import a table or JSON file that Leeward exported. You see what’s in it before anything changes.
exchange-in = Import
