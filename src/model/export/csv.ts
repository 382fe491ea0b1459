/** Contacts as a table for spreadsheets and statistics: RFC 4180, UTF-8 with a byte order mark, both languages side by side. */
import { csvFormatRow } from 'd3-dsv';
import type { Contact } from '../bundle.ts';
import { codingOf } from '../coding.ts';
import { headline } from '../words/headline.ts';
import { zhHans } from '../words/zh-Hans.ts';
import { printable } from './printable.ts';
import { edtfOf, inRecordOrder, permanentAddress, type ExportRequest } from './request.ts';

type Cell = string | number | boolean | null | undefined;
type Column = (contact: Contact, request: ExportRequest) => Cell;

const list = (items: readonly string[]): string => items.join('; ');

/** The table's columns in order; each is explained in docs/data.md. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  start: ({ start }) => start,
  end: ({ end }) => end,
  precision: ({ precision }) => precision,
  edtf: edtfOf,
  headline_en: (contact, { index }) => headline(contact, index.people, 'en'),
  headline_zh: (contact, { index }) => headline(contact, index.people, 'zh-Hans', zhHans),
  place_en: ({ place }) => place?.en,
  place_zh: ({ place }) => place?.zh,
  country: ({ place }) => place?.country,
  lat: ({ place }) => place?.lat,
  lon: ({ place }) => place?.lon,
  occasion_en: ({ occasion }) => occasion?.en,
  occasion_zh: ({ occasion }) => occasion?.zh,
  participants: ({ participants }) => list(participants),
  participants_en: ({ participants }, { index }) => list(participants.map((id) => index.people[id]?.en ?? id)),
  participants_zh: ({ participants }, { index }) => list(participants.map((id) => index.people[id]?.zh ?? id)),
  initiator: ({ initiator }) => initiator,
  plover_event: (contact) => codingOf(contact).event,
  plover_mode: (contact) => codingOf(contact).mode,
  plover_guest: (contact) => list(codingOf(contact).guests),
  plover_host: (contact) => codingOf(contact).host,
  cameo: (contact) => list(codingOf(contact).cameo),
  direct: (contact) => codingOf(contact).direct,
  reviewed: ({ reviewed }) => reviewed,
  sources: ({ sources }) => sources,
  articles: ({ articles }) => articles,
  address: ({ id }, { base }) => permanentAddress(id, base),
};

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/**
 * Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV Injection"), also in full width and after
 * white space. Apostrophes before them count too, so that `readableCell` knows which apostrophe was added.
 */
const FORMULA = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/;

/** A text that no spreadsheet runs: an apostrophe before those that it would. */
export function harmlessCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `harmlessCell`, for programs that read the table. */
export function readableCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Numbers and truth values stay as they are: -23.5 is no formula. */
function cellOf(value: Cell): string {
  return typeof value === 'string' ? harmlessCell(printable(value)) : String(value ?? '');
}

const BYTE_ORDER_MARK = '\ufeff';

export function contactsCsv(request: ExportRequest): string {
  const columns = Object.values(COLUMNS);
  const rows = inRecordOrder(request).map((contact) => columns.map((column) => cellOf(column(contact, request))));
  return BYTE_ORDER_MARK + [CSV_COLUMNS, ...rows].map((row) => `${csvFormatRow([...row])}\r\n`).join('');
}
