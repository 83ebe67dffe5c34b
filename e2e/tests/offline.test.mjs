// An encounter held with no signal: taken along, held, and sent once the signal is back.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { PIN, begin, carry, line, open, part, saved, tapOn } from '../offline.mjs';
import { callTogether, dayFromNow, encounters, newGroup, press, setUp, visit } from '../walk.mjs';
import { startWire } from '../wire.mjs';

const PEOPLE = ['Gloria P.', 'Arnulfo T.', 'Marcos Q.', 'Elvia', 'Edilma C.'];

let browser;
let ronda;
let wire;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  wire = await startWire(ronda.url);
});
after(async () => {
  await browser?.close();
  await wire?.stop();
  await ronda?.stop();
});

test('an encounter is taken along, held with no signal, and sent when the signal is back', async () => {
  const page = await newPage(browser, { viewport: { width: 360, height: 740 } });
  await setUp(page, { ...ronda, url: wire.url });
  const group = await newGroup(page, dayFromNow(0));
  await callTogether(page, group, PEOPLE);
  const [first] = await encounters(page, group);
  await visit(page, `${first}/guion`);
  await press(page, 'Empezar con los pasos de siempre');
  await visit(page, first);
  await checkPage(page, 'llevar');
  await carry(page);
  await checkPage(page, 'llevado');

  wire.down();
  await page.goto(`${wire.url}${group}`);
  await page.getByText('No hay señal para abrir esa página').waitFor();
  await checkPage(page, 'sin-senal-lista');
  await page.getByRole('link', { name: /^Entrar/ }).click();
  await page.getByRole('button', { name: 'Abrir el encuentro' }).waitFor();
  await checkPage(page, 'sin-senal-hoja');
  await begin(page);
  await page.locator('.bag-line').getByText('Sin señal').waitFor();
  assert.match(await line(page), /guardado aquí/);
  await checkPage(page, 'sin-senal-guion');

  // Another tab, or the phone was off: the screen is locked, and opens with no signal.
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByRole('heading', { name: 'Escriba el PIN' }).waitFor();
  await checkPage(page, 'bloqueado');
  await page.getByLabel('PIN de este celular').fill('000000');
  await tapOn(page, 'Abrir');
  await page.getByText('Ese no es el PIN.').waitFor();
  await open(page);

  await part(page, 'Llegaron');
  await tapOn(page, /^Gloria P\./);
  await page.getByRole('button', { name: /^Gloria P\./, pressed: true }).waitFor();
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Gloria/, 'one goes on from where one tapped');
  await tapOn(page, /^Avisó Elvia/);
  await page.getByText('Llegó alguien nuevo').click();
  await page.getByLabel('¿Cómo quiere que le digan?').fill('Rosa');
  await tapOn(page, 'Anotar');
  await page.getByRole('button', { name: /^Rosa/, pressed: true }).waitFor();
  await page.getByText('2 en la ronda, 1 avisó').first().waitFor();
  await checkPage(page, 'sin-senal-sillas');

  await part(page, 'Frases');
  await page.getByLabel('Escriba la frase como la dijeron').fill('Gloria dice que descansar no es abandonar');
  await tapOn(page, 'Guardar');
  await page.getByText('¿Así se queda?').waitFor();
  assert.equal(await page.locator('.phrases li').count(), 0);
  await checkPage(page, 'sin-senal-frase');
  await page.getByLabel('Escriba la frase como la dijeron').fill('Descansar no es abandonar');
  await tapOn(page, 'Guardar');
  await page.locator('.phrases blockquote').getByText('Descansar no es abandonar').waitFor();

  await part(page, 'Guion');
  await tapOn(page, /^Empezar ?: Rito de inicio/);
  await page.getByRole('timer').waitFor();
  await tapOn(page, /^5 min/);
  await page.getByText('de 10 minutos').waitFor();
  await tapOn(page, 'Pausa');
  await page.getByText('en pausa').waitFor();
  await checkPage(page, 'sin-senal-reloj');
  await page.reload();
  await page.getByText('en pausa').waitFor();
  await tapOn(page, 'Seguir');
  await tapOn(page, /^Siguiente/);

  await part(page, 'Memoria');
  await tapOn(page, 'Poner una ficha: Más liviana');
  await checkPage(page, 'sin-senal-cierre');
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  await page.getByLabel('¿Qué pasó?').fill('Hablamos del descanso.');
  await tapOn(page, 'Guardar la memoria');
  await page.getByText('La memoria quedó guardada en este celular.').waitFor();
  await page.getByLabel('¿Qué ayudó?').fill('Empezar con una canción.');
  await tapOn(page, 'Guardar la memoria');
  await page.getByText('La memoria quedó guardada en este celular.').waitFor();
  await checkPage(page, 'sin-senal-memoria');

  wire.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await saved(page);
  await checkPage(page, 'enviado');

  // The same, as the server tells it.
  await visit(page, first);
  await page.getByText('2 de 6 llegaron').waitFor();
  await page.getByText('Descansar no es abandonar').waitFor();
  await visit(page, `${first}/memoria`);
  assert.equal(await page.getByLabel('¿Qué pasó?').inputValue(), 'Hablamos del descanso.');
  assert.equal(await page.getByLabel('¿Qué ayudó?').inputValue(), 'Empezar con una canción.');
  assert.equal(PIN.length, 6);
});
