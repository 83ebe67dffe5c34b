// A signed sheet of 25 people is typed back with the keyboard alone, one key a row; and what is printed is a PDF.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, encounters, newGroup, setUp, visit } from '../walk.mjs';

let browser;
let ronda;
let page;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser, { viewport: { width: 360, height: 740 } });
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

const PEOPLE = Array.from({ length: 25 }, (_, n) => `Persona ${String(n + 1).padStart(2, '0')}`);

test('25 rows and two newcomers by keyboard, one key a row', async (t) => {
  await setUp(page, ronda);
  const group = await newGroup(page, dayFromNow(-1));
  await callTogether(page, group, PEOPLE);
  const [first] = await encounters(page, group);

  await visit(page, `${group}/impresos`);
  await checkPage(page, 'prints');
  const printed = await page.request.get(new URL(`${first}/planilla.pdf`, page.url()).href);
  assert.equal(printed.headers()['content-type'], 'application/pdf');
  assert.equal((await printed.body()).subarray(0, 5).toString(), '%PDF-');

  await visit(page, `${first}/planilla`);
  assert.equal(await page.locator('fieldset.marks').count(), 25);
  await page.locator('#closed_time').focus();
  await page.keyboard.press('Enter');
  let keys = 0;
  const began = performance.now();
  for (let n = 0; n < 25; n += 1) {
    const row = await page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent);
    assert.equal(row, `${n + 1}. ${PEOPLE[n]}`, 'each key goes on to the next row');
    // They were written down after the day of the sheet, so every fifth, who was expected and did not sign, is said.
    await page.keyboard.press(n % 5 === 4 ? '3' : String((n % 5) === 3 ? 4 : 1));
    keys += 1;
  }
  // What the page itself takes; a person takes as long as reading a mark and pressing a key.
  t.diagnostic(`25 rows typed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'newcomers', 'after the last row, newcomers');
  await page.keyboard.type('Rosalba\nJhon Eider');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  assert.equal(keys, 25);
  assert.match(await page.locator('main').innerText(), /22 de 27 llegaron/);
  await page.context().close();
});

test('without script the same sheet is typed with Tab and the arrows', async () => {
  const plain = await newPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await plain.goto(`${ronda.url}/entrar`);
  await plain.getByLabel('Celular o correo').fill('310 555 0101');
  await plain.getByLabel('PIN o contraseña').fill('482915');
  await Promise.all([plain.waitForEvent('load'), plain.getByRole('button', { name: 'Entrar' }).first().click()]);
  const group = await newGroup(plain, dayFromNow(-1), { name: 'Las mañanas' });
  await visit(plain, `${group}/personas`);
  await plain.getByLabel('Nombre', { exact: true }).fill('Gloria P.');
  await Promise.all([plain.waitForEvent('load'), plain.getByRole('button', { name: 'Anotar', exact: true }).click()]);
  const [first] = await encounters(plain, group);
  await visit(plain, `${first}/planilla`);
  await plain.locator('fieldset.marks input:checked').focus();
  // After "no se le esperaba", the last, comes "llegó" again.
  await plain.keyboard.press('ArrowDown');
  assert.equal(await plain.locator('fieldset.marks input:checked').getAttribute('value'), 'arrived');
  await plain.keyboard.press('Tab');
  await plain.keyboard.press('Tab');
  await Promise.all([plain.waitForEvent('load'), plain.keyboard.press('Enter')]);
  assert.match(await plain.locator('main').innerText(), /1 de 1 llegó|1 de 1 llegaron/);
  await plain.context().close();
});
