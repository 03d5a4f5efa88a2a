import { expect, test } from 'vitest';
import { findCitations, referenceHtml, shortCitation } from '../../src/book/citations.ts';
import type { Reference } from '../../src/book/references.ts';

const work: Reference = {
  key: 'kingma2014',
  authors: [
    { family: 'Kingma', given: 'Diederik P.' },
    { family: 'Ba', given: 'Jean-Luc' },
  ],
  year: '2014',
  letter: 'a',
  title: 'Adam: A Method for <i>R & D</i> <x>',
  venue: 'ICLR',
  volume: '3',
  number: '4',
  pages: '1–15',
  doi: undefined,
  arxiv: '1412.6980',
  url: 'https://arxiv.org/abs/1412.6980',
  line: 1,
};

test('citations are found with their places', () => {
  expect(findCitations('By [@a1; -@b2, section 3]. An [aside] and a@b.c stay.')).toEqual([
    {
      start: 3,
      end: 25,
      source: '[@a1; -@b2, section 3]',
      citations: [
        { key: 'a1', locator: '', yearOnly: false },
        { key: 'b2', locator: 'section 3', yearOnly: true },
      ],
    },
  ]);
});

test('one, two or more authors', () => {
  const [first, second] = work.authors;
  expect(shortCitation({ ...work, authors: [first!] })).toBe('Kingma, 2014a');
  expect(shortCitation(work)).toBe('Kingma & Ba, 2014a');
  expect(shortCitation({ ...work, authors: [first!, second!, second!] })).toBe('Kingma et al., 2014a');
});

test('a line of the bibliography is safe HTML with a link', () => {
  expect(referenceHtml(work)).toBe(
    'Kingma, D. P. &amp; Ba, J.-L. (2014a). Adam: A Method for <i>R &amp; D</i> &lt;x&gt;. <i>ICLR</i>, <i>3</i>(4), 1–15. ' +
      '<a href="https://arxiv.org/abs/1412.6980">arXiv:1412.6980</a>.',
  );
});

test('links: DOI and arXiv, else the site; no doubled stops', () => {
  expect(referenceHtml({ ...work, doi: '10.1000/182' })).toContain(
    '<a href="https://doi.org/10.1000/182">doi:10.1000/182</a>, <a href="https://arxiv.org/abs/1412.6980">arXiv:1412.6980</a>.',
  );
  const html = referenceHtml({
    ...work,
    arxiv: undefined,
    url: 'https://www.jmlr.org/a',
    title: 'Why?',
    venue: '',
    volume: '',
    number: '',
    pages: '',
  });
  expect(html).toBe('Kingma, D. P. &amp; Ba, J.-L. (2014a). Why? <a href="https://www.jmlr.org/a">jmlr.org</a>.');
});
