# Labels for the early notice.

notice-title = Worth noticing
notice-new-usual = Learn a new usual range
notice-new-usual-of = Learn a new usual range: { $name }
notice-aside = Set aside
notice-aside-said = Set aside. You can still see it in Trends.
notice-taken-back = Your earlier usual range is back.
usuals-title = Your usual ranges
usuals-hint = Leeward learns each usual range once, in your first weeks, and changes it only when you ask. If life has changed for good, you can relearn it.
usuals-anew = Relearn
usuals-anew-of = Relearn: { $name }
usuals-back-of = Undo relearning: { $name }
