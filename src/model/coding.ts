/**
 * A contact in the event codings of political science. PLOVER has one record per contact, with guest and host; CAMEO's
 * codes follow from it. The table is the one in docs/data.md.
 */
import type { Contact } from './bundle.ts';
import { KIND_CODING } from './kind.ts';
import type { LeaderId } from './person.ts';

const COUNTRY: Readonly<Record<LeaderId, string>> = { 'xi-jinping': 'CN', 'vladimir-putin': 'RU' };
const LEADERS = Object.keys(COUNTRY) as readonly LeaderId[];
const isLeader = (id: string): id is LeaderId => id in COUNTRY;

/** CAMEO 2012: consult (unspecified), by telephone, visit, host, meet at a third location; praise or endorse. */
export type CameoCode = '040' | '041' | '042' | '043' | '044' | '051';

export interface Coding {
  readonly event: 'CONSULT' | 'SUPPORT';
  readonly mode: 'visit' | 'third-party' | 'phone' | 'multilateral' | null;
  /** Ids of those who came, and of the leader who received them; none where nobody was on the other's soil. */
  readonly guests: readonly string[];
  readonly host: LeaderId | null;
  /** Codes of the events that CAMEO would count: two for a visit, the guest's (042) and the host's (043), else one. */
  readonly cameo: readonly CameoCode[];
  /** The two leaders dealt with each other, not through others. */
  readonly direct: boolean;
}

const NOBODY = { guests: [], host: null } as const;

/**
 * Codes the kind of contact, whatever became of it: an announced or cancelled one has the codes that it would have had, so
 * read them together with the status.
 */
export function codingOf(contact: Pick<Contact, 'kind' | 'place' | 'participants'>): Coding {
  const { kind, place, participants } = contact;
  const { direct, plover } = KIND_CODING[kind];
  const base = { event: plover.event, mode: plover.mode, direct };
  switch (kind) {
    case 'in-person': {
      if (!place) return { ...base, ...NOBODY, cameo: ['040'] };
      const host = LEADERS.find((id) => COUNTRY[id] === place.country) ?? null;
      if (host === null) return { ...base, mode: 'third-party', ...NOBODY, cameo: ['044'] };
      return { ...base, guests: LEADERS.filter((id) => id !== host), host, cameo: ['042', '043'] };
    }
    case 'envoy': {
      const guests = participants.filter((id) => !isLeader(id));
      return { ...base, guests, host: participants.find(isLeader) ?? null, cameo: ['042', '043'] };
    }
    case 'video':
    case 'phone':
      return { ...base, ...NOBODY, cameo: ['041'] };
    case 'message':
      return { ...base, ...NOBODY, cameo: ['051'] };
    case 'multilateral':
      return { ...base, ...NOBODY, cameo: ['040'] };
  }
}
