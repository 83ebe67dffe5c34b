// The demonstration: it starts, lets one in with a click, and shows groups at every point of life.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

const WAYS = ['Entrar como administradora', 'Entrar como coordinadora', 'Entrar como co-coordinador', 'Entrar como anfitriona', 'Entrar como participante', 'Entrar como médica'];

/** A group of the demonstration whose cycle is closed. */
const CLOSED = 'Las viudas del puerto';

/** Ways in of one click. */
async function enter(page, name) {
  await page.goto(`${demo.url}/entrar`);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).click()]);
}

test('each of the six ways in works with one click, and by its link', async () => {
  assert.equal(demo.entries.length, WAYS.length);
  for (const [n, name] of WAYS.entries()) {
    const page = await newPage(browser);
    await page.goto(`${demo.url}/entrar`);
    if (n === 0) await checkPage(page, 'demo-door');
    await enter(page, name);
    const landing = ['/institucion/grupos', '/grupos', '/grupos', '/grupos', '/mi-grupo', '/mi-grupo'][n];
    assert.equal(new URL(page.url()).pathname, landing, name);
    await page.context().close();
  }
  for (const { address, word } of demo.entries) {
    const page = await newPage(browser);
    await page.goto(address);
    assert.doesNotMatch(new URL(page.url()).pathname, /^\/entrar/, word);
    if (word === 'balint') await checkPage(page, 'demo-own-balint');
    await page.context().close();
  }
});

test('the groups at different points of life, and what the closed one harvested', async () => {
  const page = await newPage(browser);
  await enter(page, 'Entrar como coordinadora');
  await checkPage(page, 'demo-groups');
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const groups = [...new Set(links)].filter((href) => /^\/grupos\/[0-9][0-9a-z]{12}$/.test(href));
  assert.ok(groups.length >= 4, `groups: ${groups}`);
  for (const group of groups) {
    await page.goto(`${demo.url}${group}`);
    const name = (await page.locator('h1').innerText()).toLowerCase().replace(/[^a-zñáéíóú]+/g, '-');
    await checkPage(page, `demo-home-${name}`);
  }
  await page.goto(`${demo.url}/grupos`);
  const closed = await page.getByRole('link', { name: CLOSED }).first().getAttribute('href');
  await page.goto(`${demo.url}${closed}/cosecha`);
  await checkPage(page, 'demo-harvest');
  await page.context().close();
});

test('in English', async () => {
  const page = await newPage(browser);
  await page.goto(demo.entries.find(({ word }) => word === 'coordinadora').address);
  const group = page.locator('main a[href^="/grupos/"]:not([href$="nuevo"])').first();
  await page.goto(new URL(await group.getAttribute('href'), demo.url).href);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'English' }).click()]);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await checkPage(page, 'demo-home-english');
  await page.context().close();
});
