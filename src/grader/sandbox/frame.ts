import type { FrameOrder } from './protocol.ts';

/*
 * The broker, in the opaque-origin frame: starts and stops workers on the page's order. Each worker gets a port of its
 * own to the page, so the broker sees neither submissions nor results, and what a worker posts to it is not listened to.
 */
const workerSource = document.getElementById('worker')!.textContent;
const workerURL = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
const workers = new Map<number, Worker>();

addEventListener('message', function connect(event) {
  const control = event.ports[0];
  if (event.source !== parent.parent || !control) return;
  removeEventListener('message', connect);
  control.onmessage = ({ data, ports }: MessageEvent<FrameOrder>) => {
    if ('start' in data)
      start(data.start, ports[0]!, (message) => control.postMessage({ failed: data.start, message }));
    else if ('stop' in data) stop(data.stop);
    else control.postMessage({ pong: data.ping });
  };
});

function start(id: number, port: MessagePort, fail: (message: string) => void): void {
  try {
    const worker = new Worker(workerURL);
    workers.set(id, worker);
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message);
    };
    worker.postMessage(port, [port]);
  } catch (error) {
    fail(String(error));
  }
}

function stop(id: number): void {
  workers.get(id)?.terminate();
  workers.delete(id);
}

parent.postMessage('descent sandbox', '*');
