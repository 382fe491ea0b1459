/** What articles say otherwise than the record, for an editor to look at. Nothing is changed by it. */
import { contains, formatEdtf, type Match, type RecordEntry } from '../../model/index.ts';
import { placesAgree, type Facts, type Placed } from '../merge/index.ts';
import { factsOfEntry, factsOfMention } from '../merge/facts.ts';
import type { Mention } from '../mention.ts';

export interface Disagreement {
  readonly contact: string;
  readonly about: 'kind' | 'date' | 'status' | 'place' | 'sender';
  readonly record: string;
  readonly said: string;
  readonly match: Match;
  readonly mention: Mention;
}

/** The record's word and the article's, where they differ. That something announced then took place is no difference. */
type Difference = (record: Facts, said: Facts) => readonly [string, string] | null;

const DIFFERENCES: readonly (readonly [Disagreement['about'], Difference])[] = [
  ['kind', (record, said) => (record.kind === said.kind ? null : [record.kind, said.kind])],
  [
    'date',
    (record, said) => {
      const agrees =
        said.precision === 'day' ? contains(record, said) : contains(said, record) || overlap(said, record);
      return agrees ? null : [formatEdtf(record), formatEdtf(said)];
    },
  ],
  [
    'status',
    (record, said) =>
      record.status === said.status || (said.status === 'announced' && record.status === 'occurred')
        ? null
        : [record.status, said.status],
  ],
  [
    'place',
    (record, said) =>
      placesAgree(record, said) === 'conflict' ? [placeWords(record.places), placeWords(said.places)] : null,
  ],
  [
    'sender',
    (record, said) =>
      record.sender === null || said.sender === null || record.sender === said.sender
        ? null
        : [record.sender, said.sender],
  ],
];

const overlap = (a: Facts, b: Facts): boolean => a.start <= b.end && b.start <= a.end;

function placeWords(places: Facts['places']): string {
  return places.map(({ text, place }) => place?.en ?? text).join(', ');
}

/** Everything in which the mentions of a contact contradict its entry in the record. */
export function disagreements(entry: RecordEntry, placed: readonly Placed[]): readonly Disagreement[] {
  const record = factsOfEntry(entry);
  return placed.flatMap(({ mention, match }) => {
    const said = factsOfMention(mention);
    return DIFFERENCES.flatMap(([about, differ]) => {
      const found = differ(record, said);
      return found ? [{ contact: entry.id, about, record: found[0], said: found[1], match, mention }] : [];
    });
  });
}
