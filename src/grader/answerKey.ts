import { createRandom } from '../engine/index.ts';
import type { Checks } from './checks.ts';
import { compare } from './compare.ts';
import { differences, differencesTolerance } from './differences.ts';
import { isList, isObject, numbersOf, shapeOf } from './parts.ts';
import { inWords } from './phrases.ts';
import type { Call } from './runner.ts';
import { drawSimpler } from './simplerDraws.ts';
import { goalsOf } from './training.ts';
import type { AnswerKey, KeyCase, KeyMistake, Plain } from './types.ts';

/** What came of a call. */
export type Outcome = KeyMistake['outputs'][number];

/** A program that can be called. A batch runs in order on one fresh copy of it; it may change its inputs, which are copies. */
export interface Program {
  run(calls: readonly Call[]): Outcome[];
}

/** All that an answer key is made of. */
export interface KeySource
  extends Pick<AnswerKey, 'uuid' | 'version' | 'id' | 'entry' | 'classes' | 'driver' | 'timeLimit' | 'words'> {
  checks: Checks;
  solution: Program;
  /** Further right answers. A small case on which they disagree with the solution is left out: it may be a tie. */
  solutions?: Program[];
  /** Several programs may share an id: one mistake, made in more than one way. */
  mistakes: { id: string; html: string; program: Program }[];
}

/** A case before it is known what should come out. */
export type DrawnCase = Omit<KeyCase, 'expected'>;

/** The reference itself gives no answer. */
export class SolutionFails extends Error {
  override name = 'SolutionFails';
}

/** Fits answers in float32 that went through a few dozen operations. */
export const defaultTolerance = { absolute: 1e-6, relative: 1e-5 };

/** The inputs that a seed gives. A group's draws depend on the seed and its own name alone. `words` as in the key. */
export function drawCases(
  { groups }: Checks,
  entry: readonly string[],
  seed: number,
  words?: AnswerKey['words'],
): DrawnCase[] {
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
        ...(training && { training: { goals: goalsOf(training, words), unseen } }),
        ...(gradients && { byDifferences: differencesTolerance }),
      };
    });
  });
}

/**
 * Runs the solution and every mistake on the cases of a seed and keeps what they answer; not for training runs, of which
 * the checks judge each on its own.
 *
 * @throws SolutionFails when it does so on a case; or what the checks' own functions throw
 */
export function makeAnswerKey(source: KeySource, seed: number): AnswerKey {
  const { uuid, version, id, entry, classes, driver, timeLimit, words, checks } = source;
  const drawn = drawCases(checks, entry, seed, words);
  const answers = runCompared(source.solution, drawn);
  const cases = drawn.map((oneCase, index) => {
    const answer = answers[index]!;
    if ('error' in answer) throw new SolutionFails(`the solution fails on ${oneCase.group}: ${answer.error}`);
    return withExpected(oneCase, answer.value, checks);
  });
  const smaller = smallerCases(source, drawn, seed);
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
    axes: axesIn(checks, words),
    ...(words && { words }),
    cases,
    ...(smaller.length > 0 && { smaller }),
    mistakes: source.mistakes.map(({ id, html, program }) => ({ id, html, outputs: runCompared(program, drawn) })),
  };
}

function axesIn({ axes = {} }: Checks, words: AnswerKey['words']): AnswerKey['axes'] {
  const entries = Object.entries(axes).map(([path, names]) => [path, names.map((name) => inWords(name, words))]);
  return Object.fromEntries(entries);
}

function withExpected(oneCase: DrawnCase, answer: Plain, { groups }: Checks): KeyCase {
  const gradients = groups.find(({ name }) => name === oneCase.group)?.gradients;
  return { ...oneCase, expected: gradients ? differences(gradients, oneCase.args) : answer };
}

/** Small cases of the groups that draw theirs. */
function smallerCases(source: KeySource, drawn: readonly DrawnCase[], seed: number): KeyCase[] {
  const { checks, solution, solutions = [] } = source;
  const simpler = simplerCases(checks, drawn, seed);
  const others = solutions.map((other) => runCompared(other, simpler));
  return runCompared(solution, simpler).flatMap((answer, index) => {
    if ('error' in answer || !isAllFinite(answer.value)) return [];
    const oneCase = withExpected(simpler[index]!, answer.value, checks);
    const tolerance = oneCase.byDifferences ?? checks.tolerance ?? defaultTolerance;
    const agree = others.every((outcomes) => {
      const other = outcomes[index]!;
      return 'value' in other && compare(other.value, oneCase.expected, tolerance).matches;
    });
    return agree ? oneCase : [];
  });
}

function simplerCases({ groups }: Checks, drawn: readonly DrawnCase[], seed: number): DrawnCase[] {
  return groups.flatMap((group) => {
    const own = drawn.filter(({ group: name, training }) => name === group.name && !training);
    const simpler = drawSimpler(
      group,
      seed,
      own.map(({ args }) => args),
    );
    return simpler.map((args) => ({ ...own[0]!, args }));
  });
}

/** Simple numbers may end in a division by 0, which shows nothing. */
function isAllFinite(answer: Plain): boolean {
  if (shapeOf(answer)) return numbersOf(answer).every(Number.isFinite);
  if (isList(answer)) return (answer as Plain[]).every(isAllFinite);
  return isObject(answer) ? Object.values(answer).every(isAllFinite) : true;
}

/** What a program answers where answers are compared. */
function runCompared(program: Program, cases: readonly DrawnCase[]): Outcome[] {
  const outcomes = program.run(cases.filter(({ training }) => !training)).values();
  return cases.map(({ training }) => (training ? { value: null } : outcomes.next().value!));
}
