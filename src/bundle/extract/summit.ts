/** Both leaders at one summit: `multilateral` in a third country or by video, a visit on the soil of one of the two. */
import type { Claim } from './claim.ts';
import { statusOf } from './status.ts';
import { datesOf } from './dating.ts';
import type { Mentioned } from './discourse.ts';
import type { Lexicon } from './lexicon.ts';
import { moodOf } from './mood.ts';
import { clauseAround, wordsOf, type PlacedOf, type Scene } from './scene.ts';
import type { Side } from './token.ts';
import { triggersIn, type Trigger } from './trigger.ts';
import { isPlace, type PlaceToken } from './where.ts';

export interface SummitInput {
  readonly scene: Scene;
  readonly people: readonly Mentioned[];
}

type SummitToken = PlacedOf<'summit'>;
type DateToken = PlacedOf<'date'>;
type Presence = 'room' | 'video';

/** A summit that the last sentences spoke of, and who was seen there. */
interface Open {
  readonly input: SummitInput;
  readonly token: SummitToken;
  readonly dates: readonly DateToken[];
  readonly borrowed: boolean;
  readonly place: PlaceToken | null;
  readonly present: Readonly<Partial<Record<Side, Presence>>>;
  /** Sentences that may still add to it. */
  readonly left: number;
}

/** How many sentences after its own a summit is still the one spoken of. */
const REACH = 3;
const VIDEO = {
  zh: /视频|视讯|视像|线上|网上|连线|隔空|屏幕|荧幕|萤幕|云端|远程|录播|录音讲话/,
  en: /\b(?:video|virtual|virtually|online|remotely|videoconference|by link|teleconference|pre-recorded|recorded)\b/i,
} as const;
const SENT_THERE = /(?:向|对)[^，。；\uE000-\uE009]{0,10}\uE012[^，。；\uE000-\uE009]{0,6}(?:致辞|致词|发表|讲话)/;
const SUMMIT_WORD = {
  zh: /峰会|高峰会|会议|论坛|大会/,
  en: /\b(?:summit|gathering|meeting|forum|session|conference)\b/i,
} as const;

