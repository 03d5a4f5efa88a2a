import type { BuiltLayer } from './model.ts';
import type { Answer, Moment } from './trainingRun.ts';

/** What the page tells the worker. `build` counts networks: news says of which it is. */
export type Command = { type: 'build'; build: number; layers: BuiltLayer[] } | { type: 'run' } | { type: 'pause' };

/** What the worker tells the page. */
export interface News {
  build: number;
  step: number;
  moments: Moment[];
  answers: Answer[];
  /** It has trained as long as it may. */
  isDone?: boolean;
  /** Why there is no more news, if there is a reason. */
  failure?: string;
}
