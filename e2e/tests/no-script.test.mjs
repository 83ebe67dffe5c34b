// Without script everything works: whole pages come back where parts of one would.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { dayFromNow, encounters, newGroup, setUp, visit } from '../walk.mjs';

let browser;
let ronda;
let page;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

const send = (button) => Promise.all([page.waitForEvent('load'), button.click()]);
const button = (name) => page.getByRole('button', { name, exact: typeof name === 'string' }).first();
const part = (name) => page.getByRole('navigation', { name: 'Partes de la sala' }).getByRole('link', { name }).click();

test('people are enrolled and an encounter is run with links and forms alone', async () => {
  await setUp(page, ronda);
  const group = await newGroup(page, dayFromNow(0));
  await send(button('Empezar a convocar'));
  await visit(page, `${group}/personas`);
  for (const name of ['Gloria P.', 'Arnulfo T.']) {
    await page.getByLabel('Nombre', { exact: true }).fill(name);
    await send(button('Anotar'));
    assert.equal(await page.getByText(name, { exact: true }).count(), 1);
  }
  const [first] = await encounters(page, group);
  await visit(page, `${first}/guion`);
  await send(button('Empezar con los pasos de siempre'));
  await visit(page, first);
  await send(button('Abrir el encuentro'));
  await visit(page, `${first}/sala`);

  await send(button(/^Empezar /));
  assert.match(await page.locator('main, body').first().innerText(), /Paso 1 de/);
  await part(/Llegaron/);
  await send(button(/^Gloria P\./));
  assert.equal(await button(/^Gloria P\./).getAttribute('aria-pressed'), 'true');
  assert.ok(await button(/^Gloria P\./).isVisible(), 'the answer shows the part that the form came from');
  await page.getByText('Llegó alguien nuevo').click();
  await page.getByLabel('¿Cómo quiere que le digan?').fill('Elvia');
  await send(page.locator('.newcomer-form button'));
  assert.equal(await button(/^Elvia/).getAttribute('aria-pressed'), 'true');

  await part(/Frases/);
  await send(page.locator('#frases').getByRole('button', { name: 'Guardar' }));
  assert.ok(await page.locator('#phrase_text-error').isVisible(), 'an empty phrase is answered beside its field');
  await page.getByLabel('Escriba la frase como la dijeron').fill('Nadie llega tarde a su propia pena.');
  await send(page.locator('#frases').getByRole('button', { name: 'Guardar' }));
  assert.ok(await page.getByText('Nadie llega tarde a su propia pena.').isVisible());

  await part(/Guion/);
  await send(button(/^Siguiente /));
  assert.match(await page.locator('main, body').first().innerText(), /Paso 2 de/);
  await part(/Memoria/);
  await send(button(/^Poner una ficha:? ?Más liviana/));
  assert.ok(await button(/^Quitar una ficha:? ?Más liviana/).isEnabled(), 'a chip lies there');
  await send(page.getByRole('link', { name: 'Cerrar el encuentro' }));
  await send(button('Cerrar el encuentro'));
  await visit(page, first);
  assert.match(await page.locator('main').innerText(), /Escribir la memoria/);
});
