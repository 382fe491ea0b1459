import { describe, expect, it } from 'vitest';
import { codingOf } from '../../../src/model/coding.ts';
import { KIND_CODING, KINDS } from '../../../src/model/index.ts';
import { contact, place } from './make.ts';

const NOBODY = { guests: [], host: null };

describe('a contact in PLOVER and CAMEO', () => {
  it.each([
    [
      'Putin in China',
      { kind: 'in-person', place: place('CN') },
      { event: 'CONSULT', mode: 'visit', guests: ['vladimir-putin'], host: 'xi-jinping', cameo: ['042', '043'] },
    ],
    [
      'Xi in Russia',
      { kind: 'in-person', place: place('RU') },
      { event: 'CONSULT', mode: 'visit', guests: ['xi-jinping'], host: 'vladimir-putin', cameo: ['042', '043'] },
    ],
    [
      'both in a third country',
      { kind: 'in-person', place: place('UZ') },
      { event: 'CONSULT', mode: 'third-party', ...NOBODY, cameo: ['044'] },
    ],
    [
      'a meeting whose place is not known',
      { kind: 'in-person', place: null },
      { event: 'CONSULT', mode: 'visit', ...NOBODY, cameo: ['040'] },
    ],
    ['a video meeting', { kind: 'video' }, { event: 'CONSULT', mode: 'phone', ...NOBODY, cameo: ['041'] }],
    ['a call', { kind: 'phone' }, { event: 'CONSULT', mode: 'phone', ...NOBODY, cameo: ['041'] }],
    [
      'a message',
      { kind: 'message', initiator: 'xi-jinping' },
      { event: 'SUPPORT', mode: null, ...NOBODY, cameo: ['051'] },
    ],
    [
      'a summit on the soil of one of them',
      { kind: 'multilateral', place: place('RU') },
      { event: 'CONSULT', mode: 'multilateral', ...NOBODY, cameo: ['040'] },
    ],
    [
      'an envoy of Moscow received in Beijing',
      { kind: 'envoy', place: place('CN'), participants: ['xi-jinping', 'sergey-lavrov'] },
      { event: 'CONSULT', mode: 'visit', guests: ['sergey-lavrov'], host: 'xi-jinping', cameo: ['042', '043'] },
    ],
    [
      'two envoys of Beijing, named before their host',
      { kind: 'envoy', participants: ['wang-yi', 'li-qiang', 'vladimir-putin'] },
      {
        event: 'CONSULT',
        mode: 'visit',
        guests: ['wang-yi', 'li-qiang'],
        host: 'vladimir-putin',
        cameo: ['042', '043'],
      },
    ],
  ] as const)('%s', (_what, given, expected) => {
    expect(codingOf(contact(given))).toEqual({ ...expected, direct: KIND_CODING[given.kind].direct });
  });

  it.each(KINDS)('%s has the event of the table', (kind) => {
    expect(codingOf(contact({ kind })).event).toBe(KIND_CODING[kind].plover.event);
  });
});
