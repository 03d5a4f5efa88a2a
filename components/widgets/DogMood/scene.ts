import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/**
 * What the dog's mood depends on, how many networks learn it, and the day looked at, as a link has it:
 * `?DogMood=rule:hindsight;day:83`. What the networks have learned is no part of it: the same settings give the same.
 */
export const dogMood = defineScene('DogMood', {
  /** Today and the days before, or the same with tomorrow counting twice on top. */
  rule: choice('before', ['before', 'hindsight']),
  /** Probability that the dog feels the opposite, in percent. */
  whim: number(5, { min: 0, max: 25, step: 5 }),
  /** Networks of each kind. */
  seeds: number(6, { min: 1, max: 6, step: 1 }),
  firstSeed: number(1, { min: 1, max: 99, step: 1 }),
  /** Which of the seeds the calendars show: the first, the second, … */
  shown: number(1, { min: 1, max: 6, step: 1 }),
  /** The day of the second year that is looked at. */
  day: number(80, { min: 1, max: 365, step: 1 }),
});

export type DogMoodState = SceneState<typeof dogMood>;
/** The part of the state that another training would follow from. */
export type TrainingSettings = Pick<DogMoodState, 'rule' | 'whim' | 'seeds' | 'firstSeed'>;
