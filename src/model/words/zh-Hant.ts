// Made from src/model/words/zh-Hans.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
import type { Words } from './words.ts';

export const zhHant: Words = {
  kind: {
    'in-person': '會晤',
    video: '視訊會晤',
    phone: '通話',
    message: '函電',
    multilateral: '多邊峰會',
    envoy: '會見特使',
  },
  group: {
    'in-person': '當面',
    video: '視訊',
    phone: '電話',
    message: '函電',
    multilateral: '多邊',
    envoy: '特使',
  },
  status: { occurred: '已舉行', announced: '已宣布', cancelled: '已取消' },
  lane: {
    china: '在中國',
    russia: '在俄羅斯',
    elsewhere: '第三地',
    video: '視訊',
    phone: '電話',
    message: '函電',
    multilateral: '多邊峰會',
    envoy: '經由特使',
  },
  readout: { CN: '中方的表述', RU: '俄方的表述' },
  leaders: { 'xi-jinping': { name: '習近平' }, 'vladimir-putin': { name: '普丁' } },
  headline: {
    meet: {
      occurred: '習近平與普丁{place}會晤',
      announced: '習近平與普丁預計{place}會晤',
      cancelled: '習近平與普丁{place}的會晤取消',
    },
    video: {
      occurred: '習近平與普丁視訊會晤',
      announced: '習近平與普丁預計舉行視訊會晤',
      cancelled: '習近平與普丁的視訊會晤取消',
    },
    phone: { occurred: '習近平與普丁通電話', announced: '習近平與普丁預計通電話', cancelled: '習近平與普丁的通話取消' },
    exchange: {
      occurred: '習近平與普丁互致函電',
      announced: '習近平與普丁預計互致函電',
      cancelled: '習近平與普丁互致函電取消',
    },
    send: { occurred: '{who}致函電{whom}', announced: '{who}預計致函電{whom}', cancelled: '{who}致{whom}的函電取消' },
    summit: {
      occurred: '習近平與普丁同時出席{place}多邊峰會',
      announced: '習近平與普丁預計出席{place}多邊峰會',
      cancelled: '習近平與普丁擬出席的{place}多邊峰會取消',
    },
    receive: {
      occurred: '{who}{place}會見{whom}',
      announced: '{who}預計{place}會見{whom}',
      cancelled: '{who}{place}會見{whom}取消',
    },
  },
  place: (name) => `在${name}`,
  date: {
    locale: 'zh-Hant-CN',
    about: (date) => `約${date}`,
    onWeekday: (day, weekday) => `${day}（${weekday}）`,
    // Intl writes Chinese ranges with slashes; readers expect 2024年5月16日至17日, each field once.
    range: ({ start, end, fields, say }) => {
      const { year: _year, ...withoutYear } = fields;
      const rest =
        start.slice(0, 4) !== end.slice(0, 4)
          ? fields
          : start.slice(0, 7) !== end.slice(0, 7)
            ? withoutYear
            : ({ day: 'numeric' } as const);
      return `${say(start, fields)}至${say(end, rest)}`;
    },
  },
};
