/** A sentence laid out for the rules: its tokens, and the sentence with every token as one character. */
import type { FoundDate } from '../dates/index.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { namesIn } from './names.ts';
import { MARK, type Script } from './phrase.ts';
import type { Sentence } from './sentence.ts';
import type { Token, Who } from './token.ts';

/** A token in the flat sentence: `at` is its character there. */
export type Placed = Token & { readonly at: number };
export type PlacedOf<T extends Token['type']> = Extract<Placed, { type: T }>;

export interface Scene {
  readonly sentence: Sentence;
  readonly script: Script;
  /** The sentence in folded spelling, as long as the sentence. */
  readonly folded: string;
  /** The folded sentence with every token as one private character (phrase.ts, MARK). */
  readonly flat: string;
  /** Offset in the sentence of every character of `flat`, and one more for its end. */
  readonly offsets: readonly number[];
  readonly tokens: readonly Placed[];
  /** The clause of every character of `flat`, counted from 0. */
  readonly clauseOf: readonly number[];
  readonly quoted: readonly boolean[];
}

const SUMMIT_WORD: Readonly<Record<Script, RegExp>> = {
  zh: /^[^，。；：！？,]{0,14}?(?:峰会|首脑会议|首脑会晤|首脑会|领导人[^，。]{0,16}?会[议晤]|(?:成员国|各国|国家)?(?:领导人|元首|首脑)|元首理事会|元首[^，。]{0,16}?[会]议?|理事会[^，。]{0,8}?会议|高峰会|非正式会议|扩大会议|国家会议)/,
  en: /^(?:'s?|’s?)?[^,.;:]{0,45}?\b(?:virtual summit|online summit|summits?|leaders'? meeting|leaders'?|heads of state|gathering|forum|meeting)\b/i,
};

const LEADERS_OF =
  /\b(?:leaders|heads of state|presidents|(?:virtual\s+|online\s+|informal\s+|annual\s+)*summits?|leaders' meeting)\s+(?:of|from|for)\s+(?:the\s+)?(?:leaders\s+of\s+(?:the\s+)?)?$/i;

/** `dates`: a name does not reach over a date ("上合组织成员国元首周五在杜尚别开会"). */
function summitTokens(text: string, script: Script, lexicon: Lexicon, dates: readonly FoundDate[]): Token[] {
  const out: Token[] = [];
  for (const { start, end, value } of lexicon.summits.find(text)) {
    const last = out.at(-1);
    if (last && start < last.end) continue;
    if (!value.body) {
      out.push({ type: 'summit', summit: value.summit, start, end });
      continue;
    }
    const tail = SUMMIT_WORD[script].exec(text.slice(end))?.[0];
    const lead = script === 'en' ? LEADERS_OF.exec(text.slice(0, start)) : null;
    const ofLeaders = lead !== null;
    if (tail === undefined && !ofLeaders) continue;
    const date = dates.find(({ index }) => index >= end && index < end + (tail ?? '').length);
    // "a virtual summit of the SCO" is one name; "leaders of the BRICS bloc" keeps its verb outside.
    const from = lead && /summit/i.test(lead[0]) ? lead.index : start;
    out.push({
      type: 'summit',
      summit: value.summit,
      start: from,
      end: date || ofLeaders ? end : end + (tail ?? '').length,
    });
  }
  return out;
}

/** Where two tokens overlap the better one stays: people before summits, then dates, then places; then the longer. */
function withoutOverlap(groups: readonly (readonly Token[])[]): Token[] {
  const kept: Token[] = [];
  for (const group of groups) {
    for (const token of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      if (token.end > token.start && kept.every((other) => token.end <= other.start || other.end <= token.start)) {
        kept.push(token);
      }
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

function markOf(token: Token): string {
  switch (token.type) {
    case 'person': {
      const { who } = token;
      if (who.type === 'leader') return who.side === 'CN' ? MARK.xi : MARK.putin;
      if (who.type === 'envoy') return who.side === 'CN' ? MARK.envoyCn : MARK.envoyRu;
      return MARK.other;
    }
    case 'group':
      return token.of === 'both'
        ? MARK.both
        : token.of === 'outsiders' || token.of === 'seconds'
          ? MARK.group
          : MARK.pair;
    case 'pronoun':
      return token.counterpart ? MARK.counterpart : MARK.pronoun;
    case 'date':
      return MARK.date;
    case 'place':
      return MARK.place;
    case 'summit':
      return MARK.summit;
  }
}

const CLAUSE_END: Readonly<Record<Script, RegExp>> = {
  zh: /[，；：。！？,;:!?—\n]/,
  en: /[,;:.!?—–\n]/,
};
/** English words that begin a clause of their own. */
const ENGLISH_TURN =
  /\b(?:while|but|although|though|when|where|which|who|that|after|before|because|since|as (?=[\uE000-\uE009]|the |it |its |his )|and (?=(?:[a-z]+ly )?(?:spoke|met|held|will|is|was|would|has|had|told|said|visited|attended|travel|flew|call|sign|agreed|later|then|again|also|in |on |he |they |\uE000|\uE001|\uE004|\uE003|\uE002|\uE005|\uE006|\uE007|a )))/gi;
const APPOSITION =
  /[\uE000-\uE009],\s(?!who\b|which\b|and\b|but\b|while\b|after\b|before\b|when\b|as\b)[^,.;:\uE000-\uE009]{3,80},/g;
const OPENERS = '“「『《"';
const CLOSERS = '”」』》"';

/** 1月21日，也就是特朗普就职的第二天，: a day told in other words, which is no clause and whose people take no part. */
export function asidesIn(flat: string): readonly { readonly start: number; readonly end: number }[] {
  return [
    ...flat.matchAll(/\uE010[，,](?:也就是|也是|亦即|即|正是|正值|恰逢|适逢|恰好是|恰是)[^，。；\uE010]{2,30}[，,]/g),
  ].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

function clauses(flat: string, script: Script): number[] {
  const out: number[] = [];
  const turns = new Set<number>();
  // "Zhang Youxia, vice chairman of the commission, on Wednesday": an apposition is no clause.
  const soft = new Set<number>();
  if (script === 'en') {
    for (const match of flat.matchAll(APPOSITION)) {
      soft.add(match.index + 1);
      soft.add(match.index + match[0].length - 1);
    }
  }
  for (const { start, end } of asidesIn(flat)) soft.add(start).add(end);
  if (script === 'en') for (const match of flat.matchAll(ENGLISH_TURN)) turns.add(match.index);
  let clause = 0;
  for (let at = 0; at < flat.length; at += 1) {
    if (turns.has(at) && at > 0) clause += 1;
    out.push(clause);
    const character = flat.charAt(at);
    if (!CLAUSE_END[script].test(character) || soft.has(at)) continue;
    // "10,000", "10:30", "Sept. 2", "St. Petersburg", "U.S."
    const next = flat.charAt(at + 1);
    if (
      /[,.:]/.test(character) &&
      (/[0-9]/.test(next) ||
        (character === '.' && /[A-Za-z]/.test(flat.charAt(at - 1)) && /^\.\s?[A-Z\uE000-\uE012]/.test(flat.slice(at))))
    )
      continue;
    clause += 1;
  }
  return out;
}

function quotes(flat: string): boolean[] {
  let depth = 0;
  let straight = false;
  return [...flat].map((character) => {
    if (character === '"') straight = !straight;
    else if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    return depth > 0 || straight;
  });
}

/** In a Chinese headline a space divides clauses: 习近平会见俄杜马主席 普京递话. */
function headline(text: string): string {
  return text.replace(/(?<=[\u3400-\u9fff”」』》）)?？!！]) +(?=[\u3400-\u9fff“「『《（(])/g, (spaces) =>
    '，'.repeat(spaces.length),
  );
}

/** Lays a sentence out. `dates` are offsets in the sentence; `extra` are surnames that this article has introduced. */
export function sceneOf(
  sentence: Sentence,
  script: Script,
  lexicon: Lexicon,
  dates: readonly FoundDate[],
  extra: ReadonlyMap<string, Who>,
): Scene {
  const folded = sentence.type === 'title' && script === 'zh' ? headline(fold(sentence.text)) : fold(sentence.text);
  const names = namesIn(folded, script, lexicon, extra);
  const dateTokens = dates.map((date): Token => ({
    type: 'date',
    date,
    start: date.index,
    end: date.index + date.text.length,
  }));
  const placeTokens = lexicon.places.find(folded).map(({ start, end, value }): Token => ({
    type: 'place',
    place: value,
    text: sentence.text.slice(start, end),
    start,
    end,
  }));
  // "今天起对俄罗斯进行为期三天": the words of a long expression are not all its own.
  const inner = [...names, ...placeTokens];
  const trimmed = dateTokens.map((token): Token => {
    const first = inner.find(({ start, end }) => start > token.start && end <= token.end && end - start > 1);
    if (!first) return token;
    const head = folded.slice(token.start, first.start).replace(/[起对在于从到赴往访抵\s]+$/, '');
    return { ...token, end: token.start + Math.max(1, head.length) };
  });
  const tokens = withoutOverlap([summitTokens(folded, script, lexicon, dates), names, trimmed, placeTokens]);
  let flat = '';
  const offsets: number[] = [];
  const placed: Placed[] = [];
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      offsets.push(at);
      flat += folded.charAt(at);
    }
  };
  for (const token of tokens) {
    copy(token.start);
    placed.push({ ...token, at: flat.length });
    offsets.push(token.start);
    flat += markOf(token);
    from = token.end;
  }
  copy(folded.length);
  offsets.push(folded.length);
  return {
    sentence,
    script,
    folded,
    flat,
    offsets,
    tokens: placed,
    clauseOf: clauses(flat, script),
    quoted: quotes(flat),
  };
}

/** First and last (exclusive) character of the clause that holds `at` in the flat sentence. */
export function clauseAround(scene: Scene, at: number): { readonly start: number; readonly end: number } {
  const clause = scene.clauseOf[Math.min(at, scene.clauseOf.length - 1)] ?? 0;
  const start = scene.clauseOf.indexOf(clause);
  return { start: Math.max(0, start), end: scene.clauseOf.lastIndexOf(clause) + 1 };
}

/** The folded text under a range of the flat sentence, tokens written out. */
export function wordsOf(scene: Scene, from: number, to: number): string {
  return scene.folded.slice(
    scene.offsets[from] ?? 0,
    scene.offsets[Math.min(to, scene.offsets.length - 1)] ?? scene.folded.length,
  );
}
