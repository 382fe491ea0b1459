/** A dump whose article the bundle's own check would refuse costs that dump alone, never the build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildBundle } from '../../../src/bundle/build.ts';
import { unlistedPublisher } from '../../../src/bundle/publishers.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it('a dump from "https://." is published as one of an unknown publisher, and stops no build', async () => {
  const text = '<p>中国国家主席习近平2025年2月24日与俄罗斯总统普京通了电话。</p>';
  writeFileSync(join(home, 'root.md'), `<!--1740405543000-->\n[两国元首交谈](https://.)\n------\n\n${text}`);
  const { report } = await buildBundle({
    dumps: [home],
    record: 'data/record',
    lexicon: 'data/lexicon',
    out: join(home, 'data'),
  });
  expect(report.files).toMatchObject([{ file: 'root.md', fate: 'used', contacts: ['2025-02-24-phone'] }]);
});

it('a dump with more text than any article has is refused with the reason, and the others are built', async () => {
  const sentence = '中国国家主席习近平2025年2月24日与俄罗斯总统普京通了电话。';
  writeFileSync(join(home, 'book.md'), `<!--1740405543000-->\n# 年表\n\n${sentence}${'2月24日，'.repeat(40_000)}`);
  writeFileSync(join(home, 'brief.md'), `<!--1740405543000-->\n# 两国元首交谈\n\n${sentence}`);
  const { report } = await buildBundle({
    dumps: [home],
    record: 'data/record',
    lexicon: 'data/lexicon',
    out: null,
  });
  expect(report.files).toMatchObject([
    {
      file: 'book.md',
      fate: 'refused',
      stage: 'extract',
      reason: expect.stringMatching(/an article may have 200000\./),
    },
    { file: 'brief.md', fate: 'used' },
  ]);
});

it.each([
  ['.', undefined],
  [null, '\u00a0\ufeff'],
  [null, ''],
])('a publisher whose host is %j and whose name is %j is called unknown', (host, name) => {
  expect(unlistedPublisher(host, 'UTC', 'zh', name)).toMatchObject({
    id: 'unknown',
    name: { en: 'Unknown publisher', zh: '来源不详' },
  });
});
