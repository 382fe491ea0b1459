/** A gathered contact as the page's index holds it. */
import { createHash } from 'node:crypto';
import { parseEdtf, type Bilingual, type Contact, type LeaderId, type Person } from '../../model/index.ts';
import type { Gathered } from '../attach/index.ts';
import type { Facts } from '../merge/index.ts';

export type PeopleById = ReadonlyMap<string, Pick<Person, 'name' | 'country'> & Partial<Pick<Person, 'aliases'>>>;

/** An envoy of whom no article gives a name. */
const UNNAMED: readonly [string, Bilingual] = ['unnamed-envoy', { en: 'an envoy', zh: '特使' }];

/** The envoy of a contact that only articles know: a person of the lexicon, else whoever the text names. */
function envoyOf({ envoys }: Facts): readonly [string, Bilingual | null] {
  const [envoy] = envoys;
  if (envoy?.person) return [envoy.person, null];
  const text = envoy?.text.trim() ?? '';
  if (text === '') return UNNAMED;
  return [`named-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`, { en: text, zh: text }];
}

/** Who received: the leader of the other side than the envoy's, or of the country that it was in. */
function hostOf(facts: Facts, envoy: string, people: PeopleById): LeaderId {
  const side = people.get(envoy)?.country;
  if (side) return side === 'RU' ? 'xi-jinping' : 'vladimir-putin';
  return facts.places.some(({ place }) => place?.country === 'RU') ? 'vladimir-putin' : 'xi-jinping';
}

/** Host or sender first, as in the record. */
function leadersOf(facts: Facts): readonly LeaderId[] {
  const putinFirst =
    facts.sender === 'vladimir-putin' ||
    (facts.kind === 'in-person' && facts.places.some(({ place }) => place?.country === 'RU'));
  return putinFirst ? ['vladimir-putin', 'xi-jinping'] : ['xi-jinping', 'vladimir-putin'];
}

export interface Briefed {
  readonly contact: Contact;
  /** Names that neither the record nor the lexicon has, by the id made for them. */
  readonly names: readonly (readonly [string, Bilingual])[];
}

function fromArticles({ id, facts }: Gathered, articles: number, people: PeopleById): Briefed {
  const { kind, status, start, end, precision, sender } = facts;
  const [envoy, name] = envoyOf(facts);
  const participants = kind === 'envoy' ? [hostOf(facts, envoy, people), envoy] : leadersOf(facts);
  const place = facts.places.find((one) => one.place !== null)?.place ?? null;
  const contact: Contact = {
    id,
    kind,
    status,
    start,
    end,
    precision,
    place,
    occasion: null,
    participants,
    initiator: sender,
    reviewed: false,
    sources: 0,
    articles,
  };
  return { contact, names: kind === 'envoy' && name ? [[envoy, name]] : [] };
}

/** The contact in brief. What the record says stands, whatever articles say. */
export function contactOf(gathered: Gathered, articles: number, people: PeopleById): Briefed {
  const { id, entry } = gathered;
  if (!entry) return fromArticles(gathered, articles, people);
  const uncertain = parseEdtf(entry.date)?.uncertain === true;
  const { start, end, precision } = gathered.facts;
  const contact: Contact = {
    id,
    kind: entry.kind,
    status: entry.status,
    start,
    end,
    precision,
    ...(uncertain && { uncertain }),
    place: entry.place ?? null,
    occasion: entry.occasion,
    participants: entry.participants,
    initiator: entry.initiator ?? null,
    reviewed: true,
    sources: entry.sources.length,
    articles,
  };
  return { contact, names: [] };
}

/** Names of everybody who takes part, sorted by id; an id that nobody knows stands for itself. */
export function namesOf(briefed: readonly Briefed[], people: PeopleById): Readonly<Record<string, Bilingual>> {
  const made = new Map(briefed.flatMap(({ names }) => names));
  const ids = new Set(briefed.flatMap(({ contact }) => contact.participants));
  const nameOf = (id: string): Bilingual => people.get(id)?.name ?? made.get(id) ?? { en: id, zh: id };
  return Object.fromEntries([...ids].sort().map((id) => [id, nameOf(id)]));
}
