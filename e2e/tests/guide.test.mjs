// What docs/guide/acompanar-un-grupo.md tells is done here, in its order, on a phone; so the guide can't rot. Every label
// that it names must stand on a page shown for its section. RONDA_SHOTS=1 takes its pictures anew.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { countLabels, deadLinks, missingLabels, pictures, see } from '../guide.mjs';
import { startDemo, startRonda } from '../house.mjs';
import { carry, tapOn } from '../offline.mjs';
import { about, callTogether, dayFromNow, encounters, enrol, inviteToHouse, newGroup, press, setUp, settled, signIn, tap, visit } from '../walk.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5 };
const DESK = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 };
const PEOPLE = ['Rosalba M.', 'Jhon Eider C.', 'María Nelly G.', 'Luz Dary O.', 'Yuranis P.', 'Segundo B.'];
const TOPICS = [['Dormir cuando el otro no duerme', '5'], ['La plata que no alcanza', '4'], ['Pedir ayuda', '3'], ['Lo que callamos en la casa', '2']];
const MARTA = { name: 'Marta Ceballos', identifier: '310 555 0142' };

let browser;
/** A house of its own for the life of one group, and the demonstration for what takes months to become. */
let ronda;
let demo;
/** Who coordinates the group of the walk. */
let marta;
/** The same of the demonstration, on a phone. */
let paula;
let group;
let road;

before(async () => {
  // A mail server is set where the group of the walk is, and nobody listens there.
  const mail = { RONDA_MAIL_SERVER: 'smtp-plain://127.0.0.1:1', RONDA_MAIL_FROM: 'ronda@ronda.test', RONDA_PUBLIC_ADDRESS: 'http://ronda.test' };
  Object.assign(process.env, mail);
  const house = startRonda();
  for (const name of Object.keys(mail)) delete process.env[name];
  [browser, ronda, demo] = await Promise.all([launch(), house, startDemo()]);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
  await demo?.stop();
});

// Each part stands on the one before: after a failure the rest has no ground.
let broken = false;
function part(name, body) {
  test(name, async (t) => {
    if (broken) return t.skip('an earlier part failed');
    broken = true;
    await body();
    broken = false;
  });
}

part('someone who coordinates comes in for the first time', async () => {
  const section = 'Entrar por primera vez';
  const administrator = await newPage(browser);
  await setUp(administrator, ronda, '6');
  await visit(administrator, '/institucion/telefonos/nuevo');
  await administrator.locator('#line_name').fill('Línea de apoyo del municipio (ejemplo)');
  await administrator.locator('#line_phone').fill('600 555 0106');
  await administrator.locator('#hours').fill('todos los días, a toda hora');
  await press(administrator, 'Guardar');
  const pin = await inviteToHouse(administrator, MARTA);
  await administrator.context().close();

  marta = await newPage(browser, PHONE);
  await marta.goto(`${ronda.url}/entrar`);
  await see(marta, section, { shot: '01-entrar', tall: 620 });
  await marta.getByLabel('Celular o correo').fill(MARTA.identifier);
  await marta.getByLabel('PIN o contraseña').fill(pin);
  await press(marta, 'Entrar');
  await see(marta, section);
  await press(marta, 'Aceptar');
  // A second device, so that there is one to send away.
  const lost = await newPage(browser, PHONE);
  await signIn(lost, ronda, { ...MARTA, secret: pin });
  await visit(marta, '/cuenta');
  await see(marta, section);
  await press(marta, /^Sacar/);
  await visit(lost, '/grupos');
  assert.equal(new URL(lost.url()).pathname, '/entrar', 'the device that was sent away is out');
  await lost.context().close();
  await marta.locator('#current_secret').fill(pin);
  await marta.locator('#new_secret').fill('739146');
  await press(marta, 'Cambiar', marta.locator('form[action="/cuenta/clave"]'));
  await marta.locator('#profile').selectOption('nursing');
  await press(marta, 'Guardar', marta.locator('form[action="/cuenta/oficio"]'));
});

