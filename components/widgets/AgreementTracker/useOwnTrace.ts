import { useEffect, useState } from 'preact/hooks';
import type { Plain } from '#grader/types.ts';
import type { Trace } from '#networks/agreement/plain.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { inputsOf, type Networks, traceFrom } from './model.ts';

/**
 * The reader's own code, her `lstmForward` or else her `lstmStep`, and the LSTM's trace by it; undefined while it has
 * made nothing of the right shape.
 */
export function useOwnTrace(networks: Networks | null, words: readonly string[]): { own: OwnCode; trace?: Trace } {
  const forward = useOwnCode('lstm/lstmForward');
  const step = useOwnCode('lstm/lstmStep');
  const isWhole = forward.code !== undefined || step.code === undefined;
  const own = isWhole ? forward : step;
  const { isOn, run } = own;
  const [made, setMade] = useState<{ words: readonly string[]; trace: Trace }>();

  useEffect(() => {
    if (!isOn || !networks) return setMade(undefined);
    let isCurrent = true;
    const { lstm } = networks;
    const driver = isWhole ? import('./ownForward.ts?raw') : import('./ownStep.ts?raw');
    driver
      .then(({ default: text }) =>
        run({ driver: text, call: 'apply', args: [inputsOf(lstm, words), { ...lstm.layer }] }),
      )
      .then((answer) => {
        if (!isCurrent) return;
        const states = statesIn(answer, words.length, lstm.output.length);
        setMade(states && { words, trace: traceFrom(lstm, words, states) });
      });
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, isWhole, networks, words]);

  // What was made of another sentence has been overtaken.
  return made?.words === words ? { own, trace: made.trace } : { own };
}

/** The states in an answer of the right shape. Code that has passed may still return anything. */
export function statesIn(
  answer: Plain | undefined,
  words: number,
  units: number,
): Pick<Trace, 'hiddens' | 'cells'> | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { hiddens, cells } = answer as Record<string, unknown>;
  const isTable = (table: unknown): table is number[][] =>
    Array.isArray(table) &&
    table.length === words &&
    table.every((row) => Array.isArray(row) && row.length === units && row.every(Number.isFinite));
  return isTable(hiddens) && isTable(cells) ? { hiddens, cells } : undefined;
}
