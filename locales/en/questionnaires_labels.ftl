# Labels for questionnaires.

questionnaires-title = Questionnaires
questionnaires-hint = Answer from your own paper copy, by item number. All are optional. Leeward keeps your answers and scores them again if a scoring key is corrected.
questionnaires-answer = Answer
questionnaires-answer-of = Answer { $name }
questionnaires-go-on-of = Continue { $name }
questionnaires-edit-of = Edit { $name }, { $when }
questionnaires-delete-of = Delete { $name }, { $when }
questionnaires-deleted = Deleted: { $name }, { $when }.
questionnaire-print = Which version do you have?
questionnaire-print-hint = Scoring depends on it. Leeward saves it with your answers and asks only once.
questionnaire-date = Answered on
questionnaire-page = Page { $at } of { $of }
questionnaire-answered = { $answered } of { $of } answered
questionnaire-keys = Type the number beside an answer. Up and Down move between items, Left and Right between answers. S leaves an item blank, and Enter continues.
questionnaire-keys-own = Type the number beside an answer. S leaves an item blank.
questionnaire-keys-short = Keys { $keys } answer, S leaves an item blank.
questionnaire-window = Questionnaire – Leeward
questionnaires-cadence = Show on Today
questionnaires-cadence-of = Show { $name } on Today
questionnaire-other-print = Change version
today-questionnaire-put-off = Put off for a week.
questionnaire-undo = Undo change
questionnaire-undone = Change undone
questionnaire-undone-hint = The answers, the date and the version are as they were before.
