/** report.json piece by piece: an archive's report has a line for each of its files, and is never in memory as a whole text. */
import * as v from 'valibot';
import { fileFateSchema, reportSchema, type BuildReport } from '../report/index.ts';
import { checked } from './checked.ts';

/** Files checked and written at a time. */
const AT_ONCE = 1000;
const NO_FILES = '"files": []';
const fatesSchema = v.array(fileFateSchema);

/** Exactly `JSON.stringify(report, null, 1)` with the keys in the schema's order, and a line feed. Throws a WriteError. */
export function* reportPieces(file: string, report: BuildReport): Generator<string> {
  const rest = JSON.stringify(checked(file, reportSchema, { ...report, files: [] }), null, 1);
  if (report.files.length === 0) {
    yield `${rest}\n`;
    return;
  }
  const at = rest.indexOf(NO_FILES);
  yield `${rest.slice(0, at)}"files": [`;
  for (let from = 0; from < report.files.length; from += AT_ONCE) {
    const fates = checked(file, fatesSchema, report.files.slice(from, from + AT_ONCE));
    // A list's lines, without its brackets, one step further in.
    const lines = JSON.stringify(fates, null, 1).slice(2, -2).replaceAll('\n', '\n ');
    yield `${from === 0 ? '' : ','}\n ${lines}`;
  }
  yield `\n ]${rest.slice(at + NO_FILES.length)}\n`;
}
