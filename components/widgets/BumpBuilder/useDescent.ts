import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Descent } from './descent.ts';
import type { Network } from './model.ts';
import { stride } from './scene.ts';
import type { TargetName } from './targets.ts';

/** Milliseconds of training between two drawings: half a frame. */
const slice = 8;

/**
 * The network after `steps` of training from `start`, or as near as the run has come: it goes on by itself, a slice of
 * each frame at a time. The engine is fetched when a first step is asked for.
 */
export function useDescent(start: Network, target: TargetName, steps: number): { network: Network; steps: number } {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const run = useRef<{ start: Network; target: TargetName; descent: Descent }>();

  useEffect(() => {
    if (steps === 0) return;
    let frame = 0;
    let isLeft = false;
    const goOn = () => {
      const { descent } = run.current!;
      const end = performance.now() + slice;
      descent.advance(steps, () => performance.now() > end);
      redraw(undefined);
      if ((descent.path.length - 1) * stride < steps) frame = requestAnimationFrame(goOn);
    };
    import('./descent.ts').then(({ Descent }) => {
      if (isLeft) return;
      const known = run.current;
      if (known?.start !== start || known.target !== target)
        run.current = { start, target, descent: new Descent(start, target) };
      goOn();
    });
    return () => {
      isLeft = true;
      cancelAnimationFrame(frame);
    };
  }, [start, target, steps]);

  const known = run.current;
  const path = known?.start === start && known.target === target ? known.descent.path : [start];
  const at = Math.min(steps / stride, path.length - 1);
  return { network: path[at]!, steps: at * stride };
}
