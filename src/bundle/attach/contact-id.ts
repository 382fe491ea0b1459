/** Ids of contacts that no editor has named yet. */
import { formatEdtf } from '../../model/index.ts';
import type { Facts } from '../merge/index.ts';

/** "2025-02-24", "2022-02", "2022"; the first day of anything that has no such form. */
function dateInId(facts: Facts): string {
  const edtf = formatEdtf(facts);
  return /^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : facts.start;
}

/** Ids of the form `u-<date>-<kind>[-<n>]`, for contacts in a fixed order; ids that are taken are passed over. */
export function nameContacts(contacts: readonly Facts[], taken: Iterable<string>): readonly string[] {
  const used = new Set(taken);
  return contacts.map((facts) => {
    const base = `u-${dateInId(facts)}-${facts.kind}`;
    let id = base;
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}
