import { diaryOf, kinds, mostEpochs, type Result, seedsOf } from './model.ts';
import { MoodNetwork } from './network.ts';
import type { TrainingSettings } from './scene.ts';

/** All networks of both kinds, trained in step: each has had as many epochs as the others. */
export class Training {
  readonly #networks: readonly Pick<Result, 'kind' | 'seed'>[];
  readonly #learners: readonly MoodNetwork[];
  epoch = 0;

  constructor(settings: TrainingSettings) {
    const pairs = seedsOf(settings).flatMap((seed) => {
      const diary = diaryOf(seed, settings);
      return kinds.map((kind) => ({ kind, seed, learner: new MoodNetwork(kind, seed, diary) }));
    });
    this.#networks = pairs.map(({ kind, seed }) => ({ kind, seed }));
    this.#learners = pairs.map(({ learner }) => learner);
  }

  get isDone(): boolean {
    return this.epoch >= mostEpochs;
  }

  step(): void {
    if (this.isDone) return;
    for (const learner of this.#learners) learner.epoch();
    this.epoch += 1;
  }

  results(): Result[] {
    return this.#networks.map((network, index) => ({ ...network, wrong: this.#learners[index]!.wrong() }));
  }

  dispose(): void {
    for (const learner of this.#learners) learner.dispose();
  }
}
