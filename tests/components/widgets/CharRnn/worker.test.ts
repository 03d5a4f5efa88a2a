import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Command, News } from '../../../../components/widgets/CharRnn/protocol.ts';
import { charRnn } from '../../../../components/widgets/CharRnn/scene.ts';

// The worker's own file, with this thread's globals in the place of a worker's.
const told: News[] = [];
const state = { ...charRnn.initial, hidden: 16, steps: 16, prompt: 'the ' };
const text = 'the dog sat by the door. '.repeat(40);
const send = (data: Command) => (globalThis as unknown as { onmessage(event: object): void }).onmessage({ data });
const last = () => told.at(-1);
const lastPicture = () => told.findLast(({ picture }) => picture)?.picture;

beforeAll(async () => {
  vi.stubGlobal('postMessage', (news: News) => told.push(news));
  await import('../../../../components/widgets/CharRnn/textWorker.ts');
});

afterAll(() => vi.unstubAllGlobals());

it('trains between messages, pauses, goes back, writes otherwise and saves', async () => {
  send({ type: 'start', run: 1, source: { from: 'reader', text }, state });
  send({ type: 'play' });
  await expect.poll(() => lastPicture()?.seen, { timeout: 20_000 }).toBeGreaterThan(1000);
  send({ type: 'pause' });
  send({ type: 'goTo', seen: 0 });
  await expect.poll(() => lastPicture()?.seen).toBe(0);
  const picture = lastPicture()!;
  expect(last()!.run).toBe(1);
  expect(picture.moments.length).toBeGreaterThan(2);
  send({ type: 'configure', state: { ...state, temperature: 0 }, draw: 0 });
  await expect.poll(() => lastPicture()?.writing.text).not.toBe(picture.writing.text);
  send({ type: 'save' });
  await expect.poll(() => last()?.saved?.length).toBeGreaterThan(1000);
});

it('says why a text can’t be learned, and learns the next', async () => {
  send({ type: 'start', run: 2, source: { from: 'reader', text: 'short' }, state });
  send({ type: 'play' });
  await expect.poll(last).toMatchObject({
    run: 2,
    failure: expect.stringContaining('too little to learn from'),
    canGoOn: false,
  });
  send({ type: 'start', run: 3, source: { from: 'address', address: 'data:,' }, state });
  await expect.poll(last).toMatchObject({ run: 3, failure: expect.any(String) });
  send({ type: 'start', run: 4, source: { from: 'address', address: 'nowhere:' }, state });
  await expect.poll(last).toMatchObject({ run: 4, failure: expect.stringContaining('did not come') });
  send({ type: 'start', run: 5, source: { from: 'grammar' }, state: { ...state, prompt: '今天' } });
  await expect.poll(last, { timeout: 20_000 }).toMatchObject({ run: 5, picture: { writing: { prompt: '今天' } } });
});
