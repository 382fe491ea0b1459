// @ts-check
/** Imported before a program, writes the most memory that its process has held, in bytes, into the file that PEAK_FILE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
