// The essential path with the keyboard alone: no pointer touches the page, and what has the focus
// can always be seen.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { COORDINATOR, setUp, settled, visit } from '../walk.mjs';

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

/** More presses than any page has places to stop at. */
const FAR = 150;

/** What has the focus: its name as a screen reader says it, its id, and whether one can see it. */
const focused = () => page.evaluate(() => {
  const it = document.activeElement;
  if (!(it instanceof HTMLElement) || it === document.body) return null;
  const label = it.getAttribute('aria-label') ?? (it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement || it instanceof HTMLSelectElement
    ? [...(it.labels ?? [])].map((one) => one.textContent).join(' ') : it.textContent);
  const box = it.getBoundingClientRect();
  // A box or a radio button that is drawn by its label shows its focus there.
  const drawn = [it, ...(it instanceof HTMLInputElement ? [...(it.labels ?? [])].flatMap((one) => [one, ...one.children]) : [])];
  const ringed = drawn.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return { id: it.id, tag: it.tagName, name: (label ?? '').replace(/\s+/g, ' ').trim(), ringed, inside };
});

/** Tabs until what has the focus is called so, looking at every stop on the way. */
async function tabTo(name, back = false) {
  const seen = [];
  for (let n = 0; n < FAR; n += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await focused();
    if (!stop) continue;
    assert.ok(stop.ringed, `the focus shows on ${stop.tag} «${stop.name}» of ${page.url()}`);
    assert.ok(stop.inside, `${stop.tag} «${stop.name}» of ${page.url()} comes into view with the focus`);
    if (name instanceof RegExp ? name.test(stop.name) : stop.name.startsWith(name)) return stop;
    seen.push(stop.name);
  }
  throw new Error(`no stop is called ${name} on ${page.url()}:\n${[...new Set(seen)].join(' | ')}`);
}

async function type(label, words) {
  await tabTo(label);
  await page.keyboard.type(words);
}

/** Presses a key that leads to another page. */
async function leave(key = 'Enter') {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

/** Presses a key on a button whose form changes a part of the page. */
async function change(key = 'Enter') {
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.keyboard.press(key)]);
  await settled(page);
}

test('from signing in to the memoir without a pointer', async () => {
  const helper = await newPage(browser);
  await setUp(helper, ronda);
  await helper.context().close();

  await page.goto(`${ronda.url}/entrar`);
  await type('Celular o correo', COORDINATOR.identifier);
  await type('PIN o contraseña', COORDINATOR.secret);
  await leave();
  assert.equal(new URL(page.url()).pathname, '/grupos');

  await tabTo('Saltar al contenido');
  await tabTo('Nuevo grupo');
  await leave();
  await type('Nombre del grupo', 'Las mañanas');
  await type('Lo que comparten', 'Enviudar');
  await tabTo('A quienes viven la situación');
  await page.keyboard.press('Space');
  await tabTo('Lugar');
  await page.keyboard.press('ArrowDown');
  await tabTo('Minutos de cada encuentro');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('90');
  await type('Cuántos encuentros', '8');
  await tabTo('Crear el grupo');
  await leave('Space');
  const [, group] = /(\/grupos\/[0-9a-z]+)\/convocatoria/.exec(page.url()) ?? [];
  assert.ok(group, page.url());
  await tabTo('Empezar a convocar');
  await leave();
  if (!page.url().includes('/personas')) {
    await tabTo('Personas');
    await leave();
  }

  for (const name of ['Gloria P.', 'Arnulfo T.']) {
    // After the first one the focus waits in the field for the next.
    if ((await focused())?.id !== 'name') await tabTo('Nombre');
    await page.keyboard.type(name);
    await change();
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  assert.equal((await focused())?.id, 'name', 'the next person can be typed at once');

  await tabTo('Inicio', true);
  await leave();
  await tabTo(/Preparar el primer encuentro|Guion/);
  await leave();
  await tabTo('Empezar con los pasos de siempre');
  await change();
  await tabTo('Ir al encuentro').catch(() => visit(page, page.url().replace(/\/guion.*/, '')));
  if (page.url().includes('/guion')) await leave();
  await tabTo('Abrir el encuentro');
  await leave();
  if (!page.url().includes('/sala')) {
    await tabTo('Entrar a la sala');
    await leave();
  }

  await tabTo(/^Empezar\b/);
  await change();
  await tabTo('Llegaron');
  await page.keyboard.press('Enter');
  await tabTo('Gloria P.');
  await change('Space');
  assert.match((await focused())?.name ?? '', /^Gloria P\..*llegó/i, 'the focus stays on who was marked');
  await tabTo('Frases');
  await page.keyboard.press('Enter');
  await type('Escriba la frase', 'El café de las seis lo tomamos entre todos.');
  await tabTo('Guardar');
  await change();
  await page.getByText('El café de las seis').first().waitFor();
  await tabTo('Guion');
  await page.keyboard.press('Enter');
  await tabTo(/^Siguiente\b/);
  await change();
  await tabTo('Memoria');
  await page.keyboard.press('Enter');
  await tabTo('Cerrar el encuentro');
  await leave();
  await tabTo('Cerrar el encuentro');
  await leave();
  if (!page.url().endsWith('/memoria')) {
    await tabTo('Escribir la memoria');
    await leave();
  }
  await type('¿Qué ayudó?', 'El café.');
  await tabTo('Guardar la memoria');
  await leave();
  await page.getByText('Leerla con alguien').first().waitFor();
  await page.context().close();
});
