// @ts-check
/**
 * Tags and character references, as far as a plain search has to see through them: `<b>Xi</b>&nbsp;Jinping`. Plain
 * JavaScript, because worker threads that search bytes run it as it stands.
 */

/** Characters between "<" and ">"; what is longer is no tag but text with a "<" in it. */
export const MAX_TAG = 2000;

/**
 * Named references that can stand within a leader's name or office; of all others no such word is made.
 * @type {Readonly<Record<string, string>>}
 */
const NAMED = { nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', lsquo: "'", rsquo: "'", apos: "'" };
const names = Object.keys(NAMED).join('|');

const REFERENCE = `&(?:#(\\d+|x[0-9a-f]+)|(${names}));?`;
/** A reference to "&" that makes another one: some places of a dump are decoded twice. */
const DOUBLE = `&(?:amp|#0*38|#x0*26);?(?:#|${names})`;
const FIRST_DOUBLE = new RegExp(DOUBLE, 'i');
const ALL = new RegExp(REFERENCE, 'gi');
const DOUBLE_HERE = new RegExp(`^${DOUBLE}`, 'i');
const REFERENCE_HERE = new RegExp(`^${REFERENCE}`, 'i');

const windows1252 = new TextDecoder('windows-1252');

/**
 * The character of a numeric reference ("20064", "x4e60"), as browsers read it.
 * @param {string} digits
 */
function numbered(digits) {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
  const none = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return none ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * @param {string} _
 * @param {string | undefined} digits
 * @param {string | undefined} name
 */
const character = (_, digits, name) =>
  digits === undefined ? (NAMED[(name ?? '').toLowerCase()] ?? '') : numbered(digits);

/** @param {string} text */
export const hasDoubleReference = (text) => FIRST_DOUBLE.test(text);

/** @param {string} text */
export const decodeReferences = (text) => (text.includes('&') ? text.replace(ALL, character) : text);

/**
 * The reference at the beginning of `text`: its character, and how many characters it takes. `'double'` where it makes
 * another reference, null where there is none.
 * @param {string} text
 * @returns {{ readonly character: string, readonly length: number } | 'double' | null}
 */
export function referenceAt(text) {
  if (DOUBLE_HERE.test(text)) return 'double';
  const found = REFERENCE_HERE.exec(text);
  return found ? { character: character('', found[1], found[2]), length: found[0].length } : null;
}
