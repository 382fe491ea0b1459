import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactsJson } from '../../../src/model/export/json.ts';
import { exportContacts, exportFileName, exportSchema } from '../../../src/model/export/index.ts';
import { BASE, BOTH_ACCOUNTS, contact, day, detail, requestOf, someRequest } from './make.ts';
import { compiledSchemas } from './schemas.ts';

const validate = compiledSchemas()['export.json'];
if (!validate) throw new Error('the schema of exports is missing');

const read = (text: string): v.InferOutput<typeof exportSchema> => {
  const value: unknown = JSON.parse(text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return v.parse(exportSchema, value);
};

describe('the JSON export', () => {
  it('follows its published schema and loses nothing of any record', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const value: unknown = JSON.parse(contactsJson(request));
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        const { index, details } = request;
        expect(value).toMatchObject({
          asOf: index.asOf,
          contacts: index.contacts.map((each) => ({
            ...JSON.parse(JSON.stringify(each)),
            detail: JSON.parse(JSON.stringify(details.get(each.id) ?? null)),
          })),
        });
      }),
    );
  });

  it('says what it is, where it is from and what it leaves out', () => {
    const call = contact({ id: '2024-05-16-phone' });
    const view = { start: day('2024-05-01'), end: day('2024-05-31'), address: `${BASE}#t=2024-05..2024-05` };
    const exported = read(contactsJson(requestOf([call], { view })));
    expect(exported).toMatchObject({ format: 'xi-putin-contacts', version: 1, site: BASE, view });
    expect(Object.keys(exported.people)).toEqual(['xi-jinping', 'vladimir-putin']);
    expect(exported.contacts[0]).toMatchObject({
      edtf: '2024-05-16',
      headline: { en: 'Xi and Putin speak by telephone', zh: '习近平与普京通电话' },
      address: `${BASE}e/2024-05-16-phone/`,
      detail: null,
    });
  });

  it('has facts and sources where they were asked for', () => {
    const call = contact();
    const exported = read(contactsJson(requestOf([call], { details: new Map([[call.id, detail(call.id)]]) })));
    expect(exported.contacts[0]?.detail?.facts).toHaveLength(1);
  });

  it('says whose account a fact is, in the record’s order', () => {
    const call = contact();
    const details = new Map([[call.id, detail(call.id, { facts: BOTH_ACCOUNTS })]]);
    expect(read(contactsJson(requestOf([call], { details }))).contacts[0]?.detail?.facts).toEqual(BOTH_ACCOUNTS);
  });

  it.each([
    ['a kind that there is not', { kind: 'duel' }],
    ['a field that there is not', { mood: 'warm' }],
    ['a day that there is not', { start: '2023-02-30' }],
  ])('is refused by the schema with %s', (_what, change) => {
    const [only] = read(contactsJson(requestOf([contact()]))).contacts;
    const whole: unknown = { ...read(contactsJson(requestOf([]))), contacts: [{ ...only, ...change }] };
    expect(validate(whole)).toBe(false);
  });
});

describe('an export is in the record’s order, whatever the page’s', () => {
  it.each(['csv', 'json', 'ical', 'atom'] as const)('%s', async (format) => {
    const contacts = [contact({ id: 'a-first' }), contact({ id: 'b-second', start: day('2024-06-01') })];
    const request = requestOf(contacts);
    const newestFirst = { ...request, contacts: [...contacts].reverse() };
    expect(await exportContacts(format, newestFirst)).toBe(await exportContacts(format, request));
  });
});

describe('a file’s name says what is in it and how old it is', () => {
  const view = { start: day('2022-02-01'), end: day('2023-12-31'), address: BASE };
  it.each([
    ['csv', null, 'xi-putin-contacts-as-of-2025-12-31.csv'],
    ['json', view, 'xi-putin-contacts-2022-02-01--2023-12-31-as-of-2025-12-31.json'],
    ['ical', null, 'xi-putin-contacts-as-of-2025-12-31-zh-Hans.ics'],
    ['atom', view, 'xi-putin-contacts-2022-02-01--2023-12-31-as-of-2025-12-31-zh-Hans.atom'],
  ] as const)('%s', (format, of, name) => {
    expect(exportFileName(format, requestOf([], { view: of, language: 'zh-Hans' }))).toBe(name);
  });
});
