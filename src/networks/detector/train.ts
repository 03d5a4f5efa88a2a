import {
  Adam,
  cosineDecay,
  createRandom,
  detectionLoss,
  dispose,
  type Random,
  type Schedule,
  scope,
  tensor,
  warmUp,
} from '#engine';
import type { Outline } from '#engine/data/drawing/outlines.ts';
import { encodeTargets } from '#engine/vision/yolo.ts';
import { anchors, gridOf, pictureSize } from './grid.ts';
import { Detector } from './network.ts';
import { drawScene } from './pictures.ts';

/** How the detector in `weights.safetensors` was trained. */
export const recipe = {
  seed: 'detector',
  classes: 4,
  steps: 12_000,
  batch: 8,
  /** Adam's, after as many steps of warming up; from there down along a cosine. */
  learningRate: 0.002,
  warmUp: 200,
  boxWeight: 5,
  emptyWeight: 0.5,
} as const;

/** What else than the recipe a training may be. */
export interface TrainingOptions {
  /** Scenes and their order. */
  random: Random;
  schedule: Schedule;
  /** How each class looks; discs, squares, triangles and stars when left out. */
  outlines?: readonly Outline[];
}

/** Steps of Adam on the detection loss, each on new scenes. */
export class DetectorTraining {
  readonly detector: Detector;
  /** How many steps have been made. */
  steps = 0;
  readonly #options: TrainingOptions;
  readonly #optimizer: Adam;

  constructor(detector: Detector, options: TrainingOptions) {
    this.detector = detector;
    this.#options = options;
    this.#optimizer = new Adam(detector.network.parameters());
  }

  /** One step on a batch of scenes that were never seen before. Gives the loss on them before the step. */
  update(): number {
    const { random, schedule, outlines } = this.#options;
    const { batch, boxWeight, emptyWeight } = recipe;
    const grid = gridOf(this.detector.classes);
    const scenes = Array.from({ length: batch }, (_, i) =>
      drawScene(random.fork(`${this.steps * batch + i}`), outlines),
    );
    const optimizer = this.#optimizer;
    optimizer.learningRate = schedule(this.steps++);
    return scope(() => {
      optimizer.zeroGrad();
      const pictures = joined(scenes.map(({ picture }) => picture.pixels));
      const targets = joined(scenes.map(({ objects }) => encodeTargets(objects, grid).targets));
      const raw = this.detector.forward(tensor(pictures, { shape: [batch, pictureSize, pictureSize, 3] }));
      const loss = detectionLoss(raw, tensor(targets, { shape: raw.shape }), { anchors, boxWeight, emptyWeight });
      loss.backward();
      optimizer.step();
      return loss.item();
    });
  }

  /** Frees what Adam remembers; the detector stays. */
  dispose(): void {
    dispose(this.#optimizer.state);
  }
}

/**
 * For teaching a trained detector more. Adam begins anew, so it warms up; then steps are large enough to learn a new
 * class by, and small at the end, so that boxes fit as well as before.
 */
export const furtherSchedule: Schedule = warmUp(30, cosineDecay(0.001, { steps: 1500, end: 0.00005 }));

/** The training that the recipe describes, at its beginning. */
export function startTraining(): DetectorTraining {
  const random = createRandom(recipe.seed);
  const { steps, learningRate, warmUp: rising, classes } = recipe;
  const falling = cosineDecay(learningRate, { steps: steps - rising, end: learningRate / 100 });
  return new DetectorTraining(new Detector(classes, random.fork('weights')), {
    random: random.fork('scenes'),
    schedule: warmUp(rising, falling),
  });
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.length * parts[0]!.length);
  parts.forEach((part, i) => {
    all.set(part, i * part.length);
  });
  return all;
}
