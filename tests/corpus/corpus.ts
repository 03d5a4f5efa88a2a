import { answers } from './answers.ts';
import { bombs } from './bombs.ts';
import { endless } from './endless.ts';
import { honest } from './honest.ts';
import { imports } from './imports.ts';
import { network } from './network.ts';
import { realm } from './realm.ts';
import { slips } from './slips.ts';
import type { Submission } from './submission.ts';

/** Hostile, broken and odd submissions by kind, for every grader that the book has. */
export const corpus: Record<string, Submission[]> = { honest, slips, endless, bombs, network, imports, realm, answers };
