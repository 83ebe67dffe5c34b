// What lies on a phone: nothing that anybody could read, and a clear page where there is nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { visit } from '../walk.mjs';
import { arrives, holdWithoutSignal, phrase, shellIsHere, startHouse, takeAlong } from '../phone.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

test('nothing that a phone keeps can be read, and its key is not handed out', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await phrase(page, 'Descansar no es abandonar');
  const found = await page.evaluate(async () => {
    const words = ['Gloria', 'Edilma', 'Pantoja', 'Manos que cuidan', 'El Mirador', 'Descansar no es', 'arrived', 'note_phrase'];
    const told = [];
    const seen = { boxes: 0, keys: [] };
    const look = (text, where) => words.filter((word) => text.includes(word)).forEach((word) => told.push(`${word} in ${where}`));
    const bytes = (view, where) => {
      for (const form of ['utf-8', 'utf-16le']) look(new TextDecoder(form).decode(view), where);
      seen.boxes += 1;
    };
    const walk = (value, where) => {
      if (typeof value === 'string') look(value, where);
      else if (value instanceof CryptoKey) seen.keys.push(value);
      else if (value instanceof ArrayBuffer) bytes(new Uint8Array(value), where);
      else if (ArrayBuffer.isView(value)) bytes(value, where);
      else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) { look(name, where); walk(inner, `${where}.${name}`); }
    };
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise((yes) => { const ask = indexedDB.open(name); ask.onsuccess = () => yes(ask.result); });
      for (const store of base.objectStoreNames) {
        const all = (kind) => new Promise((yes) => { const ask = base.transaction(store).objectStore(store)[kind](); ask.onsuccess = () => yes(ask.result); });
        walk(await all('getAll'), store);
        walk(await all('getAllKeys'), `${store} keys`);
      }
      base.close();
    }
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) look(JSON.stringify({ ...storage }), name);
    const cached = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        cached.push(new URL(request.url).pathname);
        // Words that the shell's own scripts and templates have are not somebody's.
        const text = await (await cache.match(request)).text();
        for (const word of words.slice(0, 6)) if (text.includes(word)) told.push(`${word} in the cache, ${request.url}`);
      }
    }
    const exported = await Promise.all(seen.keys.flatMap((key) => ['raw', 'jwk'].map((form) => crypto.subtle.exportKey(form, key).then(() => 'handed out', () => 'refused'))));
    return { told, boxes: seen.boxes, extractable: seen.keys.map(({ extractable }) => extractable), exported, cached };
  });
  assert.deepEqual(found.told, []);
  assert.ok(found.boxes >= 8, `${found.boxes} sealed things were looked at`);
  assert.deepEqual(found.extractable, [false]);
  assert.deepEqual(found.exported, ['refused', 'refused']);
  assert.deepEqual(found.cached.filter((path) => path !== '/maleta' && path !== `${address}/sala` && !path.startsWith('/estatico/')), []);
  await page.context().close();
});

test('without signal a page that is not carried says so, and what is carried is one tap away', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  house.wire.down();
  for (const path of ['/grupos', `${address}/memoria`, '/entrar', `${address}/sala?servidor`]) {
    await page.goto(`${house.wire.url}${path}`);
    await page.getByText('No hay señal para abrir esa página').waitFor();
  }
  await page.getByRole('link', { name: /^Entrar/ }).click();
  await page.getByRole('button', { name: 'Abrir el encuentro' }).waitFor();
  await page.context().close();
});

test('without signal and with nothing carried there is a clear page, not a white one', async () => {
  const page = await house.phone();
  await visit(page, '/grupos');
  await shellIsHere(page);
  house.wire.down();
  for (const path of ['/grupos', '/', '/grupos/nuevo']) {
    await page.goto(`${house.wire.url}${path}`);
    await page.getByText('No hay señal para abrir esa página').waitFor();
    await page.getByText('Este celular no lleva ningún encuentro').waitFor();
  }
  // The signal is back: the same address is the page that was asked for.
  house.wire.up();
  await page.reload();
  await page.getByLabel('Nombre del grupo').waitFor();
  await page.context().close();
});

test('an encounter that was taken off the phone is not opened without signal', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  await page.goto(`${house.wire.url}/maleta`);
  await page.getByRole('button', { name: /^Quitar de este celular/ }).click();
  await page.getByText('Este celular no lleva ningún encuentro').waitFor();
  house.wire.down();
  await page.goto(`${house.wire.url}${address}/sala`);
  await page.getByText('No hay señal para abrir esa página').waitFor();
  await page.context().close();
});
