// Ids of 63 bits, as the server makes them: 41 bits of milliseconds since 2020, 22 of tail.
// Those of commands stand 256 apart, so that a command numbers the rows it makes.

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const BEGINNING = 1_577_836_800_000;
let lastId = -1n;

/** 13 letters of Crockford's base 32. @param {bigint} id */
export const show = (id) => [...id.toString(32).padStart(13, '0')].map((digit) => LETTERS[parseInt(digit, 32)]).join('');

/** @param {string} text */
export const read = (text) => [...text].reduce((id, letter) => id * 32n + BigInt(LETTERS.indexOf(letter)), 0n);

/** A clock that stands before 2020 was never set: chance takes its place, since nobody reads a time out of an id. @param {number} [now] @param {number} [chance] */
export function nextId(now = Date.now(), chance = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) {
  const ms = Math.floor(now) - BEGINNING;
  const time = BigInt(Math.min(ms > 0 ? ms : Math.floor(Math.random() * 2 ** 41), 2 ** 41 - 1));
  const fresh = (time << 22n) | (BigInt(chance & 0x3fff) << 8n);
  lastId = fresh >> 22n > lastId >> 22n ? fresh : lastId + 256n;
  return show(lastId);
}

/** The id of the nth row that a command makes. @param {string} id @param {number} n */
export const rowOf = (id, n) => show(read(id) + BigInt(n));
