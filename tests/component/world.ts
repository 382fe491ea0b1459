/** A small record and a page over it, with the real loading, checking, history and storage, and no network. */
import { render } from '@testing-library/svelte';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import App from '../../src/app/App.svelte';
import { bundleAt } from '../../src/app/bundle.ts';
import { pageWords } from '../../src/app/i18n/index.ts';
import { readingWords } from '../../src/app/i18n/reading.ts';
import { lazyHand } from '../../src/app/timeline/lazy.svelte.ts';
import { lazyPanel } from '../../src/app/reading/lazy.svelte.ts';
import { siteAt } from '../../src/app/site.ts';
import { Page } from '../../src/app/state.svelte.ts';
import { memoryIn } from '../../src/app/storage.ts';
import { trailOf } from '../../src/app/trail.ts';
import { hanTable, parseIsoDate, searchText, wordsOf, type Contact, type IsoDate } from '../../src/model/index.ts';

export const ROOT = '/some/where/';

export function day(text: string): IsoDate {
  const read = parseIsoDate(text);
  if (!read) throw new Error(`${text} is no day`);
  return read;
}

const BEIJING = {
  en: 'Great Hall of the People, Beijing',
  zh: '北京人民大会堂',
  city: { en: 'Beijing', zh: '北京' },
  country: 'CN',
  lat: 39.9,
  lon: 116.4,
};
const MOSCOW = { en: 'Moscow', zh: '莫斯科', country: 'RU', lat: 55.75, lon: 37.62 };

const BOTH = ['xi-jinping', 'vladimir-putin'];
const base = {
  status: 'occurred',
  precision: 'day',
  place: null,
  participants: BOTH,
  initiator: null,
  reviewed: true,
  sources: 2,
  articles: 0,
};

/** Seven contacts over four years: every kind, one of several days, one known to the month, one called off. */
export const CONTACTS = [
  {
    ...base,
    id: '2022-02-in-person',
    kind: 'in-person',
    start: '2022-02-01',
    end: '2022-02-28',
    precision: 'month',
    place: BEIJING,
    occasion: { en: 'Talks in winter', zh: '冬季会谈' },
  },
  {
    ...base,
    id: '2023-03-20-in-person',
    kind: 'in-person',
    start: '2023-03-20',
    end: '2023-03-22',
    place: MOSCOW,
    occasion: { en: 'A visit in spring', zh: '春季访问' },
    initiator: 'vladimir-putin',
  },
  {
    ...base,
    id: '2023-07-04-multilateral',
    kind: 'multilateral',
    start: '2023-07-04',
    end: '2023-07-04',
    occasion: { en: 'An online summit', zh: '线上峰会' },
  },
  {
    ...base,
    id: '2024-04-09-envoy',
    kind: 'envoy',
    start: '2024-04-09',
    end: '2024-04-09',
    place: BEIJING,
    occasion: { en: 'A minister is received', zh: '会见外长' },
    participants: ['xi-jinping', 'sergey-lavrov'],
  },
  {
    ...base,
    id: '2025-01-21-video',
    kind: 'video',
    start: '2025-01-21',
    end: '2025-01-21',
    occasion: { en: 'A talk at the start of the year', zh: '年初视频会晤' },
  },
  {
    ...base,
    id: '2025-02-24-phone',
    kind: 'phone',
    start: '2025-02-24',
    end: '2025-02-24',
    occasion: { en: 'A call in February', zh: '二月通电话' },
    initiator: 'vladimir-putin',
    articles: 2,
  },
  {
    ...base,
    id: '2025-06-01-message',
    kind: 'message',
    status: 'cancelled',
    start: '2025-06-01',
    end: '2025-06-01',
    occasion: { en: 'A letter not sent', zh: '未发出的信' },
  },
] as const;

export const INDEX = {
  version: 1,
  asOf: '2025-12-31',
  span: { start: '2021-01-01', end: '2025-12-31' },
  contacts: CONTACTS,
  context: [],
  people: {
    'xi-jinping': { en: 'Xi Jinping', zh: '习近平' },
    'vladimir-putin': { en: 'Vladimir Putin', zh: '普京' },
    'sergey-lavrov': { en: 'Sergey Lavrov', zh: '拉夫罗夫' },
  },
  totals: { sources: 14, articles: 2 },
  retired: [{ id: '2025-02-24-call', now: '2025-02-24-phone' }],
};

