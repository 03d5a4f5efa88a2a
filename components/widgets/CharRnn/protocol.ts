import type { TrainingCommand, TrainingNews } from '../../controls/useTrainingWorker.ts';
import type { Picture } from './model.ts';
import type { CharState } from './scene.ts';

/** The text to learn; the book's is fetched, and the Chinese one made, where it is needed. */
export type Source = { from: 'address'; address: string } | { from: 'grammar' } | { from: 'reader'; text: string };

/** What a training begins with. */
export interface Start {
  source: Source;
  state: CharState;
}

/** What the worker can do besides. */
export type Extra =
  | { type: 'configure'; state: CharState; draw: number }
  | { type: 'goTo'; seen: number }
  | { type: 'save' };

/** What the page tells the worker. */
export type Command = TrainingCommand<Start> | Extra;

/** What the worker tells the page. */
export interface News extends TrainingNews {
  picture?: Picture;
  saved?: Uint8Array<ArrayBuffer>;
}
