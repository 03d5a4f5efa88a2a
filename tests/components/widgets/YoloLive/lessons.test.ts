import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { loadDetector } from '#networks/detector/network.ts';
import { examples } from '../../../../components/widgets/YoloLive/examples.ts';
import { LessonLoop, quickly } from '../../../../components/widgets/YoloLive/lessonLoop.ts';
import type { Reply } from '../../../../components/widgets/YoloLive/protocol.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../../../src/networks/detector/weights.safetensors', import.meta.url)),
);
const heart = examples[0]!;

beforeAll(() => loadKernels('simd'));

/** A worker whose clock goes on by 50 ms a step, and whose turns are taken by hand. */
function start() {
  const replies: Reply[] = [];
  const turns: (() => void)[] = [];
  let time = 0;
  const loop = new LessonLoop({
    send: (reply) => replies.push(reply),
    now: () => (time += 50),
    later: (run) => turns.push(run),
  });
  const parametersOf = (classes: number) => loadDetector(bytes, classes).detector.parameters;
  return { loop, replies, parametersOf, turn: () => turns.shift()?.(), waits: () => turns.length };
}

test('a class that the reader draws is learned in a hundred steps', () => {
  const { loop, replies, parametersOf, turn } = start();
  loop.receive({ type: 'load', parameters: parametersOf(5), drawn: [heart] });
  loop.receive({ type: 'measure', scenes: 20 });
  loop.receive({ type: 'run' });
  for (let i = 0; i < 100; i++) turn();
  loop.receive({ type: 'measure', scenes: 20 });
  const measured = replies.filter((reply) => reply.type === 'measured');
  const [before, after] = [measured[0]!, measured.at(-1)!];
  expect(before).toMatchObject({ steps: 0, scenes: 20 });
  expect(before.perClass[4]).toBe(0);
  expect(after.steps).toBe(100);
  expect(after.perClass[4]).toBeGreaterThan(0.05);
  expect(Math.min(...after.perClass.slice(0, 4))).toBeGreaterThan(0.3);
  expect(measured.filter(({ scenes }) => scenes === quickly.scenes).map(({ steps }) => steps)).toEqual([0, 100]);
  const progress = replies.filter((reply) => reply.type === 'progress');
  expect(progress.at(-1)!.loss).toBeLessThan(progress[0]!.loss);
});

test('a pause ends it, and what it was given can differ from what it needs', () => {
  const { loop, replies, parametersOf, turn, waits } = start();
  loop.receive({ type: 'measure', scenes: 1 });
  expect(replies.pop()).toMatchObject({ type: 'failed' });
  loop.receive({ type: 'load', parameters: parametersOf(4), drawn: [] });
  loop.receive({ type: 'run' });
  turn();
  loop.receive({ type: 'pause' });
  turn();
  expect(waits()).toBe(0);
  loop.receive({ type: 'load', parameters: parametersOf(4), drawn: [heart] });
  expect(replies.at(-1)).toMatchObject({ type: 'failed', message: expect.stringContaining('parameters') });
});
