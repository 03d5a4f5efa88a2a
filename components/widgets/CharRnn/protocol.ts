import type { Picture } from './model.ts';
import type { CharState } from './scene.ts';

/** The text to learn; the book's is fetched, and the Chinese one made, where it is needed. */
export type Source = { from: 'address'; address: string } | { from: 'grammar' } | { from: 'reader'; text: string };

/** What the page tells the worker. `run` counts runs: a reply says of which it is. */
export type Command =
  | { type: 'start'; run: number; source: Source; state: CharState }
  | { type: 'configure'; state: CharState; draw: number }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'goTo'; seen: number }
  | { type: 'save' };

/** What the worker tells the page. */
export type Reply =
  | { type: 'picture'; run: number; picture: Picture }
  | { type: 'saved'; run: number; bytes: Uint8Array<ArrayBuffer> }
  /** `isOver`: there is no network to go on with. */
  | { type: 'failed'; run: number; message: string; isOver: boolean };
