/** The bundle's files for readers of languages in which the record itself is not written. Pure. */
import {
  BUNDLE_VERSION,
  type BundleIndex,
  type ContactDetail,
  type LanguageFile,
  type PublishersFile,
} from '../../model/index.ts';
import { tableFor } from './table.ts';
import type { LanguageTables } from './tables.ts';
import { traditionalBy } from './traditional.ts';

export { loadLanguageTables, NO_TABLES, type LanguageTables } from './tables.ts';
export { traditionalBy, type Traditional } from './traditional.ts';
export { furtherWords } from './further.ts';

/** What of a bundle is shown in Chinese. Articles stay as published. */
export interface Shown {
  readonly index: BundleIndex;
  readonly details: readonly Pick<ContactDetail, 'facts' | 'note' | 'sources' | 'articles'>[];
  readonly publishers: PublishersFile;
}

/** Every text that stands under "zh", however deep. */
export function chineseIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    key === 'zh' && typeof each === 'string' ? [each] : chineseIn(each),
  );
}

const pick = <T>(table: Readonly<Record<string, T>>, wanted: Iterable<string>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    [...new Set(wanted)].sort().flatMap((key) => (Object.hasOwn(table, key) ? [[key, table[key] as T] as const] : [])),
  );

export function languageFilesOf(shown: Shown, { corrections, russian }: LanguageTables): readonly LanguageFile[] {
  const { contacts, people } = shown.index;
  const places = contacts.flatMap(({ place }) => (place ? [place.en, ...(place.city ? [place.city.en] : [])] : []));
  const empty = { version: BUNDLE_VERSION, han: '', phrases: {}, people: {}, places: {} } as const;
  return [
    { ...empty, language: 'zh-Hant', ...tableFor(chineseIn(shown), traditionalBy(corrections)) },
    {
      ...empty,
      language: 'ru',
      people: pick(russian.people, Object.keys(people)),
      places: pick(russian.places, places),
    },
  ];
}
