import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const timing = { duration: 550, easing: 'cubic-bezier(0.3, 0, 0.1, 1)' };

/**
 * Moves what two levels have in common from where it was to where it is: call the result just before the level
 * changes. What carries the same `data-flip` before and after grows or shrinks into its new place, what is new with a
 * `data-flip` fades in behind it (Lewis 2015, "FLIP your animations"). Nothing moves for readers who ask for less
 * motion.
 */
export function useDescent(root: RefObject<HTMLElement>, level: string): () => void {
  const before = useRef<Map<string, DOMRect> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the level has changed
  useLayoutEffect(() => {
    const from = before.current;
    before.current = null;
    if (!from || !root.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const element of flipsIn(root.current)) {
      const [was, is] = [from.get(element.dataset['flip']!), element.getBoundingClientRect()];
      if (was && is.width > 0) {
        const [x, y] = [was.left - is.left, was.top - is.top];
        const start = `translate(${x}px,${y}px) scale(${was.width / is.width},${was.height / is.height})`;
        element.animate(
          [
            { transform: start, transformOrigin: '0 0', zIndex: 2 },
            { transform: 'none', transformOrigin: '0 0', zIndex: 2 },
          ],
          timing,
        );
      } else {
        element.animate([{ opacity: 0 }, { opacity: 0, offset: 0.5 }, { opacity: 1 }], timing);
      }
    }
  }, [level]);
  return () => {
    if (!root.current) return;
    before.current = new Map(
      flipsIn(root.current).map((element) => [element.dataset['flip']!, element.getBoundingClientRect()]),
    );
  };
}

const flipsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-flip]')];
