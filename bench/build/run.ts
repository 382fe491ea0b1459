/** Programs run one at a time in processes of their own, timed from their start to their end. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export type Way = 'sync' | 'eight' | 'one';

interface RawRead {
  readonly ms: number;
  readonly files: number;
  readonly bytes: number;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): { readonly ms: number; readonly out: string } {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const ms = performance.now() - began;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${error?.message ?? stderr}`);
  return { ms, out: stdout };
}

export function readRaw(dumps: string, way: Way): RawRead {
  return JSON.parse(run([here('raw-read.mjs'), dumps, way]).out) as RawRead;
}

export interface Built {
  /** The whole command, from its start to its end. */
  readonly ms: number;
  /** Bytes. */
  readonly peak: number;
}

export interface BuildFolders {
  readonly dumps: string;
  readonly out: string;
  /** Null runs without a memory. */
  readonly cache: string | null;
}

/** `npm run bundle` over the generated dumps alone. */
export function build({ dumps, out, cache }: BuildFolders): Built {
  const peakFile = `${out}-peak`;
  const { ms } = run(
    [
      ...['--import', here('peak.mjs'), '--import', 'tsx', join(ROOT, 'src/bundle/cli/bundle.ts'), '--quiet'],
      ...[
        '--no-default-dumps',
        '--dumps',
        dumps,
        '--out',
        out,
        ...(cache === null ? ['--no-cache'] : ['--cache', cache]),
      ],
    ],
    { PEAK_FILE: peakFile },
  );
  return { ms, peak: Number(readFileSync(peakFile, 'utf8')) };
}

interface Totals {
  readonly files: number;
  readonly used: number;
  readonly duplicates: number;
  readonly none: number;
  readonly refused: number;
}

export function totalsOf(out: string): Totals {
  return (JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { readonly totals: Totals }).totals;
}
