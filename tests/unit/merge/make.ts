/** Mentions, articles and entries for tests, in as few words as a table has room for. */
import {
  formatEdtf,
  parseEdtf,
  type DateSpan,
  type Kind,
  type LeaderId,
  type Place,
  type RecordEntry,
  type Status,
} from '../../../src/model/index.ts';
import type { ArticleClock, Clocks, Settled } from '../../../src/bundle/merge/index.ts';
import type { Mention } from '../../../src/bundle/mention.ts';

const PLACES: Readonly<Record<string, Place>> = {
  Beijing: { en: 'Beijing', zh: '北京', country: 'CN', lat: 39.9, lon: 116.4 },
  Harbin: { en: 'Harbin', zh: '哈尔滨', country: 'CN', lat: 45.8, lon: 126.5 },
  Tianjin: { en: 'Tianjin', zh: '天津', country: 'CN', lat: 39.1, lon: 117.2 },
  China: { en: 'China', zh: '中国', country: 'CN', lat: 35, lon: 103 },
  Moscow: { en: 'Moscow', zh: '莫斯科', country: 'RU', lat: 55.75, lon: 37.6 },
  Kazan: { en: 'Kazan', zh: '喀山', country: 'RU', lat: 55.8, lon: 49.1 },
  Samarkand: { en: 'Samarkand', zh: '撒马尔罕', country: 'UZ', lat: 39.65, lon: 66.96 },
};

export function placeNamed(name: string): Place {
  const place = PLACES[name];
  if (!place) throw new Error(`no place ${name} in the tests`);
  return place;
}

/** A date of the record's form, or "week:2024-03-04". */
export function spanOf(date: string): DateSpan {
  const week = /^week:(.*)$/.exec(date);
  const read = parseEdtf(week?.[1] ?? date);
  if (!read) throw new Error(`${date} is no date`);
  const { start, end, precision } = read;
  if (!week) return { start, end, precision };
  const last = parseEdtf(new Date(Date.parse(start) + 6 * 86_400_000).toISOString().slice(0, 10));
  return { start, end: last?.end ?? end, precision: 'week' };
}

export interface Said {
  readonly kind: Kind;
  readonly date: string;
  readonly article?: string;
  readonly status?: Status;
  readonly role?: Mention['role'];
  readonly place?: string;
  /** A person's id, or a name in quotation marks that nobody knows. */
  readonly envoy?: string;
  readonly sender?: LeaderId;
  readonly quote?: string;
  readonly at?: number;
}

export function mention(said: Said): Mention {
  const { kind, date, article = 'a', status = 'occurred', role = 'mention', envoy, sender = null, at = 0 } = said;
  const quote = said.quote ?? `${kind} ${date}`;
  const unknown = envoy?.startsWith('"') === true;
  return {
    ...spanOf(date),
    article,
    kind,
    status,
    role,
    where: 'body',
    envoy: envoy === undefined ? null : { text: envoy.replaceAll('"', ''), person: unknown ? null : envoy },
    place: said.place === undefined ? null : { text: placeNamed(said.place).zh, place: placeNamed(said.place) },
    sender,
    quote,
    quoteStart: at,
    quoteEnd: at + quote.length,
    dateRule: 'test',
  };
}

/** Articles by id: "a" published on 2026-01-01 in Beijing's zone unless told otherwise. */
export function clocks(published: Readonly<Record<string, string | { day: string; tz: string }>> = {}): Clocks {
  const clock = (id: string, day: string, tz: string): ArticleClock => ({
    id,
    published: Date.parse(`${day}T08:00:00Z`),
    tz,
  });
  const given = Object.entries(published).map(([id, value]) =>
    typeof value === 'string' ? clock(id, value, 'Asia/Shanghai') : clock(id, value.day, value.tz),
  );
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => clock(id, '2026-01-01', 'Asia/Shanghai'));
  return new Map([...all, ...given].map((one) => [one.id, one]));
}

export interface Entry {
  readonly id: string;
  readonly date: string;
  readonly status?: Status;
  readonly place?: string;
  readonly envoy?: string;
  readonly sender?: LeaderId;
}

const KINDS_IN_IDS = ['in-person', 'video', 'phone', 'message', 'multilateral', 'envoy'] as const;

/** An entry of the record; its kind is read from its id. */
export function entry({ id, date, status = 'occurred', place, envoy, sender }: Entry): RecordEntry {
  const kind = KINDS_IN_IDS.find((one) => id.endsWith(one));
  if (!kind) throw new Error(`${id} names no kind`);
  return {
    id,
    kind,
    date,
    status,
    ...(place !== undefined && { place: { ...placeNamed(place), city: { en: place, zh: placeNamed(place).zh } } }),
    occasion: { en: 'An occasion', zh: '场合' },
    participants: envoy === undefined ? ['xi-jinping', 'vladimir-putin'] : ['xi-jinping', envoy],
    ...(sender !== undefined && { initiator: sender }),
    facts: [{ en: 'A fact.', zh: '事实。', cites: [0] }],
    sources: [{ url: 'https://press.example/a', language: 'en', date: null }],
    verified: 1,
  };
}

/** "phone 2025-02-24 occurred (a, b)": what one contact says, and the articles that speak of it. */
export function words({ entry: recorded, facts, placed, rivals }: Settled): string {
  const name = recorded?.id ?? `${facts.kind} ${formatEdtf(facts)} ${facts.status}`;
  const articles = placed.map(({ mention: { article }, match }) => `${article}:${match}`);
  const tied = rivals.length > 0 ? ' unresolved' : '';
  return `${name}${tied} [${articles.join(' ')}]`;
}
