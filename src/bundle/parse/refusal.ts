/** Why a file did not become an article. */
export interface Refusal {
  /** The file, relative to its dump folder. */
  readonly file: string;
  readonly stage: 'read' | 'decode' | 'parse' | 'date';
  /** Where in the file the trouble begins, in bytes, where that is known. */
  readonly offset?: number;
  /** A sentence that the person who keeps the dumps understands. */
  readonly reason: string;
}
