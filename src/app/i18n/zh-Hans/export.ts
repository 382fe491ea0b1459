import type { ExportMessages } from '../../export/messages.ts';

/** Taking the data away. */
export const takeAway = {
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
} satisfies ExportMessages;
