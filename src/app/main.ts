import { mount } from 'svelte';
import { isoDate, type IsoDate } from '../model/index.ts';
import App from './App.svelte';
import { bundleAt } from './bundle.ts';
import { whenIdle } from './offline/idle.ts';
import { siteAt } from './site.ts';
import { Page } from './state.svelte.ts';
import { memoryIn } from './storage.ts';
import { lazyPanel } from './reading/lazy.svelte.ts';
import './styles/tokens.css';
import './styles/page.css';
import { trailOf } from './trail.ts';

const rootOf = (): string => {
  // The development server answers every address with the start page.
  if (import.meta.env.DEV) return '/';
  return document.querySelector<HTMLMetaElement>('meta[name="site-root"]')?.content ?? './';
};

/** The reader's own calendar day. */
function today(): IsoDate {
  const now = new Date();
  return isoDate(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

const WARM_UP_MS = 2_000;

/**
 * Links of the head are looked up again whenever the address changes, and a relative one would then lead elsewhere: the
 * tab would lose its icon, and a feed reader the feed.
 */
function pinLinks(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"], link[rel="alternate"]')) {
    link.href = new URL(link.href, location.href).href;
  }
}

async function start(target: HTMLElement): Promise<void> {
  pinLinks();
  const site = siteAt(rootOf(), location.href);
  const page = new Page({
    site,
    bundle: bundleAt(site.dataUrl, (url, init) => fetch(url, init)),
    memory: memoryIn(() => localStorage),
    trail: trailOf(window),
    location: () => location,
    languages: navigator.languages,
    today: today(),
    systemTheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  });
  const loaded = Promise.all([page.load(), page.asked === null ? null : lazyPanel.load(page.language)]);
  // What the build has written into the page can be read already: it stays until all that takes its place is drawn.
  if (target.childElementCount > 0) await loaded;
  const place = document.createElement('div');
  place.className = 'coming';
  target.before(place);
  const show = (): void => {
    target.remove();
    place.id = target.id;
    place.className = '';
  };
  mount(App, { target: place, props: { page, ondrawn: show } });
  // A page that cannot be drawn yet says so at once.
  if (page.fetched.state !== 'ready' || page.contacts.length === 0) show();
  // So that the first contact opens at once, and the publishers are there to choose from; not while the first view is still being made.
  setTimeout(() => {
    void lazyPanel.load(page.language);
    void page.loadPublishers();
  }, WARM_UP_MS);
  if (page.embedded) return;
  await whenIdle();
  const { startOffline } = await import('./offline/index.ts');
  await startOffline(site.root, () => page.language);
}

const target = document.getElementById('app');
if (target) void start(target);
