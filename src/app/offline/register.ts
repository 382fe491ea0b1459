/** The page's side of reading offline: the worker is registered, told what to keep, and listened to. */
import { isArrived, KEEP, WORKER_FILE } from './plan.ts';

export interface Surroundings {
  /** Undefined where the browser has none or the page is not secure. */
  readonly container: ServiceWorkerContainer | undefined;
  /** Absolute address of the start page. */
  readonly root: string;
  /** The build that this page is of; null in a page that was not built to be kept. */
  readonly build: string | null;
  /** Whether the page stands in another one, whose readers came for something else. */
  readonly framed: boolean;
  /** Whether the reader asks for little data: then nothing is fetched in advance but the shell. */
  readonly saveData: boolean;
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  /** Milliseconds on any clock that goes on. */
  readonly now: () => number;
}

/** A page that stays open asks for a new version when it is looked at again, but not more often than this. */
const ASK_EVERY_MS = 3_600_000;

/** Trusted Types, where the browser has them; the type is not in TypeScript's DOM yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The worker's address as the page's policy wants it: from a policy that lets nothing else through. */
function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const createScriptURL = (url: string): string => {
    if (url !== address) throw new TypeError(`${url} is not the worker of this site`);
    return url;
  };
  return trustedTypes?.createPolicy('offline-worker', { createScriptURL }).createScriptURL(address) ?? address;
}

/**
 * Keeps the site for reading offline, where that is possible and wanted; resolves to how to stop listening. `arrived` is
 * called when a build other than the page's has taken over. Never rejects: without a worker the page is as good as ever.
 */
export async function keepOffline(world: Surroundings, arrived: () => void): Promise<() => void> {
  const { container, root, build, framed, saveData, document } = world;
  if (!container || build === null || framed) return () => undefined;

  const tell = (worker: ServiceWorker | null): void => {
    if (!saveData) worker?.postMessage(KEEP);
  };
  const hear = ({ data }: MessageEvent): void => {
    if (!isArrived(data)) return;
    tell(container.controller);
    if (data.build !== build) arrived();
  };
  container.addEventListener('message', hear);
  let look: (() => void) | null = null;
  const stop = (): void => {
    container.removeEventListener('message', hear);
    if (look) document.removeEventListener('visibilitychange', look);
  };

  try {
    const registration = await container.register(scriptAddress(new URL(WORKER_FILE, root).href), { scope: root });
    let asked = world.now();
    look = () => {
      if (document.visibilityState !== 'visible' || world.now() - asked < ASK_EVERY_MS) return;
      asked = world.now();
      registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', look);
    tell((await container.ready).active);
  } catch {
    // Private windows, full disks and hosts that serve scripts as text: there is nothing the reader could do.
  }
  return stop;
}
