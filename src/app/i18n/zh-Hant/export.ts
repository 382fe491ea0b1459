// Made from src/app/i18n/zh-Hans/export.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
import type { ExportMessages } from '../../export/messages.ts';

/** Taking the data away. */
export const takeAway = {
  button: '資料',
  heading: '下載資料',
  what: '範圍',
  inView: (count) => `目前畫面：${count}次往來`,
  everything: (count) => `全部：${count}次往來`,
  withFacts: '附事實與來源',
  withFactsHint: '需先逐條讀取檔案；表格只含數目。',
  as: '儲存為',
  format: {
    csv: { name: 'CSV', hint: '表格，供試算表軟體使用' },
    json: { name: 'JSON', hint: '供程式讀取，附結構定義' },
    ical: { name: 'iCalendar', hint: '供日曆軟體使用' },
    atom: { name: 'Atom', hint: '供訂閱軟體使用' },
  },
  nothing: '目前畫面中沒有往來。',
  working: '正在準備文件……',
  saved: (file) => `已儲存為${file}`,
  failed: '未能產生檔案：部分資料沒有讀到。請重試。',
  view: '複製目前畫面的連結',
  copied: '連結已複製',
  copyFailed: '此處無法複製；連結如下：',
  subscribe: '訂閱全部記錄：',
  feed: 'Atom訂閱',
  calendar: '日曆',
  schema: 'JSON結構定義',
} satisfies ExportMessages;
