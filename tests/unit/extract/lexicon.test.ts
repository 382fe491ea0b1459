/** The editor's tables: complete, and wrong entries are named. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { dumpFiles, publishersFrom } from '../../../src/bundle/extract/folder.ts';
import { loadLexicon } from '../../../src/bundle/extract/index.ts';
import { lexicon, shared } from './cases.ts';

const data = fileURLToPath(new URL('../../../data/lexicon', import.meta.url));
let folder: string | null = null;

/** A copy of the lexicon with one file changed. */
function changed(file: string, edit: (text: string) => string): string {
  folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  cpSync(data, folder, { recursive: true });
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

afterEach(() => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

describe('an editor is told', () => {
  it('the file, the entry and the field of a wrong value', () => {
    const dir = changed('people.yaml', (text) => text.replace('country: CN', 'country: China'));
    expect(() => loadLexicon(dir)).toThrow(/people\.yaml: 0\.country: /);
  });
  it('the field that is missing', () => {
    const dir = changed('places.yaml', (text) => text.replace(/ {2}lat: .*\n/, ''));
    expect(() => loadLexicon(dir)).toThrow(/places\.yaml: 0\.lat/);
  });
  it('a slot that does not exist', () => {
    const dir = changed('verbs.yaml', (text) => text.replace('访问{place}', '访问{planet}'));
    expect(() => loadLexicon(dir)).toThrow(/verbs\.yaml.*访问\{planet\}/);
  });
  it('a file that is missing', () => {
    expect(() => loadLexicon(join(tmpdir(), 'no-such-lexicon'))).toThrow(/people\.yaml/);
  });
  it('a dump folder that is missing, or is a file', () => {
    expect(() => dumpFiles(join(tmpdir(), 'no-such-dumps'))).toThrow(/no such folder/);
    expect(() => dumpFiles(join(data, 'people.yaml'))).toThrow(/is not a folder/);
  });
  it('a publishers file with an unknown zone', () => {
    const dir = changed('people.yaml', (text) => text);
    const file = join(dir, 'zones.json');
    writeFileSync(file, '{"a.example": {"tz": "Mars/Olympus"}}');
    expect(() => publishersFrom('none.yaml', file)).toThrow(/zones\.json: .*tz: is not an IANA time zone/);
  });
});

describe('the tables', () => {
  it('give every person one id', () => {
    expect(new Set(lexicon.people.keys()).size).toBe(lexicon.people.size);
    expect(lexicon.people.get('xi-jinping')?.role).toBe('leader');
    expect(lexicon.people.get('vladimir-putin')?.role).toBe('leader');
  });
  it('know everyone who takes part in a recorded contact', () => {
    const facts = join(shared, 'facts');
    const names = existsSync(facts)
      ? readdirSync(facts)
          .filter((file) => file.startsWith('contacts-'))
          .flatMap(
            (file) => JSON.parse(readFileSync(join(facts, file), 'utf8')) as { kind: string; participants: string[] }[],
          )
          .filter(({ kind }) => kind !== 'multilateral')
          .flatMap(({ participants }) => participants)
      : ['Xi Jinping'];
    const known = new Set([...lexicon.people.values()].map(({ name }) => name.en));
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
  });
});
