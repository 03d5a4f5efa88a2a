import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The name of the widget around a control. Preact's own `useId` repeats itself from one island to the next. */
export const WidgetId = createContext('');

/** An id or a radio group's name that no other widget on the page has. */
export function useWidgetId(part: string): string {
  return `${useContext(WidgetId)}-${part}`.replaceAll(/\W+/g, '-');
}
