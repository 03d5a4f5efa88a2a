import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openProgress } from '#book/progress/store.ts';
import { StoreTrouble } from '#components/progress/StoreTrouble.tsx';
import { type CodeActions, CodeArea } from './CodeArea.tsx';
import { EarlierAnswers } from './EarlierAnswers.tsx';
import type { TypeHelpSource } from './editor/types/TypeHelp.tsx';
import { createJudge } from './grading.ts';
import { Hints } from './Hints.tsx';
import type { Parameters } from './parameters.ts';
import { Solution } from './Solution.tsx';
import { SolutionQuestion, type SolutionState } from './SolutionQuestion.tsx';
import { createSession } from './session.ts';
import { sessions } from './sessions.ts';
import { Toolbar } from './Toolbar.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  id: string;
  uuid: string;
  version: string;
  title: string;
  starter: string;
  /** Names of the parameters of what the checks call. */
  parameters: Parameters;
  hintCount: number;
  keyUrl: string;
  /** Undefined where the course withholds it. */
  solutionUrl?: string | undefined;
  types: TypeHelpSource;
  /** Drawn by the server: the starter as still code, and the hints as `<details>`. */
  still?: ComponentChildren;
  hints?: ComponentChildren;
}

/** Where an exercise is answered. Light until its code is focused for the first time. */
export default function Workspace(props: Props) {
  const { id, uuid, version, title, starter } = props;
  const [{ judge, warm }] = useState(() => createJudge(id, props.keyUrl));
  const [session] = useState(() =>
    createSession({
      exercise: { uuid, version, id },
      starter,
      openStore: openProgress,
      language: () => document.documentElement.lang,
      judge,
    }),
  );
  if (import.meta.env.DEV) sessions.set(id, session);
  const solution = useSignal<SolutionState>('closed');
  const code = useSignal<CodeActions | undefined>(undefined);
  const view = useSignal<typeof import('./report/view.ts') | undefined>(undefined);

  useSignalEffect(() => {
    if (!session.result.value?.report || view.peek()) return;
    // Without it the verdict still stands in its line, and the next run tries again.
    import('./report/view.ts').then(
      (loaded) => (view.value = loaded),
      () => {},
    );
  });

  useEffect(() => {
    const stop = session.start();
    document.addEventListener('visibilitychange', session.leave);
    window.addEventListener('pagehide', session.leave);
    return () => {
      document.removeEventListener('visibilitychange', session.leave);
      window.removeEventListener('pagehide', session.leave);
      stop();
    };
  }, [session]);

  const result = session.result.value;
  // What was told in another language waits for a page in that language, or for another run.
  const report = result?.language === undefined ? result?.report : undefined;
  return (
    <div class={solution.value === 'open' ? 'workspace side-by-side' : 'workspace'} data-pagefind-ignore>
      <div class="answer">
        <CodeArea
          session={session}
          title={title}
          starter={props.still}
          actions={code}
          onFirstFocus={warm}
          types={props.types}
        />
        <Toolbar session={session} hintCount={props.hintCount} solution={props.solutionUrl ? solution : undefined} />
        <SolutionQuestion session={session} solution={solution} />
        <StoreTrouble />
      </div>
      {solution.value === 'open' && props.solutionUrl && (
        <Solution url={props.solutionUrl} onClose={() => (solution.value = 'closed')} />
      )}
      <div class="outcome">
        <Verdict session={session} onLine={(...place) => code.value?.goTo(...place)} />
        {report && view.value && <view.value.Advice report={report} />}
        <Hints opened={session.hints} hints={props.hints} />
        {report && view.value && <view.value.Details report={report} parameters={props.parameters} />}
        <EarlierAnswers session={session} />
      </div>
    </div>
  );
}
