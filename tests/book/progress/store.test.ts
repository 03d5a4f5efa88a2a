import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { withDraft } from '#book/progress/merge.ts';
import { openDatabaseShelves, type Shelves } from '#book/progress/shelves.ts';
import { createStore } from '#book/progress/store.ts';
import { answer, choice, draft, exercise } from './samples.ts';

const type =
  (code: string, at = 1) =>
  (present: ReturnType<typeof answer>) =>
    withDraft(present, draft(code, at));
const full = () => Object.assign(new Error('no space'), { name: 'QuotaExceededError' });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A connection that isn't closed, with the database's deletion waiting for that: whoever opens it now waits as well. */
function openHeldDatabase(): Promise<IDBDatabase> {
  return new Promise((done) => {
    const opening = indexedDB.open('descent-progress', 1);
    opening.onsuccess = () => {
      indexedDB.deleteDatabase('descent-progress');
      done(opening.result);
    };
  });
}

describe('a store that works', () => {
  test('remembers an answer, by exercise and version', async () => {
    const store = createStore(openDatabaseShelves);
    await store.changeAnswer(exercise, type('one'));
    await store.changeAnswer({ ...exercise, version: 'newer' }, type('two'));
    const again = createStore(openDatabaseShelves);
    const answers = await again.answers(exercise.uuid);
    expect(answers.map((one) => [one.version, one.draft?.code])).toEqual([
      ['a1b2', 'one'],
      ['newer', 'two'],
    ]);
    expect(again.troubles()).toEqual([]);
  });

  test('changes made at once all count', async () => {
    const store = createStore(openDatabaseShelves);
    const more = (present: ReturnType<typeof answer>) => ({ ...present, hints: present.hints + 1 });
    await Promise.all([1, 2, 3].map(() => store.changeAnswer(exercise, more)));
    expect((await store.answers(exercise.uuid))[0]?.hints).toBe(3);
  });

  test('remembers the first answer to a question beside the latest', async () => {
    const store = createStore(openDatabaseShelves);
    await store.answerQuestion('q', choice([1], 1));
    await store.answerQuestion('q', choice([0], 2, true));
    expect(await store.quizRecord('q')).toEqual({
      question: 'q',
      first: choice([1], 1),
      latest: choice([0], 2, true),
      tries: 2,
    });
  });

  test('takes another device in and forgets everything when asked', async () => {
    const store = createStore(openDatabaseShelves);
    await store.changeAnswer(exercise, type('mine', 5));
    await store.merge({ answers: [answer({ draft: draft('theirs', 9) })], quiz: [] });
    const [merged] = (await store.everything()).answers;
    expect(merged?.draft?.code).toBe('theirs');
    expect(merged?.kept).toEqual([draft('mine', 5)]);
    await store.forgetEverything();
    expect(await store.everything()).toEqual({ answers: [], quiz: [] });
  });

  test('another tab hears of a change', async () => {
    const [here, there] = [new BroadcastChannel('progress test'), new BroadcastChannel('progress test')];
    const [mine, other] = [createStore(openDatabaseShelves, here), createStore(openDatabaseShelves, there)];
    const heard = new Promise((resolve) => other.onChange(resolve));
    await mine.changeAnswer(exercise, type('typed here'));
    expect(await heard).toEqual({ shelf: 'answers', key: `${exercise.uuid}/a1b2`, elsewhere: true });
    expect((await other.answers(exercise.uuid))[0]?.draft?.code).toBe('typed here');
    here.close();
    there.close();
  });
});

