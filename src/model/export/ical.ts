/** Contacts as an iCalendar file (RFC 5545): whole days, so that no time zone moves them. */
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Contact } from '../bundle.ts';
import { addDays, dayStart, type IsoDate } from '../date.ts';
import type { Status } from '../kind.ts';
import { wordsFor } from '../words/words.ts';
import { contentOf } from '../language.ts';
import { placeName } from '../words/content.ts';
import { accountOf, type Account } from './account.ts';
import { printable } from './printable.ts';
import { edtfOf, inRecordOrder, permanentAddress, type ExportRequest } from './request.ts';
import { WORDS } from './words.ts';

/** The same contact is the same event wherever the site lies; ".invalid" can belong to nobody (RFC 2606). */
const UID_HOST = 'xi-putin-timeline.invalid';

const STATUS: Readonly<Record<Status, ICalEventStatus>> = {
  occurred: ICalEventStatus.CONFIRMED,
  announced: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

const exact = ({ precision, uncertain }: Contact): boolean => precision === 'day' && !uncertain;
const midnight = (day: IsoDate): Date => new Date(dayStart(day));

/** The account as plain text: what it is, then facts and sources with their numbers. */
function inPlainText(account: Account, words: (typeof WORDS)[keyof typeof WORDS]): string {
  const { when, occasion, lines, facts, note, sources } = account;
  const parts = [
    [occasion, when, ...lines].filter((line) => line !== null).join('\n'),
    ...facts.map(({ heading, facts: told }) =>
      [
        ...(heading === null ? [] : [`${heading}${words.colon.trim()}`]),
        ...told.map(({ text, cites }) => `• ${text} [${cites.join(', ')}]`),
      ].join('\n'),
    ),
    note === null ? '' : `${words.note}${words.colon}${note}`,
    sources.length === 0
      ? ''
      : [words.sources, ...sources.map(({ name, url }, at) => `[${at + 1}] ${name} ${url}`)].join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function contactsIcal(request: ExportRequest): string {
  const { index, language, base } = request;
  const words = WORDS[language];
  const content = contentOf(language);
  const calendar = ical({
    prodId: { company: 'xi-putin-timeline', product: 'contacts', language: content.toUpperCase() },
    name: words.site,
    description: words.description,
    method: ICalCalendarMethod.PUBLISH,
  });
  const place = ({ place: at }: Contact) =>
    at ? { title: printable(placeName(at, language)), geo: { lat: at.lat, lon: at.lon } } : null;
  for (const contact of inRecordOrder(request)) {
    const account = accountOf(contact, request);
    calendar.createEvent({
      id: `${contact.id}@${UID_HOST}`,
      stamp: midnight(index.asOf),
      start: midnight(contact.start),
      // DTEND is the first day that no longer belongs to it.
      end: midnight(addDays(contact.end, 1)),
      allDay: true,
      // A calendar would show a whole month as if it were a month long.
      summary: exact(contact) ? account.headline : `${account.headline} (${account.when})`,
      description: inPlainText(account, words),
      location: place(contact),
      status: STATUS[contact.status],
      categories: [{ name: wordsFor(language).kind[contact.kind] }],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      url: base === null ? null : permanentAddress(contact.id, base),
      x: [
        ['X-CONTACT-KIND', contact.kind],
        ['X-DATE-PRECISION', contact.precision],
        ['X-DATE-EDTF', edtfOf(contact)],
      ],
    });
  }
  return `${calendar.toString()}\r\n`;
}
