// The institution's figures, its reports, and the counts of a territory.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { appointReader, startDemo, startRonda } from '../house.mjs';
import { setUp, visit } from '../walk.mjs';

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
