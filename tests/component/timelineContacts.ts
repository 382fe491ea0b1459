/** Contacts made up for the tests of the line: a few of every kind, near and far from each other. */
import { isKind, parseEdtf, type Contact } from '../../src/model/index.ts';

const COUNTRY: Readonly<Record<string, string>> = { Beijing: 'CN', Kazan: 'RU', Astana: 'KZ' };

/** `contact('2025-02-24', 'phone')`: dates are EDTF, the id is date and kind, the rest can be given. */
export function contact(date: string, kind: string, rest: Partial<Contact> & { city?: string } = {}): Contact {
  const span = parseEdtf(date);
  if (!span || !isKind(kind)) throw new Error(`not a contact: ${date} ${kind}`);
  const { city, ...given } = rest;
  const place = city
    ? { en: city, zh: `${city}市`, city: { en: city, zh: `${city}市` }, country: COUNTRY[city] ?? 'XX', lat: 0, lon: 0 }
    : null;
  return {
    id: `${span.start}-${kind}`,
    kind,
    status: 'occurred',
    start: span.start,
    end: span.end,
    precision: span.precision,
    place,
    occasion: null,
    participants: kind === 'envoy' ? ['xi-jinping', 'an-envoy'] : ['xi-jinping', 'vladimir-putin'],
    initiator: null,
    reviewed: true,
    sources: 1,
    articles: 0,
    ...given,
  };
}

export const FEW: readonly Contact[] = [
  contact('2021-06-28', 'video', { occasion: { en: 'A treaty is twenty', zh: '条约二十年' } }),
  contact('2021-12-15', 'video'),
  contact('2022-02-04', 'in-person', { city: 'Beijing' }),
  contact('2022-06-15', 'phone'),
  contact('2022-09-15/2022-09-16', 'in-person', { city: 'Astana' }),
  contact('2023-07-04', 'multilateral', { occasion: { en: 'An online summit', zh: '线上峰会' } }),
  contact('2024-03-18', 'message'),
  contact('2024-03-23', 'message'),
  contact('2024-04-09', 'envoy', { city: 'Beijing' }),
  contact('2024-10-22/2024-10-24', 'in-person', { city: 'Kazan' }),
  contact('2025-02-24', 'phone', { articles: 3 }),
];
