import type { ExportWords } from '../words.ts';

export const zhHans: ExportWords = {
  site: '习近平与普京往来记录',
  description: '习近平与普京的往来，逐条注明出处。',
  precision: {
    week: '来源只给出周，未给出日期。',
    month: '来源只给出月份，未给出日期。',
    year: '来源只给出年份，未给出日期。',
  },
  uncertain: '记录本身对此日期存疑。',
  unreviewed: '仅见于报道，尚未收入记录。',
  status: '状态',
  place: '地点',
  people: '人物',
  facts: '事实',
  note: '说法不一或未明之处',
  sources: '来源',
  colon: '：',
  comma: '、',
};
