/** What is wrong with the record, in words that its editor can act on. */
export interface RecordProblem {
  /** Relative to the record's folder, with forward slashes: "contacts/2025.yaml". */
  readonly file: string;
  /** The entry's id, "entry 3" where it has none that can be read, or "" when the whole file is meant. */
  readonly entry: string;
  /** The way to the field: "facts[0].cites"; "" when the whole entry is meant. */
  readonly field: string;
  /** Line in the file, from 1, where it is known. */
  readonly line?: number;
  readonly reason: string;
}

/** "contacts/2025.yaml: 2025-02-24-phone: facts[0].cites: names no source (line 41)" */
export function wordProblem({ file, entry, field, line, reason }: RecordProblem): string {
  const path = [file, entry, field, reason].filter((part) => part !== '').join(': ');
  return line === undefined ? path : `${path} (line ${line})`;
}

/** Thrown once, with everything that is wrong: an editor should not have to run the build once for every slip. */
export class RecordError extends Error {
  readonly problems: readonly RecordProblem[];

  constructor(problems: readonly RecordProblem[]) {
    super(problems.map(wordProblem).join('\n'));
    this.name = 'RecordError';
    this.problems = problems;
  }
}
