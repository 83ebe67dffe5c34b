// A new version of Ronda comes while a phone carries an encounter: what is open goes on, and what waits is sent as it was made.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { open, part, saved, tapOn } from '../offline.mjs';
import { BATCH, arrives, chips, comeBack, holdWithoutSignal, lineSays, phrase, present, quiet, startHouse, stored, until } from '../phone.mjs';

const NEW = 'ffffffffff-es-CO';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

const version = (page) => page.locator('html').getAttribute('data-version');

test('a new version interrupts no open encounter, and sends an old queue unchanged', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await phrase(page, 'Descansar no es abandonar');
  const old = await version(page);
  assert.match(old, /^[0-9a-f]{10}-es-CO$/);

  // All that the server gives is of another version now, and it does not take anything yet.
  house.wire.alter(/^GET \/(maleta|sw\.js|grupos$|$)/, (text) => text.replaceAll(old.slice(0, 10), NEW.slice(0, 10)));
  house.wire.answer(BATCH, 503);
  house.wire.count();
  await page.evaluate(() => { globalThis.sameTab = true; });
  await comeBack(page, house);
  await lineSays(page, '3 por enviar');
  await quiet(page);
  const [was] = house.wire.batches.slice(-1);
  assert.equal(was.commands.length, 3);
  const desk = await page.context().newPage();
  await desk.goto(`${house.wire.url}/grupos`);
  await until(desk, async (fresh) => (await navigator.serviceWorker.getRegistration())?.waiting?.scriptURL.endsWith(fresh), NEW);
  await until(desk, async (fresh) => (await caches.keys()).includes(`ronda-${fresh}`), NEW);

  // The console that is open is still the one that was opened; a reload in the middle is as well.
  assert.equal(await page.evaluate(() => globalThis.sameTab), true);
  await chips(page, 2);
  await page.reload();
  assert.equal(await version(page), old);
  await part(page, 'Memoria');
  await tapOn(page, 'Poner una ficha: Más liviana');
  const queue = await stored(page, 'outbox');
  assert.equal(queue.length, 6);

  // Closed, and opened later: it is the new one, with the old queue.
  await desk.close();
  const later = await page.context().newPage();
  await page.close();
  do await later.goto(`${house.wire.url}${address}/sala`); while (await version(later) !== NEW && (await later.goto('about:blank'), true));
  await open(later);
  house.wire.answer();
  house.wire.count();
  await later.evaluate(() => dispatchEvent(new Event('online')));
  await saved(later);
  const sent = house.wire.batches.flatMap(({ commands }) => commands);
  assert.deepEqual(sent.map(({ id }) => id), queue.map(({ id }) => id));
  assert.deepEqual(sent.slice(0, 3), was.commands, 'word for word');
  const state = await house.kept(address);
  assert.deepEqual(present(state), ['Gloria P.']);
  assert.equal(state.moods.lighter, 3);
  assert.deepEqual(await later.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('ronda-'))), [`ronda-${NEW}`], 'the old shell is gone');
  await later.context().close();
});
