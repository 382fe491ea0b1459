/** What the export panel says. */
import type { Format } from '../../model/export/index.ts';
import type { Language } from '../../model/index.ts';
import { counted } from '../i18n/messages.ts';

interface ExportMessages {
  readonly button: string;
  readonly heading: string;
  readonly what: string;
  readonly inView: (count: number) => string;
  readonly everything: (count: number) => string;
  readonly withFacts: string;
  readonly withFactsHint: string;
  readonly as: string;
  readonly format: Readonly<Record<Format, { readonly name: string; readonly hint: string }>>;
  readonly nothing: string;
  readonly working: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
  readonly view: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly subscribe: string;
  readonly feed: string;
  readonly calendar: string;
  readonly schema: string;
}

export const EXPORT_MESSAGES = {
  en: {
    button: 'Data',
    heading: 'Take the data away',
    what: 'What',
    inView: (count) => `In view: ${counted(count, 'contact', 'contacts')}`,
    everything: (count) => `Everything: ${counted(count, 'contact', 'contacts')}`,
    withFacts: 'With facts and sources',
    withFactsHint: 'Each contact’s file is fetched first. The table has counts only.',
    as: 'Save as',
    format: {
      csv: { name: 'CSV', hint: 'a table for spreadsheets' },
      json: { name: 'JSON', hint: 'for programs; follows a schema' },
      ical: { name: 'iCalendar', hint: 'for calendars' },
      atom: { name: 'Atom', hint: 'for feed readers' },
    },
    nothing: 'No contact is in view.',
    working: 'Preparing the file …',
    saved: (file) => `Saved as ${file}`,
    failed: 'The file could not be made: part of the data did not arrive. Try again.',
    view: 'Copy link to this view',
    copied: 'Link copied',
    copyFailed: 'Copying is not allowed here; the link:',
    subscribe: 'Subscribe to everything:',
    feed: 'Atom feed',
    calendar: 'Calendar',
    schema: 'JSON schema',
  },
  'zh-Hans': {
    button: '数据',
    heading: '下载数据',
    what: '范围',
    inView: (count) => `当前视图：${count}次往来`,
    everything: (count) => `全部：${count}次往来`,
    withFacts: '附事实与来源',
    withFactsHint: '需先逐条读取文件；表格只含数目。',
    as: '保存为',
    format: {
      csv: { name: 'CSV', hint: '表格，供电子表格软件使用' },
      json: { name: 'JSON', hint: '供程序读取，附结构定义' },
      ical: { name: 'iCalendar', hint: '供日历软件使用' },
      atom: { name: 'Atom', hint: '供订阅软件使用' },
    },
    nothing: '当前视图中没有往来。',
    working: '正在准备文件……',
    saved: (file) => `已保存为${file}`,
    failed: '未能生成文件：部分数据没有读到。请重试。',
    view: '复制当前视图的链接',
    copied: '链接已复制',
    copyFailed: '此处无法复制；链接如下：',
    subscribe: '订阅全部记录：',
    feed: 'Atom订阅',
    calendar: '日历',
    schema: 'JSON结构定义',
  },
} satisfies Readonly<Record<Language, ExportMessages>>;
