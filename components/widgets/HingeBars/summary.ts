import { t } from '#language/words.ts';
import { trimmed } from '../../plot/format.ts';
import type { Hinge, Rival } from './model.ts';

/** The picture in one sentence, in two parts: the margin stands between them, as text or as a slider. */
export function sentenceAround({ truth, guard, rivals, loss }: Hinge): [before: string, after: string] {
  return [
    t('With the true class, {name}, at {score} and a margin δ of ', { name: t(truth.name), score: show(truth.score) }),
    t(', the guard line stands at {guard}: {rivals}; so the loss is {loss}.', {
      guard: show(guard),
      rivals: rivals.map(clause).join(t('; ')),
      loss: show(loss),
    }),
  ];
}

/** Where a rival stands: "crosses the guard line by 5". */
export function standing({ crossing, loss }: Rival, line: string): string {
  if (crossing > 0) return t('crosses {line} by {loss}', { line, loss: show(loss) });
  return crossing === 0
    ? t('just touches {line}', { line })
    : t('stays {crossing} below {line}', { crossing: show(-crossing), line });
}

function clause(rival: Rival): string {
  return t('{name}, at {score}, {standing}', {
    name: t(rival.name),
    score: show(rival.score),
    standing: standing(rival, t('it')),
  });
}

export function show(value: number): string {
  return trimmed(value, 1);
}
