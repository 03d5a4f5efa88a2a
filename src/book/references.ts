import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { layersOf } from './edition/folder.ts';
import { bookRoot, cachedByFile, readText } from './files.ts';
import { BookError, type Problem } from './problem.ts';

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

const load = cachedByFile('references', (root, file) => {
  const layers = layersOf(root, file).map((name) => ({ name, text: readText(root, name) ?? '' }));
  const text = layers.map((layer) => layer.text).join('\n');
  const lengthOfBook = layers[0]!.text.split('\n').length;
  /** An edition's works stand after the book's, and are told by their own file. */
  const place = (line: number) =>
    line > lengthOfBook ? { file: layers[1]!.name, line: line - lengthOfBook } : { file, line };
  const library = parse(text, { sentenceCase: false, english: false, unsupported: (_node, tex) => tex });
  const lineAt = (offset: number) => text.slice(0, Math.max(0, offset)).split('\n').length;
  const problems: Problem[] = library.errors.map(({ error, input }) => ({
    ...place(lineAt(text.indexOf(input ?? ''))),
    message: `not valid BibTeX: ${error.split(' at line ')[0]}; correct the entry`,
  }));
  const entries: Reference[] = [];
  let offset = 0;
  // An entry that broke off is returned without its input; its error is reported above.
  for (const entry of library.entries.filter(({ input }) => input)) {
    const line = lineAt(text.indexOf(entry.input, offset));
    offset = text.indexOf(entry.input, offset) + entry.input.length;
    const faults = missingFields(entry);
    const first = entries.find(({ key }) => key === entry.key);
    if (first) faults.push(`key used twice: "${entry.key}" is also on line ${first.line}; rename one`);
    if (faults.length === 0) entries.push(toReference(entry, line));
    else problems.push(...faults.map((message) => ({ ...place(line), message })));
  }
  return { entries: withLetters(entries.sort(byAuthorAndYear)), problems };
});

function yearOf({ fields: { year, date } }: Entry): string | undefined {
  return (year ?? date)?.match(/\d{4}/)?.[0];
}

function missingFields(entry: Entry): string[] {
  const { author, title, doi, eprint, url } = entry.fields;
  const { key } = entry;
  const faults: string[] = [];
  if (!/^[A-Za-z][\w:-]*$/.test(key))
    faults.push(`key not usable: "${key}"; use letters and digits, as in crammer2001`);
  if (!author?.length) faults.push(`author missing in "${key}"; add author = {Family, Given and …}`);
  if (!title) faults.push(`title missing in "${key}"; add title = {…}`);
  if (!yearOf(entry)) faults.push(`year missing in "${key}"; add year = {…}`);
  if (url && !/^https?:/.test(url)) faults.push(`not a web address in "${key}": ${url}; write https://…`);
  if (!doi && !eprint && !url)
    faults.push(`no link in "${key}"; add doi = {…}, eprint = {arXiv identifier} or url = {…}`);
  return faults;
}

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
