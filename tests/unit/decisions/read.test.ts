import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDecisions, NO_DECISIONS } from '../../../src/bundle/decisions/index.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'decisions-'));
});
afterEach(() => rm(dir, { recursive: true }));

const read = async (yaml: string) => {
  await writeFile(join(dir, 'decisions.yaml'), yaml);
  return loadDecisions(dir);
};

describe('data/record/decisions.yaml', () => {
  it('is not needed', async () => {
    expect(await loadDecisions(dir)).toEqual(NO_DECISIONS);
  });

  it.each(['', '# nothing yet\n', 'mentions:\nmerge:\nsplit:\n', 'mentions: []\n'])(
    'may be empty: %j',
    async (yaml) => {
      expect(await read(yaml)).toEqual(NO_DECISIONS);
    },
  );

  it('ships with the project in a form that can be read', async () => {
    expect(await loadDecisions('data/record')).toBeTypeOf('object');
  });

  it('holds verdicts, merges and splits', async () => {
    const decisions = await read(`
mentions:
  - article: https://press.example/a
    quote: they spoke
    verdict: accept
    attach: 2025-02-24-phone
    reason: the date is a misprint
merge:
  - contacts: [u-2024-03-03-phone]
    into: 2024-03-04-phone
    reason: one call
split:
  - id: 2024-03-06-phone
    mentions: [{ article: https://press.example/b, quote: again, kind: phone }]
    reason: two calls
`);
    expect(decisions.mentions[0]?.attach).toBe('2025-02-24-phone');
    expect(decisions.merge[0]?.contacts).toEqual(['u-2024-03-03-phone']);
    expect(decisions.split[0]?.mentions[0]?.kind).toBe('phone');
  });

  const WRONG: readonly (readonly [string, string, RegExp])[] = [
    ['no reason', 'merge:\n  - contacts: [a]\n    into: b\n', /merge\[0\]\.reason: is missing \(line 2\)/],
    ['an unknown verdict', 'mentions:\n  - {article: a, quote: b, verdict: maybe, reason: c}\n', /accept, reject/],
    ['an unknown field', 'rejects: []\n', /rejects/],
    [
      'a rejected mention with a place to go',
      'mentions:\n  - {article: a, quote: b, verdict: reject, attach: c, reason: d}\n',
      /attached to nothing/,
    ],
    ['no YAML', 'mentions: [', /is not YAML/],
  ];
  it.each(WRONG)('says what is wrong: %s', async (_, yaml, message) => {
    await expect(read(yaml)).rejects.toThrow(message);
  });
});
