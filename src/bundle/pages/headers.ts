/**
 * The `_headers` file of Netlify and Cloudflare Pages. Both revalidate every file unless told otherwise, so only the
 * hashed files get a caching rule; a general one would be joined to it.
 * https://developers.cloudflare.com/pages/configuration/headers/ https://docs.netlify.com/manage/routing/headers/
 */
import { headerPolicy } from './policy.ts';

/** Headers that every answer carries. hosting/nginx.conf and hosting/Caddyfile say the same. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()',
};

/** Files whose name changes with their content. */
export const HASHED = '/assets/*';
export const FOR_EVER = 'public, max-age=31536000, immutable';

export function headersFile(pictures: readonly string[]): string {
  const general = { 'Content-Security-Policy': headerPolicy(pictures), ...SAFE_HEADERS };
  const lines = Object.entries(general).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '', HASHED, `  Cache-Control: ${FOR_EVER}`, ''].join('\n');
}
