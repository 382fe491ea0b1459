/** Whose account a fact is, and the order in which facts are read. */

/** ISO 3166-1 codes of the two sides; they also stand in data/record/contacts/*.yaml. */
export const READOUTS = ['CN', 'RU'] as const;
export type Readout = (typeof READOUTS)[number];

export interface FactGroup<Fact> {
  /** The side whose official account tells these facts; null where the record does not say that it is one side's. */
  readonly readout: Readout | null;
  /** The first fact's number, from 1, when all groups are numbered on. */
  readonly start: number;
  readonly facts: readonly Fact[];
}

/** First what is told without naming a side, then what each side tells. No group is empty; each keeps the record's order. */
export function factsByReadout<Fact extends { readonly readout?: Readout | undefined }>(
  facts: readonly Fact[],
): readonly FactGroup<Fact>[] {
  let start = 1;
  return [null, ...READOUTS].flatMap((readout) => {
    const told = facts.filter((fact) => (fact.readout ?? null) === readout);
    const group = { readout, start, facts: told };
    start += told.length;
    return told.length > 0 ? [group] : [];
  });
}
