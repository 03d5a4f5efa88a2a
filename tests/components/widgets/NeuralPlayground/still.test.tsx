import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { layoutOf, linkAt, linksOf } from '../../../../components/widgets/NeuralPlayground/layout.ts';
import NeuralPlayground from '../../../../components/widgets/NeuralPlayground/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('before any script runs, a trained network is drawn, with its maps, its points and its numbers', () => {
  const html = renderToString(<NeuralPlayground scene="epochs:60" />);
  expect(wordsOf(html)).toMatch(
    /Hidden layers of 4 and 2 tanh units on circles, 25 weights .* after 60 epochs the training loss is 0\.0\d+/,
  );
  // Two masks for each of seven features, seven units and the large map.
  expect(html.match(/mask-image:url\(data:image\/png;base64,/g)).toHaveLength(30);
  expect(html.match(/<path[^>]*stroke-width="\d/g)!.length).toBeGreaterThanOrEqual(18);
  expect(html).not.toContain('NaN');
});

test('an author can begin with another scene, and is told of one that is none', () => {
  expect(wordsOf(renderToString(<NeuralPlayground scene="data:xor;layers:1" />))).toContain(
    'One hidden layer of 1 tanh unit on exclusive or',
  );
  expect(wordsOf(renderToString(<NeuralPlayground scene="data:three;layers:0;epochs:20" />))).toContain(
    'No hidden layer on three clusters',
  );
  expect(wordsOf(renderToString(<NeuralPlayground scene="data:hills;epochs:5" />))).toContain('of the variance');
  expect(() => renderToString(<NeuralPlayground scene="data:ring" />)).toThrow('not a scene: "data:ring"');
});

test('every control has a description', () => {
  const html = renderToString(<NeuralPlayground />);
  const named = [...html.matchAll(/data-help="(\w+)"/g)].map((match) => match[1]);
  expect(new Set(named).size).toBeGreaterThan(15);
  const described = wordsOf(html.slice(html.indexOf('What every control does')));
  for (const words of ['Learning rate', 'Rewind', 'Penalty', 'Runs', 'Noise']) expect(described).toContain(words);
});

test('the link under the pointer is found, and none where none is', () => {
  const layout = layoutOf(['x1', 'x2'], [4, 2], 1);
  const links = linksOf(layout, [2, 4, 2, 1]);
  expect(links).toHaveLength(8 + 8 + 2);
  const [first] = links;
  expect(linkAt(links, { x: first!.start.x + 0.01, y: first!.start.y }, 9)?.from).toBe(0);
  const middle = { x: (first!.start.x + first!.end.x) / 2, y: (first!.start.y + first!.end.y) / 2 };
  expect(linkAt([first!], middle, 1)).toBe(first);
  expect(linkAt(links, { x: 50, y: 5 }, 9)).toBeNull();
});
