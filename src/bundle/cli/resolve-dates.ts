/**
 * `npm run -s resolve-dates -- FILE.json`: the days that each time expression of a file means.
 * Standard output: `{"<id>": {"start", "end", "precision"} | null}`; errors go to standard error, with exit code 2.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import * as v from 'valibot';
import type { DateSpan } from '../../model/index.ts';
import { resolveDate } from '../dates/index.ts';

const isZone = (tz: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: tz }));
  } catch {
    return false;
  }
};

const Item = v.object({
  id: v.string(),
  sentence: v.string(),
  expression: v.pipe(v.string(), v.nonEmpty()),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  anchor: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'not an instant'),
  ),
  tz: v.pipe(v.string(), v.check(isZone, 'unknown time zone')),
  language: v.string(),
});
const Questions = v.object({ items: v.array(v.unknown()) });

/** Throws Error that names the item and the field when the shape is wrong. */
function answer(input: unknown): Record<string, DateSpan | null> {
  const questions = v.safeParse(Questions, input);
  if (!questions.success) throw new Error('expected an object with an array "items"');
  const answers: Record<string, DateSpan | null> = {};
  questions.output.items.forEach((value, index) => {
    const read = v.safeParse(Item, value);
    if (!read.success) {
      const id = typeof value === 'object' && value !== null && 'id' in value ? ` (${String(value.id)})` : '';
      const issue = read.issues[0];
      throw new Error(`items[${index}]${id}: ${v.getDotPath(issue) ?? 'item'}: ${issue.message}`);
    }
    const { id, anchor, tz, ...rest } = read.output;
    answers[id] = resolveDate({ ...rest, anchor: { instant: Date.parse(anchor), tz } });
  });
  return answers;
}

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('usage: resolve-dates FILE.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`, {
      cause: error,
    });
  }
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file}: not JSON (${error instanceof Error ? error.message : String(error)})`, { cause: error });
  }
  process.stdout.write(`${JSON.stringify(answer(input), null, 1)}\n`);
}

try {
  await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`resolve-dates: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
