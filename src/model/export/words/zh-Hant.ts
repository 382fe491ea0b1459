// Made from src/model/export/words/zh-Hans.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
import type { ExportWords } from '../words.ts';

export const zhHant: ExportWords = {
  site: '習近平與普丁往來記錄',
  description: '習近平與普丁的往來，逐條註明出處。',
  precision: {
    week: '來源只給出周，未給出日期。',
    month: '來源只給出月份，未給出日期。',
    year: '來源只給出年份，未給出日期。',
  },
  uncertain: '記錄本身對此日期存疑。',
  unreviewed: '僅見於報導，尚未收入記錄。',
  status: '狀態',
  place: '地點',
  people: '人物',
  facts: '事實',
  note: '說法不一或未明之處',
  sources: '來源',
  colon: '：',
  comma: '、',
};
