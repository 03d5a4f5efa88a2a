import '../book/edition/folder.ts';
import '../book/edition/imports.ts';
import { BookError } from '../book/problem.ts';
import { Complaint } from './complaint.ts';
import { gradeClass } from './grade/gradeClass.ts';
import { readOptions, usage } from './grade/options.ts';
import { visibleLine, visibleText } from './grade/visibleText.ts';
import { offerHelp } from './help.ts';

/** `npm run grade -- <folder>`: see docs/grading.md. */
offerHelp(usage);
try {
  // npm starts scripts in the repository; paths are meant from where the instructor stands.
  const options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const { results, problems, seed, changes } = await gradeClass(options);
  for (const problem of problems) console.error(visibleLine(problem));
  for (const { learner, exercise, before, after, why } of changes)
    console.log(visibleLine(`${learner}, ${exercise}: ${before.points} → ${after.points} points. ${why.join(' ')}`));
  const passed = results.filter(({ verdict }) => verdict === 'pass').length;
  const handedIn = results.filter(({ verdict }) => verdict !== 'missing').length;
  console.log(`${passed} of ${handedIn} submissions pass (seed ${seed}). The reports are in ${options.out}`);
} catch (error) {
  if (!(error instanceof Complaint || error instanceof BookError)) throw error;
  console.error(visibleText(error.message));
  process.exitCode = 1;
}
