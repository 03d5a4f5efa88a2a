import { globSync } from 'node:fs';
import path from 'node:path';

/** The path of every built page, as a reader's browser asks for it: `loss-functions/`, `404.html`. */
export const builtPages = globSync('**/*.html', { cwd: 'dist' })
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1'),
  )
  // The sandbox is a frame without anything to read.
  .filter((page) => !page.startsWith('sandbox'))
  .sort();
