import { globSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { gradeClass } from '../../../src/cli/grade/gradeClass.ts';
import { readOptions } from '../../../src/cli/grade/options.ts';
import { temporaryBook } from '../../book/temporaryBook.ts';

/**
 * `npm run measure:grade`: how long a class of 200 submissions takes, from reading the folder to the written reports. They
 * are the book's solutions, starters and mistakes in turn, each with a comment of its own, so that none is judged once for
 * two.
 */
const many = 200;
const programs = globSync('content/chapters/*/exercises/*/{solution,starter,solutions/*,mistakes/*}.ts').sort();
const entries = Array.from({ length: many }, (_, index) => {
  const file = programs[index % programs.length]!;
  const [, , chapter, , exercise] = file.split(path.sep);
  return [`class/${index}/${chapter}/${exercise}.ts`, `${readFileSync(file, 'utf8')}// ${index}\n`] as const;
});
const root = temporaryBook(Object.fromEntries(entries));
const options = readOptions(['class', '--jobs', '2', ...process.argv.slice(2)], root);
const started = performance.now();
const { results } = await gradeClass(options);
const seconds = (performance.now() - started) / 1000;
const judged = results.filter(({ verdict }) => verdict !== 'missing');
const count = (end: string) => judged.filter(({ verdict }) => verdict === end).length;
const timeouts = count('timeout');
console.log(
  `${judged.length} submissions (${count('pass')} pass, ${timeouts} run out of time) in ${seconds.toFixed(1)} s, two at a time; load of the machine ${loadavg()[0]!.toFixed(1)}`,
);
rmSync(root, { recursive: true });
