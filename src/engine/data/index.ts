export { type AugmentationOptions, augment, augmentPicture } from './augment.ts';
export { type BatchOptions, batches } from './batches.ts';
export type { HandwritingOptions } from './characters.ts';
export { classesOf, numbersOf } from './columns.ts';
export { type CsvOptions, readCsv, type Table } from './csv.ts';
export { digits } from './digits.ts';
export type { Hand } from './drawing/handwriting.ts';
export { type Outline, shapeNames, shapeOutlines } from './drawing/outlines.ts';
export type { Form, Ink, Picture, Point } from './drawing/picture.ts';
export { countOf, type Examples, take, widthOf } from './examples.ts';
export { type Conditions, drawConditions, neutral } from './faces/conditions.ts';
export { drawFace } from './faces/drawFace.ts';
export { type FaceOptions, faces } from './faces/faces.ts';
export { type Color, drawIdentity, type Identity } from './faces/identity.ts';
export { gunzip, type IdxArray, isGzip, readIdx } from './idx.ts';
export { alphabet, letters } from './letters.ts';
export { normalize, type Statistics, statisticsOf } from './normalize.ts';
export { blobs, circles, moons, type NoiseOptions, spirals, xor } from './points.ts';
export { noisyLine, noisySine } from './regression.ts';
export { resize } from './resize.ts';
export {
  type PaintingOptions,
  paintScene,
  type Scene,
  type SceneOptions,
  type SceneShape,
  scene,
  scenes,
} from './scenes.ts';
export {
  encodeWords,
  type GrammaticalNumber,
  type Sentence,
  type SentenceOptions,
  sentences,
  vocabulary,
} from './sentences.ts';
export { recall, temperatures } from './series.ts';
export { type SplitOptions, split } from './split.ts';
export { warp } from './warp.ts';
export { moods, skies, skyChanges, type Weather, type WeatherOptions, weather } from './weather.ts';
