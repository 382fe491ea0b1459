/** How a source is named to the reader. */
import type { Bilingual, Publisher, RecordSource } from '../../model/index.ts';
import { hostOf, publisherOf } from './publisher-of.ts';

/** The publisher that a source names, or else the one of its host. */
export function sourcePublisher(source: RecordSource, publishers: readonly Publisher[]): Publisher | null {
  const { publisher } = source;
  return publisher === undefined
    ? publisherOf(source.url, publishers)
    : (publishers.find(({ id }) => id === publisher) ?? null);
}

/** Adds words in brackets, inside those that a name ends with already: "RT（卫星网；塔斯社）", not two pairs in a row. */
function bracket(
  name: string,
  words: readonly string[],
  [open, close, and]: readonly [string, string, string],
): string {
  if (words.length === 0) return name;
  const start = name.endsWith(close) ? `${name.slice(0, -close.length)}${and}` : `${name}${open}`;
  return `${start}${words.join(and)}${close}`;
}

const filled = (words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined);

/**
 * "Xinhua via People's Daily Online" / "人民网（新华社）", with the source's remark in brackets. A host that no publisher
 * has (which `loadRecord` refuses) is named by itself.
 */
export function sourceCredit(source: RecordSource, publishers: readonly Publisher[]): Bilingual {
  const host = hostOf(source.url) ?? source.url;
  const house = sourcePublisher(source, publishers)?.name ?? { en: host, zh: host };
  const agency = publishers.find(({ id }) => id === source.agency)?.name;
  const { remark } = source;
  return {
    en: bracket(agency ? `${agency.en} via ${house.en}` : house.en, filled([remark?.en]), [' (', ')', '; ']),
    zh: bracket(house.zh, filled([agency?.zh, remark?.zh]), ['（', '）', '；']),
  };
}
