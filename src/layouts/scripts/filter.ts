import { t } from '#language/words.ts';

/** Shows only the entries whose text holds what is typed. */
const field = document.querySelector<HTMLInputElement>('.filter')!;
const state = document.querySelector<HTMLElement>('.filter-state')!;
const entries = [...document.querySelectorAll<HTMLElement>('.entry')];

field.oninput = () => {
  const wanted = field.value.trim().toLowerCase();
  for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
  const shown = entries.filter((entry) => !entry.hidden).length;
  state.textContent = t('{shown} of {total} entries', { shown, total: entries.length });
};
