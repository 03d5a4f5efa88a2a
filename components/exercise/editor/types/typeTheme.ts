import { EditorView } from '@codemirror/view';

/** Completions, explanations and underlines in the book's colors. */
export const typeTheme = EditorView.theme({
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius)',
    background: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
  },
  '.explanation, .cm-diagnostic': {
    maxWidth: 'min(32rem, calc(100vw - 2rem))',
    maxHeight: '16rem',
    overflow: 'auto',
    padding: '0.4rem 0.65rem',
    font: 'var(--small) / 1.45 var(--sans)',
  },
  '.explanation code': {
    fontFamily: 'var(--mono)',
    fontSize: '0.875rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.explanation p': { margin: '0.35rem 0 0', color: 'var(--muted)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
  '.cm-diagnosticText': { whiteSpace: 'pre-wrap' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '0.25em',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--bad)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '14rem',
    fontFamily: 'var(--mono)',
    fontSize: '0.875rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.65rem', lineHeight: '1.3' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-tooltip.cm-completionInfo': { padding: '0' },
  // Beside the list there is no room for more on a phone, and over it nobody could choose.
  '@media (max-width: 40rem)': { '.cm-tooltip.cm-completionInfo': { display: 'none' } },
});
