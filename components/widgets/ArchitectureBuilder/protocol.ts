import type { TrainingCommand, TrainingNews } from '../../controls/useTrainingWorker.ts';
import type { BuiltLayer } from './model.ts';
import type { Answer, Moment } from './trainingRun.ts';

/** What a training begins with. */
export interface Start {
  layers: readonly BuiltLayer[];
}

/** What the page tells the worker. */
export type Command = TrainingCommand<Start>;

/** What the worker tells the page. */
export interface News extends TrainingNews {
  step: number;
  moments: Moment[];
  answers: Answer[];
}
