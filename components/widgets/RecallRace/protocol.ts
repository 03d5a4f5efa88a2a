import type { Track } from './model.ts';
import type { RaceSettings } from './scene.ts';

/** What the page tells the worker. `race` counts races: news says of which it is. */
export type Command = { type: 'start'; race: number; settings: RaceSettings } | { type: 'run' } | { type: 'pause' };

/** What the worker tells the page. */
export interface News {
  race: number;
  tracks: readonly Track[];
  isDone: boolean;
  /** Why there is no more news, if there is a reason. */
  failure?: string;
}
