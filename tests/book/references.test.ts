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
    /^content\/references\.bib:9: not valid BibTeX: .*; correct the entry$/,
  );
});
