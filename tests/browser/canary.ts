import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';

/** A server that only counts who comes: nothing that a submission does may reach it. */
export interface Canary {
  url: string;
  visits(): number;
  close(): void;
}

export async function startCanary(): Promise<Canary> {
  let visits = 0;
  const server: Server = createServer((socket) => {
    visits += 1;
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, visits: () => visits, close: () => server.close() };
}
