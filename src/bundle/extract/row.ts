/** Claims that speak of one contact, drawn together; the arithmetic of their ranges. */
import { PRECISIONS, daysBetween, type DateSpan, type IsoDate, type Kind, type Status } from '../../model/index.ts';
import type { Claim } from './claim.ts';
import { placesAgree, type PlaceToken } from './where.ts';

/** A claim with a date and a kind of its own. */
export interface Dated extends Claim {
  readonly kind: Kind;
  readonly date: NonNullable<Claim['date']>;
}

export interface Row extends DateSpan {
  readonly kind: Kind;
  readonly status: Status;
  readonly claims: readonly Dated[];
}

export const coarseness = ({ precision }: Pick<DateSpan, 'precision'>): number => PRECISIONS.indexOf(precision);
export const overlaps = (a: DateSpan, b: DateSpan): boolean => a.start <= b.end && b.start <= a.end;
export const inside = (a: DateSpan, b: DateSpan): boolean => a.start >= b.start && a.end <= b.end;
export const lengthOf = (span: DateSpan): number => daysBetween(span.start, span.end) + 1;

/** Whole days between two spans; 0 when they touch or overlap. */
export function gap(a: DateSpan, b: DateSpan): number {
  if (overlaps(a, b)) return 0;
  return a.end < b.start ? daysBetween(a.end, b.start) : daysBetween(b.end, a.start);
}

export const rowOf = (claim: Dated): Row => ({
  kind: claim.kind,
  status: claim.status,
  start: claim.date.start,
  end: claim.date.end,
  precision: claim.date.precision,
  claims: [claim],
});

/** The places that a row's claims give, the most exact first. */
export function placesOf(row: Row): readonly PlaceToken[] {
  const all = row.claims.flatMap(({ place }) => (place ? [place] : []));
  return [...all].sort((a, b) => Number(a.place.whole) - Number(b.place.whole));
}

/** Whether every place that one row gives can be one of the other's. */
export function samePlace(a: Row, b: Row): boolean {
  const [here, there] = [placesOf(a), placesOf(b)];
  return (
    here.length === 0 || there.length === 0 || here.some((place) => there.some((other) => placesAgree(place, other)))
  );
}

export const countriesOf = (row: Row): readonly string[] => [
  ...new Set(placesOf(row).map(({ place }) => place.country)),
];

export function sameEnvoy(a: Row, b: Row): boolean {
  const ids = (row: Row): readonly string[] => row.claims.flatMap(({ envoy }) => (envoy?.person ? [envoy.person] : []));
  const [here, there] = [ids(a), ids(b)];
  return here.length === 0 || there.length === 0 || here.some((id) => there.includes(id));
}

/** One row of two; its range is given, its claims are both rows'. */
export const join = (a: Row, b: Row, span: DateSpan, status: Status): Row => ({
  kind: a.kind,
  status,
  start: span.start,
  end: span.end,
  precision: span.precision,
  claims: [...a.claims, ...b.claims],
});

export const hull = (a: DateSpan, b: DateSpan): { readonly start: IsoDate; readonly end: IsoDate } => ({
  start: a.start < b.start ? a.start : b.start,
  end: a.end > b.end ? a.end : b.end,
});
