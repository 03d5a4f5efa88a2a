import { describe, expect, it } from 'vitest';
import { evaluate, gradientsByTape, lastStep, momentAt } from '../../../../components/widgets/GraphStepper/model.ts';
import { parse } from '../../../../components/widgets/GraphStepper/parse.ts';

function run(text: string, values: Record<string, number>, step?: number) {
  const graph = parse(text).graph!;
  const evaluated = evaluate(graph, values);
  const moment = momentAt(graph, evaluated, step ?? lastStep(graph));
  const nodeOf = (name: string) => moment.nodes[graph.findIndex((node) => node.text === name)]!;
  return { graph, moment, nodeOf };
}

describe('forward and back', () => {
  it('gives the slopes that one works out by hand', () => {
    const { nodeOf } = run('(a*b + c)^2', { a: 2, b: 3, c: -4 });
    expect(nodeOf('(a × b + c)²').value).toBe(4);
    expect([nodeOf('a').gradient, nodeOf('b').gradient, nodeOf('c').gradient]).toEqual([12, 8, 4]);
    expect(nodeOf('a').parts).toMatchObject([{ upstream: 4, local: 3, product: 12 }]);
  });

  it('adds the parts of a node that is used twice', () => {
    const { nodeOf } = run('x*(x + y)', { x: 3, y: 2 });
    expect(nodeOf('x').parts.map(({ product }) => product)).toEqual([5, 3]);
    expect(nodeOf('x').gradient).toBe(8);
  });

  it('keeps two uses by one operation apart', () => {
    const { nodeOf } = run('x*x', { x: 3 });
    expect(nodeOf('x').parts.map(({ position, product }) => [position, product])).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });

  it.each([
    ['tanh(w*x + b)', { w: 0.5, x: 2, b: -0.6 }],
    ['s = x + y; t = s*s; t*s - x/t', { x: 1.5, y: 0.4 }],
    ['log(1 + exp(-z))', { z: -1.2 }],
    ['sigmoid(a)^3 * relu(b) + sqrt(c) - a', { a: 0.3, b: 1.1, c: 4 }],
    ['u = tanh(x); v = u*x; u + v*v*u', { x: 0.7 }],
    ['-x^-2 + 3', { x: 1.7 }],
  ])('agrees with the engine’s tape on %s', (text, values) => {
    const { graph, nodeOf } = run(text, values);
    for (const [name, slope] of Object.entries(gradientsByTape(graph, values)))
      expect(nodeOf(name).gradient ?? 0).toBeCloseTo(slope, 4);
  });
});

describe('the steps', () => {
  it('compute one operation each, seed the output, then pass back one operation each', () => {
    const phases = Array.from({ length: 8 }, (_, step) => run('(a*b + c)^2', { a: 2, b: 3, c: -4 }, step).moment.phase);
    expect(phases).toEqual(['start', 'forward', 'forward', 'forward', 'seed', 'back', 'back', 'back']);
    expect(lastStep(parse('(a*b + c)^2').graph!)).toBe(7);
  });

  it('show nothing before its time', () => {
    const { moment, nodeOf } = run('(a*b + c)^2', { a: 2, b: 3, c: -4 }, 1);
    expect(moment.nodes.map(({ isComputed }) => isComputed)).toEqual([true, true, true, true, false, false]);
    expect(nodeOf('a').gradient).toBeUndefined();
  });

  it('let a node that is used twice wait for both', () => {
    // Forward 2, seed 1, then the product has passed back: s has both of its parts, x and y have none.
    const { nodeOf } = run('s = x + y; s*s', { x: 1, y: 2 }, 4);
    expect(nodeOf('x + y').gradient).toBe(6);
    expect(nodeOf('x').gradient).toBeUndefined();
  });

  it('hold the first part of a sum until the second comes', () => {
    const { nodeOf } = run('x*(x + y)', { x: 3, y: 2 }, 4);
    expect(nodeOf('x').gradient).toBe(5);
  });

  it('pass nothing back into what holds no variable', () => {
    const { moment, graph } = run('(2*3)*x', { x: 5 });
    expect(graph.map(({ text }, place) => [text, moment.nodes[place]!.gradient])).toContainEqual(['2 × 3', undefined]);
    expect(lastStep(graph)).toBe(4);
  });
});
