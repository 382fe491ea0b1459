/** The build report as a person at a terminal reads it. */
import Table from 'cli-table3';
import type { BuildReport, FileFate } from './schema.ts';
import { shorten, terminalText } from './terminal-text.ts';

/** Rows of files that hold nothing; an archive has tens of thousands, and report.json lists every one. */
const MAX_QUIET_ROWS = 40;
const MAX_ROWS = 400;
const MAX_CELL = 90;

const cell = (text: string): string => terminalText(shorten(text, MAX_CELL));

const FATE: Readonly<Record<FileFate['fate'], string>> = {
  used: 'used',
  duplicate: 'duplicate',
  none: 'no contact',
  refused: 'REFUSED',
  ignored: 'ignored',
};

function outcomeOf(fate: FileFate): string {
  switch (fate.fate) {
    case 'used':
      return fate.contacts.join(', ');
    case 'duplicate':
      return `of ${fate.of} (${fate.reason})`;
    case 'refused':
      return `${fate.reason}${fate.offset === undefined ? '' : ` (byte ${fate.offset})`}`;
    default:
      return fate.reason;
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const made = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
  for (const row of rows) made.push(row.map(cell));
  return made.toString().replace(/[ \t]+$/gm, '');
}

interface Rows {
  readonly shown: readonly FileFate[];
  readonly hidden: number;
}

/** All files where there are few; in a long list those that something happened to. */
function rowsOf(files: readonly FileFate[]): Rows {
  const isQuiet = ({ fate }: FileFate): boolean => fate === 'none' || fate === 'ignored';
  const manyQuiet = files.filter(isQuiet).length > MAX_QUIET_ROWS;
  const wanted = manyQuiet ? files.filter((one) => !isQuiet(one)) : files;
  const shown = wanted.slice(0, MAX_ROWS);
  return { shown, hidden: files.length - shown.length };
}

const plural = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

function section(title: string, body: string): readonly string[] {
  return ['', title, body];
}

/** The report in lines of text: files, warnings, disagreements, unreviewed contacts, decisions, totals. */
export function reportTable(report: BuildReport): string {
  const { totals, files, disagreements, unreviewed, decisions } = report;
  const { shown, hidden } = rowsOf(files);
  const warned = files.flatMap((one) => ('warnings' in one ? one.warnings.map((text) => [one.file, text]) : []));
  const stale = decisions.filter(({ problem }) => problem !== null);
  const limit = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, MAX_ROWS);
  return [
    ...(files.length > 0
      ? [
          table(
            ['fate', 'file', 'contacts or reason'],
            shown.map((one) => [FATE[one.fate], one.file, outcomeOf(one)]),
          ),
        ]
      : []),
    ...(hidden > 0 ? [`… and ${plural(hidden, 'file')} more; report.json lists every one`] : []),
    ...(warned.length > 0 ? section('Warnings', table(['file', 'warning'], limit(warned))) : []),
    ...(disagreements.length > 0
      ? section(
          'Articles that differ from the record',
          table(
            ['contact', 'about', 'record', 'article', 'sentence'],
            limit(disagreements).map((one) => [one.contact, one.about, one.record, one.said, shorten(one.quote, 40)]),
          ),
        )
      : []),
    ...(unreviewed.length > 0
      ? section(
          'Contacts that only articles know',
          table(
            ['contact', 'status', 'remark', 'sentence'],
            limit(unreviewed).map((one) => [
              one.contact,
              one.status,
              one.fits.length > 0 ? `fits ${one.fits.join(' and ')} alike` : '',
              shorten(one.evidence[0]?.quote ?? '', 40),
            ]),
          ),
        )
      : []),
    ...(stale.length > 0
      ? section(
          'Decisions that could not be applied',
          table(
            ['decision', 'why'],
            limit(stale).map((one) => [one.decision, one.problem ?? '']),
          ),
        )
      : []),
    '',
    `${plural(totals.files, 'file')}: ${totals.used} used, ${plural(totals.duplicates, 'duplicate')}, ` +
      `${totals.none} without a contact, ${totals.refused} refused, ${totals.ignored} ignored`,
    `${plural(totals.contacts, 'contact')}: ${totals.reviewed} in the record, ${totals.unreviewed} only in articles ` +
      `(${totals.unresolved} unresolved); ${plural(totals.mentions, 'mention')} in ${plural(totals.articles, 'article')}, ` +
      plural(totals.disagreements, 'disagreement'),
  ].join('\n');
}
