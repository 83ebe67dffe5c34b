// What was begun and not saved, and what was set aside as a whole: both are there again.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { checkPage } from '../check.mjs';
import { begin, open, part, saved, tapOn } from '../offline.mjs';
import { answered, arrives, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, newcomer, phrase, present, rowOf, startHouse, stored, takeAlong, until } from '../phone.mjs';
import { encounters, press, visit } from '../walk.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

/** Until what is being written lies on the phone, or no longer does. */
const isNoted = (page, is = true) => until(page, (expected) => new Promise((yes) => {
  const ask = indexedDB.open('ronda');
  ask.onsuccess = () => {
    const drafts = ask.result.transaction('keep').objectStore('keep').getAll(IDBKeyRange.bound('draft ', 'draft ~'));
    // An empty list sealed is eighteen bytes.
    drafts.onsuccess = () => { ask.result.close(); yes(drafts.result.some(({ data }) => data.byteLength > 18) === expected); };
  };
}), is);

/** The browser was closed and is opened again: what a tab knew is gone. */
async function startAnew(page, address) {
  const context = page.context();
  await page.close();
  const again = await context.newPage();
  again.setDefaultTimeout(15_000);
  await again.goto(`${house.wire.url}${address}/sala`);
  await open(again);
  return again;
}

test('a text that was begun and not saved is there when the browser was closed by the phone', async () => {
  let page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await part(page, 'Frases');
  await page.getByLabel('Escriba la frase como la dijeron').fill('Descansar no es');
  await isNoted(page);
  page = await startAnew(page, address);
  await part(page, 'Frases');
  const field = page.getByLabel('Escriba la frase como la dijeron');
  await until(page, () => document.querySelector('#area-text')?.value === 'Descansar no es');
  await field.press('End');
  await field.pressSequentially(' abandonar');
  await tapOn(page, 'Guardar');
  await page.locator('.phrases').getByText('Descansar no es abandonar', { exact: true }).waitFor();
  await isNoted(page, false);
  page = await startAnew(page, address);
  await part(page, 'Frases');
  assert.equal(await page.getByLabel('Escriba la frase como la dijeron').inputValue(), '', 'what was saved is not begun again');
  await comeBackAndSend(page, house);
  assert.deepEqual((await house.kept(address)).phrases.map(({ text }) => text), ['Descansar no es abandonar']);
  await page.context().close();
});

test('a memoir that was begun before somebody else wrote it never takes the place of theirs', async () => {
  let page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await part(page, 'Memoria');
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  await comeBackAndSend(page, house);
  house.wire.down();
  await page.getByLabel('¿Qué pasó?').fill('Hablamos del descanso.');
  await page.locator('summary', { hasText: 'Para los próximos encuentros' }).click();
  await page.getByLabel('Ajuste 1').fill('Empezar con la canción');
  await isNoted(page);
  await visit(house.desk, `${house.ronda.url}${address}/memoria`);
  await house.desk.getByLabel('¿Qué pasó?').fill('Hablamos de pedir ayuda.');
  await press(house.desk, 'Guardar la memoria');
  house.wire.up();
  page = await startAnew(page, address);
  await saved(page);
  await part(page, 'Memoria');
  await until(page, () => document.querySelector('#area-happened')?.value === 'Hablamos del descanso.');
  assert.equal(await page.getByLabel('Ajuste 1').inputValue(), 'Empezar con la canción');
  await tapOn(page, 'Guardar la memoria');
  await saved(page);
  const { memoir } = await house.kept(address);
  assert.equal(memoir.others, 1, 'both are kept');
  await page.context().close();
});

test('an encounter that was opened beside another one is set aside, and sent whole once the other is closed', async () => {
  const page = await house.phone();
  const first = await house.encounter();
  const second = (await encounters(house.desk, first.slice(0, first.indexOf('/encuentros')))).find((one) => one > first);
  await visit(house.desk, first);
  await press(house.desk, 'Abrir el encuentro');
  await checkPage(house.desk, 'abrir-otro-dia');
  await house.desk.getByLabel(/^Sí, abrirlo ahora/).check();
  await press(house.desk, 'Abrir el encuentro');
  await takeAlong(page, house, second);
  await page.getByText('seguía abierto otro del mismo grupo').waitFor();
  await checkPage(page, 'llevado-junto-a-otro');
  house.wire.down();
  await begin(page);
  await arrives(page, 'Gloria');
  await newcomer(page, 'Rosa');
  await arrives(page, 'Elvia');
  await phrase(page, 'Juntas pesa menos');
  const came = new Date();
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  await answered(page);
  assert.equal((await stored(page, 'outbox')).length, 5, 'nothing of it was taken, and nothing is lost');
  await page.locator('.bag-line a').click();
  await page.locator('#revisar article').first().getByText('Hay otro encuentro abierto').waitFor();
  await checkPage(page, 'por-revisar-todo');
  await visit(house.desk, `${first}/cierre`);
  await press(house.desk, 'Cerrar el encuentro');
  await tapOn(page, 'Enviar todo otra vez');
  await saved(page);
  const state = await house.kept(second);
  assert.deepEqual(present(state), ['Elvia', 'Gloria P.', 'Rosa']);
  assert.deepEqual(state.phrases.map(({ text }) => text), ['Juntas pesa menos']);
  assert.ok(new Date(rowOf(state, 'Gloria').arrived_at) <= came, 'each keeps the hour at which it was done');
  await page.context().close();
});
