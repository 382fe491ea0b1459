/** Texts go out gzipped, as every static host sends them: what a preview weighs and how long it takes is what readers get. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

const TEXT = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest\+json|atom\+xml|xml))/;

/** Lets `response` compress what is written to it, where the browser can read that and the type is worth it. */
export function compressed(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!accepts || request.method !== 'GET') return response;
  const [writeHead, write, end] = [response.writeHead, response.write, response.end].map((method) =>
    method.bind(response),
  ) as [ServerResponse['writeHead'], ServerResponse['write'], ServerResponse['end']];
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    const type = String(headers['Content-Type'] ?? headers['content-type'] ?? '');
    // A part of a file (206) is counted in the file's own bytes.
    if (status !== 200 || !TEXT.test(type)) return writeHead(status, headers);
    const { 'Content-Length': _length, ...kept } = headers;
    const gzip = createGzip();
    gzip.on('data', (chunk: Buffer) => void write(chunk));
    gzip.on('end', () => end());
    gzip.on('drain', () => response.emit('drain'));
    response.write = ((chunk: Buffer) => gzip.write(chunk)) as ServerResponse['write'];
    response.end = ((chunk?: Buffer | string) => {
      gzip.end(chunk);
      return response;
    }) as ServerResponse['end'];
    return writeHead(status, { ...kept, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  }) as ServerResponse['writeHead'];
  return response;
}
