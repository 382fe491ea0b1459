/** What the build and the page agree on. Everything outside this folder imports it from here. */
export * from './bundle.ts';
export * from './date.ts';
export * from './immutable.ts';
export * from './kind.ts';
export * from './lane.ts';
export * from './language.ts';
export * from './person.ts';
export * from './record.ts';
export * from './safety.ts';
export * from './schema.ts';
export * from './words/date.ts';
export * from './words/headline.ts';
export * from './words/kind.ts';
export * from './glyph.ts';
