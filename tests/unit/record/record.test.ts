/** The register itself: what a reader would lose if an edit went wrong without anybody noticing. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  formatEdtf,
  KINDS,
  parseEdtf,
  type Precision,
  type Readout,
  type RecordSource,
} from '../../../src/model/index.ts';
import { loadRecord, publisherOf, sourceCredit, type Register } from '../../../src/bundle/record/index.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

let register: Register;
beforeAll(async () => {
  const people = parse(readFileSync(path('data/lexicon/people.yaml'), 'utf8')) as readonly { readonly id: string }[];
  register = await loadRecord(path('data/record'), { people: new Set(people.map(({ id }) => id)) });
});

describe('the record', () => {
  it('loads, with every contact and every context event', () => {
    expect(register.entries.length).toBeGreaterThanOrEqual(99);
    expect(register.context.length).toBeGreaterThanOrEqual(31);
    expect(register.head.span).toEqual({ start: '2021-01-01', end: '2025-12-31' });
  });

  it('has contacts of every kind, in every year', () => {
    expect(new Set(register.entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    const years = new Set(register.entries.map(({ date }) => date.slice(0, 4)));
    expect([...years]).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  describe('and the ids in use (ids.txt; a new id is added to it, none is ever taken out)', () => {
    const given = readFileSync(new URL('./ids.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');

    it('still answers all of them: an address once shared must not die', () => {
      const { entries, context, head } = register;
      const answered = new Set([...entries, ...context, ...head.retired].map(({ id }) => id));
      expect(given.filter((id) => !answered.has(id))).toEqual([]);
    });

    it('lists every id it gives, so that the next edit cannot lose it', () => {
      const listed = new Set(given);
      const all = [...register.entries, ...register.context].map(({ id }) => id);
      expect(all.filter((id) => !listed.has(id))).toEqual([]);
    });
  });

  it('gives each direct contact and each multilateral one both leaders, and each envoy one of them', () => {
    const leaders = (ids: readonly string[]): number =>
      ids.filter((id) => id === 'xi-jinping' || id === 'vladimir-putin').length;
    for (const { id, kind, participants } of register.entries) {
      expect(leaders(participants), id).toBe(kind === 'envoy' ? 1 : 2);
    }
  });

  it('says in which country and city every place lies', () => {
    for (const { id, kind, place } of register.entries) {
      if (kind === 'in-person' || kind === 'envoy') expect(place, id).toBeDefined();
      if (place) expect(place.city, id).toBeDefined();
    }
    const countries = new Set(register.entries.flatMap(({ place }) => (place ? [place.country] : [])));
    expect(countries).toEqual(new Set(['CN', 'RU', 'UZ', 'KZ', 'ZA']));
  });

  it('credits every source in both languages, in Chinese with at most one pair of brackets at the end', () => {
    for (const { id, sources } of [...register.entries, ...register.context]) {
      for (const source of sources) {
        const credit = sourceCredit(source, register.publishers);
        expect(credit.en, id).toMatch(/\S/);
        expect(credit.zh, id).not.toContain('）（');
      }
    }
  });
});

/** Who may be named as the teller of a fact that is marked as one side's account (docs/record.md). */
const TELLERS: Readonly<Record<Readout, Readonly<Record<'en' | 'zh', RegExp>>>> = {
  CN: {
    en: /According to Beijing|Chinese (readout|television)|China's foreign ministry/,
    zh: /中方通报|中国央视|中国外交部/,
  },
  RU: {
    en: /Kremlin|Ushakov|Russian (side|account|Foreign Ministry|senator)/,
    zh: /克里姆林宫|乌沙科夫|俄方表示|俄方通报|俄罗斯外交部|俄罗斯联邦委员会/,
  },
};

describe('what one side’s account says', () => {
  const marked = () =>
    register.entries.flatMap(({ id, facts }) =>
      facts.flatMap(({ en, zh, readout }) => (readout ? [{ id, en, zh, readout }] : [])),
    );

  it('is told apart where the record tells it, for both sides', () => {
    expect(new Set(marked().map(({ readout }) => readout))).toEqual(new Set(['CN', 'RU']));
  });

  it('names its teller in both languages, so that nobody takes it for both sides’ word', () => {
    for (const { id, en, zh, readout } of marked()) {
      expect(en, id).toMatch(TELLERS[readout].en);
      expect(zh, id).toMatch(TELLERS[readout].zh);
    }
  });

  it('sets the two readouts of 25 February 2022 apart', () => {
    const call = register.entries.find(({ id }) => id === '2022-02-25-phone');
    expect(call?.facts.map(({ readout }) => readout ?? null)).toEqual([null, 'CN', null, 'RU']);
  });
});

