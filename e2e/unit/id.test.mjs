// Ids as the server makes and reads them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { nextId, read, rowOf, show } from '../../server/assets/js/id.js';

test('an id is thirteen letters, and reads back', () => {
  assert.equal(show(0n), '0000000000000');
  assert.equal(show(2n ** 63n - 1n), '7zzzzzzzzzzzz');
  for (const id of [1n, 31n, 32n, 123_456_789_012_345_678n]) assert.equal(read(show(id)), id);
});

test('its time comes first, in milliseconds since 2020, and ids of commands stand 256 apart', () => {
  const at = Date.UTC(2026, 10, 26, 19, 0, 0);
  const id = read(nextId(at, 0));
  assert.equal(Number(id >> 22n), at - Date.UTC(2020, 0, 1));
  assert.equal(id % 256n, 0n);
  assert.equal(read(rowOf(show(id), 1)) - id, 1n);
});

test('inside one millisecond, and when the clock goes back, ids go on', () => {
  const at = Date.UTC(2030, 0, 1);
  const ids = [at, at, at - 5000, at + 1].map((ms) => read(nextId(ms, 7)));
  assert.deepEqual(ids, [...ids].sort((one, other) => (one < other ? -1 : 1)));
  assert.equal(new Set(ids).size, 4);
  assert.equal(ids[1] - ids[0], 256n);
});

test('times that no id can hold are the nearest one that it can', () => {
  assert.equal(read(nextId(Date.UTC(2200, 0, 1), 0)) >> 22n, 2n ** 41n - 1n);
});

test('a phone whose clock was never set draws its ids instead of repeating them at each start', async () => {
  const starts = await Promise.all([1, 2].map((start) => import(`../../server/assets/js/id.js?start=${start}`)));
  const ids = starts.flatMap((id) => [0, 1, 2].map(() => read(id.nextId(0, 3))));
  assert.equal(new Set(ids).size, 6);
  assert.ok(ids.every((id) => id % 256n === 0n && id < 2n ** 63n));
});
