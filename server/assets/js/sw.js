// Keeps the shell, and hands it out where there is no signal. Nothing with data is ever kept here. A new version waits until
// the last page of the old one is closed: an encounter is not interrupted.

const VERSION = new URL(location.href).search.slice(1);
const OURS = `ronda-${VERSION}`;
const LIST = '/maleta';
const ROOM = '/maleta?parte=sala';
const FONT = '/estatico/font/nunito-sans.woff2';
const worker = /** @type {any} */ (self);

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep().then(mayGoOn)));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(tidy()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (pathname.startsWith('/estatico/')) event.respondWith(kept(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname, searchParams.has('servidor')));
});

/**
 * The two pages, and what they name: so all is of one version. Where the server has gone on to another one meanwhile,
 * nothing is installed, and what is kept stays as it is.
 */
async function keep() {
  const cache = await caches.open(OURS);
  const files = new Set([FONT]);
  for (const address of [LIST, ROOM]) {
    const response = await fetch(address, { cache: 'reload' });
    const text = await response.clone().text();
    if (!response.ok || !text.includes(`data-version="${VERSION}"`)) throw new Error(address);
    for (const [, file] of text.matchAll(/"(\/estatico\/[^"]+)"/g)) if (file) files.add(file);
    await cache.put(address, response);
  }
  await cache.addAll([...files]);
}

/** Where nothing is carried there is no encounter to interrupt: another language is there at once. */
async function mayGoOn() {
  if ((await (await caches.open('carried')).keys()).length === 0) await worker.skipWaiting();
}

async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith('ronda-') && name !== OURS);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function kept(request) {
  return await (await caches.open(OURS)).match(request) ?? fetch(request);
}

/** @param {Request} request @param {string} path @param {boolean} asksServer */
async function page(request, path, asksServer) {
  const shell = async (/** @type {string} */ address) => (await caches.open(OURS)).match(address);
  const isCarried = !asksServer && await (await caches.open('carried')).match(path);
  if (isCarried || path === LIST) {
    const here = await shell(isCarried ? ROOM : LIST);
    if (here) return here;
  }
  try {
    return await fetch(request);
  } catch {
    return await shell(LIST) ?? Response.error();
  }
}
