import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { Checks } from '../../grader/checks.ts';
import { placeOf } from '../edition/folder.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './folder.ts';
import { lineOf, messageOf, toScript } from './program.ts';
import { limitChecks, withTimeLimit } from './timeLimit.ts';

/**
 * An exercise's checks. The file is read anew each time; what it imports (the grader, the engine) is Node's to load and
 * to keep.
 *
 * @param callable the exports that its groups may call, of the entry and the driver
 */
export function readChecks(root: string, { file, source }: SourceFile, callable: readonly string[]) {
  const problems: Problem[] = [];
  const report = (message: string, line = 1) => void problems.push({ file, line, message });
  const lineWith = (words: string) => Math.max(1, source.split('\n').findIndex((text) => text.includes(words)) + 1);
  const path = placeOf(root, file);
  const exports: { default?: Checks } = {};
  try {
    const load = compileFunction(toScript(file, source), ['exports', 'require'], { filename: path });
    withTimeLimit('loading it', () => load(exports, createRequire(path)));
  } catch (error) {
    report(`does not load: ${messageOf(error)}; correct it`, lineOf(error, path));
    return { problems };
  }
  const checks = exports.default;
  if (!checks?.groups?.length) {
    report('no checks; write export default defineChecks({ groups: [ … ] })');
    return { problems };
  }
  if (!checks.groups.some(({ visible }) => visible))
    report('no group is visible; set visible: true on the example that the prompt works through');
  for (const { name, call } of checks.groups)
    if (call && !callable.includes(call))
      report(
        `group "${name}" calls "${call}", not among the entry and the driver's exports: ${callable.join(', ')}; add it there`,
        lineWith(name),
      );
  for (const { name, cases } of checks.groups)
    if (cases?.length === 0) report(`group "${name}" has no case; add one, or give it a draw`, lineWith(name));
  const names = checks.groups.map(({ name }) => name);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    report(`two groups have the name "${name}"; give each its own`, lineWith(name));
  return { checks: limitChecks(checks), problems };
}
