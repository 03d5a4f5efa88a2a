import { useEffect, useState } from 'preact/hooks';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { candidatesOf, type NmsStepperState } from './scene.ts';

/** The reader's own code, and the names of the boxes that it keeps; undefined while it has named none that there are. */
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
    Promise.all([import('./ownNms.ts?raw'), import('../../exercise/own/readAnswer.ts')])
      .then(([{ default: driver }, { boxesIn }]) =>
        run({ driver, call: 'keep', args }, (answer) => boxesIn(answer, sure.length, 'nms(…)')),
      )
      .then((indices) => {
        if (isCurrent) setKept(indices?.map((index) => sure[index]!.name));
      });
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, boxes, scores, least, most, classes]);

  return { own, kept };
}
