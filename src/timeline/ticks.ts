/** The axis: a coarse context (years, or months once days show), finer ticks between, and bands behind. */
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { timeScale, type TimeScale } from './scale.ts';
import type { Axis, Band, Tick, TickUnit, Viewport } from './types.ts';

export interface TickOptions {
  /** Least pixels between minor ticks, by unit; each must hold its label. */
  readonly minPx?: Partial<Readonly<Record<TickUnit, number>>>;
  /** Least pixels between major ticks. */
  readonly majorPx?: Partial<Readonly<Record<'year' | 'month', number>>>;
  /** The reader's text size as a multiple of the usual one: larger labels need ticks further apart. Default 1. */
  readonly text?: number;
}

/** Room for "Oct" or "10月", "W 24", "24"; years "2024", months "September 2024". */
const MINOR_PX: Readonly<Record<TickUnit, number>> = { year: 40, quarter: 36, month: 36, week: 30, day: 26 };
const MAJOR_PX: Readonly<Record<'year' | 'month', number>> = { year: 44, month: 104 };

interface Step {
  readonly unit: TickUnit;
  readonly major: 'year' | 'month';
  readonly interval: TimeInterval;
  /** The shortest distance between two of its ticks, in days. */
  readonly days: number;
}

const every = (interval: TimeInterval, keep: (date: Date) => boolean): TimeInterval => interval.filter(keep);
const monthly = (step: number): TimeInterval => every(utcMonth, (date) => date.getUTCMonth() % step === 0);

/** The first that has room is taken. Half months and pairs of days begin with the month, weeks on Monday. */
const STEPS: readonly Step[] = [
  { unit: 'day', major: 'month', interval: utcDay, days: 1 },
  // 29th and 31st would stand beside the 1st.
  {
    unit: 'day',
    major: 'month',
    interval: every(utcDay, (d) => d.getUTCDate() % 2 === 1 && d.getUTCDate() < 29),
    days: 2,
  },
  { unit: 'week', major: 'month', interval: utcMonday, days: 7 },
  {
    unit: 'day',
    major: 'month',
    interval: every(utcDay, (d) => d.getUTCDate() === 1 || d.getUTCDate() === 16),
    days: 13,
  },
  { unit: 'month', major: 'year', interval: utcMonth, days: 28 },
  { unit: 'quarter', major: 'year', interval: monthly(3), days: 90 },
  { unit: 'quarter', major: 'year', interval: monthly(6), days: 181 },
];

const SHORTEST = { year: 365, month: 28 } as const;
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** Ticks for a window on a plot `width` pixels wide. */
export function axisTicks(v: Viewport, width: number, options: TickOptions = {}): Axis {
  const scale = timeScale(v, width);
  const minorPx = { ...MINOR_PX, ...options.minPx };
  const majorPx = { ...MAJOR_PX, ...options.majorPx };
  // There is some air in the usual distances, which large text can do without.
  const text = Math.max(1, 0.85 * (options.text ?? 1));
  const step = STEPS.find(
    ({ unit, major, days }) =>
      days * scale.pxPerDay >= minorPx[unit] * text && SHORTEST[major] * scale.pxPerDay >= majorPx[major] * text,
  );
  const unit = step?.major ?? 'year';
  const majorInterval = unit === 'month' ? utcMonth : yearly(scale.pxPerDay, majorPx.year * text);
  const major = majorTicks(v, scale, majorInterval, unit, majorPx[unit] * text);
  const starts = new Set(rangeOf(majorInterval, v).map(Number));
  const minor = step ? ticksOf(rangeOf(step.interval, v), scale, step.unit).filter(({ at }) => !starts.has(at)) : [];
  return { major, minor, bands: bandsOf(v, scale, unit === 'month' ? utcMonth : utcYear) };
}

function yearly(pxPerDay: number, minPx: number): TimeInterval {
  const count = YEARS.find((years) => years * SHORTEST.year * pxPerDay >= minPx) ?? 1000;
  return utcYear.every(count) ?? utcYear;
}

/** Starts inside the window, both edges included. */
function rangeOf(interval: TimeInterval, v: Viewport): readonly Date[] {
  return interval.range(interval.ceil(new Date(Math.ceil(v.from))), new Date(Math.floor(v.to) + 1));
}

function ticksOf(dates: readonly Date[], scale: TimeScale, unit: TickUnit): readonly Tick[] {
  return dates.map((date) => ({ at: date.getTime(), x: scale.x(date.getTime()), unit }));
}

function majorTicks(
  v: Viewport,
  scale: TimeScale,
  interval: TimeInterval,
  unit: 'year' | 'month',
  minPx: number,
): readonly Tick[] {
  const inside = ticksOf(rangeOf(interval, v), scale, unit);
  const next = inside[0];
  if (next && next.x <= 0) return inside;
  const at = interval.floor(new Date(v.from)).getTime();
  return [{ at, x: Math.min(0, (next?.x ?? Infinity) - minPx), unit, pinned: true }, ...inside];
}

/** Far out, bands would be stripes thinner than a mark; then there are none. */
const LEAST_BAND_PX = 8;

function bandsOf(v: Viewport, scale: TimeScale, interval: TimeInterval): readonly Band[] {
  const shortest = interval === utcYear ? SHORTEST.year : SHORTEST.month;
  if (shortest * scale.pxPerDay < LEAST_BAND_PX) return [];
  const bands: Band[] = [];
  for (let date = interval.floor(new Date(v.from)); date.getTime() < v.to; date = interval.offset(date, 1)) {
    const from = Math.max(date.getTime(), v.from);
    const to = Math.min(interval.offset(date, 1).getTime(), v.to);
    const number = interval === utcYear ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
    bands.push({ from, to, x0: scale.x(from), x1: scale.x(to), odd: number % 2 !== 0 });
  }
  return bands;
}
