/** A record folder of a few lines, written for one test and removed after it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadRecord, RecordError, type RecordProblem, type Register } from '../../../src/bundle/record/index.ts';

export const HEAD = 'asOf: 2025-12-31\nspan: { start: 2021-01-01, end: 2025-12-31 }\n';

export const PUBLISHERS = `
- id: harbour-post
  name: { en: Harbour Post, zh: 海港邮报 }
  hosts: [harbour.example]
  language: en
  tz: Europe/London
  rights: excerpt
- id: north-wire
  name: { en: North Wire, zh: 北方通讯社（NW） }
  hosts: [wire.example, amp.harbour.example]
  language: en
  tz: Europe/Moscow
  rights: full
`;

export const CALL = `
- id: 2024-03-05-phone
  kind: phone
  date: 2024-03-05
  occasion: { en: A call, zh: 一次通话 }
  participants: [xi-jinping, vladimir-putin]
  facts:
    - en: They spoke.
      zh: 两人通话。
      cites: [0]
  sources:
    - url: https://www.harbour.example/call
      language: en
      date: 2024-03-06
  verified: 1
`;

export const EVENT = `
- id: 2024-03-09-vote
  date: 2024-03-09/2024-03-10
  title: { en: A vote, zh: 一次投票 }
  note: { en: People voted., zh: 选民投票。 }
  sources:
    - { url: 'https://wire.example/vote', language: en, date: null }
`;

export const FILES: Readonly<Record<string, string>> = {
  'record.yaml': HEAD,
  'publishers.yaml': PUBLISHERS,
  'context.yaml': EVENT,
  'contacts/2024.yaml': CALL,
};

/** Loads a record made of FILES with some of them changed; an undefined file is left out. */
export async function loadScratch(
  changes: Readonly<Record<string, string | undefined>> = {},
  people?: ReadonlySet<string>,
): Promise<Register> {
  const dir = await mkdtemp(join(tmpdir(), 'record-'));
  try {
    for (const [file, text] of Object.entries({ ...FILES, ...changes })) {
      if (text === undefined) continue;
      await mkdir(dirname(join(dir, file)), { recursive: true });
      await writeFile(join(dir, file), text);
    }
    return await loadRecord(dir, people ? { people } : {});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** What the editor is told; an empty list when the record loads. */
export async function complaints(
  changes: Readonly<Record<string, string | undefined>>,
  people?: ReadonlySet<string>,
): Promise<readonly RecordProblem[]> {
  try {
    await loadScratch(changes, people);
    return [];
  } catch (error) {
    if (error instanceof RecordError) return error.problems;
    throw error;
  }
}
