// Whoever signs out leaves nothing behind on the phone, and is asked first where something is not sent.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { PIN, saved, tapOn } from '../offline.mjs';
import { signIn } from '../walk.mjs';
import { BATCH, arrives, chips, holdWithoutSignal, present, startHouse, stored, takeAlong } from '../phone.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

/** Three commands that the server does not take yet, on a phone that has signal. */
async function holdUnsent() {
  const page = await house.phone({ acceptDownloads: true });
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await chips(page, 1);
  house.wire.answer(BATCH, 503);
  house.wire.up();
  await page.goto(`${house.wire.url}/cuenta`);
  await page.locator('[data-carried]').getByText('3 por enviar').waitFor();
  return { page, address };
}

const leave = (page) => page.locator('form[action$="/salir"] button').first().click();
const dialog = (page) => page.getByRole('dialog', { name: 'Hay algo sin enviar' });

/** Nothing of what a phone carried is left on it: only the shell, which says nothing of anybody. */
async function isWiped(page) {
  await page.waitForURL((url) => !url.pathname.startsWith('/cuenta'));
  await page.goto(`${house.wire.url}/estatico/icono.svg`);
  const left = await page.evaluate(async () => {
    const caught = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) caught.push(new URL(url).pathname);
    return { bases: (await indexedDB.databases()).map(({ name }) => name), caught, local: Object.keys(localStorage) };
  });
  assert.deepEqual(left.bases, []);
  assert.deepEqual(left.caught.filter((path) => path !== '/maleta' && !path.startsWith('/estatico/')), []);
  assert.ok(!left.local.includes('ronda-carries'), left.local.join(' '));
}

test('whoever signs out with something unsent is asked, and may stay or send it now', async () => {
  const { page, address } = await holdUnsent();
  await leave(page);
  await dialog(page).waitFor();
  await dialog(page).getByText('3').first().waitFor();
  await dialog(page).getByRole('button', { name: 'No salir' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  assert.equal((await stored(page, 'outbox')).length, 3);
  await leave(page);
  house.wire.answer();
  await dialog(page).getByRole('link', { name: 'Enviar ahora' }).click();
  await saved(page);
  const state = await house.kept(address);
  assert.deepEqual(present(state), ['Gloria P.']);
  assert.equal(state.moods.lighter, 1);
  await page.goto(`${house.wire.url}/cuenta`);
  await leave(page);
  await isWiped(page);
  await page.context().close();
});

test('a copy that was saved on the way out is loaded back with the PIN, and sent once', async () => {
  const { page, address } = await holdUnsent();
  await leave(page);
  await dialog(page).locator('summary').click();
  const field = dialog(page).getByLabel('PIN de este celular');
  await field.fill('000000');
  await dialog(page).getByRole('button', { name: 'Guardar copia' }).click();
  await dialog(page).getByText('Ese no es el PIN.').waitFor();
  await field.fill(PIN);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog(page).getByRole('button', { name: 'Guardar copia' }).click()]);
  const file = await download.path();
  const text = await (await import('node:fs/promises')).readFile(file, 'utf8');
  for (const name of ['Gloria', 'mark', 'lighter']) assert.ok(!text.includes(name), `the copy does not say «${name}»`);
  await dialog(page).getByRole('button', { name: 'Salir de todos modos' }).click();
  await isWiped(page);
  house.wire.answer();
  assert.equal((await house.kept(address)).phase, 'planned', 'nothing of it was sent');

  await signIn(page, { url: house.wire.url });
  await page.goto(`${house.wire.url}/maleta`);
  await page.locator('summary', { hasText: 'Cargar una copia' }).click();
  await page.getByLabel('El archivo').setInputFiles(file);
  await page.locator('#bring-pin').fill('111111');
  await tapOn(page, 'Cargar');
  await page.getByText('Esa copia no se abre con ese PIN.').waitFor();
  await page.getByLabel('El archivo').setInputFiles(file);
  await page.locator('#bring-pin').fill(PIN);
  await tapOn(page, 'Cargar');
  await saved(page);
  const state = await house.kept(address);
  assert.deepEqual(present(state), ['Gloria P.']);
  assert.equal(state.moods.lighter, 1);
  // Loaded once more, by mistake: nothing is there twice.
  await page.locator('#bring-file').evaluate((it) => { it.closest('details').open = true; });
  await page.getByLabel('El archivo').setInputFiles(file);
  await page.locator('#bring-pin').fill(PIN);
  await tapOn(page, 'Cargar');
  await saved(page);
  assert.deepEqual(await stored(page, 'outbox'), []);
  assert.equal((await house.kept(address)).moods.lighter, 1);
  await page.context().close();
});

test('whoever leaves anyway leaves nothing behind', async () => {
  const { page, address } = await holdUnsent();
  await leave(page);
  await dialog(page).getByRole('button', { name: 'Salir de todos modos' }).click();
  await isWiped(page);
  house.wire.answer();
  await page.goto(`${house.wire.url}${address}/sala`);
  assert.equal(new URL(page.url()).pathname, '/entrar');
  assert.equal((await house.kept(address)).phase, 'planned');
  await page.context().close();
});

test('whoever signs out with everything sent is not asked', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  await page.goto(`${house.wire.url}/cuenta`);
  await leave(page);
  await isWiped(page);
  assert.equal(await dialog(page).count(), 0);
  await page.context().close();
});
