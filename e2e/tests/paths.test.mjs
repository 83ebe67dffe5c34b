// A multiplier's path, two views of an encounter, and a leader's log, in a browser: with axe on every page.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';
import { press, visit } from '../walk.mjs';

let browser;
let ronda;
let maria;
let paula;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startDemo()]);
  maria = await newPage(browser);
  await maria.goto(`${ronda.url}/entrar/demostracion/participante`);
  if (new URL(maria.url()).pathname === '/puerta') {
    await Promise.all([maria.waitForEvent('load'), maria.getByRole('button', { name: /es mi teléfono/ }).click()]);
  }
  paula = await newPage(browser);
  await paula.goto(`${ronda.url}/entrar/demostracion/coordinadora`);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

const loaded = (page, act) => Promise.all([page.waitForEvent('load'), act]);
const click = (page, name) => loaded(page, page.getByRole('button', { name }).first().click());

test('somebody halfway reads, ticks what only they know, and decides who sees it', async () => {
  await maria.goto(`${ronda.url}/mi-grupo`);
  await loaded(maria, maria.getByRole('link', { name: 'Ver mi camino' }).click());
  assert.match(await maria.locator('#hitos').textContent(), /5 de 10 partes/);
  await checkPage(maria, 'own-path');
  await loaded(maria, maria.getByRole('link', { name: /Cuando las emociones son fuertes/ }).click());
  await checkPage(maria, 'own-path-part');
  await click(maria, 'Leí esta parte');
  assert.match(await maria.locator('main').innerText(), /Marcada como leída/);
  await maria.goto(`${ronda.url}/mi-grupo/camino`);
  assert.match(await maria.locator('#hitos').textContent(), /6 de 10 partes/);
  await maria.getByLabel('Miré mi registro y pensé qué facilita los encuentros').check();
  await loaded(maria, maria.locator('#lo-mio').getByRole('button', { name: 'Guardar' }).click());
  assert.ok(await maria.getByLabel('Miré mi registro y pensé qué facilita los encuentros').isChecked());
  await click(maria, 'Que ya no lo vea nadie');
  assert.match(await maria.locator('#quien-lo-ve').innerText(), /Solo usted/);
  await click(maria, 'Mostrarlo a la coordinación');
  assert.match(await maria.locator('#quien-lo-ve').innerText(), /La coordinación ve sus pasos/);
});

test('the coordination accompanies what is shown, and two views meet when both have looked', async () => {
  await visit(paula, '/grupos');
  await loaded(paula, paula.getByRole('link', { name: /Manos que cuidan/ }).first().click());
  const group = new URL(paula.url()).pathname;
  await visit(paula, `${group}/multiplicadores`);
  assert.match(await paula.locator('main').innerText(), /María Nelly/);
  await checkPage(paula, 'multipliers');
  const look = await maria.locator('#miradas a').first().getAttribute('href');
  const encounter = look.split('/').pop();
  await visit(paula, `${group}/encuentros/${encounter}/miradas`);
  assert.match(await paula.locator('#ayudo').innerText(), /La otra persona ya marcó/);
  await checkPage(paula, 'looks-apart');
  await paula.getByLabel('Se abrió con un rito').check();
  await paula.getByLabel('Hubo respeto, dignidad y cuidado').check();
  await press(paula, 'Guardar mi mirada');
  assert.match(await paula.locator('#ayudo').innerText(), /Solo yo lo vi[\s\S]*Hubo respeto/);
  await checkPage(paula, 'looks-both');
  await maria.goto(`${ronda.url}${look}`);
  assert.match(await maria.locator('#ayudo').innerText(), /yo vimos lo mismo[\s\S]*Se abrió con un rito/);
  await maria.locator('summary', { hasText: 'Marcar lo que vi' }).first().click();
  await checkPage(maria, 'own-looks');
});

test('a leader adds to their log, sees what is missing, and takes it away', async () => {
  await visit(paula, '/cuenta');
  await loaded(paula, paula.getByRole('link', { name: 'Abrir mi registro' }).click());
  await paula.getByLabel('Qué hizo').selectOption({ label: 'Seminario para líderes' });
  await paula.getByLabel('Cuántas veces').fill('2');
  await paula.getByLabel('Qué día').fill('2025-03-01');
  await paula.getByLabel('Dónde').fill('Seminario por pantalla');
  await press(paula, 'Agregar');
  assert.match(await paula.locator('#anotado').innerText(), /2 seminarios/);
  await checkPage(paula, 'leaders-log');
  await loaded(paula, paula.getByRole('link', { name: 'DBG' }).click());
  await checkPage(paula, 'leaders-log-society');
  assert.match(await paula.locator('main').textContent(), /2 de 6 seminarios/);
  const csv = await paula.request.get(`${ronda.url}/cuenta/registro.csv`);
  assert.match(await csv.text(), /Seminario por pantalla/);
  await visit(paula, '/cuenta/registro/imprimir');
  await checkPage(paula, 'leaders-log-print');
});

test('what groups are not is said with a way on, and the guide is open to all', async () => {
  const page = await newPage(browser);
  for (const [address, name] of [['/guia/limites?busca=terapia', 'limits'], ['/guia/multiplicadores', 'guide'], ['/guia/multiplicadores/feelings', 'guide-part']]) {
    await page.goto(`${ronda.url}${address}`);
    await checkPage(page, name);
  }
  await page.goto(`${ronda.url}/guia/limites`);
  await page.getByLabel('¿Qué busca?').fill('un curso');
  await click(page, 'Buscar');
  assert.match(await page.getByRole('status').first().innerText(), /cursillos breves/);
});

test('whoever withdraws is asked once more, and nothing of it stays', async () => {
  await maria.goto(`${ronda.url}/mi-grupo/camino`);
  await maria.locator('summary', { hasText: 'Dejar el camino' }).click();
  await maria.getByLabel('Sí, dejarlo y borrar todo').check();
  await loaded(maria, maria.locator('#dejarlo').getByRole('button', { name: 'Dejar el camino' }).click());
  assert.match(await maria.locator('main').innerText(), /Se borró todo lo de ese camino/);
  await maria.goto(`${ronda.url}/mi-grupo/camino`);
  await maria.getByRole('button', { name: 'Quiero aprender a acompañar' }).waitFor();
  await checkPage(maria, 'own-path-invitation');
  await visit(paula, new URL(paula.url()).pathname === '/' ? '/grupos' : '/grupos');
  await loaded(paula, paula.getByRole('link', { name: /Manos que cuidan/ }).first().click());
  await visit(paula, `${new URL(paula.url()).pathname}/multiplicadores`);
  assert.doesNotMatch(await paula.locator('main').innerText(), /María Nelly/);
});
