/** Fetches the bundle's files and checks them once; inside the page they are trusted. */
import {
  BUNDLE_VERSION,
  type ArticleFile,
  type BundleIndex,
  type ContactDetail,
  type LanguageFile,
  type PublishersFile,
  type SearchFile,
  type TextLanguage,
} from '../model/index.ts';
import { isIndex } from './indexGuard.ts';

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
  readonly search: () => Promise<Fetched<SearchFile>>;
  readonly publishers: () => Promise<Fetched<PublishersFile>>;
  readonly language: (language: TextLanguage) => Promise<Fetched<LanguageFile>>;
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

const failed = (trouble: Trouble): Fetched<never> => ({ state: 'failed', trouble });

/** A fetch that hangs is worse than one that fails: the reader can try again only after it has failed. */
const PATIENCE_MS = 30_000;

type Checker<T> = (data: unknown) => T | null;

/** `checking` may be on its way still; a checker that cannot be fetched is a network that is down. */
async function fetchChecked<T>(fetch: Fetch, url: string, checking: () => Promise<Checker<T>>): Promise<Fetched<T>> {
  let text: string;
  let check: Checker<T>;
  try {
    const ready = checking();
    // Heard of below, unless the file fails first.
    ready.catch(() => undefined);
    // The browser is asked to revalidate: files keep their names when the record is built again.
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return failed({ reason: 'missing', code: response.status });
    text = await response.text();
    check = await ready;
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

const checkIndex = async (): Promise<Checker<BundleIndex>> => (data) => (isIndex(data) ? data : null);
const checkContact = async (): Promise<Checker<ContactDetail>> => (await import('./checkFile.ts')).asDetail;
const checkArticle = async (): Promise<Checker<ArticleFile>> => (await import('./checkFile.ts')).asArticle;
const checkSearch = async (): Promise<Checker<SearchFile>> => (await import('./checkFile.ts')).asSearch;
const checkLanguage = async (): Promise<Checker<LanguageFile>> => (await import('./checkFile.ts')).asLanguage;
const checkPublishers = async (): Promise<Checker<PublishersFile>> => (await import('./checkFile.ts')).asPublishers;

/** The bundle whose files `url` finds. */
export function bundleAt(url: (file: string) => string, fetch: Fetch): Bundle {
  return {
    index: () => fetchChecked(fetch, url('index.json'), checkIndex),
    contact: (id) => fetchChecked(fetch, url(`contacts/${id}.json`), checkContact),
    article: (id) => fetchChecked(fetch, url(`articles/${id}.json`), checkArticle),
    search: () => fetchChecked(fetch, url('search.json'), checkSearch),
    publishers: () => fetchChecked(fetch, url('publishers.json'), checkPublishers),
    language: (language) => fetchChecked(fetch, url(`${language}.json`), checkLanguage),
  };
}
