import type { Contact, ContactDetail } from '../../model/index.ts';
import type { Bundle } from '../bundle.ts';

/** Browsers ask a host for about as many files at once; more would only wait. */
const AT_ONCE = 6;

/** The files of all `contacts`, or null as soon as one of them cannot be had: an export has all of them or is none. */
export async function gatherDetails(
  contacts: readonly Contact[],
  fetch: Bundle['contact'],
): Promise<ReadonlyMap<string, ContactDetail> | null> {
  const found = new Map<string, ContactDetail>();
  const waiting = contacts.map(({ id }) => id);
  let failed = false;
  async function work(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && !failed; id = waiting.shift()) {
      const fetched = await fetch(id);
      if (fetched.state === 'ready') found.set(id, fetched.value);
      else failed = true;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed ? null : found;
}
