/** Precision, recall and F1 as contacts.md counts them ("How extraction is scored"). Pure. */
import { PRECISIONS, type Precision } from '../../model/index.ts';

/** One row, found or annotated; dates are ISO days, so plain comparison orders them. */
export interface ScoredRow {
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly status: string;
  readonly role: string;
  readonly quote: string;
}

export interface Count {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
}

export interface Figures extends Count {
  /** 1 where nothing was found and nothing was to be found. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Comparison<T extends ScoredRow = ScoredRow> extends Count {
  readonly missed: readonly T[];
  readonly wrong: readonly T[];
  readonly matched: readonly (readonly [gold: T, found: T])[];
}

const rank = (precision: Precision): number => PRECISIONS.indexOf(precision);
const overlap = (a: ScoredRow, b: ScoredRow): boolean => a.start <= b.end && b.start <= a.end;

/** Same kind and status, overlapping dates, and a precision no coarser than the annotation's. */
export function isHit(gold: ScoredRow, found: ScoredRow): boolean {
  return (
    gold.kind === found.kind &&
    gold.status === found.status &&
    overlap(gold, found) &&
    rank(found.precision) <= rank(gold.precision)
  );
}

/** "A row of month precision and one of day precision inside it, of the same kind and status, count as one": the finer stays. */
export function oneEach<T extends ScoredRow>(rows: readonly T[]): readonly T[] {
  return rows.filter(
    (row, at) =>
      !rows.some(
        (other, index) =>
          index !== at &&
          other.kind === row.kind &&
          other.status === row.status &&
          row.precision === 'month' &&
          other.precision === 'day' &&
          other.start >= row.start &&
          other.end <= row.end,
      ),
  );
}

/** Matches found rows to annotated ones, one to one and as many as possible (augmenting paths). */
export function compareRows<T extends ScoredRow>(gold: readonly T[], found: readonly T[]): Comparison<T> {
  const [wanted, given] = [oneEach(gold), oneEach(found)];
  const ownerOf = new Map<number, number>();
  const assign = (at: number, seen: Set<number>): boolean => {
    for (const [index, row] of given.entries()) {
      const want = wanted[at];
      if (!want || seen.has(index) || !isHit(want, row)) continue;
      seen.add(index);
      const owner = ownerOf.get(index);
      if (owner === undefined || assign(owner, seen)) {
        ownerOf.set(index, at);
        return true;
      }
    }
    return false;
  };
  wanted.forEach((_, at) => assign(at, new Set()));
  const matchedGold = new Set(ownerOf.values());
  const missed = wanted.filter((_, at) => !matchedGold.has(at));
  const wrong = given.filter((_, index) => !ownerOf.has(index));
  const matched = [...ownerOf].flatMap(([index, at]) => {
    const [want, row] = [wanted[at], given[index]];
    return want && row ? [[want, row] as const] : [];
  });
  return { hits: matched.length, misses: missed.length, falseAlarms: wrong.length, missed, wrong, matched };
}

export function addCounts(counts: readonly Count[]): Count {
  return {
    hits: counts.reduce((sum, { hits }) => sum + hits, 0),
    misses: counts.reduce((sum, { misses }) => sum + misses, 0),
    falseAlarms: counts.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0),
  };
}

export function figuresOf(count: Count): Figures {
  const { hits, misses, falseAlarms } = count;
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const precision = ratio(hits, hits + falseAlarms);
  const recall = ratio(hits, hits + misses);
  return {
    ...count,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
