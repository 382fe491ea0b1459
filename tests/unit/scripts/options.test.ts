import { describe, expect, it } from 'vitest';
import { portFrom } from '../../../scripts/options.ts';

describe('which port the site is served on', () => {
  it.each([
    { args: [], env: {}, port: 4173 },
    { args: [], env: { PORT: '8080' }, port: 8080 },
    { args: ['--port', '9000'], env: { PORT: '8080' }, port: 9000 },
    { args: ['--port=9000'], env: {}, port: 9000 },
    { args: [], env: { PORT: '' }, port: 4173 },
  ])('$args with $env gives $port', ({ args, env, port }) => {
    expect(portFrom(args, env)).toBe(port);
  });

  it.each(['abc', '70000', '-1', '80.5'])('says that %s is not a port', (given) => {
    expect(() => portFrom([`--port=${given}`], {})).toThrow(/is not a port/);
  });
});
