// The minutes that the one-tap buttons stand for, here and in the program's tray and notifications.

/** A reminder comes again after these. */
export const SNOOZE_MINUTES = 15;
/** "Still working" logs these. */
export const ONE_TAP_MINUTES = 30;
