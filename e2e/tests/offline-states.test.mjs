// Every state that a phone can be in, as it looks to axe: on a phone and a desk, in the light and the dark.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { checkOnce, checkPage } from '../check.mjs';
import { begin, part, saved, tapOn } from '../offline.mjs';
import { visit } from '../walk.mjs';
import { BATCH, answered, arrives, askAnew, chips, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, longPhrase, shellIsHere, startHouse, takeAlong } from '../phone.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

test('nothing carried, with and without signal', async () => {
  const page = await house.phone();
  await visit(page, '/grupos');
  await shellIsHere(page);
  await page.goto(`${house.wire.url}/maleta`);
  await page.getByText('Este celular no lleva ningún encuentro').waitFor();
  await page.locator('details').evaluateAll((all) => all.forEach((it) => { it.open = true; }));
  await checkOnce(page, 'nada-llevado');
  house.wire.down();
  await page.goto(`${house.wire.url}/grupos`);
  await page.getByText('No hay señal para abrir esa página').waitFor();
  await checkPage(page, 'nada-llevado-sin-senal');
  await page.context().close();
});

test('so many to send, the way out, the account that is over, and what is to be looked at', async () => {
  const page = await house.phone();
  const address = await house.encounter({ scripted: true });
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await lineSays(page, 'Sin señal');
  house.wire.answer(BATCH, 503);
  await comeBack(page, house);
  await lineSays(page, '2 por enviar');
  await checkPage(page, 'por-enviar');
  await page.goto(`${house.wire.url}/maleta`);
  await lineSays(page, '2 por enviar');
  await checkPage(page, 'por-enviar-lista');
  await tapOn(page, /^Quitar de este celular/);
  await page.getByText('Hay algo sin enviar, y se perdería').waitFor();
  await checkOnce(page, 'quitar');

  await page.goto(`${house.wire.url}/cuenta`);
  await page.locator('[data-carried]').getByText('2 por enviar').waitFor();
  await checkOnce(page, 'por-enviar-cuenta');
  await page.locator('form[action$="/salir"] button').first().click();
  const dialog = page.getByRole('dialog', { name: 'Hay algo sin enviar' });
  await dialog.locator('summary').click();
  await checkPage(page, 'salir');
  await dialog.getByRole('button', { name: 'No salir' }).click();

  house.wire.answer();
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.goto(`${house.wire.url}/maleta`);
  await page.getByText('Su sesión terminó.').waitFor();
  await checkPage(page, 'sesion-terminada');
  await page.context().addCookies(cookies);

  await page.goto(`${house.wire.url}${address}/sala`);
  await longPhrase(page);
  await answered(page);
  await lineSays(page, 'Hay algo por revisar');
  await checkOnce(page, 'por-revisar-sala');
  await page.locator('.bag-line a').click();
  await page.locator('#revisar article summary').click();
  await checkPage(page, 'por-revisar');
  await tapOn(page, /^Botar/);
  await page.getByText('¿Seguro? Botarlo').waitFor();
  await checkOnce(page, 'botar');
  await page.context().close();
});

test('two marks at once, no room, closing, the memoir, a locked phone that waits, and all saved', async () => {
  const page = await house.phone();
  const address = await house.encounter({ scripted: true });
  await takeAlong(page, house, address);
  const { institution, person, at, state } = await (await house.desk.request.get(`${house.ronda.url}${address}/maleta`)).json();
  await begin(page);
  await saved(page);
  house.wire.down();
  await part(page, 'Llegaron');
  // Meanwhile another phone marks the same person.
  const { nextId } = await import('../../server/assets/js/id.js');
  const [, , group, , encounter] = address.split('/');
  const { seat } = state.seats.find(({ name }) => name.startsWith('Gloria'));
  const mark = { id: nextId(), seq: 1, schema: 1, made_at: new Date().toISOString(), based_on: null, what: { encounter: [group, encounter, { mark: { seat, mark: 'excused', replaces: null } }] } };
  const sent = await house.desk.request.post(`${house.ronda.url}${address}/ordenes`, {
    data: { schema: 1, institution, person, device: 'other', sent_at: new Date().toISOString(), taken_at: at, commands: [mark] }, headers: { Origin: house.ronda.url },
  });
  assert.equal(sent.status(), 200);
  await arrives(page, 'Gloria');
  await comeBackAndSend(page, house);
  await page.getByText('a la vez se marcó: Avisó').waitFor();
  await checkPage(page, 'dos-marcas');
  await askAnew(page);
  await saved(page);

  const before_ = await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
    globalThis.roomAgain = () => { IDBObjectStore.prototype.add = add; };
    return document.querySelectorAll('[role=alert]').length;
  });
  assert.equal(before_, 0);
  await tapOn(page, /^Elvia/);
  await page.getByRole('alert').waitFor();
  await checkOnce(page, 'sin-espacio');
  await page.evaluate(() => globalThis.roomAgain());

  await chips(page, 2);
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await checkPage(page, 'cerrar');
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  await page.getByLabel('¿Qué pasó?').fill('Gloria contó que descansó.');
  await page.locator('summary', { hasText: 'Ajustes' }).or(page.locator('form[data-do=memoir] summary')).first().click();
  await tapOn(page, 'Guardar la memoria');
  await page.getByText('¿Así se queda?').waitFor();
  await checkPage(page, 'memoria-con-nombre');
  await tapOn(page, 'Guardar la memoria');
  await page.getByText('La memoria quedó guardada en este celular.').waitFor();
  await saved(page);
  await checkOnce(page, 'memoria-guardada');

  await page.goto(`${house.wire.url}/maleta`);
  await page.getByRole('button', { name: 'Bloquear' }).waitFor();
  await checkOnce(page, 'todo-guardado-lista');
  await tapOn(page, 'Bloquear');
  for (const pin of ['000000', '111111', '222222', '333333', '444444']) {
    await page.getByLabel('PIN de este celular').fill(pin);
    await tapOn(page, 'Abrir');
  }
  await page.getByText('Espere un minuto').waitFor();
  await checkPage(page, 'bloqueado-espera');
  await page.context().close();
});
