/** An article's sentences laid out one after the other, and all that they claim. */
import { addDays, type IsoDate } from '../../model/index.ts';
import { findDates, type FoundDate } from '../dates/index.ts';
import type { Article } from '../article.ts';
import type { Claim } from './claim.ts';
import { claimsIn } from './claims.ts';
import { ellipsesIn } from './ellipsis.ts';
import { denies } from './retract.ts';
import { carryYear } from './carry.ts';
import { afterSentence, NOTHING_SAID, peopleIn, type Discourse } from './discourse.ts';
import { fold } from './fold.ts';
import type { Lexicon, TriggerKind } from './lexicon.ts';
import type { Script } from './phrase.ts';
import { sceneOf, type Scene } from './scene.ts';
import { sentencesOf } from './sentence.ts';
import { summitClaims, type SummitInput } from './summit.ts';
import type { Who } from './token.ts';

/** What an article says, before it is weighed. */
export interface Reading {
  readonly scenes: readonly Scene[];
  readonly claims: readonly Claim[];
  /** The article's own day in its zone, YYYY-MM-DD. */
  readonly today: string;
}

/** No article is as long; what follows in a file that is cannot hold up a build. */
const MOST_SENTENCES = 4000;
const LETTERS = /贺电|唁电|慰问电|电文|贺信|贺函|致电祝贺|致电道贺|致电慰问/;

const calendars = new Map<string, Intl.DateTimeFormat>();

export function dayIn(instant: number, tz: string): string {
  let calendar = calendars.get(tz);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat('en-CA', { timeZone: tz, year: 'numeric', month: '2-digit', day: '2-digit' });
    calendars.set(tz, calendar);
  }
  return calendar.format(instant);
}

const DATELINE =
  /^[（(【]?[^。，（）()\n]{2,14}?(\d{1,2})日[^。，（）()\n]{0,10}?(?:[电電讯訊]|报道|報導|报导)(?:[）)】\s]|$)/;

/**
 * "（中央社阿斯塔纳3日电）……今天": a story filed late in the evening is published after midnight, and its 今天 is the
 * dateline's day. Null without such a dateline, or when it is not one of the two days before publication.
 */
function datelineDay(article: Article, published: string): string | null {
  const first = article.blocks.find(({ type }) => type === 'paragraph');
  if (!first) return null;
  const day = DATELINE.exec(article.text.slice(first.start, Math.min(first.end, first.start + 80)))?.[1];
  if (day === undefined) return null;
  return (
    [1, 2].map((back) => addDays(published as IsoDate, -back)).find((date) => Number(date.slice(8)) === Number(day)) ??
    null
  );
}

/** "Wang" after "Wang Yi", "Li" after "Li Qiang": surnames by which an article goes on to call an envoy. */
function surnames(article: Article, lexicon: Lexicon): ReadonlyMap<string, Who> {
  const out = new Map<string, Who>();
  for (const person of lexicon.people.values()) {
    if (person.role !== 'envoy' || person.country !== 'CN') continue;
    const { en } = person.name;
    const surname = en.split(' ')[0] ?? '';
    if (!article.text.includes(en)) continue;
    // Two envoys of one surname in one article: neither is meant for sure.
    if (out.has(surname)) out.delete(surname);
    else out.set(surname, { type: 'envoy', side: 'CN', person: person.id, text: surname });
  }
  return out;
}

/** An entry of a chronology begins with its date. */
const CHRONICLE =
  /^[\s\-•·*—]*(?:[12]\d{3}年|\d{1,2}月|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)/;

export const scriptOf = (language: string): Script => (language.startsWith('en') ? 'en' : 'zh');

