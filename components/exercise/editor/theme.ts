import { EditorView } from '@codemirror/view';

const kinds = { word: '--code-word', value: '--code-value', comment: '--muted', punctuation: '--muted' };

/** The editor in the book's colors and, box for box, in the place of `StillCode` (still-code.css). */
export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: 'var(--code-size, 1rem)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontVariantLigatures: 'none', lineHeight: '1.5' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem 0 0.75rem' },
  '.cm-gutters': { border: '0', background: 'none', color: 'var(--muted)' },
  '.cm-lineNumbers .cm-gutterElement': { boxSizing: 'border-box', width: '2.25rem', padding: '0' },
  '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--focus) 28%, transparent)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--edge)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { background: 'none', color: 'var(--bad)' },
  '.error-mark': {
    textDecoration: 'underline wavy var(--bad) 1.5px',
    textUnderlineOffset: '0.25em',
  },
  '.error-line': { background: 'color-mix(in oklab, var(--bad) 9%, transparent)' },
  '.error-message': {
    padding: '0.1rem 0.75rem 0.35rem',
    background: 'color-mix(in oklab, var(--bad) 9%, transparent)',
    color: 'var(--bad)',
    font: 'var(--small) / 1.4 var(--sans)',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  ...Object.fromEntries(Object.entries(kinds).map(([kind, color]) => [`.code-${kind}`, { color: `var(${color})` }])),
});
