/** Chinese text in the other script. The dictionaries are fetched when a reader asks, each way its own. */

export type Script = 'Hans' | 'Hant';
export type Convert = (text: string) => string;

/** The script of a Chinese text by its BCP 47 tag; null for other languages. */
export function scriptOf(language: string): Script | null {
  if (!/^zh\b/i.test(language)) return null;
  return /\b(Hant|TW|HK|MO)\b/i.test(language) ? 'Hant' : 'Hans';
}

export const otherScript = (script: Script): Script => (script === 'Hans' ? 'Hant' : 'Hans');

const LOADERS: Readonly<Record<Script, () => Promise<Convert>>> = {
  Hans: async () => (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 't' }),
  Hant: async () => (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' }),
};
const loading = new Map<Script, Promise<Convert>>();

/** A converter of texts in `from` to the other script. A failed download may be tried again. */
export function loadConverter(from: Script): Promise<Convert> {
  const known = loading.get(from);
  if (known) return known;
  const started = LOADERS[from]();
  loading.set(from, started);
  started.catch(() => loading.delete(from));
  return started;
}

/**
 * Converts the text in `root`, in place: elements, and with them links and marked sentences, stay what they are. The text
 * is converted as a whole, so that a word is understood across the end of a mark; only where that changes its length is
 * each piece converted by itself.
 */
export function convertText(root: Node, convert: Convert): void {
  const pieces = textsOf(root);
  const text = pieces.map(({ data }) => data).join('');
  const whole = convert(text);
  let at = 0;
  for (const piece of pieces) {
    const { length } = piece.data;
    piece.data = whole.length === text.length ? whole.slice(at, at + length) : convert(piece.data);
    at += length;
  }
}

const textsOf = (node: Node): readonly Text[] =>
  node instanceof Text ? [node] : [...node.childNodes].flatMap((child) => textsOf(child));
