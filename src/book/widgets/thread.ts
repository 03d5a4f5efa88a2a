import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { type ComponentType, h, type VNode } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import './loader.ts';

/** One widget to draw, with what is written on it. */
export interface Drawing {
  place: string;
  props: Record<string, string>;
}

/** Why it can't be drawn; `isLoaded` where its modules are, and it was drawing that failed. */
export interface Fault {
  name: string;
  message: string;
  stack: string;
  isLoaded: boolean;
}

/* A thread that draws widgets as the server does, one at a time; one that never ends is ended with the thread. */
parentPort!.on('message', async ({ place, props }: Drawing) => {
  let isLoaded = false;
  try {
    const { default: widget } = await import(pathToFileURL(place).href);
    if (typeof widget !== 'function') throw new TypeError('no default export');
    isLoaded = true;
    const drawn: VNode = place.endsWith('.astro') ? await widget({ props }) : h(widget as ComponentType, props);
    await renderToStringAsync(drawn);
    parentPort!.postMessage({});
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
    const fault: Fault = { name, message: String(message), stack: String(stack), isLoaded };
    parentPort!.postMessage({ fault });
  }
});
