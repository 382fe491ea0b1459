/** HTML text that is safe to write into a page: every value passes through `escape` unless it is `Html` already. */
export type Html = string & { readonly __html: true };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

type Value = string | number | Html | readonly Html[] | null | undefined | false;

/** Template tag: `html\`<b>${text}</b>\`` escapes text, keeps Html, joins lists, drops null and false. */
export function html(strings: TemplateStringsArray, ...values: readonly (Value | Raw)[]): Html {
  let out = strings[0] ?? '';
  values.forEach((value, index) => {
    out += render(value) + (strings[index + 1] ?? '');
  });
  return out as Html;
}

/** Marks HTML made by `html` so that a template does not escape it again. */
export interface Raw {
  readonly raw: Html | readonly Html[];
}

export const raw = (value: Html | readonly Html[]): Raw => ({ raw: value });

function render(value: Value | Raw): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object' && 'raw' in value)
    return Array.isArray(value.raw) ? value.raw.join('') : String(value.raw);
  return escape(String(value));
}

/** JSON that cannot end the script element it stands in, nor be read as markup. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
