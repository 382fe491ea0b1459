/** Which claims stand: missing dates and kinds are taken from the article, weak words give way to strong ones. */
import { addDays, type IsoDate, type Kind } from '../../model/index.ts';
import type { FoundDate } from '../dates/index.ts';
import type { Claim } from './claim.ts';
import type { Reading } from './read.ts';
import { overlaps, type Dated } from './row.ts';

/** A report's lead: its first sentences. */
export const LEAD = 3;
/** News is at most so many days old when it is reported. */
const NEWS_DAYS = 7;

const direct = (kind: Kind): boolean => kind === 'phone' || kind === 'video' || kind === 'in-person';

/** The day that the lead gives, for a report whose own sentence gives none. */
function leadDate(reading: Reading): FoundDate | null {
  const oldest = addDays(reading.today as IsoDate, -NEWS_DAYS);
  for (const { sentence, tokens } of reading.scenes) {
    if (sentence.type === 'caption' || sentence.order > LEAD) continue;
    for (const token of tokens) {
      if (token.type !== 'date') continue;
      const { date } = token;
      if (date.precision === 'day' && date.start >= oldest && date.start <= reading.today) return date;
    }
  }
  return null;
}

function todayDate(today: string): FoundDate {
  const day = today as IsoDate;
  return { start: day, end: day, precision: 'day', index: 0, text: '', rule: 'day of publication', relative: true };
}

/**
 * Dates for what the article reports without one: the lead's, or the day of publication where title and lead both speak
 * of it. Everything else without a date is no row (contacts.md).
 */
function rescued(reading: Reading): readonly Claim[] {
  const { claims, today } = reading;
  const titles = new Set(
    claims.flatMap(({ sentence, kind, date }) => (sentence.type === 'title' && date === null ? [kind] : [])),
  );
  const sureTitles = new Set(
    claims.flatMap(({ sentence, kind, sure, strong }) => (sentence.type === 'title' && sure && strong ? [kind] : [])),
  );
  const undated = claims.filter(
    ({ date, status, sure, kind, sentence }) =>
      date === null &&
      status === 'occurred' &&
      (sure || sureTitles.has(kind)) &&
      kind !== 'talk' &&
      sentence.type !== 'caption' &&
      (sentence.order <= LEAD || titles.has(kind)),
  );
  const recent = addDays(today as IsoDate, -NEWS_DAYS * 2);
  const dated = (kind: Claim['kind']): boolean =>
    claims.some(
      (claim) =>
        claim.date !== null &&
        (claim.kind === kind ||
          (claim.kind === 'talk' && kind !== 'message' && kind !== 'envoy' && claim.sentence.order <= LEAD)) &&
        claim.date.end >= recent &&
        claim.sentence.type !== 'caption',
    );
  const titled = undated.filter(({ sentence }) => sentence.type === 'title');
  const bodied = [
    ...undated.filter(({ sentence }) => sentence.type !== 'title'),
    // A headline that says it outright is enough by itself: "Putin and Xi speak by video".
    ...titled.filter(
      ({ strong, reading: how, sure: named }) =>
        strong && named && how !== 'visit' && how !== 'stay' && how !== 'attend',
    ),
  ];
  const out: Claim[] = [];
  for (const claim of bodied) {
    if (claim.reading === 'stay' || claim.reading === 'joint' || (claim.reading === 'tell' && claim.kind !== 'envoy'))
      continue;
    if (dated(claim.kind) || out.some(({ kind }) => kind === claim.kind)) continue;
    if (!claim.strong && !titled.some(({ kind }) => kind === claim.kind)) continue;
    const lead = leadDate(reading);
    const reported = titled.some(({ kind }) => kind === claim.kind);
    const date = lead ?? (reported ? todayDate(today) : null);
    if (date) out.push({ ...claim, date, borrowed: true });
  }
  return out;
}

