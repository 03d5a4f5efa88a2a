import type { Result } from './model.ts';
import type { TrainingSettings } from './scene.ts';

/** What the page asks of the worker: training from the start. `run` counts them: news says of which it is. */
export interface Command {
  run: number;
  settings: TrainingSettings;
}

/** What the worker tells the page. */
export interface News {
  run: number;
  epoch: number;
  results: readonly Result[];
  isDone: boolean;
  /** Why there is no more news, if there is a reason. */
  failure?: string;
}
