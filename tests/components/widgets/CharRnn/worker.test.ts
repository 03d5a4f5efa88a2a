import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Command, Reply } from '../../../../components/widgets/CharRnn/protocol.ts';
import { charRnn } from '../../../../components/widgets/CharRnn/scene.ts';

// The worker's own file, with this thread's globals in the place of a worker's.
const replies: Reply[] = [];
const state = { ...charRnn.initial, hidden: 16, steps: 16, prompt: 'the ' };
const text = 'the dog sat by the door. '.repeat(40);
const send = (data: Command) => (globalThis as unknown as { onmessage(event: object): void }).onmessage({ data });
const last = () => replies.at(-1);
const ofLast = <T extends Reply['type']>(type: T) =>
  replies.findLast((reply) => reply.type === type) as Extract<Reply, { type: T }>;

beforeAll(async () => {
  vi.stubGlobal('postMessage', (reply: Reply) => replies.push(reply));
  await import('../../../../components/widgets/CharRnn/textWorker.ts');
});

afterAll(() => vi.unstubAllGlobals());

it('trains between messages, pauses, goes back, writes otherwise and saves', async () => {
  send({ type: 'start', run: 1, source: { from: 'reader', text }, state });
  send({ type: 'play' });
  await expect.poll(() => ofLast('picture')?.picture.seen, { timeout: 20_000 }).toBeGreaterThan(1000);
  send({ type: 'pause' });
  send({ type: 'goTo', seen: 0 });
  await expect.poll(() => ofLast('picture').picture.seen).toBe(0);
  const { picture, run } = ofLast('picture');
  expect(run).toBe(1);
  expect(picture.moments.length).toBeGreaterThan(2);
  send({ type: 'configure', state: { ...state, temperature: 0 }, draw: 0 });
  await expect.poll(() => ofLast('picture').picture.writing.text).not.toBe(picture.writing.text);
  send({ type: 'save' });
  await expect.poll(() => ofLast('saved')?.bytes.length).toBeGreaterThan(1000);
});

it('says why a text can’t be learned, and learns the next', async () => {
  send({ type: 'start', run: 2, source: { from: 'reader', text: 'short' }, state });
  send({ type: 'play' });
  await expect.poll(last).toMatchObject({ type: 'failed', run: 2, isOver: true });
  expect(ofLast('failed').message).toContain('too little to learn from');
  send({ type: 'start', run: 3, source: { from: 'address', address: 'data:,' }, state });
  await expect.poll(last).toMatchObject({ type: 'failed', run: 3 });
  send({ type: 'start', run: 4, source: { from: 'address', address: 'nowhere:' }, state });
  await expect.poll(last).toMatchObject({ run: 4, message: expect.stringContaining('did not come') });
  send({ type: 'start', run: 5, source: { from: 'grammar' }, state: { ...state, prompt: '今天' } });
  await expect.poll(last, { timeout: 20_000 }).toMatchObject({ run: 5, picture: { writing: { prompt: '今天' } } });
});
