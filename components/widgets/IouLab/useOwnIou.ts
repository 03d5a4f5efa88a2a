import { useEffect, useState } from 'preact/hooks';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';

/** The reader's own code, and what it says of these boxes; undefined while it has not been asked. */
export function useOwnIou(a: readonly number[], b: readonly number[]): { own: OwnCode; measured: number | undefined } {
  const own = useOwnCode('object-detection/iou');
  const { isOn, run } = own;
  const [measured, setMeasured] = useState<number>();

  useEffect(() => {
    if (!isOn) return setMeasured(undefined);
    let isCurrent = true;
    import('./ownIou.ts?raw')
      .then(({ default: driver }) => run({ driver, call: 'measure', args: [[...a], [...b]] }))
      .then((answer) => isCurrent && setMeasured(typeof answer === 'number' ? answer : undefined));
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, a, b]);

  return { own, measured };
}
