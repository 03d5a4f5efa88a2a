import type { Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Token } from './code/highlight.ts';
import { StillCode } from './code/StillCode.tsx';
import type { Session } from './session.ts';

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
          <p>Show a solution beside your code? Your code stays as it is.</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => (solution.value = 'open')}>
              Show it
            </button>
            <button type="button" class="quiet-button" onClick={close}>
              Not yet
            </button>
          </p>
        </>
      ) : (
        <>
          <p>The solution opens after an attempt: change the code, run it, and let it be judged at least once.</p>
          <p class="buttons">
            <button type="button" class="quiet-button" onClick={close}>
              Close
            </button>
          </p>
        </>
      )}
    </div>
  );
}

interface Right {
  name: string;
  code: string;
  tokens: Token[][];
}

/** The right answers, fetched only now. */
export function Solution({ url, onClose }: { url: string; onClose: () => void }) {
  const panel = useFocusWhenShown(true);
  const [answers, setAnswers] = useState<Right[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    loadSolutions(url).then(setAnswers, () => setAnswers('failed'));
  }, [url]);
  return (
    <section class="solution" aria-label="Solution" ref={panel} tabIndex={-1}>
      {answers === 'loading' && <p>Loading…</p>}
      {answers === 'failed' && <p>The solution could not be loaded. Are you offline? Close it and try again.</p>}
      {Array.isArray(answers) &&
        answers.map(({ name, code, tokens }, i) => (
          <div key={name}>
            <p class="solution-name">{i === 0 ? 'A solution' : `Another way: ${name.replaceAll('-', ' ')}`}</p>
            <StillCode code={code} tokens={tokens} label={i === 0 ? 'A solution' : name} />
          </div>
        ))}
      <p class="buttons">
        <button type="button" class="quiet-button" onClick={onClose}>
          Hide the solution
        </button>
      </p>
    </section>
  );
}

async function loadSolutions(url: string): Promise<Right[]> {
  const [{ highlight }, response] = await Promise.all([import('./code/highlight.ts'), fetch(url)]);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { solutions } = (await response.json()) as { solutions: { name: string; code: string }[] };
  return solutions.map(({ name, code }) => ({ name, code: code.trimEnd(), tokens: highlight(code.trimEnd()) }));
}

function useFocusWhenShown(isShown: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) element.current?.focus();
  }, [isShown]);
  return element;
}
