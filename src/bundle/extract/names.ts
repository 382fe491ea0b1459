/** People in a sentence: a run of country, office and name becomes one person ("到访的俄罗斯联邦安全会议秘书绍伊古"). */
import type { Hit } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import type { NamePart } from './name-table.ts';
import type { Script } from './phrase.ts';
import type { Side, Token, Who } from './token.ts';

/** What may stand between the parts of one description. */
const JOIN: Readonly<Record<Script, RegExp>> = {
  zh: /^(?:的|、|前|兼|暨|时任|现任|候任|新任|联邦|党|最高|首席|[\s·“”"'（）()]|联邦政府|政府|前任|头号|当时的|现在的)?(?:前|时任|现任|党|联邦|政府|外交)?$/,
  en: /^(?:\s+|\s*,\s+|\s+former\s+|\s+then[- ]|\s+(?:and|new|long-serving|veteran|visiting|outgoing|top|senior|federal|state)\s+|\s*-\s*)$/,
};
/** Words before a description that belong to it: 到访的, visiting, the, former. */
const BEFORE: Readonly<Record<Script, RegExp>> = {
  zh: /(?:到访的|来访的|到访|来访|来华访问的|访华的|访俄的|正在访华的|正在北京访问的|时任|现任|候任|前|老朋友|“老朋友”|同龄的|东道主|[\s“"「])+$/,
  en: /(?:\b(?:the|a|visiting|then|former|ex|late|Mr|Mrs|Ms|Mr\.|Dr|Gen\.?|General|Admiral|counterpart|longtime|his|friend)[\s-]+)+$/i,
};
const NO_PEOPLE =
  /^\s+(?:[a-z-]+\s+)?(?:countries|nations|sides|powers|states|governments|economies|neighbou?rs|capitals|militaries|navies|armies|peoples|parties|meetings|summits|calls|visits|trips|days|weeks|months|years|hours|documents|statements|deals|previous|of\s+which|Chinese|Russian|Korea|foreign|prime|premiers|ministers)\b/;
const FORMER = /(?:前|前任|former\s+|ex-|late\s+|then-opposition\s+)$/i;
const LATIN_GLOSS = /^\s?[（(][A-Za-z][A-Za-z .,·'’\-éèüöäáíóñ]*[)）]/;
const CAPITALISED = /^(?:,?\s+[A-Z][A-Za-z'’-]+){1,3}/;
/** 习 and 普 by themselves, where the words around leave no other reading: the character, and what has to follow it. */
const SHORT_XI_THEN = '访俄 访莫 会见 晤 抵 赴俄 致电 同普 与普 和普 向普 对普 、普 见普'.split(' ');
const SHORT_PUTIN_THEN = '访华 访中 抵京 抵华 晤习 会习 与习 和习 同习 、习 见习'.split(' ');
const SHORT_XI = new RegExp(`(?<![学演练实复研温预见恶陋积补自进修习])习(?=${SHORT_XI_THEN.join('|')})`, 'g');
/** A leader speaking of himself: 我同普京总统, "I met". */
const SPEAKER: Readonly<Record<Script, RegExp>> = {
  zh: /(?<![自大忘敌小本])我(?=(?:应邀|应约|成功|有幸|很高兴|高兴地|已经|已|也|又|还|刚刚|刚|再次|再度|多次|专程|亲自|正式|曾经|曾|将|要|会|先后|就){0,3}(?:同|与|和|跟|在|去|访|会见|会晤|对|向|给|赴|到|来|出席|参加|接待|邀请|见|致电))/g,
  en: /\bI\b(?=\s+[a-z]+)/g,
};
const LISTENER: Readonly<Record<Script, RegExp>> = {
  zh: /(?<=[同与和跟对向给邀请])[你您](?!们|的)/g,
  en: /\byou\b(?=\s+(?:came|visited|travel|were|hosted|received|welcomed|called|and I)\b)|(?<=\b(?:with|met|see|saw|host|welcome|and) )you\b/g,
};
const SHORT_PUTIN = new RegExp(`普(?=${SHORT_PUTIN_THEN.join('|')})`, 'g');

/** Either of them, for a plain search. */
export const SHORT_NAME = new RegExp(`${SHORT_XI.source}|${SHORT_PUTIN.source}`);
/** What SHORT_NAME finds, with what follows, as plain words. */
export const SHORT_WORDS: readonly string[] = [
  ...SHORT_XI_THEN.map((then) => `习${then}`),
  ...SHORT_PUTIN_THEN.map((then) => `普${then}`),
];

interface Part {
  readonly start: number;
  readonly end: number;
  readonly value: NamePart;
}

/** Longest first from left to right, so that no two parts overlap. */
function withoutOverlap(hits: readonly Hit<NamePart>[]): Part[] {
  const out: Part[] = [];
  for (const hit of hits) {
    const last = out.at(-1);
    if (last && hit.start < last.end) {
      // "俄罗斯联邦" + "联邦安全会议秘书" share two characters: the longer word keeps them.
      if (hit.end - hit.start <= last.end - last.start || hit.start === last.start) continue;
      out[out.length - 1] = { ...last, end: hit.start };
      if (last.start >= hit.start) out.pop();
    }
    out.push(hit);
  }
  return out;
}

interface Described {
  readonly who: Who | null;
  readonly former: boolean;
}

/** Whom a run of parts describes; null when it names nobody (a bare country, a bare office). */
function describe(parts: readonly Part[], text: string): Described {
  const first = parts[0];
  const former = first !== undefined && FORMER.test(text.slice(Math.max(0, first.start - 14), first.start));
  let side: Side | null | undefined;
  let who: Who | null = null;
  for (const { value, start, end } of parts) {
    if (value.part === 'country') side = value.side;
    if (value.part === 'name') {
      who = value.who.type === 'envoy' ? { ...value.who, text: text.slice(start, end) } : value.who;
    }
  }
  if (who) return { who, former: false };
  if (side === undefined) return { who: null, former };
  const offices = parts.flatMap(({ value }) => (value.part === 'office' ? [value] : []));
  if (offices.length === 0) return { who: null, former };
  const label = text.slice(first?.start ?? 0, parts.at(-1)?.end ?? 0);
  if (side === null || former) return { who: { type: 'other', name: label }, former };
  if (offices.some((office) => office.envoy))
    return { who: { type: 'envoy', side, person: null, text: label }, former };
  if (offices.some((office) => office.leaderOf.includes(side as Side)))
    return { who: { type: 'leader', side }, former };
  return { who: { type: 'other', name: label }, former };
}

const sameLeader = (a: NamePart, b: NamePart): boolean =>
  a.part === 'name' &&
  b.part === 'name' &&
  a.who.type === 'leader' &&
  b.who.type === 'leader' &&
  a.who.side === b.who.side;

function runOf(parts: readonly Part[], at: number, text: string, script: Script): number {
  let end = at;
  for (;;) {
    const here = parts[end];
    const next = parts[end + 1];
    if (!here || !next) return end;
    const gap = text.slice(here.end, next.start);
    const { value } = here;
    if (value.part === 'group' || value.part === 'pronoun') return end;
    if (next.value.part === 'group' || next.value.part === 'pronoun') return end;
    if (value.part === 'name') {
      // "习近平主席", "普京总统", "Xi Jinping, the Chinese president": the office after a name is his own.
      // 中国国家主席习近平: an office that tells by itself who it is, and his name.
      if (script === 'zh' && gap === '' && sameLeader(value, next.value)) {
        end += 1;
        continue;
      }
      const own =
        next.value.part === 'office' &&
        (value.who.type === 'leader'
          ? next.value.leaderOf.includes(value.who.side) && !next.value.envoy
          : next.value.envoy || next.value.outsider);
      const followed = parts[end + 2];
      const leadsOn =
        followed !== undefined &&
        followed.value.part === 'name' &&
        JOIN[script].test(text.slice(next.end, followed.start));
      if (script === 'zh' && own && gap === '' && !leadsOn) return end + 1;
      return end;
    }
    // 生日 习近平: a country of one character stands right before an office, or it is none.
    if (
      value.part === 'country' &&
      here.end - here.start === 1 &&
      script === 'zh' &&
      (gap !== '' || next.value.part !== 'office')
    )
      return end;
    if (!JOIN[script].test(gap) && gap !== '') return end;
    if (script === 'en' && /,/.test(gap) && !(value.part === 'office' && next.value.part === 'name')) return end;
    if (script === 'zh' && value.part === 'office' && next.value.part === 'country' && gap === '') return end;
    // A country by itself does not reach over a gap: "中国的普京", "俄罗斯、中国领导人".
    if (value.part === 'country' && gap.includes('、')) return end;
    end += 1;
  }
}

/** The people, groups and pronouns of one sentence in folded spelling, in text order, without overlap. */
export function namesIn(
  text: string,
  script: Script,
  lexicon: Lexicon,
  extra: ReadonlyMap<string, Who>,
): readonly Token[] {
  const hits = [...lexicon.names.find(text)];
  if (script === 'zh') {
    for (const [pattern, side] of [[SHORT_XI, 'CN'] as const, [SHORT_PUTIN, 'RU'] as const]) {
      for (const match of text.matchAll(pattern)) {
        hits.push({ start: match.index, end: match.index + 1, value: { part: 'name', who: { type: 'leader', side } } });
      }
    }
  }
  for (const match of text.matchAll(SPEAKER[script])) {
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      value: { part: 'pronoun', counterpart: null, relative: false },
    });
  }
  // 同你作了沟通, "you came to China": the one spoken to.
  for (const match of text.matchAll(LISTENER[script])) {
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      value: { part: 'pronoun', counterpart: 'any', relative: false },
    });
  }
  for (const [name, who] of extra) {
    for (const match of text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) {
      hits.push({ start: match.index, end: match.index + name.length, value: { part: 'name', who } });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = withoutOverlap(hits);
  const tokens: Token[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const first = parts[at];
    if (!first) continue;
    if (first.value.part === 'group') {
      // "the leaders of Kazakhstan and Belarus" are not the two.
      const after = text.slice(first.end);
      const elsewhere = script === 'en' && first.value.of !== 'both' && /^\s+of\b/.test(after);
      // "the two countries", "both previous meetings" are no people.
      if (script === 'en' && first.value.of === 'people' && NO_PEOPLE.test(after)) continue;
      tokens.push({ type: 'group', of: elsewhere ? 'outsiders' : first.value.of, start: first.start, end: first.end });
      continue;
    }
    if (first.value.part === 'pronoun') {
      const { counterpart, relative } = first.value;
      tokens.push({ type: 'pronoun', counterpart, relative, start: first.start, end: first.end });
      continue;
    }
    const last = runOf(parts, at, text, script);
    const run = parts.slice(at, last + 1);
    const { who } = describe(run, text);
    if (!who) {
      // "俄罗斯、中国领导人": the first word alone names nobody, but the run after it may.
      continue;
    }
    let start = first.start;
    let end = parts[last]?.end ?? first.end;
    start -= BEFORE[script].exec(text.slice(0, start))?.[0].length ?? 0;
    end += LATIN_GLOSS.exec(text.slice(end))?.[0].length ?? 0;
    const named = run.some(({ value }) => value.part === 'name');
    let whole = who;
    if (!named && script === 'en') {
      const name = CAPITALISED.exec(text.slice(end))?.[0] ?? '';
      const next = parts[last + 1];
      if (name !== '' && !(next && next.start < end + name.length)) {
        end += name.length;
        const said = name.replace(/^,?\s+/, '');
        if (who.type === 'envoy') whole = { ...who, text: said };
        if (who.type === 'leader') whole = { type: 'other', name: said };
      }
    }
    const previous = tokens.at(-1);
    if (previous && start < previous.end) start = previous.end;
    // An apposition repeats the person: "Xi Jinping, China's president," and "China's president, Xi Jinping".
    tokens.push({ type: 'person', who: whole, possessor: isPossessor(text, end, script, lexicon), start, end });
    at = last;
  }
  return mergeAppositions(tokens, text, script);
}

function isPossessor(text: string, end: number, script: Script, lexicon: Lexicon): boolean {
  const pattern = lexicon.staff[script];
  if (!pattern) return false;
  const rest = text.slice(end, end + 40);
  const lead = (script === 'zh' ? /^的?(?:总统|主席)?的?/ : /^'s\s+(?:[a-z-]+\s+){0,2}?/).exec(rest)?.[0] ?? null;
  if (script === 'en' && (lead === null || lead === '')) return false;
  const skip = script === 'en' ? (/^'s\s+/.exec(rest)?.[0].length ?? 0) : (lead?.length ?? 0);
  pattern.lastIndex = 0;
  const match = pattern.exec(rest.slice(skip));
  return (
    match !== null &&
    (script === 'zh' ? match.index === 0 : match.index <= 18 && !/[,.;]/.test(rest.slice(0, skip + match.index)))
  );
}

function mergeAppositions(tokens: readonly Token[], text: string, script: Script): readonly Token[] {
  if (script === 'zh') return tokens;
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (
      last?.type === 'person' &&
      token.type === 'person' &&
      /^,?\s+$/.test(text.slice(last.end, token.start)) &&
      last.who.type === token.who.type &&
      last.who.type !== 'other' &&
      token.who.type !== 'other' &&
      last.who.side === token.who.side &&
      (last.who.type === 'leader' ||
        last.who.person === null ||
        (token.who.type === 'envoy' && token.who.person === null))
    ) {
      const named = last.who.type === 'envoy' && last.who.person !== null ? last.who : token.who;
      out[out.length - 1] = { ...token, who: named, start: last.start };
      continue;
    }
    out.push(token);
  }
  return out;
}
