/** One YAML file of the record, with the way back from a value to its line. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { KnownTexts } from '../cache/index.ts';
import type { RecordProblem } from './problem.ts';

export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** Line (from 1) of the value at `path`, or of the nearest value around it. */
  lineOf(path: Path): number | undefined;
}

/** The parser's first line says what is wrong; the excerpt after it repeats the file. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/, '');

/** Reads YAML 1.2; a day without quotes stays text. Never throws: syntax errors come back as problems. */
export function readYaml(
  file: string,
  text: string,
  known: KnownTexts | null = null,
): YamlFile | readonly RecordProblem[] {
  const lines = new LineCounter();
  let parsed: ReturnType<typeof parseDocument> | null = null;
  const document = (): ReturnType<typeof parseDocument> =>
    (parsed ??= parseDocument(text, { lineCounter: lines, prettyErrors: true }));
  const lineOf = (path: Path): number | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document().getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const recalled = known?.recall(text);
  if (recalled) return { file, value: recalled.value, lineOf };
  const { errors } = document();
  if (errors.length > 0) {
    return errors.map((error) => ({
      file,
      entry: '',
      field: '',
      ...(error.linePos && { line: error.linePos[0].line }),
      reason: `is not YAML: ${firstLine(error.message)}`,
    }));
  }
  const value = document().toJS() as unknown;
  known?.keep(text, value);
  return { file, value, lineOf };
}
