/** Who publishes an address. */
import type { Publisher } from '../../model/index.ts';
import { plainHost, publisherTable, type PublisherTable } from '../publishers.ts';

/** The host of an address without "www."; null where there is none to be read. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const host = plainHost(new URL(url).hostname);
  return host === '' ? null : host;
}

/** Credits are asked for hundreds of times of one list. */
const tables = new WeakMap<readonly Publisher[], PublisherTable>();

/**
 * The publisher whose host is the address's own or the nearest above it: "amp.example.com" finds "example.com"
 * unless a publisher has "amp.example.com" itself. Null when none has.
 */
export function publisherOf(url: string, publishers: readonly Publisher[]): Publisher | null {
  const host = hostOf(url);
  if (host === null) return null;
  const table = tables.get(publishers) ?? publisherTable(publishers);
  tables.set(publishers, table);
  return table.byHost(host);
}
