/** What calendars and feeds say besides the data. */
import type { Precision } from '../date.ts';
import type { Language } from '../language.ts';

interface ExportWords {
  readonly site: string;
  readonly description: string;
  readonly precision: Readonly<Record<Exclude<Precision, 'day'>, string>>;
  readonly uncertain: string;
  readonly unreviewed: string;
  readonly status: string;
  readonly place: string;
  readonly people: string;
  readonly facts: string;
  readonly note: string;
  readonly sources: string;
  readonly colon: string;
  readonly comma: string;
}

export const WORDS: Readonly<Record<Language, ExportWords>> = {
  en: {
    site: 'Xi–Putin contacts',
    description: 'Contacts between Xi Jinping and Vladimir Putin, each with its sources.',
    precision: {
      week: 'The sources give the week, not the day.',
      month: 'The sources give the month, not the day.',
      year: 'The sources give the year, not the day.',
    },
    uncertain: 'The record itself doubts this date.',
    unreviewed: 'Found in articles; not yet in the record.',
    status: 'Status',
    place: 'Place',
    people: 'People',
    facts: 'Facts',
    note: 'Where sources differ, or what is not known',
    sources: 'Sources',
    colon: ': ',
    comma: ', ',
  },
  'zh-Hans': {
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
  },
};
