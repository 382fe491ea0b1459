/** Rows as mentions: what they do in the article, where they stand, and the sentence that says most. */
import { daysBetween, type IsoDate, type Kind, type Role, type Where } from '../../model/index.ts';
import type { Article } from '../article.ts';
import type { Mention } from '../mention.ts';
import type { Claim } from './claim.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './read.ts';
import { placesOf, type Dated, type Row } from './row.ts';
import { rangesOf } from './trigger.ts';
import { LEAD } from './weigh.ts';

/** A title speaks of what is new, or still to come. */
const TITLE_DAYS = 45;
const REPORT_DAYS = 8;
const REMOTE: readonly Kind[] = ['phone', 'video', 'message'];

const ageOf = (row: Row, today: string): number => Math.abs(daysBetween(row.start, today as IsoDate));

/** The row that a headline's undated claim means: its own kind, the newest; what has occurred before what is to come. */
function rowOfTitle(claim: Claim, rows: readonly Row[], today: string): Row | null {
  const fits = rows.filter(
    (row) =>
      (row.kind === claim.kind ||
        (claim.kind === 'talk' && (row.kind !== 'message' || claim.reading === 'tell') && row.kind !== 'envoy') ||
        (claim.kind === 'in-person' && !claim.strong && (row.kind === 'video' || row.kind === 'phone')) ||
        (claim.kind === 'phone' && !claim.strong && row.kind === 'video')) &&
      (claim.kind !== 'envoy' ||
        row.claims.some(
          ({ envoy }) => !envoy?.person || !claim.envoy?.person || envoy.person === claim.envoy.person,
        )) &&
      row.claims.some(({ sentence }) => sentence.type !== 'caption') &&
      (row.status !== 'occurred' || ageOf(row, today) <= TITLE_DAYS),
  );
  const rank = (row: Row): number =>
    (row.kind === claim.kind ? 0 : 1000) + (row.status === claim.status ? 0 : 500) + ageOf(row, today);
  return [...fits].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** "视频会晤里的弦外之音" names nobody, yet speaks of the video meeting that the article is about. */
function titleKind(reading: Reading, lexicon: Lexicon): string | null {
  const title = reading.scenes.find(({ sentence }) => sentence.type === 'title');
  if (!title || title.tokens.some(({ type }) => type === 'person' || type === 'group')) return null;
  for (const rule of lexicon.triggers) {
    if (rule.kind === 'talk' || rule.reading === 'stay' || rule.reading === 'joint' || !rule.strong) continue;
    if (rangesOf(rule.pattern[title.script], title.flat).length > 0) return rule.kind;
  }
  return null;
}

interface Standing {
  readonly row: Row;
  readonly titled: boolean;
}

function standings(rows: readonly Row[], reading: Reading, lexicon: Lexicon): readonly Standing[] {
  const titled = new Set<Row>();
  for (const claim of reading.claims) {
    if (claim.sentence.type !== 'title' || claim.date !== null) continue;
    const row = rowOfTitle(claim, rows, reading.today);
    if (row) titled.add(row);
  }
  for (const row of rows) if (row.claims.some(({ sentence }) => sentence.type === 'title')) titled.add(row);
  if (titled.size === 0) {
    const kind = titleKind(reading, lexicon);
    const fits = rows.filter((row) => row.kind === kind && ageOf(row, reading.today) <= REPORT_DAYS);
    const [only] = fits;
    if (fits.length === 1 && only) titled.add(only);
  }
  return rows.map((row) => ({ row, titled: titled.has(row) }));
}

const captionOnly = ({ claims }: Row): boolean => claims.every(({ sentence }) => sentence.type === 'caption');

/** The row that the article is about: the title's, what has occurred first; else the newest of the lead. */
function reportOf(all: readonly Standing[], reading: Reading): Row | null {
  const { today } = reading;
  const rank = ({ row }: Standing): number => (row.status === 'occurred' ? 0 : 1000) + ageOf(row, today);
  const titled = all.filter(({ titled: yes, row }) => yes && !captionOnly(row)).sort((a, b) => rank(a) - rank(b));
  if (titled[0]) return titled[0].row;
  // A headline about somebody else, with none of these contacts in it: the article is not about them.
  const title = reading.scenes.find(({ sentence }) => sentence.type === 'title');
  const named =
    title?.tokens.flatMap((token) => (token.type === 'person' && !token.possessor ? [token.who] : [])) ?? [];
  const both =
    new Set(named.flatMap((who) => (who.type === 'leader' ? [who.side] : []))).size === 2 ||
    (title?.tokens.some((token) => token.type === 'group' && token.of === 'both') ?? false);
  // "a high-ranking Chinese official" is nobody else.
  const elsewhere = named.some((who) => who.type === 'other' && !/中|俄|Chin|Russ/.test(who.name));
  if (!both && elsewhere) return null;
  const lead = all.filter(
    ({ row }) =>
      row.claims.some(
        ({ sentence }) => sentence.type !== 'caption' && sentence.type !== 'title' && sentence.order <= LEAD - 1,
      ) &&
      (ageOf(row, today) <= REPORT_DAYS || row.status !== 'occurred' || (row.start <= today && today <= row.end)),
  );
  const first = ({ row }: Standing): number => Math.min(...row.claims.map(({ at }) => at));
  return [...lead].sort((a, b) => first(a) - first(b))[0]?.row ?? null;
}

/** How much of a row's contact a claim's sentence gives. */
function worth(claim: Dated, row: Row): number {
  return (
    (claim.sentence.type === 'title' ? 0 : claim.sentence.type === 'caption' ? 1 : 8) +
    (claim.sure ? 4 : 0) +
    (claim.borrowed ? 0 : 4) +
    (claim.strong ? 2 : 0) +
    (claim.place ? 1 : 0) +
    (claim.date.start === row.start && claim.date.end === row.end ? 3 : 0) +
    (claim.reading === 'stay' || claim.reading === 'joint' ? 0 : 1)
  );
}

/** The mentions of an article's rows, in the order in which their sentences stand. */
export function mentionsOf(
  article: Article,
  rows: readonly Row[],
  reading: Reading,
  lexicon: Lexicon,
): readonly Mention[] {
  const all = standings(rows, reading, lexicon);
  const report = reportOf(all, reading);
  return all
    .flatMap(({ row, titled }): readonly Mention[] => {
      const best = [...row.claims].sort((a, b) => worth(b, row) - worth(a, row) || a.at - b.at)[0];
      if (!best) return [];
      const photo = captionOnly(row) && !titled;
      const role: Role = row === report ? 'report' : photo ? 'photo' : 'mention';
      const where: Where = titled ? 'title' : photo ? 'caption' : 'body';
      const place = best.place && !best.place.place.whole ? best.place : (placesOf(row)[0] ?? best.place);
      const envoy = row.claims.find((claim) => claim.envoy?.person)?.envoy ?? best.envoy;
      const { start, end } = best.sentence;
      return [
        {
          article: article.id,
          kind: row.kind,
          status: row.status,
          start: row.start,
          end: row.end,
          precision: row.precision,
          role,
          where,
          envoy: envoy ? { text: envoy.text, person: envoy.person } : null,
          // A call has no place, wherever either of the two sat.
          place: place && !REMOTE.includes(row.kind) ? { text: place.text, place: knownPlace(place) } : null,
          sender: row.claims.find(({ sender }) => sender !== null)?.sender ?? null,
          quote: article.text.slice(start, end),
          quoteStart: start,
          quoteEnd: end,
          dateRule: best.date.rule,
        },
      ];
    })
    .sort((a, b) => a.quoteStart - b.quoteStart || a.start.localeCompare(b.start) || a.kind.localeCompare(b.kind));
}

function knownPlace({ place }: NonNullable<Claim['place']>): NonNullable<NonNullable<Mention['place']>['place']> {
  const { name, city, country, lat, lon } = place;
  return { en: name.en, zh: name.zh, ...(city ? { city } : {}), country, lat, lon };
}
