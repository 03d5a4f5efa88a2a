import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { Token } from './code/highlight.ts';
import type { Editor } from './editor/createEditor.ts';
import type { Session } from './session.ts';

/**
 * What stands where the editor will, once that is no longer the starter that the server drew: a restored answer, a
 * reset, another tab's typing. It comes plain, and in colors as soon as the parser is there.
 */
export function useStillCode(session: Session, editor: ReadonlySignal<Editor | undefined>) {
  const still = useSignal<{ code: string; tokens?: Token[][] } | undefined>(undefined);
  useSignalEffect(() => {
    const code = session.code.value;
    if (editor.value || (!still.peek() && code === session.starter)) return;
    still.value = { code };
    const paint = ({ highlight }: typeof import('./code/highlight.ts')) => {
      if (still.peek()?.code === code) still.value = { code, tokens: highlight(code) };
    };
    // Plain code reads as well: nobody needs to hear of a parser that did not load.
    import('./code/highlight.ts').then(paint, () => {});
  });
  return still;
}
