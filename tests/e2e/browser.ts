/** A real Chromium: the one named, else the machine's own, else the one that comes inside an npm package. */
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that was named, else the machine's own; null where only the packaged one is left. */
export const ownBrowser = (): string | null => process.env['CHROMIUM_PATH'] || onPath();

function onPath(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not here
      }
    }
  }
  return null;
}

/**
 * The packaged binary brings its own libraries and fonts, but sets them up only where it believes to run on a
 * cloud function; a bare machine needs them just as much.
 */
async function packaged(): Promise<{ path: string; env: Record<string, string> }> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const path = await sparticuz.executablePath();
  const folder = join(tmpdir(), 'timeline-test-fonts');
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'fonts.conf');
  const dirs = [join(tmpdir(), 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig>${dirs.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const libraries = [join(tmpdir(), 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean);
  return { path, env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: config } };
}

export async function launchBrowser(): Promise<Browser> {
  const own = ownBrowser();
  if (own) return chromium.launch({ executablePath: own, args: ARGS });
  const { path, env } = await packaged();
  return chromium.launch({
    executablePath: path,
    args: ARGS,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}
