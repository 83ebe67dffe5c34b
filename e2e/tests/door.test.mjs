// The way in: the first run, signing in and out, and what goes wrong on the way.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';

let browser;
let ronda;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

const FIRST_RUN = {
  'Nombre de la institución': 'Centro de salud El Mirador',
  'Nombre del lugar': 'Salón comunal Villa Esperanza',
  'Su nombre': 'Ana Lucía Mejía',
  'Celular o correo': '310 555 0101',
  'PIN o contraseña': '482915',
};

test('a first run with a wrong code says so beside the field, and a right one opens the house', async () => {
  const page = await newPage(browser);
  await page.goto(ronda.url);
  assert.equal(new URL(page.url()).pathname, '/inicio');
  await checkPage(page, 'setup');
  for (const [label, value] of Object.entries(FIRST_RUN)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Código de la primera vez').fill('otro');
  await page.getByRole('button', { name: 'Dejar lista a Ronda' }).click();
  await page.getByRole('alert').waitFor();
  assert.match(await page.locator('#code-error').innerText(), /no es el código/);
  assert.equal(await page.getByLabel('Su nombre').inputValue(), 'Ana Lucía Mejía', 'what was typed is kept');
  await checkPage(page, 'setup-wrong');
  await page.getByLabel('Código de la primera vez').fill(ronda.setupCode);
  await page.getByLabel('PIN o contraseña', { exact: true }).fill('482916');
  await page.getByLabel('Ver lo que escribo').check();
  assert.equal(await page.getByLabel('PIN o contraseña', { exact: true }).getAttribute('type'), 'text', 'what was typed may be seen');
  await page.getByLabel('Ver lo que escribo').uncheck();
  assert.equal(await page.getByLabel('PIN o contraseña', { exact: true }).getAttribute('type'), 'password');
  await page.getByLabel('PIN o contraseña', { exact: true }).fill('482915');
  await page.getByRole('button', { name: 'Dejar lista a Ronda' }).click();
  await page.waitForURL('**/institucion**');
  await checkPage(page, 'house-first-day');
  await page.goto(`${ronda.url}/grupos`);
  await checkPage(page, 'groups-first-day');
  await page.context().close();
});

test('signing in with the keyboard alone, in English', async () => {
  const page = await newPage(browser, { locale: 'en-GB' });
  await page.goto(`${ronda.url}/entrar`);
  await checkPage(page, 'sign-in-english');
  await page.getByLabel('Phone or e-mail').focus();
  await page.keyboard.type('3105550101');
  await page.keyboard.press('Tab');
  await page.keyboard.type('000001');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await checkPage(page, 'sign-in-wrong');
  await page.getByLabel('PIN or password').focus();
  await page.keyboard.type('482915');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/grupos');
  await page.context().close();
});

test('a page that does not exist says so, with a way on', async () => {
  const page = await newPage(browser);
  await page.goto(`${ronda.url}/no/existe`);
  await checkPage(page, 'not-found');
  await page.getByRole('link', { name: 'Ir al comienzo' }).click();
  assert.equal(new URL(page.url()).pathname, '/entrar');
  await page.context().close();
});
