import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run } from '../measure.ts';

/** Native PyTorch on one thread, in a process of its own that times itself; null where it isn't installed. */
export async function startPyTorch(): Promise<{ version: string; run(name: string): Run; stop(): void } | null> {
  for (const python of [process.env['PYTHON'], '/usr/bin/python3', 'python3']) {
    if (!python) continue;
    const script = fileURLToPath(new URL('../pytorch.py', import.meta.url));
    const child: ChildProcess = spawn(python, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.on('error', () => {});
    child.stdin!.on('error', () => {});
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const { value: version, done } = await lines.next();
    if (done) continue;
    return {
      version,
      run: (name) => async (times) => {
        child.stdin!.write(`${name} ${times}\n`);
        return Number((await lines.next()).value);
      },
      stop: () => child.kill(),
    };
  }
  return null;
}
