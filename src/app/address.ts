/**
 * What an address says and how it is written: `<root>e/<id>/#t=2022-02..2023-12&kind=phone~video&q=…&lang=zh-Hans`.
 * Addresses come from strangers: whatever cannot be read gives the default, and defaults are left out when writing.
 */
import {
  DAY_MS,
  dayStart,
  isId,
  isKind,
  isLanguage,
  isoDate,
  KINDS,
  parseEdtf,
  type IsoDate,
  type Kind,
  type Language,
} from '../model/index.ts';

/** Days in view, both inclusive. */
export interface Days {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface Filters {
  /** Kinds to show, in the order of KINDS; empty means all. */
  readonly kinds: readonly Kind[];
  readonly direct: boolean;
  /** A place by its slug (see place.ts), or null. */
  readonly place: string | null;
  /** Only what this publisher reports, by its id; or null. */
  readonly publisher: string | null;
  /** Searched words, tidied; empty means none. */
  readonly query: string;
}

export interface Address extends Filters {
  readonly selected: string | null;
  readonly days: Days | null;
  readonly language: Language | null;
  /** The line alone, for a frame in somebody else's page. */
  readonly embedded: boolean;
}

export const NO_FILTERS: Filters = { kinds: [], direct: false, place: null, publisher: null, query: '' };
export const HOME: Address = { selected: null, days: null, ...NO_FILTERS, language: null, embedded: false };

/** One parameter of the hash. `write` gives null for the default; `read(write(x))` is x, and `read` never throws. */
export interface Codec<T> {
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string | null;
}

/** Longest value that is looked at; nothing that this page writes comes near. */
const MAX_VALUE = 1024;
const MAX_QUERY = 80;
const MAX_ID = 100;
/** Years that a window may name. The record's own limits are applied where they are known. */
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2100'];

/** Characters that nobody means to search for and that can disguise a text: controls, bidi and zero-width, lone halves. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** A query without invisible characters and needless space, cut to a length that a person may type. */
export function tidyQuery(text: string): string {
  const seen = text.slice(0, MAX_VALUE).replace(/\s/g, ' ').replace(UNSEEN, '').normalize('NFC');
  return Array.from(seen.replace(/\s+/g, ' ').trim()).slice(0, MAX_QUERY).join('').trim();
}

const isWholeMonths = ({ start, end }: Days): boolean => {
  const last = parseEdtf(end.slice(0, 7));
  return start.endsWith('-01') && last?.end === end;
};

export const DAYS: Codec<Days> = {
  read(text) {
    const [, from, to] = /^(\d{4}-\d{2}(?:-\d{2})?)\.\.(\d{4}-\d{2}(?:-\d{2})?)$/.exec(text) ?? [];
    if (!from || !to) return null;
    const [first, last] = [parseEdtf(from), parseEdtf(to)];
    if (!first || !last || first.start > last.end) return null;
    if (from.slice(0, 4) < FIRST_YEAR || to.slice(0, 4) > LAST_YEAR) return null;
    return { start: first.start, end: last.end };
  },
  write(days) {
    return isWholeMonths(days) ? `${days.start.slice(0, 7)}..${days.end.slice(0, 7)}` : `${days.start}..${days.end}`;
  },
};

export const SOME_KINDS: Codec<readonly Kind[]> = {
  read(text) {
    const named = new Set(text.split('~').filter(isKind));
    return named.size === KINDS.length ? [] : KINDS.filter((kind) => named.has(kind));
  },
  write: (kinds) => (kinds.length === 0 || kinds.length === KINDS.length ? null : kinds.join('~')),
};

export const FLAG: Codec<boolean> = {
  read: (text) => (text === '1' ? true : null),
  write: (on) => (on ? '1' : null),
};

export const SLUG: Codec<string> = {
  read: (text) => (text.length <= MAX_ID && isId(text) ? text : null),
  write: (slug) => slug,
};

export const QUERY: Codec<string> = {
  read: tidyQuery,
  write: (query) => query || null,
};

export const LANGUAGE: Codec<Language> = {
  read: (text) => (isLanguage(text) ? text : null),
  write: (language) => language,
};

/** Reads the address of a page whose site begins at the path `root` (which ends with a slash). */
export function readAddress({ pathname, hash }: { pathname: string; hash: string }, root: string): Address {
  const given = new URLSearchParams(hash.slice(1));
  const read = <T>(name: string, codec: Codec<T>): T | null => {
    const text = given.get(name);
    return text === null || text.length > MAX_VALUE ? null : codec.read(text);
  };
  return {
    selected: readSelected(pathname, root),
    days: read('t', DAYS),
    kinds: read('kind', SOME_KINDS) ?? [],
    direct: read('direct', FLAG) ?? false,
    place: read('place', SLUG),
    publisher: read('pub', SLUG),
    query: read('q', QUERY) ?? '',
    language: read('lang', LANGUAGE),
    embedded: read('embed', FLAG) ?? false,
  };
}

function readSelected(pathname: string, root: string): string | null {
  if (!pathname.startsWith(root)) return null;
  const [, id] = /^e\/([^/]+)\/?(?:index\.html)?$/.exec(pathname.slice(root.length)) ?? [];
  return id === undefined ? null : SLUG.read(id.toLowerCase());
}

/** The path and hash that say `address`; `readAddress` gives it back. */
export function writeAddress(address: Address, root: string): string {
  const parts: string[] = [];
  const write = <T>(name: string, codec: Codec<T>, value: T | null): void => {
    const text = value === null ? null : codec.write(value);
    // The separators of this page are legal in a fragment and read better unescaped.
    if (text !== null) parts.push(`${name}=${encodeURIComponent(text)}`);
  };
  write('t', DAYS, address.days);
  write('kind', SOME_KINDS, address.kinds);
  write('direct', FLAG, address.direct);
  write('place', SLUG, address.place);
  write('pub', SLUG, address.publisher);
  write('q', QUERY, address.query);
  write('lang', LANGUAGE, address.language);
  write('embed', FLAG, address.embedded);
  return contactPath(address.selected, root) + (parts.length > 0 ? `#${parts.join('&')}` : '');
}

/** The path of a contact's permanent address, or of the start page. */
export function contactPath(id: string | null, root: string): string {
  return id === null ? root : `${root}e/${id}/`;
}

/** The days that a window of instants touches; the window's end is exclusive. */
export function daysOf(view: { readonly from: number; readonly to: number }): Days {
  return { start: isoDate(view.from), end: isoDate(Math.max(view.from, view.to - 1)) };
}

/** The window from the first midnight to the last of some days. */
export function windowOf(days: Days): { readonly from: number; readonly to: number } {
  return { from: dayStart(days.start), to: dayStart(days.end) + DAY_MS };
}
