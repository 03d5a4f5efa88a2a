import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Palette, readPalette } from './paint.ts';

/** The theme's colors for canvases, read anew when the theme changes. Null until the page is alive. */
export function usePalette(element: RefObject<HTMLElement>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => element.current && setPalette(readPalette(element.current));
    read();
    const stop = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', read, stop);
    const theme = new MutationObserver(read);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      stop.abort();
      theme.disconnect();
    };
  }, [element]);
  return palette;
}