export function readArticle(article: Article, lexicon: Lexicon): Reading {
  const script = scriptOf(article.language);
  const published = dayIn(article.published, article.tz);
  const today = datelineDay(article, published) ?? published;
  const anchor = {
    instant: today === published ? article.published : Date.parse(`${today}T12:00:00Z`),
    tz: article.tz,
  };
  const beijing = dayIn(anchor.instant, 'Asia/Shanghai');
  const latest = beijing > today ? beijing : today;
  const extra = script === 'en' ? surnames(article, lexicon) : new Map<string, Who>();
  const letters = script === 'zh' && LETTERS.test(article.text.slice(0, 4000));
  const scenes: Scene[] = [];
  let claims: readonly Claim[] = [];
  const summitInputs: SummitInput[] = [];
  const named = (side: 'CN' | 'RU'): boolean => lexicon.leaderNames[side].some((name) => text.includes(name));
  const text = fold(article.text);
  // An article that names both leaders may call them "the two leaders" before it does.
  let said: Discourse =
    named('CN') && named('RU') ? { ...NOTHING_SAID, leader: true, sides: ['CN', 'RU'] } : NOTHING_SAID;
  let previous: readonly FoundDate[] = [];
  /** What the sentence before told of the two, and that sentence. */
  let kind: TriggerKind | null = null;
  let before: Scene | null = null;
  let titlePair: readonly Who[] | null = null;
  let aboutTwo = false;
  let lastBlock = -1;
  for (const sentence of sentencesOf(article).slice(0, MOST_SENTENCES)) {
    const dates = carryYear(sentence.text, findDates(sentence.text, anchor, article.language, { previous }), previous);
    const scene = sceneOf(sentence, script, lexicon, dates, extra);
    // A heading begins anew: 两人 and 他们 after it are those of the headline.
    if (sentence.type === 'heading' && titlePair) said = { ...said, pair: titlePair, subject: null };
    // So does an entry of a chronology: the one before may have told of somebody else.
    if (titlePair && CHRONICLE.test(sentence.text)) said = { ...said, pair: titlePair };
    const people = peopleIn(scene, said);
    scenes.push(scene);
    summitInputs.push({ scene, people });
    // Seldom needed, and as dear as the first reading.
    const looking = (tense: 'past' | 'future'): (() => ReadonlyMap<number, FoundDate>) => {
      const read = previous;
      let found: ReadonlyMap<number, FoundDate> | null = null;
      return () =>
        (found ??= new Map(
          findDates(sentence.text, anchor, article.language, { previous: read, tense }).map((date) => [
            date.index,
            date,
          ]),
        ));
    };
    const context = {
      scene,
      people,
      pair: said.pair,
      subject: said.subject,
      adverbs: lexicon.adverbs,
      moods: lexicon.moods,
      fresh: aboutTwo || lastBlock === sentence.block,
    };
    const input = { context, lexicon, today, latest, letters, ahead: looking('future'), back: looking('past') };
    const told = claimsIn(input);
    const found: readonly Claim[] = told.claims.length > 0 ? told.claims : ellipsesIn(input, kind);
    // A denial tells no contact of its own, unless it gives another day.
    const dated = found.some(({ date }) => date !== null);
    if (!dated && denies(before, scene)) {
      const heard = before.sentence;
      claims = claims.filter((claim) => claim.sentence !== heard);
    } else {
      claims = [...claims, ...found];
    }
    // A caption stands aside: the text after it does not point back to it.
    if (sentence.type === 'caption') continue;
    said = afterSentence(people, said, scene);
    kind = told.kind ?? (found.length > 0 ? kind : null);
    before = scene;
    lastBlock = sentence.block;
    if (sentence.type === 'title' && said.pair?.every(({ type }) => type === 'leader')) {
      titlePair = said.pair;
      aboutTwo = true;
    }
    if (people.some(({ whos }) => whos.some(({ type }) => type === 'other')))
      aboutTwo = aboutTwo && CHRONICLE.test(sentence.text);
    if (dates.length > 0) previous = [...previous, ...dates].slice(-4);
  }
  return { scenes, claims: [...claims, ...summitClaims(summitInputs, lexicon, today)], today };
}
