import { createRandom } from '../engine/index.ts';
import type { Checks } from './checks.ts';
import { differences, differencesTolerance } from './differences.ts';
import type { Call } from './runner.ts';
import { goalsOf } from './training.ts';
import type { AnswerKey, KeyCase, KeyMistake } from './types.ts';

/** What came of a call. */
export type Outcome = KeyMistake['outputs'][number];

/** A program that can be called. A batch runs in order on one fresh copy of it; it may change its inputs, which are copies. */
export interface Program {
  run(calls: readonly Call[]): Outcome[];
}

/** All that an answer key is made of. */
export interface KeySource
  extends Pick<AnswerKey, 'uuid' | 'version' | 'id' | 'entry' | 'classes' | 'driver' | 'timeLimit'> {
  checks: Checks;
  solution: Program;
  /** Several programs may share an id: one mistake, made in more than one way. */
  mistakes: { id: string; html: string; program: Program }[];
}

/** Fits answers in float32 that went through a few dozen operations. */
export const defaultTolerance = { absolute: 1e-6, relative: 1e-5 };

/** The inputs that a seed gives. A group's draws depend on the seed and its own name alone. */
export function drawCases({ groups }: Checks, entry: readonly string[], seed: number): Omit<KeyCase, 'expected'>[] {
  return groups.flatMap(({ name, visible = false, call = entry[0]!, cases, draw, count = 0, training, gradients }) => {
    const random = createRandom(seed).fork(name);
    const inputs = cases ?? Array.from({ length: count }, () => draw!(random));
    return inputs.map((args, index) => {
      const unseen = training?.unseen?.(createRandom(seed).fork(`${name}, unseen ${index}`), args) ?? null;
      return {
        group: name,
        visible,
        call,
        args,
        ...(training && { training: { goals: goalsOf(training), unseen } }),
        ...(gradients && { byDifferences: differencesTolerance }),
      };
    });
  });
}

/**
 * Runs the solution and every mistake on the cases of a seed and keeps what they answer; not for training runs, of which
 * the checks judge each on its own.
 *
 * @throws Error when the solution itself fails on a case
 */
export function makeAnswerKey(source: KeySource, seed: number): AnswerKey {
  const { uuid, version, id, entry, classes, driver, timeLimit, checks } = source;
  const drawn = drawCases(checks, entry, seed);
  const answers = runCompared(source.solution, drawn);
  const cases = drawn.map((oneCase, index) => {
    const answer = answers[index]!;
    if ('error' in answer) throw new Error(`the solution fails on ${oneCase.group}: ${answer.error}`);
    const gradients = checks.groups.find(({ name }) => name === oneCase.group)?.gradients;
    return { ...oneCase, expected: gradients ? differences(gradients, oneCase.args) : answer.value };
  });
  return {
    uuid,
    version,
    id,
    entry,
    ...(classes && { classes }),
    ...(driver && { driver }),
    timeLimit,
    seed,
    tolerance: checks.tolerance ?? defaultTolerance,
    axes: checks.axes ?? {},
    cases,
    mistakes: source.mistakes.map(({ id, html, program }) => ({ id, html, outputs: runCompared(program, drawn) })),
  };
}

/** What a program answers where answers are compared. */
function runCompared(program: Program, cases: readonly Omit<KeyCase, 'expected'>[]): Outcome[] {
  const outcomes = program.run(cases.filter(({ training }) => !training)).values();
  return cases.map(({ training }) => (training ? { value: null } : outcomes.next().value!));
}
