/**
 * Turns the built shell and the bundle into the site's pages: the start page with its list, a real file for every
 * contact at e/<id>/, pages that send retired ids on, 404.html, and sitemap and robots where the public address is known.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { contactDetailSchema, indexSchema } from '../../model/index.ts';
import { contactPage } from './contact.ts';
import { contactHead, PREVIEW_FILE, startHead, type Addresses } from './head.ts';
import { html, raw, type Html } from './html.ts';
import { previewSvg, renderPng, startPreviewSvg } from './preview.ts';
import { startPage } from './start.ts';

export interface PagesOptions {
  /** Folder of the built shell; pages are written into it. */
  readonly site: string;
  /** Folder of the bundle. */
  readonly data: string;
  /** Public address of the start page, if known: link previews need absolute addresses. */
  readonly siteUrl?: string | undefined;
}

const TO_ROOT = '../../';

/** Writes all pages; resolves to how many. Throws if the shell or the bundle is not what it should be. */
export async function writePages({ site, data, siteUrl }: PagesOptions): Promise<number> {
  const shell = await readFile(join(site, 'index.html'), 'utf8');
  const index = v.parse(indexSchema, JSON.parse(await readFile(join(data, 'index.json'), 'utf8')));
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

  const deep = shell.replace(/\b(src|href|content)="\.\//g, `$1="${TO_ROOT}`);
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
  for (const { id, now } of index.retired) await write(`e/${id}/index.html`, redirect(`../${now}/`));

  // Unknown addresses are most often those of a contact, so the page looks for its parts two folders up.
  await write(
    '404.html',
    fill(deep, html`<title>Not found · 未找到</title><meta name="robots" content="noindex" />`, lost()),
  );
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
  return index.contacts.length;
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

function redirect(to: string): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Moved · 已迁移</title>
      <meta name="robots" content="noindex" />
      <meta http-equiv="refresh" content="0; url=${to}" />
      <p><a href="${to}">This contact has a new address. 此条目已有新地址。</a></p>
    </html> `;
}

function lost(): Html {
  return html`<main class="static-contact">
    <h1 lang="en">There is nothing at this address</h1>
    <p class="subtitle" lang="zh-Hans">此地址没有内容</p>
    <p>
      <a href="${TO_ROOT}">All contacts on the timeline <span lang="zh-Hans">时间线上的全部往来</span></a>
    </p>
  </main>`;
}
