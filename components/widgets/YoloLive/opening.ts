import { loadDetector } from '#networks/detector/network.ts';
import weights from '#networks/detector/weights.safetensors?url&inline';
import { outlinesOf } from './drawn.ts';
import { paintObjects } from './objects.ts';
import { yoloLive } from './scene.ts';

/** What the page is built with: what the network says of the first scene. */
export interface Opening {
  outputs: number[];
  /** mAP@0.5 on unseen scenes, as the file of weights has it. */
  map: number;
}

/** Runs the detector on a scene as a link or an author writes it, rounded to what can be seen. */
export function openingOf(text = ''): Opening {
  const state = text === '' ? yoloLive.initial : yoloLive.decode(text);
  if (!state) throw new Error(`YoloLive: not a scene: "${text}"; write it as in a copied link (see scene.ts)`);
  const bytes = Uint8Array.from(atob(weights.slice(weights.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  const { detector, metadata } = loadDetector(bytes, 4 + state.drawn.length);
  const { picture } = paintObjects(state, outlinesOf(state.drawn));
  const outputs = Array.from(detector.outputs(picture.pixels), (value) => Number(value.toPrecision(3)));
  detector.dispose();
  return { outputs, map: Number(metadata.get('map')) };
}
