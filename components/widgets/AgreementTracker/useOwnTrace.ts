import { useEffect, useState } from 'preact/hooks';
import type { Plain } from '#grader/types.ts';
import type { Trace } from '#networks/agreement/plain.ts';
import { type OwnCode, useOwnCode } from '../../exercise/own/useOwnCode.ts';
import { inputsOf, type Networks, traceFrom } from './model.ts';

/**
 * The reader's own code, her `lstmForward` or else her `lstmStep`, and the LSTM's trace by it; undefined while it has
 * made nothing that can be drawn.
 */
export function useOwnTrace(
  networks: Networks | null,
  words: readonly string[],
): { own: OwnCode; label: string; trace?: Trace } {
  const step = useOwnCode('lstm/lstmStep');
  const forward = useOwnCode('lstm/lstmForward');
  const isWhole = forward.code !== undefined;
  const { isOn, run, ...rest } = isWhole ? forward : step;
  const own: OwnCode = {
    ...rest,
    isOn,
    run,
    setOn(isOn) {
      // Both, so that it stays on when the other exercise passes.
      step.setOn(isOn);
      forward.setOn(isOn);
    },
  };
  const [made, setMade] = useState<{ words: readonly string[]; trace: Trace }>();

  useEffect(() => {
    if (!isOn || !networks) return setMade(undefined);
    let isCurrent = true;
    const { lstm } = networks;
    const driver = isWhole ? import('./ownForward.ts?raw') : import('./ownStep.ts?raw');
    driver
      .then(({ default: text }) =>
        run({ driver: text, call: 'apply', args: [inputsOf(lstm, words), { ...lstm.layer }] }, (answer) =>
          statesIn(answer, words.length, lstm.output.length),
        ),
      )
      .then((states) => {
        if (isCurrent) setMade(states && { words, trace: traceFrom(lstm, words, states) });
      });
    return () => {
      isCurrent = false;
    };
  }, [isOn, run, isWhole, networks, words]);

  const label = `Run the LSTM with your own ${isWhole ? 'lstmForward' : 'lstmStep'}`;
  // What was made of another sentence has been overtaken.
  return made?.words === words ? { own, label, trace: made.trace } : { own, label };
}

/**
 * The states in an answer, in plain lists.
 *
 * @throws Error that tells the writer of the code what cannot be drawn: code that has passed may still return anything
 */
export function statesIn(answer: Plain, words: number, units: number): Pick<Trace, 'hiddens' | 'cells'> {
  const found = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, Plain>;
  const tableOf = (name: string, one: string): number[][] => {
    const rows = listIn(found[name]);
    if (rows?.length !== words)
      throw new Error(`there should be a ${one} after each of the ${words} words, and there is not.`);
    return rows.map((row, at) => {
      const values = listIn(row);
      if (values?.length !== units)
        throw new Error(`after word ${at + 1} the ${one} should be a list of ${units} numbers, and is not.`);
      const wrong = values.findIndex((value) => !Number.isFinite(value));
      if (wrong !== -1) throw new Error(`after word ${at + 1} the ${one} of unit ${wrong + 1} is ${values[wrong]}.`);
      return values as number[];
    });
  };
  return { hiddens: tableOf('hiddens', 'hidden state'), cells: tableOf('cells', 'cell state') };
}

const listIn = (value: Plain | undefined): Plain[] | undefined =>
  ArrayBuffer.isView(value) ? Array.from(value) : Array.isArray(value) ? value : undefined;
