import { build, preview } from 'astro';

/** `npm start`: builds the book, then serves it on port 4321, or the next free one, until it is interrupted. */
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'error', server: { port: 4321 } });
console.log(`\nDescent is open at http://localhost:${server.port}/\nStop it with Ctrl+C.`);
