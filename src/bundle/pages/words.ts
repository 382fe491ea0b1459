/** What the pages without scripts say besides the data, in both languages. */
import type { Bilingual } from '../../model/index.ts';

export const SITE_NAME: Bilingual = { en: 'Xi–Putin contacts, 2021–2025', zh: '习近平与普京往来记录，2021–2025' };

export const SITE_TEXT: Bilingual = {
  en: 'Every known contact between Xi Jinping and Vladimir Putin from 2021 to 2025 on one timeline: meetings, video meetings, telephone calls, messages, summits and envoys, each with its sources.',
  zh: '习近平与普京2021年至2025年间的每一次已知往来：会晤、视频会晤、通话、函电、多边峰会与特使会见，逐条注明出处。',
};

export const HEADINGS = {
  contacts: { en: 'Contacts', zh: '往来列表' },
  facts: { en: 'Facts', zh: '事实' },
  sources: { en: 'Sources', zh: '来源' },
  note: { en: 'Where sources differ, or what is not known', zh: '说法不一或未明之处' },
  place: { en: 'Place', zh: '地点' },
  people: { en: 'People', zh: '人物' },
  status: { en: 'Status', zh: '状态' },
  all: { en: 'All contacts on the timeline', zh: '时间线上的全部往来' },
  unreviewed: { en: 'Found in articles; not yet in the record', zh: '仅见于报道，尚未收入记录' },
  articles: { en: 'Articles that speak of it', zh: '提到此事的报道' },
} satisfies Record<string, Bilingual>;
