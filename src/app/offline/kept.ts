/** The whole record as the worker keeps it: one file, from which it answers for each contact's own. */
const CONTACT_FILE = /\/data\/contacts\/([^/]+)\.json$/;

interface Entry {
  readonly id: string;
}

function contactsIn(record: unknown): readonly unknown[] {
  const contacts = typeof record === 'object' && record !== null && 'contacts' in record ? record.contacts : null;
  return Array.isArray(contacts) ? contacts : [];
}

const hasId = (entry: unknown, id: string): entry is Entry =>
  typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === id;

/** What the contact's file at `url` would say, by a record read from `text`; null where the record does not have it. */
export function contactFileFrom(text: string, url: URL): string | null {
  const id = CONTACT_FILE.exec(url.pathname)?.[1];
  if (id === undefined) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  const entry = contactsIn(record).find((each) => hasId(each, id));
  return entry === undefined ? null : JSON.stringify(entry);
}
