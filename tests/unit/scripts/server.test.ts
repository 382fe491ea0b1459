import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../scripts/server.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(dir, 'e', 'one'), { recursive: true });
  await writeFile(join(dir, 'index.html'), 'start');
  await writeFile(join(dir, 'e', 'one', 'index.html'), 'one');
  await writeFile(join(dir, '404.html'), 'lost');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('serving the built site', () => {
  it('answers under a sub-folder and nowhere else', async () => {
    const site = await serveSite({ dir, port: 0, under: '/some/where/' });
    try {
      expect(await (await fetch(site.url)).text()).toBe('start');
      expect(await (await fetch(`${site.url}e/one/`)).text()).toBe('one');
      const outside = await fetch(new URL('/', site.url));
      expect(outside.status).toBe(404);
    } finally {
      await site.close();
    }
  });

  it('sends a folder without its slash on to the one with it, and says 404 with the site’s own page', async () => {
    const site = await serveSite({ dir, port: 0 });
    try {
      const moved = await fetch(`${site.url}e/one`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, '/e/one/']);
      const lost = await fetch(`${site.url}e/none/`);
      expect([lost.status, await lost.text()]).toEqual([404, 'lost']);
    } finally {
      await site.close();
    }
  });

  it('sends texts gzipped to those who can read that, and whole to the others', async () => {
    const text = 'a line of text that comes again and again\n'.repeat(5000);
    await writeFile(join(dir, 'long.txt'), text);
    const site = await serveSite({ dir, port: 0 });
    const ask = async (headers: Record<string, string>): Promise<{ length: number; encoding: string | null }> => {
      const response = await fetch(`${site.url}long.txt`, { headers });
      expect(await response.text()).toBe(text);
      return {
        length: Number(response.headers.get('content-length')),
        encoding: response.headers.get('content-encoding'),
      };
    };
    try {
      expect(await ask({ 'accept-encoding': 'gzip' })).toEqual({ length: 0, encoding: 'gzip' });
      expect(await ask({ 'accept-encoding': 'identity' })).toEqual({ length: text.length, encoding: null });
      const part = await fetch(`${site.url}long.txt`, { headers: { 'accept-encoding': 'gzip', range: 'bytes=0-5' } });
      expect([part.status, await part.text()]).toEqual([206, 'a line']);
    } finally {
      await site.close();
    }
  });

  it('does not leave its folder', async () => {
    const site = await serveSite({ dir: join(dir, 'e'), port: 0 });
    try {
      expect((await fetch(`${site.url}..%2findex.html`)).status).toBe(404);
    } finally {
      await site.close();
    }
  });

  it('says which port is busy and takes a later one', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    const busy: number[] = [];
    const site = await serveSite({ dir, port, onBusy: (taken) => busy.push(taken) });
    try {
      expect(busy[0]).toBe(port);
      expect(new URL(site.url).port).not.toBe(String(port));
      expect(await (await fetch(site.url)).text()).toBe('start');
    } finally {
      await site.close();
      other.close();
    }
  });
});