/** Claims of a conversation whose kind the words do not tell take the kind of the contact of those days, or go. */
function withKind(claims: readonly Claim[]): readonly Dated[] {
  const known = claims.filter((claim): claim is Dated => claim.date !== null && claim.kind !== 'talk');
  return claims.flatMap((claim): readonly Dated[] => {
    const { date, kind } = claim;
    if (date === null) return [];
    if (kind !== 'talk') return [{ ...claim, kind, date }];
    const same = known.find(
      (other) =>
        direct(other.kind) &&
        other.reading !== 'stay' &&
        other.reading !== 'joint' &&
        overlaps(other.date, date) &&
        other.date.precision === date.precision,
    );
    if (same) return [{ ...claim, kind: same.kind, date, strong: false }];
    // A picture shows people in one place.
    if (claim.sentence.type === 'caption') return claim.sure ? [{ ...claim, kind: 'in-person', date }] : [];
    // "discussed Ukraine on Tuesday … in a video call lasting an hour": the call's own sentence gives no day.
    const undated = claims.find(
      (other) =>
        other.date === null &&
        (other.strong || (other.sentence.type === 'title' && other.kind === 'in-person')) &&
        other.sure &&
        other.kind !== 'talk' &&
        direct(other.kind) &&
        other.status === 'occurred' &&
        other.sentence.order <= LEAD + 2 &&
        other.sentence.type !== 'caption' &&
        other.reading !== 'visit',
    );
    if (undated && undated.kind !== 'talk' && date.precision === 'day' && claim.sentence.order <= LEAD) {
      return [{ ...claim, kind: undated.kind, date, strong: true }];
    }
    if (claim.reading === 'tell' || !claim.place || !claim.sure || date.precision === 'year') return [];
    return [{ ...claim, kind: 'in-person', date }];
  });
}

/** A weak word about the days of a stronger one is the same contact: "their call" of a video meeting, 会晤 of a call. */
function absorbed(claims: readonly Dated[]): readonly Dated[] {
  const strongOn = (claim: Dated, kind: Kind): boolean =>
    claims.some(
      (other) =>
        other.kind === kind &&
        other.strong &&
        other.status === claim.status &&
        overlaps(other.date, claim.date) &&
        other.date.precision === claim.date.precision,
    );
  return claims.flatMap((claim): readonly Dated[] => {
    if (claim.strong) return [claim];
    if (claim.kind === 'message') {
      return (['phone', 'video', 'in-person'] as const).some((kind) => strongOn(claim, kind)) ? [] : [claim];
    }
    if (
      claim.kind === 'in-person' &&
      claim.reading !== 'visit' &&
      claim.reading !== 'joint' &&
      claim.reading !== 'stay'
    ) {
      if (strongOn(claim, 'video')) return [{ ...claim, kind: 'video' }];
      if (strongOn(claim, 'phone')) return [{ ...claim, kind: 'phone' }];
      if (!claim.place && strongOn(claim, 'multilateral')) return [];
    }
    if (claim.kind === 'phone' && strongOn(claim, 'video')) return [{ ...claim, kind: 'video' }];
    return [claim];
  });
}

/** One conversation cannot be a call and a video meeting at once: where both are said of a day, the first said counts. */
function oneMedium(claims: readonly Dated[]): readonly Dated[] {
  return claims.map((claim) => {
    if (claim.kind !== 'phone' && claim.kind !== 'video') return claim;
    const first = claims
      .filter(
        (other) =>
          (other.kind === 'phone' || other.kind === 'video') &&
          other.strong &&
          other.date.precision === 'day' &&
          overlaps(other.date, claim.date) &&
          claim.date.precision === 'day' &&
          other.status === claim.status,
      )
      .sort((a, b) => a.at - b.at)[0];
    return first && first.kind !== claim.kind ? { ...claim, kind: first.kind } : claim;
  });
}

/** A half-named claim needs a whole one of its kind in the same article. */
function backed(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim) =>
      claim.sure ||
      claim.reading === 'visit' ||
      claims.some(
        (other) =>
          other.sure &&
          (other.kind === claim.kind || (claim.kind === 'talk' && other.kind !== 'message')) &&
          (other.envoy === null) === (claim.envoy === null),
      ),
  );
}

/** The dated claims of an article, each with its kind. */
export function weigh(reading: Reading): readonly Dated[] {
  const whole: Reading = { ...reading, claims: backed(reading.claims) };
  return oneMedium(absorbed(withKind([...whole.claims, ...rescued(whole)])));
}
