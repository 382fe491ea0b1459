/** Who published an article, told by the host in its address; the knowledge itself is data/record/publishers.yaml. */
import type { Publisher } from '../model/index.ts';

export interface PublisherTable {
  /** The publisher whose host is `host` or the longest domain above it; null when none is listed. */
  readonly byHost: (host: string) => Publisher | null;
  /** A publisher by its id or by its exact name in either language, for dumps without an address. */
  readonly byName: (name: string) => Publisher | null;
  readonly all: readonly Publisher[];
}

/** Host names are compared in lower case, without "www." and without a trailing dot. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}

/** An id made of a host name, for publishers that are in no list. */
function idOfHost(host: string): string {
  const id = host.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id === '' ? 'unknown' : id;
}

/**
 * A publisher that is in no list: named by its host, or by `name`, or not at all. Nothing is known of its rights, so it
 * gets lead and link only (design.md, "Rights"), and no picture of it is shown.
 */
export function unlistedPublisher(host: string | null, tz: string, language: string, name?: string): Publisher {
  // The root of all names, "https://.", is a host to URL parsers and names nobody.
  const plain = host === null ? null : plainHost(host) || null;
  const called = (plain ?? name)?.trim() || undefined;
  return {
    id: plain === null ? 'unknown' : idOfHost(plain),
    name: called === undefined ? { en: 'Unknown publisher', zh: '来源不详' } : { en: called, zh: called },
    hosts: plain === null ? [] : [plain],
    language,
    tz,
    rights: 'excerpt',
    pictures: [],
  };
}

/**
 * A lookup over the listed publishers. `extraZones` (host → IANA zone) overrides the zone of a listed host and adds hosts
 * that are in no list; it is the `--publishers FILE` of the command lines.
 */
export function publisherTable(
  list: readonly Publisher[],
  extraZones: Readonly<Record<string, { readonly tz: string }>> = {},
): PublisherTable {
  const hosts = new Map<string, Publisher>();
  const names = new Map<string, Publisher>();
  for (const publisher of list) {
    for (const host of publisher.hosts) hosts.set(plainHost(host), publisher);
    for (const name of [publisher.id, publisher.name.en, publisher.name.zh]) {
      if (!names.has(name)) names.set(name, publisher);
    }
  }
  const above = (host: string): Publisher | null => {
    for (let name = plainHost(host); name !== ''; name = name.split('.').slice(1).join('.')) {
      const found = hosts.get(name);
      if (found) return found;
    }
    return null;
  };
  const added = Object.entries(extraZones).map(([host, { tz }]): [string, Publisher] => {
    const listed = above(host);
    return [plainHost(host), listed ? { ...listed, tz } : unlistedPublisher(host, tz, 'und')];
  });
  for (const [host, publisher] of added) hosts.set(host, publisher);
  return { byHost: above, byName: (name) => names.get(name.trim()) ?? null, all: list };
}
