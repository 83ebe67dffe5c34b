// The scripts, against a small server that answers as Ronda does.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { CSP, draw, serve } from '../gallery.mjs';

let browser;
let site;
/** What the server got, and how it shall answer next. */
let got;
let answer;

before(async () => {
  draw();
  [browser, site] = await Promise.all([launch(), serve(respond)]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

function respond(request, response) {
  if (!request.url.startsWith('/try')) return false;
  let body = '';
  request.on('data', (piece) => { body += piece; });
  request.on('end', async () => {
    if (request.method === 'POST') got.push({ body, header: request.headers['x-ronda-partial'] });
    const { status, location, html } = request.method === 'POST' ? await answer() : { status: 200, html: page() };
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CSP, ...(location && { Location: location }) }).end(html);
  });
  return true;
}

function page({ count = got.length, wrong = false, words = '' } = {}) {
  return `<!doctype html><html lang="es-CO"><title>Prueba ${count}</title><script type="module" src="/assets/js/partial.js"></script>
    <main><section id="part"><h2>Parte</h2><p id="inside">${count}</p>${words && `<p role="alert">${words}</p>`}
    <form method="post" action="/try" data-partial="#part #count"><input type="hidden" name="command" value="c${count}">
    <label>Nombre <input name="name" ${wrong ? 'aria-invalid="true"' : ''}></label>
    <button name="what" value="one">Uno</button><button name="what" value="two">Dos</button></form>
    <form method="post" action="/try/beside" data-partial="#part"><details><summary>Más</summary><label>Nota <textarea name="note"></textarea></label>
    <label><input type="checkbox" name="box" value="1"> Caja</label></details><button>Al lado</button></form></section>
    <p id="count">${count}</p><p id="outside">${count}</p>
    <form id="plain" method="post" action="/try"><button>Sin parte</button></form>
    <p id="status" role="status" data-failed="No se pudo enviar."></p></main>`;
}

async function open() {
  got = [];
  answer = () => ({ status: 303, location: '/try' });
  const tab = await newPage(browser);
  await tab.goto(`${site.url}/try`);
  return tab;
}

test('only the named regions change, and the focus stays where it was', async () => {
  const tab = await open();
  await tab.getByLabel('Nombre').fill('Rosalba');
  await tab.getByRole('button', { name: 'Dos' }).click();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  assert.deepEqual(got, [{ body: 'command=c0&name=Rosalba&what=two', header: 'part count' }]);
  assert.equal(await tab.textContent('#count'), '1');
  assert.equal(await tab.textContent('#outside'), '0');
  assert.equal(await tab.title(), 'Prueba 1');
  assert.equal(await tab.evaluate(() => document.activeElement.textContent), 'Dos');
  await tab.context().close();
});

test('a refusal is shown in place, read out, and leads to the mistake', async () => {
  const tab = await open();
  answer = () => ({ status: 422, html: page({ wrong: true, words: 'Falta el nombre.' }) });
  await tab.getByRole('button', { name: 'Uno' }).click();
  await tab.waitForFunction(() => document.querySelector('#status').textContent === 'Falta el nombre.');
  assert.equal(await tab.evaluate(() => document.activeElement.name), 'name');
  await tab.context().close();
});

test('impatient fingers send once', async () => {
  const tab = await open();
  let release = () => {};
  answer = () => new Promise((resolve) => { release = () => resolve({ status: 303, location: '/try' }); });
  const button = tab.getByRole('button', { name: 'Uno' });
  await button.dblclick({ noWaitAfter: true });
  assert.equal(await button.isDisabled(), true);
  await tab.evaluate(() => document.querySelector('form').requestSubmit());
  await tab.waitForTimeout(150);
  release();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  assert.equal(got.length, 1);
  assert.equal(await tab.getByRole('button', { name: 'Uno' }).isDisabled(), false);
  await tab.context().close();
});

test('what is typed while an answer is on its way stays, with the caret in it', async () => {
  const tab = await open();
  let release = () => {};
  answer = () => new Promise((resolve) => { release = () => resolve({ status: 303, location: '/try' }); });
  const name = tab.getByLabel('Nombre');
  await name.fill('Ana');
  await name.press('Enter');
  await tab.waitForFunction(() => document.querySelector('form[aria-busy]'));
  await name.fill('Bet');
  release();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  assert.equal(await name.inputValue(), 'Bet');
  await tab.keyboard.type('o');
  assert.equal(await name.inputValue(), 'Beto', 'whoever goes on typing types into the same field');
  await tab.context().close();
});

test('a name sent while the one before is on its way is sent after it', async () => {
  const tab = await open();
  const waiting = [];
  answer = () => new Promise((resolve) => { waiting.push(() => resolve({ status: 303, location: '/try' })); });
  const name = tab.getByLabel('Nombre');
  await name.fill('Ana');
  await name.press('Enter');
  await tab.waitForFunction(() => document.querySelector('form[aria-busy]'));
  await name.fill('Beto');
  await name.press('Enter');
  assert.equal(got.length, 1);
  waiting.shift()();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  while (waiting.length === 0) await tab.waitForTimeout(20);
  waiting.shift()();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '2');
  assert.deepEqual(got.map(({ body }) => new URLSearchParams(body).get('name')), ['Ana', 'Beto']);
  assert.deepEqual(got.map(({ body }) => new URLSearchParams(body).get('command')), ['c0', 'c1']);
  assert.equal(await name.inputValue(), '', 'what was sent does not stay in the field');
  await tab.context().close();
});

