/** One table for every door: the resolver, the finder, both scripts. */
import { calendar } from './calendar.ts';
import { english } from './english.ts';
import { newsroom } from './newsroom.ts';
import { ranges } from './ranges.ts';
import { relative } from './relative.ts';
import { weekdays } from './weekdays.ts';

export const TABLES = [...weekdays, ...calendar, ...relative, ...ranges, ...newsroom, ...english];
