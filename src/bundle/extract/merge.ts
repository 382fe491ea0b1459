/** One article's rows: the same contact told twice is one row (contacts.md, "Hard cases, settled"). */
import type { Status } from '../../model/index.ts';
import {
  coarseness,
  countriesOf,
  gap,
  hull,
  inside,
  join,
  lengthOf,
  overlaps,
  rowOf,
  sameEnvoy,
  samePlace,
  type Dated,
  type Row,
} from './row.ts';

/** Days between two parts of one journey that the text names apart (a summit on Sunday, a parade on Wednesday). */
const JOURNEY_GAP = 3;

const onlyArrival = (row: Row): boolean => row.claims.every(({ reading }) => reading === 'visit' || reading === 'stay');

/** A journey under way has occurred once they have met; landing with the talks still ahead is announced. */
function statusOfBoth(a: Row, b: Row): Status {
  if (a.status === b.status) return a.status;
  const past = a.status === 'occurred' ? a : b;
  const ahead = past === a ? b : a;
  return onlyArrival(past) && !onlyArrival(ahead) ? 'announced' : 'occurred';
}

function sameJourney(a: Row, b: Row): boolean {
  if (a.status === 'cancelled' || b.status === 'cancelled') return a.status === b.status && overlaps(a, b);
  if (a.precision !== 'day' || b.precision !== 'day') return false;
  if (overlaps(a, b))
    return (
      samePlace(a, b) ||
      countriesOf(a).some((country) => countriesOf(b).includes(country)) ||
      lengthOf(a) + lengthOf(b) > 2
    );
  const apart = gap(a, b);
  const [here, there] = [countriesOf(a), countriesOf(b)];
  const shared = here.some((country) => there.includes(country));
  if (here.length > 0 && there.length > 0 && !shared) return false;
  return apart <= 1 || (apart <= JOURNEY_GAP && shared);
}

/** Whether two rows of one kind, not a journey, are the same contact on the same days. */
function sameDays(a: Row, b: Row): boolean {
  if (a.status !== b.status || a.precision !== b.precision) return false;
  if (a.kind === 'envoy') return overlaps(a, b) && sameEnvoy(a, b);
  if (a.precision === 'day') return overlaps(a, b);
  return a.start === b.start && a.end === b.end && samePlace(a, b);
}

/** Merges any two rows for which `same` holds, until none are left. */
function fold(rows: readonly Row[], same: (a: Row, b: Row) => boolean): readonly Row[] {
  const left = [...rows];
  for (let at = 0; at < left.length; at += 1) {
    const here = left[at];
    if (!here) continue;
    const other = left.findIndex((row, index) => index > at && same(here, row));
    const there = left[other];
    if (!there) continue;
    left[at] = join(here, there, { ...hull(here, there), precision: here.precision }, statusOfBoth(here, there));
    left.splice(other, 1);
    at = -1;
  }
  return left;
}

/** A coarse row goes into the one finer row inside its range, if places agree and no second fits as well. */
function sharpen(rows: readonly Row[]): readonly Row[] {
  const left = [...rows].sort((a, b) => coarseness(b) - coarseness(a) || lengthOf(b) - lengthOf(a));
  for (let at = 0; at < left.length; at += 1) {
    const coarse = left[at];
    if (!coarse || coarse.precision === 'day') continue;
    const fits = left.filter(
      (row, index) =>
        index !== at &&
        row.kind === coarse.kind &&
        row.status === coarse.status &&
        inside(row, coarse) &&
        (coarseness(row) < coarseness(coarse) || lengthOf(row) < lengthOf(coarse)) &&
        samePlace(row, coarse) &&
        (coarse.kind !== 'envoy' || sameEnvoy(row, coarse)),
    );
    // A month that holds a day of that same month is no second candidate beside the day.
    const finest = fits.filter(
      (row) => !fits.some((other) => other !== row && inside(other, row) && coarseness(other) < coarseness(row)),
    );
    const [only] = finest;
    if (finest.length !== 1 || !only) continue;
    left[left.indexOf(only)] = join(only, coarse, only, only.status);
    left.splice(at, 1);
    at -= 1;
  }
  return left;
}

/** Days between a bilateral and the sitting of the summit that both came for. */
const SUMMIT_DAYS = 1;

/** 7月3日在阿斯塔纳会晤，次日一同出席峰会: the sitting is part of the journey on which the two met. */
function isBesideSummit(meeting: Row, summit: Row): boolean {
  if (meeting.kind !== 'in-person' || meeting.status === 'cancelled' || summit.status === 'cancelled') return false;
  if (meeting.precision !== 'day' || summit.precision !== 'day' || gap(meeting, summit) > SUMMIT_DAYS) return false;
  const elsewhere = countriesOf(meeting).some((country) => country !== 'CN' && country !== 'RU');
  return elsewhere && samePlace(meeting, summit);
}

/** A leader's talks with his host's ministers are part of his visit; a summit at which the two met is that meeting. */
function withoutParts(rows: readonly Row[]): readonly Row[] {
  const meetings = rows.filter(({ kind, status }) => kind === 'in-person' && status !== 'cancelled');
  return rows.filter((row) => {
    if (row.kind === 'multilateral') {
      if (rows.some((other) => isBesideSummit(other, row))) return false;
      return !rows.some(
        (other) =>
          (other.kind === 'in-person' || other.kind === 'video') &&
          other.status === row.status &&
          overlaps(other, row) &&
          samePlace(other, row) &&
          !(other.precision === 'year'),
      );
    }
    if (row.kind !== 'envoy') return true;
    return !meetings.some((visit) => {
      if (!overlaps(visit, row) || visit.precision === 'year') return false;
      if (visit.precision !== 'day' && row.precision === 'day') return false;
      const host = countriesOf(visit);
      const sides = row.claims.flatMap(({ envoy }) => (envoy ? [envoy.side] : []));
      return host.length === 0 || sides.some((side) => host.includes(side));
    });
  });
}

/** The rows of an article's dated claims. The order of the claims does not matter for what comes out. */
export function mergeClaims(claims: readonly Dated[]): readonly Row[] {
  const rows = claims
    .map(rowOf)
    .sort(
      (a, b) =>
        a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || (a.claims[0]?.at ?? 0) - (b.claims[0]?.at ?? 0),
    );
  const visits = rows.filter(({ kind }) => kind === 'in-person');
  const rest = rows.filter(({ kind }) => kind !== 'in-person');
  const journeys = fold(fold(visits, sameDays), sameJourney).filter((row) =>
    row.claims.some(({ reading }) => reading !== 'stay'),
  );
  const kinds = [...new Set(rest.map(({ kind }) => kind))];
  const others = kinds.flatMap((kind) =>
    fold(
      rest.filter((row) => row.kind === kind),
      sameDays,
    ),
  );
  return withoutParts(sharpen([...journeys, ...others]));
}
