import { expect, test } from 'vitest';
import { formatProblem } from '../../src/book/problem.ts';
import { loadReferences, references } from '../../src/book/references.ts';
import { crammer, temporaryBook } from './temporaryBook.ts';

const bib = (text: string) => temporaryBook({ 'content/references.bib': text });
const problemsOf = (text: string) => loadReferences(bib(text)).problems.map(formatProblem);

test('an entry is read with authors, venue and link', () => {
  expect(references(bib(crammer))).toEqual([
    {
      key: 'crammer2001',
      authors: [
        { family: 'Crammer', given: 'Koby' },
        { family: 'Singer', given: 'Yoram' },
      ],
      year: '2001',
      letter: '',
      title: 'On the Algorithmic Implementation of Multiclass Kernel-based Vector Machines',
      venue: 'Journal of Machine Learning Research',
      volume: '2',
      number: '',
      pages: '265–292',
      doi: undefined,
      arxiv: undefined,
      url: 'https://www.jmlr.org/papers/v2/crammer01a.html',
      line: 1,
    },
  ]);
});

test('DOI and arXiv make links; same authors and year get letters', () => {
  const work = (key: string, title: string, link: string) =>
    `@article{${key}, author = {Kingma, Diederik P. and Ba, Jimmy}, title = {${title}}, year = {2014}, ${link}}\n`;
  const found = references(
    bib(work('b', 'B', 'eprint = {arXiv:1412.6980}') + work('a', 'A', 'doi = {https://doi.org/10.1000/182}')),
  );
  expect(found.map(({ key, letter, url }) => [key, letter, url])).toEqual([
    ['a', 'a', 'https://doi.org/10.1000/182'],
    ['b', 'b', 'https://arxiv.org/abs/1412.6980'],
  ]);
});

test('particles and institutions are family names', () => {
  const [work] = references(bib(crammer.replace('Singer, Yoram', 'Ludwig van der Berg and {DeepMind}')));
  expect(work?.authors.slice(1)).toEqual([
    { family: 'van der Berg', given: 'Ludwig' },
    { family: 'DeepMind', given: '' },
  ]);
});

test('what an entry lacks is named at its line', () => {
  expect(problemsOf(`${crammer}\n@misc{empty, note = {nothing}}\n`)).toEqual([
    'content/references.bib:9: author missing in "empty"; add author = {Family, Given and …}',
    'content/references.bib:9: title missing in "empty"; add title = {…}',
    'content/references.bib:9: year missing in "empty"; add year = {…}',
    'content/references.bib:9: no link in "empty"; add doi = {…}, eprint = {arXiv identifier} or url = {…}',
  ]);
});

test('a key used twice and broken BibTeX are named at their lines', () => {
  expect(problemsOf(crammer + crammer)).toEqual([
    'content/references.bib:8: key used twice: "crammer2001" is also on line 1; rename one',
  ]);
  expect(problemsOf(`${crammer}\n@article{broken, title = {Zo}, year 3}\n`)[0]).toMatch(
    /^content\/references\.bib:9: not valid BibTeX: = missing after year in "broken"; write year = \{…\}$/,
  );
});

const other = crammer.replace('crammer2001', 'other2002');
const spoilt = (from: string, to: string) => {
  const text = crammer.replace(from, to);
  if (text === crammer) throw new Error(`no ${from}`);
  return problemsOf(`${text}${other}`);
};

test.for<[string, string, string, string]>([
  [
    'a key without its comma',
    '{crammer2001,',
    '{crammer2001',
    '1: not valid BibTeX: comma missing after the key: "crammer2001"; write @article{crammer2001,',
  ],
  [
    'a key with a space',
    'crammer2001',
    'crammer 2001',
    '1: not valid BibTeX: key with a space: "crammer 2001"; use letters and digits, as in crammer2001',
  ],
  [
    'no key',
    '{crammer2001,',
    '{',
    '1: not valid BibTeX: entry without a key; write @article{family2001, and then its fields',
  ],
  [
    'a field without its comma',
    'Machines},',
    'Machines}',
    '3: not valid BibTeX: comma missing after title in "crammer2001"; write title = {…},',
  ],
  [
    'a field without =',
    'title = {',
    'title {',
    '3: not valid BibTeX: = missing after title in "crammer2001"; write title = {…}',
  ],
  [
    'a value left open',
    'Machines},',
    'Machines,',
    '3: not valid BibTeX: value that does not end in "crammer2001": title; write } after it',
  ],
  [
    'a value in a quote left open',
    '{2001}',
    '"2001',
    '5: not valid BibTeX: value that does not end in "crammer2001": year; write " after it',
  ],
  [
    'a value without braces',
    'title = {',
    'title = ',
    '3: not valid BibTeX: value without braces in "crammer2001": title = On; write title = {…}',
  ],
  [
    'an entry left open',
    'crammer01a.html}\n}',
    'crammer01a.html}\n',
    '1: not valid BibTeX: entry never closed: "crammer2001"; write } after its last field',
  ],
  [
    'a brace too many',
    'Machines},',
    'Machines}},',
    '4: not valid BibTeX: a } too many in "crammer2001": it ends before this; take one out above',
  ],
  [
    'a field twice',
    'volume = {2}',
    'volume = {2}, volume = {3}',
    '5: not valid BibTeX: field twice in "crammer2001": volume; remove one',
  ],
  [
    'an entry without its @',
    '@article',
    'article',
    '1: not valid BibTeX: entry without its @: article; write @article{',
  ],
  [
    'an unknown type',
    '@article',
    '@artcle',
    '1: unknown type of entry in "crammer2001": @artcle; did you mean "article"?',
  ],
  ['a field misspelled', 'title', 'tilte', '3: unknown field in "crammer2001": tilte; did you mean "title"?'],
  ['a year that is none', '{2001}', '{soon}', '5: not a year in "crammer2001": soon; write year = {2001}'],
  ['a year with a digit too many', '{2001}', '{20001}', '5: not a year in "crammer2001": 20001; write year = {2001}'],
  [
    'a DOI that is none',
    'url = {https:',
    'doi = {https:',
    '6: not a DOI in "crammer2001": https://www.jmlr.org/papers/v2/crammer01a.html; write doi = {10.…/…}, as the publisher gives it',
  ],
  [
    'an arXiv identifier that is none',
    'url = {https:',
    'eprint = {https:',
    '6: not an arXiv identifier in "crammer2001": https://www.jmlr.org/papers/v2/crammer01a.html; write eprint = {1412.6980}',
  ],
  [
    'authors joined by commas',
    'Koby and Singer',
    'Koby, Singer',
    '2: authors in a list in "crammer2001"; join them by and: {Family, Given and Family, Given}',
  ],
])('one problem, at its line, and no other entry lost: %s', ([, from, to, message]) => {
  expect(spoilt(from, to)).toEqual([`content/references.bib:${message}`]);
});

test('what BibTeX allows is no problem', () => {
  expect(
    problemsOf('@string{jmlr = {Journal of Machine Learning Research}}\n@comment{see below}\nA line of words.\n'),
  ).toEqual([]);
  expect(spoilt('{Journal of Machine Learning Research}', 'jmlr # { Research}, month = sep').length).toBe(1);
  expect(spoilt('{2001}', '2001')).toEqual([]);
  expect(spoilt('Singer, Yoram', 'King, Jr., Martin')).toEqual([]);
  expect(spoilt('{On the', '{On {"}{\\"U}ber"{"} \\{ the')).toEqual([]);
});
