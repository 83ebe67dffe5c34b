// Serves the gallery as the server would: brotli, and the content policy that the server sends.
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const ROOT = new URL('..', import.meta.url).pathname;
// Of this process alone: another file of tests may draw at the same time.
const FOLDER = mkdtempSync(join(tmpdir(), 'ronda-gallery-'));

export const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' };

/** Draws the pages anew with cargo. */
export function draw() {
  execFileSync('cargo', ['run', '--quiet', '--package', 'ronda', '--example', 'gallery', '--', FOLDER], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Serves them on a free port; `answer` may take a request first and say that it did. */
export async function serve(answer = () => false) {
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const path = normalize(new URL(request.url, 'http://x').pathname);
    try {
      const body = readFileSync(join(FOLDER, path));
      const headers = { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Content-Security-Policy': CSP };
      if (extname(path) === '.woff2') response.writeHead(200, headers).end(body);
      else response.writeHead(200, { ...headers, 'Content-Encoding': 'br' }).end(brotliCompressSync(body));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address();
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(FOLDER, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
