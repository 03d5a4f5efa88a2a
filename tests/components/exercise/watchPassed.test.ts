import { expect, test } from 'vitest';
import type { ExerciseVersion } from '#book/progress/records.ts';
import { memoryShelves } from '#book/progress/shelves.ts';
import { createStore } from '#book/progress/store.ts';
import { watchPassed } from '#components/exercise/own/watchPassed.ts';

const step: ExerciseVersion = { uuid: '0b9f6a52-6d5e-4b0a-9f0e-2f6f3a1c7d11', version: 'v1', id: 'descent/step' };
const other: ExerciseVersion = { uuid: '5d1c2c5f-7c1d-4f60-8d83-0a3f9f1b6e22', version: 'v1', id: 'descent/other' };

function watching() {
  const shelves = memoryShelves();
  const store = createStore(async () => shelves);
  const pass = (exercise: ExerciseVersion, code: string, at: number) =>
    store.changeAnswer(exercise, (present) => ({ ...present, passed: { code, at } }));
  const heard: (string | undefined)[] = [];
  const watch = () => watchPassed('descent/step', store, (code) => heard.push(code));
  return { store, pass, heard, watch };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

test('code that passed before is found', async () => {
  const { pass, heard, watch } = watching();
  await pass(other, 'of another exercise', 2);
  await pass(step, 'mine', 1);
  watch();
  await settle();
  expect(heard).toEqual(['mine']);
});

test('nothing is told before something passes, then each code once', async () => {
  const { store, pass, heard, watch } = watching();
  watch();
  await store.changeAnswer(step, (present) => ({ ...present, draft: { code: 'half', at: 1 } }));
  await pass(other, 'of another exercise', 2);
  await settle();
  expect(heard).toEqual([]);
  await pass(step, 'first', 3);
  await settle();
  await store.changeAnswer(step, (present) => ({ ...present, hints: 1 }));
  await pass(step, 'second', 4);
  await settle();
  expect(heard).toEqual(['first', 'second']);
});

test('of several versions the newest code counts', async () => {
  const { pass, heard, watch } = watching();
  await pass({ ...step, version: 'v2' }, 'newer', 5);
  await pass(step, 'older', 3);
  watch();
  await settle();
  expect(heard).toEqual(['newer']);
});

test('when everything is forgotten, so is the code; after that it is not followed any more', async () => {
  const { store, pass, heard, watch } = watching();
  await pass(step, 'mine', 1);
  const stop = watch();
  await settle();
  await store.forgetEverything();
  await settle();
  expect(heard).toEqual(['mine', undefined]);
  stop();
  await pass(step, 'again', 2);
  await settle();
  expect(heard).toEqual(['mine', undefined]);
});
