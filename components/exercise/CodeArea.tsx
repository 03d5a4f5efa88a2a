import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '#language/words.ts';
import { StillCode } from './code/StillCode.tsx';
import type { Editor } from './editor/createEditor.ts';
import { TypeHelp, type TypeHelpSource } from './editor/types/TypeHelp.tsx';
import type { Session } from './session.ts';
import { useStillCode } from './useStillCode.ts';

export interface CodeActions {
  /** Puts the cursor there, loading the editor first where needed; both count from 1. */
  goTo(line: number, column?: number): void;
}

interface Props {
  session: Session;
  title: string;
  /** The untouched code as the server drew it. */
  starter: ComponentChildren;
  /** Filled in here, for those who point at places in the code. */
  actions: Signal<CodeActions | undefined>;
  onFirstFocus: () => void;
  types: TypeHelpSource;
}

const loadEditor = () => import('./editor/createEditor.ts');
const runKeys = () => (/Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘ + Enter' : 'Ctrl + Enter');

/** The learner's code: still, to be read, until it is focused; then an editor in the same place. */
export function CodeArea({ session, title, starter, actions, onFirstFocus, types }: Props) {
  const stillBox = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const opening = useRef<Promise<Editor> | undefined>(undefined);
  const pressedAt = useRef<{ x: number; y: number } | undefined>(undefined);
  const editor = useSignal<Editor | undefined>(undefined);
  const still = useStillCode(session, editor);
  const failed = useSignal(false);
  const label = t('Code: {title}', { title });

  const open = () => {
    opening.current ??= loadEditor().then(({ createEditor }) => {
      const created = createEditor({
        host: host.current!,
        code: session.code.value,
        label,
        onChange: session.type,
        onRun: () => void session.run(),
      });
      show(created);
      return created;
    });
    return opening.current;
  };

  /** Hands the focus over with the place; whoever has gone on by now is left in peace. */
  const show = (created: Editor) => {
    const hasFocus = stillBox.current!.contains(document.activeElement);
    stillBox.current!.hidden = true;
    if (hasFocus) created.focus(pressedAt.current);
    editor.value = created;
  };

  const openWhenNeeded = () => {
    if (editor.value || opening.current) return;
    onFirstFocus();
    open().catch(() => {
      opening.current = undefined;
      failed.value = true;
    });
  };

  // Changed outside of the editor: a restored answer, a reset, another tab.
  useSignalEffect(() => editor.value?.setCode(session.code.value));

  useSignalEffect(() => {
    const result = session.result.value;
    editor.value?.setError(result?.code === session.code.peek() ? result?.report?.error : undefined);
  });

  actions.value ??= { goTo: (line, column) => void open().then((created) => created.goTo(line, column)) };

  return (
    <div class="code">
      {!editor.value && (
        <div
          class="code-still"
          ref={stillBox}
          onFocusCapture={openWhenNeeded}
          onPointerDown={({ clientX, clientY }) => (pressedAt.current = { x: clientX, y: clientY })}
          onPointerEnter={({ pointerType }) => pointerType === 'mouse' && loadEditor().catch(() => {})}
        >
          {still.value ? <StillCode {...still.value} label={label} /> : starter}
        </div>
      )}
      <div class="code-editor" ref={host} />
      <TypeHelp source={types} editor={editor} starter={session.starter} onOpen={openWhenNeeded}>
        {failed.value
          ? t('The editor could not be loaded. Are you offline? Click the code to try again.')
          : editor.value
            ? t('Tab indents; Esc, then Tab, leaves the editor. {keys} runs.', { keys: runKeys() })
            : t('Click the code, or Tab to it, to edit.')}
      </TypeHelp>
    </div>
  );
}