part('a group is made and its road is there', async () => {
  const section = 'Crear el grupo y su camino';
  await visit(marta, '/grupos');
  await see(marta, section);
  await visit(marta, '/grupos/nuevo');
  await marta.getByLabel('Nombre del grupo').fill('Manos que cuidan');
  await marta.getByLabel('Lo que comparten').fill('Cuidar a un familiar enfermo');
  await see(marta, section, { shot: '02-grupo-nuevo', at: 'main h1', tall: 820 });
  group = await newGroup(marta, dayFromNow(0));
  await visit(marta, group);
  await see(marta, section);
  await visit(marta, `${group}/camino`);
  await see(marta, section, { shot: '03-camino', tall: 760 });
});

part('the call is prepared and opened', async () => {
  const section = 'Convocar y prepararse';
  await visit(marta, `${group}/convocatoria`);
  const points = marta.locator('form[action$="/preparacion"] input[type=checkbox]');
  for (let n = 0; n < 5; n += 1) await points.nth(n).check();
  await see(marta, section, { shot: '04-convocatoria', at: ':is(section, div):has(> form[action$="/preparacion"])', tall: 720 });
  await press(marta, 'Guardar la lista');
  await see(marta, section);
  await press(marta, 'Empezar a convocar');
});

part('people are written down, and the seventh waits', async () => {
  const section = 'Anotar a las personas';
  await visit(marta, `${group}/personas`);
  // A list is looked at while there is room for it; the rest is written down by hand.
  await enrol(marta, PEOPLE[0]);
  await press(marta, 'Traer o llevar una lista', marta.locator('main'), 'link');
  await see(marta, section);
  const list = marta.locator('#lista');
  await list.getByText('O pegar las celdas').click();
  await list.locator('textarea').fill('nombre\nRosalba M.\nNidia R.\nOlga T.');
  await press(marta, 'Ver cómo quedaría', list);
  await marta.getByRole('heading', { name: 'Así quedaría' }).waitFor();
  await see(marta, section, { shot: '23-traer', at: 'h2:has-text("Así quedaría")', tall: 620 });
  await visit(marta, `${group}/personas`);
  for (const name of [...PEOPLE.slice(1), 'Marcos Q.']) await enrol(marta, name);
  await visit(marta, `${group}/personas`);
  await see(marta, section, { shot: '05-personas', at: 'h2:has-text("Quiénes son")', tall: 760 });
  await press(marta, /Segundo B/, marta.locator('main'), 'link');
  await see(marta, section);
  await marta.getByText('Deja el grupo', { exact: true }).click();
  await marta.getByLabel('Sí, deja el grupo').check();
  await see(marta, section);
  await press(marta, 'Anotar que se va');
  await visit(marta, `${group}/personas`);
  await see(marta, section);
  await press(marta, /^Dar el lugar/);
});

part('each person is given a card', async () => {
  const section = 'Darle a cada persona su tarjeta';
  await visit(marta, `${group}/personas`);
  await see(marta, section);
  await visit(marta, `${group}/tarjetas`);
  await see(marta, section);
  for (const box of await marta.getByRole('checkbox').all()) await box.uncheck();
  await marta.getByRole('checkbox', { name: /^Rosalba M/ }).check();
  await press(marta, 'Hacer e imprimir');
  await see(marta, section, { shot: '06-tarjetas', only: '.pass' });
  const link = (await marta.locator('.address').innerText()).trim();
  await visit(marta, `${group}/personas`);
  await press(marta, /Rosalba M/, marta.locator('main'), 'link');
  await see(marta, section);
  await shared(link);
});

/** On a phone of the family: the door names nobody, and nothing stays. */
async function shared(link) {
  const section = 'Un celular que usa más gente';
  const page = await newPage(browser, PHONE);
  await page.goto(link);
  assert.doesNotMatch(await page.locator('body').innerText(), /Rosalba|Manos/);
  await see(page, section, { shot: '09-puerta', tall: 520 });
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /teléfono compartido/ }).click()]);
  await see(page, section);
  await Promise.all([page.waitForURL('**/listo'), page.getByRole('button', { name: 'Salir y borrar' }).click()]);
  await page.context().close();
  await visit(marta, '/cuenta');
  await see(marta, section);
}

