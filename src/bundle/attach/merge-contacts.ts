/** Carries out an editor's merges: several contacts that are one. */
import type { DecisionOutcome, MergeDecision } from '../decisions/index.ts';
import type { Clocks } from '../merge/index.ts';
import { withMentions, type Gathered } from './gathered.ts';

interface Merged {
  readonly contacts: readonly Gathered[];
  readonly outcomes: readonly DecisionOutcome[];
}

/** Why a merge cannot be done, or null. Two entries of the record are merged there, by retiring one of them. */
function obstacle({ contacts: ids, into }: MergeDecision, contacts: readonly Gathered[]): string | null {
  const target = contacts.find(({ id }) => id === into);
  if (!target) return `there is no contact ${into}`;
  for (const id of ids) {
    if (id === into) continue;
    const contact = contacts.find((one) => one.id === id);
    if (!contact) return `there is no contact ${id}`;
    if (contact.entry) return `${id} stands in the record: retire it there (record.yaml) instead`;
  }
  return null;
}

function mergeOne(
  contacts: readonly Gathered[],
  { contacts: ids, into }: MergeDecision,
  clocks: Clocks,
): readonly Gathered[] {
  const going = new Set(ids.filter((id) => id !== into));
  const moved = contacts
    .filter(({ id }) => going.has(id))
    .flatMap(({ placed }) => placed.map(({ mention }) => ({ mention, match: 'decision' as const })));
  return contacts
    .filter(({ id }) => !going.has(id))
    .map((contact) =>
      contact.id === into ? { ...withMentions(contact, [...contact.placed, ...moved], clocks), rivals: [] } : contact,
    );
}

/** Merges in the order in which the editor wrote them. */
export function mergeContacts(contacts: readonly Gathered[], merges: readonly MergeDecision[], clocks: Clocks): Merged {
  return merges.reduce<Merged>(
    (state, merge) => {
      const problem = obstacle(merge, state.contacts);
      const outcome: DecisionOutcome = {
        decision: `merge ${merge.contacts.join(', ')} into ${merge.into}`,
        reason: merge.reason,
        matched: problem === null ? merge.contacts.length : 0,
        problem,
      };
      return {
        contacts: problem === null ? mergeOne(state.contacts, merge, clocks) : state.contacts,
        outcomes: [...state.outcomes, outcome],
      };
    },
    { contacts, outcomes: [] },
  );
}
