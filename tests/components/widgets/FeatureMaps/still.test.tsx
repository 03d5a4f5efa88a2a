import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { layers } from '../../../../components/widgets/FeatureMaps/layers.ts';
import { respond } from '../../../../components/widgets/FeatureMaps/model.ts';
import { openingOf, trainedNet } from '../../../../components/widgets/FeatureMaps/opening.ts';
import { featureMaps } from '../../../../components/widgets/FeatureMaps/scene.ts';
import { pictureOf } from '../../../../components/widgets/FeatureMaps/strokes.ts';
import FeatureMaps from '../../../../components/widgets/FeatureMaps/View.tsx';
import { sentenceOf, tableOf } from '../../../../components/widgets/FeatureMaps/words.ts';

const net = trainedNet();
/** What is said at a place of the network that reads the first digit. */
const said = (text: string) => {
  const { opening } = openingOf();
  const pixels = Float32Array.from(atob(opening.picture), (character) => character.charCodeAt(0) / 255);
  const response = respond(net, pixels);
  const at = featureMaps.decode(`at:${text}`)!.at;
  return {
    sentence: sentenceOf(at, net, response, response.probabilities),
    table: tableOf(at, net, response, response.probabilities),
  };
};

test('before any script runs, every map of the first digit is drawn and the network says what it reads', () => {
  const { opening, stills } = openingOf();
  const html = renderToString(<FeatureMaps opening={opening} />);
  expect(html).toMatch(/The network reads a 3, with probability 0\.9\d\d; next comes 2, with 0\.0\d\d\./);
  expect(html.match(/data-go="(conv|relu|pool)/g)).toHaveLength(54);
  expect(html.match(/data-go="output/g)).toHaveLength(10);
  // Each map is cut out of its layer's strip; ReLU's are the convolution's without what is below 0.
  for (const { name, kind } of layers.slice(0, -1)) {
    expect(stills.includes(`--above-${name}:url(data:image/png`)).toBe(kind !== 'relu');
    expect(stills.includes(`--below-${name}:url(data:image/png`)).toBe(kind === 'convolution');
  }
  expect(html.match(/mask-image:var\(--below-conv2\)/g)).toHaveLength(12);
  expect(html).not.toMatch(/NaN|Infinity/);
});

test('an author can begin with another digit, or a drawing', () => {
  expect(
    openingOf('digit:7').opening.probabilities.indexOf(Math.max(...openingOf('digit:7').opening.probabilities)),
  ).toBe(7);
  const drawn = openingOf('strokes:gEgQgegs').opening;
  const expected = respond(
    net,
    pictureOf([
      [
        [32, 4],
        [32, 16],
        [32, 30],
        [32, 44],
      ],
    ]),
  ).probabilities;
  expect(drawn.probabilities[1]).toBeCloseTo(expected[1]!, 3);
  expect(() => openingOf('digit:10')).toThrow('FeatureMaps: not a scene: "digit:10"');
});

test('a pixel is said with its sum, and written out in the table', () => {
  const { sentence, table } = said('conv2.5.5.5');
  expect(sentence).toMatch(/^Conv 2, map 5, row 5, column 5, is .*: 54 pixels of Pool 1, each times its weight/);
  expect(sentence).toContain('It sees 10 × 10 pixels of the picture.');
  expect(table.rows).toHaveLength(54);
  const products = table.rows.map((row) => Number(row[3]!.replace('−', '-')));
  const bias = net.parameters[4]!.bias[4]!;
  const value = Number(/is (−?[\d.]+)/.exec(sentence)![1]!.replace('−', '-'));
  expect(products.reduce((sum, product) => sum + product, bias)).toBeCloseTo(value, 1);
  expect(new Set(table.rows.map(([name]) => name)).size).toBe(54);
});

test('every level has its own words and numbers', () => {
  expect(said('conv1.4').sentence).toMatch(/^Conv 1, map 4: the picture filtered by 5 × 5 weights, with a bias of/);
  expect(said('conv2.5').sentence).toMatch(/the 6 maps of Pool 1, each filtered by 3 × 3 weights and added up/);
  expect(said('conv2.5').table.rows).toHaveLength(12);
  expect(said('relu1.2').sentence).toContain('its negative pixels 0; now from 0.00 to');
  expect(said('pool1.2').sentence).toContain('so 24 × 24 become 12 × 12');
  expect(said('relu1.2.3.3').table.rows).toHaveLength(1);
  expect(said('pool1.2.3.3').table.rows).toHaveLength(4);
  expect(said('output.3').sentence).toMatch(/^The logit of 3 is .*Softmax makes it a probability of 0\.9/);
  expect(said('output.3').table.rows).toHaveLength(12);
});
