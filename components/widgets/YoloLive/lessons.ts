import { createRandom } from '#engine';
import type { MeanAveragePrecision } from '#engine/metrics/averagePrecision.ts';
import { measure } from '#networks/detector/evaluate.ts';
import { Detector } from '#networks/detector/network.ts';
import { DetectorTraining, furtherSchedule } from '#networks/detector/train.ts';
import { classNames, type DrawnClass, outlinesOf } from './drawn.ts';

/** A detector that goes on learning, on scenes with the reader's own classes among the shapes. */
export class Lessons {
  readonly #detector: Detector;
  readonly #training: DetectorTraining;
  readonly #outlines: ReturnType<typeof outlinesOf>;

  /** The parameters are those of a detector of as many classes. */
  constructor(parameters: Float32Array, drawn: readonly DrawnClass[]) {
    this.#detector = new Detector(classNames(drawn).length, createRandom('lessons'));
    this.#detector.parameters = parameters;
    this.#outlines = outlinesOf(drawn);
    this.#training = new DetectorTraining(this.#detector, {
      random: createRandom('detector, further'),
      schedule: furtherSchedule,
      outlines: this.#outlines,
    });
  }

  get steps(): number {
    return this.#training.steps;
  }

  get parameters(): Float32Array<ArrayBuffer> {
    return this.#detector.parameters;
  }

  /** One step; gives the loss before it. */
  update(): number {
    return this.#training.update();
  }

  measure(scenes: number): MeanAveragePrecision {
    return measure(this.#detector, { scenes, outlines: this.#outlines });
  }

  dispose(): void {
    this.#training.dispose();
    this.#detector.dispose();
  }
}
