import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import '../peers/resolve.ts';
import { type Contestant, runner } from './prepare.ts';

// A contestant in a process of its own: `node inNode.ts "tfjs wasm"`. Each line "W1 100" is answered by seconds, or by
// "none" for what it can't do.
const files = fileURLToPath(new URL('../peers/node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url));
const run = runner(process.argv[2] as Contestant, files);
for (const log of ['log', 'warn', 'info'] as const) console[log] = () => {};

for await (const line of createInterface({ input: process.stdin })) {
  const [, task, times] = line.match(/^(.*) (\d+)$/)!;
  process.stdout.write(`${(await run(task!, Number(times))) ?? 'none'}\n`);
}