part('a participant sees their page', async () => {
  const section = 'Lo que ve cada participante';
  const page = await newPage(browser, PHONE);
  await page.goto(demo.entries.find(({ word }) => word === 'participante').address);
  await see(page, section, { shot: '07-mi-grupo', tall: 760 });
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Mis datos' }).click()]);
  await see(page, section);
  await page.context().close();
  await visit(marta, `${group}/acuerdos`);
  await see(marta, section);
});

part('the script of the first encounter is prepared', async () => {
  const section = 'Preparar el guion';
  await visit(marta, group);
  await see(marta, section);
  road = await encounters(marta, group);
  assert.equal(road.length, 10);
  await visit(marta, `${road[0]}/guion`);
  await see(marta, section);
  await press(marta, 'Empezar con los pasos de siempre');
  await marta.getByLabel('Una pregunta abierta').fill('¿Qué nos ayuda en un día difícil?');
  await press(marta, 'Agregar la pregunta');
  await visit(marta, `${road[0]}/guion`);
  await see(marta, section, { shot: '10-guion', at: '#pasos', tall: 760 });
  await press(marta, 'El guion está listo');
});

part('the encounter is led from the phone', async () => {
  const section = 'Llevar el encuentro desde el celular';
  await visit(marta, group);
  await see(marta, section);
  await press(marta, 'Empezar encuentro', marta.locator('main'), 'link');
  await see(marta, section);
  // The first day stepped over a holiday: then it is not its day, and that is asked.
  const anyway = marta.getByLabel(/^Sí, abrirlo ahora/);
  if (await anyway.count()) await anyway.check();
  await press(marta, 'Abrir el encuentro');
  assert.match(marta.url(), /\/sala/);
  await see(marta, section);
  await tap(marta, marta.getByRole('button', { name: /^Empezar / }).first());
  await see(marta, section);
  await tap(marta, marta.getByRole('button', { name: /^Siguiente / }));
  await see(marta, section, { shot: '14-sala', tall: 740 });
  await marta.getByRole('link', { name: /Llegaron/ }).first().click();
  for (const name of PEOPLE.slice(0, 4)) await tap(marta, marta.locator('#sillas').getByRole('button', { name: new RegExp(`^${name}`) }).first());
  await tap(marta, marta.getByRole('button', { name: /^Avisó Yuranis/ }));
  await marta.getByText('Llegó alguien nuevo').click();
  await marta.getByLabel('¿Cómo quiere que le digan?').fill('Elvia');
  await tap(marta, marta.locator('.newcomer-form button'));
  await see(marta, section, { shot: '13-llegaron', tall: 740 });
  await marta.getByRole('link', { name: /^Frases/ }).first().click();
  await marta.getByLabel('Escriba la frase como la dijeron').fill('Cuidar también cansa, y decirlo descansa.');
  await tap(marta, marta.locator('#frases').getByRole('button', { name: 'Guardar' }));
  await marta.getByRole('link', { name: /^Memoria/ }).first().click();
  for (const mood of ['Más liviana', 'Más liviana', 'Igual']) await tap(marta, marta.getByRole('button', { name: new RegExp(`^Poner una ficha: ${mood}`) }));
  await see(marta, section);
});

part('what to do if someone is not well is one tap away', async () => {
  const section = 'Si alguien no está bien';
  await marta.getByRole('link', { name: 'Cuidado' }).click();
  await marta.getByRole('heading', { name: 'Cuidado' }).waitFor();
  await see(marta, section, { shot: '15-cuidado', at: '#ruta', tall: 740 });
});