test('what stands unsaved in another form of the region stays, and its fold stays open', async () => {
  const tab = await open();
  await tab.getByText('Más').click();
  await tab.getByLabel('Nota').fill('A medio escribir');
  await tab.getByLabel('Caja').check();
  await tab.getByRole('button', { name: 'Uno' }).click();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  assert.equal(await tab.getByLabel('Nota').inputValue(), 'A medio escribir');
  assert.equal(await tab.getByLabel('Caja').isChecked(), true);
  assert.ok(await tab.getByLabel('Nota').isVisible());
  await tab.getByRole('button', { name: 'Al lado' }).click();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '2');
  assert.equal(await tab.getByLabel('Nota').inputValue(), '', 'what was sent is the server\'s to show');
  await tab.context().close();
});

test('without signal what was typed stays, and the button comes back', async () => {
  const tab = await open();
  await tab.getByLabel('Nombre').fill('Rosalba');
  await tab.context().setOffline(true);
  await tab.getByRole('button', { name: 'Uno' }).click();
  await tab.getByText('No se pudo enviar.').waitFor();
  assert.equal(await tab.getByLabel('Nombre').inputValue(), 'Rosalba');
  assert.equal(await tab.getByRole('button', { name: 'Uno' }).isDisabled(), false);
  await tab.context().setOffline(false);
  await tab.getByRole('button', { name: 'Uno' }).click();
  await tab.waitForFunction(() => document.querySelector('#inside').textContent === '1');
  assert.equal(await tab.getByText('No se pudo enviar.').count(), 0);
  await tab.context().close();
});

test('an answer that leads elsewhere is followed', async () => {
  const tab = await open();
  answer = () => ({ status: 303, location: '/try/entrar' });
  await tab.getByRole('button', { name: 'Uno' }).click();
  await tab.waitForURL('**/try/entrar');
  await tab.context().close();
});

test('a form without a region is sent by the browser, once', async () => {
  const tab = await open();
  await tab.evaluate(() => { document.querySelector('#plain').requestSubmit(); document.querySelector('#plain').requestSubmit(); });
  await tab.waitForFunction(() => document.querySelector('#outside')?.textContent === '1');
  assert.deepEqual(got, [{ body: '', header: undefined }]);
  await tab.context().close();
});

test('the clock of the console counts from what the server knows', async () => {
  const tab = await newPage(browser);
  await tab.clock.install({ time: '2026-01-01T00:00:00Z' });
  await tab.goto(`${site.url}/console.html`);
  assert.equal(await tab.textContent('[data-clock]'), '24:10');
  const arc = await tab.getAttribute('[data-arc]', 'd');
  await tab.clock.runFor(10_000);
  assert.equal(await tab.textContent('[data-clock]'), '24:00');
  assert.notEqual(await tab.getAttribute('[data-arc]', 'd'), arc);
  assert.match(await tab.textContent('[data-hour]'), /2:41/);
  await tab.clock.fastForward(24 * 60_000 + 65_000);
  assert.equal(await tab.textContent('[data-clock]'), '+1:05');
  assert.equal(await tab.textContent('[data-note]'), 'de más, sin afán');
  await tab.context().close();
});

test('a pause stands still, and minutes added count', async () => {
  const tab = await newPage(browser);
  await tab.route('**/console.html', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-rested="0"', 'data-rested="60" data-paused="2026-11-26T19:40:10Z"').replace('data-extra="0"', 'data-extra="300"');
    await route.fulfill({ response, body });
  });
  await tab.goto(`${site.url}/console.html`);
  // 40 + 5 minutes, 15 gone by at the pause, one of them another pause.
  assert.equal(await tab.textContent('[data-clock]'), '31:00');
  await tab.waitForTimeout(1300);
  assert.equal(await tab.textContent('[data-clock]'), '31:00');
  await tab.context().close();
});

test('open questions take turns, and the tab remembers which', async () => {
  const tab = await newPage(browser);
  await tab.goto(`${site.url}/console.html`);
  const shown = () => tab.locator('[data-prompt]:visible blockquote').allTextContents();
  await tab.getByRole('link', { name: 'Otra pregunta' }).click();
  assert.deepEqual(await shown(), ['¿Qué nos está enseñando esto que acabamos de oír?']);
  await tab.reload();
  assert.deepEqual(await shown(), ['¿Qué nos está enseñando esto que acabamos de oír?']);
  await tab.context().close();
});

test('without script the console is links and forms', async () => {
  const tab = await newPage(browser, { javaScriptEnabled: false });
  await tab.goto(`${site.url}/console.html`);
  assert.equal(await tab.locator('[data-prompt]:visible').count(), 1);
  assert.equal(await tab.getByRole('button', { name: 'Siguiente' }).isVisible(), true);
  await tab.getByRole('link', { name: /Frases/ }).click();
  assert.equal(await tab.getByLabel('Escriba la frase como la dijeron').isVisible(), true);
  await tab.context().close();
});
