# Labels of Leeward's window, English: the early notice.

notice-title = Worth noticing
notice-new-usual = This is my new usual
notice-new-usual-of = This is my new usual: { $name }
notice-aside = Put aside
notice-aside-said = Put aside. Trends still shows it.
notice-taken-back = Your usual is the one it was before.
usuals-title = Your usual ranges
usuals-hint = A usual is learned once, in your first weeks, and never changes by itself. If life has changed for good, you can have it learned anew.
usuals-anew = Learn it anew
usuals-anew-of = Learn it anew: { $name }
usuals-back = Take it back
usuals-back-of = Take it back: { $name }
