import { build } from 'astro';
import { offerHelp } from './help.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the book, then serves it on port 4321, or the next free one, until it is interrupted. */
offerHelp(
  'npm start builds the book and serves it on http://localhost:4321, or on the next free port, which it prints.',
);
await build({ logLevel: 'warn' });
const { port } = await serve('dist', 4321);
console.log(`\nDescent is open at http://localhost:${port}/\nStop it with Ctrl+C.`);
