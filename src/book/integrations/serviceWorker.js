// Keeps the whole book for reading offline. The build puts a line `const book = { version, files, later };` in front of
// this text (see offline.ts) and writes both to `sw.js`; `files` maps each path below the site's base to its content's
// hash, or to nothing where the name itself holds one. `later` are paths, with a hash in their names, of what is kept
// only once a reader has asked for it.

const scope = self.registration.scope;
const prefix = `descent ${scope} `;
const current = prefix + book.version;
/** Its name does not begin as those of the versions do: it outlives them. */
const onRequest = `descent on request ${scope}`;
/** How long a page may keep a reader waiting before the kept copy is shown, in milliseconds. */
const patience = 3000;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (book.later.includes(pathOf(request.url))) event.respondWith(keepOnceAsked(request, event));
  else event.respondWith(request.url.startsWith(`${scope}_astro/`) ? fromCache(request) : fromNetwork(request));
});

/** All files or none: if one can't be had, the version that is in use stays in use. */
async function install() {
  await caches.delete(current); // What a broken attempt, or the same version long ago, may have left.
  const earlier = await Promise.all((await ourCaches()).map((name) => caches.open(name)));
  const cache = await caches.open(current);
  try {
    await Promise.all(
      Object.keys(book.files).map(async (path) => {
        const key = keyOf(path);
        const kept = await firstMatch(earlier, key);
        await cache.put(key, kept ?? (await download(path)));
      }),
    );
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
  await self.skipWaiting();
}

/** Keeps the version before this one: a page that was opened under it may still ask for its scripts. */
async function activate() {
  const earlier = (await ourCaches()).filter((name) => name !== current);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  if ((await caches.keys()).includes(onRequest)) await forgetOutdated(await caches.open(onRequest));
  await self.clients.claim();
}

/** Files whose names hold their hash never change: any version's copy is right. */
async function fromCache(request) {
  const path = pathOf(request.url);
  const names = (await ourCaches()).reverse();
  const kept = await firstMatch(await Promise.all(names.map((name) => caches.open(name))), keyOf(path));
  return kept ?? fetch(request);
}

/** What is too large for every reader: fetched when it is asked for, and kept from then on. */
async function keepOnceAsked(request, event) {
  const cache = await caches.open(onRequest);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  // A full store keeps nobody from using what has arrived.
  if (response.ok) event.waitUntil(cache.put(request.url, response.clone()).catch(() => {}));
  return response;
}

/** What no page of this version asks for any more. */
async function forgetOutdated(cache) {
  const outdated = (await cache.keys()).filter(({ url }) => !book.later.includes(pathOf(url)));
  await Promise.all(outdated.map(({ url }) => cache.delete(url)));
}

/** Everything else is as new as the network allows, and the kept copy when it is away or too slow. */
async function fromNetwork(request) {
  const path = pathOf(request.url);
  const cache = await caches.open(current);
  const kept = await cache.match(keyOf(path));
  if (!kept) return fetch(request).catch(() => notFound(cache, request));
  const network = fetch(request).then((response) => (response.status < 500 ? response : kept));
  const waited = new Promise((resolve) => setTimeout(resolve, patience, kept));
  return Promise.race([network.catch(() => kept), waited]);
}

/** Offline, a page that the book does not have gets the book's own answer. */
async function notFound(cache, request) {
  const page = request.mode === 'navigate' && (await cache.match(keyOf('404.html')));
  if (!page) return Response.error();
  return new Response(page.body, { status: 404, headers: page.headers });
}

async function download(path) {
  const response = await fetch(new URL(path, scope), { cache: path.startsWith('_astro/') ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A response that was redirected may not answer a navigation; its copy may.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

async function firstMatch(all, key) {
  for (const cache of all) {
    const found = await cache.match(key);
    if (found) return found;
  }
}

/** The path as `book.files` names it: without base, query and `index.html`, a folder with its slash. */
function pathOf(url) {
  const path = decodeURI(new URL(url).pathname.slice(new URL(scope).pathname.length)).replace(
    /(^|\/)index\.html$/,
    '$1',
  );
  return path in book.files || !(`${path}/` in book.files) ? path : `${path}/`;
}

/** Where a path is kept: the content's hash is part of the address, so equal content is found again. */
function keyOf(path) {
  const key = new URL(path, scope);
  key.search = book.files[path] ?? '';
  return key.href;
}
