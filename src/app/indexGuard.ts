/**
 * Checks the index before it is trusted, as `indexSchema` does, but by hand: the schema's library would weigh more than
 * the whole list, and this runs before the first picture, over as many contacts as there are. What it lets through beyond
 * the schema (further keys, spaces around a text) harms nothing. The tests hold the two against each other.
 */
import { BUNDLE_VERSION, isId, isKind, parseIsoDate, PRECISIONS, STATUSES, type BundleIndex } from '../model/index.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Check = (value) => typeof value === 'boolean';
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const within =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && Math.abs(value) <= most;
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const id: Check = (value) => typeof value === 'string' && isId(value);
const day: Check = (value) => typeof value === 'string' && parseIsoDate(value) !== null;
const pattern =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (fields: Fields): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));
const named =
  (check: Check): Check =>
  (value) =>
    typeof value === 'object' && value !== null && Object.entries(value).every(([name, one]) => id(name) && check(one));

const bilingual = record({ en: text, zh: text });
const span = { start: day, end: day };

const contact = record({
  id,
  kind: (value) => typeof value === 'string' && isKind(value),
  status: oneOf(STATUSES),
  ...span,
  precision: oneOf(PRECISIONS),
  uncertain: optional(flag),
  place: orNull(
    record({
      en: text,
      zh: text,
      city: optional(bilingual),
      country: pattern(/^[A-Z]{2}$/),
      lat: within(90),
      lon: within(180),
    }),
  ),
  occasion: orNull(bilingual),
  participants: listOf(id),
  initiator: orNull(id),
  reviewed: flag,
  sources: count,
  articles: count,
});

const event = record({
  id,
  ...span,
  title: bilingual,
  note: bilingual,
  weight: oneOf([1, 2, 3]),
  source: record({ publisher: bilingual, url: pattern(/^https?:\/\//i) }),
});

const index = record({
  version: oneOf([BUNDLE_VERSION]),
  asOf: day,
  span: record(span),
  contacts: listOf(contact),
  context: listOf(event),
  people: named(bilingual),
  totals: record({ sources: count, articles: count }),
  retired: listOf(record({ id, now: id })),
});

/** Whether `data` is an index that this page can show. */
export const isIndex = (data: unknown): data is BundleIndex => index(data);
