import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { components, landmarks, watchParts } from '#book/authoring/textParts.ts';
import { temporaryBook } from '../temporaryBook.ts';

const file = 'content/chapters/losses/index.mdx';
const text = `---
title: Losses
---

## The hinge

A word.

$$
a \\label{eq:hinge}
$$

<Figure id="fig:bars" caption="Bars">

<Exercise name="hinge" />
`;

test('a text has other landmarks once what can be referred to is another, and not with each word', () => {
  const root = temporaryBook({ [file]: text });
  const reference = watchParts(root, landmarks);
  const changed = (now: string) => {
    writeFileSync(path.join(root, file), now);
    return reference.haveChanged(file);
  };
  expect(changed(text.replace('A word', 'Two words'))).toBe(false);
  for (const [was, is] of [
    ['title: Losses', 'title: Loss'],
    ['## The hinge', '## A hinge'],
    ['eq:hinge', 'eq:margin'],
    ['fig:bars', 'fig:lines'],
    ['name="hinge"', 'name="softmax"'],
    ['A word', 'A word [@crammer2001]'],
  ] as const) {
    expect(changed(text.replace(was, is)), is).toBe(true);
    expect(changed(text), `${is}, taken back`).toBe(true);
  }
  expect(changed(text)).toBe(false);
});

test('a text shows other components once one is another, or has other words on it', () => {
  const widget = `<HingeBars
  start={['cat: 86', 'dog: 90 > 86']}
  margin="1"
/>`;
  const shows = text.replace('caption="Bars">', `caption="Bars">\n\n${widget}\n`);
  const root = temporaryBook({ [file]: shows });
  const shown = watchParts(root, components);
  const changed = (now: string) => {
    writeFileSync(path.join(root, file), now);
    return shown.haveChanged(file);
  };
  expect(changed(shows.replace('A word', 'Two words').replace('title: Losses', 'title: Loss'))).toBe(false);
  for (const [was, is] of [
    ['margin="1"', 'margin="2"'],
    ['dog: 90', 'dog: 91'],
    ['<HingeBars', '<SigmoidBars'],
    [widget, ''],
  ] as const) {
    expect(changed(shows.replace(was, is)), is).toBe(true);
    expect(changed(shows), `${is}, taken back`).toBe(true);
  }
});
