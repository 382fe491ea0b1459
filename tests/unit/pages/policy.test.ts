import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOR_EVER, headersFile, SAFE_HEADERS } from '../../../src/bundle/pages/headers.ts';
import {
  ANY_PICTURE,
  headerPolicy,
  pagePolicy,
  pictureSources,
  TRUSTED_TYPES,
  withPolicy,
} from '../../../src/bundle/pages/policy.ts';

/** A policy as a browser reads it: directives by name, the first of a name counts. */
function read(policy: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const directive of policy.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    if (name && !found.has(name)) found.set(name, values);
  }
  return found;
}
const plain = Object.fromEntries(read(pagePolicy([])));

describe('the policy of a page', () => {
  it('runs the files of the site and nothing else', () => {
    expect(plain['default-src']).toEqual(["'none'"]);
    expect(plain['script-src']).toEqual(["'self'"]);
    expect(plain['style-src']).toEqual(["'self'"]);
    expect(pagePolicy([])).not.toMatch(/unsafe|\*|\bhttps?:|nonce|wasm/);
  });

  it('asks the site alone for data, and sends nothing anywhere', () => {
    expect(plain['connect-src']).toEqual(["'self'"]);
    expect(plain['form-action']).toEqual(["'none'"]);
    expect(plain['base-uri']).toEqual(["'none'"]);
    expect(plain['object-src']).toEqual(["'none'"]);
  });

  it('lets text become markup or script only by the ways that it names', () => {
    expect(plain['require-trusted-types-for']).toEqual(["'script'"]);
    expect(plain['trusted-types']).toEqual([...TRUSTED_TYPES]);
  });

  it('shows pictures of the hosts that the bundle names', () => {
    const sources = pictureSources(['https://pics.example.org/a.jpg', 'https://cdn.example.com/b.png?x=1']);
    expect(read(pagePolicy(sources)).get('img-src')).toEqual([
      "'self'",
      'data:',
      'https://cdn.example.com',
      'https://pics.example.org',
    ]);
  });
});

describe('the address of a picture', () => {
  it.each([
    ['names its host', 'https://pics.example.org/a/b.jpg?c=d#e', ['https://pics.example.org']],
    ['names its host in small letters', 'HTTPS://PICS.Example.ORG/a.jpg', ['https://pics.example.org']],
    ['names the host that is asked, of a proxied one', 'https://wsrv.nl/?url=pics.example.org/a', ['https://wsrv.nl']],
    ['is raised to https, as browsers do', 'http://pics.example.org/a.jpg', ['https://pics.example.org']],
    ['may be in any script', 'https://图片.example/a.jpg', ['https://xn--wcsw84d.example']],
    ['cannot begin a directive', 'https://pics.example.org;script-src/a.jpg', []],
    ['cannot begin a directive with an escape', 'https://pics.example.org%3bscript-src/a.jpg', []],
    ['cannot begin a policy', 'https://pics.example.org,script-src/a.jpg', []],
    ['cannot quote a keyword', "https://'unsafe-inline'.example/a.jpg", []],
    ['cannot stand for all hosts', 'https://*/a.jpg', []],
    ['cannot stand for all hosts of a domain', 'https://*.example.org/a.jpg', []],
    ['cannot break the line', 'https://pics.example.org\r\nX-Evil:1/a.jpg', []],
    ['cannot leave the attribute', 'https://pics.example.org"><script>/a.jpg', []],
    ['cannot name a port', 'https://pics.example.org:8443/a.jpg', []],
    ['cannot name a machine nearby', 'https://localhost/a.jpg', []],
    ['cannot name a machine by its number', 'https://[::1]/a.jpg', []],
    ['cannot name a machine by its number, v4', 'https://127.0.0.1/a.jpg', []],
    ['cannot be script', 'javascript:alert(1)', []],
    ['cannot be data', 'data:image/png;base64,AAAA', []],
    ['cannot be a file', 'file:///etc/passwd', []],
    ['cannot be nothing', '', []],
  ])('%s', (_, address, sources) => {
    expect(pictureSources([address])).toEqual(sources);
  });

  it('is named once, whatever the order', () => {
    const addresses = ['https://b.example/1', 'https://a.example/1', 'https://b.example/2'];
    expect(pictureSources(addresses)).toEqual(['https://a.example', 'https://b.example']);
    expect(pictureSources([...addresses].reverse())).toEqual(pictureSources(addresses));
  });

  it('never changes anything of the policy but the pictures', () => {
    const hosts = fc.string({ unit: fc.constantFrom(...`ab.;, '"*-:@/?#%\\\t\n\r`, 'script-src', "'self'", '图') });
    fc.assert(
      fc.property(fc.array(hosts.map((host) => `https://${host}/a.png`)), (addresses) => {
        for (const policy of [pagePolicy, headerPolicy]) {
          const { 'img-src': pictures, ...rest } = Object.fromEntries(read(policy(pictureSources(addresses))));
          const { 'img-src': _, ...expected } = Object.fromEntries(read(policy([])));
          expect(rest).toEqual(expected);
          expect(pictures?.slice(2).every((source) => /^https:\/\/[a-z0-9.-]+$/.test(source))).toBe(true);
        }
      }),
    );
  });
});

