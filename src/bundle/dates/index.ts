/** Time expressions of news text, Chinese and English, as calendar days (contacts.md, "How text dates become contact dates"). */
export { findDates } from './find.ts';
export { resolveDate } from './resolve.ts';
export { tenseOf } from './tense.ts';
export type { Anchor, DateContext, DateQuestion, FoundDate, Tense, Vagueness } from './types.ts';
