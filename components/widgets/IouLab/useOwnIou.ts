import { useEffect, useState } from 'preact/hooks';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';

/** The reader's own code, and what it says of these boxes; undefined while it has said no number. */
export function useOwnIou(a: readonly number[], b: readonly number[]): { own: OwnCode; measured: number | undefined } {
  const own = useOwnCode('object-detection/iou');
  const { isOn, run } = own;
  const [measured, setMeasured] = useState<number>();

  useEffect(() => {
    if (!isOn) return setMeasured(undefined);
    let isCurrent = true;
    Promise.all([import('./ownIou.ts?raw'), import('../../exercise/own/readAnswer.ts')])
      .then(([{ default: driver }, { numberIn }]) =>
        run({ driver, call: 'measure', args: [[...a], [...b]] }, (answer) => numberIn(answer, 'iou(…)')),
      )
      .then((value) => isCurrent && setMeasured(value));
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, a, b]);

  return { own, measured };
}
