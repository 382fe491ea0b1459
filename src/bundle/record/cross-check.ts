/** What no schema of a single entry can see: ids used twice, names that lead nowhere, entries in the wrong file. */
import { parseEdtf, type ContextEntry, type Publisher, type RecordEntry, type RecordHead } from '../../model/index.ts';
import type { RecordSource } from '../../model/index.ts';
import type { RecordProblem } from './problem.ts';
import { hostOf, publisherOf } from './publisher-of.ts';
import type { Placed } from './read-list.ts';

export interface Parts {
  readonly head: Placed<RecordHead> | undefined;
  readonly entries: readonly Placed<RecordEntry>[];
  readonly context: readonly Placed<ContextEntry>[];
  readonly publishers: readonly Placed<Publisher>[];
}

/** The later of two entries with one id is the one to be changed: the earlier may be linked to already. */
function twice(items: readonly Placed<{ readonly id: string }>[]): readonly RecordProblem[] {
  const first = new Map<string, Placed<{ readonly id: string }>>();
  return items.flatMap((item) => {
    const { id } = item.value;
    const before = first.get(id)?.problem('id', ['id'], '');
    if (!before) {
      first.set(id, item);
      return [];
    }
    const where = before.line === undefined ? before.file : `${before.file}, line ${before.line}`;
    return [item.problem('id', ['id'], `is used already (${where}); an id is given once and for ever`)];
  });
}

function sharedHosts(publishers: readonly Placed<Publisher>[]): readonly RecordProblem[] {
  const owner = new Map<string, string>();
  return publishers.flatMap(({ value, problem }) =>
    value.hosts.flatMap((host, index) => {
      const other = owner.get(host);
      owner.set(host, other ?? value.id);
      const path = ['hosts', index];
      if (host.startsWith('www.')) return [problem(`hosts[${index}]`, path, 'is written without "www."')];
      return other === undefined ? [] : [problem(`hosts[${index}]`, path, `belongs to ${other} already`)];
    }),
  );
}

function sources(
  { value, problem }: Placed<{ readonly sources: readonly RecordSource[] }>,
  publishers: readonly Publisher[],
): readonly RecordProblem[] {
  const known = new Set(publishers.map(({ id }) => id));
  return value.sources.flatMap((source, index) => {
    const found: RecordProblem[] = [];
    for (const field of ['publisher', 'agency'] as const) {
      const id = source[field];
      if (id !== undefined && !known.has(id)) {
        found.push(
          problem(`sources[${index}].${field}`, ['sources', index, field], `"${id}" is not in publishers.yaml`),
        );
      }
    }
    if (source.publisher === undefined && publisherOf(source.url, publishers) === null) {
      const reason = `no publisher in publishers.yaml has the host ${hostOf(source.url) ?? source.url}`;
      found.push(problem(`sources[${index}].url`, ['sources', index, 'url'], reason));
    }
    return found;
  });
}

function participants(
  { value, problem }: Placed<RecordEntry>,
  people: ReadonlySet<string> | undefined,
): readonly RecordProblem[] {
  const unknown = value.participants.flatMap((id, index) =>
    people === undefined || people.has(id)
      ? []
      : [problem(`participants[${index}]`, ['participants', index], `"${id}" is not in the list of people`)],
  );
  const outsider =
    value.initiator !== undefined && !value.participants.includes(value.initiator)
      ? [problem('initiator', ['initiator'], 'is not among the participants')]
      : [];
  return [...unknown, ...outsider];
}

function yearAndSpan({ value, problem }: Placed<RecordEntry>, head: RecordHead | undefined): readonly RecordProblem[] {
  const span = parseEdtf(value.date);
  if (!span) return [];
  const say = (reason: string): RecordProblem => problem('date', ['date'], reason);
  const file = say('').file;
  const year = span.start.slice(0, 4);
  if (file !== `contacts/${year}.yaml`)
    return [say(`begins in ${year}, so the entry belongs in contacts/${year}.yaml`)];
  if (head && (span.end < head.span.start || span.start > head.span.end)) {
    return [say(`lies outside the record's years (${head.span.start} to ${head.span.end})`)];
  }
  return [];
}

function retired({ head, entries }: Parts): readonly RecordProblem[] {
  if (!head) return [];
  const living = new Set(entries.map(({ value }) => value.id));
  return head.value.retired.flatMap(({ id, now }, index) => [
    ...(living.has(id)
      ? [head.problem(`retired[${index}].id`, ['retired', index, 'id'], `${id} is still an entry`)]
      : []),
    ...(living.has(now)
      ? []
      : [head.problem(`retired[${index}].now`, ['retired', index, 'now'], `${now} is no entry`)]),
  ]);
}

/** Every problem between entries; `people` is left out where the list of people is not at hand. */
export function crossCheck(parts: Parts, people?: ReadonlySet<string>): readonly RecordProblem[] {
  const publishers = parts.publishers.map(({ value }) => value);
  return [
    ...twice([...parts.entries, ...parts.context]),
    ...twice(parts.publishers),
    ...sharedHosts(parts.publishers),
    ...parts.entries.flatMap((entry) => [
      ...yearAndSpan(entry, parts.head?.value),
      ...participants(entry, people),
      ...sources(entry, publishers),
    ]),
    ...parts.context.flatMap((event) => sources(event, publishers)),
    ...retired(parts),
  ];
}
