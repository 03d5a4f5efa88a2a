import { createRandom } from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { pictureSize } from '#networks/detector/grid.ts';
import { Detector, loadDetector } from '#networks/detector/network.ts';
import address from '#networks/detector/weights.safetensors?url';

/** The detector at work in the page: everything that is only loaded once the reader turns to the widget. */
export class LiveDetector {
  readonly #shipped: Uint8Array;
  #detector: Detector;

  constructor(shipped: Uint8Array, classes: number) {
    this.#shipped = shipped;
    this.#detector = loadDetector(shipped, classes).detector;
  }

  get classes(): number {
    return this.#detector.classes;
  }

  outputs(pixels: Float32Array): Float32Array {
    return this.#detector.outputs(pixels);
  }

  /** As it was shipped, with that many classes. */
  reset(classes: number): void {
    this.#replace(loadDetector(this.#shipped, classes).detector);
  }

  /** With more classes, or fewer, knowing what it knows by now. */
  setClasses(classes: number): void {
    if (classes < this.classes) this.reset(classes);
    else {
      const before = this.#detector;
      this.#detector = new Detector(classes, createRandom('head')).restore(before.network.namedTensors());
      before.dispose();
    }
  }

  /** All weights, tensor after tensor. */
  get parameters(): Float32Array<ArrayBuffer> {
    return this.#detector.parameters;
  }

  set parameters(parameters: Float32Array) {
    this.#detector.parameters = parameters;
  }

  /** The weights as a file that PyTorch reads. */
  save(names: readonly string[]): Uint8Array {
    return writeSafetensors(this.#detector.network.namedTensors(), { classes: names.join(',') });
  }

  #replace(next: Detector): void {
    this.#detector.dispose();
    this.#detector = next;
  }
}

/** Fetches weights and kernels. */
export async function openDetector(classes: number): Promise<LiveDetector> {
  const [response] = await Promise.all([fetch(address), loadKernels('relaxed')]);
  if (!response.ok) throw new Error(`YoloLive: the weights can't be fetched: ${response.status}; reload the page`);
  const detector = new LiveDetector(new Uint8Array(await response.arrayBuffer()), classes);
  // The browser compiles what runs: not while an object is dragged.
  for (let i = 0; i < 3; i++) detector.outputs(new Float32Array(3 * pictureSize ** 2));
  return detector;
}