describe('a store that does not', () => {
  const closed = async (): Promise<Shelves> => {
    throw Object.assign(new Error('The operation is insecure.'), { name: 'SecurityError' });
  };

  test('a blocked one keeps work in memory and says so', async () => {
    const store = createStore(closed);
    const heard: string[] = [];
    store.onChange(() => heard.push(...store.troubles().map(({ kind }) => kind)));
    await Promise.all([store.changeAnswer(exercise, type('typed', 1)), store.answerQuestion('q', choice([0], 1))]);
    await Promise.all(
      [1, 2].map(() => store.changeAnswer(exercise, (present) => ({ ...present, hints: present.hints + 1 }))),
    );
    const { answers, quiz } = await store.everything();
    expect(answers[0]).toMatchObject({ draft: { code: 'typed' }, hints: 2 });
    expect(quiz).toHaveLength(1);
    expect(heard).toContain('blocked');
    expect(store.troubles()[0]?.words).toContain('Export');
  });

  test('what a full one refuses is kept, and saved once there is room', async () => {
    let isFull = false;
    const open = async (): Promise<Shelves> => {
      const shelves = await openDatabaseShelves();
      return { ...shelves, write: (...all) => (isFull ? Promise.reject(full()) : shelves.write(...all)) };
    };
    const store = createStore(open);
    await store.changeAnswer(exercise, type('before', 1));
    isFull = true;
    await store.changeAnswer(exercise, type('while full', 2));
    expect(store.troubles().map(({ kind }) => kind)).toEqual(['full']);
    expect((await store.answers(exercise.uuid))[0]?.draft?.code).toBe('while full');
    isFull = false;
    await store.answerQuestion('q', choice([0], 1));
    expect(store.troubles()).toEqual([]);
    const later = await createStore(openDatabaseShelves).answers(exercise.uuid);
    expect(later[0]?.draft?.code).toBe('while full');
  });

  test('a damaged record is reported, put aside and harms no other', async () => {
    const shelves = await openDatabaseShelves();
    const damaged = { uuid: exercise.uuid, draft: { code: 12 } };
    await shelves.write('answers', `${exercise.uuid}/a1b2`, () => damaged);
    const store = createStore(openDatabaseShelves);
    await store.changeAnswer({ ...exercise, version: 'newer' }, type('fine'));
    expect((await store.everything()).answers.map(({ version }) => version)).toEqual(['newer']);
    expect(store.troubles().map(({ kind }) => kind)).toEqual(['damaged']);
    await store.changeAnswer(exercise, type('new work'));
    expect(await shelves.read('damaged', `answers/${exercise.uuid}/a1b2`)).toEqual(damaged);
    expect((await store.answers(exercise.uuid))[0]?.draft?.code).toBe('new work');
  });

  test('a database that another tab keeps waiting counts as blocked, and is used once it is free', async () => {
    const held = await openHeldDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = createStore(openDatabaseShelves);
    const changed = store.changeAnswer(exercise, type('typed meanwhile'));
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await changed;
    expect(store.troubles().map(({ kind }) => kind)).toEqual(['blocked']);
    held.close();
    await store.answerQuestion('q', choice([0], 1));
    expect(store.troubles()).toEqual([]);
    expect((await createStore(openDatabaseShelves).answers(exercise.uuid))[0]?.draft?.code).toBe('typed meanwhile');
  });

  test('a connection that the browser closed is opened again', async () => {
    let opened = 0;
    const open = async (): Promise<Shelves> => {
      const shelves = await openDatabaseShelves();
      const isFirst = opened++ === 0;
      const lost = () => Promise.reject(Object.assign(new Error('closing'), { name: 'InvalidStateError' }));
      return isFirst ? { ...shelves, write: lost } : shelves;
    };
    const store = createStore(open);
    await store.changeAnswer(exercise, type('typed'));
    expect(store.troubles()).toEqual([]);
    expect((await createStore(openDatabaseShelves).answers(exercise.uuid))[0]?.draft?.code).toBe('typed');
  });
});

test('what is done is told when an exercise passes, a question is answered, and when all is forgotten', async () => {
  const told: unknown[] = [];
  const store = createStore(openDatabaseShelves, undefined, (done) => told.push(done));
  await store.changeAnswer(exercise, type('not yet'));
  expect(told).toEqual([]);
  await store.changeAnswer(exercise, (present) => ({ ...present, passed: draft('right', 2) }));
  await store.answerQuestion('ch/q', choice([0], 1, true));
  await store.forgetEverything();
  expect(told).toEqual([
    { exercises: [exercise.uuid], questions: [] },
    { exercises: [exercise.uuid], questions: ['ch/q'] },
    { exercises: [], questions: [] },
  ]);
});
