/** Headlines made from a contact's data, never from an article's. */
import type { Contact } from '../bundle.ts';
import { contentOf, type Language } from '../language.ts';
import type { Bilingual } from '../schema.ts';

export type People = Readonly<Record<string, Bilingual>>;

const FAMILY: Readonly<Record<string, Bilingual>> = {
  'xi-jinping': { en: 'Xi', zh: '习近平' },
  'vladimir-putin': { en: 'Putin', zh: '普京' },
};

type Verbs = Readonly<Record<'occurred' | 'announced' | 'cancelled', string>>;

/** Sentence patterns by kind; {who} is the host or sender, {whom} the guest, {place} may be empty. */
const PATTERN: Readonly<
  Record<Language, Readonly<Record<'meet' | 'video' | 'phone' | 'exchange' | 'send' | 'summit' | 'receive', Verbs>>>
> = {
  en: {
    meet: {
      occurred: 'Xi and Putin meet{place}',
      announced: 'Xi and Putin expected to meet{place}',
      cancelled: 'Meeting of Xi and Putin{place} called off',
    },
    video: {
      occurred: 'Xi and Putin meet by video link',
      announced: 'Xi and Putin expected to meet by video link',
      cancelled: 'Video meeting of Xi and Putin called off',
    },
    phone: {
      occurred: 'Xi and Putin speak by telephone',
      announced: 'Xi and Putin expected to speak by telephone',
      cancelled: 'Telephone call of Xi and Putin called off',
    },
    exchange: {
      occurred: 'Xi and Putin exchange messages',
      announced: 'Xi and Putin expected to exchange messages',
      cancelled: 'Exchange of messages called off',
    },
    send: {
      occurred: '{who} sends {whom} a message',
      announced: '{who} expected to send {whom} a message',
      cancelled: 'Message of {who} to {whom} called off',
    },
    summit: {
      occurred: 'Xi and Putin both take part in a summit{place}',
      announced: 'Xi and Putin both expected at a summit{place}',
      cancelled: 'Summit with Xi and Putin{place} called off',
    },
    receive: {
      occurred: '{who} receives {whom}{place}',
      announced: '{who} expected to receive {whom}{place}',
      cancelled: 'Reception of {whom} by {who}{place} called off',
    },
  },
  'zh-Hans': {
    meet: {
      occurred: '习近平与普京{place}会晤',
      announced: '习近平与普京预计{place}会晤',
      cancelled: '习近平与普京{place}的会晤取消',
    },
    video: {
      occurred: '习近平与普京视频会晤',
      announced: '习近平与普京预计举行视频会晤',
      cancelled: '习近平与普京的视频会晤取消',
    },
    phone: { occurred: '习近平与普京通电话', announced: '习近平与普京预计通电话', cancelled: '习近平与普京的通话取消' },
    exchange: {
      occurred: '习近平与普京互致函电',
      announced: '习近平与普京预计互致函电',
      cancelled: '习近平与普京互致函电取消',
    },
    send: { occurred: '{who}致函电{whom}', announced: '{who}预计致函电{whom}', cancelled: '{who}致{whom}的函电取消' },
    summit: {
      occurred: '习近平与普京同时出席{place}多边峰会',
      announced: '习近平与普京预计出席{place}多边峰会',
      cancelled: '习近平与普京拟出席的{place}多边峰会取消',
    },
    receive: {
      occurred: '{who}{place}会见{whom}',
      announced: '{who}预计{place}会见{whom}',
      cancelled: '{who}{place}会见{whom}取消',
    },
  },
};

function patternOf({ kind, initiator }: Pick<Contact, 'kind' | 'initiator'>): keyof (typeof PATTERN)['en'] {
  switch (kind) {
    case 'in-person':
      return 'meet';
    case 'multilateral':
      return 'summit';
    case 'envoy':
      return 'receive';
    case 'message':
      return initiator === null ? 'exchange' : 'send';
    default:
      return kind;
  }
}

/** What a person is called in a headline: the two leaders by family name in English, others in full. */
export function nameOf(id: string | undefined, people: People, language: Language): string {
  if (id === undefined) return '';
  const name = FAMILY[id] ?? people[id];
  return name ? name[contentOf(language)] : id;
}

function placeWords(contact: Pick<Contact, 'place'>, language: Language): string {
  const place = contact.place?.city ?? contact.place;
  if (!place) return '';
  return language === 'en' ? ` in ${place.en}` : `在${place.zh}`;
}

/** The leader who receives and the envoy, or the sender and the one written to. */
function whoAndWhom(contact: Contact): readonly [string | undefined, string | undefined] {
  const leaders = contact.participants.filter((id) => id in FAMILY);
  if (contact.kind === 'envoy') return [leaders[0], contact.participants.find((id) => !(id in FAMILY))];
  const sender = contact.initiator ?? leaders[0];
  return [sender, leaders.find((id) => id !== sender)];
}

/** "Xi and Putin speak by telephone"; the occasion, where the record names one, stands beside it on the page. */
export function headline(contact: Contact, people: People, language: Language): string {
  const pattern = PATTERN[language][patternOf(contact)][contact.status];
  const [who, whom] = whoAndWhom(contact);
  const parts: Readonly<Record<string, string>> = {
    who: nameOf(who, people, language),
    whom: nameOf(whom, people, language),
    place: placeWords(contact, language),
  };
  return pattern.replace(/\{(\w+)\}/g, (_match, part: string) => parts[part] ?? '');
}
