import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '#language/words.ts';
import type { Editor } from '../createEditor.ts';
import { hasTypes, recallTypes, rememberTypes, wantsTypes } from './choice.ts';
import { Findings, type FoundProblem } from './Findings.tsx';
import './type-help.css';

/** Where the site has TypeScript and its declarations, and what they weigh. */
export interface TypeHelpSource {
  compiler: string;
  files: string;
  /** Of both, compressed. */
  bytes: number;
}

interface Props {
  source: TypeHelpSource;
  editor: ReadonlySignal<Editor | undefined>;
  starter: string;
  /** Loads the editor where it has not been needed yet. */
  onOpen: () => void;
  /** What the keys do, beside the switch. */
  children: ComponentChildren;
}

/** The line below the code, with a switch for type help; below it what the types say. */
export function TypeHelp({ source, editor, starter, onOpen, children }: Props) {
  const state = useSignal<'off' | 'loading' | 'on' | 'failed'>('off');
  const problems = useSignal<FoundProblem[]>([]);
  useEffect(recallTypes, []);

  const start = async (current: Editor) => {
    state.value = 'loading';
    try {
      const { startTypes } = await import('./startTypes.ts');
      await startTypes({ editor: current, starter, source, onProblems: (found) => (problems.value = found) });
      rememberTypes(wantsTypes.peek());
      state.value = 'on';
      if (!wantsTypes.peek()) stop(current);
    } catch {
      state.value = 'failed';
      wantsTypes.value = false;
    }
  };
  const stop = (current: Editor) => {
    current.extend([]);
    problems.value = [];
    state.value = 'off';
  };
  useSignalEffect(() => {
    const current = editor.value;
    if (!current) return;
    if (wantsTypes.value) {
      if (state.peek() === 'off' || state.peek() === 'failed') void start(current);
    } else if (state.peek() === 'on') stop(current);
  });

  const toggle = () => {
    wantsTypes.value = !wantsTypes.peek();
    if (hasTypes.peek()) rememberTypes(wantsTypes.peek());
    if (wantsTypes.peek() && !editor.peek()) onOpen();
  };

  const size = `${(source.bytes / 1e6).toFixed(1)} MB`;
  return (
    <>
      <div class="code-foot needs-script">
        <span>{children}</span>
        <button
          type="button"
          class="types-switch"
          role="switch"
          aria-checked={wantsTypes.value}
          title={t('Completion, types and errors while you type')}
          onClick={toggle}
        >
          {hasTypes.value ? t('Types') : t('Types, {size}', { size })}
          <span class="types-track" aria-hidden="true" />
        </button>
      </div>
      {state.value === 'failed' && (
        <p class="types-found" role="status">
          {t('Type help could not be loaded. Are you offline? The editor works as before.')}
        </p>
      )}
      {(state.value === 'loading' || state.value === 'on') && (
        <Findings isLoading={state.value === 'loading'} problems={problems.value} onGoTo={editor.value!.goTo} />
      )}
    </>
  );
}
