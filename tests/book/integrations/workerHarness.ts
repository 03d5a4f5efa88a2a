import { readFile } from 'node:fs/promises';
import vm from 'node:vm';

/** Caches as a service worker sees them: named, in the order of their making, each a map from address to body. */
export class FakeCaches {
  readonly all = new Map<string, FakeCache>();
  keys = async () => [...this.all.keys()];
  delete = async (name: string) => this.all.delete(name);
  open = async (name: string) => {
    if (!this.all.has(name)) this.all.set(name, new FakeCache());
    return this.all.get(name)!;
  };
}

class FakeCache {
  readonly bodies = new Map<string, string>();
  match = async (key: string) => (this.bodies.has(key) ? new Response(this.bodies.get(key)) : undefined);
  put = async (key: string, response: Response) => void this.bodies.set(key, await response.text());
  keys = async () => [...this.bodies.keys()].map((url) => ({ url }));
  delete = async (key: string) => this.bodies.delete(key);
}

export type Network = (url: string) => Response | Promise<Response>;
interface WorkerEvent {
  request?: { url: string; method: string; mode: string };
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

/** Runs the worker's text for one version of the book, as a browser would, on given caches and a given network. */
export async function startWorker(
  { later = [], ...book }: { version: string; files: Record<string, string>; later?: string[] },
  caches: FakeCaches,
  network: Network,
  { scope = 'https://book.example/base/', patience = 3000 } = {},
) {
  const listeners = new Map<string, (event: WorkerEvent) => void>();
  const self = {
    registration: { scope },
    addEventListener: (name: string, listener: (event: WorkerEvent) => void) => listeners.set(name, listener),
    skipWaiting: async () => {},
    clients: { claim: async () => {} },
  };
  const fetch = async (request: { url: string } | URL) => network('url' in request ? request.url : request.href);
  // The wait for a slow network is the only timer.
  const setTimeout = (done: (value: unknown) => void, _ms: number, value: unknown) =>
    globalThis.setTimeout(done, patience, value);
  const text = await readFile(new URL('../../../src/book/integrations/serviceWorker.js', import.meta.url), 'utf8');
  vm.runInNewContext(text, { book: { ...book, later }, self, caches, fetch, Response, URL, setTimeout });

  const lifecycle = async (name: string) => {
    let work: Promise<unknown> = Promise.resolve();
    listeners.get(name)!({ waitUntil: (given) => (work = given), respondWith: () => {} } as WorkerEvent);
    await work;
  };
  return {
    install: () => lifecycle('install'),
    activate: () => lifecycle('activate'),
    /** The worker's answer, or undefined when it leaves the request to the browser. */
    request: async (url: string, { method = 'GET', mode = 'navigate' } = {}) => {
      let answer: Promise<Response> | undefined;
      let work: Promise<unknown> = Promise.resolve();
      listeners.get('fetch')!({
        request: { url, method, mode },
        waitUntil: (given) => (work = given),
        respondWith: (given) => (answer = given),
      });
      const response = answer && (await answer);
      await work;
      return response;
    },
  };
}
