import { useEffect, useState } from 'preact/hooks';
import type { Plain } from '#grader/types.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { batchSizes, epochs, ordersOf, type Plan, rateIn, stepsInEpoch } from './model.ts';
import { examples, type Line } from './regression.ts';

/** The reader's own code, and the lines it walks through, one list for each batch size; undefined while it has none. */
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
    import('./ownWalks.ts?raw')
      .then(({ default: driver }) => run({ driver, call: 'walks', args }))
      .then((answer) => isCurrent && setLines(isLines(answer) ? answer : undefined));
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, plan]);

  return { own, lines };
}

/** As many pairs of finite numbers as there are steps. Code that has passed may still return anything here. */
function isLines(answer: Plain | undefined): answer is Line[][] & Plain {
  return (
    Array.isArray(answer) &&
    answer.length === batchSizes.length &&
    answer.every(
      (lines, index) =>
        Array.isArray(lines) &&
        lines.length === epochs * stepsInEpoch(batchSizes[index]!) &&
        lines.every((line) => Array.isArray(line) && line.length === 2 && line.every(Number.isFinite)),
    )
  );
}
