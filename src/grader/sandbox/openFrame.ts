import type { FrameNews, FrameOrder } from './protocol.ts';

/** The sandboxed frame, as the page holds it. */
export interface Frame {
  /** Starts a worker that talks on this port. `onFailure` is told when it dies. */
  start(port: MessagePort, onFailure: (message: string) => void): { stop(): void };
  /** Ends every worker in it at once: Chromium lets a spinning worker live on after `terminate` alone. */
  remove(): void;
}

const patience = 10_000;

/**
 * Loads the sandbox's page into an invisible frame of opaque origin.
 *
 * @throws Error when the page doesn't load, or when the browser doesn't give it an origin of its own
 */
export async function openFrame(url: string): Promise<Frame> {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('sandbox', 'allow-scripts');
  iframe.title = 'Where your code runs';
  iframe.hidden = true;
  iframe.src = url;
  try {
    await greeted(iframe, url);
  } catch (error) {
    iframe.remove();
    throw error;
  }
  const { port1: control, port2 } = new MessageChannel();
  iframe.contentWindow!.postMessage(null, '*', [port2]);
  const listeners = new Map<number, (message: string) => void>();
  control.onmessage = ({ data }: MessageEvent<FrameNews>) => listeners.get(data.failed)?.(data.message);
  const order = (message: FrameOrder, ports: MessagePort[] = []) => control.postMessage(message, ports);
  let started = 0;
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
    remove() {
      control.close();
      iframe.remove();
    },
  };
}

/** Waits for the frame's first word. The browser itself says what origin it comes from. */
function greeted(iframe: HTMLIFrameElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (problem?: string) => {
      clearTimeout(timer);
      removeEventListener('message', listen);
      if (problem) reject(new Error(problem));
      else resolve();
    };
    const listen = (event: MessageEvent) => {
      if (event.source !== iframe.contentWindow || event.data !== 'descent sandbox') return;
      finish(
        event.origin === 'null'
          ? undefined
          : `Your code was not run: this browser gives the sandbox the page's own origin, ${event.origin}. Use a current Chrome, Edge, Firefox or Safari.`,
      );
    };
    const timer = setTimeout(
      () => finish(`Your code was not run: the sandbox did not load from ${url}. Reload the page and try again.`),
      patience,
    );
    addEventListener('message', listen);
    document.body.append(iframe);
  });
}
