import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run } from '../measure.ts';
import { contestants } from './prepare.ts';

/** A contestant in a process of its own, which is told a task and answers with its time. */
export interface Host {
  name: string;
  /** The task as something to time; null if the contestant can't do it. */
  task(name: string): Promise<Run | null>;
  stop(): void;
}

function start(name: string, command: string, args: string[]): Host & { answer(): Promise<string | null> } {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => ((await lines.next()).value as string | undefined) ?? null;
  const ask = (task: string, times: number) => {
    child.stdin.write(`${task} ${times}\n`);
    return answer();
  };
  return {
    name,
    answer,
    task: async (task) => {
      const first = await ask(task, 1);
      return first === null || first === 'none' ? null : async (times) => Number(await ask(task, times));
    },
    stop: () => child.kill(),
  };
}

export const startNode = (): Host[] =>
  contestants.map((name) =>
    start(name, process.execPath, [fileURLToPath(new URL('inNode.ts', import.meta.url)), name]),
  );

/** Native PyTorch on one thread, with its version; null where it isn't installed. */
export async function startPyTorch(): Promise<{ host: Host; version: string } | null> {
  for (const python of [process.env['PYTHON'], '/usr/bin/python3', 'python3']) {
    if (!python) continue;
    const host = start('PyTorch', python, [fileURLToPath(new URL('../pytorch.py', import.meta.url))]);
    const version = await host.answer();
    if (version) return { host, version };
  }
  return null;
}
