import { chapterFolders } from '#book/chapters.ts';
import { editionFolder, shownName } from '#book/edition/folder.ts';
import '#book/edition/imports.ts';
import { listExercises } from '#book/exercises/folder.ts';
import { bookRoot } from '#book/files.ts';
import { suggestOr } from '#book/nearest.ts';
import { formatProblem } from '#book/problem.ts';
import { forgetResults } from '#book/remembered.ts';
import { registry } from '../../components/registry.ts';
import { checkAll } from './check/checkAll.ts';
import { offerHelp } from './help.ts';

/**
 * `npm run check [-- <chapter or chapter/exercise> …] [--json] [--fresh] [--edition <folder>]`: every fault of the book,
 * one a line, as editors can jump to it. Ends with 0 where there is none, 1 where there are some, 2 where it was asked
 * for what isn't there. What was fine before and has not changed is not run again, but with `--fresh`.
 */
offerHelp(`Tells everything that is wrong in the book, each as file:line: what is wrong; what to do.

npm run check -- [<chapter> or <chapter>/<exercise> …] [options]

  <chapter> …             runs the programs and draws the widgets of these alone; all else is checked as ever
  --edition <folder>      an edition of your own, with the book under it: docs/editions.md
  --fresh                 runs again what was fine and has not changed since
  --json                  {"problems": [{"file", "line", "column", "message"}]}, for other programs

Ends with 0 where nothing is wrong, with 1 where something is, with 2 where it does not know what you named.`);

const flags = ['--json', '--fresh'];
const names = process.argv
  .slice(2)
  .filter(
    (name, index, all) => !flags.includes(name) && !/^--edition(=|$)/.test(name) && all[index - 1] !== '--edition',
  );
const isJson = process.argv.includes('--json');
const root = bookRoot();

const known = [...chapterFolders(root), ...listExercises(root).map(({ chapter, name }) => `${chapter}/${name}`)];
const unknown = names.filter((name) => !known.includes(name));
const ofEdition = editionFolder(root) ? 'or list its chapter in course.yml' : 'or name the edition: --edition <folder>';
for (const name of unknown)
  console.error(
    name.startsWith('-')
      ? `unknown option: ${name}; there is --json, --fresh, --edition and --help`
      : `unknown chapter or exercise: "${name}"; ${suggestOr(name, known, ofEdition)}`,
  );
if (unknown.length > 0) process.exit(2);

if (process.argv.includes('--fresh')) forgetResults(root);
const start = performance.now();
const showPart = (part: string) => process.stderr.write(`\r\x1b[K${part} …`);
const problems = await checkAll({
  root,
  registry,
  only: names,
  ...(process.stderr.isTTY && !isJson && { onPart: showPart }),
});
if (process.stderr.isTTY && !isJson) process.stderr.write('\r\x1b[K');

if (isJson)
  console.log(JSON.stringify({ problems: problems.map((one) => ({ ...one, file: shownName(one.file) })) }, null, 2));
else {
  for (const problem of problems) console.log(formatProblem(problem));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.log(problems.length === 0 ? `No problem found (${seconds} s).` : `\n${count} (${seconds} s).`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