part('an encounter is taken along to where there is no signal', async () => {
  const section = 'Un encuentro sin señal';
  await visit(marta, road[1]);
  await see(marta, section);
  await carry(marta);
  await see(marta, section);
  await marta.getByRole('link', { name: 'Abrirlo' }).click();
  await marta.getByRole('button', { name: 'Abrir el encuentro' }).waitFor();
  await see(marta, section, { shot: '26-sin-senal', tall: 740 });
  // The rest of the guide goes on with the server's pages.
  await visit(marta, '/maleta');
  await tapOn(marta, /^Quitar de este celular/);
  await marta.getByText('Este celular no lleva ningún encuentro').waitFor();
});

part('agreements, expectations and topics', async () => {
  const section = 'El primer encuentro';
  await visit(marta, `${group}/acuerdos`);
  await see(marta, section, { shot: '11-acuerdos', at: ':is(section, div):has(> form)', tall: 620 });
  await press(marta, 'Guardar los acuerdos');
  await visit(marta, `${group}/acuerdos`);
  const text = marta.locator('form[action$="/acuerdos"] textarea, main textarea').first();
  await text.evaluate((field) => field.closest('details')?.setAttribute('open', ''));
  await text.fill(`${await text.inputValue()}\nSi no puedo venir, aviso.`);
  await press(marta, /^Guardar/);
  await visit(marta, `${group}/acuerdos`);
  await see(marta, section);
  await visit(marta, `${group}/expectativas`);
  await see(marta, section);
  await marta.getByLabel(about('Qué dijo', 'Luz Dary O.')).fill('Quiero no sentirme sola cuidando.');
  await press(marta, about('Guardar', 'Luz Dary O.'));
  await see(marta, section);
  await press(marta, 'se puede aquí');
  await press(marta, about('No dijo nada', 'Yuranis P.'));

  await visit(marta, `${group}/temas`);
  for (const [title] of TOPICS) {
    await marta.getByLabel('Tema', { exact: true }).fill(title);
    await press(marta, 'Agregar a la lista');
  }
  await see(marta, section);
  await press(marta, 'Contar manos', marta.locator('main'), 'link');
  await marta.getByLabel('Personas que votan').fill('6');
  const hands = marta.locator('main input.tiny:not(#voters)');
  for (const [n, [, count]] of TOPICS.entries()) await hands.nth(n).fill(count);
  await see(marta, section, { shot: '12-temas', tall: 760 });
  await press(marta, 'Guardar la votación');
  await visit(marta, `${group}/temas`);
  await see(marta, section);
  await visit(marta, `${group}/temas/orden`);
  const places = marta.locator('main input.tiny');
  for (let n = 0; n < TOPICS.length; n += 1) await places.nth(n).fill(String(n + 1));
  await see(marta, section);
  await press(marta, 'Guardar el orden');
  await visit(marta, `${group}/temas`);
  await see(marta, section);
  await press(marta, 'Poner los temas en el camino');

  // The same by phones, in the demonstration, where people have their cards.
  paula = await newPage(browser, PHONE);
  await paula.goto(demo.entries.find(({ word }) => word === 'coordinadora').address);
  const manos = await named('Manos que cuidan');
  await visit(paula, `${manos}/temas`);
  await press(paula, 'Votar por celular');
  await see(paula, section);
  const person = await newPage(browser, PHONE);
  await person.goto(demo.entries.find(({ word }) => word === 'participante').address);
  await person.locator('#votacion input[type=checkbox]').first().check();
  await tap(person, person.getByRole('button', { name: 'Votar' }));
  await person.getByText(/Votó por un tema/).first().waitFor();
  await person.context().close();
  await press(paula, 'Cerrar la votación');
});

/** The address of a group of the demonstration. */
async function named(name) {
  await visit(paula, '/grupos');
  return new URL(await paula.getByRole('link', { name }).first().getAttribute('href'), demo.url).pathname;
}

