/** Extraction against an annotation: figures by language and kind, and every miss and false alarm with its sentence. */
import * as v from 'valibot';
import { PRECISIONS } from '../../model/index.ts';
import { addCounts, compareRows, figuresOf, type Count, type Figures, type ScoredRow } from './score.ts';

/** The shape of gold.json; further fields are left alone. */
export const goldSchema = v.record(
  v.string(),
  v.looseObject({
    language: v.string(),
    contacts: v.array(
      v.looseObject({
        kind: v.string(),
        start: v.string(),
        end: v.string(),
        precision: v.picklist(PRECISIONS),
        status: v.string(),
        role: v.string(),
        quote: v.optional(v.nullable(v.string()), ''),
      }),
    ),
  }),
);
export type Gold = v.InferOutput<typeof goldSchema>;

export interface Difference {
  readonly file: string;
  readonly what: 'missed' | 'false alarm';
  readonly row: ScoredRow;
}

export interface Evaluation {
  readonly all: Figures;
  readonly reports: Figures;
  readonly byLanguage: Readonly<Record<string, Figures>>;
  readonly byKind: Readonly<Record<string, Figures>>;
  readonly differences: readonly Difference[];
}

const plain = (row: Gold[string]['contacts'][number]): ScoredRow => ({ ...row, quote: row.quote ?? '' });

function grouped(counts: readonly (readonly [key: string, count: Count])[]): Record<string, Figures> {
  const keys = [...new Set(counts.map(([key]) => key))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, figuresOf(addCounts(counts.flatMap(([other, count]) => (other === key ? [count] : []))))]),
  );
}

/** Compares every annotated article with what was found in it; an article that was not read counts as empty. */
export function evaluate(gold: Gold, found: ReadonlyMap<string, readonly ScoredRow[]>): Evaluation {
  const differences: Difference[] = [];
  const all: Count[] = [];
  const reports: Count[] = [];
  const languages: (readonly [string, Count])[] = [];
  const kinds: (readonly [string, Count])[] = [];
  for (const [file, { language, contacts }] of Object.entries(gold)) {
    const wanted = contacts.map(plain);
    const given = found.get(file) ?? [];
    const result = compareRows(wanted, given);
    all.push(result);
    languages.push([language, result]);
    const isReport = ({ role }: ScoredRow): boolean => role === 'report';
    reports.push(compareRows(wanted.filter(isReport), given.filter(isReport)));
    for (const kind of new Set([...wanted, ...given].map((row) => row.kind))) {
      const of = (rows: readonly ScoredRow[]): readonly ScoredRow[] => rows.filter((row) => row.kind === kind);
      kinds.push([kind, compareRows(of(wanted), of(given))]);
    }
    for (const row of result.missed) differences.push({ file, what: 'missed', row });
    for (const row of result.wrong) differences.push({ file, what: 'false alarm', row });
  }
  return {
    all: figuresOf(addCounts(all)),
    reports: figuresOf(addCounts(reports)),
    byLanguage: grouped(languages),
    byKind: grouped(kinds),
    differences,
  };
}
