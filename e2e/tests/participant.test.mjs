// The life of a participant: a card, a tap, the page, and out again; with script and without.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { FIRST_LOAD_LIMIT, checkPage, firstLoadBytes, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, encounters, newGroup, press, setUp, visit } from '../walk.mjs';

let browser;
let ronda;
let paula;
let group;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  paula = await newPage(browser);
  await setUp(paula, ronda);
  group = await newGroup(paula, dayFromNow(3));
  await callTogether(paula, group, ['Gloria P.', 'Arnulfo T.', 'Marcos Q.']);
  await visit(paula, `${group}/temas`);
  for (const title of ['La culpa', 'Dormir mejor']) {
    await paula.getByLabel('Tema', { exact: true }).fill(title);
    await press(paula, 'Agregar a la lista');
  }
  await visit(paula, `${group}/acuerdos`);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** Makes a card for one person; gives the address that its code holds. */
async function card(name, of = group) {
  await visit(paula, `${of}/tarjetas`);
  for (const box of await paula.getByRole('checkbox').all()) await box.uncheck();
  await paula.getByRole('checkbox', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) }).check();
  await press(paula, 'Hacer e imprimir');
  return (await paula.locator('.address').innerText()).trim();
}

/** Goes back to the very start: no address on the way holds a link, nothing of the person is read, nothing lets in. */
async function nothingInBack(page, name) {
  const seen = [];
  for (let steps = 0; steps < 40; steps += 1) {
    const before = page.url();
    await page.goBack({ waitUntil: 'load' }).catch(() => null);
    const here = page.url();
    if (here === 'about:blank' || here.startsWith('chrome-error:')) break;
    const said = await page.locator('body').innerText();
    seen.push(here);
    assert.doesNotMatch(here, /\/p\//, 'the link stands in no history');
    assert.doesNotMatch(said, name, here);
    assert.equal(await page.getByRole('button', { name: /^Entrar/ }).count(), 0, `nothing lets in at ${here}`);
    if (here === before && seen.filter((one) => one === here).length > 3) break;
  }
  assert.ok(seen.length > 0, 'there was something to go back to');
  assert.equal(page.url(), 'about:blank', `at the very start: ${seen.join(' ')}`);
  assert.deepEqual((await page.context().cookies()).filter((cookie) => ['p', 'd'].includes(cookie.name)), []);
  await page.goto(`${ronda.url}/mi-grupo`);
  assert.equal(new URL(page.url()).pathname, '/enlace');
}

const loaded = (page, act) => Promise.all([page.waitForEvent('load'), act]);

test('the cards are for everybody, and the person is told of on theirs alone', async () => {
  await visit(paula, `${group}/tarjetas`);
  await checkPage(paula, 'cards-choice');
  await press(paula, 'Hacer e imprimir');
  assert.equal(await paula.locator('.pass').count(), 3);
  await checkPage(paula, 'cards');
  await paula.emulateMedia({ media: 'print' });
  assert.ok(await paula.locator('.pass').first().isVisible());
  assert.ok(!(await paula.getByRole('navigation').first().isVisible()), 'only the cards come out of the printer');
  await paula.emulateMedia({ media: 'screen' });
});

test('a participant comes in, answers, votes, writes, and leaves nothing behind', async (t) => {
  const link = await card('Gloria P.');
  const page = await newPage(browser);
  await page.goto(link);
  assert.equal(await page.title(), 'Mi página');
  assert.doesNotMatch(await page.locator('body').innerText(), /Gloria|Manos/, 'the door is neutral');
  await checkPage(page, 'own-door');
  await loaded(page, page.getByRole('button', { name: /es mi teléfono/ }).click());
  assert.equal(new URL(page.url()).pathname, '/mi-grupo');
  assert.match(await page.locator('h1').innerText(), /Hola, Gloria P\./);
  const { bytes, requests, at } = await firstLoadBytes(browser, `${ronda.url}/mi-grupo`, await page.context().cookies());
  t.diagnostic(`/mi-grupo: ${bytes} bytes, ${requests} requests`);
  assert.equal(new URL(at).pathname, '/mi-grupo');
  assert.ok(bytes <= FIRST_LOAD_LIMIT, `${bytes} bytes`);
  assert.ok(requests <= 6, `${requests} requests`);

  // One tap, and the page stays where it is.
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.getByRole('button', { name: 'Sí voy' }).click()]);
  await page.getByText(/ya sabe que usted viene/).first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Sí voy' }).getAttribute('aria-pressed'), 'true');
  await visit(paula, group);
  assert.match(await paula.locator('main').innerText(), /Una persona viene/);

  // The secret vote, while it is open.
  await visit(paula, `${group}/temas`);
  await press(paula, 'Votar por celular');
  await checkPage(paula, 'phones-round');
  await page.reload();
  await page.getByLabel('Dormir mejor').check();
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), page.getByRole('button', { name: 'Votar' }).click()]);
  await page.getByText(/Votó por un tema/).waitFor();
  await checkPage(page, 'own');
  await visit(paula, `${group}/temas`);
  assert.match(await paula.locator('#celulares').innerText(), /Una persona de 3 ya votó/);
  await press(paula, 'Cerrar la votación');
  assert.match(await paula.locator('main').innerText(), /por celular/);
  await page.reload();
  assert.equal(await page.locator('#votacion').count(), 0);

  // What they hope for, in their words; the coordination reads and does not write.
  await page.locator('#text').fill('Dormir una noche entera');
  await loaded(page, page.getByRole('button', { name: 'Guardar' }).click());
  await visit(paula, `${group}/expectativas`);
  assert.match(await paula.locator('main').innerText(), /Dormir una noche entera[\s\S]*/);
  assert.match(await paula.locator('main').innerText(), /La escribe la persona/);
  await checkPage(paula, 'expectations-theirs');

  // Everything that is kept, a copy of it, and the wish to be forgotten.
  await loaded(page, page.getByRole('link', { name: 'Mis datos' }).click());
  await checkPage(page, 'own-data');
  const [copy] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Copia para leer' }).click()]);
  assert.equal(copy.suggestedFilename(), 'mis-datos.html');
  // What was downloaded ended a navigation of its own: only what the page says tells that this one is over.
  await page.getByRole('button', { name: 'Pedir que me olviden' }).click();
  await page.getByText(/Quien abre los encuentros ya lo ve/).waitFor();
  await visit(paula, `${group}/personas`);
  assert.match(await paula.locator('main').innerText(), /Gloria P\. pide que se borren sus datos/);
  await loaded(paula, paula.getByRole('link', { name: 'Responder a su pedido' }).click());
  await checkPage(paula, 'member-asks');

  // Out: the page is gone from the history, and going back shows nothing.
  await Promise.all([page.waitForURL('**/listo'), page.getByRole('button', { name: 'Salida rápida' }).click()]);
  assert.deepEqual((await page.context().cookies()).filter((cookie) => cookie.name === 'p'), []);
  await checkPage(page, 'own-done');
  await nothingInBack(page, /Gloria|Dormir/);
  await checkPage(page, 'own-no-link');
  await page.context().close();

  await paula.getByLabel('Sí, la persona lo pidió').check();
  await press(paula, 'Borrar sus datos');
  assert.match(await paula.locator('main').innerText(), /Sus datos se borraron/);
  await checkPage(paula, 'forgotten');
  const late = await newPage(browser);
  assert.equal((await late.goto(link))?.status(), 404);
  await checkPage(late, 'own-dead');
  await late.context().close();
});

