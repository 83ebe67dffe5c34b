// What a phone keeps. All that says anything is sealed with a key that the browser does not hand out; in the open lie ids,
// order, status and times. A PIN guards the screen and the copy that is taken out.

/** @typedef {{ iv: Uint8Array<ArrayBuffer>, data: ArrayBuffer }} Box */
/** @typedef {{ encounter: string, group: string, institution: string, person: string, address: string, taken_at: string, ahead: number, answered: number, over: number | null, bag?: Box, state?: Box }} Kept */
/** @typedef {{ seq?: number, id: string, encounter: string, made_at: number, status: 'waiting' | 'review', what: Box, why?: Box }} Sealed */
/** @typedef {{ salt: Uint8Array<ArrayBuffer>, hash: ArrayBuffer, wrong: number, until: number }} Pin */

const ROUNDS = 210_000;
export const LIFE_MS = 48 * 3_600_000;
const PATIENCE_MS = 900_000;

/** @type {Promise<IDBDatabase> | undefined} */
let base;

function store() {
  return base ??= new Promise((yes, no) => {
    const ask = indexedDB.open('ronda', 1);
    ask.onupgradeneeded = () => {
      ask.result.createObjectStore('keep');
      ask.result.createObjectStore('bags', { keyPath: 'encounter' });
      ask.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    };
    ask.onsuccess = () => {
      ask.result.onversionchange = ask.result.onclose = () => { ask.result.close(); base = key = undefined; };
      yes(ask.result);
    };
    ask.onerror = () => { base = undefined; no(ask.error); };
  });
}

/**
 * One transaction; it is on the disk when this resolves, with what the last request gave. Nothing else may be waited for
 * inside: a transaction does not wait.
 * @param {string[]} stores @param {(tx: IDBTransaction) => IDBRequest | void} work @returns {Promise<any>}
 */
export async function write(stores, work) {
  const tx = (await store()).transaction(stores, 'readwrite', { durability: 'strict' });
  return new Promise((yes, no) => {
    const last = work(tx);
    tx.oncomplete = () => yes(last?.result);
    tx.onabort = () => no(tx.error);
  });
}

/** @param {string} name @param {IDBValidKey} [key] @returns {Promise<any>} */
export async function look(name, key) {
  const of = (await store()).transaction(name).objectStore(name);
  const ask = key === undefined ? of.getAll() : of.get(key);
  return new Promise((yes, no) => {
    ask.onsuccess = () => yes(ask.result);
    ask.onerror = () => no(ask.error);
  });
}

/** @param {string} name @param {unknown} value */
export const hold = (name, value) => write(['keep'], (tx) => tx.objectStore('keep').put(value, name));

/** @type {Promise<CryptoKey> | undefined} */
let key;

/** The key, made once; two tabs make one. */
function ownKey() {
  return key ??= navigator.locks.request('ronda-key', async () => {
    const known = await look('keep', 'key');
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await hold('key', made);
    return made;
  });
}

/** @param {unknown} value @param {CryptoKey} [by] @returns {Promise<Box>} */
export async function seal(value, by) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by ?? await ownKey(), data) };
}

/** @param {Box} box @param {CryptoKey} [by] @returns {Promise<any>} */
export async function unseal({ iv, data }, by) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by ?? await ownKey(), data)));
}

/** @param {string} pin */
export const imported = (pin) => crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits', 'deriveKey']);

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt */
export async function hashed(pin, salt) {
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, await imported(pin), 256);
}

/** Whether it is the PIN; after five wrong ones the wait doubles. @param {string} pin @returns {Promise<{ right: boolean, wait: number }>} */
export async function tryPin(pin) {
  /** @type {Pin} */
  const known = await look('keep', 'pin');
  const wait = Math.min(known.until - Date.now(), PATIENCE_MS);
  if (wait > 0) return { right: false, wait };
  const [one, other] = [known.hash, await hashed(pin, known.salt)].map((bits) => String(new Uint8Array(bits)));
  const right = one === other;
  const wrong = right ? 0 : known.wrong + 1;
  const rest = wrong < 5 ? 0 : Math.min(PATIENCE_MS, 30_000 * 2 ** (wrong - 5));
  await hold('pin', { ...known, wrong, until: Date.now() + rest });
  return { right, wait: rest };
}

/** What waits and what was set aside, of one encounter or of all. @param {string} [encounter] @returns {Promise<Sealed[]>} */
export async function outbox(encounter) {
  return (await look('outbox')).filter((/** @type {Sealed} */ one) => !encounter || one.encounter === encounter);
}

/** Takes an encounter off this phone, with all of it. @param {Kept} kept */
export async function drop({ encounter, address }) {
  const own = await outbox(encounter);
  await write(['bags', 'outbox', 'keep'], (tx) => {
    own.forEach(({ seq }) => { tx.objectStore('outbox').delete(seq ?? 0); });
    tx.objectStore('bags').delete(encounter);
    tx.objectStore('keep').delete(`draft ${address}/sala`);
  });
  await (await caches.open('carried')).delete(`${address}/sala`);
}

/**
 * What is over and has been confirmed for two days goes by itself; so does what was taken two weeks ago and never held. And a
 * clock that fell back, as with an empty battery, goes on from what was done last.
 */
export async function tidy() {
  const latest = await look('keep', 'latest') ?? 0;
  for (const kept of await look('bags')) {
    const ahead = Math.max(kept.ahead, latest - Date.now());
    const due = kept.over ? Date.now() - kept.over > LIFE_MS : Date.now() + ahead - Date.parse(kept.taken_at) > 7 * LIFE_MS;
    if (due && (await outbox(kept.encounter)).length === 0) await drop(kept);
    else if (ahead > kept.ahead) await write(['bags'], (tx) => tx.objectStore('bags').put({ ...kept, ahead }));
  }
}
