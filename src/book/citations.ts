import { escapeHtml } from './escapeHtml.ts';
import type { Reference } from './references.ts';

/** One work within `[@crammer2001, section 3; -@vapnik1995]`. */
export interface Citation {
  key: string;
  /** Where in the work: `section 3`; '' when not said. */
  locator: string;
  /** Written `-@key`: the text names the authors itself, so that the year is enough. */
  yearOnly: boolean;
}

const group = /\[(-?@[^\][]+)\]/g;

/** The citations in a text, each group with its place. */
export function findCitations(text: string): { start: number; end: number; source: string; citations: Citation[] }[] {
  return [...text.matchAll(group)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    source: match[0],
    citations: match[1]!.split(';').map(readCitation),
  }));
}

/** Keys of all works cited in a text. */
export const citedKeys = (text: string) =>
  findCitations(text).flatMap(({ citations }) => citations.map(({ key }) => key));

function readCitation(text: string): Citation {
  const [, minus, key, locator] = /^\s*(-?)@([\w:-]*)\s*,?\s*(.*?)\s*$/.exec(text) ?? [];
  return { key: key ?? text.trim(), locator: locator ?? '', yearOnly: minus === '-' };
}

/** `Crammer & Singer, 2001`; `Rumelhart et al., 1986`. Plain text. */
export function shortCitation({ authors, year, letter }: Reference): string {
  const families = authors.map(({ family }) => family);
  const names = families.length > 2 ? `${families[0]} et al.` : families.join(' & ');
  return `${names}, ${year}${letter}`;
}

/** The line of a bibliography: authors, year, title, where it appeared, links. HTML. */
export function referenceHtml(reference: Reference): string {
  const { authors, year, letter, title, venue, volume, number, pages } = reference;
  const names = authors.map(({ family, given }) => escapeHtml([family, initials(given)].filter(Boolean).join(', ')));
  const issue = `${volume ? `<i>${escapeHtml(volume)}</i>` : ''}${number ? `(${escapeHtml(number)})` : ''}`;
  const place = [venue && `<i>${markup(venue)}</i>`, issue, escapeHtml(pages)].filter(Boolean).join(', ');
  const parts = [`${joined(names)} (${year}${letter})`, markup(title), place, links(reference)];
  return parts
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ')
    .replace(/([.?!](?:<\/i>)?)\./g, '$1');
}

const joined = (names: string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} &amp; ${names.at(-1)}` : names[0]!;

/** `Diederik P.` → `D. P.`, `Jean-Luc` → `J.-L.` */
const initials = (given: string) => given.replace(/[\p{L}'’]+\.?/gu, (name) => `${name[0]}.`);

/** The parser marks emphasis with these four tags; everything else is text. */
const markup = (text: string) => escapeHtml(text).replace(/&lt;(\/?(?:i|b|sub|sup))&gt;/g, '<$1>');

function links({ doi, arxiv, url }: Reference): string {
  const link = (address: string, text: string) => `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
  const found: string[] = [];
  if (doi) found.push(link(`https://doi.org/${doi}`, `doi:${doi}`));
  if (arxiv) found.push(link(`https://arxiv.org/abs/${arxiv}`, `arXiv:${arxiv}`));
  if (found.length === 0) found.push(link(url, new URL(url).hostname.replace(/^www\./, '')));
  return found.join(', ');
}
