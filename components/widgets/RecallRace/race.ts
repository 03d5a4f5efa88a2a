import { isFinished, lineUp, type Track, updatesBetween } from './model.ts';
import { Runner } from './runner.ts';
import type { RaceSettings } from './scene.ts';

/** All networks of a race, which take turns of a few updates each, so that none is ahead by more than that. */
export class Race {
  readonly tracks: Track[];
  readonly #runners: Runner[];
  #next = 0;

  constructor(settings: RaceSettings) {
    this.tracks = lineUp(settings);
    this.#runners = this.tracks.map(({ cell, delay, seed }) => new Runner(cell, delay, seed, settings));
  }

  get isDone(): boolean {
    return this.tracks.every(isFinished);
  }

  /** The next network's turn: the first measures it as it is, each further one trains and measures. */
  turn(): void {
    if (this.isDone) return;
    while (isFinished(this.tracks[this.#next]!)) this.#next = (this.#next + 1) % this.tracks.length;
    const [track, runner] = [this.tracks[this.#next]!, this.#runners[this.#next]!];
    if (track.accuracies.length > 0) for (let update = 0; update < updatesBetween; update++) runner.update();
    this.tracks[this.#next] = { ...track, accuracies: [...track.accuracies, runner.accuracy()] };
    this.#next = (this.#next + 1) % this.tracks.length;
  }

  dispose(): void {
    for (const runner of this.#runners) runner.dispose();
  }
}
