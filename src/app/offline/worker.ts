/**
 * The service worker. Pages and data come from the network as long as there is one, so that nobody reads an old record
 * without knowing; what the build put aside answers when there is none. Scripts and styles carry their hash in their name
 * and come from what is kept. A new version takes over at once and says so; the reader decides when to load it.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { contactFileFrom } from './kept.ts';
import { KEEP, type Arrived, type Plan } from './plan.ts';
import { roleOf, type Role } from './role.ts';

/** Put in by the build. */
declare const __PLAN__: Plan;
const plan: Plan = __PLAN__;

/** The part of a worker's surroundings that is used here; TypeScript cannot hold a page's and a worker's at once. */
interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: () => Promise<readonly { readonly postMessage: (message: unknown) => void }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: 'install' | 'activate' | 'message',
    listener: (event: Lasting & { readonly data?: unknown }) => void,
  ) => void;
}

const worker = self as unknown as Worker;
const root = worker.registration.scope;
const at = (url: string): string => new URL(url, root).href;

/** How long the network may be silent before what is kept answers, where there is something. */
const PATIENCE_S = 4;
/** Other sites may lie on the same origin: github.io holds all of one person's. */
const nameOf = (what: string): string => `xp-${what}-${root}`;
const RECORD = nameOf('record');

const is =
  (...roles: readonly Role[]) =>
  ({ url, request }: { url: URL; request: Request }): boolean => {
    const role = roleOf(url, root, request.mode === 'navigate');
    return role !== null && roles.includes(role);
  };

/** A host that answers that it cannot answer is as good as away. */
const refuseBroken = {
  fetchDidSucceed: async ({ response }: { response: Response }) => {
    if (response.status >= 500) throw new Error(`the host answered ${response.status}`);
    return response;
  },
};

/** What the build put aside stands in: under the request's own address, or under another. */
const networkElse = (url?: string): NetworkOnly =>
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [
      refuseBroken,
      { handlerDidError: ({ request }) => matchPrecache(url === undefined ? request.url : at(url)) },
    ],
  });

/** The record put aside at this build stands in for a contact's file, before an older copy of the file itself. */
const fromRecord = {
  async cachedResponseWillBeUsed({ request, cachedResponse }: { request: Request; cachedResponse?: Response }) {
    const [kept] = await (await caches.open(RECORD)).matchAll();
    const text = kept ? contactFileFrom(await kept.text(), new URL(request.url)) : null;
    return text === null ? cachedResponse : new Response(text, { headers: { 'content-type': 'application/json' } });
  },
};

// As a WorkboxPlugin: its own optional members are declared without the undefined that they may hold.
const limited = (maxEntries: number): WorkboxPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;
const assets = new CacheFirst({ cacheName: nameOf('assets'), plugins: [refuseBroken, limited(60)] });

registerRoute(is('start'), networkElse('./'));
registerRoute(is('contact-page'), networkElse('./e/-/'));
registerRoute(is('index'), networkElse());
registerRoute(
  is('contact'),
  new NetworkFirst({
    cacheName: nameOf('contacts'),
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [refuseBroken, limited(300), fromRecord],
  }),
);
registerRoute(
  is('article'),
  new NetworkFirst({
    cacheName: nameOf('articles'),
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [refuseBroken, limited(200)],
  }),
);

precache([...plan.shell]);
cleanupOutdatedCaches();
addRoute({ cleanURLs: false });
registerRoute(is('asset'), assets);

worker.addEventListener('install', () => void worker.skipWaiting());

async function takeOver(): Promise<void> {
  await worker.clients.claim();
  const arrived: Arrived = { type: 'arrived', build: plan.build };
  for (const client of await worker.clients.matchAll()) client.postMessage(arrived);
}
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** Puts the record of this build in the place of an older one, unless it is there already. */
async function keepRecord(): Promise<void> {
  const { record } = plan;
  const cache = await caches.open(RECORD);
  const key = record ? `${at(record.url)}?${record.revision}` : null;
  if (key !== null && !(await cache.match(key))) {
    const response = await fetch(at(record?.url ?? ''), { cache: 'no-cache' });
    if (!response.ok) return;
    await cache.put(key, response);
  }
  for (const old of await cache.keys()) if (old.url !== key) await cache.delete(old);
}

async function keepLater(event: Lasting): Promise<void> {
  for (const url of plan.later) await Promise.all(assets.handleAll({ event, request: at(url) }));
}

/** Several pages may ask at the same time. */
let keeping: Promise<void> | null = null;

worker.addEventListener('message', (event) => {
  if (event.data !== KEEP) return;
  keeping ??= keepRecord()
    .then(() => keepLater(event))
    // What cannot be fetched now is asked for again at the next visit.
    .catch(() => undefined)
    .finally(() => (keeping = null));
  event.waitUntil(keeping);
});
