/** Events of the measuring contract (bench/README.md): seeded, so that every run and every page gets the same ones. */
import type { BenchEvent } from './events.ts';

const DAY_MS = 86_400_000;
const FROM = Date.UTC(2021, 0, 1);
const TO = Date.UTC(2026, 0, 1);

/** Roughly as often as in a busy record: many messages, few meetings. */
const KINDS: readonly (readonly [BenchEvent['kind'], number])[] = [
  ['message', 0.45],
  ['phone', 0.2],
  ['envoy', 0.15],
  ['in-person', 0.12],
  ['video', 0.08],
];
const LONG = 0.15;
const LONGEST_DAYS = 14;

const WORDS =
  '双方就两国关系与地区问题交换意见并商定继续保持联系会见通话致电贺信访问会议合作贸易能源文化交流年度总结新春国庆胜利纪念日代表团会谈';

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` events from 2021 to 2025, sorted by start; 15 % have an end one to fourteen days later. */
export function generateEvents(count: number, seed = 1): readonly BenchEvent[] {
  const random = randomOf(seed);
  const words = (length: number): string =>
    Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join('');
  const kindOf = (share: number): BenchEvent['kind'] => {
    let left = share;
    for (const [kind, part] of KINDS) if ((left -= part) < 0) return kind;
    return 'message';
  };
  const starts = Array.from({ length: count }, () => Math.floor(FROM + random() * (TO - FROM))).sort((a, b) => a - b);
  return starts.map((start, index) => ({
    id: `e${index}`,
    kind: kindOf(random()),
    start,
    ...(random() < LONG ? { end: start + (1 + Math.floor(random() * LONGEST_DAYS)) * DAY_MS } : {}),
    title: words(10 + Math.floor(random() * 21)),
    text: words(60),
  }));
}
