import type { ExportWords } from '../words.ts';

export const en: ExportWords = {
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
};
