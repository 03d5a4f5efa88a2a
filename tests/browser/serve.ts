import { existsSync } from 'node:fs';
import { serve } from '../../src/cli/serve.ts';

/** Serves the built book for the browser tests, on the port that playwright.config.ts chose. */
if (!existsSync('dist/index.html'))
  throw new Error('the book is not built: dist/index.html is missing; run npm run build');
await serve('dist', Number(process.env['DESCENT_PORT']));
