import { utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { forgetNumbers, loadNumbers } from '../../src/book/numbers.ts';
import { startWorker, Terminated } from '../../src/book/numbersWorker.ts';
import { temporaryBook, writeFile } from './temporaryBook.ts';

const file = 'content/chapters/losses/numbers.ts';

test('an edit to numbers.ts is seen', async () => {
  const root = temporaryBook({ [file]: "export default { a: '1' as string };\n" });
  expect(await loadNumbers(root, 'losses')).toEqual({ numbers: { a: '1' }, problems: [] });
  writeFile(root, file, "export default { a: '2' };\n");
  const later = new Date(Date.now() + 5000);
  utimesSync(path.join(root, file), later, later);
  expect((await loadNumbers(root, 'losses')).numbers).toEqual({ a: '2' });
});

test('numbers that are being computed when the engine changes are computed anew', async () => {
  const root = temporaryBook({ [file]: "export default { a: '1' };\n" });
  const first = loadNumbers(root, 'losses');
  // Once its thread has been asked.
  await new Promise((resolve) => setImmediate(resolve));
  forgetNumbers();
  expect(await first).toEqual({ numbers: { a: '1' }, problems: [] });
});

test('a chapter without numbers.ts has none', async () => {
  expect(await loadNumbers(temporaryBook({}), 'losses')).toEqual({ numbers: {}, problems: [] });
});

test('a file that exports nothing, or ends the process, says so', async () => {
  const messages = async (code: string) => (await loadNumbers(temporaryBook({ [file]: code }), 'losses')).problems;
  expect(await messages('export const a = 1;\n')).toEqual([
    { file, line: 1, message: "no numbers exported: undefined; write export default { name: '2.9957' }" },
  ]);
  expect(await messages('process.exit();\n')).toEqual([
    { file, line: 1, message: "can't be run: it ended before it exported anything; correct the code" },
  ]);
});

test('numbers that never end are ended, and told with their line; the others are not blamed', async () => {
  const other = 'content/chapters/descent/numbers.ts';
  const root = temporaryBook({
    [file]: 'let a = 1;\nwhile (a > 0) {\n  a = 1 / a;\n}\nexport default {};\n',
    [other]: "export default { a: '1' };\n",
  });
  const address = (name: string) => `${pathToFileURL(path.join(root, name))}?1`;
  const worker = startWorker(() => {}, 400);
  const [endless, sound] = await Promise.allSettled([worker.run(address(file)), worker.run(address(other))]);
  expect(endless).toMatchObject({ reason: { message: 'it does not end' } });
  expect((endless as PromiseRejectedResult).reason.stack).toMatch(/losses\/numbers\.ts\?1:[23]$/);
  if (sound.status === 'rejected') expect(sound.reason).toBeInstanceOf(Terminated);
});
