import { t } from '../../language/words.ts';
import type { FrameNews, FrameOrder } from './protocol.ts';

/** The sandboxed frame, as the page holds it. */
export interface Frame {
  /** Starts a worker that talks on this port. `onFailure` is told when it dies. */
  start(port: MessagePort, onFailure: (message: string) => void): { stop(): void };
  /** Whether it still answers. The browser ends the process of a frame that takes too much memory, and tells nobody. */
  isAlive(): Promise<boolean>;
  /** Ends every worker in it at once: Chromium lets a spinning worker live on after `terminate` alone. */
  remove(): void;
}

/** An invisible page of ours around the sandboxed frames. It gives them their policy, and runs no script. */
export interface Enclosure {
  open(): Promise<Frame>;
  /** With every frame in it. */
  remove(): void;
}

const patience = 10_000;
/** Milliseconds for the answer to a ping, which even a crowded machine gives in a few. */
const pingPatience = 3000;

/**
 * Why two frames, one in the other: a service worker answers for the outer, so that exercises run offline, but never for
 * a frame of opaque origin; that one comes as text and inherits the outer's content security policy.
 *
 * @param url of the sandbox's page
 * @throws Error when it doesn't load
 */
export async function openEnclosure(url: string): Promise<Enclosure> {
  const outer = document.createElement('iframe');
  outer.hidden = true;
  outer.title = t('Where your code runs');
  outer.src = url;
  await new Promise((resolve) => {
    setTimeout(resolve, patience);
    outer.addEventListener('load', resolve, { once: true });
    document.body.append(outer);
  });
  const template = outer.contentDocument?.querySelector('template#frame');
  if (!template) {
    outer.remove();
    throw new Error(
      t('Your code was not run: the sandbox did not load from {url}. Are you offline? Reload the page and try again.', {
        url,
      }),
    );
  }
  return {
    open: () => openFrame(outer, `<!doctype html>${template.innerHTML}`),
    remove: () => outer.remove(),
  };
}

/** @throws Error when the browser doesn't give the frame an origin of its own */
async function openFrame(outer: HTMLIFrameElement, html: string): Promise<Frame> {
  const iframe = outer.contentDocument!.createElement('iframe');
  iframe.setAttribute('sandbox', 'allow-scripts');
  iframe.srcdoc = html;
  try {
    await greeted(iframe, outer);
  } catch (error) {
    iframe.remove();
    throw error;
  }
  const { port1: control, port2 } = new MessageChannel();
  iframe.contentWindow!.postMessage(null, '*', [port2]);
  const listeners = new Map<number, (message: string) => void>();
  const pings = new Map<number, () => void>();
  control.onmessage = ({ data }: MessageEvent<FrameNews>) => {
    if ('pong' in data) pings.get(data.pong)?.();
    else listeners.get(data.failed)?.(data.message);
  };
  const order = (message: FrameOrder, ports: MessagePort[] = []) => control.postMessage(message, ports);
  let started = 0;
  let pinged = 0;
  return {
    start(port, onFailure) {
      const id = started++;
      listeners.set(id, onFailure);
      order({ start: id }, [port]);
      return {
        stop() {
          listeners.delete(id);
          order({ stop: id });
        },
      };
    },
    isAlive() {
      const id = pinged++;
      return new Promise<boolean>((resolve) => {
        const settle = (isAlive: boolean) => {
          clearTimeout(timer);
          pings.delete(id);
          resolve(isAlive);
        };
        // Once more around: after a busy page's pause the answer lies in the queue behind the timer.
        const timer = setTimeout(() => setTimeout(settle, 50, false), pingPatience);
        pings.set(id, () => settle(true));
        order({ ping: id });
      });
    },
    remove() {
      control.close();
      iframe.remove();
    },
  };
}

/** Waits for the frame's first word. The browser itself says what origin it comes from. */
function greeted(iframe: HTMLIFrameElement, outer: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const window = outer.contentWindow!;
    const finish = (problem?: string) => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
      if (problem) reject(new Error(t('Your code was not run: {problem}', { problem })));
      else resolve();
    };
    const listen = ({ source, data, origin }: MessageEvent) => {
      if (source !== iframe.contentWindow || data !== 'descent sandbox') return;
      if (origin === 'null') finish();
      else
        finish(
          t(
            "this browser gives the sandbox the page's own origin, {origin}. Use a current Chrome, Edge, Firefox or Safari.",
            { origin },
          ),
        );
    };
    const timer = setTimeout(() => finish(t('the sandbox did not start. Reload the page and try again.')), patience);
    window.addEventListener('message', listen);
    outer.contentDocument!.body.append(iframe);
  });
}