/** How large a picture in PNG is. */
const pngSize = (png) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

test('the same life without script, on a shared phone of 320 px', async () => {
  const link = await card('Arnulfo T.');
  const page = await newPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(link);
  await loaded(page, page.getByRole('button', { name: /teléfono compartido/ }).click());
  const [session] = (await page.context().cookies()).filter((cookie) => cookie.name === 'p');
  assert.equal(session.expires, -1, 'the cookie goes with the browser');
  assert.equal(await page.locator('[data-hear]:visible').count(), 0, 'a button that could do nothing is not shown');
  await loaded(page, page.getByRole('button', { name: 'No puedo' }).click());
  assert.equal(await page.getByRole('button', { name: 'No puedo' }).getAttribute('aria-pressed'), 'true');
  await page.locator('#text').fill('');
  await loaded(page, page.getByRole('button', { name: 'Guardar' }).click());
  assert.ok(await page.locator('#text-error').isVisible(), 'the fault stands beside its field');
  await page.locator('#text').fill('Que me escuchen');
  await loaded(page, page.getByRole('button', { name: 'Guardar' }).click());
  assert.match(await page.locator('#espera').innerText(), /Que me escuchen/);
  await loaded(page, page.getByRole('link', { name: 'Cambiar' }).click());
  await page.locator('#text').fill('Que me escuchen sin afán');
  await loaded(page, page.getByRole('button', { name: 'Guardar' }).click());
  assert.match(await page.locator('#espera').innerText(), /sin afán/);
  const here = (words) => page.locator('main').getByText(words).first().waitFor();
  const send = (name) => loaded(page, page.getByRole('button', { name, exact: typeof name === 'string' }).first().click());
  const follow = (name) => loaded(page, page.getByRole('link', { name }).first().click());
  const fits = async () => {
    // Without script the page can't be asked: what is taken whole is as wide as the screen, or wider.
    const { width } = pngSize(await page.screenshot({ fullPage: true }));
    assert.equal(width, 320, `${page.url()} is wider than the phone`);
  };
  await fits();

  // The secret vote, while it is open, and changed once.
  await visit(paula, `${group}/temas`);
  await press(paula, 'Votar por celular');
  await loaded(page, page.reload());
  await page.getByLabel('La culpa').check();
  await send('Votar');
  await here(/Votó por un tema/);
  await page.getByLabel('Dormir mejor').check();
  await send('Cambiar mi voto');
  await here(/Votó por 2 temas/);
  await visit(paula, `${group}/temas`);
  await press(paula, 'Cerrar la votación');

  // Other care, asked for without a reason.
  await loaded(page, page.reload());
  await page.locator('#orientaciones summary', { hasText: 'Pedir orientación' }).click();
  await page.locator('#care_kind').selectOption({ index: 1 });
  await send('Pedirla');
  assert.equal(new URL(page.url()).hash, '#orientaciones');
  await visit(paula, `${group}/orientaciones`);
  assert.match(await paula.locator('main').innerText(), /Arnulfo T\./);

  // A call on a hard day, asked for and taken back.
  await send(/que me llame$/);
  await here(/Pidió una llamada/);
  await visit(paula, group);
  assert.match(await paula.locator('section[aria-labelledby=t-calls]').innerText(), /Arnulfo T\./);
  await send('Ya no hace falta');
  assert.equal(await page.getByText(/Pidió una llamada/).count(), 0);

  // A calendar of their own; no mail server is set up, and the page says so.
  await follow('Avisos y calendario');
  await here(/Por ahora no se envían correos/);
  await send('Crear la dirección');
  assert.match(await page.locator('main').innerText(), /\/calendario\/[0-9a-z]{26}\.ics/);
  await fits();
  await follow('Volver a mi página');

  // To be forgotten, and to stay after all.
  await follow('Mis datos');
  await fits();
  await send('Pedir que me olviden');
  await here(/Quien abre los encuentros ya lo ve/);
  await send('Ya no quiero que se borren');
  await page.getByRole('button', { name: 'Pedir que me olviden' }).waitFor();
  await follow('Volver a mi página');
  await loaded(page, page.getByRole('button', { name: 'Salir y borrar' }).click());
  assert.equal(new URL(page.url()).pathname, '/listo');
  await page.goto(`${ronda.url}/mi-grupo`);
  assert.equal(new URL(page.url()).pathname, '/enlace');
  await page.context().close();
});

