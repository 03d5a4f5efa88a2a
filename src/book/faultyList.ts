import { layersOf } from './edition/folder.ts';
import { readText } from './files.ts';
import type { Problem } from './problem.ts';

/** Whether a list names an entry that could not be read: one slip there is not another at each place that refers to it. */
export const isInFaultyList = (root: string, file: string, problems: readonly Problem[], id: string): boolean =>
  problems.length > 0 &&
  layersOf(root, file).some((layer) =>
    new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(readText(root, layer) ?? ''),
  );
