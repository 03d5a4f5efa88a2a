import type { Signal } from '@preact/signals';
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
        {isRunning ? 'Running…' : 'Run'}
      </button>
      <button type="button" class="quiet-button" aria-disabled={opened === hintCount} onClick={session.openHint}>
        {opened < hintCount ? `Hint ${opened + 1} of ${hintCount}` : `All ${hintCount} hints open`}
      </button>
      {solution && solution.value !== 'open' && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => (solution.value = session.hasPassed.value ? 'open' : 'asked')}
        >
          Solution
        </button>
      )}
      <button type="button" class="quiet-button toolbar-end" onClick={canUndo ? session.undoReset : session.reset}>
        {canUndo ? 'Undo reset' : 'Reset'}
      </button>
    </div>
  );
}
