// The PIN of a phone, and a copy of what is not sent, in a file that the PIN opens: for a phone that is lost, wiped or
// signed out.

import { hashed, hold, imported, look, outbox, seal, unseal, write } from './safe.js';

/** @typedef {import('./safe.js').Kept} Kept */
/** @typedef {import('./safe.js').Sealed} Sealed */

const COPY_ROUNDS = 600_000;

/** @param {string} pin */
export async function setPin(pin) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await hold('pin', { salt, hash: await hashed(pin, salt), wrong: 0, until: 0 });
}

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt */
async function copyKey(pin, salt) {
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: COPY_ROUNDS };
  return crypto.subtle.deriveKey(by, await imported(pin), { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const inLetters = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
const inBytes = (/** @type {string} */ text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** All that is not sent, and where it belongs, for a file that the PIN opens. @param {string} pin */
export async function copyOut(pin) {
  const all = await outbox();
  const commands = await Promise.all(all.map(async (one) => ({ ...one, what: await unseal(one.what), why: one.why && await unseal(one.why) })));
  const bags = (await look('bags')).filter((/** @type {Kept} */ kept) => all.some(({ encounter }) => encounter === kept.encounter)).map((/** @type {Kept} */ { bag, state, ...open }) => open);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { iv, data } = await seal({ bags, commands }, await copyKey(pin, salt));
  return JSON.stringify({ ronda: 1, salt: inLetters(salt), iv: inLetters(iv), data: inLetters(new Uint8Array(data)) });
}

/** Loads a copy back; what this phone has already stays as it is. How many came; it throws where PIN or file is wrong. @param {string} file @param {string} pin */
export async function copyIn(file, pin) {
  const { salt, iv, data } = JSON.parse(file);
  const { bags, commands } = await unseal({ iv: inBytes(iv), data: inBytes(data).buffer }, await copyKey(pin, inBytes(salt)));
  const known = new Set((await outbox()).map(({ id }) => id));
  /** @type {Map<string, Kept>} */
  const here = new Map((await look('bags')).map((/** @type {Kept} */ kept) => [kept.encounter, kept]));
  const fresh = commands.filter((/** @type {Sealed} */ { id }) => !known.has(id));
  const sealed = await Promise.all(fresh.map(async (/** @type {Sealed} */ { seq, ...one }) => ({ ...one, what: await seal(one.what), why: one.why && await seal(one.why) })));
  await write(['bags', 'outbox'], (tx) => {
    for (const bag of bags) {
      const known = here.get(bag.encounter);
      // What was done since the earlier of the two was taken along may be older than the later one.
      const taken_at = known && known.taken_at < bag.taken_at ? known.taken_at : bag.taken_at;
      tx.objectStore('bags').put({ ...bag, ...known, taken_at, over: null });
    }
    for (const one of sealed) tx.objectStore('outbox').add(one);
  });
  localStorage.setItem('ronda-carries', '');
  if (!await look('keep', 'pin')) await setPin(pin);
  return sealed.length;
}

/** Gives a file to keep. @param {string} text */
export function download(text) {
  const link = Object.assign(document.createElement('a'), { download: 'copia.ronda', href: URL.createObjectURL(new Blob([text])) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
