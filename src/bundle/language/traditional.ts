/**
 * Simplified into traditional Chinese: OpenCC's characters of Taiwan, and the corrections of data/language/zh-Hant.yaml.
 *
 * Characters only (cn → tw), not OpenCC's table of Taiwan's words (twp): that one knows no context and turns a joint
 * statement (聲明) into a proclamation (宣告) and a video meeting into a film (影片).
 */
import { Converter } from 'opencc-js';
import type { Corrections } from './tables.ts';

/** A piece of a text, and how it is written. */
export interface Written {
  readonly from: string;
  readonly to: string;
  /** Whether a correction says so. */
  readonly corrected: boolean;
}

export interface Traditional {
  /** The text in pieces: each correction is one, and what lies between. */
  readonly pieces: (text: string) => readonly Written[];
  readonly convert: (text: string) => string;
}

let characters: ((text: string) => string) | null = null;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function traditionalBy(corrections: Corrections): Traditional {
  characters ??= Converter({ from: 'cn', to: 'tw' });
  const toTraditional = characters;
  const table = new Map(Object.entries(corrections));
  const words = [...table.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const corrected = words.length > 0 ? new RegExp(`(${words.join('|')})`) : null;
  const pieces = (text: string): readonly Written[] =>
    (corrected ? text.split(corrected) : [text])
      .filter((from) => from !== '')
      .map((from) => ({ from, to: table.get(from) ?? toTraditional(from), corrected: table.has(from) }));
  return {
    pieces,
    convert: (text) =>
      pieces(text)
        .map(({ to }) => to)
        .join(''),
  };
}
