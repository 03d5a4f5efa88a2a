/** Where localStorage has the copy of what is done. */
export const doneKey = 'descent-done';

/** Fired on the window when what is done has changed on this page; other tabs get `storage`. */
export const doneEvent = 'descent-done';
