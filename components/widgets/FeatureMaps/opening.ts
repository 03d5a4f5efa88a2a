import { loadDigits } from '#networks/digits/network.ts';
import weights from '#networks/digits/weights.safetensors?url&inline';
import { pngAddress } from '../../plot/png.ts';
import { layers } from './layers.ts';
import { type Net, openNet, type Response, respond } from './model.ts';
import type { Opening } from './picture.ts';
import { sample } from './samples.ts';
import { type FeatureMapsState, featureMaps } from './scene.ts';
import { pictureOf } from './strokes.ts';

/** Only the server calls it: it carries the weights. */
export const trainedNet = (): Net => {
  const bytes = Uint8Array.from(atob(weights.split(',')[1]!), (character) => character.charCodeAt(0));
  return openNet(loadDigits(bytes).network);
};

function stateOf(text: string): FeatureMapsState {
  const state = text === '' ? featureMaps.initial : featureMaps.decode(text);
  if (!state) throw new Error(`FeatureMaps: not a scene: "${text}"; write it as in a copied link (see scene.ts)`);
  return state;
}

/** The opening of a scene as an author writes it, and the maps of its picture as style for the page without scripts. */
export function openingOf(text = ''): { opening: Opening; stills: string } {
  const { digit, hand, strokes } = stateOf(text);
  const generated = sample(digit, hand);
  const response = respond(trainedNet(), strokes ? pictureOf(strokes) : generated);
  const picture = btoa(String.fromCharCode(...generated.map((value) => Math.round(255 * value))));
  const probabilities = response.probabilities.map((value) => Number(value.toPrecision(4)));
  return { opening: { digit, hand, picture, probabilities }, stills: stillsOf(response) };
}

/** Every layer's maps side by side as a mask each for what is above and below 0: `--above-conv1: url(…)`. */
function stillsOf(response: Response): string {
  return layers
    .slice(0, -1)
    .filter(({ kind }) => kind !== 'relu')
    .flatMap(({ name, kind }) => [
      `--above-${name}:url(${strip(response, name, 1)})`,
      ...(kind === 'convolution' ? [`--below-${name}:url(${strip(response, name, -1)})`] : []),
    ])
    .join(';');
}

function strip(response: Response, name: string, sign: number): string {
  const layer = layers.findIndex((one) => one.name === name);
  const { size, maps, scale } = layers[layer]!;
  const bytes = new Uint8Array(size * size * maps);
  response.layers[layer]!.forEach((value, i) => {
    const [at, map] = [Math.floor(i / maps), i % maps];
    const [row, column] = [Math.floor(at / size), at % size];
    // Sixteen shades look like all, and take half the bytes.
    const shade = 17 * Math.round(15 * Math.min(1, Math.max(0, (sign * value) / scale)));
    bytes[row * size * maps + map * size + column] = shade;
  });
  return pngAddress(bytes, size * maps, size, 1);
}