function test(pattern: RegExp | null, text: string): boolean {
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** 普京等出席，印度由外长代为参加: a later clause that begins with another country is about that country. */
function countryAfter({ tokens, clauseOf, flat }: Scene, clause: number): number | undefined {
  return tokens.find(
    (token) =>
      token.type === 'place' &&
      token.place.whole &&
      token.place.country !== 'CN' &&
      token.place.country !== 'RU' &&
      (clauseOf[token.at] ?? 0) > clause &&
      /[，；：,;:]\s*(?:而|但)?$/.test(flat.slice(0, token.at)),
  )?.at;
}

/** Which of the two a sentence shows at the summit, and how. */
function presentIn({ scene, people }: SummitInput, lexicon: Lexicon): Partial<Record<Side, Presence>> {
  const out: Partial<Record<Side, Presence>> = {};
  const { flat, script, clauseOf } = scene;
  for (const person of people) {
    if (person.possessor || (person.linked && !person.joined && script === 'zh')) continue;
    const leaders = person.whos.filter((who) => who.type === 'leader');
    if (leaders.length === 0) continue;
    const clause = clauseOf[person.at] ?? 0;
    // The person's own clause, and those after it until somebody else takes over.
    const next = people.find(
      ({ at, linked, possessor }) => at > person.at && (clauseOf[at] ?? 0) > clause && !linked && !possessor,
    );
    // "attended by Xi, Putin and Modi": the verb stands before the list.
    const listed = script === 'en' && (person.linked || person.joined);
    const from = listed ? 0 : clauseAround(scene, person.at).start;
    const stop = /[;；]/.exec(flat.slice(person.at))?.index ?? flat.length;
    const taken = [next?.at, countryAfter(scene, clause)].flatMap((at) =>
      at === undefined ? [] : [clauseAround(scene, at).start],
    );
    const to = Math.min(...taken, flat.length, person.at + stop);
    const words = wordsOf(scene, from, to);
    // 向莫斯科的论坛致辞: words sent there.
    const byVideo = VIDEO[script].test(words) || SENT_THERE.test(flat.slice(from, to));
    const absent = test(lexicon.absent[script], words) || test(lexicon.absent[script], flat.slice(from, to));
    if (absent && !byVideo) continue;
    if (!test(lexicon.attend[script], words) && !byVideo) continue;
    for (const who of leaders) if (who.type === 'leader') out[who.side] = byVideo ? 'video' : 'room';
  }
  return out;
}

const isSummit = (token: { readonly type: string }): token is SummitToken => token.type === 'summit';

/** A summit's name stands in for the verb, so that dates and moods are read as for any other trigger. */
function asTrigger(token: SummitToken, lexicon: Lexicon): Trigger | null {
  const [rule] = lexicon.triggers;
  return rule
    ? {
        rule: { ...rule, kind: 'multilateral', reading: 'pair', strong: true },
        start: token.at,
        end: token.at + 1,
        text: '',
      }
    : null;
}

function openSummit(input: SummitInput, token: SummitToken, lexicon: Lexicon): Open {
  const { scene } = input;
  const trigger = asTrigger(token, lexicon);
  const { dates, borrowed } = trigger ? summitDates(scene, token, trigger, lexicon) : { dates: [], borrowed: false };
  const places = scene.tokens.filter(isPlace);
  const near = [...places].sort((a, b) => Math.abs(a.at - token.at) - Math.abs(b.at - token.at) || b.at - a.at);
  const beside = near.filter(
    (candidate) => Math.abs(candidate.at - token.at) <= (scene.script === 'zh' ? 26 : 60) && !isActor(scene, candidate),
  );
  const place = beside.find((candidate) => isVenue(scene, candidate)) ?? null;
  return { input, token, dates, borrowed, place, present: presentIn(input, lexicon), left: REACH };
}

/** 白俄罗斯在会上成为成员国: a country that does something is no venue. */
const isActor = (scene: Scene, { at, place }: PlaceToken): boolean =>
  place.whole &&
  scene.script === 'zh' &&
  /^(?:在会上|成为|加入|也|将|已|，|、|和|等|则|就|提出|担任|申请)/.test(scene.flat.slice(at + 1));

/** "在北京出席" by video says where the leader sat, not where the summit was. */
function isVenue(scene: Scene, place: PlaceToken): boolean {
  const { flat, folded, script } = scene;
  if (!VIDEO[script].test(folded)) return true;
  return (
    !/^(?:郊外|近郊|、)?的?(?:官邸|新奥加廖沃)/.test(flat.slice(place.at + 1)) &&
    !/(?:从|自|在)$/.test(flat.slice(Math.max(0, place.at - 1), place.at)) &&
    !/\bfrom\s+$/.test(flat.slice(Math.max(0, place.at - 6), place.at))
  );
}

function summitDates(
  scene: Scene,
  token: SummitToken,
  trigger: Trigger,
  lexicon: Lexicon,
): { dates: readonly DateToken[]; borrowed: boolean } {
  const own = datesOf(scene, trigger, triggersIn(scene, lexicon), lexicon, true);
  if (own.dates.length > 0 && !own.borrowed) return own;
  if (scene.sentence.type === 'caption') {
    const all = scene.tokens.filter((other): other is DateToken => other.type === 'date');
    if (all.length === 1) return { dates: all, borrowed: false };
  }
  // "金砖峰会8月22日至24日在约翰内斯堡举行": right after its name.
  const clause = clauseAround(scene, token.at);
  const right = scene.tokens.find(
    (other): other is DateToken =>
      other.type === 'date' && other.at > token.at && other.at < clause.end && other.at - token.at <= 24,
  );
  return right ? { dates: [right], borrowed: false } : own;
}

function merged(open: Open, input: SummitInput, lexicon: Lexicon): Open {
  const seen = presentIn(input, lexicon);
  const later = input.scene.tokens.filter((token): token is DateToken => token.type === 'date');
  const [date] = later;
  const dates = open.dates.length === 0 && date && seen.CN && seen.RU ? [date] : open.dates;
  return { ...open, dates, present: { ...seen, ...open.present }, left: open.left - 1 };
}

/** Where the summit was: told by the text, or known from the year. Null when neither says. */
function countryOf(open: Open): string | null {
  if (open.place) return open.place.place.country;
  const { summit } = open.token;
  if (summit.country) return summit.country;
  const year = open.dates[0]?.date.start.slice(0, 4);
  return year === undefined ? null : (summit.hosts[year] ?? null);
}

function claimsOf(open: Open, lexicon: Lexicon, today: string): readonly Claim[] {
  const { scene } = open.input;
  const { CN, RU } = open.present;
  const country = countryOf(open);
  const soil = country === 'CN' || country === 'RU' || (country === null && open.token.summit.athome);
  const video = CN === 'video' || RU === 'video' || country === 'video';
  // What the table of hosts knows helps to place both; one alone is a guest only where the text says.
  const told = open.place !== null || open.token.summit.country !== null;
  const guest = !told ? undefined : country === 'RU' ? CN : country === 'CN' ? RU : undefined;
  // On the soil of one of the two the other's coming is enough.
  const visit = soil && !video && (guest !== undefined || (CN !== undefined && RU !== undefined));
  if (!visit && !(CN && RU)) return [];
  const { offsets, sentence } = scene;
  const mood = moodOf(scene, open.token.at, open.token.at + 1, lexicon, open.dates[0]?.at ?? null);
  if (mood.deny) return [];
  const base = {
    kind: visit ? ('in-person' as const) : ('multilateral' as const),
    reading: 'attend' as const,
    strong: true,
    sure: true,
    envoy: null,
    borrowed: open.borrowed,
    place: open.place,
    sender: null,
    sentence,
    at: sentence.start + (offsets[open.token.at] ?? 0),
  };
  if (open.dates.length === 0)
    return mood.negate || mood.condition
      ? []
      : [{ ...base, date: null, status: mood.future ? 'announced' : 'occurred' }];
  return open.dates.flatMap((token) => {
    const status = statusOf({ ...mood, negate: false, cancel: mood.cancel && mood.original }, token.date, today);
    return status ? [{ ...base, date: token.date, status }] : [];
  });
}

/** The summit claims of an article's sentences, which must come in text order; titles and captions stand by themselves. */
export function summitClaims(inputs: readonly SummitInput[], lexicon: Lexicon, today: string): readonly Claim[] {
  const out: Claim[] = [];
  let open = null as Open | null;
  const close = (): void => {
    if (open) out.push(...claimsOf(open, lexicon, today));
    open = null;
  };
  for (const input of inputs) {
    const { type } = input.scene.sentence;
    const alone = type === 'title' || type === 'caption';
    const token = input.scene.tokens.find(isSummit);
    if (alone) {
      if (token) out.push(...claimsOf(openSummit(input, token, lexicon), lexicon, today));
      continue;
    }
    if (token) {
      const fresh: Open = openSummit(input, token, lexicon);
      const before: Open | null = open;
      const same: boolean =
        before !== null &&
        (before.token.summit.id === token.summit.id || token.summit.id === 'plain') &&
        fresh.dates.length === 0;
      if (before && same) {
        open = { ...merged(before, input, lexicon), left: REACH, place: before.place ?? fresh.place };
      } else {
        close();
        open = fresh;
      }
      continue;
    }
    if (!open) continue;
    const here: Open = open;
    const settled = here.present.CN !== undefined && here.present.RU !== undefined;
    if (here.left <= 0 || settled) {
      close();
      continue;
    }
    const dated = input.scene.tokens.some((other) => other.type === 'date');
    const speaksOn = SUMMIT_WORD[input.scene.script].test(input.scene.flat) || !dated;
    open = speaksOn ? merged(here, input, lexicon) : { ...here, left: here.left - 1 };
  }
  close();
  return out;
}
