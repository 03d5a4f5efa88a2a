import { describe, expect, test } from 'vitest';
import { FakeCaches, type Network, startWorker } from './workerHarness.ts';

const base = 'https://book.example/base/';
interface Book {
  version: string;
  later?: string[];
  files: Record<string, string>;
}
const one: Book = { version: 'one', files: { '': 'h1', 'loss/': 'l1', '_astro/a.js': '', '404.html': 'n1' } };
const two: Book = { version: 'two', files: { '': 'h2', 'loss/': 'l1', '_astro/b.js': '', '404.html': 'n1' } };

const served =
  (version: string, asked: string[] = []): Network =>
  (url) => {
    asked.push(url);
    return new Response(`${version} ${url}`);
  };
const offline: Network = () => {
  throw new TypeError('no network');
};

async function installed(book: Book, caches: FakeCaches, network: Network) {
  const worker = await startWorker(book, caches, network);
  await worker.install();
  await worker.activate();
  return worker;
}
const textOf = async (answer: Response | undefined) => answer && (await answer.text());

describe('installing', () => {
  test('a later version takes over what did not change and downloads only the rest', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const asked: string[] = [];
    await installed(two, caches, served('second', asked));
    expect(asked.sort()).toEqual([base, `${base}_astro/b.js`]);
  });

  test('a download that fails leaves the version in use whole and nothing half-made', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const broken: Network = (url) => (url.endsWith('b.js') ? new Response('', { status: 503 }) : new Response('x'));
    const worker = await startWorker(two, caches, broken);
    await expect(worker.install()).rejects.toThrow('_astro/b.js: 503');
    expect(await caches.keys()).toEqual([`descent ${base} one`]);
  });

  test('only the version before stays, and other sites of the same origin keep theirs', async () => {
    const caches = new FakeCaches();
    await caches.open('another site');
    await installed(one, caches, served('first'));
    await installed(two, caches, served('second'));
    await installed({ ...two, version: 'three' }, caches, served('third'));
    expect(await caches.keys()).toEqual(['another site', `descent ${base} two`, `descent ${base} three`]);
  });
});

describe('what is kept only once it is asked for', () => {
  const large = 'type-help/compiler.1.js';
  const later: Book = { ...one, later: [large] };

  test('is not downloaded before', async () => {
    const asked: string[] = [];
    await installed(later, new FakeCaches(), served('first', asked));
    expect(asked.some((url) => url.includes('type-help'))).toBe(false);
  });

  test('is fetched once, answers offline, and stays through new versions that use it', async () => {
    const caches = new FakeCaches();
    const worker = await installed(later, caches, served('first'));
    expect(await textOf(await worker.request(base + large))).toBe(`first ${base}${large}`);
    await installed({ ...two, later: [large] }, caches, served('second'));
    await installed({ ...two, version: 'three', later: [large] }, caches, served('third'));
    const away = await startWorker({ ...two, version: 'three', later: [large] }, caches, offline);
    expect(await textOf(await away.request(base + large))).toBe(`first ${base}${large}`);
  });

  test('goes with the version that used it last', async () => {
    const caches = new FakeCaches();
    const worker = await installed(later, caches, served('first'));
    await worker.request(base + large);
    await installed({ ...two, later: ['type-help/compiler.2.js'] }, caches, served('second'));
    expect([...caches.all.get(`descent on request ${base}`)!.bodies.keys()]).toEqual([]);
  });

  test('is not kept where it could not be had, nor missed where the store is full', async () => {
    const caches = new FakeCaches();
    await installed(later, caches, served('first'));
    const worker = await startWorker(later, caches, () => new Response('', { status: 503 }));
    expect((await worker.request(base + large))?.status).toBe(503);
    const full = await startWorker(later, caches, served('now'));
    caches.all.get(`descent on request ${base}`)!.put = () => Promise.reject(new Error('full'));
    expect(await textOf(await full.request(base + large))).toBe(`now ${base}${large}`);
  });
});

describe('answering', () => {
  test('a page comes from the network while there is one, so it is never stale', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const worker = await startWorker(one, caches, served('now'));
    expect(await textOf(await worker.request(`${base}loss/`))).toBe(`now ${base}loss/`);
  });

  test.each(['', 'index.html', '?HingeBars=1', '#top'])('offline, the kept page answers for "%s"', async (suffix) => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const worker = await startWorker(one, caches, offline);
    expect(await textOf(await worker.request(base + suffix))).toBe(`first ${base}`);
    expect(await textOf(await worker.request(`${base}loss/${suffix}`))).toBe(`first ${base}loss/`);
  });

  test('offline, a folder is found without its slash and an unknown page gets the 404 page', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const worker = await startWorker(one, caches, offline);
    expect(await textOf(await worker.request(`${base}loss`))).toBe(`first ${base}loss/`);
    const unknown = await worker.request(`${base}nowhere/`);
    expect(unknown?.status).toBe(404);
    expect(await textOf(unknown)).toBe(`first ${base}404.html`);
  });

  test('a network that does not answer is given up for the kept copy', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const worker = await startWorker(one, caches, () => new Promise(() => {}), { patience: 1 });
    expect(await textOf(await worker.request(`${base}loss/`))).toBe(`first ${base}loss/`);
  });

  test('a server that fails is covered by the kept copy; one that says 404 is believed', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    const failing = await startWorker(one, caches, () => new Response('', { status: 502 }));
    expect(await textOf(await failing.request(`${base}loss/`))).toBe(`first ${base}loss/`);
    const gone = await startWorker(one, caches, () => new Response('', { status: 404 }));
    expect((await gone.request(`${base}loss/`))?.status).toBe(404);
  });

  test('a page opened under the version before still gets its scripts', async () => {
    const caches = new FakeCaches();
    await installed(one, caches, served('first'));
    await installed(two, caches, served('second'));
    const later = await startWorker(two, caches, offline);
    expect(await textOf(await later.request(`${base}_astro/a.js`, { mode: 'cors' }))).toBe(`first ${base}_astro/a.js`);
  });

  test('what is not ours to answer is left to the browser', async () => {
    const worker = await installed(one, new FakeCaches(), served('first'));
    expect(await worker.request('https://book.example/other/')).toBeUndefined();
    expect(await worker.request(base, { method: 'POST' })).toBeUndefined();
  });
});
