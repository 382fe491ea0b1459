/** English text for the rules: plain spaces, quotes and dashes, one UTF-16 unit for each, so that offsets stay. */

const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
};

export const plain = (text: string): string =>
  text.replace(/[\u00a0\u2009\u202f\n\t’‘–—−‑]/g, (unit) => PLAIN[unit] ?? unit);

/** Only A–Z, because other letters may change their length. */
export const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
