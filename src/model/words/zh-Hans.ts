import type { Words } from './words.ts';

export const zhHans: Words = {
  kind: {
    'in-person': '会晤',
    video: '视频会晤',
    phone: '通话',
    message: '函电',
    multilateral: '多边峰会',
    envoy: '会见特使',
  },
  group: {
    'in-person': '当面',
    video: '视频',
    phone: '电话',
    message: '函电',
    multilateral: '多边',
    envoy: '特使',
  },
  status: { occurred: '已举行', announced: '已宣布', cancelled: '已取消' },
  lane: {
    china: '在中国',
    russia: '在俄罗斯',
    elsewhere: '第三地',
    video: '视频',
    phone: '电话',
    message: '函电',
    multilateral: '多边峰会',
    envoy: '经由特使',
  },
  readout: { CN: '中方的表述', RU: '俄方的表述' },
  leaders: { 'xi-jinping': { name: '习近平' }, 'vladimir-putin': { name: '普京' } },
  headline: {
    meet: {
      occurred: '习近平与普京{place}会晤',
      announced: '习近平与普京预计{place}会晤',
      cancelled: '习近平与普京{place}的会晤取消',
    },
    video: {
      occurred: '习近平与普京视频会晤',
      announced: '习近平与普京预计举行视频会晤',
      cancelled: '习近平与普京的视频会晤取消',
    },
    phone: { occurred: '习近平与普京通电话', announced: '习近平与普京预计通电话', cancelled: '习近平与普京的通话取消' },
    exchange: {
      occurred: '习近平与普京互致函电',
      announced: '习近平与普京预计互致函电',
      cancelled: '习近平与普京互致函电取消',
    },
    send: { occurred: '{who}致函电{whom}', announced: '{who}预计致函电{whom}', cancelled: '{who}致{whom}的函电取消' },
    summit: {
      occurred: '习近平与普京同时出席{place}多边峰会',
      announced: '习近平与普京预计出席{place}多边峰会',
      cancelled: '习近平与普京拟出席的{place}多边峰会取消',
    },
    receive: {
      occurred: '{who}{place}会见{whom}',
      announced: '{who}预计{place}会见{whom}',
      cancelled: '{who}{place}会见{whom}取消',
    },
  },
  place: (name) => `在${name}`,
  date: {
    locale: 'zh-Hans-CN',
    about: (date) => `约${date}`,
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
