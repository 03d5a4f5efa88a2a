import type { Signal } from '@preact/signals';
import { t } from '#language/words.ts';
import type { SolutionState } from './SolutionQuestion.tsx';
import type { Session } from './session.ts';

interface Props {
  session: Session;
  hintCount: number;
  /** Undefined where there is none to be shown. */
  solution: Signal<SolutionState> | undefined;
}

/** What can be done with the code. */
export function Toolbar({ session, hintCount, solution }: Props) {
  const isRunning = session.isRunning.value;
  const opened = Math.min(session.hints.value, hintCount);
  const canUndo = session.beforeReset.value !== undefined;
  return (
    <div class="toolbar needs-script">
      {/* Not `disabled`: the button keeps its focus while the code runs. */}
      <button type="button" class="button run" aria-disabled={isRunning} onClick={() => void session.run()}>
        {isRunning ? t('Running…') : t('Run')}
      </button>
      <button type="button" class="quiet-button" aria-disabled={opened === hintCount} onClick={session.openHint}>
        {opened < hintCount
          ? t('Hint {number} of {total}', { number: opened + 1, total: hintCount })
          : t('All {total} hints open', { total: hintCount })}
      </button>
      {solution && solution.value !== 'open' && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => (solution.value = session.hasPassed.value ? 'open' : 'asked')}
        >
          {t('Solution')}
        </button>
      )}
      <button type="button" class="quiet-button toolbar-end" onClick={canUndo ? session.undoReset : session.reset}>
        {canUndo ? t('Undo reset') : t('Reset')}
      </button>
    </div>
  );
}
