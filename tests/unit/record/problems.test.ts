import { describe, expect, it } from 'vitest';
import { CALL, complaints, EVENT, HEAD, loadScratch, PUBLISHERS } from './scratch.ts';

/** One slip of an editor's pen, and the one line that must come back: where, and what to do. */
const SLIPS: readonly (readonly [name: string, file: string, text: string, line: string])[] = [
  [
    'a day that does not exist',
    'contacts/2024.yaml',
    CALL.replace('date: 2024-03-05', 'date: 2024-02-30'),
    'contacts/2024.yaml: 2024-03-05-phone: date: is not a date of the forms 2025-02-24, 2024-05-16/2024-05-17, 2022-02, 2022 (optionally with "?") (line 4)',
  ],
  [
    'a year that YAML takes for a number',
    'contacts/2024.yaml',
    CALL.replace('date: 2024-03-05', 'date: 2024'),
    'contacts/2024.yaml: 2024-03-05-phone: date: must be text, but is the number 2024 (put it in quotes) (line 4)',
  ],
  [
    'a fact without a source',
    'contacts/2024.yaml',
    CALL.replace('cites: [0]', 'cites: []'),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].cites: names no source (line 10)',
  ],
  [
    'a fact that cites a source too many',
    'contacts/2024.yaml',
    CALL.replace('cites: [0]', 'cites: [0, 3]'),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].cites: names source 3, but the last is 0 (line 10)',
  ],
  [
    'an entry without sources',
    'contacts/2024.yaml',
    CALL.replace(/ {2}sources:[\s\S]*(?= {2}verified)/, ''),
    'contacts/2024.yaml: 2024-03-05-phone: sources: is missing (line 2)',
  ],
  [
    'a fact in one language',
    'contacts/2024.yaml',
    CALL.replace('      zh: 两人通话。\n', ''),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].zh: is missing (line 8)',
  ],
  [
    'a text left empty',
    'contacts/2024.yaml',
    CALL.replace('zh: 两人通话。', "zh: ' '"),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].zh: is empty (line 9)',
  ],
  [
    'an account of a side that there is not',
    'contacts/2024.yaml',
    CALL.replace('cites: [0]', 'cites: [0]\n      readout: kremlin'),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].readout: is the text "kremlin", but must be one of CN, RU (line 11)',
  ],
  [
    'an account of both sides',
    'contacts/2024.yaml',
    CALL.replace('cites: [0]', 'cites: [0]\n      readout: [CN, RU]'),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].readout: is a list, but must be one of CN, RU (line 11)',
  ],
  [
    'an account left empty',
    'contacts/2024.yaml',
    CALL.replace('cites: [0]', 'cites: [0]\n      readout:'),
    'contacts/2024.yaml: 2024-03-05-phone: facts[0].readout: is empty, but must be one of CN, RU (line 11)',
  ],
  [
    'a kind that is none',
    'contacts/2024.yaml',
    CALL.replace('kind: phone', 'kind: telephone'),
    'contacts/2024.yaml: 2024-03-05-phone: kind: is the text "telephone", but must be one of in-person, video, phone, message, multilateral, envoy (line 3)',
  ],
  [
    'a field misspelt',
    'contacts/2024.yaml',
    CALL.replace('  verified: 1', '  verified: 1\n  remark: hm'),
    'contacts/2024.yaml: 2024-03-05-phone: remark: is not a field that belongs here (line 16)',
  ],
  [
    'an entry in another year’s file',
    'contacts/2023.yaml',
    CALL.replaceAll('2024-03-05-phone', '2024-03-05-second'),
    'contacts/2023.yaml: 2024-03-05-second: date: begins in 2024, so the entry belongs in contacts/2024.yaml (line 4)',
  ],
  [
    'an id given twice, in two files',
    'contacts/2023.yaml',
    CALL.replace('date: 2024-03-05', 'date: 2023-03-05'),
    'contacts/2024.yaml: 2024-03-05-phone: id: is used already (contacts/2023.yaml, line 2); an id is given once and for ever (line 2)',
  ],
  [
    'a context event with a contact’s id',
    'context.yaml',
    EVENT.replace('2024-03-09-vote', '2024-03-05-phone'),
    'context.yaml: 2024-03-05-phone: id: is used already (contacts/2024.yaml, line 2); an id is given once and for ever (line 2)',
  ],
  [
    'a host that no publisher has',
    'contacts/2024.yaml',
    CALL.replace('www.harbour.example', 'news.elsewhere.example'),
    'contacts/2024.yaml: 2024-03-05-phone: sources[0].url: no publisher in publishers.yaml has the host news.elsewhere.example (line 12)',
  ],
  [
    'an agency that is no publisher',
    'contacts/2024.yaml',
    CALL.replace('      language: en', '      agency: south-wire\n      language: en'),
    'contacts/2024.yaml: 2024-03-05-phone: sources[0].agency: "south-wire" is not in publishers.yaml (line 13)',
  ],
  [
    'an address that is none',
    'context.yaml',
    EVENT.replace('https://wire.example/vote', 'wire.example/vote'),
    'context.yaml: 2024-03-09-vote: sources[0].url: is not an http(s) address (line 7)',
  ],
  [
    'an initiator who took no part',
    'contacts/2024.yaml',
    CALL.replace('vladimir-putin]', 'sergey-lavrov]\n  initiator: vladimir-putin'),
    'contacts/2024.yaml: 2024-03-05-phone: initiator: is not among the participants (line 7)',
  ],
  [
    'one host for two publishers',
    'publishers.yaml',
    PUBLISHERS.replace('hosts: [wire.example,', 'hosts: [harbour.example,'),
    'publishers.yaml: north-wire: hosts[0]: belongs to harbour-post already (line 10)',
  ],
  [
    'a host with www.',
    'publishers.yaml',
    PUBLISHERS.replace('hosts: [harbour.example]', 'hosts: [harbour.example, www.harbour.example]'),
    'publishers.yaml: harbour-post: hosts[1]: is written without "www." (line 4)',
  ],
  [
    'a time zone that is none',
    'publishers.yaml',
    PUBLISHERS.replace('Europe/London', 'Europe/Atlantis'),
    'publishers.yaml: harbour-post: tz: is not an IANA time zone (line 6)',
  ],
  [
    'an id given up for an entry that does not exist',
    'record.yaml',
    `${HEAD}retired:\n  - { id: 2024-03-05-call, now: 2024-03-06-phone }\n`,
    'record.yaml: retired[0].now: 2024-03-06-phone is no entry (line 4)',
  ],
  [
    'an id given up that still stands',
    'record.yaml',
    `${HEAD}retired:\n  - { id: 2024-03-05-phone, now: 2024-03-05-phone }\n`,
    'record.yaml: retired[0].id: 2024-03-05-phone is still an entry (line 4)',
  ],
  [
    'a year file by another name',
    'contacts/spring.yaml',
    CALL,
    'contacts/spring.yaml: is not named after a year (2025.yaml)',
  ],
  [
    'entries that are no list',
    'context.yaml',
    'events: []\n',
    'context.yaml: must hold a list: every entry begins with "- id:" (line 1)',
  ],
];

