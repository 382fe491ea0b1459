export { knowledgePrint, programPrint } from './fingerprint.ts';
export { Memory, UNKNOWN, UNNAMED } from './memory.ts';
export { ParsedTexts, type KnownTexts } from './parsed.ts';
export type { Content, Outcome, Unused } from './outcome.ts';
