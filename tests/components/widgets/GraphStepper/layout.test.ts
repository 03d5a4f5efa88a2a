import { expect, it } from 'vitest';
import { layOut } from '../../../../components/widgets/GraphStepper/layout.ts';
import { parse } from '../../../../components/widgets/GraphStepper/parse.ts';

const expressions = [
  '(a*b + c)^2',
  'x*(x + y)',
  's = x + y; s*s - x',
  'x + tanh(tanh(tanh(x)))',
  'a*b + c*d + e*f',
  'h = tanh(w*x + b); k = tanh(v*x + c); h*k + x',
];

it.each(expressions)('%s: arrows go onward, and no two boxes of a layer overlap', (text) => {
  const graph = parse(text).graph!;
  const { places, layers, slots, arrows } = layOut(graph);
  graph.forEach(({ inputs }, place) => {
    for (const input of inputs) expect(places[input]!.layer).toBeLessThan(places[place]!.layer);
  });
  for (let layer = 0; layer < layers; layer++) {
    const inLayer = places
      .filter((place) => place.layer === layer)
      .map(({ slot }) => slot)
      .sort((a, b) => a - b);
    for (const [i, slot] of inLayer.slice(1).entries()) expect(slot - inLayer[i]!).toBeGreaterThanOrEqual(1 - 1e-9);
  }
  for (const { slot } of places) {
    expect(slot).toBeGreaterThanOrEqual(-1e-9);
    expect(slot).toBeLessThanOrEqual(slots - 1 + 1e-9);
  }
  expect(arrows).toHaveLength(graph.flatMap(({ inputs }) => inputs).length);
});

it('leads a long arrow around the boxes between', () => {
  const graph = parse('x + tanh(tanh(tanh(x)))').graph!;
  const { arrows, places } = layOut(graph);
  const long = arrows.find(({ points }) => points.length > 2)!;
  expect(long.points).toHaveLength(5);
  for (const point of long.points.slice(1, -1)) {
    const box = places.find(({ layer }) => layer === point.layer)!;
    expect(Math.abs(box.slot - point.slot)).toBeGreaterThanOrEqual(0.8 - 1e-9);
  }
});
