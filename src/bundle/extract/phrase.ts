/**
 * The little language in which the lexicon writes phrases:
 *   …        up to twelve characters (Chinese) or forty (English) that end no clause
 *   (a|b)    one of several;   x?  perhaps
 *   {place} {summit} {date} {person} {others}   something of that sort, whatever it is called
 * English phrases stand between word boundaries, and a space stands for any white space.
 */
export type Script = 'zh' | 'en';

/** Characters that stand for a token in a flattened sentence (flat.ts); private use, so no text holds them. */
export const MARK = {
  xi: '\uE000',
  putin: '\uE001',
  both: '\uE002',
  pair: '\uE003',
  pronoun: '\uE004',
  envoyRu: '\uE005',
  envoyCn: '\uE006',
  other: '\uE007',
  group: '\uE008',
  counterpart: '\uE009',
  date: '\uE010',
  place: '\uE011',
  summit: '\uE012',
} as const;
export type Mark = (typeof MARK)[keyof typeof MARK];

const PERSON = '[\uE000-\uE009]';
const SLOTS: Readonly<Record<string, string>> = {
  place: MARK.place,
  summit: MARK.summit,
  date: MARK.date,
  person: PERSON,
  both: MARK.both,
  leader: '[\uE000\uE001\uE004\uE009]',
};

const GAP: Readonly<Record<Script, string>> = {
  zh: '[^，。；！？,;!?：:\\n]{0,12}?',
  en: '(?:[^.;:!?\\n,]{0,40}?\\s)?',
};

/** The regular expression source of one phrase. Throws an Error for a slot that does not exist. */
export function phraseSource(phrase: string, script: Script): string {
  let out = '';
  for (let at = 0; at < phrase.length; at += 1) {
    const character = phrase.charAt(at);
    if (character === '{') {
      const end = phrase.indexOf('}', at);
      const slot = SLOTS[phrase.slice(at + 1, end === -1 ? undefined : end)];
      if (slot === undefined) throw new Error(`unknown slot in the phrase "${phrase}"`);
      out += slot;
      at = end;
    } else if (character === '…') {
      out += GAP[script];
      // "arrived … {place}": the gap holds its own last space.
      if (script === 'en' && phrase.charAt(at + 1) === ' ') at += 1;
    } else if (character === ' ') {
      out += '\\s+';
    } else if ('()|?'.includes(character)) {
      out += character === '(' ? '(?:' : character;
    } else {
      out += character.replace(/[.*+^$[\]\\/]/g, '\\$&');
    }
  }
  if (script === 'zh') return out;
  const edge = (side: string): string => (/[A-Za-z0-9(]/.test(side) ? '\\b' : '');
  const last = phrase.replace(/\)\??$/, 'x').slice(-1);
  return edge(phrase.charAt(0)) + `(?:${out})` + edge(last);
}

/** One expression for many phrases, longest first, global and without regard to case. Null when there are none. */
export function phrasePattern(phrases: readonly string[], script: Script): RegExp | null {
  if (phrases.length === 0) return null;
  const sorted = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map((phrase) => phraseSource(phrase, script)).join('|'), 'gi');
}
