import { t } from '#language/words.ts';
import { StillCode } from './code/StillCode.tsx';
import { formatDate } from './formatDate.ts';
import type { Session } from './session.ts';

/** Code that was put aside: by a reset, by a merge, or because the exercise has changed since. Nothing here runs. */
export function EarlierAnswers({ session }: { session: Session }) {
  const earlier = session.earlier.value;
  if (earlier.length === 0) return null;
  // An answer to an earlier version shows itself where nothing has been written for this one.
  const isNews = earlier[0]!.isOutdated && session.code.value === session.starter;
  return (
    <details class="earlier" open={isNews}>
      <summary>{t('Earlier code ({count})', { count: earlier.length })}</summary>
      {isNews && <p>{t('This exercise has changed since you answered it. Your answer is kept here.')}</p>}
      {earlier.map(({ code, at, isOutdated, hasPassed }) => (
        <div key={code}>
          <p class="earlier-name">
            <span>
              {formatDate(at)}
              {hasPassed && t(', passed')}
              {isOutdated && t(', for an earlier version of this exercise')}
            </span>
            <button type="button" class="quiet-button" onClick={() => session.bringBack(code)}>
              {t('Bring back')}
            </button>
          </p>
          <StillCode code={code.trimEnd()} label={t('Earlier code')} />
        </div>
      ))}
    </details>
  );
}