describe('whose account a fact is', () => {
  it.each(['CN', 'RU'] as const)('may be said: %s', async (readout) => {
    const text = CALL.replace('cites: [0]', `cites: [0]\n      readout: ${readout}`);
    const { entries } = await loadScratch({ 'contacts/2024.yaml': text });
    expect(entries[0]?.facts).toEqual([{ en: 'They spoke.', zh: '两人通话。', cites: [0], readout }]);
  });

  it('is left out where the wording does not say', async () => {
    const { entries } = await loadScratch();
    expect(entries[0]?.facts).toEqual([{ en: 'They spoke.', zh: '两人通话。', cites: [0] }]);
  });
});

describe('an editor’s slip', () => {
  it.each(SLIPS)('%s is named with file, entry and field', async (_name, file, text, line) => {
    await expect(loadScratch({ [file]: text })).rejects.toMatchObject({ name: 'RecordError' });
    await expect(loadScratch({ [file]: text })).rejects.toThrow(line);
  });

  it.each([
    ['a tab', 'contacts/2024.yaml', CALL.replace('  kind:', '\tkind:'), 3],
    ['a key twice', 'contacts/2024.yaml', CALL.replace('  verified: 1', '  verified: 1\n  verified: 2'), 16],
    ['a quote left open', 'contacts/2024.yaml', CALL.replace('en: They spoke.', 'en: "They spoke.'), 8],
  ])('%s in the YAML is shown with its line', async (_name, file, text, line) => {
    const [first] = await complaints({ [file]: text });
    expect(first).toMatchObject({ file, entry: '' });
    expect(first?.reason).toMatch(/^is not YAML: /);
    expect(first?.line).toBeGreaterThanOrEqual(line);
  });

  it('of an entry without an id is named by its number', async () => {
    const [first] = await complaints({ 'contacts/2024.yaml': CALL.replace('- id: 2024-03-05-phone\n ', '-') });
    expect(first).toMatchObject({ entry: 'entry 1', field: 'id', reason: 'is missing' });
  });

  it('a file that is not there is missing, and the rest is still checked', async () => {
    const found = await complaints({ 'record.yaml': undefined, 'context.yaml': 'x' });
    expect(found.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'record.yaml is missing',
      'context.yaml must hold a list: every entry begins with "- id:"',
    ]);
  });

  it('a broken list of publishers does not blame every source', async () => {
    const found = await complaints({ 'publishers.yaml': PUBLISHERS.replace('rights: full', 'rights: all') });
    expect(found.map(({ file }) => file)).toEqual(['publishers.yaml']);
  });

  it('a participant nobody knows is refused, once the people are known', async () => {
    const people = new Set(['xi-jinping']);
    const found = await complaints({}, people);
    expect(found).toMatchObject([{ entry: '2024-03-05-phone', field: 'participants[1]', line: 6 }]);
    expect(found[0]?.reason).toContain('"vladimir-putin" is not in the list of people');
  });

  it('never hides another: all are listed, one a line', async () => {
    const broken = CALL.replace('cites: [0]', 'cites: []').replace('kind: phone', 'kind: fax');
    const found = await complaints({ 'contacts/2024.yaml': broken, 'context.yaml': EVENT.replace('-09/', '-32/') });
    expect(found.map(({ field }) => field)).toEqual(['kind', 'facts[0].cites', 'date']);
  });
});

describe('a record without slips', () => {
  it('comes back in the order of its days, whatever the order in the files', async () => {
    const later = CALL.replaceAll('2024-03-05', '2024-05-01').replace('date: 2024-05-01', 'date: 2024-05');
    const register = await loadScratch({ 'contacts/2024.yaml': later + CALL, 'contacts/2023.yaml': '' });
    expect(register.entries.map(({ id }) => id)).toEqual(['2024-03-05-phone', '2024-05-01-phone']);
    expect(register.entries.map(({ status }) => status)).toEqual(['occurred', 'occurred']);
    expect(register.context.map(({ weight }) => weight)).toEqual([2]);
    expect(register.head).toMatchObject({ asOf: '2025-12-31', retired: [] });
  });
});
