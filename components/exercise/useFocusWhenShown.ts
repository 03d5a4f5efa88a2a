import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to a panel when it appears, so that a keyboard or a screen reader goes on there. */
export function useFocusWhenShown(isShown: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) element.current?.focus();
  }, [isShown]);
  return element;
}
