import type { Submission } from '../submission.ts';
import { availability } from './availability.ts';
import * as crossEntropy from './crossEntropy.ts';
import { escapes } from './escapes.ts';
import { forgery } from './forgery.ts';
import { honestForms } from './forms.ts';
import * as hingeLoss from './hingeLoss.ts';
import * as mseThroughSigmoid from './mseThroughSigmoid.ts';
import { commonSlips } from './slips.ts';
import * as softmax from './softmax.ts';
import * as softmaxCrossEntropyGradient from './softmaxCrossEntropyGradient.ts';
import type { Task } from './task.ts';

/** Submissions to one exercise of the book, by kind. */
export interface ExerciseCorpus {
  task: Task;
  kinds: Record<string, Submission[]>;
}

/** What is handed in to the book's own exercises, as typed: to be judged with their own answer keys. */
export const bookCorpus: ExerciseCorpus[] = [
  softmax,
  hingeLoss,
  crossEntropy,
  mseThroughSigmoid,
  softmaxCrossEntropyGradient,
].map(({ task, submissions }) => ({
  task,
  kinds: {
    answers: submissions,
    forms: honestForms(task),
    slips: commonSlips(task),
    forgery: forgery(task),
    escapes: escapes(task),
    availability: availability(task),
  },
}));
