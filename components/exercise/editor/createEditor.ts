import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import type { CodeError } from '#grader/types.ts';
import { t } from '#language/words.ts';
import { codeKinds } from '../code/highlight.ts';
import { errorMarks, setError } from './errorMarks.ts';
import { theme } from './theme.ts';

export interface Editor {
  /** Focuses; with a point of the window, puts the cursor there. */
  focus(point?: { x: number; y: number }): void;
  /** Replaces the code as one step that undo takes back. Nothing happens when it is the same. */
  setCode(code: string): void;
  setError(error: CodeError | undefined): void;
  /** Puts the cursor there and focuses; both count from 1. */
  goTo(line: number, column?: number): void;
  /** Adds to what the editor can do, in place of what was added before. */
  extend(extension: Extension): void;
  destroy(): void;
}

interface Options {
  /** Gets a shadow root: its style sheets are adopted, which the site's content policy allows. */
  host: HTMLElement;
  code: string;
  label: string;
  onChange: (code: string) => void;
  onRun: () => void;
}

/** CodeMirror with TypeScript. Nothing here runs or judges code. */
export function createEditor({ host, code, label, onChange, onRun }: Options): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // From outside the shadow root a key looks as if it was pressed on no field: the page's shortcuts must not hear it.
  host.addEventListener('keydown', (event) => event.stopPropagation());
  const run = () => {
    onRun();
    return true;
  };
  const added = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: code,
      extensions: [
        added.of([]),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        indentUnit.of('  '),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        typescriptLanguage,
        syntaxHighlighting(codeKinds),
        errorMarks,
        theme,
        keymap.of([
          { key: 'Mod-Enter', run, preventDefault: true },
          ...closeBracketsKeymap,
          ...historyKeymap,
          indentWithTab,
          ...defaultKeymap,
        ]),
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-description': t(
            'Press Escape, then Tab, to leave the editor. Control or Command with Enter runs the code.',
          ),
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          update.view.setTabFocusMode(false);
          onChange(update.state.doc.toString());
        }),
        // Tab indents once the reader has clicked or typed, so that whoever comes by Tab can go on by Tab. Escape, then
        // Tab, always leaves; CodeMirror brings that.
        EditorView.domEventHandlers({
          focus: (_event, view) => view.setTabFocusMode(true),
          click: (_event, view) => view.setTabFocusMode(false),
        }),
      ],
    }),
  });

  return {
    focus(point) {
      const position = point && view.posAtCoords(point);
      if (position !== null && position !== undefined) view.dispatch({ selection: { anchor: position } });
      view.focus();
      if (point) view.setTabFocusMode(false);
    },
    setCode(next) {
      const present = view.state.doc.toString();
      if (next !== present) view.dispatch({ changes: { from: 0, to: present.length, insert: next } });
    },
    setError: (error) => view.dispatch({ effects: setError.of(error) }),
    goTo(line, column = 1) {
      const { from, to } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(to, from + column - 1) }, scrollIntoView: true });
      view.focus();
    },
    extend: (extension) => view.dispatch({ effects: added.reconfigure(extension) }),
    destroy: () => view.destroy(),
  };
}
