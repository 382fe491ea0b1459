/**
 * `npm run -s extract -- DIR [--publishers FILE]`: the contacts of every dump in a folder.
 * Standard output: `{"<file>": [{"kind", "start", "end", "precision", "status", "role", "where", "envoy", "place", "quote"}]}`,
 * `[]` for a dump without a contact; errors go to standard error, with exit code 2.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import process from 'node:process';
import { publishersFrom, readFolder } from '../extract/folder.ts';
import { loadLexicon } from '../extract/index.ts';

const data = (name: string): string => fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

function main(): void {
  const { values, positionals } = parseArgs({ options: { publishers: { type: 'string' } }, allowPositionals: true });
  const [dir] = positionals;
  if (dir === undefined || positionals.length > 1) throw new Error('usage: extract DIR [--publishers FILE]');
  const lexicon = loadLexicon(data('lexicon'));
  const publishers = publishersFrom(data('record/publishers.yaml'), values.publishers ?? null);
  const out: Record<string, unknown> = {};
  for (const { file, mentions, refused } of readFolder(dir, publishers, lexicon)) {
    if (refused !== null) process.stderr.write(`extract: ${file}: ${refused}\n`);
    out[file] = mentions.map(({ kind, start, end, precision, status, role, where, envoy, place, quote }) => ({
      kind,
      start,
      end,
      precision,
      status,
      role,
      where,
      envoy: envoy?.text ?? null,
      place: place?.text ?? null,
      quote,
    }));
  }
  process.stdout.write(`${JSON.stringify(out, null, 1)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`extract: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
