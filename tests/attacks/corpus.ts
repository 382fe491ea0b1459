/** The attack strings, numbered, with their placeholders filled in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface Attack {
  readonly number: number;
  readonly family: Family;
  readonly text: string;
}

const TABLES = {
  markup: ['script', 'handlers', 'foreign', 'reparsed', 'loading', 'page'],
  addresses: ['schemes', 'hosts'],
  texts: ['formulas', 'structured', 'markdown', 'unseen'],
} as const;
export type Table = keyof typeof TABLES;
export type Family = (typeof TABLES)[Table][number];

/** The function that an attack calls when it runs. */
export const CANARY = 'canary';
/** Hosts that only attacks name lie under this one. */
export const ATTACK_HOST = 'attack.example';

const filled = (text: string, number: number): string =>
  text.replaceAll('RUN', () => `${CANARY}(${number})`).replaceAll('HOST', () => `a${number}.${ATTACK_HOST}`);

function attacksOf(table: Table, from: number): readonly Attack[] {
  const file = fileURLToPath(new URL(`corpus/${table}.yaml`, import.meta.url));
  const strings = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly string[]>>;
  return TABLES[table]
    .flatMap((family) => (strings[family] ?? []).map((text) => ({ family, text })))
    .map(({ family, text }, at) => ({ number: from + at, family, text: filled(text, from + at) }));
}

/** Each table's numbers begin at a thousand of their own, so that a number in a failure leads to its string. */
export const MARKUP = attacksOf('markup', 1000);
export const ADDRESSES = attacksOf('addresses', 2000);
export const TEXTS = attacksOf('texts', 3000);
export const ATTACKS: readonly Attack[] = [...MARKUP, ...ADDRESSES, ...TEXTS];
