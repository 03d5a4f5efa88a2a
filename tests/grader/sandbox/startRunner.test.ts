import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Frame } from '#grader/sandbox/openFrame.ts';
import { startRunner } from '#grader/sandbox/startRunner.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  return () => vi.useRealTimers();
});

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A frame whose worker says that it is ready, and then answers nothing. */
function silentFrame(isAlive: () => Promise<boolean>): Frame {
  return {
    start(port) {
      ports.push(port);
      port.postMessage({ id: 0, printed: { lines: [], dropped: 0 }, exports: {} });
      return { stop() {} };
    },
    isAlive,
    remove() {},
  };
}

test('a program whose frame the browser has ended: an error that says so, long before its time is up', async () => {
  let isThere = true;
  const runner = await startRunner(silentFrame(async () => isThere));
  const loading = runner.load('', 1, 60_000);
  await vi.advanceTimersByTimeAsync(5000);
  isThere = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(await loading).toMatchObject({ error: { name: 'MemoryError' } });
  const { outcomes } = (await runner.calls([{ call: 'f', args: [] }], 60_000)) as { outcomes: unknown[] };
  expect(outcomes).toMatchObject([{ error: { name: 'MemoryError' } }]);
  expect(runner.isLost()).toBe(true);
  runner.close();
});

test('one that does not answer while its frame lives is out of time', async () => {
  const runner = await startRunner(silentFrame(async () => true));
  const loading = runner.load('', 1, 3000);
  await vi.advanceTimersByTimeAsync(3100);
  expect(await loading).toEqual({ timeout: true });
  expect(runner.isLost()).toBe(true);
  runner.close();
});
