import type { Entry } from '@retorquere/bibtex-parser';
import type { BibtexEntry } from './bibtex.ts';
import { suggest } from './nearest.ts';

/** Something that an entry of the references lacks or has wrong. */
interface Fault {
  line: number;
  message: string;
}

const types = [
  ...['article', 'book', 'booklet', 'conference', 'dataset', 'inbook', 'incollection', 'inproceedings', 'manual'],
  ...['mastersthesis', 'misc', 'online', 'phdthesis', 'proceedings', 'report', 'software', 'techreport', 'thesis'],
  'unpublished',
];

/** Fields that the book prints. */
const printed = [
  ...['author', 'booktitle', 'date', 'doi', 'eprint', 'journal', 'journaltitle', 'number', 'pages', 'publisher'],
  ...['title', 'url', 'volume', 'year'],
];

/** Fields that look like these, and mean something else. */
const unprinted = [
  ...['day', 'editor', 'file', 'howpublished', 'issuetitle', 'journalsubtitle', 'maintitle', 'month', 'note'],
  ...['origdate', 'subtitle', 'type', 'urldate', 'volumes'],
];

/** Where an entry has lost its @, it would be taken for a comment. */
export function strayEntries(text: string): Fault[] {
  return [...text.matchAll(/^[ \t]*(\w+)[ \t]*\{[ \t]*[\w:-]+[ \t]*,[ \t]*$/gm)]
    .filter(([, type]) => types.includes(type!.toLowerCase()))
    .map(({ index, 1: type }) => ({
      line: text.slice(0, index).split('\n').length,
      message: `not valid BibTeX: entry without its @: ${type}; write @${type}{`,
    }));
}

/** What is wrong with an entry, each at its field's line where it has one. */
export function faultsOf(entry: Entry, { line, fields }: Pick<BibtexEntry, 'line' | 'fields'>): Fault[] {
  const { author, title, doi, eprint, url, year, date } = entry.fields;
  const { key, type } = entry;
  const faults: Fault[] = [];
  const report = (field: string, message: string) =>
    void faults.push({ line: fields.get(field)?.line ?? line, message });
  if (!types.includes(type)) report('', `unknown type of entry in "${key}": @${type}; ${suggest(type, types)}`);
  if (!/^[A-Za-z][\w:-]*$/.test(key)) report('', `key not usable: "${key}"; use letters and digits, as in crammer2001`);
  for (const name of fields.keys()) {
    const hint = printed.includes(name) || unprinted.includes(name) ? '' : suggest(name, printed);
    if (hint.startsWith('did you mean')) report(name, `unknown field in "${key}": ${name}; ${hint}`);
  }
  // A field misspelled is not missing too.
  const isMisspelled = faults.some(({ message }) => message.startsWith('unknown field'));
  const lacks = (what: string, advice: string) => void (isMisspelled || report('', `${what} in "${key}"; ${advice}`));
  if (!author?.length) lacks('author missing', 'add author = {Family, Given and …}');
  else if (isList(fields.get('author')?.value ?? ''))
    report('author', `authors in a list in "${key}"; join them by and: {Family, Given and Family, Given}`);
  if (!title) lacks('title missing', 'add title = {…}');
  if (!year && !date) lacks('year missing', 'add year = {…}');
  else if (!yearOf(entry)) report('year', `not a year in "${key}": ${year ?? date}; write year = {2001}`);
  if (url && !/^https?:\/\/[^\s.]+\.\S+$/.test(url))
    report('url', `not a web address in "${key}": ${url}; write https://…`);
  if (doi && !/^(https?:\/\/(dx\.)?doi\.org\/)?10\.\d{4,}\/\S+$/.test(doi))
    report('doi', `not a DOI in "${key}": ${doi}; write doi = {10.…/…}, as the publisher gives it`);
  if (eprint && !/^(arxiv:)?([a-z-]+(\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(v\d+)?$/i.test(eprint))
    report('eprint', `not an arXiv identifier in "${key}": ${eprint}; write eprint = {1412.6980}`);
  if (!doi && !eprint && !url) lacks('no link', 'add doi = {…}, eprint = {arXiv identifier} or url = {…}');
  return faults;
}

/** `2001`; undefined where the entry says none. */
export function yearOf({ fields: { year, date } }: Entry): string | undefined {
  return /^((?:1[4-9]|20)\d\d)(?:[-/~].*)?$/.exec(year ?? date ?? '')?.[1];
}

/** BibTeX separates authors by `and`; a comma stands within a name, two only before and after a suffix. */
function isList(author: string): boolean {
  return author.split(/\s+and\s+/).some((name) => {
    const parts = name.replace(/\{[^}]*\}/g, '').split(',');
    const isSuffix = /^\s*(jr|sr|i+|iv)\.?\s*$/i.test(parts[1] ?? '');
    return parts.length > (isSuffix ? 3 : 2) || / & /.test(name.replace(/\{[^}]*\}/g, ''));
  });
}
