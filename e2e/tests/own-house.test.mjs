// A group that went on alone takes its history to a house of its own, with the keyboard alone: it reads beforehand what goes
// and what stays, the group votes, everybody finds it as before, and the institution that it left sees nothing more of it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';
import { typist } from '../keyboard.mjs';
import { visit } from '../walk.mjs';

let browser;
let demo;
let page;
let keys;
let group = '';
/** What the institution reads of itself before the group leaves. */
let told = [''];

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
  page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  keys = typist(page);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const NAME = 'Volver a la orilla';
const HOUSE = 'Casa de la orilla';
const READ = ['/institucion/cifras', '/institucion/grupos', '/institucion/reportes'];

const main = () => page.locator('main');
const button = (name) => main().getByRole('button', { name });
const link = (name) => main().getByRole('link', { name });

/** Whoever administers the institution that the group leaves. */
async function administrator() {
  const desk = await newPage(browser);
  await desk.goto(demo.entries.find(({ word }) => word === 'administradora').address);
  return desk;
}

/** What the institution reads, page by page. */
async function reads() {
  const desk = await administrator();
  const pages = [];
  for (const address of READ) {
    await visit(desk, address);
    pages.push(await desk.locator('main').innerText());
  }
  await desk.context().close();
  return pages;
}

test('the page says beforehand what goes, what stays and what changes; a vote that does not carry is told beside its field', async () => {
  told = await reads();
  assert.match(told[1], /Volver a la orilla/);
  await page.goto(demo.entries.find(({ word }) => word === 'anfitriona').address);
  await keys.follow(link('Abrir el grupo'));
  group = new URL(page.url()).pathname;
  await keys.follow(link('Lo nuestro'));
  await keys.follow(link(/^Llevar el grupo a una casa propia/));
  assert.equal(new URL(page.url()).pathname, `${group}/casa-propia`);
  for (const words of ['Lo que va con el grupo', 'Lo que se queda en', 'Lo que cambia para la gente', 'No hay camino de vuelta']) {
    await main().getByText(words).first().waitFor();
  }
  await checkPage(page, 'own-house');
  await page.setViewportSize({ width: 1280, height: 900 });
  await keys.write(main().getByLabel('Manos por la casa propia'), '5');
  await keys.write(main().getByLabel('Manos por quedarse'), '6');
  await keys.choose(main().getByLabel('El grupo lo decidió así'));
  await keys.push(button('Llevar el grupo a su casa'));
  await main().getByRole('alert').first().waitFor();
  assert.equal(await main().getByLabel('Manos por quedarse').inputValue(), '6', 'what was typed is kept');
  await checkPage(page, 'own-house-refused');
});

test('by its vote the group is in its house, with its history and its people', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await keys.write(main().getByLabel('Manos por la casa propia'), '12');
  await keys.write(main().getByLabel('Manos por quedarse'), '1');
  await keys.write(main().locator('#house_name'), HOUSE);
  const sure = main().getByLabel('El grupo lo decidió así');
  if (!(await sure.isChecked())) await keys.choose(sure);
  await keys.push(button('Llevar el grupo a su casa'));
  await page.getByText('El grupo está en su propia casa, con su historia.').waitFor();
  assert.equal(new URL(page.url()).pathname, `${group}/lo-nuestro`);
  await checkPage(page, 'own-house-arrived');
  await visit(page, group);
  assert.match(await main().innerText(), /26\nEncuentro del grupo\n\d+ vinieron/, 'the road is the one that it was');
  await visit(page, `${group}/institucion`);
  await main().getByRole('link', { name: 'Ver la casa' }).waitFor();
  await checkPage(page, 'own-house-nobody-outside');
  await visit(page, '/institucion');
  await page.getByText(HOUSE).first().waitFor();
  await checkPage(page, 'own-house-kept');
  await visit(page, '/institucion/cifras');
  await checkPage(page, 'own-house-figures');
});

test('the institution reads what it read before, and opens nothing of the group', async () => {
  assert.deepEqual(await reads(), told);
  for (const word of ['administradora', 'coordinadora']) {
    const desk = await newPage(browser);
    await desk.goto(demo.entries.find((entry) => entry.word === word).address);
    for (const rest of ['', '/lo-nuestro', '/personas', '/ciclos']) {
      assert.equal((await desk.goto(`${demo.url}${group}${rest}`))?.status(), 404, `${word} ${rest}`);
    }
    await visit(desk, '/grupos');
    assert.equal(await desk.getByRole('link', { name: NAME }).count(), 0, word);
    await desk.context().close();
  }
});
