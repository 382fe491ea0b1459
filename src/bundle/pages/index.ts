/**
 * Turns the built shell and the bundle into the site's pages: the start page with its list, a real file for every
 * contact at e/<id>/, pages that send retired ids on, 404.html, the page that stands in for a contact's while there is no
 * network, sitemap and robots where the public address is known, and the policy, in each page and as a header file.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { contactDetailSchema, indexSchema } from '../../model/index.ts';
import { contactPage } from './contact.ts';
import { contactHead, PREVIEW_FILE, startHead, type Addresses } from './head.ts';
import { headersFile } from './headers.ts';
import { escape, html, raw, type Html } from './html.ts';
import { picturesOf } from './pictures.ts';
import { pagePolicy, pictureSources, withPolicy } from './policy.ts';
import { previewSvg, renderPng, startPreviewSvg } from './preview.ts';
import { startPage } from './start.ts';
import { SITE_NAME } from './words.ts';

export interface PagesOptions {
  /** Folder of the built shell; pages are written into it. */
  readonly site: string;
  /** Folder of the bundle. */
  readonly data: string;
  /** Public address of the start page, if known: link previews need absolute addresses. */
  readonly siteUrl?: string | undefined;
  /** What tells this build from others; without it the page does not keep itself for reading offline. */
  readonly build?: string | undefined;
}

const TO_ROOT = '../../';

/** Stands in for a contact's page while there is no network. "-" is no id, so no contact can ever need the place. */
export const STAND_IN = 'e/-/';

/** Writes all pages; resolves to how many. Throws if the shell or the bundle is not what it should be. */
export async function writePages({ site, data, siteUrl, build }: PagesOptions): Promise<number> {
  const index = v.parse(indexSchema, JSON.parse(await readFile(join(data, 'index.json'), 'utf8')));
  const pictures = pictureSources(await picturesOf(data));
  const policy = pagePolicy(pictures);
  const shell = marked(withPolicy(await readFile(join(site, 'index.html'), 'utf8'), policy), build);
  const base = siteUrl ? new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href : null;
  const addresses = (path: string, root: string): Addresses => ({
    page: base ? new URL(path, base).href : './',
    root: base ?? root,
    absolute: base !== null,
  });

  const write = async (path: string, content: string | Buffer): Promise<void> => {
    await mkdir(join(site, path, '..'), { recursive: true });
    await writeFile(join(site, path), content);
  };

  const from = (root: string): string =>
    shell.replace(/\b(src|href|content)="\.\//g, (_, name: string) => `${name}="${escape(root)}`);
  const deep = from(TO_ROOT);
  for (const contact of index.contacts) {
    const file = join(data, 'contacts', `${contact.id}.json`);
    const detail = v.parse(contactDetailSchema, JSON.parse(await readFile(file, 'utf8')));
    const path = `e/${contact.id}/`;
    const page = fill(
      deep,
      contactHead(contact, detail, index, addresses(path, TO_ROOT)),
      contactPage(contact, detail, index, TO_ROOT),
    );
    await write(`${path}index.html`, page);
    await write(`${path}${PREVIEW_FILE}`, renderPng(previewSvg(contact, index)));
  }
  for (const { id, now } of index.retired) await write(`e/${id}/index.html`, redirect(`../${now}/`, policy));

  // An unknown address may lie at any depth. Where the site's place is not known either, it is most often a contact's.
  const root = base ? new URL(base).pathname : TO_ROOT;
  await write(
    '404.html',
    fill(from(root), html`<title>Not found · 未找到</title><meta name="robots" content="noindex" />`, lost(root)),
  );
  await write(`${STAND_IN}index.html`, fill(deep, standInHead(), html``));
  await write('index.html', fill(shell, startHead(index, addresses('./', './')), startPage(index)));
  await write(PREVIEW_FILE, renderPng(startPreviewSvg(index)));
  if (base) {
    const urls = ['', ...index.contacts.filter(({ reviewed }) => reviewed).map(({ id }) => `e/${id}/`)];
    const entries = urls.map((path) => html`<url><loc>${new URL(path, base).href}</loc></url> `);
    await write(
      'sitemap.xml',
      html`<?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"> ${raw(entries)}</urlset> `,
    );
  }
  await write('robots.txt', `User-agent: *\nAllow: /\n${base ? `Sitemap: ${base}sitemap.xml\n` : ''}`);
  await write('_headers', headersFile(pictures));
  return index.contacts.length;
}

/** The shell with the build's name in it, by which a page knows that a newer one has come. */
function marked(shell: string, build: string | undefined): string {
  return build
    ? shell.replace('<!--head-->', `${html`<meta name="site-build" content="${build}" />`}\n    <!--head-->`)
    : shell;
}

/** The shell with the marked places filled; a shell without them is a mistake in index.html. */
function fill(shell: string, head: Html, page: Html): string {
  return replaceMarked(replaceMarked(shell, 'head', head), 'page', page);
}

function replaceMarked(text: string, name: string, content: Html): string {
  const [open, close] = [`<!--${name}-->`, `<!--/${name}-->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`index.html has no ${open} … ${close} to fill`);
  return text.slice(0, from) + content + text.slice(to + close.length);
}

function redirect(to: string, policy: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Moved · 已迁移</title>
      <meta name="robots" content="noindex" />
      <meta http-equiv="refresh" content="0; url=${to}" />
      <p><a href="${to}">This contact has a new address. 此条目已有新地址。</a></p>
    </html> `;
  return withPolicy(page, policy);
}

function standInHead(): Html {
  return html`<title>${SITE_NAME.en} · ${SITE_NAME.zh}</title><meta name="robots" content="noindex" />`;
}

function lost(root: string): Html {
  return html`<main class="static-contact">
    <h1 lang="en">There is nothing at this address</h1>
    <p class="subtitle" lang="zh-Hans">此地址没有内容</p>
    <p>
      <a href="${root}">All contacts on the timeline <span lang="zh-Hans">时间线上的全部往来</span></a>
    </p>
  </main>`;
}
