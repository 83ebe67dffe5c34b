// The institution's figures, its reports, and the counts of a territory.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { addInstitution, appointReader, startDemo, startRonda } from '../house.mjs';
import { COORDINATOR, callTogether, dayFromNow, newGroup, press, setUp, visit } from '../walk.mjs';

let browser;
let demo;
let ronda;

before(async () => {
  [browser, demo, ronda] = await Promise.all([launch(), startDemo(), startRonda()]);
});
after(async () => {
  await browser?.close();
  await Promise.all([demo?.stop(), ronda?.stop()]);
});

async function administrator() {
  const page = await newPage(browser);
  await page.goto(demo.entries.find(({ word }) => word === 'administradora').address);
  return page;
}

test('figures of a month, a quarter and a year, each picture with its table', async () => {
  const page = await administrator();
  await visit(page, '/institucion/cifras');
  await checkPage(page, 'figures-quarter');
  for (const name of ['Mes', 'Año']) {
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name, exact: true }).click()]);
    assert.equal(await page.getByRole('link', { name, exact: true }).getAttribute('aria-current'), 'true');
    assert.match(new URL(page.url()).search, /periodo=\d{4}/);
  }
  for (const summary of await page.locator('details.more > summary').all()) await summary.click();
  await checkPage(page, 'figures-year');
  // Every picture says its numbers where it cannot be seen.
  for (const picture of await page.locator('main svg[role=img]').all()) assert.ok((await picture.getAttribute('aria-label')).length > 10);
  const people = page.getByRole('region', { name: /personas distintas/ }).getByRole('table');
  assert.ok((await people.getByRole('row').count()) > 2);
  await page.context().close();
});

test('the arrows lead through time and the keyboard reaches them', async () => {
  const page = await administrator();
  await visit(page, '/institucion/cifras');
  const before = page.getByRole('navigation', { name: 'Periodo' }).getByRole('link', { name: /trimestre de/ }).first();
  await before.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.match(new URL(page.url()).search, /periodo=\d{4}-q[1-4]/);
  assert.equal(await page.getByRole('navigation', { name: 'Periodo' }).getByRole('link', { name: /trimestre de/ }).count(), 2);
  await page.context().close();
});

test('a file for a spreadsheet is saved under a name', async () => {
  const page = await administrator();
  await visit(page, '/institucion/cifras');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()]);
  assert.match(file.suggestedFilename(), /^cifras-\d{4}-q\d\.csv$/);
  await page.context().close();
});

test('reports by route', async () => {
  const page = await administrator();
  await visit(page, '/institucion/reportes');
  await checkPage(page, 'reports');
  assert.equal(await page.getByText('990106').count() > 0, true);
  await page.context().close();
});

test('a place is given its municipality and the house says yes to the territory', async () => {
  const page = await newPage(browser);
  await setUp(page, ronda);
  await visit(page, '/institucion/cifras');
  await checkPage(page, 'figures-first-day');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Sí, sumarlas' }).click()]);
  assert.ok(await page.getByText('Sí, desde el').isVisible());
  await visit(page, '/institucion');
  await Promise.all([page.waitForEvent('load'), page.locator('#lugares').getByRole('link', { name: /Cambiar/ }).first().click()]);
  await page.getByLabel('Municipio').fill('San Bernardo');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Guardar' }).click()]);
  assert.ok(await page.locator('#municipality-error').isVisible());
  await checkPage(page, 'place-municipality');
  await page.getByLabel('Municipio').fill('pasto');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Guardar' }).click()]);
  assert.match(page.url(), /hecho=place/);
  await page.context().close();
});

