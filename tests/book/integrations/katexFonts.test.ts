import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { onlyWoff2 } from '#book/integrations/katexFonts.ts';

test("every font face of KaTeX's stylesheet keeps its woff2 file and no other", async () => {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const css = await readFile(file, 'utf8');
  const faces = css.split('@font-face').length - 1;
  const kept = onlyWoff2(css);
  expect(faces).toBeGreaterThan(15);
  expect(kept.match(/\.woff2\)/g)).toHaveLength(faces);
  expect(kept).not.toMatch(/\.(woff|ttf)\)/);
  expect(kept.length).toBeLessThan(css.length);
});
