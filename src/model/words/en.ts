import type { Words } from './words.ts';

export const en: Words = {
  kind: {
    'in-person': 'Meeting',
    video: 'Video meeting',
    phone: 'Telephone call',
    message: 'Message',
    multilateral: 'Summit with others',
    envoy: 'Through an envoy',
  },
  group: {
    'in-person': 'In person',
    video: 'Video',
    phone: 'Telephone',
    message: 'Messages',
    multilateral: 'Summits',
    envoy: 'Envoys',
  },
  status: { occurred: 'Took place', announced: 'Announced', cancelled: 'Cancelled' },
  lane: {
    china: 'In China',
    russia: 'In Russia',
    elsewhere: 'Elsewhere',
    video: 'Video',
    phone: 'Telephone',
    message: 'Messages',
    multilateral: 'Summits with others',
    envoy: 'Through envoys',
  },
  readout: { CN: 'What Beijing’s account says', RU: 'What Moscow’s account says' },
  leaders: { 'xi-jinping': { name: 'Xi' }, 'vladimir-putin': { name: 'Putin' } },
  headline: {
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
  place: (name) => ` in ${name}`,
  date: {
    /** British order, because readers of many countries cite these dates and 4/5 is ambiguous. */
    locale: 'en-GB',
    about: (date) => `about ${date}`,
    onWeekday: (day, weekday) => `${weekday} ${day}`,
    range: ({ start, end, intl }) => intl().replace(/\s*–\s*/, start.slice(0, 7) === end.slice(0, 7) ? '–' : ' – '),
  },
};
