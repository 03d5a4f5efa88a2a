import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The theme's colors for canvases, by the names of the style sheet, read anew when the theme changes. Null until the
 * page is alive. `names` must be the same list at every call.
 */
export function useThemeColors(element: RefObject<HTMLElement>, names: readonly string[]): readonly Rgb[] | null {
  const [colors, setColors] = useState<readonly Rgb[] | null>(null);
  useEffect(() => {
    const read = () => element.current && setColors(readColors(element.current, names));
    read();
    const stop = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', read, stop);
    const theme = new MutationObserver(read);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      stop.abort();
      theme.disconnect();
    };
  }, [element, names]);
  return colors;
}

/** `light-dark()` is resolved only where a color is used: so one is used, and asked. */
function readColors(element: HTMLElement, names: readonly string[]): Rgb[] {
  const probe = document.createElement('i');
  element.append(probe);
  const colors = names.map((name): Rgb => {
    probe.style.color = `var(${name})`;
    const [r, g, b] = getComputedStyle(probe)
      .color.match(/[\d.]+/g)!
      .map(Number);
    return [r!, g!, b!];
  });
  probe.remove();
  return colors;
}