describe('a page with its policy', () => {
  it('states it before anything that could load, after the encoding', () => {
    const page = withPolicy('<!doctype html><head><meta charset="utf-8" /><script src="a.js"></script></head>', 'x; y');
    expect(page).toMatch(/<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="x; y" \/>/);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('is refused when there is no place for it', () => {
    expect(() => withPolicy('<!doctype html><script src="a.js"></script>', 'x')).toThrow('charset');
  });
});

/** Headers as a configuration says them: name and value of each. */
function headersIn(text: string, pattern: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));
}

describe('the header files', () => {
  const pictures = ['https://pics.example.org'];
  const embeddable = (sources: readonly string[]) => ({
    ...Object.fromEntries(read(pagePolicy(sources))),
    'frame-ancestors': ['*'],
  });

  it('say for Netlify and Cloudflare what the pages say', () => {
    const file = headersFile(pictures);
    const [general = '', hashed = ''] = file.split(/^(?=\/assets)/m);
    const said = headersIn(general, /^ {2}([\w-]+): (.+)$/gm);
    expect(Object.fromEntries(read(said['Content-Security-Policy'] ?? ''))).toEqual(embeddable(pictures));
    expect(said).toMatchObject(SAFE_HEADERS);
    expect(general).toMatch(/^\/\*\n/);
    expect(hashed).toBe(`/assets/*\n  Cache-Control: ${FOR_EVER}\n`);
  });

  it('stay within what Cloudflare reads of a line, whatever the number of hosts', () => {
    const many = Array.from({ length: 500 }, (_, at) => `https://pictures-${at}.example.org`);
    for (const line of headersFile(many).split('\n')) expect(line.length).toBeLessThan(2000);
    expect(Object.fromEntries(read(headerPolicy(many)))).toEqual(embeddable(ANY_PICTURE));
  });

  it.each([
    ['nginx', 'nginx.conf', /^\s*add_header ([\w-]+) "(.+)" always;$/gm],
    ['Caddy', 'Caddyfile', /^\s*([A-Z][\w-]+) "(.+)"$/gm],
  ])('say for %s what the pages say, but for the hosts of pictures', async (_, name, pattern) => {
    const file = await readFile(join(import.meta.dirname, '../../../hosting', name), 'utf8');
    const said = headersIn(file, pattern);
    expect(Object.fromEntries(read(said['Content-Security-Policy'] ?? ''))).toEqual(embeddable(ANY_PICTURE));
    expect(said).toMatchObject(SAFE_HEADERS);
    expect(file).toContain(FOR_EVER);
    expect(file).toContain('no-cache');
  });
});
