// What goes wrong at the form: sent twice, sent late, too long, too large, gone back to.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { dayFromNow, newGroup, press, setUp, settled, signIn, visit } from '../walk.mjs';

let browser;
let ronda;
let page;
let group;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser);
  await setUp(page, ronda);
  group = await newGroup(page, dayFromNow(7));
  await press(page, 'Empezar a convocar');
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** Opens the form of what the group is, with the field for its purpose. */
async function open(who) {
  await visit(who, `${group}/convocatoria`);
  await who.locator('#grupo summary', { hasText: 'Cambiar' }).click();
  const folded = who.locator('#grupo summary', { hasText: 'Decir para qué es' });
  if (await folded.isVisible() && !(await purpose(who).isVisible())) await folded.click();
}

const purpose = (who) => who.locator('#grupo').getByLabel('Para qué es');

test('two fast taps write one person down', async () => {
  await visit(page, `${group}/personas`);
  await page.getByLabel('Nombre', { exact: true }).fill('Gloria P.');
  await page.getByRole('button', { name: 'Anotar', exact: true }).dblclick();
  await settled(page);
  await visit(page, `${group}/personas`);
  assert.equal(await page.getByText('Gloria P.', { exact: true }).count(), 1);
});

test('the same form sent twice without script writes one person down', async () => {
  const plain = await newPage(browser, { javaScriptEnabled: false });
  await signIn(plain, ronda);
  await visit(plain, `${group}/personas`);
  const form = Object.fromEntries(await plain.locator('form[action$="/personas"] input').evaluateAll((all) => all.map((one) => [one.name, one.value])));
  const send = () => plain.request.post(`${ronda.url}${group}/personas`, { form: { ...form, name: 'Arnulfo T.' }, headers: { Origin: ronda.url } });
  const answers = await Promise.all([send(), send()]);
  assert.deepEqual(answers.map((answer) => answer.status()), [200, 200], 'neither is told of a fault');
  await visit(plain, `${group}/personas`);
  assert.equal(await plain.getByText('Arnulfo T.', { exact: true }).count(), 1);
  await plain.context().close();
});

test('who saves a text that somebody else changed meanwhile sees both', async () => {
  const other = await newPage(browser);
  await signIn(other, ronda);
  await open(page);
  await open(other);
  await purpose(page).fill('Descansar juntas un rato.');
  await press(page, 'Guardar', page.locator('#grupo'));
  await purpose(other).fill('Aprender a pedir ayuda.');
  await press(other, 'Guardar', other.locator('#grupo'));
  await other.getByText('Otra persona lo cambió mientras usted escribía').first().waitFor();
  const shown = await other.locator('main').innerText();
  assert.match(shown, /Ahora dice: «Descansar juntas un rato\.»\s+Usted escribió: «Aprender a pedir ayuda\.»/);
  assert.equal(await purpose(other).inputValue(), 'Aprender a pedir ayuda.', 'what was typed is kept');
  await checkPage(other, 'stale-form');
  await press(other, 'Guardar', other.locator('#grupo'));
  await visit(page, `${group}/convocatoria`);
  await page.getByText('Aprender a pedir ayuda.').first().waitFor();
  await other.context().close();
});

test('a text that is too long is kept as it was typed', async () => {
  await open(page);
  const long = `Para acompañarnos. ${'Cada semana. '.repeat(400)}😀`;
  await purpose(page).fill(long);
  await press(page, 'Guardar', page.locator('#grupo'));
  assert.match(await page.locator('#purpose-error').innerText(), /Caben \d.*Acórtelo/s);
  assert.equal(await purpose(page).inputValue(), long);
  await checkPage(page, 'too-long');
});

test('a form of more than 256 KB is answered with a page that says so', async () => {
  await open(page);
  await purpose(page).evaluate((area) => { area.value = 'x'.repeat(300 * 1024); });
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await Promise.all([page.waitForEvent('load'), page.locator('#grupo').getByRole('button', { name: 'Guardar' }).click()]);
  assert.equal((await answered).status(), 413);
  await page.getByRole('heading', { name: 'Es demasiado grande' }).waitFor();
  await checkPage(page, 'too-large');
});

test('after going back, the form that was sent does not write twice', async () => {
  await visit(page, `${group}/temas`);
  await page.getByLabel('Tema', { exact: true }).fill('El sueño');
  await press(page, 'Agregar a la lista');
  await page.goBack();
  await settled(page);
  await page.getByLabel('Tema', { exact: true }).fill('El sueño');
  await press(page, 'Agregar a la lista');
  await visit(page, `${group}/temas`);
  assert.equal(await page.locator('main b, main h3').getByText('El sueño', { exact: true }).count(), 1);
  await page.goBack();
  await settled(page);
  assert.doesNotMatch(await page.title(), /Algo falló/);
});

test('what is wrong with a form is in sight and in focus, wherever it came back', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  const inSight = () => page.waitForFunction(() => {
    const here = document.activeElement;
    if (!here || !here.matches('[aria-invalid=true], [role=alert]')) return false;
    const { top, bottom } = here.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  await visit(page, '/grupos/nuevo');
  await page.getByLabel('Nombre del grupo').fill('Otro grupo');
  await page.getByLabel('Lo que comparten').fill('Cuidar a un familiar');
  await page.getByLabel('Minutos de cada encuentro').fill('121');
  await page.getByLabel(/Ruta A/).check();
  await page.getByRole('button', { name: 'Crear el grupo' }).click();
  await inSight();
  await visit(page, `${group}/convocatoria`);
  await page.locator('#ciclo summary', { hasText: 'Cambiar' }).click();
  await page.locator('#ciclo').getByLabel('Minutos de cada encuentro').fill('5');
  await page.locator('#ciclo').getByRole('button', { name: 'Guardar' }).click();
  await inSight();
});
