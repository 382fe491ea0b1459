/** Text of unknown origin for a terminal: nothing in it may move the cursor, change colours or turn the line around. */

/** Control characters, and the format characters that hide or reorder what follows them. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Shows each unsafe character as its code: "\u001b". */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** At most `max` characters, with an ellipsis in the place of the rest. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : text;
}
