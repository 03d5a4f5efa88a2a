import {
  Conv2d,
  createRandom,
  dispose,
  heNormal,
  noGrad,
  type Random,
  reshape,
  Sequential,
  scope,
  sub,
  type Tensor,
  tensor,
} from '#engine';
import { activateOutputs } from '#engine/vision/yolo.ts';
import { readSafetensors } from '#engine/weights/readSafetensors.ts';
import { anchors, cellsAcross, gridOf, pictureSize } from './grid.ts';

/** What one cell says for one anchor, beside the classes: p_c, b_x, b_y, b_h, b_w. */
const boxNumbers = 5;

/**
 * A small detector in the manner of YOLO (Redmon et al. 2016; anchors by Redmon and Farhadi 2017): three convolutions
 * halve the picture three times, to 8 × 8 cells; two more look around each cell, so that it sees 47 × 47 pixels; and a
 * 1 × 1 convolution gives each cell 5 + classes raw numbers for each anchor.
 */
export class Detector {
  readonly classes: number;
  readonly network: Sequential;

  constructor(classes: number, random: Random) {
    this.classes = classes;
    const layer = (name: string, channelsIn: number, channelsOut: number, stride: number) =>
      new Conv2d(channelsIn, channelsOut, 3, {
        ...{ stride, padding: 1, activation: 'relu', initializer: heNormal },
        random: random.fork(name),
      });
    this.network = new Sequential(
      layer('first', 3, 16, 2),
      layer('second', 16, 32, 2),
      layer('third', 32, 64, 2),
      layer('fourth', 64, 64, 1),
      layer('fifth', 64, 64, 1),
      new Conv2d(64, anchors.length * (boxNumbers + classes), 1, { random: random.fork('head') }),
    );
  }

  /**
   * Raw numbers, as `detectionLoss` takes them.
   *
   * @shape pictures (batch, 64, 64, 3) from 0 to 1 give (batch, 8, 8, anchors, 5 + classes)
   */
  forward(pictures: Tensor): Tensor {
    const raw = this.network.forward(sub(pictures, 0.5));
    return reshape(raw, [pictures.shape[0]!, cellsAcross, cellsAcross, anchors.length, boxNumbers + this.classes]);
  }

  /**
   * What the detector says of one picture: probabilities, midpoints and sizes, in the form of `YoloTargets`.
   *
   * @shape pixels (64, 64, 3) give (8, 8, anchors, 5 + classes)
   */
  outputs(pixels: Float32Array): Float32Array {
    return scope(() =>
      noGrad(() => {
        const raw = this.forward(tensor(pixels, { shape: [1, pictureSize, pictureSize, 3] }));
        return activateOutputs(raw.data, gridOf(this.classes));
      }),
    );
  }

  /**
   * Takes the weights of another detector. If that one knows fewer classes, the further ones start as improbable
   * everywhere, with what is known as good as before.
   *
   * @throws if they are of another network
   */
  restore(saved: ReadonlyMap<string, Tensor>): this {
    for (const [name, own] of this.network.namedTensors()) {
      const other = saved.get(name);
      const head = name.split('.')[0] === headLayer;
      if (!other || !fits(own, other, head)) {
        throw new RangeError(`Detector: no such weights: ${name} (${own.shape}); these are of another network`);
      }
      if (head) own.data.set(widened(other, own.shape.at(-1)!, name === `${headLayer}.bias` ? improbable : 0));
      else own.data.set(other.data);
    }
    return this;
  }

  /** All weights, tensor after tensor: how they go from one thread to another. */
  get parameters(): Float32Array<ArrayBuffer> {
    const tensors = this.network.parameters();
    const all = new Float32Array(totalSize(tensors));
    let at = 0;
    for (const { data, size } of tensors) {
      all.set(data, at);
      at += size;
    }
    return all;
  }

  set parameters(all: Float32Array) {
    const tensors = this.network.parameters();
    const size = totalSize(tensors);
    if (all.length !== size) {
      throw new RangeError(`Detector: ${all.length} parameters, not ${size}; these are of other classes`);
    }
    let at = 0;
    for (const { data, size } of tensors) {
      data.set(all.subarray(at, at + size));
      at += size;
    }
  }

  /** Frees the weights. */
  dispose(): void {
    dispose(this.network.parameters());
  }
}

const totalSize = (tensors: readonly Tensor[]): number => tensors.reduce((sum, { size }) => sum + size, 0);

/** The 1 × 1 convolution is the only layer whose size depends on the classes. */
const headLayer = '5';

/** The logit of a class that nothing has been learned about. */
const improbable = -4;

const fits = ({ shape }: Tensor, other: Tensor, isHead: boolean): boolean =>
  shape.length === other.shape.length &&
  shape.every((length, axis) =>
    isHead && axis === shape.length - 1 ? length >= other.shape[axis]! : length === other.shape[axis],
  );

/** The head's numbers, anchor by anchor, with the same number for every class that is new. */
function widened({ data, shape }: Tensor, columns: number, fresh: number): Float32Array {
  const before = shape.at(-1)! / anchors.length;
  const after = columns / anchors.length;
  const wide = new Float32Array((data.length / before) * after).fill(fresh);
  for (let from = 0; from < data.length; from += before) {
    wide.set(data.subarray(from, from + before), (from / before) * after);
  }
  return wide;
}

/** A trained detector, and what its file says of it. */
export interface SavedDetector {
  readonly detector: Detector;
  /** The classes' names. */
  readonly names: readonly string[];
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * The detector of a file of weights, with as many classes as that has, or more.
 *
 * @throws if the file is damaged or of another network
 */
export function loadDetector(bytes: Uint8Array, classes?: number): SavedDetector {
  const { tensors, metadata } = readSafetensors(bytes);
  const names = metadata.get('classes')?.split(',') ?? [];
  const detector = new Detector(classes ?? names.length, createRandom('head')).restore(tensors);
  return { detector, names, metadata };
}