const BRIEF = {
  id: 'brief-1',
  url: 'https://example.org/brief',
  title: '两人通电话',
  publisher: { en: 'A broadcaster', zh: '某台' },
  language: 'zh-Hans',
  published: '2025-02-24T20:30:00.000Z',
  tz: 'Asia/Shanghai',
  rights: 'full',
  excerpt: '两人周一通了电话。',
  picture: { src: 'https://example.org/picture.jpg', caption: '资料图片' },
};
const LOOKING_BACK = {
  ...BRIEF,
  id: 'brief-2',
  url: 'https://example.org/back',
  title: 'Looking back',
  publisher: { en: 'A paper', zh: '某报' },
  language: 'en',
  published: '2025-03-01T02:00:00.000Z',
  tz: 'America/New_York',
  rights: 'link',
  picture: null,
};

export const QUOTE = '两人周一下午通了电话，谈到近况。';
export const ARTICLE_TEXT = `${BRIEF.title}\n${QUOTE}双方同意再谈。\n第二段。`;
const quoteAt = ARTICLE_TEXT.indexOf(QUOTE);

const said = { kind: 'phone', status: 'occurred', start: '2025-02-24', end: '2025-02-24', precision: 'day' };

/** What one side's account says, for the contacts of which the record tells it. */
const ACCOUNTS: Readonly<Record<string, readonly unknown[]>> = {
  '2025-02-24-phone': [
    { en: 'The Kremlin stressed trade.', zh: '克里姆林宫强调贸易。', cites: [1], readout: 'RU' },
    { en: 'According to Beijing, peace came first.', zh: '中方通报称和平为先。', cites: [0], readout: 'CN' },
    { en: 'Third fact.', zh: '第三项事实。', cites: [0] },
  ],
  '2023-03-20-in-person': [{ en: 'An aide spoke of two hours.', zh: '助理称历时两小时。', cites: [0], readout: 'RU' }],
};

export const DETAILS: Readonly<Record<string, unknown>> = Object.fromEntries(
  CONTACTS.map(({ id }) => [
    id,
    {
      version: 1,
      id,
      facts: [
        { en: `First fact of ${id}.`, zh: `${id}的第一项事实。`, cites: [1] },
        { en: 'Second fact.', zh: '第二项事实。', cites: [0, 1] },
        ...(ACCOUNTS[id] ?? []),
      ],
      sources: [
        {
          url: 'https://example.org/one',
          publisher: { en: 'First agency', zh: '第一社' },
          language: 'en',
          date: '2025-02-24',
        },
        {
          url: 'https://example.net/two',
          publisher: { en: 'Second agency', zh: '第二社' },
          language: 'zh',
          date: null,
        },
      ],
      note: id === '2025-02-24-phone' ? { en: 'Sources differ on the hour.', zh: '各方对时刻说法不一。' } : null,
      verified: 2,
      articles: id === '2025-02-24-phone' ? [BRIEF, LOOKING_BACK] : [],
      evidence:
        id === '2025-02-24-phone'
          ? [
              {
                article: BRIEF.id,
                role: 'report',
                where: 'body',
                quote: QUOTE,
                start: quoteAt,
                end: quoteAt + QUOTE.length,
                before: '',
                after: '双方同意再谈。',
                match: 'same-kind-same-days',
                said,
              },
              {
                article: LOOKING_BACK.id,
                role: 'mention',
                where: 'body',
                quote: 'They met by video last week.',
                start: 20,
                end: 48,
                before: '',
                after: '',
                match: 'kind-differs',
                said: { ...said, kind: 'video' },
              },
            ]
          : [],
      related: id === '2025-02-24-phone' ? ['2025-01-21-video'] : [],
    },
  ]),
);

export const ARTICLES: Readonly<Record<string, unknown>> = {
  [BRIEF.id]: {
    version: 1,
    ...BRIEF,
    blocks: [
      {
        type: 'paragraph',
        start: quoteAt,
        html: '两人周一下午<b>通了电话</b>，谈到近况。双方<a href="https://example.org/x" onclick="steal()">同意</a>再谈。<img src=x onerror="steal()"><script>steal()</script>',
      },
      { type: 'paragraph', start: ARTICLE_TEXT.indexOf('第二段'), html: '第<a href="javascript:steal()">二</a>段。' },
      { type: 'item', start: 900, html: '甲' },
      { type: 'item', start: 902, html: '乙' },
    ],
    shortened: false,
  },
};

