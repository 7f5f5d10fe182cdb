# Labels for exporting and importing check-ins.

exchange-title = Export and import check-ins
exchange-form = Format
exchange-form-csv = Table
exchange-form-json = JSON
exchange-form-fhir = FHIR
exchange-form-csv-hint = CSV with a REDCap data dictionary. Leeward can import it again.
exchange-form-json-hint = One file with everything in it. Leeward can import it again.
exchange-form-fhir-hint = FHIR R4 without a subject, for other programs. Leeward can’t import it.
exchange-plain = These files aren’t encrypted. Anyone who can open the folder can read them, including your notes.
exchange-in-hint = Import a table or JSON file that Leeward exported. You see what’s in it before anything changes.
exchange-in = Import
