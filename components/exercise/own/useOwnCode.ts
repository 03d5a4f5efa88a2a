import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OwnCall } from '#grader/callOnce.ts';
import type { Plain } from '#grader/types.ts';
import { grader } from '../grader.ts';
import { watchPassed } from './watchPassed.ts';

/** The reader's own code, as a figure uses it. */
export interface OwnCode {
  /** `gradient-descent/sgdEpoch`. */
  exercise: string;
  /** The code with which she last passed; undefined while there is none. A new string when newer code passes. */
  code: string | undefined;
  /** Whether she has asked for it with `<OwnCodeSwitch>`. Off at first: saved code never runs by itself. */
  isOn: boolean;
  setOn(isOn: boolean): void;
  isRunning: boolean;
  /** Why the last run gave no value, in words for her. */
  problem: string | undefined;
  /**
   * Runs her code in the page's sandbox. A new function when newer code passes, so that an effect that depends on it runs
   * again. Gives undefined, and sets `problem`, when the code fails, takes too long or there is none; undefined too when a
   * newer run has begun meanwhile.
   *
   * @param read makes of the answer, plain data of unknown form, what the figure draws; what it throws becomes the
   * `problem`: `readAnswer.ts` has readers for numbers and lists. Without it the answer comes as it is: look before drawing it.
   */
  run(request: OwnCall): Promise<Plain | undefined>;
  run<T>(request: OwnCall, read: (answer: Plain) => T): Promise<T | undefined>;
}

/**
 * Lets a figure run on the reader's own code, once it has passed an exercise. Nothing of the grader loads before a run.
 *
 *     const own = useOwnCode('gradient-descent/sgdEpoch');
 *     useEffect(() => {
 *       if (!own.isOn) return setPath(ourPath);
 *       import('./ownPath.ts?raw')
 *         .then(({ default: driver }) => own.run({ driver, call: 'path', args: [start, learningRate] }))
 *         .then((path) => isPath(path) && setPath(path));
 *     }, [own.isOn, own.run, start, learningRate]);
 *     …
 *     <OwnCodeSwitch own={own} label="Take the steps with your own code" />
 *
 * `ownPath.ts` lies beside the widget, is read as text and runs in the sandbox as an exercise's `driver.ts` does:
 * `export function path(submission, start, learningRate)`. Do many steps in one call; a run costs some 10 ms.
 *
 * @param exercise the chapter's folder and the exercise's
 */
export function useOwnCode(exercise: string): OwnCode {
  const [code, setCode] = useState<string>();
  const [isOn, setOn] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string>();
  const runs = useRef(0);

  useEffect(() => {
    let stop: (() => void) | undefined = () => {};
    import('#book/progress/store.ts')
      .then(({ openProgress }) => {
        if (stop) stop = watchPassed(exercise, openProgress(), setCode);
      })
      // Without the store there is no code to be found, and the figure says so.
      .catch(() => {});
    return () => {
      stop?.();
      stop = undefined;
    };
  }, [exercise]);

  const run = useCallback(
    async <T>(request: OwnCall, read: (answer: Plain) => T = (answer) => answer as T) => {
      if (code === undefined) return undefined;
      const turn = ++runs.current;
      setRunning(true);
      const answer = await grader
        .call(code, request)
        .then((answer) => ('value' in answer ? { value: read(answer.value) } : answer))
        .catch((error: Error) => ({ summary: error.message }));
      if (turn !== runs.current) return undefined;
      setRunning(false);
      setProblem('value' in answer ? undefined : answer.summary);
      return 'value' in answer ? answer.value : undefined;
    },
    [code],
  );

  return { exercise, code, isOn: isOn && code !== undefined, setOn, isRunning, problem, run };
}
