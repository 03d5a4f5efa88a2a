import { describe, expect, it } from 'vitest';
import { operationsOf, variablesOf } from '../../../../components/widgets/GraphStepper/graph.ts';
import { evaluate } from '../../../../components/widgets/GraphStepper/model.ts';
import { parse } from '../../../../components/widgets/GraphStepper/parse.ts';

const graphOf = (text: string) => {
  const { graph, error } = parse(text);
  if (error) throw new Error(`${error.column}: ${error.message}`);
  return graph;
};
const resultOf = (text: string, values: Record<string, number> = {}) => evaluate(graphOf(text), values).at(-1)!.value;

describe('an expression', () => {
  it.each([
    ['a + b*c', { a: 1, b: 2, c: 3 }, 7],
    ['(a + b)*c', { a: 1, b: 2, c: 3 }, 9],
    ['a - b - c', { a: 10, b: 2, c: 3 }, 5],
    ['a / b / c', { a: 12, b: 2, c: 3 }, 2],
    ['-x^2', { x: 3 }, -9],
    ['(-x)^2', { x: 3 }, 9],
    ['2^3*x', { x: 2 }, 16],
    ['x^-1', { x: 4 }, 0.25],
    ['x**2', { x: 3 }, 9],
    ['x × 2 − 1', { x: 3 }, 5],
    ['relu(-x)', { x: 3 }, 0],
    ['log(exp(x))', { x: 1.5 }, 1.5],
    ['sqrt(x)', { x: 9 }, 3],
    ['.5*x', { x: 3 }, 1.5],
    ['s = x + y; s*s', { x: 1, y: 2 }, 9],
    ['x*-2', { x: 3 }, -6],
  ])('%s', (text, values, expected) => {
    expect(resultOf(text, values)).toBeCloseTo(expected, 5);
  });

  it('makes one node of a name, and of a step, however often it is used', () => {
    expect(variablesOf(graphOf('x*(x + y) + x'))).toEqual(['x', 'y']);
    expect(operationsOf(graphOf('s = x + y; s*s'))).toHaveLength(2);
    expect(operationsOf(graphOf('(x + y)*(x + y)'))).toHaveLength(3);
  });

  it.each([
    ['a - (b - c)', 'a − (b − c)'],
    ['a - b + c', 'a − b + c'],
    ['(a*b + c)^2', '(a × b + c)²'],
    ['a/(b*c)', 'a / (b × c)'],
    ['tanh(w*x + b)', 'tanh(w × x + b)'],
    ['(-a)*b', '−a × b'],
    ['x^-1', 'x⁻¹'],
  ])('%s reads %s', (text, expected) => {
    expect(graphOf(text).at(-1)!.text).toBe(expected);
  });
});

describe('what is wrong is said at its column', () => {
  it.each([
    ['', 1, 'should stand here, not the end'],
    ['a +', 4, 'should stand here, not the end'],
    ['a + * b', 5, 'should stand here, not “*”'],
    ['2x', 2, 'for a product write *'],
    ['a b', 3, 'an operator is missing before “b”'],
    ['(a + b', 7, 'the parenthesis from column 1 is still open'],
    ['a + b)', 6, 'no parenthesis is open here'],
    ['x^y', 3, 'the exponent must be a number: “y”'],
    ['sinh(x)', 1, 'no such function: sinh'],
    ['a(b + c)', 1, 'for a product write *'],
    ['tanh x', 6, 'tanh needs its input in parentheses'],
    ['3 + 4', 6, 'no variable'],
    ['x', 2, 'no operation'],
    ['a $ b', 3, 'not part of an expression: “$”'],
    ['s = a + b; a*a', 1, 'never used: s'],
    ['s = a; s = b; s + s', 8, 'defined twice: s'],
    ['s = a + b', 10, 'the step must end'],
    ['s = a + b;', 11, 'the result is missing'],
    ['a*b*c*d*e*f*g', 13, 'too many variables: g'],
    ['x+x+x+x+x+x+x+x+x+x+x+x+x+x+x+x', 30, 'too long'],
  ])('%j', (text, column, message) => {
    const { error } = parse(text);
    expect(error?.message).toContain(message);
    expect(error?.column).toBe(column);
  });
});
