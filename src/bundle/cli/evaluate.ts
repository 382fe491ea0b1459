/**
 * `npm run -s evaluate -- --gold gold.json --dumps DIR [--publishers FILE]`: how well extraction agrees with an annotation
 * (contacts.md, "How extraction is scored"). The table goes to standard output, errors to standard error with exit code 2.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import process from 'node:process';
import Table from 'cli-table3';
import { evaluate, goldSchema } from '../extract/evaluation.ts';
import { publishersFrom, readFolder, readJson } from '../extract/folder.ts';
import { loadLexicon } from '../extract/index.ts';
import type { Figures } from '../extract/score.ts';

const data = (name: string): string => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));
const percent = (value: number): string => value.toFixed(3);

function tableOf(rows: readonly (readonly [string, Figures])[]): string {
  const table = new Table({
    head: ['', 'precision', 'recall', 'F1', 'right', 'missed', 'false'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const [name, { precision, recall, f1, hits, misses, falseAlarms }] of rows) {
    table.push([name, percent(precision), percent(recall), percent(f1), hits, misses, falseAlarms]);
  }
  return table.toString();
}

function main(): void {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, dumps: { type: 'string' }, publishers: { type: 'string' } },
  });
  if (values.gold === undefined || values.dumps === undefined) {
    throw new Error('usage: evaluate --gold gold.json --dumps DIR [--publishers FILE]');
  }
  const gold = readJson(values.gold, goldSchema);
  const lexicon = loadLexicon(data('lexicon'));
  const publishers = publishersFrom(data('record/publishers.yaml'), values.publishers ?? null);
  const dumps = readFolder(values.dumps, publishers, lexicon);
  const names = new Set(dumps.map(({ file }) => file));
  for (const file of Object.keys(gold)) {
    if (!names.has(file)) process.stderr.write(`evaluate: ${file}: annotated, but not among the dumps\n`);
  }
  const { all, reports, byLanguage, byKind, differences } = evaluate(
    gold,
    new Map(dumps.map(({ file, mentions }) => [file, mentions])),
  );
  const prefixed = (name: string, figures: Readonly<Record<string, Figures>>): (readonly [string, Figures])[] =>
    Object.entries(figures).map(([key, value]) => [`${name} ${key}`, value]);
  const lines = [
    tableOf([
      ['all evidence', all],
      ['reports', reports],
      ...prefixed('language', byLanguage),
      ...prefixed('kind', byKind),
    ]),
    ...differences.map(
      ({ file, what, row }) =>
        `${what}  ${file}  ${row.kind} ${row.start}/${row.end} ${row.precision} ${row.status} ${row.role}\n    ${row.quote.replaceAll('\n', ' ')}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`evaluate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
