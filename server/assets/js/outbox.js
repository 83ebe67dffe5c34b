// Sends what waits: one encounter and one batch at a time, in order. A command leaves the phone when its own id was
// answered, and not before. The same batch may be sent twice: ids make that harmless.

import { nextId } from './id.js';
import { hold, look, outbox, seal, unseal, write } from './safe.js';

/** @typedef {import('./safe.js').Kept} Kept */
/** @typedef {import('./safe.js').Sealed} Sealed */
/** @typedef {'saved' | 'later' | 'offline' | 'session' | 'another' | 'no_right'} Sent */

const MOST = 50;
const QUIET_MS = 20_000;

/** How the last attempt ended. @type {Sent} */
export let sent = 'saved';
let delay = 1000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let again = false;
let changed = () => {};
/** @type {Promise<void> | undefined} */
let running;

/** @param {() => void} tell what to do when something was answered, or could not be */
export function startSending(tell) {
  changed = tell;
  addEventListener('online', () => void send());
  addEventListener('offline', () => { sent = 'offline'; changed(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void send(); });
  setInterval(() => { if (document.visibilityState === 'visible' && sent === 'saved') void send(true); }, QUIET_MS);
  void send(true);
}

/** @param {boolean} [ask] also where nothing waits, for what another phone wrote */
export function send(ask = false) {
  if (running) { again ||= !ask; return running; }
  return running = attempt(ask).catch(() => { sent = 'later'; }).finally(() => {
    running = undefined;
    clearTimeout(timer);
    if (again) { again = false; return send(); }
    delay = sent === 'saved' ? 1000 : Math.min(delay * 2, 300_000);
    if (sent === 'later' || sent === 'offline') timer = setTimeout(() => void send(), delay);
    changed();
  });
}

/** @param {boolean} ask */
async function attempt(ask) {
  await navigator.locks.request('ronda-outbox', async () => {
    /** @type {Sent} */
    let worst = 'saved';
    for (const kept of await look('bags')) {
      const waits = (await outbox(kept.encounter)).some(({ status }) => status === 'waiting');
      if (!waits && !(ask && kept.state && !kept.over && Date.now() - kept.answered > QUIET_MS - 1000)) continue;
      const ended = await sendOne(kept);
      // Where nothing waits, only that there is no signal is worth saying.
      if (ended !== 'saved' && (waits || ended === 'offline')) worst = ended;
      if (ended === 'offline' || ended === 'session') break;
    }
    sent = worst;
  });
}

/** All that waits of one encounter. @param {Kept} kept @returns {Promise<Sent>} */
async function sendOne(kept) {
  let most = MOST;
  for (let first = true; ; first = false) {
    const waiting = (await outbox(kept.encounter)).filter(({ status }) => status === 'waiting');
    if (waiting.length === 0 && !first) return 'saved';
    const part = waiting.slice(0, most);
    const response = await post(kept, part);
    if (!response) return 'offline';
    if (response.type === 'opaqueredirect' || response.status === 401) return 'session';
    if (response.status === 409) return 'another';
    if (response.status === 403 || response.status === 404) return 'no_right';
    const whole = response.status === 400 || response.status === 413;
    if (whole && part.length > 1) { most = Math.ceil(part.length / 2); continue; }
    if (whole && part.length === 1) { await settle(kept, [{ id: part[0]?.id ?? '', said: 'set_aside', reason: 'too_large', words: '' }]); continue; }
    const body = response.ok ? await response.json().catch(() => null) : null;
    if (!body) return 'later';
    await settle(kept, body.answers, body);
    // Answers come in the order of what was sent; where the first is missing, nothing was tried.
    if (body.answers[0]?.id !== part[0]?.id) return 'later';
    if (part.length === 0) return 'saved';
    most = Math.min(MOST, most * 2);
  }
}

/** @param {Kept} kept @param {Sealed[]} part @returns {Promise<Response | null>} */
async function post({ address, institution, person, taken_at, ahead }, part) {
  const commands = await Promise.all(part.map(async ({ id, seq, made_at, what }) => ({ id, seq, schema: 1, made_at: new Date(made_at).toISOString(), ...await unseal(what) })));
  const batch = JSON.stringify({ schema: 1, institution, person, device: await device(), sent_at: new Date(Date.now() + ahead), taken_at, commands });
  const body = await new Response(new Blob([batch]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  try {
    return await fetch(`${address}/ordenes`, { method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, body, signal: AbortSignal.timeout(60_000) });
  } catch {
    return null;
  }
}

async function device() {
  const known = await look('keep', 'device');
  if (known) return known;
  const made = nextId();
  await hold('device', made);
  return made;
}

/**
 * What was answered leaves the phone or is set aside, and what the server knows now takes the place of what it knew: in
 * one transaction.
 * @param {Kept} kept @param {{ id: string, said: string, reason?: string, words?: string }[]} answers @param {{ now: string, state: import('./project.js').State }} [body]
 */
async function settle(kept, answers, body) {
  const own = await outbox(kept.encounter);
  const aside = await Promise.all(answers.map(async ({ said, reason, words }) => said === 'set_aside' ? seal({ reason, words }) : null));
  const state = body && kept.bag ? await seal(body.state) : kept.state;
  const left = own.filter(({ id }) => !answers.some((one, n) => one.id === id && !aside[n]));
  const isOver = body ? !['planned', 'prepared', 'opened'].includes(body.state.phase) : kept.over !== null;
  if (body) Object.assign(kept, { ahead: Date.parse(body.now) - Date.now(), answered: Date.now() });
  Object.assign(kept, { state, over: (isOver || !kept.bag) && left.length === 0 ? (answers.length === 0 && kept.over) || Date.now() : null });
  await write(['bags', 'outbox'], (tx) => {
    const store = tx.objectStore('outbox');
    answers.forEach(({ id }, n) => {
      const one = own.find((known) => known.id === id);
      if (!one?.seq) return;
      if (aside[n]) store.put({ ...one, status: 'review', why: aside[n] });
      else store.delete(one.seq);
    });
    // Taken off or taken anew meanwhile, it is not brought back as it was.
    const bags = tx.objectStore('bags');
    const ask = bags.get(kept.encounter);
    ask.onsuccess = () => { if (ask.result?.taken_at === kept.taken_at) bags.put(kept); };
  });
  changed();
}
