import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { watchLandmarks } from '#book/authoring/landmarks.ts';
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
  const landmarks = watchLandmarks(root, [file]);
  const changed = (now: string) => {
    writeFileSync(path.join(root, file), now);
    return landmarks.haveChanged(file);
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
