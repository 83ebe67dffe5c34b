// The line between a phone and a Ronda: it goes down, loses answers, answers for the server, and counts what it carries.
import { createServer, request } from 'node:http';

/**
 * Stands in front of the Ronda at `target`. `url` is where a browser goes; `down` and `up` are the signal; `lose(matches)`
 * lets the server do what the next such request asks and drops the answer; `answer(matches, status, body)` answers such
 * requests itself until `answer()`; `hold(matches)` keeps such requests until the function that it gives is called.
 * `counted` are bytes of bodies and heads since `count()`, `seen` the requests as `POST /path`.
 */
export async function startWire(target) {
  const to = new URL(target);
  const sockets = new Set();
  const wire = { isUp: true, lost: null, own: null, held: null, after: null, counted: { up: 0, down: 0 }, seen: [] };

  const server = createServer((asked, answer) => {
    if (!wire.isUp) return void asked.socket.destroy();
    const line = `${asked.method} ${asked.url}`;
    wire.seen.push(line);
    wire.counted.up += sizeOf(asked);
    const own = wire.own && wire.own.matches.test(line) ? wire.own : null;
    const isLost = wire.lost?.test(line) ?? false;
    if (isLost) wire.lost = null;
    const go = () => {
      if (own) {
        asked.resume();
        asked.on('end', () => { answer.writeHead(own.status, own.headers); answer.end(own.body); });
        return;
      }
      const passed = request({ host: to.hostname, port: to.port, path: asked.url, method: asked.method, headers: asked.headers }, (came) => {
        if (isLost) {
          came.resume();
          came.on('end', () => { wire.after?.(); asked.socket.destroy(); });
          return;
        }
        wire.counted.down += sizeOf(came);
        answer.writeHead(came.statusCode, came.rawHeaders);
        came.on('data', (part) => { wire.counted.down += part.length; answer.write(part); });
        came.on('end', () => answer.end());
      });
      passed.on('error', () => asked.socket.destroy());
      asked.on('data', (part) => { wire.counted.up += part.length; passed.write(part); });
      asked.on('end', () => passed.end());
    };
    if (wire.held?.matches.test(line)) wire.held.promise.then(go);
    else go();
  });
  server.on('connection', (socket) => {
    if (!wire.isUp) return void socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const cut = () => sockets.forEach((socket) => socket.destroy());

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    down() { wire.isUp = false; cut(); },
    up() { wire.isUp = true; },
    /** `after` is called once the server has answered, before the line breaks. */
    lose(matches, after = null) { wire.lost = matches; wire.after = after; },
    answer(matches = null, status = 503, body = '', headers = {}) { wire.own = matches ? { matches, status, body, headers } : null; },
    hold(matches) {
      let go;
      const promise = new Promise((free) => { go = free; });
      wire.held = { matches, promise };
      return () => { wire.held = null; go(); };
    },
    count() { wire.counted = { up: 0, down: 0 }; wire.seen = []; },
    get counted() { return wire.counted; },
    get seen() { return wire.seen; },
    async stop() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A head as it goes over the line, roughly: what HTTP/1.1 writes. */
function sizeOf({ rawHeaders, method, url, statusCode, statusMessage }) {
  const first = statusCode ? `HTTP/1.1 ${statusCode} ${statusMessage}` : `${method} ${url} HTTP/1.1`;
  return first.length + 4 + rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
}
