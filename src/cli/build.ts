import './build/production.ts';
import path from 'node:path';
import { siteFolder } from '#book/edition/folder.ts';
import { bookRoot } from '#book/files.ts';
import { buildBook } from './build/buildBook.ts';
import { offerHelp } from './help.ts';

/** `npm run build [-- --edition <folder>]`: the static site. Ends with 1 where something is wrong in the book. */
offerHelp(`npm run build [-- --edition <folder>]

Builds the static site into dist/, or into the edition's own dist/.
BASE=/course/ SITE=https://example.org npm run build   for a site below a path.`);
const unknown = process.argv
  .slice(2)
  .filter((name, at, all) => !/^--edition(=|$)/.test(name) && all[at - 1] !== '--edition');
for (const name of unknown) console.error(`unknown option: ${name}; there is --edition`);
if (unknown.length > 0) process.exit(2);
if (!(await buildBook())) process.exit(1);
console.log(`\nThe site is in ${path.relative('.', siteFolder(bookRoot()))}; docs/hosting.md says where to put it.`);
process.exit();
