import { describe, expect, it } from 'vitest';
import { roleOf } from '../../../src/app/offline/role.ts';

const ROOT = 'https://example.org/some/where/';

describe('what a request is for', () => {
  it.each([
    ['', true, 'start'],
    ['index.html', true, 'start'],
    ['?from=mail', true, 'start'],
    ['e/2025-02-24-phone/', true, 'contact-page'],
    ['e/2025-02-24-phone/index.html', true, 'contact-page'],
    ['e/no-such-contact/', true, 'contact-page'],
    ['data/index.json', false, 'index'],
    ['data/ru.json', false, 'index'],
    ['data/zh-Hant.json', false, 'index'],
    ['data/contacts/2025-02-24-phone.json', false, 'contact'],
    ['data/articles/brief-1.json', false, 'article'],
    ['assets/index-Ab12.js', false, 'asset'],
    ['assets/index-Ab12.css', false, 'asset'],
  ])('%s, gone to: %s', (path, visiting, role) => {
    expect(roleOf(new URL(path, ROOT), ROOT, visiting)).toBe(role);
    expect(roleOf(new URL(path, 'https://example.org/'), 'https://example.org/', visiting)).toBe(role);
  });

  it.each([
    ['a page that a script fetches', '', false],
    ['a contact that a script fetches', 'e/2025-02-24-phone/', false],
    ['data that somebody opens to read', 'data/index.json', true],
    ['a contact without its slash, which the host sends on', 'e/2025-02-24-phone', true],
    ['what lies deeper', 'e/2025-02-24-phone/more/', true],
    ['a preview picture', 'e/2025-02-24-phone/preview.png', false],
    ['the report', 'data/report.json', false],
    ['a neighbouring site on the same host', '../else/data/index.json', false],
    ['the host itself', '/', true],
    ['a picture of a publisher', 'https://pics.example.com/some/where/assets/a.js', false],
    ['the same path without https', 'http://example.org/some/where/data/index.json', false],
  ])('is none of the worker’s business: %s', (_, path, visiting) => {
    expect(roleOf(new URL(path, ROOT), ROOT, visiting)).toBeNull();
  });
});
