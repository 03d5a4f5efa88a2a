import { useCallback, useEffect, useRef } from 'preact/hooks';

const duration = 700;

export interface Glide {
  /** Moves a number from one value to another in a short time; at once for readers who ask for less motion. */
  to(from: number, to: number, onValue: (value: number) => void): void;
  stop(): void;
}

/** Short motion that shows where a number came from. It ends early when another begins, or the widget goes. */
export function useGlide(): Glide {
  const frame = useRef(0);
  const stop = useCallback(() => cancelAnimationFrame(frame.current), []);
  useEffect(() => stop, [stop]);
  return {
    stop,
    to(from, to, onValue) {
      stop();
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        onValue(to);
        return;
      }
      const start = performance.now();
      const draw = (now: number) => {
        const part = Math.min(1, Math.max(0, (now - start) / duration));
        const eased = part * part * (3 - 2 * part);
        onValue(part === 1 ? to : from + (to - from) * eased);
        if (part < 1) frame.current = requestAnimationFrame(draw);
      };
      frame.current = requestAnimationFrame(draw);
    },
  };
}
