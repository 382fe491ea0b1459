// Made from src/app/i18n/zh-Hans/timeline.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
import type { Sentence, TimelineMessages } from '../../timeline/messages.ts';

/** Measure word before and noun after the number: 9次會晤, 33封函電. */
const KINDS = {
  'in-person': ['次', '會晤'],
  video: ['次', '視訊會晤'],
  phone: ['次', '通話'],
  message: ['封', '函電'],
  multilateral: ['次', '多邊峰會'],
  envoy: ['次', '會見特使'],
} as const;

export const timeline = {
  line: '往來時間線',
  keys: '左右方向鍵按時間逐條移動，上下方向鍵換行。加號和減號縮放，0顯示全部，Home和End到最早和最晚一條，Enter開啟，Esc關閉。',
  wheelHint: (mac) => `按住${mac ? '⌘' : 'Ctrl'}並捲動即可縮放`,
  empty: '沒有可顯示的往來',
  today: '今天',
  year: (year) => `${year}年`,
  weekday: (name, day) => `${day}日 ${name}`,
  mark: (parts) => parts.join('，'),
  unreviewed: '尚未核對',
  articles: (count) => `${count}篇報導`,
  cluster: (count, kind, from, to) => `${count}${KINDS[kind].join('')}，${from === to ? from : `${from}至${to}`}`,
  more: (count) => `另有${count}條`,
  before: (count) => `更早還有${count}條`,
  after: (count) => `更晚還有${count}條`,
  inView: (count, dates) => `畫面內${count}條往來，${dates}`,
  controls: '畫面',
  zoomIn: '放大',
  zoomOut: '縮小',
  reset: '顯示全部',
  presets: '年份',
  all: '全部',
  overview: '概覽',
  perQuarter: '每季度',
  windowFrom: '視窗起點',
  windowTo: '視窗終點',
  windowMove: '視窗',
  rhythm: ({ kinds, meanGap, silence }) => {
    if (kinds.length === 0) return ['畫面內沒有往來。'];
    const counts = kinds.flatMap(({ kind, count }, index): Sentence => {
      const [measure, noun] = KINDS[kind];
      return [...(index > 0 ? ['、'] : []), { strong: String(count) }, `${measure}${noun}`];
    });
    const mean: Sentence = meanGap === null ? [] : ['兩人會晤或通話平均相隔', { strong: `${Math.round(meanGap)}天` }];
    const longest: Sentence =
      silence === null ? [] : ['，最長間隔', { strong: `${silence.days}天` }, `（${silence.from}至${silence.to}）`];
    return ['畫面內：', ...counts, '。', ...mean, ...longest, ...(mean.length > 0 ? ['。'] : [])];
  },
} satisfies TimelineMessages;
