import type { AnswerKey, KeyMistake, Plain } from '#grader/types.ts';

type Program = (...args: never[]) => Plain;

/** An answer key for a test: its expected values and its mistakes' outputs come from running these programs. */
export function makeKey(
  entry: string,
  groups: Record<string, Plain[][]>,
  solution: Program,
  mistakes: Record<string, Program> = {},
): AnswerKey {
  const inputs = Object.entries(groups).flatMap(([group, cases]) => cases.map((args) => ({ group, args })));
  return {
    uuid: '3f0c7c1e-58a4-4d0e-9d5e-5d8a1f0f4b11',
    version: '1',
    id: `test/${entry}`,
    entry: [entry],
    timeLimit: 1000,
    seed: 7,
    tolerance: { absolute: 1e-6, relative: 1e-5 },
    axes: {},
    cases: inputs.map(({ group, args }) => ({
      group,
      visible: false,
      call: entry,
      args,
      expected: answer(solution, args),
    })),
    mistakes: Object.entries(mistakes).map(([id, program]) => ({
      id,
      html: `<p>${id}</p>`,
      outputs: inputs.map(({ args }): KeyMistake['outputs'][0] => {
        try {
          return { value: answer(program, args) };
        } catch (error) {
          return { error: (error as Error).message };
        }
      }),
    })),
  };
}

function answer(program: Program, args: Plain[]): Plain {
  return (program as (...given: Plain[]) => Plain)(...structuredClone(args));
}
