// Keeps three shells without anything about anybody, what they are drawn with, and one document with the segments of the
// coming sessions and the routine of today. Everything else is asked for where it is. `version` is written above this text
// by the server.
const timers = { '/timer': '/timer/offline', '/timer/routine': '/timer/routine/offline' };
const elsewhere = '/on-this-device';
const shells = [...Object.values(timers), elsewhere];
const cacheName = `shells-${version}`;
const sessionsPath = '/timer/sessions';
const patience = 5000;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  const files = new Set();
  for (const path of shells) {
    const answer = await fetch(path, { cache: 'no-store', credentials: 'omit' });
    if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
    for (const [, file] of (await answer.clone().text()).matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg|png|webmanifest))"/g)) files.add(file);
    await cache.put(path, answer);
  }
  await cache.addAll([...files]);
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('shells-') && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  // Whatever was just said may change what may be done: what was kept before it holds no longer.
  if (request.method === 'POST' && request.mode === 'navigate') event.waitUntil(caches.delete('sessions'));
  if (request.method !== 'GET') return;
  if (pathname === sessionsPath) event.respondWith(sessions(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (/\.(css|js|svg|png|webmanifest)$/.test(pathname)) event.respondWith(caches.match(request, { cacheName }).then(kept => kept ?? fetch(request)));
});

// A page that was on its way while this worker began is not asked through it, and says that there is something to keep.
self.addEventListener('message', event => {
  if (event.data === 'keep') event.waitUntil(sessions(new Request(sessionsPath, { headers: { Accept: 'application/json' } })));
});

const isDown = answer => answer.status >= 502 && answer.status <= 504;

async function page(request, pathname) {
  const timer = Object.hasOwn(timers, pathname);
  try {
    const asked = fetch(request);
    // A network that is there and does not answer must not keep a runner waiting who is in the middle of a session.
    const answer = await (timer ? Promise.race([asked, new Promise((_, late) => setTimeout(() => late(new Error('late')), patience))]) : asked);
    if (!isDown(answer)) return answer;
  } catch {
    // No network, or no server.
  }
  return await caches.match(timer ? timers[pathname] : elsewhere, { cacheName }) ?? Response.error();
}

async function sessions(request) {
  const cache = await caches.open('sessions');
  try {
    const answer = await fetch(request);
    if (isDown(answer)) throw new Error(`${answer.status}`);
    // Signed out it is the way to sign in that answers, and what is kept stays.
    if (answer.ok && answer.headers.get('Content-Type')?.includes('json')) {
      const text = await answer.clone().text();
      const headers = { 'Content-Type': 'application/json', 'X-Kept': String(JSON.parse(text).now - Date.now()) };
      await cache.put(sessionsPath, new Response(text, { headers }));
    }
    return answer;
  } catch {
    return await cache.match(sessionsPath) ?? Response.error();
  }
}
