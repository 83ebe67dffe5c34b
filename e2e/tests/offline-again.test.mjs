// What was begun and not saved, and what was set aside as a whole: both are there again.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { checkPage, newPage } from '../check.mjs';
import { begin, open, part, saved, tapOn } from '../offline.mjs';
import { answered, arrives, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, newcomer, phrase, present, rowOf, shellIsHere, startHouse, stored, takeAlong, until } from '../phone.mjs';
import { encounters, inviteToHouse, press, signIn, visit } from '../walk.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

/** Until what is being written lies on the phone, or no longer does. */
const isNoted = (page, is = true) => until(page, (expected) => new Promise((yes) => {
  const ask = indexedDB.open('ronda');
  ask.onsuccess = () => {
    const drafts = ask.result.transaction('keep').objectStore('keep').getAll(IDBKeyRange.bound('draft ', 'draft ~'));
    drafts.onsuccess = () => { ask.result.close(); yes(drafts.result.some(Boolean) === expected); };
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
  const second = (await encounters(house.desk, first.slice(0, first.indexOf('/encuentros')))).at(-1);
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
  await visit(house.desk, `${second}/cierre`);
  await press(house.desk, 'Cerrar el encuentro');
  await page.context().close();
});

test('whoever signs out is asked about a text that was begun and not saved', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  await begin(page);
  await part(page, 'Frases');
  await page.getByLabel('Escriba la frase como la dijeron').fill('Descansar no es');
  await isNoted(page);
  await saved(page);
  await page.goto(`${house.wire.url}/cuenta`);
  await page.locator('form[action$="/salir"] button').first().click();
  await page.getByRole('dialog', { name: 'Hay algo sin enviar' }).getByRole('button', { name: 'No salir' }).click();
  await page.context().close();
});

test('an hour typed at the closing is that of the place, whatever zone the phone has', async () => {
  const page = await house.phone({ timezoneId: 'Asia/Tokyo' });
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await part(page, 'Memoria');
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  // A minute ahead, as an end that was planned may be.
  const soon = new Date(Date.now() + 60_000);
  await page.getByLabel('Hora en que terminó').fill(soon.toLocaleTimeString('sv', { timeZone: 'America/Bogota', timeStyle: 'short' }));
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  await comeBackAndSend(page, house);
  const state = await house.kept(address);
  assert.equal(state.phase, 'closed');
  assert.ok(Math.abs(Date.parse(state.closed_at) - soon) < 300_000, state.closed_at);
  await page.context().close();
});

test('whoever signs in next on a phone opens nothing of whoever was before, by no PIN of their own', async () => {
  const page = await house.phone();
  const [first, second] = [await house.encounter(), await house.encounter()];
  const julian = { name: 'Julián Timaná', identifier: '3105550198' };
  const secret = await inviteToHouse(house.desk, julian);
  const own = await newPage(house.browser);
  await signIn(own, house.ronda, { ...julian, secret });
  await press(own, 'Aceptar');
  await own.context().close();
  for (const group of new Set([first, second].map((address) => address.split('/encuentros')[0]))) {
    await visit(house.desk, `${group}/convocatoria`);
    await house.desk.locator('#person').selectOption({ index: 1 });
    await press(house.desk, 'Invitar a acompañar');
  }
  await holdWithoutSignal(page, house, first);
  await phrase(page, 'Juntas pesa menos');
  await page.context().clearCookies();
  house.wire.up();
  await signIn(page, house.wire, { ...julian, secret });
  const takesAnew = async () => {
    await visit(page, `${house.wire.url}${second}`);
    await page.getByRole('button', { name: 'Poner otro PIN' }).click();
    for (const label of ['PIN de este celular', 'El PIN otra vez']) await page.getByLabel(label, { exact: true }).fill('111111');
    await page.getByRole('button', { name: 'Llevarlo en este celular' }).click();
  };
  await takesAnew();
  await page.getByRole('alert').getByText('En este celular entró otra persona.').waitFor();
  await page.goto(`${house.wire.url}${first}/sala`);
  await page.getByLabel('PIN de este celular').fill('111111');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByText('Ese no es el PIN.').waitFor();
  assert.ok(!(await page.locator('body').innerText()).includes('Juntas pesa menos'));
  await page.context().close();
});

test('where nothing is carried the shell speaks the language that was chosen', async () => {
  const page = await house.phone();
  await shellIsHere(page);
  const speaks = (language) => until(page, async (code) => {
    const worker = await navigator.serviceWorker.getRegistration();
    return !worker?.waiting && worker?.active?.state === 'activated' && worker.active.scriptURL.endsWith(`-${code}`);
  }, language);
  await press(page, 'English', page);
  await speaks('en');
  await page.goto(`${house.wire.url}/maleta`);
  await page.getByRole('heading', { name: 'On this phone' }).waitFor();
  await visit(page, `${house.wire.url}/grupos`);
  await press(page, 'Español', page);
  await page.context().close();
});
