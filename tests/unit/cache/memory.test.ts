import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { booksIn, CALL, makeHome, takeInCold, takeInWith, WEATHER } from './make.ts';

let home: string;
let dumps: string;
let cache: string;
beforeEach(() => {
  ({ home, dumps, cache } = makeHome());
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(dumps, name), text);

/** Every fate that reading can come to. */
function putAll(): void {
  put('call.md', CALL());
  put('copy.md', CALL());
  put('mirror.md', CALL('other.example', '他们还谈到交通。'));
  put('weather.md', WEATHER);
  put('program.txt', Uint8Array.of(0, 1, 2, 255));
  put('cut.md', Buffer.from('普京说。一').subarray(0, -1));
  put('passing.md', '普京多年前的一次讲话。');
  put('picture.png', 'x');
}

describe('a build that remembers', { timeout: 60_000 }, () => {
  it('comes to the same, and reads nothing again that has not changed', async () => {
    putAll();
    const cold = await takeInCold(dumps);
    const first = await takeInWith(dumps, cache);
    const second = await takeInWith(dumps, cache);
    expect([first.recalled, second.recalled]).toEqual([0, 7]);
    expect(first.intake).toEqual(cold);
    expect(second.intake).toEqual(cold);
    expect(cold.articles.map(({ files }) => files)).toEqual([['call.md', 'copy.md'], ['mirror.md']]);
  });

  it('leaves its book as it is when there is no news', async () => {
    putAll();
    await takeInWith(dumps, cache);
    const [book = ''] = booksIn(cache);
    const { ino } = statSync(book);
    await takeInWith(dumps, cache);
    expect(booksIn(cache)).toEqual([book]);
    expect(statSync(book).ino).toBe(ino);
  });

  it('notices contents that were changed and given their old date', async () => {
    put('a.md', CALL('press.example', '甲'));
    const { atime, mtime } = statSync(join(dumps, 'a.md'));
    await takeInWith(dumps, cache);
    latest = statSync(join(dumps, 'a.md')).ctimeMs;
    put('a.md', CALL('press.example', '乙'));
    utimesSync(join(dumps, 'a.md'), atime, mtime);
    settle(join(dumps, 'a.md'));
    const { intake } = await takeInWith(dumps, cache);
    expect(intake.articles[0]?.text).toContain('乙');
  });

  it('notices a file that another one was moved over, with the same date and length', async () => {
    put('a.md', CALL('press.example', '甲'));
    put('b', CALL('press.example', '乙'));
    const at = new Date(1_700_000_000_000);
    for (const name of ['a.md', 'b']) utimesSync(join(dumps, name), at, at);
    await takeInWith(dumps, cache);
    renameSync(join(dumps, 'b'), join(dumps, 'a.md'));
    expect((await takeInWith(dumps, cache)).intake.articles[0]?.text).toContain('乙');
  });

  it('does not trust a file that changed just before: it could change again within the same instant', async () => {
    put('a.md', WEATHER);
    const began = Date.now();
    await takeInWith(dumps, cache, { began });
    expect((await takeInWith(dumps, cache, { began })).recalled).toBe(0);
  });

  it('remembers nothing of another lexicon, program or machine', async () => {
    putAll();
    await takeInWith(dumps, cache, { fingerprint: 'one' });
    expect((await takeInWith(dumps, cache, { fingerprint: 'other' })).recalled).toBe(0);
    expect((await takeInWith(dumps, cache, { fingerprint: 'other' })).recalled).toBe(7);
  });

  it('goes without where it cannot write', async () => {
    putAll();
    const cold = await takeInCold(dumps);
    writeFileSync(join(home, 'file'), '');
    expect((await takeInWith(dumps, join(home, 'file', 'cache'))).intake).toEqual(cold);
    await takeInWith(dumps, cache);
    chmodSync(cache, 0o500);
    put('more.md', CALL('more.example'));
    expect((await takeInWith(dumps, cache)).intake).toEqual(await takeInCold(dumps));
    chmodSync(cache, 0o700);
  });
});

describe('a book that is not as it was written', { timeout: 60_000 }, () => {
  it('is worth as much of it as is whole, and never gives a wrong result', async () => {
    putAll();
    const cold = await takeInCold(dumps);
    await takeInWith(dumps, cache);
    const [book = ''] = booksIn(cache);
    const sound = readFileSync(book);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('changed', 'cut', 'longer', 'doubled'),
        async (at, by, how) => {
          const bytes = Buffer.from(sound);
          bytes[at] = (bytes[at] ?? 0) ^ by;
          const damaged = {
            changed: bytes,
            cut: sound.subarray(0, at),
            longer: Buffer.concat([sound, Buffer.alloc(by)]),
            doubled: Buffer.concat([sound, sound]),
          }[how];
          writeFileSync(book, damaged);
          expect((await takeInWith(dumps, cache)).intake).toEqual(cold);
        },
      ),
      { numRuns: 60 },
    );
    expect((await takeInWith(dumps, cache)).recalled).toBe(7);
    expect(booksIn(cache)).toEqual([book]);
  });

  it('is left behind half-made by a killed build without being read, and is removed a day later', async () => {
    putAll();
    await takeInWith(dumps, cache);
    const [book = ''] = booksIn(cache);
    const draft = `${book}.1-00.new`;
    writeFileSync(draft, 'half');
    put('weather.md', `${WEATHER}明天也晴。`);
    expect((await takeInWith(dumps, cache)).recalled).toBe(6);
    expect(booksIn(cache)).toContain(draft);
    utimesSync(draft, 0, 0);
    put('weather.md', `${WEATHER}后天也晴。`);
    await takeInWith(dumps, cache);
    expect(booksIn(cache)).toEqual([book]);
  });
});