part('the encounter is closed and its memoir written, read and closed', async () => {
  const section = 'Cerrar el encuentro y escribir la memoria';
  await visit(marta, `${road[0]}/sala`);
  await see(marta, section);
  await visit(marta, `${road[0]}/cierre`);
  await see(marta, section);
  await press(marta, 'Cerrar el encuentro');
  await visit(marta, road[0]);
  await see(marta, section);
  await visit(marta, `${road[0]}/memoria`);
  assert.match(await marta.getByLabel('¿Qué pasó?').inputValue(), /Cuidar también cansa/);
  await marta.getByLabel('¿Qué ayudó?').fill('Que Rosalba contara lo suyo.');
  await marta.getByLabel('¿Qué costó?').fill('Empezamos tarde y la conversación quedó corta.');
  await marta.getByLabel('Primer ajuste').fill('Poner las sillas antes de que lleguen.');
  await press(marta, 'Guardar la memoria');
  await marta.getByText('Aparecen nombres del grupo: Rosalba').waitFor();
  await marta.getByLabel('¿Qué ayudó?').fill('Que alguien contara lo suyo, sin que se lo pidieran.');
  await see(marta, section);
  await press(marta, 'Guardar la memoria');
  await see(marta, section);
  await marta.getByLabel('¿Con quién la leyó?').fill('La enfermera jefe');
  await press(marta, 'Ya la leímos');
  await see(marta, section);
  await press(marta, 'Cerrar la memoria');
  // A picture of one that took its time.
  await visit(paula, await named('Noches tranquilas'));
  await press(paula, 'Escribir la memoria', paula.locator('main'), 'link');
  await see(paula, section, { shot: '16-memoria', at: 'section:has(> form #happened), form:has(#happened)', tall: 760 });
});

part('the plan changes', async () => {
  const section = 'Cuando cambia el plan';
  await visit(marta, road[2].replace('/encuentros/', '/camino/'));
  await see(marta, section);
  await marta.locator('form[action$="/fecha"] #day').fill(dayFromNow(16));
  await marta.getByLabel('Por qué se mueve').fill('El puente estaba cerrado.');
  await press(marta, 'Guardar la fecha');
  await visit(marta, road[3].replace('/encuentros/', '/camino/'));
  await marta.getByText('No se hará o no se hizo').click();
  await marta.getByLabel('Se cancela de antemano').check();
  await marta.getByLabel('Por qué', { exact: true }).fill('Fiestas de la vereda.');
  await see(marta, section);
  await press(marta, 'Guardar');
  await visit(marta, `${group}/camino`);
  await see(marta, section);

  await visit(marta, `${group}/personas`);
  await see(marta, section);
  await press(marta, /Ver los avisos/, marta.locator('main'), 'link');
  await see(marta, section);
  await marta.locator('#reminder_seat').selectOption({ label: PEOPLE[1] });
  await marta.locator('#reminder_mail').fill('jhon@ronda.test');
  for (const box of await marta.getByRole('group', { name: 'Para qué' }).getByRole('checkbox').all()) await box.check();
  await press(marta, 'Dijo que sí: anotar');
  await see(marta, section, { shot: '24-avisos', at: 'h2:has-text("Quién dijo que sí")', tall: 720 });
});

part('an encounter that was opened by mistake', async () => {
  const section = 'Cuando algo sale mal';
  const other = await newGroup(marta, dayFromNow(0), { name: 'Las mañanas' });
  await callTogether(marta, other, ['Elvia']);
  await see(marta, section);
  const [first] = await encounters(marta, other);
  await visit(marta, first);
  await see(marta, 'Pasar la planilla de papel');
  const anyway = marta.getByLabel(/^Sí, abrirlo ahora/);
  if (await anyway.count()) await anyway.check();
  await press(marta, 'Abrir el encuentro');
  await see(marta, section);
  await press(marta, 'Volver a la hoja del encuentro', marta.locator('body'), 'link');
  await see(marta, section);
  await press(marta, 'Lo abrí por error');
  await marta.getByText('El encuentro volvió a como estaba.').waitFor();
  const desk = await newPage(browser, DESK);
  await desk.goto(`${ronda.url}/rutas`);
  await see(desk, section);
  await desk.context().close();
  await visit(paula, await named('Padres y madres que esperan'));
  await see(paula, section);
});

