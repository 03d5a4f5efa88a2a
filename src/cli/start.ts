import './build/production.ts';
import { siteFolder } from '#book/edition/folder.ts';
import { bookRoot } from '#book/files.ts';
import { buildBook } from './build/buildBook.ts';
import { offerHelp } from './help.ts';
import { serve } from './serve.ts';

/** `npm start [-- --edition <folder>]`: builds the book, then serves it on port 4321, or the next free one, until it is interrupted. */
offerHelp(
  `npm start [-- --edition <folder>]

Builds the book and serves it on http://localhost:4321, or on the next free port, which it prints.`,
);
if (!(await buildBook('warn'))) process.exit(1);
const { port } = await serve(siteFolder(bookRoot()), 4321);
console.log(`\nDescent is open at http://localhost:${port}/\nStop it with Ctrl+C.`);
