import { number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/**
 * How all networks of a race are made and trained, as a link has it: `?RecallRace=keep:0;seeds:5`. The curves are no
 * part of it: the same settings give the same race.
 */
export const recallRace = defineScene('RecallRace', {
  /** Units of each network's state. */
  hidden: number(16, { min: 4, max: 32, step: 4 }),
  /** How far the gates lean towards keeping before training. */
  keep: number(3, { min: 0, max: 5, step: 1 }),
  learningRate: number(0.02, { min: 0.005, max: 0.05, step: 0.005 }),
  /** The longest gradient that is taken as it is; 0 takes all. */
  clip: number(1, { min: 0, max: 5, step: 0.5 }),
  /** Networks of each kind for each delay. */
  seeds: number(5, { min: 1, max: 5, step: 1 }),
  firstSeed: number(1, { min: 1, max: 99, step: 1 }),
});

export type RaceSettings = SceneState<typeof recallRace>;