part('a sheet of paper is typed in', async () => {
  const section = 'Pasar la planilla de papel';
  const desk = await newPage(browser, DESK);
  await desk.goto(demo.entries.find(({ word }) => word === 'coordinadora').address);
  const manos = await named('Manos que cuidan');
  await visit(desk, manos);
  await see(desk, 'Llevar el encuentro desde el celular', { shot: '00-grupo', tall: 900 });
  const ahead = (await encounters(desk, manos))[6];
  await visit(desk, ahead);
  await see(desk, section);
  await visit(desk, `${ahead}/planilla`);
  await desk.locator('#held_day').fill(dayFromNow(0));
  await desk.locator('#opened_time').fill('00:05');
  await desk.locator('#closed_time').fill('00:15');
  for (const [n, row] of (await desk.locator('fieldset.marks').all()).entries()) {
    await row.getByRole('radio', { name: n % 5 === 3 ? 'Avisó' : 'Llegó', exact: true }).check();
  }
  await see(desk, section, { shot: '17-planilla', at: 'fieldset.marks', tall: 620 });
  await desk.getByLabel('Llegaron por primera vez').fill('Hermelinda');
  await press(desk, 'Guardar la planilla');
  await settled(desk);
  assert.doesNotMatch(desk.url(), /planilla$/);
  await desk.context().close();
});

part('who is missed, and other care', async () => {
  const noches = await named('Noches tranquilas');
  await visit(paula, noches);
  await see(paula, 'Quien nos hace falta');
  await visit(paula, `${noches}/ausencias`);
  await see(paula, 'Quien nos hace falta', { shot: '18-hacen-falta', tall: 740 });
  const before = await paula.getByRole('button', { name: /^Deshacer/ }).count();
  await paula.getByRole('button', { name: /^Ya hablamos/ }).first().click();
  await paula.waitForFunction((n) => [...document.querySelectorAll('button')].filter((one) => one.textContent.trim().startsWith('Deshacer')).length > n, before);

  const section = 'Orientar a otra atención';
  const manos = await named('Manos que cuidan');
  await visit(paula, `${manos}/personas`);
  await see(paula, section);
  await visit(paula, `${manos}/orientaciones/nueva`);
  await see(paula, section);
  await paula.locator('#seat').selectOption({ index: 3 });
  await paula.locator('#origin').selectOption('own');
  await paula.locator('#service').selectOption({ index: 1 });
  await paula.locator('#way_note').fill('Preguntar en la ventanilla 2');
  await press(paula, 'Guardar la orientación');
  await visit(paula, `${manos}/orientaciones`);
  await see(paula, section, { shot: '19-orientaciones', tall: 760 });
  await visit(paula, '/directorio');
  await see(paula, section);
  await visit(paula, `${manos}/expectativas`);
  await see(paula, section);
});

part('what is printed is a PDF', async () => {
  const section = 'Imprimir';
  const manos = await named('Manos que cuidan');
  await visit(paula, manos);
  await see(paula, section);
  await visit(paula, `${manos}/impresos`);
  await see(paula, section, { shot: '20-imprimir', at: 'h2:has-text("Para imprimir")', tall: 820 });
  for (const link of await paula.locator('main a[href*=".pdf"]').all()) {
    const answer = await paula.request.get(new URL(await link.getAttribute('href'), demo.url).href);
    assert.equal(answer.headers()['content-type'], 'application/pdf', await link.innerText());
  }
  await visit(paula, `${manos}/personas`);
  await press(paula, /^[A-ZÁÉÍÓÚ]/, paula.locator('main ul.rows, main ol.rows, main .people').first(), 'link');
  await see(paula, section);
});

part('the script of a later encounter', async () => {
  const section = 'Preparar el guion';
  const noches = await named('Noches tranquilas');
  const ahead = (await encounters(paula, noches))[5];
  await visit(paula, `${ahead}/guion`);
  await see(paula, section);
  await visit(paula, '/biblioteca');
  await see(paula, section);
});

