// The line between a phone and a Ronda: it goes down, loses answers, answers for the server, and counts what it carries.
import { createServer, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * Stands in front of the Ronda at `target`. `url` is where a browser goes; `down` and `up` are the signal; `lose(matches)`
 * lets the server do what the next such request asks and drops the answer; `answer(matches, status, body)` answers such
 * requests itself until `answer()`; `hold(matches)` keeps such requests until the function that it gives is called, whose
 * `came` waits for the first of them;
 * `alter(matches, change)` changes the text that the server answers with. `counted` are bytes of bodies and heads since
 * `count()`, `seen` the requests as `POST /path`, `batches` what phones sent, as they wrote it.
 */
export async function startWire(target) {
  let to = new URL(target);
  const sockets = new Set();
  const wire = { isUp: true, lost: null, own: null, held: null, after: null, change: null, refuse: null, garble: null, counted: { up: 0, down: 0 }, seen: [], batches: [] };

  const server = createServer((asked, answer) => {
    if (!wire.isUp) return void asked.socket.destroy();
    const line = `${asked.method} ${asked.url}`;
    wire.seen.push(line);
    wire.counted.up += sizeOf(asked);
    const own = wire.own && wire.own.matches.test(line) ? wire.own : null;
    const isLost = wire.lost?.test(line) ?? false;
    if (isLost && (wire.times -= 1) <= 0) wire.lost = null;
    const change = wire.change?.matches.test(line) ? wire.change.change : null;
    const headers = change ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers;
    const body = [];
    const go = () => {
      if (own) {
        const parts = [];
        asked.on('data', (part) => parts.push(part));
        asked.on('end', () => {
          if (line.endsWith('/ordenes')) wire.batches.push(read(Buffer.concat(parts), asked.headers['content-encoding']));
          answer.writeHead(own.status, own.headers);
          answer.end(own.body);
        });
        return;
      }
      if (line.endsWith('/ordenes') && (wire.refuse || wire.garble)) return void look(asked, answer, headers);
      const passed = request({ host: to.hostname, port: to.port, path: asked.url, method: asked.method, headers }, (came) => {
        if (isLost) {
          came.resume();
          came.on('end', () => { wire.after?.(); asked.socket.destroy(); });
          return;
        }
        wire.counted.down += sizeOf(came);
        if (change) return void altered(came, answer, change);
        answer.writeHead(came.statusCode, came.rawHeaders);
        came.on('data', (part) => { wire.counted.down += part.length; answer.write(part); });
        came.on('end', () => answer.end());
      });
      passed.on('error', () => asked.socket.destroy());
      asked.on('data', (part) => { wire.counted.up += part.length; body.push(part); passed.write(part); });
      asked.on('end', () => {
        if (line.endsWith('/ordenes')) wire.batches.push(read(Buffer.concat(body), asked.headers['content-encoding']));
        passed.end();
      });
    };
    /** A batch that is looked at before it goes on. */
    const look = (from, to_, head) => {
      const parts = [];
      from.on('data', (part) => parts.push(part));
      from.on('end', () => {
        const batch = read(Buffer.concat(parts), from.headers['content-encoding']);
        wire.batches.push(batch);
        if (wire.refuse?.(batch)) { to_.writeHead(413); return void to_.end(); }
        const text = JSON.stringify(wire.garble?.(structuredClone(batch)) ?? batch);
        const { 'content-encoding': _, 'content-length': __, ...rest } = head;
        const passed = request({ host: to.hostname, port: to.port, path: from.url, method: 'POST', headers: { ...rest, 'content-length': Buffer.byteLength(text) } }, (came) => {
          to_.writeHead(came.statusCode, came.rawHeaders);
          came.pipe(to_);
        });
        passed.on('error', () => from.socket.destroy());
        passed.end(text);
      });
    };
    if (wire.held?.matches.test(line)) { wire.held.tell(); wire.held.promise.then(() => { if (!asked.socket.destroyed) go(); }); }
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
    /** `after` is called once the server has answered, before the line breaks; so often. */
    lose(matches, after = null, times = 1) { Object.assign(wire, { lost: matches, after, times }); },
    alter(matches = null, change = null) { wire.change = matches ? { matches, change } : null; },
    /** Batches of which `tooLarge` is true are answered with 413, until `refuse()`. */
    refuse(tooLarge = null) { wire.refuse = tooLarge; },
    /** Batches are changed on their way, until `garble()`. */
    garble(change = null) { wire.garble = change; },
    /** The Ronda behind it is another now. */
    lead(url) { to = new URL(url); },
    answer(matches = null, status = 503, body = '', headers = {}) { wire.own = matches ? { matches, status, body, headers } : null; },
    hold(matches) {
      let go;
      let tell;
      const promise = new Promise((free) => { go = free; });
      const came = new Promise((found) => { tell = found; });
      wire.held = { matches, promise, tell };
      return Object.assign(() => { wire.held = null; go(); }, { came });
    },
    count() { Object.assign(wire, { counted: { up: 0, down: 0 }, seen: [], batches: [] }); },
    get counted() { return wire.counted; },
    get seen() { return wire.seen; },
    get batches() { return wire.batches; },
    async stop() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Gives the answer on with its text changed. */
function altered(came, answer, change) {
  const parts = [];
  came.on('data', (part) => parts.push(part));
  came.on('end', () => {
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = came.headers;
    answer.writeHead(came.statusCode, headers);
    answer.end(change(Buffer.concat(parts).toString()));
  });
}

function read(body, encoding) {
  return JSON.parse((encoding === 'gzip' ? gunzipSync(body) : body).toString());
}

/** A head as it goes over the line, roughly: what HTTP/1.1 writes. */
function sizeOf({ rawHeaders, method, url, statusCode, statusMessage }) {
  const first = statusCode ? `HTTP/1.1 ${statusCode} ${statusMessage}` : `${method} ${url} HTTP/1.1`;
  return first.length + 4 + rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
}
