// Lists and histories that a group brings along: looked at first, refused with row, column and reason, or written down.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, newGroup, press, setUp, visit } from '../walk.mjs';

let browser;
let ronda;
let page;
let group;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser);
  await setUp(page, ronda);
  group = await newGroup(page, dayFromNow(-21));
  await callTogether(page, group, ['Gloria P.']);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** Brings a file of this text to the part of the page named by its id. */
async function bring(id, text) {
  await visit(page, `${group}/importacion`);
  const part = page.locator(`#${id}`);
  await part.locator('input[type=file]').setInputFiles({ name: `${id}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, 'Ver cómo quedaría', part);
}

const main = () => page.locator('main').innerText();

test('a list with a fault is refused as a whole, and each row is told', async () => {
  await visit(page, `${group}/importacion`);
  for (const summary of await page.locator('details.more > summary').all()) await summary.click();
  await checkPage(page, 'import');
  await bring('lista', 'nombre;teléfono\nRosalba M.;311 555 0110\n;300 555 0111\nRosalba M.;12\n');
  assert.match(await main(), /No se anotó nada[\s\S]*Fila 3[\s\S]*Fila 4/);
  await checkPage(page, 'import-list-wrong');
  await visit(page, `${group}/personas`);
  assert.doesNotMatch(await main(), /Rosalba/);
});

test('a list is seen before it is written, who is here already is told, and then it is there', async () => {
  await bring('lista', 'nombre;teléfono\nRosalba M.;311 555 0110\nJhon Eider C.;\nGloria P.;\n');
  assert.match(await main(), /Así quedaría[\s\S]*Rosalba M\.[\s\S]*ya está/);
  await checkPage(page, 'import-list');
  await visit(page, `${group}/personas`);
  assert.doesNotMatch(await main(), /Rosalba/, 'to look writes nothing');
  await bring('lista', 'nombre;teléfono\nRosalba M.;311 555 0110\nJhon Eider C.;\nGloria P.;\n');
  await press(page, /^Anotar/);
  assert.match(await main(), /Jhon Eider C\.[\s\S]*Rosalba M\./);
});

test('a list that is pasted and can not be read comes back to be mended', async () => {
  await visit(page, `${group}/importacion`);
  const part = page.locator('#lista');
  await part.getByText('O pegar las celdas').click();
  await part.locator('textarea').fill('apodo\tedad\nRosa\t61');
  await press(page, 'Ver cómo quedaría', part);
  assert.match(await main(), /No se anotó nada/);
  assert.equal(await page.locator('#lista textarea').inputValue(), 'apodo\tedad\nRosa\t61');
  await checkPage(page, 'import-pasted-wrong');
});

test('a history with a fault is refused, and a good one takes its places on the road', async () => {
  const head = 'fecha;hora;minutos;nombre;asistencia\n';
  const held = (day, name, mark) => `${dayFromNow(day)};14:00;90;${name};${mark}\n`;
  await bring('historia', `${head}${held(-21, 'Nadie de aquí', 'Llegó')}${held(-20, 'Gloria P.', 'quizás')}`);
  assert.match(await main(), /No se anotó nada[\s\S]*Fila 2[\s\S]*Fila 3/);
  await checkPage(page, 'import-history-wrong');
  const good = head + ['Gloria P.', 'Rosalba M.'].map((name) => held(-20, name, 'Llegó')).join('') + held(-14, 'Gloria P.', 'Llegó tarde');
  await bring('historia', good);
  assert.match(await main(), /Así quedaría[\s\S]*Toma el lugar de/);
  await checkPage(page, 'import-history');
  await press(page, /^(Traer|Anotar|Guardar)/);
  await visit(page, `${group}/camino`);
  await checkPage(page, 'import-road');
  await bring('historia', good);
  assert.match(await main(), /ya está/, 'brought twice it is there once');
  await checkPage(page, 'import-history-here');
});
