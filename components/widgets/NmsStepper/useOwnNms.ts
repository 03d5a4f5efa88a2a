import { useEffect, useState } from 'preact/hooks';
import type { Plain } from '#grader/types.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { candidatesOf, type NmsStepperState } from './scene.ts';

/** The reader's own code, and the names of the boxes that it keeps; undefined while it has not been asked. */
export function useOwnNms(state: NmsStepperState): { own: OwnCode; kept: string[] | undefined } {
  const own = useOwnCode('object-detection/nms');
  const { isOn, run } = own;
  const { boxes, scores, least, most, classes } = state;
  const [kept, setKept] = useState<string[]>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the steps taken are no part of the question
  useEffect(() => {
    if (!isOn) return setKept(undefined);
    let isCurrent = true;
    const sure = candidatesOf(state).filter(({ score }) => score >= least);
    const args = [
      sure.map(({ box }) => [...box]),
      sure.map(({ score }) => score),
      sure.map(({ label }) => (classes === 'apart' ? label : 0)),
      most,
    ];
    import('./ownNms.ts?raw')
      .then(({ default: driver }) => run({ driver, call: 'keep', args }))
      .then((answer) => {
        if (isCurrent) setKept(isList(answer) ? answer.flatMap((index) => sure[index]?.name ?? []) : undefined);
      });
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, boxes, scores, least, most, classes]);

  return { own, kept };
}

/** Code that has passed may still return anything here. */
function isList(answer: Plain | undefined): answer is number[] {
  return Array.isArray(answer) && answer.every((index) => typeof index === 'number');
}
