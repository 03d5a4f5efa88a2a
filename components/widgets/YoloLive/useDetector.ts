import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LiveDetector } from './live.ts';

export type Wakefulness = 'asleep' | 'waking' | 'awake' | 'failed';

/** What the network says of a picture, computed anew with every picture once the reader has turned to the widget. */
export interface LiveOutputs {
  /** Null while the network is on its way. */
  outputs: ArrayLike<number> | null;
  wakefulness: Wakefulness;
  /** Fetches network and kernels, unless that has happened. */
  wake(): void;
  detector: LiveDetector | null;
  /** Its weights have changed. */
  refresh(): void;
  /** Median time of the last forward passes, in milliseconds; 0 before the first. */
  forwardTime: number;
}

export function useDetector(pixels: Float32Array, classes: number, opening: ArrayLike<number> | null): LiveOutputs {
  const [detector, setDetector] = useState<LiveDetector | null>(null);
  const [wakefulness, setWakefulness] = useState<Wakefulness>('asleep');
  const [version, setVersion] = useState(0);
  const isCalled = useRef(false);
  const times = useRef<number[]>([]);

  const wake = useCallback(() => {
    if (isCalled.current) return;
    isCalled.current = true;
    setWakefulness('waking');
    import('./live.ts')
      .then(({ openDetector }) => openDetector(classes))
      .then(
        (opened) => {
          setDetector(opened);
          setWakefulness('awake');
        },
        () => {
          isCalled.current = false;
          setWakefulness('failed');
        },
      );
  }, [classes]);

  // A link has brought another scene than the one that the page was built with.
  useEffect(() => {
    if (!opening && wakefulness === 'asleep') wake();
  }, [opening, wakefulness, wake]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has other weights
  const outputs = useMemo(() => {
    if (!detector) return opening;
    if (detector.classes !== classes) detector.setClasses(classes);
    const start = performance.now();
    const computed = detector.outputs(pixels);
    times.current = [...times.current.slice(-19), performance.now() - start];
    return computed;
  }, [detector, version, pixels, classes, opening]);

  const sorted = times.current.toSorted((a, b) => a - b);
  return {
    ...{ outputs, wakefulness, wake, detector },
    refresh: useCallback(() => setVersion((now) => now + 1), []),
    forwardTime: sorted[Math.floor(sorted.length / 2)] ?? 0,
  };
}
