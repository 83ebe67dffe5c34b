// Around the encounters, in the demonstration: who is missed, other care, the group's book, what was made for the
// closing, and phrases on loan. Every page in light and dark, on a phone and on a desk.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';
import { press, visit } from '../walk.mjs';

let browser;
let ronda;
let page;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startDemo()]);
  page = await newPage(browser);
  await enter('coordinadora');
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** Comes in as somebody of the demonstration. */
async function enter(word) {
  await page.goto(ronda.entries.find((entry) => entry.word === word).address);
}

/** The address of a group by its name. */
async function group(name) {
  await visit(page, '/grupos');
  return new URL(await page.getByRole('link', { name }).first().getAttribute('href'), ronda.url).pathname;
}

test('who did not come is called with one tap, and a talk is written down and taken back', async () => {
  const noches = await group('Noches tranquilas');
  await visit(page, noches);
  await checkPage(page, 'care-home');
  await visit(page, `${noches}/ausencias`);
  await checkPage(page, 'care-missed');
  const before = await page.getByRole('button', { name: /^Deshacer/ }).count();
  assert.ok(before > 0, 'somebody was talked with in the story');
  await page.getByRole('button', { name: /^Deshacer/ }).first().click();
  assert.equal(await page.getByRole('button', { name: /^Ya hablamos/ }).count() > 0, true);
  assert.match(await page.getByRole('link', { name: /^Llamar/ }).first().getAttribute('href'), /^tel:600/);
  await page.getByRole('button', { name: /^Ya hablamos/ }).first().click();
  assert.equal(await page.getByRole('button', { name: /^Deshacer/ }).count(), before);
});

test('the directory is read by whoever coordinates, on the screen and on paper', async () => {
  await visit(page, '/directorio');
  await checkPage(page, 'care-directory');
  assert.equal(await page.getByText('confirme antes').count(), 2);
  await page.getByText('Teléfonos para un mal momento').first().click();
  await visit(page, '/directorio/hoja');
  await checkPage(page, 'care-directory-paper');
});

test('a referral is suggested without a reason and goes on step by step', async () => {
  const manos = await group('Manos que cuidan');
  await visit(page, `${manos}/orientaciones`);
  await checkPage(page, 'care-referrals');
  await visit(page, `${manos}/orientaciones/nueva`);
  await checkPage(page, 'care-referral-new');
  await page.locator('#seat').selectOption({ index: 3 });
  await page.locator('#origin').selectOption('own');
  await page.locator('#service').selectOption({ index: 1 });
  await page.locator('#way_note').fill('Preguntar en la ventanilla 2');
  await press(page, 'Guardar la orientación');
  await page.getByRole('button', { name: /^Ya tiene cita/ }).first().click();
  await page.getByText('hecha').first().waitFor();
  await page.getByRole('link', { name: /^Cambiar/ }).first().click();
  await checkPage(page, 'care-referral');
});

test('what is made for the closing stays sealed, and what was opened is in the book', async () => {
  const raices = await group('Raíces nuevas');
  await visit(page, `${raices}/creaciones`);
  await page.getByText('Hay 4 guardadas').waitFor();
  assert.equal(await page.getByText('verso').count(), 0);
  await checkPage(page, 'book-sealed');
  await visit(page, `${raices}/creaciones/nueva`);
  await checkPage(page, 'book-hand-in');
  await page.locator('#photo').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: PNG });
  await press(page, 'Guardar sellado');
  await page.locator('#consent').waitFor();
  await checkPage(page, 'book-hand-in-wrong');
  await page.locator('#photo').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: PNG });
  await page.locator('#consent').check();
  await press(page, 'Guardar sellado');
  await page.getByText('Este es su recibo').waitFor();
  await checkPage(page, 'book-receipt');
  const viudas = await group('Las viudas del puerto');
  await visit(page, `${viudas}/libro`);
  await page.getByText('Hicimos un mantel').waitFor();
  assert.ok(await page.locator('img.photo').evaluate((photo) => photo.scrollIntoView() ?? photo.decode().then(() => photo.naturalWidth > 100)));
  await checkPage(page, 'book');
  await visit(page, `${viudas}/libro?por=tema`);
  await checkPage(page, 'book-by-topic');
});

test('phrases are lent by the group and taken by another one', async () => {
  const viudas = await group('Las viudas del puerto');
  await visit(page, `${viudas}/prestamos`);
  await checkPage(page, 'book-lending');
  const manos = await group('Manos que cuidan');
  await visit(page, `${manos}/prestadas`);
  await checkPage(page, 'book-offers');
});

test('the administrator keeps the directory and sees no referral', async () => {
  page = await newPage(browser);
  await enter('administradora');
  await visit(page, '/directorio/nuevo');
  await checkPage(page, 'care-service');
  await press(page, 'Guardar');
  await checkPage(page, 'care-service-wrong');
});

/** A PNG of one pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
