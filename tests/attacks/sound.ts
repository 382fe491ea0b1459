/** What is wrong with a file that strangers' words went into. Each gives faults in words; none means sound. */
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isWebAddress, LINK_REL, LINK_TARGET, SAFE_TAGS } from '../../src/model/index.ts';

// eslint-disable-next-line no-control-regex -- they are what must not be there
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Control characters, and those that hide or turn around what follows; a line feed ends the report's lines. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

export const xmlFaults = (text: string): readonly string[] => {
  const valid = XMLValidator.validate(text);
  return [...(valid === true ? [] : [valid.err.msg]), ...(CONTROL.test(text) ? ['control characters'] : [])];
};

export function csvFaults(text: string): readonly string[] {
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const [header, ...rows] = data;
  return [
    ...errors.map(({ message }) => message),
    ...rows.flatMap((row) => (row.length === header?.length ? [] : [`a row of ${row.length} cells`])),
    // Numbers below zero are coordinates.
    ...rows.flat().flatMap((cell) => (FORMULA.test(cell) && Number.isNaN(Number(cell)) ? [`formula: ${cell}`] : [])),
    ...(CONTROL.test(text) ? ['control characters'] : []),
  ];
}

/** iCalendar has attachments and alarms; this project writes neither, so any there is is a stranger's. */
export function icalFaults(text: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents();
  return [
    ...events.flatMap((one) => (one.name === 'vevent' ? [] : [`a component ${one.name}`])),
    ...events.flatMap((one) => (one.getAllSubcomponents().length > 0 ? ['an event with parts'] : [])),
    ...events.flatMap((one) => (one.getAllProperties('attach').length > 0 ? ['an attachment'] : [])),
    ...text
      .split('\r\n')
      .flatMap((line) => (Buffer.byteLength(line) > 75 ? [`a line of ${Buffer.byteLength(line)} bytes`] : [])),
    ...(/(?<!\r)\n|\r(?!\n)/.test(text) ? ['a bare line end'] : []),
    ...(CONTROL.test(text) ? ['control characters'] : []),
  ];
}

export const jsonFaults = (text: string): readonly string[] => {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [String(error)];
  }
};

export const terminalFaults = (text: string): readonly string[] => {
  const found = UNSEEN.exec(text);
  return found ? [`U+${(found[0].codePointAt(0) ?? 0).toString(16)} near ${JSON.stringify(text.slice(found.index - 20, found.index + 20))}`] : []; // prettier-ignore
};

type Element = Tree.Element;
const isElement = (node: Tree.ChildNode): node is Element => 'tagName' in node;

function elementsOf(node: Tree.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => (isElement(child) ? [child, ...elementsOf(child)] : []));
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const FORBIDDEN: readonly string[] = ['base', 'iframe', 'object', 'embed', 'applet', 'form', 'frame', 'frameset', 'portal', 'template', 'math', 'style', 'foreignobject']; // prettier-ignore

/** A page as the build writes it: only its own scripts, structured data that is JSON, no handlers, http(s) links alone. */
export function pageFaults(text: string): readonly string[] {
  return elementsOf(parse(text)).flatMap((element): readonly string[] => {
    const { tagName, attrs } = element;
    const faults = attrs.flatMap(({ name, value }) => {
      if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') return [`${tagName} ${name}=${value}`];
      if (!['href', 'src', 'action', 'formaction'].includes(name)) return [];
      const local = new URL(value, 'https://site.invalid/x/y/');
      return /^https?:$/.test(local.protocol) ? [] : [`${tagName} ${name}=${value}`];
    });
    if (FORBIDDEN.includes(tagName.toLowerCase())) return [...faults, `<${tagName}>`];
    if (tagName === 'meta' && /refresh/i.test(attribute(element, 'http-equiv') ?? '')) return [...faults, 'a refresh'];
    if (tagName !== 'script') return faults;
    const [content] = element.childNodes;
    const inside = content && 'value' in content ? content.value : '';
    const src = attribute(element, 'src');
    if (src !== undefined) return [...faults, ...(/^\.{0,2}\//.test(src) ? [] : [`script ${src}`])];
    if (attribute(element, 'type') !== 'application/ld+json')
      return [...faults, `an inline script: ${inside.slice(0, 80)}`];
    return [...faults, ...jsonFaults(inside).map((fault) => `structured data: ${fault}`)];
  });
}

/** Inline HTML of an article's block: the shared allow-list and nothing else. */
export function blockFaults(html: string): readonly string[] {
  return elementsOf(parse(`<!doctype html><body>${html}`))
    .filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName))
    .flatMap(({ tagName, attrs }) => [
      ...((SAFE_TAGS as readonly string[]).includes(tagName) ? [] : [`<${tagName}>`]),
      ...attrs.flatMap(({ name, value }) => {
        const fine =
          (name === 'href' && isWebAddress(value)) ||
          (name === 'rel' && value === LINK_REL) ||
          (name === 'target' && value === LINK_TARGET) ||
          // Serialising brings "is" back, so DOMPurify empties it; the empty name defines no element.
          (name === 'is' && value === '');
        return fine ? [] : [`${tagName} ${name}=${value}`];
      }),
    ]);
}
