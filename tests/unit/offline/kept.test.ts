import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFileFrom } from '../../../src/app/offline/kept.ts';

const fileOf = (id: string) => new URL(`https://example.org/x/data/contacts/${id}.json`);
const record = JSON.stringify({ version: 1, contacts: [{ id: 'a' }, { id: 'b', facts: ['one'] }] });

describe('a contact from the kept record', () => {
  it('is what its own file says', () => {
    expect(contactFileFrom(record, fileOf('b'))).toBe('{"id":"b","facts":["one"]}');
  });

  it.each([
    ['is not in it', record, fileOf('c')],
    ['has a name that every object knows', record, fileOf('__proto__')],
    ['is no contact’s file', record, new URL('https://example.org/x/data/index.json')],
    ['stands in a record cut short', record.slice(0, -5), fileOf('a')],
    ['stands in an answer that is no record', '<!doctype html>', fileOf('a')],
    ['stands in a list', '[1, null]', fileOf('a')],
    ['stands among other things', '{"contacts":[null,7,"a",{}]}', fileOf('a')],
  ])('is missing when it %s', (_, text, url) => {
    expect(contactFileFrom(text, url)).toBeNull();
  });

  it('never fails, whatever was kept', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void contactFileFrom(text, fileOf('a'))));
  });
});
