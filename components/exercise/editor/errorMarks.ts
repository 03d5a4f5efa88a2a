import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { CodeError } from '#grader/types.ts';
import { t } from '#language/words.ts';

/** Shows an error at its line, or takes it away. */
export const setError = StateEffect.define<CodeError | undefined>();

/** The error of the last run: its line tinted, the place underlined, the message below the line. Editing removes it. */
export const errorMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setError)) return effect.value ? marksFor(effect.value, transaction.state) : Decoration.none;
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marksFor({ name, message, line, column }: CodeError, { doc }: EditorState): DecorationSet {
  if (line === undefined || line > doc.lines) return Decoration.none;
  const { from, to, text } = doc.line(line);
  const indent = text.search(/\S|$/);
  const start = Math.min(to, from + Math.max(indent, (column ?? 1) - 1));
  const word = /^(\w+|\s*\S)/.exec(doc.sliceString(start, to))?.[0].length ?? 0;
  const end = column === undefined ? to : start + word;
  const underline = start < end ? [Decoration.mark({ class: 'error-mark' }).range(start, end)] : [];
  return Decoration.set([
    Decoration.line({ class: 'error-line' }).range(from),
    ...underline,
    Decoration.widget({ widget: new Message(t('{name}: {message}', { name, message })), block: true, side: 1 }).range(
      to,
    ),
  ]);
}

class Message extends WidgetType {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override eq(other: Message): boolean {
    return other.text === this.text;
  }

  override toDOM(): HTMLElement {
    const message = document.createElement('div');
    message.className = 'error-message';
    message.textContent = this.text;
    return message;
  }
}
