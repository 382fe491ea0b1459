/** `npm run preview -- [--port N]`: serves dist/ as it was last built. */
import { access } from 'node:fs/promises';
import { portFrom } from './options.ts';
import { serveSite } from './server.ts';

export async function servePublicly(dir: string): Promise<void> {
  const port = portFrom(process.argv.slice(2), process.env);
  const site = await serveSite({
    dir,
    port,
    onBusy: (busy) => console.log(`Port ${busy} is in use by another program; trying ${busy + 1}.`),
  });
  console.log(`\n  The timeline is at ${site.url}\n  Ctrl+C stops it.\n`);
}

if (import.meta.filename === process.argv[1]) {
  try {
    await access('dist/index.html');
  } catch {
    console.error('There is no built site in dist/ yet: run "npm run build" first, or "npm start" for everything.');
    process.exit(1);
  }
  try {
    await servePublicly('dist');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
