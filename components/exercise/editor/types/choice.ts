import { signal } from '@preact/signals';

const key = 'descent.types';

/** Whether the reader wants type help, in all editors of the page. */
export const wantsTypes = signal(false);
/** It has been loaded on this device before, so that it costs nothing now. */
export const hasTypes = signal(false);

/** What was chosen on an earlier visit. */
export function recallTypes() {
  try {
    const remembered = localStorage.getItem(key);
    hasTypes.value = remembered !== null;
    wantsTypes.value = remembered === 'on';
  } catch {} // Storage is blocked: the choice lasts as long as the page.
}

/** Remembers a choice once type help has been loaded. */
export function rememberTypes(isOn: boolean) {
  hasTypes.value = true;
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {}
}