const name = fc.constantFrom('a.md', 'b.md', 'c.txt', 'd.html', 'e.markdown');
const text = fc.constantFrom(
  ...[CALL(), CALL('www.press.example'), CALL('other.example'), CALL('press.example', '又谈了一次。'), WEATHER],
  ...['普京', '', '\0', `${WEATHER}。`, CALL().replace('通电话', '没有通电话')],
);
const edit = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), name, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('touch' as const), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), name, to: name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disguise' as const), name, text }) },
);

/** The latest change that any file of the test has had. */
let latest = 0;

/** The file system's clock moves in steps; two changes within one step are what `began` is there for, and not meant here. */
function settle(path: string): void {
  const { atime, mtime } = statSync(path);
  do utimesSync(path, atime, mtime);
  while (statSync(path).ctimeMs <= latest);
  latest = statSync(path).ctimeMs;
}

function apply(one: typeof edit extends fc.Arbitrary<infer T> ? T : never): void {
  const path = join(dumps, one.name);
  const before = existsSync(path) ? statSync(path) : null;
  if (one.do === 'write') put(one.name, one.text);
  else if (before === null) return;
  else if (one.do === 'remove') return rmSync(path);
  else if (one.do === 'touch') utimesSync(path, new Date(), new Date());
  else if (one.do === 'move') {
    renameSync(path, join(dumps, one.to));
    return settle(join(dumps, one.to));
  } else {
    put(one.name, one.text);
    utimesSync(path, before.atime, before.mtime);
  }
  settle(path);
}

describe('any row of edits', { timeout: 60_000 }, () => {
  it('gives after each build what a build without memory gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 2, maxLength: 5 }), async (rounds) => {
        rmSync(dumps, { recursive: true });
        rmSync(home, { recursive: true });
        ({ home, dumps, cache } = makeHome());
        for (const edits of rounds) {
          edits.forEach(apply);
          expect((await takeInWith(dumps, cache)).intake).toEqual(await takeInCold(dumps));
        }
      }),
      { numRuns: 40 },
    );
  });
});
