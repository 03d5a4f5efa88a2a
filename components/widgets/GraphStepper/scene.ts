import { type Field, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { variablesOf } from './graph.ts';
import type { Values } from './model.ts';
import { parse } from './parse.ts';

export const longestExpression = 80;
export const valueRange = { min: -10, max: 10, step: 0.1 };
export const mostSteps = 40;

/** In a link `+` would read as a space and `;` ends a field: they are written `~` and `,`. */
const expression: Field<string> = {
  initial: '(a*b + c)^2',
  write: (text) => text.replaceAll(' ', '').replaceAll('+', '~').replaceAll(';', ','),
  read(text) {
    const typed = text.replaceAll('~', ' + ').replaceAll(',', '; ');
    return typed.length <= longestExpression && parse(typed).graph ? typed : undefined;
  },
};

/** `a=2,b=3`: the values that the reader has set. */
const values: Field<Values> = {
  initial: { a: 2, b: 3, c: -4 },
  write: (set) =>
    Object.keys(set)
      .sort()
      .map((name) => `${name}=${Number(set[name]!.toFixed(1))}`)
      .join(','),
  read(text) {
    const pairs = text.split(',').map((pair) => /^([A-Za-z]\w*)=(-?\d+(?:\.\d)?)$/.exec(pair));
    const isInside = (value: number) => value >= valueRange.min && value <= valueRange.max;
    if (pairs.some((pair) => !pair || !isInside(Number(pair[2])))) return undefined;
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, Number(pair![2])]));
  },
};

/** Forward is done and the way back begins. */
export const graphStepper = defineScene('GraphStepper', {
  /** What the reader typed. Always an expression that can be read. */
  expression,
  values,
  /** How many steps are done; the last one when it is more than there are. */
  step: number(4, { min: 0, max: mostSteps, step: 1 }),
});

export type GraphStepperState = SceneState<typeof graphStepper>;

/** Every variable's value; those that the reader has not set get one that is not 0 and not 1. */
export function valuesOf({ expression, values }: GraphStepperState): Values {
  const { graph } = parse(expression);
  return Object.fromEntries(
    variablesOf(graph!).map((name, index) => [name, values[name] ?? unset[index % unset.length]!]),
  );
}

const unset = [2, 3, -1, 0.5, -2, 1.5];
