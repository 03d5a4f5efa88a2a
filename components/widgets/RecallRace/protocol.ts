import type { TrainingCommand, TrainingNews } from '../../controls/useTrainingWorker.ts';
import type { Track } from './model.ts';
import type { RaceSettings } from './scene.ts';

/** What a race begins with. */
export interface Start {
  settings: RaceSettings;
}

/** What the page tells the worker. */
export type Command = TrainingCommand<Start>;

/** What the worker tells the page. */
export interface News extends TrainingNews {
  tracks: readonly Track[];
}
