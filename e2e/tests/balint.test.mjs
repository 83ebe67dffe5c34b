// A Balint evening walked as it is held: who brings a case, what is heard, who listens, and the little that stays. In the
// demonstration's group, with the presenter's own phone beside the room.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';
import { about, press, tap, visit } from '../walk.mjs';

let browser;
let ronda;
let page;
let phone;
let group;
let encounter;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startDemo()]);
  page = await newPage(browser);
  phone = await newPage(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(ronda.entries.find((entry) => entry.word === 'coordinadora').address);
  await visit(page, '/grupos');
  group = new URL(await page.getByRole('link', { name: 'Balint de los martes' }).first().getAttribute('href'), ronda.url).pathname;
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** The card of a participant; the address that its code holds. */
async function card(name) {
  await visit(page, `${group}/tarjetas`);
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) }).check();
  await press(page, 'Hacer e imprimir');
  return (await page.locator('.address').innerText()).trim();
}

/** The next moment of the clock. */
async function goOn() {
  await tap(page, page.locator('#guion-clock').getByRole('button', { name: /^(Siguiente|Empezar)/ }).first());
}

test('cases stand by their code names, with the themes treated and where the areas come from', async () => {
  await visit(page, `${group}/casos`);
  await checkPage(page, 'balint-cases');
  const said = await page.locator('main').innerText();
  assert.match(said, /Lo más presente: Encuentros difíciles, 3 de 6/);
  assert.doesNotMatch(said, /Lucía|Hernán|Teresa/, 'nobody is named');
  await page.getByRole('link', { name: /^Caso de/ }).first().click();
  await page.getByRole('heading', { name: 'Tarjeta' }).waitFor();
  await checkPage(page, 'balint-case');
  assert.equal(await page.locator('main textarea').count(), 0, 'there is no place for a story');
});

test('a word that could tell who it is about is asked about before it is kept', async () => {
  await page.locator('#follow_up_word').fill('La vio el 12/03/1987');
  await press(page, /^(Ya se preguntó|Agregar otra palabra)/);
  await page.getByText('Parece una fecha').waitFor();
  await checkPage(page, 'balint-telltale');
  await page.locator('#follow_up_word').fill('Hablaron sin afán y quedó tranquila.');
  await press(page, /^(Ya se preguntó|Agregar otra palabra)/);
  await page.locator('main blockquote', { hasText: 'quedó tranquila' }).waitFor();
});

test('the evening opens by asking who has a case', async () => {
  await visit(page, `${group}/camino`);
  const ways = await page.locator(`main a[href*="${group}/camino/"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const fourth = [...new Set(ways)].filter((href) => /\/camino\/[0-9][0-9a-z]{12}$/.test(href))[3];
  encounter = fourth.replace('/camino/', '/encuentros/');
  await visit(page, `${encounter}/guion`);
  if (await page.getByRole('button', { name: /Repetir|último/ }).count() > 0) await press(page, /Repetir|último/);
  else await press(page, /guion de siempre|pasos de siempre|momentos/);
  await page.getByText('quien presentó escucha').first().waitFor();
  await checkPage(page, 'balint-script');
  await visit(page, encounter);
  await checkPage(page, 'balint-before');
  const anyway = page.locator('#open_anyway');
  if (await anyway.count() > 0) await anyway.check();
  await press(page, /^Abrir el encuentro/);
  await page.getByText('¿Quién trae un caso?').waitFor();
  assert.equal(await page.getByRole('link', { name: /Frases/ }).count(), 0, 'nothing is written in this room');
  for (const name of ['Lucía P.', 'Teresa N.', 'Rodrigo V.']) {
    await page.locator('#presenter').selectOption({ label: name });
    await tap(page, page.getByRole('button', { name: 'Tiene un caso' }));
    await tap(page, page.locator('#casos li', { hasText: name }).getByRole('button', { name: /^Escucharlo hoy/ }));
  }
  await page.getByText('3 casos necesitan 3 × 40 + 10 = 130 minutos').waitFor();
  await page.getByText('26⅔ minutos por caso').waitFor();
  await checkPage(page, 'balint-opening');
  await tap(page, page.locator('#casos li', { hasText: 'Rodrigo V.' }).getByRole('button', { name: /^Otro día/ }));
  await tap(page, page.getByRole('button', { name: 'Repartir el tiempo' }));
});

test('whoever presented listens, unmistakably, on every device, and has nothing to type on', async () => {
  const link = await card('Lucía P.');
  await phone.goto(link);
  await phone.getByRole('button', { name: /^Entrar/ }).first().click();
  await phone.getByText('Balint de los martes').first().waitFor();
  await visit(page, `${encounter}/sala`);
  for (let moment = 1; moment <= 5; moment += 1) await goOn();
  await page.getByRole('heading', { name: 'Lucía P. escucha' }).waitFor();
  await checkPage(page, 'balint-listens');
  assert.equal(await page.locator('main textarea, main input:not([type=hidden], [type=checkbox])').filter({ visible: true }).count(), 0);
  await phone.goto(`${ronda.url}/mi-grupo`);
  await phone.getByRole('heading', { name: 'Usted escucha' }).waitFor();
  await checkPage(phone, 'balint-own-listens');
  assert.equal(await phone.locator('main form, main button, main input').count(), 0, 'no input until the return');
  await goOn();
  await phone.goto(`${ronda.url}/mi-grupo`);
  assert.equal(await phone.getByText('Usted escucha').count(), 0, 'the return');
  await checkPage(phone, 'balint-own');
});

test('the evening closes, and a card and ticks are all that stays', async () => {
  for (let moment = 7; moment <= 11; moment += 1) await goOn();
  await visit(page, `${encounter}/cierre`);
  await press(page, /^Cerrar/);
  await page.getByRole('heading', { name: 'Casos', level: 2 }).waitFor();
  await checkPage(page, 'balint-after');
  await page.locator('#casos').getByRole('link', { name: /Lucía P\./ }).click();
  await page.locator('#area').selectOption({ label: 'Maltrato a la mujer' });
  await page.locator('#other_side').selectOption({ label: 'Familia' });
  await press(page, 'Guardar la tarjeta');
  await page.getByRole('heading', { name: 'Puente' }).waitFor();
  await checkPage(page, 'balint-bridge');
  await visit(page, `${encounter}/revision`);
  await page.getByLabel('Narcisismo del grupo').check();
  await page.getByLabel('La tuvimos').check();
  await page.getByLabel('Minutos').fill('20');
  await press(page, 'Guardar');
  await checkPage(page, 'balint-review');
});

test('whoever presented takes a case back from their own page', async () => {
  await phone.goto(`${ronda.url}/mi-grupo`);
  const before = await phone.locator('#casos li').count();
  assert.ok(before > 1, 'one of the story and one of tonight');
  await phone.locator('#casos summary').first().click();
  await phone.getByRole('button', { name: 'Retirar este caso' }).first().click();
  await phone.getByText('El caso se retiró').waitFor();
  assert.equal(await phone.locator('#casos li').count(), before - 1);
});

test('an institution sees how many cases, and chooses the lists of areas', async () => {
  await page.goto(ronda.entries.find((entry) => entry.word === 'administradora').address);
  await visit(page, '/institucion/areas');
  await checkPage(page, 'balint-areas');
  await visit(page, '/institucion/cifras');
  await page.getByText('casos presentados').first().waitFor();
  assert.equal(await page.getByText(about('Caso', '.*')).count(), 0);
});
