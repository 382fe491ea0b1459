import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contactsCsv, CSV_COLUMNS, harmlessCell, readableCell } from '../../../src/model/export/csv.ts';
import { printable } from '../../../src/model/export/printable.ts';
import { BASE, contact, day, HOSTILE, place, requestOf, someRequest, text } from './make.ts';

type Row = Readonly<Record<string, string>>;

/** The table as another program reads it; the reader takes the byte order mark away. */
function read(csv: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  return data;
}

describe('the table can be opened anywhere', () => {
  it('tells spreadsheets its encoding, names its columns and ends its lines as RFC 4180 asks', () => {
    const csv = contactsCsv(requestOf([]));
    expect(csv).toBe(`\ufeff${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('gives every field of a contact', () => {
    const [row] = read(
      contactsCsv(
        requestOf([
          contact({
            id: '2022-09-15-in-person',
            kind: 'in-person',
            start: day('2022-09-15'),
            end: day('2022-09-16'),
            uncertain: true,
            place: place('UZ', 'Samarkand', '撒马尔罕'),
            occasion: { en: 'A summit', zh: '峰会' },
            sources: 7,
          }),
        ]),
      ),
    );
    expect(row).toEqual({
      id: '2022-09-15-in-person',
      kind: 'in-person',
      status: 'occurred',
      start: '2022-09-15',
      end: '2022-09-16',
      precision: 'day',
      edtf: '2022-09-15/2022-09-16?',
      headline_en: 'Xi and Putin meet in Samarkand',
      headline_zh: '习近平与普京在撒马尔罕会晤',
      place_en: 'Samarkand',
      place_zh: '撒马尔罕',
      country: 'UZ',
      lat: '-33.92',
      lon: '18.42',
      occasion_en: 'A summit',
      occasion_zh: '峰会',
      participants: 'xi-jinping; vladimir-putin',
      participants_en: 'Xi Jinping; Vladimir Putin',
      participants_zh: '习近平; 普京',
      initiator: '',
      plover_event: 'CONSULT',
      plover_mode: 'third-party',
      plover_guest: '',
      plover_host: '',
      cameo: '044',
      direct: 'true',
      reviewed: 'true',
      sources: '7',
      articles: '0',
      address: `${BASE}e/2022-09-15-in-person/`,
    });
  });

  it('loses no text of any record', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const rows = read(contactsCsv(request));
        expect(rows.map(({ id }) => id)).toEqual(request.index.contacts.map(({ id }) => id));
        rows.forEach((row, at) => {
          const from = request.index.contacts[at];
          const written = [from?.occasion?.en, from?.occasion?.zh, from?.place?.en, from?.place?.zh];
          const found = [row['occasion_en'], row['occasion_zh'], row['place_en'], row['place_zh']];
          expect(found.map((cell) => readableCell(cell ?? ''))).toEqual(written.map((each) => printable(each ?? '')));
          expect(row['lat']).toBe(String(from?.place?.lat ?? ''));
        });
      }),
    );
  });
});

describe('no cell runs as a formula', () => {
  it.each(HOSTILE)('%j', (hostile) => {
    const [row] = read(contactsCsv(requestOf([contact({ occasion: { en: hostile.trim(), zh: hostile.trim() } })])));
    expect(row?.['occasion_en']).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
  });

  it.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written %j', (written, cell) => expect(harmlessCell(written)).toBe(cell));

  it('can be undone by a program', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string()), (each) => readableCell(harmlessCell(each)) === each));
  });
});

describe('what no format can carry is left out, and nothing else', () => {
  it.each([
    ['a\u0000b\u0007', 'ab'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['half \ud83d here', 'half \ufffd here'],
    ['tab\there', 'tab\there'],
    ['🤝🏽 会晤 \u202eRTL', '🤝🏽 会晤 \u202eRTL'],
  ])('%j → %j', (given, kept) => expect(printable(given)).toBe(kept));
});
