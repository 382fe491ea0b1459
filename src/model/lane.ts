/** The timeline's lanes: by where two leaders met, or how they were in touch. */
import type { Contact } from './bundle.ts';

export const LANES = ['china', 'russia', 'elsewhere', 'video', 'phone', 'message', 'multilateral', 'envoy'] as const;
export type Lane = (typeof LANES)[number];

/** The lane of a contact. A meeting whose place is not known stands with those elsewhere. */
export function laneOf(contact: Pick<Contact, 'kind' | 'place'>): Lane {
  if (contact.kind !== 'in-person') return contact.kind;
  if (contact.place?.country === 'CN') return 'china';
  if (contact.place?.country === 'RU') return 'russia';
  return 'elsewhere';
}
