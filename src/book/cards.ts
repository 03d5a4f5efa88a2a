import { referenceHtml } from './citations.ts';
import { escapeHtml } from './escapeHtml.ts';
import { cachedByFile } from './files.ts';
import { renderFormula } from './formula.ts';
import { glossaryFile, loadGlossary } from './glossary.ts';
import { markdownHtml } from './markdown.ts';
import { loadNotation, notationFile } from './notation.ts';
import { loadReferences, type Reference, referencesFile } from './references.ts';
import type { BookSymbol, Term } from './schemas.ts';

/**
 * The cards that a text opens at its terms, symbols and citations, as HTML: hidden popovers, found by their name.
 *
 * @param names `term-hinge-loss`, `symbol-logit`, `reference-crammer2001`
 */
export function cardsHtml(names: Iterable<string>, root: string): string {
  return [...names]
    .sort()
    .map((name) => cardHtml(name, root))
    .join('');
}

function cardHtml(name: string, root: string): string {
  const written = shelf(root, glossaryFile);
  const html =
    written.get(name) ?? `<div class="card" popover="manual" data-card="${name}">${contents(name, root)}</div>`;
  written.set(name, html);
  return html;
}

/** Cards written so far, until one of the files changes that they are made from. */
const shelf = cachedByFile(() => new Map<string, string>(), notationFile, referencesFile);

function contents(name: string, root: string): string {
  const dash = name.indexOf('-');
  const [kind, id] = [name.slice(0, dash), name.slice(dash + 1)];
  if (kind === 'term') return termHtml(loadGlossary(root).entries.find((term) => term.id === id)!, root);
  if (kind === 'symbol') return symbolHtml(loadNotation(root).entries.find((symbol) => symbol.id === id)!, root);
  return workHtml(loadReferences(root).entries.find((work) => work.key === id)!);
}

function termHtml({ term, zh, definition }: Term, root: string): string {
  const names = `<b>${escapeHtml(term)}</b> <span lang="zh-Hans">${escapeHtml(zh)}</span>`;
  return `<p>${names}</p><p>${markdownHtml(definition, { root, inline: true })}</p>`;
}

function symbolHtml({ macro, name, meaning, shape }: BookSymbol, root: string): string {
  const line = (text: string) => markdownHtml(text, { root, inline: true });
  const symbol = renderFormula(macro, { notation: loadNotation(root).entries, explained: false });
  const title = `<p><span class="formula">${symbol}</span> <b>${line(name)}</b></p>`;
  return `${title}<p>${line(meaning)}</p><p class="detail">Shape: ${line(shape)}</p>`;
}

const workHtml = (work: Reference) => `<p>${referenceHtml(work)}</p>`;
