import type { Driver } from '../../grader/types.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './folder.ts';
import { lineOf, loadProgram, messageOf, toModule } from './program.ts';

/**
 * An exercise's driver, where it has one: the functions that checks call in the submission's place.
 *
 * @param entry the names that belong to the submission
 * @param limit milliseconds for loading
 */
export function readDriver(
  source: SourceFile | undefined,
  entry: readonly string[],
  limit: number,
): { driver?: Driver; problems: Problem[] } {
  if (!source) return { problems: [] };
  const { file } = source;
  const problem = (message: string, line = 1): Problem => ({ file, line, message });
  try {
    const { exports } = loadProgram(file, source.source, limit);
    const names = Object.keys(exports);
    const problems = names.flatMap((name) => {
      if (exports[name] !== 'function')
        return [problem(`exports something else than a function: ${name}; keep it to the module`)];
      return entry.includes(name) ? [problem(`exports a name of the entry: ${name}; give it another`)] : [];
    });
    if (names.length === 0)
      problems.push(problem('exports no function; write export function name(submission, …), which the checks call'));
    return { driver: { code: toModule(file, source.source), exports: names }, problems };
  } catch (error) {
    return { problems: [problem(`does not load: ${messageOf(error)}; correct it`, lineOf(error, file))] };
  }
}
