import type { Sentence, TimelineMessages } from '../../timeline/messages.ts';

/** Measure word before and noun after the number: 9次会晤, 33封函电. */
const KINDS = {
  'in-person': ['次', '会晤'],
  video: ['次', '视频会晤'],
  phone: ['次', '通话'],
  message: ['封', '函电'],
  multilateral: ['次', '多边峰会'],
  envoy: ['次', '会见特使'],
} as const;

export const timeline = {
  line: '往来时间线',
  keys: '左右方向键按时间逐条移动，上下方向键换行。加号和减号缩放，0显示全部，Home和End到最早和最晚一条，回车打开，Esc关闭。',
  wheelHint: (mac) => `按住${mac ? '⌘' : 'Ctrl'}并滚动即可缩放`,
  empty: '没有可显示的往来',
  today: '今天',
  year: (year) => `${year}年`,
  weekday: (name, day) => `${day}日 ${name}`,
  mark: (parts) => parts.join('，'),
  unreviewed: '尚未核对',
  articles: (count) => `${count}篇报道`,
  cluster: (count, kind, from, to) => `${count}${KINDS[kind].join('')}，${from === to ? from : `${from}至${to}`}`,
  more: (count) => `另有${count}条`,
  before: (count) => `更早还有${count}条`,
  after: (count) => `更晚还有${count}条`,
  inView: (count, dates) => `视图内${count}条往来，${dates}`,
  controls: '视图',
  zoomIn: '放大',
  zoomOut: '缩小',
  reset: '显示全部',
  presets: '年份',
  all: '全部',
  overview: '概览',
  perQuarter: '每季度',
  windowFrom: '窗口起点',
  windowTo: '窗口终点',
  windowMove: '窗口',
  rhythm: ({ kinds, meanGap, silence }) => {
    if (kinds.length === 0) return ['视图内没有往来。'];
    const counts = kinds.flatMap(({ kind, count }, index): Sentence => {
      const [measure, noun] = KINDS[kind];
      return [...(index > 0 ? ['、'] : []), { strong: String(count) }, `${measure}${noun}`];
    });
    const mean: Sentence = meanGap === null ? [] : ['两人会晤或通话平均相隔', { strong: `${Math.round(meanGap)}天` }];
    const longest: Sentence =
      silence === null ? [] : ['，最长间隔', { strong: `${silence.days}天` }, `（${silence.from}至${silence.to}）`];
    return ['视图内：', ...counts, '。', ...mean, ...longest, ...(mean.length > 0 ? ['。'] : [])];
  },
} satisfies TimelineMessages;
