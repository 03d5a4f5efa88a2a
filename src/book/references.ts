import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { scanBibtex } from './bibtex.ts';
import { layersOf } from './edition/folder.ts';
import { bookRoot, cachedByFile, readText } from './files.ts';
import { BookError, type Problem } from './problem.ts';
import { faultsOf, strayEntries, yearOf } from './referenceFaults.ts';

export const referencesFile = 'content/references.bib';

/** A cited work. Texts are plain; `title` and `venue` may hold `<i>`, `<b>`, `<sub>` and `<sup>`, and nothing else. */
export interface Reference {
  /** What chapters write: `[@crammer2001]`. */
  key: string;
  /** Family and given names; an institution has only a family name. */
  authors: { family: string; given: string }[];
  year: string;
  /** `a`, `b` … where the same authors have several works in one year; else ''. */
  letter: string;
  title: string;
  /** Journal, proceedings or publisher; '' when there is none. */
  venue: string;
  volume: string;
  number: string;
  pages: string;
  doi: string | undefined;
  /** arXiv identifier: `1412.6980`. */
  arxiv: string | undefined;
  /** Where to read it: the DOI's address, else arXiv's, else the entry's own. */
  url: string;
  /** Of the entry in the file. */
  line: number;
}

/** Works that could be read, and what is wrong with the others. */
export const loadReferences = (root: string) => load(root, referencesFile);

/** Every work, sorted by author and year. Throws a BookError when the file is faulty. */
export function references(root = bookRoot()): Reference[] {
  const { entries, problems } = loadReferences(root);
  if (problems.length > 0) throw new BookError(problems);
  return entries;
}

type Place = Pick<Problem, 'file' | 'line'>;

const keyTwice = (key: string, first: Place, second: Place) =>
  first.file === second.file
    ? `key used twice: "${key}" is also on line ${first.line}; rename one`
    : `key used twice: the book has "${key}" already, at ${first.file}:${first.line}; cite that and remove yours, or rename yours`;

const load = cachedByFile('references', (root, file) => {
  const layers = layersOf(root, file).map((name) => ({ name, text: readText(root, name) ?? '' }));
  const text = layers.map((layer) => layer.text).join('\n');
  const lengthOfBook = layers[0]!.text.split('\n').length;
  /** An edition's works stand after the book's, and are told by their own file. */
  const place = (line: number) =>
    line > lengthOfBook ? { file: layers[1]!.name, line: line - lengthOfBook } : { file, line };
  const lineAt = (offset: number) => text.slice(0, Math.max(0, offset)).split('\n').length;
  const problems: Problem[] = strayEntries(text).map(({ line, message }) => ({ ...place(line), message }));
  const written = scanBibtex(text);
  let readable = text;
  for (const { slip, from, to } of written) {
    if (!slip) continue;
    problems.push({ ...place(slip.line), message: `not valid BibTeX: ${slip.message}` });
    readable = readable.slice(0, from) + readable.slice(from, to).replace(/[^\n]/g, ' ') + readable.slice(to);
  }
  const library = parse(readable, { sentenceCase: false, english: false, unsupported: (_node, tex) => tex });
  for (const { error, input } of library.errors) {
    // A list of authors without `and`, which `faultsOf` tells.
    if (/-part name/.test(error)) continue;
    problems.push({
      ...place(lineAt(text.indexOf(input ?? ''))),
      message: `not valid BibTeX: ${error.split(' at line ')[0]}; correct the entry`,
    });
  }
  const entries: Reference[] = [];
  let offset = 0;
  // An entry that broke off is returned without its input; its error is reported above.
  for (const entry of library.entries.filter(({ input }) => input)) {
    const from = readable.indexOf(entry.input, offset);
    const line = lineAt(from);
    offset = from + entry.input.length;
    const faults = faultsOf(entry, written.find((one) => one.line === line) ?? { line, fields: new Map() });
    const first = entries.find(({ key }) => key === entry.key);
    if (first) faults.push({ line, message: keyTwice(entry.key, place(first.line), place(line)) });
    if (faults.length === 0) entries.push(toReference(entry, line));
    else problems.push(...faults.map((fault) => ({ ...place(fault.line), message: fault.message })));
  }
  return { entries: withLetters(entries.sort(byAuthorAndYear)), problems };
});

function toReference(entry: Entry, line: number): Reference {
  const { author, title, journal, journaltitle, booktitle, publisher, volume, number, pages, url } = entry.fields;
  const { doi: givenDoi, eprint } = entry.fields;
  const doi = givenDoi?.replace(/^https?:\/\/(dx\.)?doi\.org\//, '');
  const arxiv = eprint?.replace(/^arxiv:/i, '');
  return {
    key: entry.key,
    authors: author!.map(toName),
    year: yearOf(entry)!,
    letter: '',
    title: title!,
    venue: journal ?? journaltitle ?? booktitle ?? publisher?.join(', ') ?? '',
    volume: volume ?? '',
    number: number ?? '',
    pages: pages ?? '',
    doi,
    arxiv,
    url: doi ? `https://doi.org/${doi}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : url!,
    line,
  };
}

function toName({ name, firstName, prefix, lastName, suffix }: Creator) {
  const family = [prefix, lastName ?? name, suffix].filter(Boolean).join(' ');
  return { family, given: firstName ?? '' };
}

function byAuthorAndYear(a: Reference, b: Reference): number {
  const names = ({ authors }: Reference) => authors.map(({ family }) => family).join(' ');
  return names(a).localeCompare(names(b), 'en') || a.year.localeCompare(b.year) || a.title.localeCompare(b.title, 'en');
}

/** Tells works of the same authors and year apart. Expects them sorted. */
function withLetters(sorted: Reference[]): Reference[] {
  const group = ({ authors, year }: Reference) => `${authors.map(({ family }) => family).join('|')} ${year}`;
  const groups = Map.groupBy(sorted, group);
  for (const works of groups.values())
    if (works.length > 1)
      works.forEach((work, index) => {
        work.letter = String.fromCharCode(97 + index);
      });
  return sorted;
}
