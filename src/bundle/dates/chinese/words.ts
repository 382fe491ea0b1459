/**
 * The words of Chinese dates, in simplified characters (normalise.ts turns every text into them).
 * Each table is word → meaning; an editor adds a row and the rules read it.
 */
export * from './words/days.ts';
export * from './words/holidays.ts';
export * from './words/months.ts';
export * from './words/weeks.ts';
export * from './words/years.ts';
