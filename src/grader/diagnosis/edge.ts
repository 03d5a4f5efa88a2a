import { t } from '../../language/words.ts';
import { unravel } from '../parts.ts';
import { axisName, type Observation, type Pattern } from './observation.ts';

/** Only the last, or only the first, of an axis is wrong. */
export const edge: Pattern = (observations) => {
  const axes = observations[0]!.shape.keys();
  for (const axis of axes)
    for (const end of ['last', 'first'] as const) {
      if (!observations.every((observation) => isWrongOnlyAt(observation, axis, end))) continue;
      const line = axisName(observations[0]!, axis);
      return end === 'last'
        ? t('Only the last {line} is wrong: does a loop stop too early?', { line })
        : t('Only the first {line} is wrong: does a loop start too late?', { line });
    }
  return undefined;
};

/** An axis of one entry has no edge. */
function isWrongOnlyAt({ shape, matches }: Observation, axis: number, end: 'last' | 'first'): boolean {
  const size = shape[axis] ?? 0;
  const index = end === 'last' ? size - 1 : 0;
  return size > 1 && matches.every((isMatch, position) => isMatch || unravel(position, shape)[axis] === index);
}
