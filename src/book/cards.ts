import { type Language, translated, translations } from '../language/languages.ts';
import { translate } from '../language/words.ts';
import { referenceHtml } from './citations.ts';
import { dictionary, interfaceFile } from './dictionary.ts';
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
export function cardsHtml(names: Iterable<string>, root: string, language: Language = 'en'): string {
  return [...names]
    .sort()
    .map((name) => cardHtml(name, root, language))
    .join('');
}

function cardHtml(name: string, root: string, language: Language): string {
  const written = shelf(root, glossaryFile);
  const key = `${language} ${name}`;
  const html =
    written.get(key) ??
    `<div class="card" popover="manual" data-card="${name}">${contents(name, root, language)}</div>`;
  written.set(key, html);
  return html;
}

/** Cards written so far, until one of the files changes that they are made from. */
const shelf = cachedByFile(
  'cards',
  () => new Map<string, string>(),
  notationFile,
  referencesFile,
  ...translations.flatMap((language) => [
    interfaceFile(language),
    translated(glossaryFile, language),
    translated(notationFile, language),
  ]),
);

function contents(name: string, root: string, language: Language): string {
  const dash = name.indexOf('-');
  const [kind, id] = [name.slice(0, dash), name.slice(dash + 1)];
  const named = (entry: { id: string }) => entry.id === id;
  if (kind === 'term') return termHtml(loadGlossary(root, language).entries.find(named)!, root, language);
  if (kind === 'symbol') return symbolHtml(loadNotation(root, language).entries.find(named)!, root, language);
  return workHtml(loadReferences(root).entries.find((work) => work.key === id)!);
}

function termHtml({ term, zh, definition }: Term, root: string, language: Language): string {
  const names =
    language === 'en'
      ? `<b>${escapeHtml(term)}</b> <span lang="zh-Hans">${escapeHtml(zh)}</span>`
      : `<b>${escapeHtml(zh)}</b> <span lang="en">${escapeHtml(term)}</span>`;
  return `<p>${names}</p><p>${markdownHtml(definition, { root, inline: true })}</p>`;
}

function symbolHtml({ macro, name, meaning, shape }: BookSymbol, root: string, language: Language): string {
  const line = (text: string) => markdownHtml(text, { root, inline: true });
  const symbol = renderFormula(macro, { notation: loadNotation(root).entries, explained: false });
  const title = `<p><span class="formula">${symbol}</span> <b>${line(name)}</b></p>`;
  const detail = translate(dictionary(language, root), 'Shape: {shape}', { shape: line(shape) });
  return `${title}<p>${line(meaning)}</p><p class="detail">${detail}</p>`;
}

const workHtml = (work: Reference) => `<p>${referenceHtml(work)}</p>`;
