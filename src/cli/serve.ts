import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** Serves the built book as a static host would: compressed, index pages for folders, the book's own 404 page. */
export interface Served {
  port: number;
  close(): void;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressible = /text|javascript|json|svg|xml|wasm/;

/** How a static host packs what can be packed: brotli for whoever takes it, else gzip. */
const packers = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
};

/** Listens on `port`, or the next free one up to twenty further. */
export async function serve(root: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  for (let candidate = port; ; candidate++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 20) resolve(true);
        else reject(error);
      });
      server.listen(candidate, () => resolve(false));
    });
    if (!taken) return { port: candidate, close: () => server.close() };
  }
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await find(root, request.url ?? '/');
  if ('redirect' in found) {
    response.writeHead(301, { location: found.redirect }).end();
    return;
  }
  const type = types[path.extname(found.file)] ?? 'application/octet-stream';
  const accepted = String(request.headers['accept-encoding']).split(/\W+/);
  const encoding = compressible.test(type)
    ? (['br', 'gzip'] as const).find((each) => accepted.includes(each))
    : undefined;
  response.writeHead(found.status, {
    'content-type': type,
    // Names under _astro/ carry a hash of their content.
    'cache-control': found.file.includes(`${path.sep}_astro${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
    ...(encoding && { 'content-encoding': encoding, vary: 'accept-encoding' }),
  });
  if (request.method === 'HEAD') response.end();
  else if (encoding) pipeline(createReadStream(found.file), packers[encoding](), response, () => {});
  else pipeline(createReadStream(found.file), response, () => {});
}

type Found = { file: string; status: 200 | 404 } | { redirect: string };

async function find(root: string, url: string): Promise<Found> {
  const missing: Found = { file: path.join(root, '404.html'), status: 404 };
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return missing;
  }
  const file = path.join(root, pathname);
  if (file !== root && !file.startsWith(path.join(root, path.sep))) return missing;
  const entry = await stat(file).catch(() => undefined);
  if (entry?.isFile()) return { file, status: 200 };
  if (!entry?.isDirectory()) return missing;
  if (!pathname.endsWith('/')) return { redirect: `${pathname}/` };
  const index = path.join(file, 'index.html');
  return (await stat(index).catch(() => undefined)) ? { file: index, status: 200 } : missing;
}
