/** The annotated articles, where they are at hand: the worked example exactly, the development set to its figures. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayHoldContact } from '../../../src/bundle/extract/index.ts';
import { evaluate, goldSchema } from '../../../src/bundle/extract/evaluation.ts';
import { publishersFrom, readFolder, readJson } from '../../../src/bundle/extract/folder.ts';
import { lexicon, shared } from './cases.ts';

/** contacts.md, "Worked example": file prefix → rows. */
const WORKED: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'report phone 2025-02-24/2025-02-24 day occurred',
    'mention in-person 2022-01-01/2022-12-31 year occurred',
    'photo in-person 2024-10-23/2024-10-23 day occurred',
  ],
  '001': ['report video 2025-01-21/2025-01-21 day occurred', 'mention in-person 2022-02-01/2022-02-28 month occurred'],
  '002': [
    'report envoy 2025-02-28/2025-02-28 day occurred',
    'mention phone 2025-02-24/2025-02-24 day occurred',
    'mention in-person 2022-01-01/2022-12-31 year occurred',
    'photo envoy 2013-03-23/2013-03-23 day occurred',
  ],
  '003': ['report video 2021-06-28/2021-06-28 day occurred', 'photo in-person 2019-06-07/2019-06-07 day occurred'],
  '004': [
    'report envoy 2024-04-09/2024-04-09 day occurred',
    'photo in-person 2023-10-01/2023-10-31 month occurred',
    'mention in-person 2024-05-01/2024-05-31 month announced',
  ],
};

const table = join(shared, '../main/data/record/publishers.yaml');
const dumps = join(shared, 'dumps');
const gold = join(shared, 'eval/gold.json');

describe('the worked example', () => {
  const read = existsSync(dumps) ? readFolder(dumps, publishersFrom(table, null), lexicon) : [];
  it('is at hand whole, or not at all', () => {
    expect([0, Object.keys(WORKED).length]).toContain(read.length);
  });
  it.each(read.map(({ file, mentions }) => [file, mentions] as const))('%s', (file, mentions) => {
    const rows = mentions.map(
      ({ role, kind, start, end, precision, status }) => `${role} ${kind} ${start}/${end} ${precision} ${status}`,
    );
    expect([...rows].sort()).toEqual([...(WORKED[file.slice(0, 3)] ?? [])].sort());
  });
});

describe('the development set', () => {
  const found = existsSync(gold)
    ? readFolder(join(shared, 'eval/dumps'), publishersFrom(table, join(shared, 'eval/publishers.json')), lexicon)
    : [];
  const annotation = existsSync(gold) ? readJson(gold, goldSchema) : {};
  const result = evaluate(annotation, new Map(found.map(({ file, mentions }) => [file, mentions])));
  it('is read to the figures that docs/extraction.md states', () => {
    expect(result.all.f1).toBeGreaterThanOrEqual(0.97);
    expect(result.reports.f1).toBeGreaterThanOrEqual(0.98);
    for (const figures of Object.values(result.byLanguage)) expect(figures.f1).toBeGreaterThanOrEqual(0.93);
  });
  it('is never turned away by the plain search', () => {
    const held = found.filter(({ mentions }) => mentions.length > 0);
    expect(held.filter(({ article }) => !mayHoldContact(article?.text ?? '', lexicon)).map(({ file }) => file)).toEqual(
      [],
    );
  });
  it('is quoted word for word', () => {
    for (const { article, mentions } of found) {
      for (const { quote, quoteStart, quoteEnd } of mentions)
        expect(article?.text.slice(quoteStart, quoteEnd)).toBe(quote);
    }
  });
});
