import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePauseUnseen } from './usePauseUnseen.ts';

interface Options {
  /** An element of the widget, the play button say: once the widget is out of view, playing pauses. */
  element: RefObject<Element>;
  stepsPerSecond: number;
  /** There is a next step to take. */
  canStep: boolean;
  step: () => void;
}

/**
 * Takes steps by itself until it is paused, none is left, or nobody can see it: scrolled away or in a hidden tab.
 * Under `prefers-reduced-motion` it never starts; readers take the steps by button.
 */
export function usePlayback({ element, stepsPerSecond, canStep, step }: Options) {
  const [isPlaying, setIsPlaying] = useState(false);
  const latestStep = useRef(step);
  latestStep.current = step;
  const pause = () => setIsPlaying(false);

  useEffect(() => {
    if (!canStep) setIsPlaying(false);
  }, [canStep]);

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => latestStep.current(), 1000 / stepsPerSecond);
    const stop = new AbortController();
    reducedMotion().addEventListener('change', () => setIsPlaying(false), stop);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [isPlaying, stepsPerSecond]);

  usePauseUnseen(isPlaying, pause, element);

  return { isPlaying, play: () => setIsPlaying(canStep && !reducedMotion().matches), pause };
}

function reducedMotion(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}
