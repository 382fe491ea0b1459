import { describe, expect, it, vi } from 'vitest';
import { KEEP } from '../../../src/app/offline/plan.ts';
import { keepOffline, type Surroundings } from '../../../src/app/offline/register.ts';

const HOUR_MS = 3_600_000;

/** A browser that has workers, as far as the page sees it. */
function browser(given: Partial<Surroundings> = {}, register?: () => Promise<unknown>) {
  const update = vi.fn(() => Promise.resolve());
  const postMessage = vi.fn();
  const container = Object.assign(new EventTarget(), {
    register: vi.fn(register ?? (() => Promise.resolve({ update }))),
    ready: Promise.resolve({ active: { postMessage } }),
    controller: { postMessage },
  });
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const clock = { ms: 0 };
  const world: Surroundings = {
    container: container as unknown as ServiceWorkerContainer,
    root: 'https://example.org/some/where/',
    build: 'mine',
    framed: false,
    saveData: false,
    document: document as unknown as Document,
    now: () => clock.ms,
    ...given,
  };
  const hear = (data: unknown) => container.dispatchEvent(Object.assign(new Event('message'), { data }));
  const look = () => document.dispatchEvent(new Event('visibilitychange'));
  return { world, container, document, clock, update, postMessage, hear, look };
}

describe('keeping the site for reading offline', () => {
  it('registers the worker at the site’s root, in whatever folder that is, and tells it what to keep', async () => {
    const { world, container, postMessage } = browser();
    await keepOffline(world, vi.fn());
    expect(container.register).toHaveBeenCalledWith('https://example.org/some/where/sw.js', {
      scope: 'https://example.org/some/where/',
    });
    expect(postMessage).toHaveBeenCalledWith(KEEP);
  });

  it('fetches nothing ahead for a reader who asks for little data', async () => {
    const { world, container, postMessage } = browser({ saveData: true });
    await keepOffline(world, vi.fn());
    expect(container.register).toHaveBeenCalled();
    expect(postMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['in a page that stands in another', { framed: true }],
    ['in a page that was not built to be kept', { build: null }],
  ])('does nothing %s', async (_, given) => {
    const { world, container } = browser(given);
    await keepOffline(world, vi.fn());
    expect(container.register).not.toHaveBeenCalled();
  });

  it('does nothing where there are no workers', async () => {
    await expect(keepOffline({ ...browser().world, container: undefined }, vi.fn())).resolves.toBeTypeOf('function');
  });

  it('leaves the page as it is when the worker cannot be had', async () => {
    const { world } = browser({}, () => Promise.reject(new TypeError('wrong MIME type')));
    await expect(keepOffline(world, vi.fn())).resolves.toBeTypeOf('function');
  });
});

describe('a worker that has taken over', () => {
  it.each([
    ['is told of when it is of another build', { type: 'arrived', build: 'newer' }, 1],
    ['is not told of when it is of the page’s own', { type: 'arrived', build: 'mine' }, 0],
    ['is not taken from other messages', { type: 'other', build: 'newer' }, 0],
    ['is not taken from half a message', { type: 'arrived' }, 0],
    ['is not taken from nothing', null, 0],
  ])('%s', async (_, message, times) => {
    const { world, hear } = browser();
    const arrived = vi.fn();
    await keepOffline(world, arrived);
    hear(message);
    expect(arrived).toHaveBeenCalledTimes(times);
  });

  it('is told what to keep of the new build', async () => {
    const { world, hear, postMessage } = browser();
    await keepOffline(world, vi.fn());
    postMessage.mockClear();
    hear({ type: 'arrived', build: 'newer' });
    expect(postMessage).toHaveBeenCalledWith(KEEP);
  });

  it('is no longer listened to after stopping', async () => {
    const { world, hear } = browser();
    const arrived = vi.fn();
    const stop = await keepOffline(world, arrived);
    stop();
    hear({ type: 'arrived', build: 'newer' });
    expect(arrived).not.toHaveBeenCalled();
  });
});

describe('a page that stays open', () => {
  it('asks for a new version when it is looked at again, once an hour at the most', async () => {
    const { world, look, clock, update } = browser();
    await keepOffline(world, vi.fn());
    look();
    expect(update).not.toHaveBeenCalled();
    clock.ms = HOUR_MS;
    look();
    look();
    expect(update).toHaveBeenCalledTimes(1);
  });

  it('asks for none while nobody looks', async () => {
    const { world, look, clock, update, document } = browser();
    await keepOffline(world, vi.fn());
    clock.ms = HOUR_MS;
    document.visibilityState = 'hidden';
    look();
    expect(update).not.toHaveBeenCalled();
  });
});
