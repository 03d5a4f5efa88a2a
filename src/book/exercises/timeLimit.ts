import { Script } from 'node:vm';
import type { Checks } from '../../grader/checks.ts';
import { isTimeout } from './program.ts';

/**
 * Seconds for one function of a `checks.ts`: time for a measure that runs a network on hundreds of examples. Where the dev
 * server draws a page, which asks for no measure, it would wait for nothing but an endless loop.
 */
const limit = import.meta.env?.MODE === 'development' ? 4 : 20;

/** Node stops only scripts, so a function that must end is called from one. */
const callWanted = new Script('descentWanted()');

/** @throws Error that names `what`, when it takes longer than `seconds` */
export function withTimeLimit<T>(what: string, wanted: () => T, seconds = limit): T {
  const scope = globalThis as { descentWanted?: () => unknown };
  const outer = scope.descentWanted;
  scope.descentWanted = wanted;
  try {
    return callWanted.runInThisContext({ timeout: 1000 * seconds }) as T;
  } catch (error) {
    if (isTimeout(error)) throw new Error(`${what} takes more than ${seconds} s; does a loop never end?`);
    throw error;
  } finally {
    if (outer) scope.descentWanted = outer;
    else delete scope.descentWanted;
  }
}

/** The same checks, whose functions end: an author's endless loop must not stop the whole book without a word. */
export function limitChecks(checks: Checks, seconds = limit): Checks {
  const limited =
    <Args extends unknown[], Result>(what: string, wanted: (...args: Args) => Result) =>
    (...args: Args) =>
      withTimeLimit(what, () => wanted(...args), seconds);
  return {
    ...checks,
    groups: checks.groups.map(({ draw, training, ...group }) => ({
      ...group,
      ...(draw && { draw: limited(`the draw of group "${group.name}"`, draw) }),
      ...(training && {
        training: {
          ...training,
          ...(training.unseen && { unseen: limited(`"unseen" of group "${group.name}"`, training.unseen) }),
          measures: training.measures.map((measure) => ({
            ...measure,
            of: limited(`measure "${measure.name}"`, measure.of),
          })),
        },
      }),
    })),
    ...(checks.properties && {
      properties: checks.properties.map((property) => ({
        ...property,
        holds: limited(`property "${property.name}"`, property.holds),
      })),
    }),
  };
}
