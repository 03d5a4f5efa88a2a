import { expect, test } from 'vitest';
import { GET } from '../../src/pages/prose.txt.ts';

test('the book’s prose is served as plain text, long enough to learn words from', async () => {
  const response = GET();
  expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text.length).toBeGreaterThan(50_000);
  expect(text).not.toMatch(/[$`<>{}\\]|\n{3}/);
});
