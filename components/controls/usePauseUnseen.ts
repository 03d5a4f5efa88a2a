import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls `pause` when nobody can see the widget any more, scrolled away or in a hidden tab. `element` is any of its elements.
 */
export function usePauseUnseen(isPlaying: boolean, pause: () => void, element: RefObject<Element>): void {
  const latestPause = useRef(pause);
  latestPause.current = pause;

  useEffect(() => {
    if (!isPlaying) return;
    const stop = new AbortController();
    document.addEventListener('visibilitychange', () => document.hidden && latestPause.current(), stop);
    const view = new IntersectionObserver(([entry]) => entry?.isIntersecting || latestPause.current());
    const widget = element.current?.closest('.widget');
    if (widget) view.observe(widget);
    return () => {
      stop.abort();
      view.disconnect();
    };
  }, [isPlaying, element]);
}
