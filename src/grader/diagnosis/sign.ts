import { t } from '../../language/words.ts';
import { allMatch, countTelling, type Pattern, subject } from './observation.ts';

/** All as expected, but for the sign. Two numbers must say so. */
export const sign: Pattern = (observations) => {
  if (countTelling(observations) < 2 || !allMatch(observations, (expected) => -expected)) return undefined;
  return t('{subject} −1 × the expected value: the sign is flipped.', { subject: subject(observations) });
};
