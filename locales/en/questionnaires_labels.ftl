# Labels of Leeward's window, English: questionnaires.

questionnaires-title = Questionnaires
questionnaires-hint = From your own paper copy, by item number. All of them are optional; each is stored as answers and scored anew when its key is corrected.
questionnaires-answer = Answer
questionnaires-answer-of = Answer { $name }
questionnaires-go-on = Go on
questionnaires-go-on-of = Go on { $name }
questionnaires-edit-of = Edit { $name }, { $when }
questionnaires-delete-of = Delete { $name }, { $when }
questionnaires-deleted = { $name }, { $when }: deleted.
questionnaire-print = Which print do you have?
questionnaire-print-hint = The key depends on it. I keep it with the answers and ask only once.
questionnaire-date = Answered on
questionnaire-page = Page { $at } of { $of }
questionnaire-answered = { $answered } of { $of } answered
questionnaire-keys = Type the number beside an answer. Up and down move between items, left and right between answers, S leaves one out, Enter goes on.
questionnaire-keys-short = Keys { $keys } answer, S leaves one out.
questionnaire-store = Store
questionnaire-window = Questionnaire
questionnaires-cadence = Say on Today that it is due
questionnaires-cadence-of = Say on Today that { $name } is due
questionnaire-other-print = This is another print
today-questionnaire-put-off = Put off for a week.
questionnaire-undo = Take the change back
questionnaire-undone = Taken back
questionnaire-undone-hint = The answers are as they were before, and so are the date and the print.
