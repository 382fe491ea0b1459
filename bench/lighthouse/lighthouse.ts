/**
 * `npm run bench:lighthouse -- [--site DIR] [--runs 3] [--lighthouse PATH]`: Lighthouse 12 with its mobile preset on the
 * start page and on a contact's address of the built site, served gzipped. It is fetched by npx when it is run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { serveSite } from '../../scripts/server.ts';
import { ownBrowser } from '../../tests/e2e/browser.ts';
import { builtSite } from '../site.ts';
import { printTable } from '../table.ts';

const VERSION = '12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

const reportSchema = v.object({
  categories: v.record(
    v.string(),
    v.object({ score: v.nullable(v.number()), auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })) }),
  ),
  audits: v.record(
    v.string(),
    v.object({
      score: v.nullable(v.number()),
      numericValue: v.optional(v.number()),
      displayValue: v.optional(v.string()),
    }),
  ),
});
type Report = v.InferOutput<typeof reportSchema>;

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    runs: { type: 'string', default: '3' },
    lighthouse: { type: 'string' },
  },
});

const dir = values.site ?? builtSite('build/lighthouse');
const site = await serveSite({ dir, port: 0 });
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));

function audited(url: string): Promise<Report> {
  const path = join(folder, 'report.json');
  const [command, ...first] = values.lighthouse ? [values.lighthouse] : ['npx', '--yes', `lighthouse@${VERSION}`];
  const flags = ['--form-factor=mobile', '--output=json', `--output-path=${path}`, '--quiet'];
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const browser = ownBrowser();
  const env = { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) };
  return new Promise((resolve, reject) => {
    // In a process of its own, while this one serves the pages.
    const child = spawn(command ?? 'npx', [...first, url, ...flags, chrome], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(v.parse(reportSchema, JSON.parse(readFileSync(path, 'utf8'))));
      else reject(new Error(`lighthouse failed on ${url}:\n${said}`));
    });
  });
}

/** The run with the middle score for performance. */
async function middleOf(url: string): Promise<Report> {
  const reports: Report[] = [];
  for (let run = 0; run < Number(values.runs); run++) reports.push(await audited(url));
  const score = ({ categories }: Report): number => categories['performance']?.score ?? 0;
  const middle = reports.sort((a, b) => score(a) - score(b))[Math.floor(reports.length / 2)];
  if (!middle) throw new Error('no runs');
  return middle;
}

try {
  const contacts = readdirSync(join(dir, 'e')).filter((id) => /^\d/.test(id));
  const contact = contacts[Math.floor(contacts.length / 2)] ?? '';
  const pages = [
    ['start page', site.url],
    [contact, `${site.url}e/${contact}/`],
  ] as const;
  const reports: Report[] = [];
  for (const [, url] of pages) reports.push(await middleOf(url));
  const percent = (score: number | null | undefined): string =>
    score === null || score === undefined ? '' : String(Math.round(score * 100));
  printTable(
    `Lighthouse ${VERSION}, mobile (of ${values.runs} runs that with the middle performance)`,
    ['', ...pages.map(([name]) => name)],
    [
      ...CATEGORIES.map((name) => [name, ...reports.map(({ categories }) => percent(categories[name]?.score))]),
      ...TIMES.map((name) => [name, ...reports.map(({ audits }) => audits[name]?.displayValue ?? '')]),
    ],
  );
  const short = reports.flatMap(({ categories, audits }, at) =>
    Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => [pages[at]?.[0] ?? '', id, percent(audits[id]?.score), audits[id]?.displayValue ?? '']),
  );
  if (short.length > 0) printTable('What costs points', ['page', 'audit', 'score', ''], short);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
}