describe('the publishers', () => {
  it.each([
    ['https://www.voachinese.com/a/1.html', 'voa-chinese', 'America/New_York', 'full'],
    ['https://www.rfa.org/mandarin/1.html', 'rfa', 'America/New_York', 'excerpt'],
    ['https://www.dw.com/zh/1/a-1', 'dw', 'Europe/Berlin', 'excerpt'],
    ['https://www.rfi.fr/cn/1', 'rfi', 'Europe/Paris', 'excerpt'],
    ['https://www.bbc.com/zhongwen/simp/1', 'bbc', 'Europe/London', 'excerpt'],
    ['http://www.xinhuanet.com/1.htm', 'xinhua', 'Asia/Shanghai', 'excerpt'],
    ['http://cpc.people.com.cn/1.html', 'cpc-news', 'Asia/Shanghai', 'excerpt'],
    ['https://www.cna.com.tw/news/1.aspx', 'cna-taiwan', 'Asia/Taipei', 'excerpt'],
    ['https://news.mingpao.com/1', 'ming-pao', 'Asia/Hong_Kong', 'excerpt'],
    ['https://www.zaobao.com.sg/1', 'zaobao', 'Asia/Singapore', 'excerpt'],
    ['https://cn.nytimes.com/1/', 'nyt-chinese', 'Asia/Hong_Kong', 'excerpt'],
    ['https://tass.ru/1', 'tass', 'Europe/Moscow', 'excerpt'],
    ['http://en.kremlin.ru/1', 'kremlin', 'Europe/Moscow', 'full'],
    ['https://md.sputniknews.ru/1', 'sputnik-moldova', 'Europe/Chisinau', 'excerpt'],
    ['https://briefs.timeline.invalid/1', 'timeline-briefs', 'Asia/Shanghai', 'full'],
  ])('%s is %s, writing in %s, shown as %s', (url, id, tz, rights) => {
    expect(publisherOf(url, register.publishers)).toMatchObject({ id, tz, rights });
  });

  it('show no picture from a host that could be a pattern or an address', () => {
    for (const { id, pictures } of register.publishers) {
      for (const host of pictures) expect(host, id).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    }
  });
});

/** The collection that the record was transcribed from, where it is at hand. */
interface CollectedContact {
  readonly id: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly place: { en: string; zh: string; city_en: string; lat: number; lon: number } | null;
  readonly occasion: unknown;
  readonly participants: readonly string[];
  readonly initiator: 'Xi' | 'Putin' | null;
  readonly facts: unknown;
  readonly sources: readonly CollectedSource[];
  readonly verified: number;
  readonly note: unknown;
}
interface CollectedEvent {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly title: unknown;
  readonly note: unknown;
  readonly sources: readonly CollectedSource[];
}
interface CollectedSource {
  readonly publisher: string;
  readonly url: string;
  readonly lang: string;
  readonly date: string | null;
}

const FACTS = path('../shared/facts');
const read = <T>(name: string): readonly T[] =>
  existsSync(FACTS) ? (JSON.parse(readFileSync(`${FACTS}/${name}.json`, 'utf8')) as readonly T[]) : [];
const collected = [...read<CollectedContact>('contacts-2021-2023'), ...read<CollectedContact>('contacts-2024-2025')];
const events = read<CollectedEvent>('context');

/** They took part in a summit, but are neither of the two nor an envoy; the entries' own words name them. */
const THIRD_PARTIES = ['Ukhnaagiin Khurelsukh', 'other BRICS leaders'];
const slug = (name: string): string => name.toLowerCase().replace(/ /g, '-');
const INITIATOR = { Xi: 'xi-jinping', Putin: 'vladimir-putin' } as const;

/** A date that is no day is kept as the source's remark. */
const dated = ({ date }: CollectedSource): string | null => (date?.length === 10 ? date : null);
const plain = ({ url, language, date }: RecordSource) => ({ url, language, date });
const plainCollected = (source: CollectedSource) => ({ url: source.url, language: source.lang, date: dated(source) });

describe('the transcription', () => {
  it.each(collected.map((contact) => [contact.id, contact] as const))('keeps all of %s', (id, was) => {
    const now = register.entries.find((entry) => entry.id === id);
    expect(now).toMatchObject({
      kind: was.kind,
      status: 'occurred',
      occasion: was.occasion,
      participants: was.participants.filter((name) => !THIRD_PARTIES.includes(name)).map(slug),
      verified: was.verified,
    });
    // Whose account a fact is (`readout`) was read out of its wording afterwards; nothing else is added.
    expect(now?.facts.map(({ en, zh, cites }) => ({ en, zh, cites }))).toEqual(was.facts);
    const span = parseEdtf(now?.date ?? '');
    expect(span).toMatchObject({ start: was.start, end: was.end, precision: was.precision, uncertain: false });
    expect(span && formatEdtf(span)).toBe(now?.date);
    expect(now?.note ?? null).toEqual(was.note);
    expect(now?.initiator ?? null).toBe(was.initiator && INITIATOR[was.initiator]);
    expect(now?.sources.map(plain)).toEqual(was.sources.map(plainCollected));
    const place = now?.place;
    expect(place ? { en: place.en, zh: place.zh, lat: place.lat, lon: place.lon } : null).toEqual(
      was.place && { en: was.place.en, zh: was.place.zh, lat: was.place.lat, lon: was.place.lon },
    );
    if (was.place) expect(place?.city?.en).toContain(was.place.city_en);
  });

  it.each(events.map((event) => [event.id, event] as const))('keeps all of %s', (id, was) => {
    const now = register.context.find((event) => event.id === id);
    expect(now).toMatchObject({ title: was.title, note: was.note });
    expect(parseEdtf(now?.date ?? '')).toMatchObject({ start: was.start, end: was.end });
    expect(now?.sources.map(plain)).toEqual(was.sources.map(plainCollected));
  });
});
