// Nothing that is typed is lost: on a slow line, beside another form, with script and without.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, encounters, newGroup, press, setUp, settled, signIn, tap, visit } from '../walk.mjs';

let browser;
let ronda;
let page;
let group;
let first;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser, { viewport: { width: 360, height: 740 } });
  await setUp(page, ronda);
  group = await newGroup(page, dayFromNow(0));
  await callTogether(page, group, ['Gloria P.', 'Arnulfo T.']);
  [first] = await encounters(page, group);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** Every form takes its time, as on a bad line. */
async function slowly(body) {
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => { setTimeout(done, 700); });
    await route.continue();
  });
  await body();
  await page.unroute('**/*');
}

test('people are enrolled as fast as they are typed', async () => {
  await visit(page, `${group}/personas`);
  const name = page.getByLabel('Nombre', { exact: true });
  await slowly(async () => {
    await name.fill('Ana');
    await name.press('Enter');
    await page.waitForFunction(() => document.querySelector('form[aria-busy]'));
    await name.fill('Beto');
    await name.press('Enter');
    await page.getByText('Beto', { exact: true }).waitFor();
    await settled(page);
    await name.fill('Carmen');
    await name.press('Enter');
    await page.waitForFunction(() => document.querySelector('form[aria-busy]'));
    await name.fill('Dor');
    await page.getByText('Carmen', { exact: true }).waitFor();
    assert.equal(await name.inputValue(), 'Dor', 'a half name stays');
  });
  for (const who of ['Ana', 'Beto', 'Carmen']) assert.equal(await page.getByText(who, { exact: true }).count(), 1, who);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with script' : 'without script';

  test(`what stands half written in a script stays when a step moves, ${how}`, async () => {
    const own = await newPage(browser, { javaScriptEnabled });
    await signIn(own, ronda);
    await visit(own, `${first}/guion`);
    const begin = own.getByRole('button', { name: 'Empezar con los pasos de siempre' });
    if (await begin.count()) {
      await tap(own, begin);
      await own.getByText('Agregar un paso').waitFor();
    }
    await own.getByLabel('Una pregunta abierta').fill('¿Qué nos ayuda?');
    await own.getByText('Agregar un paso').click();
    await own.locator('#step_title').fill('Un canto');
    const before = await own.locator('ol.script b').allTextContents();
    await own.getByRole('button', { name: /^Bajar/ }).first().click();
    await own.waitForFunction((was) => document.querySelector('ol.script b')?.textContent !== was, before[0]);
    assert.equal(await own.getByLabel('Una pregunta abierta').inputValue(), '¿Qué nos ayuda?');
    assert.equal(await own.locator('#step_title').inputValue(), 'Un canto');
    assert.ok(await own.locator('#step_title').isVisible(), 'what was typed is in sight');
    await own.getByRole('button', { name: 'Agregar la pregunta' }).click();
    await own.getByText('¿Qué nos ayuda?').first().waitFor();
    await own.waitForFunction(() => document.querySelector('#question_text')?.value === '');
    assert.equal(await own.locator('#step_title').inputValue(), 'Un canto');
    await own.context().close();
  });
}

test('what stands half written in a memoir is saved by whichever button is pressed', async () => {
  await visit(page, first);
  await press(page, 'Abrir el encuentro');
  await visit(page, `${first}/cierre`);
  await press(page, 'Cerrar el encuentro');
  for (const javaScriptEnabled of [true, false]) {
    const own = await newPage(browser, { javaScriptEnabled });
    await signIn(own, ronda);
    await visit(own, `${first}/memoria`);
    const send = (name) => Promise.all([own.waitForEvent('load'), own.getByRole('button', { name, exact: true }).click()]);
    if (javaScriptEnabled) await send('Guardar la memoria');
    const fold = own.getByText('La leí también con otra persona');
    if (await fold.count()) await fold.first().click();
    const words = `La canción, ${javaScriptEnabled ? 'con' : 'sin'} guion`;
    await own.locator('#helped').fill(words);
    await own.locator('#read_with').fill('la enfermera jefe');
    await send('Ya la leímos');
    assert.equal(await own.locator('#helped').inputValue(), words);
    await own.context().close();
  }
});