part('the harvest, the book, the closing', async () => {
  const viudas = await named('Las viudas del puerto');
  const harvest = 'La cosecha y el libro';
  const manos = await named('Manos que cuidan');
  await visit(paula, `${manos}/cosecha`);
  await see(paula, harvest);
  await visit(paula, `${manos}/cosecha/libro`);
  await see(paula, harvest);
  await visit(paula, `${manos}/cosecha`);
  await see(paula, harvest, { shot: '21-cosecha', at: 'h2:has-text("Encuentro 1"), h3:has-text("Encuentro 1")', tall: 720 });
  await visit(paula, `${manos}/cosecha/lectura`);
  await see(paula, harvest);
  await visit(paula, `${viudas}/libro`);
  await see(paula, harvest, { shot: '25-libro', tall: 760 });
  await visit(paula, `${viudas}/prestamos`);
  await see(paula, harvest);

  const section = 'El cierre';
  const raices = await named('Raíces nuevas');
  await visit(paula, `${raices}/cosecha`);
  await see(paula, section);
  await visit(paula, `${raices}/creaciones`);
  await see(paula, section);
  await visit(paula, `${raices}/creaciones/nueva`);
  await see(paula, section);
  await paula.getByLabel('Lo que escribió').fill('Llegué callado y me voy cantando.');
  await press(paula, 'Guardar sellado');
  await paula.getByText('Este es su recibo').waitFor();
  await visit(paula, `${raices}/cierre`);
  await see(paula, section, { shot: '22-cierre', tall: 800 });
  const last = (await encounters(paula, raices))[9];
  await visit(paula, last);
  const anyway = paula.getByLabel(/^Sí, abrirlo ahora/);
  if (await anyway.count()) await anyway.check();
  await press(paula, 'Abrir el encuentro');
  await see(paula, section);
  await press(paula, 'Abrir juntos');
  assert.match(await paula.locator('main').innerText(), /Llegué callado/);
  await visit(paula, `${last}/cierre`);
  await press(paula, 'Cerrar el encuentro');
  await visit(paula, `${raices}/cierre`);
  await see(paula, section);
  await paula.getByLabel('Sí, este ciclo se acaba aquí').check();
  await press(paula, 'Cerrar este ciclo');

  const next = 'Otro ciclo';
  await visit(paula, raices);
  await see(paula, next);
  await visit(paula, `${raices}/cosecha`);
  await see(paula, next);
  await visit(paula, `${raices}/ciclos/nuevo`);
  await see(paula, next);
  await paula.getByLabel('Primer día').fill(dayFromNow(14));
  await press(paula, 'Empezar el nuevo ciclo');
  await visit(paula, `${raices}/invitaciones`);
  await see(paula, next);
  await press(paula, /^Esta vez no/);
});

part('a person who asks for it is forgotten', async () => {
  const section = 'Lo que Ronda nunca pregunta';
  await visit(marta, `${group}/personas`);
  await press(marta, /Jhon Eider C/, marta.locator('main'), 'link');
  await see(marta, section);
  await marta.locator('summary', { hasText: 'Pidió que se borren sus datos' }).click();
  await marta.getByLabel('Sí, la persona lo pidió').check();
  await press(marta, 'Borrar sus datos');
  await marta.getByRole('heading', { name: 'Sus datos se borraron' }).waitFor();
  await visit(marta, `${group}/personas`);
  assert.doesNotMatch(await marta.locator('main').innerText(), /Jhon Eider/);
});

part('every label that the guide names stands on the pages of its section', () => {
  assert.ok(countLabels() > 150, 'labels were read');
  assert.deepEqual(missingLabels(), []);
  assert.deepEqual(deadLinks(), []);
});

part('every picture is of the walk, has words, and is small', () => {
  const { named, walked, kept, undescribed, tooLarge, isTooMuch } = pictures();
  assert.deepEqual(named, walked);
  assert.deepEqual(kept, walked);
  assert.deepEqual(undescribed, []);
  assert.deepEqual(tooLarge, []);
  assert.ok(!isTooMuch);
});
