/** What neither XML 1.0 nor iCalendar can carry: control characters but tab and line feed, and two non-characters. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/** The text without characters that a format cannot carry, with one kind of line end, and well-formed as Unicode. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\ufffd').replace(UNPRINTABLE, '');
}
