// Reminders as the coordination and a participant see them, where a mail server is named: no barrier, at any width.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, newGroup, press, setUp, visit } from '../walk.mjs';

// Nothing is sent: the first encounter is far ahead, and nobody listens there.
Object.assign(process.env, {
  RONDA_MAIL_SERVER: 'smtp://127.0.0.1:1',
  RONDA_MAIL_FROM: 'ronda@ronda.test',
  RONDA_PUBLIC_ADDRESS: 'http://ronda.test',
});

let browser;
let ronda;
let paula;
let group;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  paula = await newPage(browser);
  await setUp(paula, ronda);
  group = await newGroup(paula, dayFromNow(20));
  await callTogether(paula, group, ['Gloria P.', 'Arnulfo T.']);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

const loaded = (page, act) => Promise.all([page.waitForEvent('load'), act]);

test('the coordination notes a yes and settles when to remind', async () => {
  await visit(paula, `${group}/avisos`);
  await checkPage(paula, 'reminders-nobody');
  await paula.locator('#reminder_seat').selectOption({ label: 'Arnulfo T.' });
  await paula.locator('#reminder_mail').fill('arnulfo');
  await press(paula, 'Dijo que sí: anotar');
  assert.match(await paula.getByRole('alert').innerText(), /Correo/);
  await checkPage(paula, 'reminders-wrong');
  await paula.locator('#reminder_mail').fill('arnulfo@ronda.test');
  await paula.getByRole('group', { name: 'Para qué' }).getByRole('checkbox').first().check();
  await press(paula, 'Dijo que sí: anotar');
  assert.match(await paula.locator('main').innerText(), /arnulfo@ronda\.test/);
  await checkPage(paula, 'reminders-one');
});

test('a participant says yes and takes it back on their own page', async () => {
  await visit(paula, `${group}/tarjetas`);
  for (const box of await paula.getByRole('checkbox').all()) await box.uncheck();
  await paula.getByRole('checkbox', { name: /^Gloria P\./ }).check();
  await press(paula, 'Hacer e imprimir');
  const link = (await paula.locator('.address').innerText()).trim();
  const page = await newPage(browser);
  await page.goto(link);
  await loaded(page, page.getByRole('button', { name: /es mi teléfono/ }).click());
  await loaded(page, page.goto(`${ronda.url}/mi-grupo/avisos`));
  await checkPage(page, 'own-reminders');
  await page.locator('#reminder_mail').fill('gloria');
  await loaded(page, page.getByRole('button', { name: 'Sí, quiero recibirlos' }).click());
  assert.match(await page.getByRole('alert').innerText(), /Correo/);
  await checkPage(page, 'own-reminders-wrong');
  await page.locator('#reminder_mail').fill('gloria@ronda.test');
  // Nothing is ticked before somebody says yes.
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
  await page.getByRole('checkbox').first().check();
  await loaded(page, page.getByRole('button', { name: 'Sí, quiero recibirlos' }).click());
  await page.getByText('gloria@ronda.test').first().waitFor();
  await loaded(page, page.getByRole('button', { name: 'Crear la dirección' }).click());
  await checkPage(page, 'own-reminders-on');
  await loaded(page, page.getByRole('button', { name: 'No escribirme más' }).click());
  assert.equal(await page.getByRole('button', { name: 'No escribirme más' }).count(), 0);
});
