/** Every way of writing a Chinese date, in order; of readings that begin at one place the longest wins, then the first. */
import { calendarRules } from './calendar.ts';
import { contextRules } from './context.ts';
import type { Rule } from './grammar.ts';
import { relativeRules } from './relative.ts';
import { weekRules } from './week.ts';

export const RULES: readonly Rule[] = [...weekRules, ...calendarRules, ...relativeRules, ...contextRules];
