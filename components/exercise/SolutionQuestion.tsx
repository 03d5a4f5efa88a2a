import type { Signal } from '@preact/signals';
import { t } from '#language/words.ts';
import type { Session } from './session.ts';
import { useFocusWhenShown } from './useFocusWhenShown.ts';

export type SolutionState = 'closed' | 'asked' | 'open';

/** Stands between a click on “Solution” and the solution: an honest attempt first, then a moment to reconsider. */
export function SolutionQuestion({ session, solution }: { session: Session; solution: Signal<SolutionState> }) {
  const panel = useFocusWhenShown(solution.value === 'asked');
  if (solution.value !== 'asked') return null;
  const close = () => (solution.value = 'closed');
  return (
    <div class="question" ref={panel} tabIndex={-1}>
      {session.hasAttempted.value ? (
        <>
          <p>{t('Show a solution beside your code? Your code stays as it is.')}</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => (solution.value = 'open')}>
              {t('Show it')}
            </button>
            <button type="button" class="quiet-button" onClick={close}>
              {t('Not yet')}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>
            {t('The solution opens after an attempt: change the code, run it, and let it be judged at least once.')}
          </p>
          <p class="buttons">
            <button type="button" class="quiet-button" onClick={close}>
              {t('Close')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
