import { useEffect, useState } from 'preact/hooks';
import type { Plain } from '#grader/types.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { batchSizes, epochs, ordersOf, type Plan, rateIn, stepsInEpoch } from './model.ts';
import { examples, type Line } from './regression.ts';

/** The reader's own code, and the lines it walks through, one list for each batch size; undefined while none can be drawn. */
export function useOwnLines(plan: Plan): { own: OwnCode; lines: Line[][] | undefined } {
  const own = useOwnCode('gradient-descent/sgdEpoch');
  const { isOn, run } = own;
  const [lines, setLines] = useState<Line[][]>();

  useEffect(() => {
    if (!isOn) return setLines(undefined);
    let isCurrent = true;
    const rates = Array.from({ length: epochs }, (_, epoch) => rateIn(epoch, plan));
    const args = [
      [...plan.start],
      [...examples.inputs],
      [...examples.targets],
      ordersOf(plan.seed),
      rates,
      [...batchSizes],
    ];
    Promise.all([import('./ownWalks.ts?raw'), import('../../exercise/own/readAnswer.ts')])
      .then(([{ default: driver }, { numbersIn }]) =>
        run({ driver, call: 'walks', args }, (walks) =>
          batchSizes.map((batchSize, at) => {
            const count = epochs * stepsInEpoch(batchSize);
            const numbers = numbersIn((walks as Plain[])[at], [count, 2], `sgdEpoch(…) × ${epochs}`);
            return Array.from({ length: count }, (_, step): Line => [numbers[2 * step]!, numbers[2 * step + 1]!]);
          }),
        ),
      )
      .then((walks) => isCurrent && setLines(walks));
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, plan]);

  return { own, lines };
}
