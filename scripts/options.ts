import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4173;

/** `--port N`, else the PORT variable, else 4173. Throws with a readable reason for anything that is no port. */
export function portFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): number {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } }, strict: true });
  const given = values.port ?? env['PORT'];
  if (given === undefined || given === '') return DEFAULT_PORT;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`"${given}" is not a port: give a number from 0 to 65535`);
  }
  return port;
}
