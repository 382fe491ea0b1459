/** Fetches the bundle's files and checks them once; inside the page they are trusted. */
import * as v from 'valibot';
import {
  articleFileSchema,
  BUNDLE_VERSION,
  contactDetailSchema,
  indexSchema,
  type ArticleFile,
  type BundleIndex,
  type ContactDetail,
} from '../model/index.ts';

/** Why a file could not be had; the page says what to do about each. */
export type Trouble =
  | { readonly reason: 'network' }
  | { readonly reason: 'missing'; readonly code: number }
  | { readonly reason: 'damaged' }
  | { readonly reason: 'version' };

export type Fetched<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly trouble: Trouble };

export interface Bundle {
  readonly index: () => Promise<Fetched<BundleIndex>>;
  readonly contact: (id: string) => Promise<Fetched<ContactDetail>>;
  readonly article: (id: string) => Promise<Fetched<ArticleFile>>;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

const failed = (trouble: Trouble): Fetched<never> => ({ state: 'failed', trouble });

/** A fetch that hangs is worse than one that fails: the reader can try again only after it has failed. */
const PATIENCE_MS = 30_000;

async function fetchChecked<T>(fetch: Fetch, url: string, check: (data: unknown) => T | null): Promise<Fetched<T>> {
  let text: string;
  try {
    // The browser is asked to revalidate: files keep their names when the record is built again.
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return failed({ reason: 'missing', code: response.status });
    text = await response.text();
  } catch {
    return failed({ reason: 'network' });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return failed({ reason: 'damaged' });
  }
  if (versionOf(data) !== BUNDLE_VERSION) {
    return failed({ reason: typeof versionOf(data) === 'number' ? 'version' : 'damaged' });
  }
  const value = check(data);
  return value === null ? failed({ reason: 'damaged' }) : { state: 'ready', value };
}

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
}

function checker<S extends v.GenericSchema>(schema: S): (data: unknown) => v.InferOutput<S> | null {
  return (data) => {
    const result = v.safeParse(schema, data, { abortEarly: true });
    return result.success ? result.output : null;
  };
}

/** The bundle whose files `url` finds. */
export function bundleAt(url: (file: string) => string, fetch: Fetch): Bundle {
  return {
    index: () => fetchChecked(fetch, url('index.json'), checker(indexSchema)),
    contact: (id) => fetchChecked(fetch, url(`contacts/${id}.json`), checker(contactDetailSchema)),
    article: (id) => fetchChecked(fetch, url(`articles/${id}.json`), checker(articleFileSchema)),
  };
}
