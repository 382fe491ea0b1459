/** How fine a reading is, and which readings go together. */
import type { CalendarReading, Reading } from '../reading.ts';

export const isDay = (reading: Reading): reading is CalendarReading & { readonly day: number } =>
  reading.kind === 'calendar' && reading.day !== undefined;

/** Readings that a bracket may say better. A date that states its month and day needs none. */
export const yields = (reading: Reading): boolean =>
  reading.kind === 'weekday' ||
  reading.kind === 'week' ||
  reading.kind === 'days' ||
  reading.kind === 'follow' ||
  (reading.kind === 'range' && yields(reading.left)) ||
  (reading.kind === 'calendar' && reading.day === undefined) ||
  (reading.kind === 'calendar' && reading.holiday !== undefined);

/** Ends of one kind: day with day, month with month, year with year, weekday with weekday. */
export function alike(left: Reading, right: Reading): boolean {
  const a = grain(left);
  return a !== null && a === grain(right);
}

export function grain(reading: Reading): 'day' | 'part' | 'month' | 'year' | 'week' | null {
  switch (reading.kind) {
    case 'calendar':
      if (reading.day !== undefined || reading.holiday || reading.sameDay) return 'day';
      if (reading.monthPart || reading.yearPart) return 'part';
      return reading.month ? 'month' : 'year';
    case 'weekday':
    case 'follow':
      return 'day';
    case 'days':
      return reading.precision === 'day' ? 'day' : null;
    case 'week':
      return 'week';
    case 'bracket':
      return grain(reading.inner);
    case 'shifted':
      return grain(reading.of);
    default:
      return null;
  }
}

/** 16日、17日 and 周一和周二 are one stay; 周二和周四 are two dates. */
export function neighbours(left: Reading, right: Reading): boolean {
  if (isDay(left) && isDay(right))
    return right.day === left.day + 1 && (!right.month || !left.month || right.month.value === left.month.value);
  if (left.kind === 'weekday' && right.kind === 'weekday')
    return right.weekday === left.weekday + 1 && (right.week ?? left.week) === left.week;
  if (left.kind === 'days' && right.kind === 'days') return right.first === left.last + 1;
  if (left.kind === 'calendar' && right.kind === 'calendar' && grain(left) === 'month' && grain(right) === 'month')
    return !right.year && right.month?.from === 'stated' && right.month.value === (left.month?.value ?? 0) + 1;
  return false;
}
