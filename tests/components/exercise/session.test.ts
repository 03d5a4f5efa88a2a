import { describe, expect, test, vi } from 'vitest';
import { memoryShelves } from '#book/progress/shelves.ts';
import { createStore } from '#book/progress/store.ts';
import { readAnswer } from '#book/progress/validate.ts';
import { createSession } from '#components/exercise/session.ts';
import type { Report } from '#grader/types.ts';
import { failing, passing, report } from './reports.ts';

const exercise = { uuid: '0b9f6a52-6d5e-4b0a-9f0e-2f6f3a1c7d11', version: 'v1', id: 'loss-functions/softmax' };
const starter = 'export function f() {}';
const language = () => 'en';

/** Sessions that share one store, as two visits to a page do. */
function visits() {
  const shelves = memoryShelves();
  const store = createStore(async () => shelves);
  const visit = async (
    judge: (code: string) => Promise<Report> = async () => report(),
    version = 'v1',
    page = 'en',
  ) => {
    const session = createSession({
      exercise: { ...exercise, version },
      starter,
      openStore: () => store,
      language: () => page,
      judge,
    });
    const stop = session.start();
    await settle();
    return { session, stop, store };
  };
  return visit;
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('an exercise', () => {
  test('what is typed is there at the next visit, without having been run', async () => {
    const visit = visits();
    const { session } = await visit();
    session.type('mine');
    session.leave();
    await settle();
    const judge = vi.fn();
    const again = await visit(judge);
    expect(again.session.code.value).toBe('mine');
    expect(again.session.result.value).toBeUndefined();
    expect(judge).not.toHaveBeenCalled();
  });

  test('leaving saves what was just typed', async () => {
    const visit = visits();
    const { session, stop } = await visit();
    session.type('in a hurry');
    stop();
    await settle();
    expect((await visit()).session.code.value).toBe('in a hurry');
  });

  test('what was typed in the last moment of a page is there at the next visit', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
    const shelves = memoryShelves();
    const dying = createStore(async () => ({ ...shelves, write: () => new Promise<void>(() => {}) }));
    const session = createSession({ exercise, starter, openStore: () => dying, language, judge: async () => report() });
    session.start();
    await settle();
    session.type('last words');
    session.leave();
    const store = createStore(async () => shelves);
    const next = createSession({ exercise, starter, openStore: () => store, language, judge: async () => report() });
    next.start();
    await settle();
    expect(next.code.value).toBe('last words');
    expect((await store.answers(exercise.uuid))[0]?.draft?.code).toBe('last words');
    expect(kept.size).toBe(0);
    vi.unstubAllGlobals();
  });

  test('code without end is neither saved nor run, and the reader is told; what was there before stays', async () => {
    const visit = visits();
    const judge = vi.fn();
    const { session } = await visit(judge);
    session.type('mine');
    session.type(`mine${' '.repeat(200_000)}`);
    expect(session.problem.value).toContain('This is too long: 200,004 characters.');
    await session.run();
    expect(judge).not.toHaveBeenCalled();
    session.leave();
    await settle();
    expect((await visit()).session.code.value).toBe('mine');
    session.reset();
    await settle();
    expect(session.problem.value).toBeUndefined();
    expect(session.earlier.value.map(({ code }) => code)).toEqual(['mine']);
    session.undoReset();
    expect(session.problem.value).toContain('too long');
  });

  test('where the store is full, what was typed is there at the next visit all the same', async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
    const shelves = memoryShelves();
    const full = new DOMException('full', 'QuotaExceededError');
    const visitFull = async () => {
      const store = createStore(async () => ({ ...shelves, write: () => Promise.reject(full) }));
      const session = createSession({
        exercise,
        starter,
        openStore: () => store,
        language,
        judge: async () => report(),
      });
      session.start();
      await settle();
      return session;
    };
    const first = await visitFull();
    first.type('while it is full');
    await new Promise((resolve) => setTimeout(resolve, 250));
    first.leave();
    await settle();
    const second = await visitFull();
    expect(second.code.value).toBe('while it is full');
    second.leave();
    await settle();

    const store = createStore(async () => shelves);
    const third = createSession({ exercise, starter, openStore: () => store, language, judge: async () => report() });
    third.start();
    await settle();
    expect((await store.answers(exercise.uuid))[0]?.draft?.code).toBe('while it is full');
    expect(kept.size).toBe(0);
    vi.unstubAllGlobals();
  });

  test('typing before the saved code has arrived keeps what is typed', async () => {
    const visit = visits();
    const first = await visit();
    first.session.type('saved');
    first.session.leave();
    await settle();
    const session = createSession({
      exercise,
      starter,
      openStore: () => first.store,
      language,
      judge: async () => report(),
    });
    session.start();
    session.type('faster');
    await settle();
    expect(session.code.value).toBe('faster');
  });

  test('code saved earlier is kept where typing began before it had arrived', async () => {
    const visit = visits();
    const first = await visit();
    first.session.type('of yesterday');
    first.stop();
    await settle();
    const { store } = first;
    const session = createSession({ exercise, starter, openStore: () => store, language, judge: async () => report() });
    const stop = session.start();
    session.type('of today');
    stop();
    await settle();
    const again = (await visit()).session;
    expect([again.code.value, ...again.earlier.value.map(({ code }) => code)]).toEqual(['of today', 'of yesterday']);
  });

  test('two tabs typing at once: the later code stays, the other’s is kept beside it', async () => {
    const shelves = memoryShelves();
    const channel = () => new BroadcastChannel('two tabs typing');
    const [here, there] = [channel(), channel()];
    const tab = (own: BroadcastChannel) => {
      const store = createStore(async () => shelves, own);
      const session = createSession({
        exercise,
        starter,
        openStore: () => store,
        language,
        judge: async () => report(),
      });
      session.start();
      return session;
    };
    const [mine, other] = [tab(here), tab(there)];
    await settle();
    mine.type('typed here');
    other.type('typed there');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const codes = [mine.code.value, ...mine.earlier.value.map(({ code }) => code)];
    expect(codes.sort()).toEqual(['typed here', 'typed there']);
    here.close();
    there.close();
  });

  test('the last result comes back, marked as earlier, with its report', async () => {
    const visit = visits();
    const { session } = await visit(async () => report({ verdict: 'fail', summary: 'Not yet.', cases: [failing] }));
    session.type('mine');
    await session.run();
    expect(session.result.value).toMatchObject({ verdict: 'fail', isEarlier: false, code: 'mine' });
    const again = (await visit()).session.result.value;
    expect(again).toMatchObject({ verdict: 'fail', summary: 'Not yet.', isEarlier: true, code: 'mine' });
    expect(again?.report?.cases).toEqual([failing]);
  });

  test('a result says which language it is in where that is not the page’s, and stays as it is', async () => {
    const visit = visits();
    const tell = (summary: string) => async () => report({ verdict: 'fail', summary, cases: [failing] });
    const onPage = (page: string) => visit(tell(page), 'v1', page);
    const { session, store } = await onPage('en');
    session.type('mine');
    await session.run();
    expect(session.result.value).not.toHaveProperty('language');
    const { session: chinese } = await onPage('zh-CN');
    expect(chinese.result.value).toMatchObject({ language: 'en', report: { cases: [failing] } });
    expect((await store.answers(exercise.uuid))[0]!.result).toMatchObject({ summary: 'en' });
    await chinese.run();
    expect(chinese.result.value).not.toHaveProperty('language');
    expect((await onPage('zh-CN')).session.result.value).not.toHaveProperty('language');
    expect((await onPage('en')).session.result.value).toMatchObject({ summary: 'zh-CN', language: 'zh-CN' });
    expect(readAnswer((await store.answers(exercise.uuid))[0]).result).toMatchObject({ language: 'zh-CN' });
  });

  test('a run saves first, and a second one waits for it', async () => {
    const visit = visits();
    let finish = (_: Report) => {};
    const judge = vi.fn(() => new Promise<Report>((resolve) => (finish = resolve)));
    const { session, store } = await visit(judge);
    session.type('mine');
    const run = session.run();
    await settle();
    expect((await store.answers(exercise.uuid))[0]?.draft?.code).toBe('mine');
    await session.run();
    expect(judge).toHaveBeenCalledTimes(1);
    expect(session.isRunning.value).toBe(true);
    finish(report());
    await run;
    expect(session.isRunning.value).toBe(false);
  });

  test('a grader that cannot start is reported in its words', async () => {
    const { session } = await visits()(() => Promise.reject(new Error('This browser has no sandbox.')));
    await session.run();
    expect(session.problem.value).toBe('This browser has no sandbox.');
    expect(session.isRunning.value).toBe(false);
  });

  test('the solution opens after code of the reader’s own was judged', async () => {
    const { session } = await visits()(async () => report({ verdict: 'fail', cases: [passing, failing] }));
    await session.run();
    expect(session.hasAttempted.value).toBe(false);
    session.type('export function f() { return 1; }');
    await session.run();
    expect(session.hasAttempted.value).toBe(true);
    expect(session.hasPassed.value).toBe(false);
  });

  test('reset can be undone, now and after a reload', async () => {
    const visit = visits();
    const { session } = await visit();
    session.type('mine');
    session.reset();
    expect(session.code.value).toBe(starter);
    session.undoReset();
    expect(session.code.value).toBe('mine');
    session.reset();
    await settle();
    const again = await visit();
    expect(again.session.code.value).toBe(starter);
    expect(again.session.earlier.value.map(({ code }) => code)).toEqual(['mine']);
    again.session.bringBack('mine');
    expect(again.session.code.value).toBe('mine');
  });

  test('hints stay open', async () => {
    const visit = visits();
    const { session } = await visit();
    session.openHint();
    session.openHint();
    await settle();
    expect((await visit()).session.hints.value).toBe(2);
  });

  test('an answer to an earlier version is shown beside the new one', async () => {
    const visit = visits();
    const { session } = await visit();
    session.type('for version 1');
    await session.run();
    const newer = await visit(undefined, 'v2');
    expect(newer.session.code.value).toBe(starter);
    expect(newer.session.result.value).toBeUndefined();
    expect(newer.session.earlier.value).toMatchObject([{ code: 'for version 1', isOutdated: true, hasPassed: true }]);
  });
});
