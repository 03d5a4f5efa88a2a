import { t } from '#language/words.ts';

/** "Nov 22, 2026, 8:14 PM", in the reader's own time. */
export const formatDate = (at: number): string =>
  new Date(at).toLocaleString(t('en'), { dateStyle: 'medium', timeStyle: 'short' });
