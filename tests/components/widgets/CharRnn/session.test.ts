import { expect, it } from 'vitest';
import { readSafetensors } from '#engine/weights/index.ts';
import { charRnn } from '../../../../components/widgets/CharRnn/scene.ts';
import { Session } from '../../../../components/widgets/CharRnn/session.ts';

const state = { ...charRnn.initial, hidden: 16, rate: 0.02, steps: 16, prompt: 'the ' };
const text = 'the dog sat by the door. '.repeat(40);

function until(session: Session, seen: number): void {
  while (session.seen < seen) session.train(state);
}

it('writes at 1-2-5 counts, learns, and is better than frequencies in the end', () => {
  const session = new Session(text, state);
  until(session, 10_000);
  const { moments, measures, facts, writing } = session.picture(state);
  // A moment is the first update at or beyond its count; one update reads 14 places 16 steps on.
  expect(moments.map(({ seen }) => Math.floor(seen / 1000))).toEqual([0, 1, 2, 5, 10]);
  expect(measures[0]!.heldOut).toBeGreaterThan(facts.baseline);
  expect(measures.at(-1)!.heldOut).toBeLessThan(0.5 * facts.baseline);
  expect(measures.at(-1)!.train).toBeLessThan(facts.baseline);
  expect(writing.prompt).toBe('the ');
  expect(moments.at(-1)!.written).not.toBe(moments[0]!.written);
  session.dispose();
});

it('goes on from a moment exactly as it did, and keeps what lies ahead until then', () => {
  const session = new Session(text, state);
  until(session, 3000);
  session.rest(state);
  const before = session.picture(state);
  const [, first] = before.moments;
  session.goTo(first!.seen, state);
  expect(session.picture(state).moments).toEqual(before.moments);
  expect(session.seen).toBe(first!.seen);
  session.goTo(before.seen, state);
  expect(session.picture(state).writing).toEqual(before.writing);
  session.goTo(first!.seen, state);
  session.train(state);
  expect(session.picture(state).moments.at(-1)).toEqual(first);
  until(session, before.seen);
  expect(session.picture(state).moments.slice(0, 3)).toEqual(before.moments.slice(0, 3));
  expect(session.picture(state).writing).toEqual(before.writing);
  session.dispose();
});

it('keeps one moment of those where training paused', () => {
  const session = new Session(text, state);
  for (let pause = 0; pause < 3; pause++) {
    session.train(state);
    session.rest(state);
    session.rest(state);
  }
  const paused = session.seen;
  expect(session.picture(state).moments.map(({ seen }) => seen)).toEqual([0, paused]);
  // One that is gone back to stays, beside where it was gone from.
  session.train(state);
  const further = session.seen;
  session.goTo(paused, state);
  expect(session.picture(state).moments.map(({ seen }) => seen)).toEqual([0, paused, further]);
  session.dispose();
});

it('says when the loss is no number any more, and can be put back from there', () => {
  const session = new Session(text, state);
  expect(() => {
    for (;;) session.train({ ...state, rate: 1e38 });
  }).toThrow('go back to a moment');
  session.rest(state);
  expect(session.picture(state).moments).toHaveLength(1);
  session.goTo(0, state);
  session.train(state);
  expect(session.picture(state).writing.text).toHaveLength(320);
  session.dispose();
});

it('starts by itself where the text has none of the prompt’s characters', () => {
  const session = new Session(text, state);
  expect(session.picture({ ...state, prompt: '今天' }).writing).toMatchObject({ prompt: '' });
  session.dispose();
});

it('saves what PyTorch loads, with the symbols', () => {
  const session = new Session(text, { ...state, cell: 'lstm' });
  const { tensors, metadata } = readSafetensors(session.save(state));
  expect(tensors.get('recurrent.weight_hh_l0')!.shape).toEqual([64, 16]);
  const symbols = JSON.parse(metadata.get('symbols')!);
  expect(tensors.get('output.weight')!.shape).toEqual([symbols.length, 16]);
  expect(symbols[0]).toBe(' ');
  session.dispose();
});