const HAN = '電电話话普普';
/** What the search looks through: the index's words, and for one contact a sentence of an article in traditional writing. */
export const SEARCH = {
  version: 1,
  han: HAN,
  contacts: CONTACTS.map((contact) => ({
    id: contact.id,
    text: searchText(
      [
        ...wordsOf(contact as unknown as Contact, INDEX.people),
        ...(contact.id === '2023-07-04-multilateral' ? ['雙方另有電話往來', 'Remarks on the Arctic route'] : []),
      ],
      hanTable(HAN),
    ),
  })),
};

export const PUBLISHERS = {
  version: 1,
  publishers: [
    { id: 'agency', name: { en: 'First agency', zh: '第一社' }, contacts: ['2025-01-21-video', '2025-02-24-phone'] },
    { id: 'paper', name: { en: 'A paper', zh: '某报' }, contacts: ['2025-02-24-phone'] },
  ],
};

/** What the site answers: a value is sent as JSON, a string as it is, a number as a bare status, null not at all. */
export type Answers = Readonly<Record<string, unknown>>;

export function standardAnswers(): Record<string, unknown> {
  return {
    'index.json': INDEX,
    'search.json': SEARCH,
    'publishers.json': PUBLISHERS,
    ...Object.fromEntries(Object.entries(DETAILS).map(([id, detail]) => [`contacts/${id}.json`, detail])),
    ...Object.fromEntries(Object.entries(ARTICLES).map(([id, article]) => [`articles/${id}.json`, article])),
  };
}

export interface Opened {
  readonly container: Element;
  readonly unmount: () => void;
  readonly page: Page;
  readonly user: UserEvent;
  /** Files asked for, in order. */
  readonly asked: readonly string[];
  /** Changes what the site answers from now on. */
  readonly answer: (file: string, answer: unknown) => void;
}

export interface Opening {
  readonly path?: string;
  readonly answers?: Answers;
  readonly languages?: readonly string[];
  /** Do not wait for the index. */
  readonly pending?: boolean;
}

/** Opens the page at an address under ROOT as a reader would. */
export async function open({
  path = '',
  answers = {},
  languages = ['en-GB'],
  pending = false,
}: Opening = {}): Promise<Opened> {
  // As the page itself does before it is shown, or soon after.
  await Promise.all([lazyHand.load(), lazyPanel.load('en'), pageWords.load('zh-Hans'), readingWords.load('zh-Hans')]);
  window.history.pushState(null, '', ROOT + path);
  const site = siteAt(new URL(ROOT, window.location.href).href, window.location.href);
  const given: Record<string, unknown> = { ...standardAnswers(), ...answers };
  const asked: string[] = [];
  const fetch = async (url: string) => {
    const file = url.slice(site.dataUrl('').length);
    asked.push(file);
    const answer = given[file];
    if (answer === null) throw new TypeError('offline');
    if (answer === undefined || typeof answer === 'number') {
      return { ok: false, status: typeof answer === 'number' ? answer : 404, text: async () => '' };
    }
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { ok: true, status: 200, text: async () => text };
  };
  const page = new Page({
    site,
    bundle: bundleAt(site.dataUrl, fetch),
    memory: memoryIn(() => window.localStorage),
    trail: trailOf(window),
    location: () => window.location,
    languages,
    today: day('2026-01-15'),
    systemTheme: 'light',
  });
  const loaded = page.load();
  if (!pending) await loaded;
  const user = userEvent.setup();
  let drawn = (): void => undefined;
  const done = new Promise<void>((resolve) => (drawn = resolve));
  const { container, unmount } = render(App, { page, ondrawn: drawn });
  if (page.fetched.state === 'ready' && page.contacts.length > 0) await done;
  const answer = (file: string, value: unknown): void => {
    given[file] = value;
  };
  return { container, unmount, page, user, asked, answer };
}

/** Presses the browser's Back or Forward and waits until the page has heard of it. */
export function travel(steps: -1 | 1): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('popstate', () => resolve(), { once: true });
    window.history.go(steps);
  });
}

export const address = (): string => window.location.pathname.slice(ROOT.length) + window.location.hash;
