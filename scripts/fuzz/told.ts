/** What the threads of the fuzz run tell each other. */
export interface WorkerData {
  readonly seed: number;
  /** First input. */
  readonly from: number;
  /** One input alone, to see again whether it hangs. */
  readonly only: boolean;
  readonly record: string;
  readonly lexicon: string;
  readonly dumps: string;
  /** Two 32-bit integers: the input being read, or RESTING_AT; and when it began, in milliseconds after `began`. */
  readonly at: SharedArrayBuffer;
  /** When the run began, in epoch milliseconds. */
  readonly began: number;
}

export const RESTING_AT = -1;

export interface Tally {
  readonly done: number;
  readonly bytes: number;
  readonly used: number;
  readonly none: number;
  readonly refused: number;
  /** Milliseconds. */
  readonly slowest: number;
  readonly slowestNumber: number;
}

export type Told =
  | { readonly is: 'breach'; readonly number: number; readonly breaches: readonly string[] }
  | { readonly is: 'folder'; readonly from: number; readonly files: number; readonly breaches: readonly string[] }
  | { readonly is: 'tally'; readonly tally: Tally };
