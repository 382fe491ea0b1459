/** How the tables of this folder are written and asked. */
import { parseEdtf, type DateSpan, type Precision } from '../../../src/model/index.ts';
import type { Anchor } from '../../../src/bundle/dates/index.ts';

const at = (instant: string, tz: string): Anchor => ({ instant: Date.parse(instant), tz });

/** Publication instants, each named for the day it is where it was published. */
export const ANCHORS = {
  /** Monday evening in Washington; Tuesday in Beijing. */
  'mon 2021-06-28 washington': at('2021-06-29T01:10:00Z', 'America/New_York'),
  'thu 2022-09-15 paris': at('2022-09-15T17:40:00Z', 'Europe/Paris'),
  'fri 2023-03-17 berlin': at('2023-03-17T13:00:00Z', 'Europe/Berlin'),
  'wed 2023-03-22 beijing': at('2023-03-22T12:00:00Z', 'Asia/Shanghai'),
  'sat 2023-12-02 taipei': at('2023-12-02T04:00:00Z', 'Asia/Taipei'),
  'tue 2024-04-09 berlin': at('2024-04-09T14:20:00Z', 'Europe/Berlin'),
  /** Still Wednesday in Greenwich. */
  'thu 2024-05-16 singapore': at('2024-05-15T22:30:00Z', 'Asia/Singapore'),
  'wed 2024-10-23 beijing': at('2024-10-23T10:00:00Z', 'Asia/Shanghai'),
  /** The last evening of the year in Washington; New Year's Day in Beijing and in Greenwich. */
  'tue 2024-12-31 washington': at('2025-01-01T01:00:00Z', 'America/New_York'),
  'wed 2025-01-08 hongkong': at('2025-01-07T21:00:00Z', 'Asia/Hong_Kong'),
  /** Friday noon in Washington; already Saturday, 1 March, in Beijing. */
  'fri 2025-02-28 washington': at('2025-02-28T17:00:00Z', 'America/New_York'),
  'thu 2025-06-19 beijing': at('2025-06-19T12:00:00Z', 'Asia/Shanghai'),
  'tue 2025-09-02 taipei': at('2025-09-02T08:00:00Z', 'Asia/Taipei'),
} as const satisfies Record<string, Anchor>;
export type AnchorName = keyof typeof ANCHORS;

/** A sentence with the expression between « and », the days it means, and (fourth) what makes it hard. */
export type Row = readonly [sentence: string, expected: string | null, note?: string];
export interface Table {
  readonly rule: string;
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly anchor: AnchorName;
  readonly rows: readonly Row[];
}

export interface Case {
  readonly name: string;
  readonly sentence: string;
  readonly expression: string;
  readonly offset: number;
  readonly anchor: Anchor;
  readonly language: string;
  readonly expected: DateSpan | null;
}

/** "2024-05-16", "2024-05-16/2024-05-17", "2024-05", "2024" as EDTF; "2024-05-01/2024-05-10 month" names the unit. */
export function span(text: string): DateSpan {
  const [range = '', precision] = text.split(' ');
  const read = parseEdtf(range);
  if (!read) throw new Error(`no such span: ${text}`);
  return { start: read.start, end: read.end, precision: (precision as Precision | undefined) ?? read.precision };
}

export function casesOf(tables: readonly Table[]): readonly Case[] {
  return tables.flatMap(({ rule, language, anchor, rows }) =>
    rows.map(([marked, expected, note]) => {
      const offset = marked.indexOf('«');
      const expression = marked.slice(offset + 1, marked.indexOf('»'));
      return {
        name: `${rule}, ${anchor}: ${marked}${note ? ` (${note})` : ''}`,
        sentence: marked.replace(/[«»]/g, ''),
        expression,
        offset,
        anchor: ANCHORS[anchor],
        language,
        expected: expected === null ? null : span(expected),
      };
    }),
  );
}