test('without script something made for the closing is handed in, and taken back with its receipt', async () => {
  const of = await newGroup(paula, dayFromNow(0), { name: 'Las de los martes' });
  await callTogether(paula, of, ['Nidia R.']);
  const [first] = await encounters(paula, of);
  await visit(paula, `${first}/guion`);
  await press(paula, 'Empezar con los pasos de siempre');
  await visit(paula, first);
  await press(paula, 'Abrir el encuentro');
  const page = await newPage(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await page.goto(await card('Nidia R.', of));
  const send = (name) => loaded(page, page.getByRole('button', { name }).first().click());
  const follow = (name) => loaded(page, page.getByRole('link', { name }).first().click());
  await send(/teléfono compartido/);
  await follow('Traer algo o retirarlo');
  await follow('Entregar algo');
  await send('Guardar sellado');
  assert.ok(await page.locator('#creation_text-error').isVisible(), 'the fault stands beside its field');
  await page.locator('#creation_text').fill('Una canción que canto bajito');
  await send('Guardar sellado');
  const receipt = (await page.locator('.receipt').innerText()).trim();
  await follow('Lo que hacemos para el cierre');
  assert.doesNotMatch(await page.locator('main').innerText(), /bajito/, 'sealed for whoever made it too');
  await page.locator('#retiro summary').click();
  await page.locator('#receipt').fill('no es un recibo');
  await send('Retirar algo que se entregó');
  assert.ok(await page.locator('#receipt-error').isVisible());
  await page.locator('#receipt').fill(receipt);
  await send('Retirar algo que se entregó');
  await page.getByText('Se borró del todo').first().waitFor();
  await page.context().close();
});

for (const phone of ['es mi teléfono', 'teléfono compartido']) {
  for (const javaScriptEnabled of [true, false]) {
    test(`after a quick exit nothing is in Back: ${phone}, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const link = await card('Marcos Q.');
      const page = await newPage(browser, { javaScriptEnabled });
      await page.goto(link);
      assert.equal(new URL(page.url()).pathname, '/puerta', 'the link leads on');
      await loaded(page, page.getByRole('button', { name: new RegExp(phone) }).click());
      await loaded(page, page.getByRole('link', { name: 'Mis datos' }).click());
      await loaded(page, page.getByRole('link', { name: 'Volver a mi página' }).click());
      assert.equal(new URL(page.url()).pathname, '/mi-grupo');
      await Promise.all([page.waitForURL('**/listo'), page.getByRole('button', { name: 'Salida rápida' }).click()]);
      await nothingInBack(page, /Marcos/);
      await page.context().close();
    });
  }
}

test('a voice of the language reads the page aloud', async () => {
  const link = await card('Marcos Q.');
  const page = await newPage(browser);
  await page.addInitScript(() => {
    const said = [];
    const voice = { speak: (one) => said.push(one.text), cancel: () => {}, getVoices: () => [{ lang: 'es-CO' }], addEventListener: () => {} };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class { constructor(text) { this.text = text; } } });
    window.said = said;
  });
  await page.goto(link);
  await loaded(page, page.getByRole('button', { name: /es mi teléfono/ }).click());
  await page.getByRole('button', { name: /^Oír/ }).first().click();
  const said = await page.evaluate(() => window.said.join(' | '));
  assert.match(said, /Hola, Marcos Q\..*Nos vemos.*2 de la tarde/s);
  assert.doesNotMatch(said, /Salida rápida|Sí voy/, 'buttons are not read');
  assert.equal(await page.getByRole('button', { name: /^Oír/ }).first().getAttribute('aria-pressed'), 'true');
  await page.context().close();
});