test('a reader appointed at the machine comes in and is told why there is nothing yet', async () => {
  const { pin } = appointReader(ronda, { name: 'Beatriz Arango', identifier: '310 555 0177', department: 'Nariño' });
  const page = await newPage(browser);
  await page.goto(`${ronda.url}/entrar`);
  await page.getByLabel('Celular o correo').fill('310 555 0177');
  await page.getByLabel('PIN o contraseña').fill(pin);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Entrar', exact: true }).click()]);
  assert.equal(new URL(page.url()).pathname, '/territorio');
  await checkPage(page, 'territory-first-day');
  await page.context().close();
});

/** Days from today to the middle of the last quarter that is over, in Bogotá. */
function lastQuarter() {
  const [year, month] = dayFromNow(0).split('-').map(Number);
  const middle = Date.UTC(year, Math.floor((month - 1) / 3) * 3 - 2, 15);
  return Math.round((middle - Date.parse(dayFromNow(0))) / 86_400_000);
}

/** Comes in with what was given at the machine or at the first run. */
async function comeIn(identifier, secret) {
  const page = await newPage(browser);
  await page.goto(`${ronda.url}/entrar`);
  await page.getByLabel('Celular o correo').fill(identifier);
  await page.getByLabel('PIN o contraseña').fill(secret);
  await press(page, 'Entrar');
  return page;
}

/** A group that met once in the last quarter, as its history from paper tells. */
async function met(page, name, people) {
  const group = await newGroup(page, dayFromNow(lastQuarter()), { name });
  const names = Array.from({ length: people }, (_, n) => `Persona ${n + 1}`);
  await callTogether(page, group, []);
  for (const [id, cells] of [
    ['lista', ['nombre', ...names]],
    ['historia', ['fecha\thora\tminutos\tnombre\tasistencia', ...names.map((one) => `${dayFromNow(lastQuarter())}\t14:00\t90\t${one}\tLlegó`)]],
  ]) {
    await visit(page, `${group}/importacion`);
    const part = page.locator(`#${id}`);
    await part.getByText('O pegar las celdas').click();
    await part.locator('textarea').fill(cells.join('\n'));
    await press(page, 'Ver cómo quedaría', part);
    await press(page, id === 'lista' ? /^Anotar a/ : /^Guardar un/);
  }
}

test('two institutions that say yes are one picture, in which neither is named', async () => {
  const other = { name: 'Hospital San Pedro', site: 'Auditorio', administrator: 'Elena Burbano', identifier: '310 555 0166' };
  const { pin } = addInstitution(ronda, other);
  const elena = await comeIn(other.identifier, pin);
  await visit(elena, '/institucion/cifras');
  await press(elena, 'Sí, sumarlas');
  await visit(elena, '/institucion');
  await Promise.all([elena.waitForEvent('load'), elena.locator('#lugares').getByRole('link', { name: /Cambiar/ }).first().click()]);
  await elena.getByLabel('Municipio').fill('pasto');
  await press(elena, 'Guardar');
  await visit(elena, '/institucion/cuentas');
  await Promise.all([elena.waitForEvent('load'), elena.getByRole('main').getByRole('link', { name: other.administrator }).click()]);
  await elena.getByLabel('Coordina grupos').check();
  await press(elena, 'Guardar');
  await met(elena, 'Vecinas', 8);
  const paula = await comeIn(COORDINATOR.identifier, COORDINATOR.secret);
  await met(paula, 'Manos que cuidan', 7);
  await met(paula, 'Raíces nuevas', 6);

  const { pin: secret } = appointReader(ronda, { name: 'Beatriz Arango', identifier: '310 555 0188', department: 'Nariño' });
  const page = await comeIn('310 555 0188', secret);
  assert.equal(new URL(page.url()).pathname, '/territorio');
  const said = await page.locator('main').innerText();
  assert.match(said, /3 grupos y 3 encuentros/);
  assert.match(said, /Pasto, Nariño[\s\S]*21/);
  assert.doesNotMatch(said, /San Pedro|Mirador|Vecinas|Manos|Raíces/);
  for (const summary of await page.locator('section details > summary').all()) await summary.click();
  await checkPage(page, 'territory');
  await page.context().close();
});
