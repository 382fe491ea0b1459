import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { contactsIcal } from '../../../src/model/export/ical.ts';
import { printable } from '../../../src/model/export/printable.ts';
import { addDays, contentOf, headline } from '../../../src/model/index.ts';
import { BASE, BOTH_ACCOUNTS, contact, day, detail, HOSTILE, place, requestOf, someRequest } from './make.ts';
import { learnEveryLanguage } from '../../../src/model/words/every.ts';

learnEveryLanguage();

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));
const events = (text: string): ICAL.Event[] =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const valueOf = (event: ICAL.Event | undefined, name: string): string =>
  String(event?.component.getFirstPropertyValue(name) ?? '');

describe('a calendar shows each contact on its days', () => {
  it('ends a visit on the morning after its last day', () => {
    const [event] = events(contactsIcal(requestOf([contact({ start: day('2024-05-16'), end: day('2024-05-17') })])));
    expect(event?.startDate.toString()).toBe('2024-05-16');
    expect(event?.endDate.toString()).toBe('2024-05-18');
    expect(event?.startDate.isDate).toBe(true);
  });

  it.each([
    ['occurred', 'CONFIRMED'],
    ['announced', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('%s is %s', (status, expected) => {
    const [event] = events(contactsIcal(requestOf([contact({ status })])));
    expect(valueOf(event, 'status')).toBe(expected);
  });

  it('says where a date is known to the month only', () => {
    const span = { start: day('2022-02-01'), end: day('2022-02-28'), precision: 'month' as const };
    const [event] = events(contactsIcal(requestOf([contact(span)])));
    expect(event?.summary).toBe('Xi and Putin speak by telephone (February 2022)');
    expect(event?.description).toContain('The sources give the month, not the day.');
    expect(valueOf(event, 'x-date-edtf')).toBe('2022-02');
  });

  it('speaks the reader’s language', () => {
    const [event] = events(contactsIcal(requestOf([contact()], { language: 'zh-Hans' })));
    expect(event?.summary).toBe('习近平与普京通电话');
  });

  it('leads to the contact’s address, and gives none that leads nowhere', () => {
    const call = contact({ id: '2024-05-16-phone' });
    expect(valueOf(events(contactsIcal(requestOf([call])))[0], 'url')).toBe(`${BASE}e/2024-05-16-phone/`);
    expect(contactsIcal(requestOf([call], { base: null }))).not.toContain('\nURL');
  });

  it('names an event alike wherever the site lies, so that a second import replaces the first', () => {
    const uid = (base: string | null) => events(contactsIcal(requestOf([contact()], { base })))[0]?.uid;
    expect(uid('https://elsewhere.example/')).toBe(uid(null));
  });

  it('keeps no time free or busy and has no clock of its own', () => {
    const text = contactsIcal(requestOf([contact()]));
    expect(text).toBe(contactsIcal(requestOf([contact()])));
    expect(text).toContain('DTSTAMP:20251231T000000Z');
    expect(valueOf(events(text)[0], 'transp')).toBe('TRANSPARENT');
  });

  it('carries facts with the numbers of their sources', () => {
    const call = contact();
    const details = new Map([[call.id, detail(call.id)]]);
    const [event] = events(contactsIcal(requestOf([call], { details })));
    expect(event?.description).toContain('• They spoke for an hour. [1]');
    expect(event?.description).toContain('[1] The News, 2024-05-18, en https://news.example/a?b=1&c=2');
  });
});

describe('whose account a fact is', () => {
  it('is said before it, after what is no one side’s', () => {
    const call = contact();
    const details = new Map([[call.id, detail(call.id, { facts: BOTH_ACCOUNTS })]]);
    const [event] = events(contactsIcal(requestOf([call], { details })));
    expect(event?.description).toContain(
      [
        '• They spoke for an hour. [1]',
        'What Beijing’s account says:\n• Beijing stressed peace. [1]',
        'What Moscow’s account says:\n• Moscow stressed trade. [1]',
      ].join('\n\n'),
    );
  });

  it('goes unsaid where the record does not tell', () => {
    const call = contact();
    const [event] = events(contactsIcal(requestOf([call], { details: new Map([[call.id, detail(call.id)]]) })));
    expect(event?.description).not.toContain('account says');
  });
});

describe('no text breaks out of its property', () => {
  it.each(HOSTILE)('%j', (hostile) => {
    const written = hostile.trim();
    const [event, ...more] = events(
      contactsIcal(requestOf([contact({ place: place('CN', written), occasion: { en: written, zh: written } })])),
    );
    expect(more).toEqual([]);
    expect(event?.description.startsWith(printable(written))).toBe(true);
    expect(event?.location).toBe(printable(written));
  });

  it('loses nothing of any record', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const { index, language, details } = request;
        const content = contentOf(language);
        const text = contactsIcal(request);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const found = events(text);
        expect(found).toHaveLength(index.contacts.length);
        found.forEach((event, at) => {
          const from = index.contacts[at];
          if (!from) return;
          expect(event.uid.startsWith(`${from.id}@`)).toBe(true);
          expect(event.startDate.toString()).toBe(from.start);
          expect(event.endDate.toString()).toBe(addDays(from.end, 1));
          expect(event.summary.startsWith(printable(headline(from, index.people, language)))).toBe(true);
          expect(event.location ?? '').toBe(printable(from.place?.[content] ?? ''));
          const texts = [from.occasion, details.get(from.id)?.note, ...(details.get(from.id)?.facts ?? [])];
          for (const each of texts) if (each) expect(event.description).toContain(printable(each[content]));
        });
      }),
    );
  });
});
