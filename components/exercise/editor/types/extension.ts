import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { type Diagnostic, linter } from '@codemirror/lint';
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { t } from '#language/words.ts';
import type { TypeClient } from './client.ts';
import { explanationElement } from './explanationElement.ts';
import type { FoundProblem } from './Findings.tsx';
import type { TypeProblem } from './protocol.ts';
import { typeTheme } from './typeTheme.ts';

interface Options {
  client: TypeClient;
  /** What the exercise began with: its signature is asked for. */
  starter: string;
  /** Called after each check. */
  onProblems: (problems: FoundProblem[]) => void;
}

/** Completion, types on hover or by key, and errors under the code as it is typed. */
export function typeExtension({ client, starter, onProblems }: Options): Extension {
  return [
    linter((view) => check(view, client, starter, onProblems), { delay: 400 }),
    autocompletion({ override: [(context) => complete(context, client)], icons: false }),
    hoverTooltip((view, position) => tooltipAt(view, position, client)),
    explainedPlace,
    keymap.of([
      { key: 'Ctrl-Shift-Space', run: (view) => explainHere(view, client) },
      { key: 'Escape', run: closeExplanation },
    ]),
    typeTheme,
  ];
}

async function check(
  view: EditorView,
  client: TypeClient,
  starter: string,
  onProblems: Options['onProblems'],
): Promise<Diagnostic[]> {
  const code = view.state.doc.toString();
  // A service that fails leaves the editor as it is without one.
  const problems = await client.check(code, starter).catch((): TypeProblem[] => []);
  if (view.state.doc.toString() !== code) return [];
  onProblems(
    problems.map(({ from, message }) => {
      const line = view.state.doc.lineAt(Math.min(from, code.length));
      return { line: line.number, column: 1 + from - line.from, message: t(message) };
    }),
  );
  return problems.map(({ from, to, message }): Diagnostic => {
    return { from, to: Math.max(to, Math.min(from + 1, code.length)), severity: 'error', message: t(message) };
  });
}

async function complete(context: CompletionContext, client: TypeClient): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*/);
  const isMember = context.state.sliceDoc(context.pos - 1, context.pos) === '.';
  if (!context.explicit && !isMember && word?.from === word?.to) return null;
  const code = context.state.doc.toString();
  const found = await client.complete(code, context.pos).catch(() => []);
  if (context.aborted || found.length === 0) return null;
  return {
    from: word?.from ?? context.pos,
    validFor: /^[\w$]*$/,
    options: found.map(({ label, type, isLocal }) => ({
      label,
      type,
      boost: isLocal ? 50 : 0,
      info: async () => {
        const explained = await client.explain(code, context.pos, label).catch(() => undefined);
        return explained ? explanationElement(explained) : null;
      },
    })),
  };
}

async function tooltipAt(view: EditorView, position: number, client: TypeClient): Promise<Tooltip | null> {
  const hover = await client.hover(view.state.doc.toString(), position).catch(() => undefined);
  if (!hover) return null;
  return { pos: hover.from, end: hover.to, above: true, create: () => ({ dom: explanationElement(hover) }) };
}

const setExplained = StateEffect.define<Tooltip | null>();

/** What the key asked to explain, until the cursor moves on. */
const explainedPlace = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setExplained)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** Shows what is known of the name at the cursor, and says it to a screen reader. */
function explainHere(view: EditorView, client: TypeClient): boolean {
  const { head } = view.state.selection.main;
  void tooltipAt(view, head, client).then((tooltip) => {
    if (view.state.selection.main.head !== head) return;
    const words = tooltip ? tooltip.create(view).dom.textContent : t('Nothing is known of this place.');
    view.dispatch({ effects: [setExplained.of(tooltip), EditorView.announce.of(words ?? '')] });
  });
  return true;
}

function closeExplanation(view: EditorView): boolean {
  if (!view.state.field(explainedPlace)) return false;
  view.dispatch({ effects: setExplained.of(null) });
  return true;
}
