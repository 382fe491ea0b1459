/** Bytes to characters. UTF-8 is the rule; feed archives also hold UTF-16, GB18030 and Big5, and files that are no text. */
import { analyse } from 'chardet';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly offset?: number; readonly reason: string };

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-16 without a mark: the markup's ASCII leaves a NUL in every second place, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  const enough = sample.length / 40;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

/** Byte offset of the first sequence that is not UTF-8; the length when all is. */
function validUpTo(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  // The longest valid prefix, found by halves; `stream` keeps a sequence cut by the split from counting as a fault.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** Characters that make up a good part of any Chinese news text, and that wrong decodings hardly ever produce. */
const FREQUENT = new Set(
  '的一是不了在人有中国國我他这這来來们們为為和上大会會对對说說时時年月日与與总總统統主席普京习習近平，。、“”「」（）：',
);
const SAMPLE = 20_000;

/** Share of frequent Chinese characters among those outside ASCII; a private-use character counts against. */
function plausibility(text: string): number {
  let [frequent, foreign] = [0, 0];
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') continue;
    foreign += 1;
    if (FREQUENT.has(character)) frequent += 1;
    else if (character >= '\ue000' && character <= '\uf8ff') frequent -= 1;
  }
  return foreign === 0 ? 0 : frequent / foreign;
}

/** A real text reaches 0.15 and more; a Big5 text read as GB18030, or the other way round, stays under 0.03. */
const PLAUSIBLE = 0.08;

function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const readings = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = tryDecode(bytes, encoding) ?? tryDecode(bytes.subarray(0, -1), encoding);
    return text === null ? [] : [{ encoding, text, score: plausibility(text) }];
  });
  const best = readings.sort((a, b) => b.score - a.score)[0];
  if (best && best.score >= PLAUSIBLE) return { ok: true, text: best.text, warnings: [`decoded as ${best.encoding}`] };
  const guess = analyse(bytes.subarray(0, SAMPLE))[0];
  if (!guess || guess.confidence < 40) return null;
  const supported = /^(windows-125\d|ISO-8859-\d+|KOI8-R|Shift_JIS|EUC-JP|EUC-KR)$/i.test(guess.name);
  const text = supported ? tryDecode(bytes, guess.name.toLowerCase()) : null;
  return text === null ? null : { ok: true, text, warnings: [`decoded as ${guess.name}, which is a guess`] };
}

/** Control characters that no text holds; a file with many is not text, whatever its bytes spell. */
function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return (sample.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0) / Math.max(1, sample.length);
}

function check(decoded: Decoded): Decoded {
  if (!decoded.ok) return decoded;
  if (decoded.text.includes('\0') || controlShare(decoded.text) > 0.02) {
    return { ok: false, reason: 'The file is not text: it holds control characters as a program or picture does.' };
  }
  return decoded;
}

/** At most this share of a file may be damaged for it to count as UTF-8 when nothing in it is UTF-8 beyond ASCII. */
const DAMAGE = 0.01;

/** UTF-8 with some bytes lost or wrong: most of what lies beyond ASCII still is UTF-8, which no other encoding is. */
function decodeDamaged(bytes: Uint8Array, fault: number): Decoded | null {
  if (fault > 0 && fault >= bytes.length - 3) {
    // `stream` leaves the half of a character at the end unread.
    const whole = new TextDecoder('utf-8').decode(bytes.subarray(0, fault), { stream: true });
    return { ok: true, text: whole, warnings: ['the file ends in the middle of a character'] };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const lost = text.split('\ufffd').length - 1;
  return foreign - lost < lost * 4 ? null : { ok: true, text, warnings: [`not UTF-8 at byte ${fault}`] };
}

/** The last resort for a text that is all but ASCII. */
function decodeNearlyAscii(bytes: Uint8Array, fault: number): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\ufffd').length - 1;
  return lost > text.length * DAMAGE ? null : { ok: true, text, warnings: [`not UTF-8 at byte ${fault}`] };
}

/** The text of a dump without its byte order mark. Never throws. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'The file is empty.' };
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  const wide = mark && mark.encoding !== 'utf-8' ? mark.encoding : mark ? null : unmarkedUtf16(bytes);
  if (wide) {
    const text = tryDecode(bytes, wide);
    if (text !== null) return check({ ok: true, text, warnings: [] });
    const repaired = new TextDecoder(wide).decode(bytes);
    return check({ ok: true, text: repaired, warnings: [`the ${wide.toUpperCase()} text is damaged in places`] });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { ok: false, offset: nul, reason: 'The file is not text: it holds NUL bytes.' };

  const text = tryDecode(bytes, 'utf-8');
  if (text !== null) return check({ ok: true, text, warnings: [] });
  const fault = validUpTo(bytes);
  const reason = 'The encoding could not be told: it is not UTF-8, UTF-16, GB18030 or Big5.';
  const read = decodeDamaged(bytes, fault) ?? decodeLegacy(bytes) ?? decodeNearlyAscii(bytes, fault);
  return check(read ?? { ok: false, offset: fault, reason });
}
