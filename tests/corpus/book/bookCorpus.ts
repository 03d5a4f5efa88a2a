import type { Submission } from '../submission.ts';
import { availability } from './availability.ts';
import * as crossEntropy from './crossEntropy.ts';
import { escapes } from './escapes.ts';
import { forgery } from './forgery.ts';
import { honestForms } from './forms.ts';
import * as forwardTwoLayer from './forwardTwoLayer.ts';
import * as hingeLoss from './hingeLoss.ts';
import * as linearRegressionGradient from './linearRegressionGradient.ts';
import * as mseThroughSigmoid from './mseThroughSigmoid.ts';
import { commonSlips } from './slips.ts';
import * as softmax from './softmax.ts';
import * as softmaxCrossEntropyGradient from './softmaxCrossEntropyGradient.ts';
import type { Task } from './task.ts';
import * as twoLayerGradients from './twoLayerGradients.ts';
import * as value from './value.ts';

/** Submissions to one exercise of the book, by kind. */
export interface ExerciseCorpus {
  task: Task;
  kinds: Record<string, Submission[]>;
}

const everyKind = ({ task, submissions }: { task: Task; submissions: Submission[] }): ExerciseCorpus => ({
  task,
  kinds: {
    answers: submissions,
    forms: honestForms(task),
    slips: commonSlips(task),
    forgery: forgery(task),
    escapes: escapes(task),
    availability: availability(task),
  },
});

/** What is handed in to the book's own exercises, as typed: to be judged with their own answer keys. */
export const bookCorpus: ExerciseCorpus[] = [
  ...[softmax, hingeLoss, crossEntropy, mseThroughSigmoid, softmaxCrossEntropyGradient].map(everyKind),
  ...[linearRegressionGradient, forwardTwoLayer, twoLayerGradients].map(everyKind),
  // A class that a driver calls is no function, as the other kinds have it.
  { task: value.task, kinds: { answers: value.submissions } },
];

/** Kinds that differ from exercise to exercise; what the others try, no exercise makes different. */
const ownKinds = ['answers', 'forms', 'forgery'];

/** What `npm test` has time for: all kinds on the first exercise, and their own on the others. */
export const sampledCorpus: ExerciseCorpus[] = bookCorpus.map(({ task, kinds }, index) =>
  index === 0
    ? { task, kinds }
    : { task, kinds: Object.fromEntries(Object.entries(kinds).filter(([kind]) => ownKinds.includes(kind))) },
);
