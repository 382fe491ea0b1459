/**
 * The built site over HTTP, as any static host would serve it: files (texts gzipped), index.html for folders, 404.html for
 * the rest.
 */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressed } from './compress.ts';

export interface Site {
  /** Where the start page answers, with a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface SiteOptions {
  /** Folder of the built site. */
  readonly dir: string;
  /** First port to try; 0 lets the system choose. */
  readonly port: number;
  /** Folder of the host under which the site lies, e.g. "/some/where/". */
  readonly under?: string;
  /** Told of each port that was taken. */
  readonly onBusy?: (port: number) => void;
}

const LAST_PORT = 65_535;

/** Serves the site on the first free port from `port` on. Rejects when none can be had. */
export async function serveSite({ dir, port, under = '/', onBusy }: SiteOptions): Promise<Site> {
  const files = sirv(dir, { dev: true, etag: true });
  const notFound = await readFile(join(dir, '404.html')).catch(() => Buffer.from('Not found'));
  const server = createServer((request, plain) => {
    const response = compressed(request, plain);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!pathname.startsWith(under)) return refuse();
    request.url = `/${(request.url ?? '').slice(under.length)}`;
    const folder = /\/[^./]+$/.exec(pathname);
    // Static hosts send a folder's address on to the one with the slash, so that relative links hold.
    if (folder) return redirectToFolder(pathname, dir, under, response, () => files(request, response, refuse));
    return files(request, response, refuse);
  });
  const taken = await listen(server, port, onBusy);
  return {
    url: `http://localhost:${taken}${under}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function redirectToFolder(
  pathname: string,
  dir: string,
  under: string,
  response: import('node:http').ServerResponse,
  otherwise: () => void,
): void {
  readFile(join(dir, pathname.slice(under.length), 'index.html')).then(
    () => response.writeHead(301, { location: `${pathname}/` }).end(),
    otherwise,
  );
}

async function listen(server: Server, first: number, onBusy?: (port: number) => void): Promise<number> {
  for (let port = first; port <= LAST_PORT; port += 1) {
    const taken = await tryPort(server, port);
    if (taken !== null) return taken;
    onBusy?.(port);
  }
  throw new Error(`no free port from ${first} to ${LAST_PORT}`);
}

/** The port that now listens, or null when it is in use by another program. */
function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port);
  });
}
