import { word } from '#language/words.ts';
import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** The classes, in the order of their logits. Fewer are shown when there are fewer logits. */
export const classNames = [word('cat'), word('dog'), word('ship'), word('frog'), word('plane')] as const;

/** The logarithm of 18, as a link keeps it: a shared picture is the same to the last digit. */
export const logOf18 = 2.89037;

/** Exponentials 18, 1 and 1: probabilities 0.9, 0.05 and 0.05, and the true class is one that got little. */
export const softmaxSteps = defineScene(
  'SoftmaxSteps',
  {
    logits: numbers([logOf18, 0, 0], { min: -6, max: 6, step: 0.1, digits: 5, fewest: 2, most: 5 }),
    /** The constant added to every logit. */
    added: number(0, { min: 0, max: 120, step: 1 }),
    temperature: number(1, { min: 0.25, max: 4, step: 0.05 }),
    /** What is exponentiated: the logits as they are, or less their maximum. */
    exponents: choice('direct', ['direct', 'shifted']),
    truth: choice('dog', classNames),
  },
  ({ logits, truth }) => classNames.indexOf(truth) < logits.length,
);

export type SoftmaxStepsState = SceneState<typeof softmaxSteps>;
