/** npm run bundle: see --help. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBundle, defaultFolders, type BuildResult } from '../build.ts';
import { RecordError } from '../record/index.ts';
import { reportTable, terminalText } from '../report/index.ts';
import { WriteError } from '../write/index.ts';
import { progressBar } from './progress.ts';

export const EXIT = { ok: 0, refusals: 1, usage: 2, cannotWrite: 3, fault: 70 } as const;

const HELP = `Usage: npm run bundle -- [options]

Reads news dumps (.md, .markdown, .txt, .html) and the hand-kept record, and writes the bundle that the page loads,
with a report in which every input file has its fate.

  --dumps DIR          read dumps from DIR and the folders in it; may be given several times
  --no-default-dumps   leave out the project's own dumps (data/dumps)
  --record DIR         the record (default: data/record)
  --lexicon DIR        people, places and phrases (default: data/lexicon)
  --language DIR       names and characters for further languages (default: data/language)
  --out DIR            where the bundle goes; the folder is replaced as a whole (default: public/data)
  --cache DIR          what dumps came to is kept here, and only those that changed are read again
                       (default: node_modules/.cache/xi-putin-timeline)
  --no-cache           read every dump, and keep nothing
  --strict             fail when a file is refused
  --quiet              print nothing but errors
  --help               print this

Exit codes: 0 done; 1 a file was refused, with --strict (the bundle is written all the same); 2 wrong use, or an error in
the record; 3 the bundle could not be written; 70 a fault in the program.`;

interface Settings {
  readonly dumps: readonly string[];
  readonly record: string;
  readonly lexicon: string;
  readonly language: string;
  readonly out: string;
  readonly cache: string | null;
  readonly strict: boolean;
  readonly quiet: boolean;
}

class UsageError extends Error {}

function readArguments(args: readonly string[]): Settings | 'help' {
  const folders = defaultFolders(fileURLToPath(new URL('../../../', import.meta.url)));
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        dumps: { type: 'string', multiple: true, default: [] },
        'no-default-dumps': { type: 'boolean', default: false },
        record: { type: 'string', default: folders.record },
        lexicon: { type: 'string', default: folders.lexicon },
        language: { type: 'string', default: folders.language },
        out: { type: 'string', default: folders.out },
        cache: { type: 'string', default: folders.cache },
        'no-cache': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (values.help) return 'help';
  for (const dir of [...values.dumps, values.record, values.lexicon, values.language]) {
    if (!existsSync(dir)) throw new UsageError(`There is no folder ${dir}`);
  }
  if (values.out.trim() === '') throw new UsageError('--out names no folder');
  const own = values['no-default-dumps'] || !existsSync(folders.dumps) ? [] : [folders.dumps];
  if (values.cache.trim() === '') throw new UsageError('--cache names no folder');
  return { ...values, cache: values['no-cache'] ? null : values.cache, dumps: [...own, ...values.dumps] };
}

async function build(settings: Settings): Promise<BuildResult> {
  const bar = settings.quiet ? null : progressBar(process.stderr, 'files');
  try {
    return await buildBundle({ ...settings, ...(bar && { onProgress: bar.show }) });
  } finally {
    bar?.clear();
  }
}

/** Runs the command and gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const settings = readArguments(args);
    if (settings === 'help') {
      console.log(HELP);
      return EXIT.ok;
    }
    const { report } = await build(settings);
    if (!settings.quiet) console.log(reportTable(report));
    const { refused } = report.totals;
    if (!settings.strict || refused === 0) return EXIT.ok;
    console.error(`${refused} ${refused === 1 ? 'file was' : 'files were'} refused (--strict).`);
    return EXIT.refusals;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${terminalText(error.message)}\n\n${HELP}`);
      return EXIT.usage;
    }
    if (error instanceof RecordError) {
      console.error('The record cannot be used:');
      for (const line of error.message.split('\n')) console.error(`  ${terminalText(line)}`);
      return EXIT.usage;
    }
    if (error instanceof WriteError) {
      console.error(terminalText(error.message));
      return EXIT.cannotWrite;
    }
    console.error(error);
    return EXIT.fault;
  }
}

// Leaving by process.exit runs the handlers that take half-made folders away.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.exitCode = await main(process.argv.slice(2));
