// The whole life of one group with the keyboard alone, from the first run of the house to the next cycle: whoever can't hold
// a pointer coordinates like everybody else. Addresses are typed where a way by links was walked before.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { typist } from '../keyboard.mjs';
import { COORDINATOR, about, dayFromNow, encounters, visit } from '../walk.mjs';

const PEOPLE = ['Rosalba M.', 'Segundo B.'];
const TOPICS = ['Dormir cuando el otro no duerme', 'Pedir ayuda'];

let browser;
let ronda;
let page;
let keys;
let group;
let road;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  keys = typist(page);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
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

const main = () => page.locator('main');
const button = (name, within = main()) => within.getByRole('button', { name, exact: typeof name === 'string' });
const link = (name, within = main()) => within.getByRole('link', { name });
const field = (label, exact = false) => main().getByLabel(label, { exact });
const said = async (words) => assert.match(await main().innerText(), words);

part('the house is set up and a group is founded', async () => {
  await page.goto(`${ronda.url}/inicio`);
  for (const [label, words] of [
    ['Código de la primera vez', ronda.setupCode], ['Nombre de la institución', 'Centro de salud El Mirador'],
    ['Nombre del lugar', 'Salón comunal'], ['Su nombre', 'Paula Rosero'],
    ['Celular o correo', COORDINATOR.identifier], ['PIN o contraseña', COORDINATOR.secret],
  ]) await keys.write(page.getByLabel(label, { exact: true }), words);
  await keys.choose(page.getByLabel('También voy a coordinar grupos'));
  await keys.push(page.getByRole('button', { name: 'Dejar lista a Ronda' }));
  assert.equal(new URL(page.url()).pathname, '/institucion');

  await visit(page, '/grupos/nuevo');
  await keys.write(field('Nombre del grupo'), 'Manos que cuidan');
  await keys.write(field('Lo que comparten'), 'Cuidar a un familiar enfermo');
  await keys.choose(field('A quienes cuidan'));
  await keys.down(page.locator('#site'));
  // Far enough back that all four are over, also where weeks with a holiday are skipped.
  await keys.day(page.locator('#starts_on'), dayFromNow(-63));
  await keys.hour(page.locator('#starts_at'), '14:00');
  await keys.write(field('Minutos de cada encuentro'), '90');
  await keys.write(field('Cuántos encuentros'), '4');
  await keys.push(button('Crear el grupo'));
  [, group] = /(\/grupos\/[0-9a-z]+)\/convocatoria/.exec(page.url()) ?? [];
  assert.ok(group, page.url());
});

part('the readiness list, the call and the people', async () => {
  const points = await page.locator('form[action$="/preparacion"] input[type=checkbox]').all();
  for (const point of points) await keys.choose(point);
  await keys.down(field('Refrigerio'));
  await keys.down(page.locator('#call'));
  await keys.push(button('Guardar la lista'));
  await said(/La lista de preparación está completa/);
  await keys.push(button('Empezar a convocar'));
  await visit(page, `${group}/personas`);
  for (const name of PEOPLE) {
    await keys.write(field('Nombre', true), name);
    await keys.push(button('Anotar'));
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  road = await encounters(page, group);
  assert.equal(road.length, 4);
});

part('the first encounter: five minutes more, who came, a newcomer, chips and Cuidado', async () => {
  await visit(page, `${road[0]}/guion`);
  await keys.push(button('Empezar con los pasos de siempre'));
  await visit(page, road[0]);
  await keys.choose(field(/^Sí, abrirlo ahora/));
  await keys.push(button('Abrir el encuentro'));
  if (!page.url().includes('/sala')) await visit(page, `${road[0]}/sala`);
  await page.setViewportSize({ width: 360, height: 740 });
  const room = page.locator('body');
  await keys.push(button(/^Empezar /, room));
  await keys.push(button('5 min', room));
  await keys.push(button(/^Siguiente /, room));
  await keys.open(link(/Llegaron/, room));
  await keys.push(page.locator('#sillas').getByRole('button', { name: /^Rosalba/ }));
  await keys.push(button(/^Avisó Segundo/, room));
  await keys.open(page.locator('summary', { hasText: 'Llegó alguien nuevo' }));
  await keys.write(page.getByLabel('¿Cómo quiere que le digan?'), 'Elvia');
  await keys.push(page.locator('.newcomer-form button'));
  await page.getByText('Elvia').first().waitFor();
  await keys.open(link(/^Frases/, room));
  await keys.write(page.getByLabel('Escriba la frase como la dijeron'), 'Cuidar también cansa.');
  await keys.push(page.locator('#frases').getByRole('button', { name: 'Guardar' }));
  await keys.open(link(/^Memoria/, room));
  await keys.push(button(/^Poner una ficha: Más liviana/, room));
  await keys.push(button(/^Poner una ficha: Igual/, room));
  await keys.open(link('Cuidado', room));
  await page.getByRole('heading', { name: 'Cuidado' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
});

part('agreements, expectations, topics, hands and the order', async () => {
  await visit(page, `${group}/acuerdos`);
  await keys.push(button('Guardar los acuerdos'));
  await visit(page, `${group}/expectativas`);
  await keys.write(field(about('Qué dijo', PEOPLE[0])), 'Quiero no sentirme sola cuidando.');
  await keys.push(button(about('Guardar', PEOPLE[0])));
  await button(about('Guardar', PEOPLE[0])).waitFor({ state: 'detached' });
  await keys.push(button(about('No dijo nada', PEOPLE[1])));
  await page.getByText('No dijo nada, y está bien.').waitFor();
  await visit(page, `${group}/temas`);
  for (const title of TOPICS) {
    await keys.write(field('Tema', true), title);
    await keys.push(button('Agregar a la lista'));
  }
  await keys.follow(link('Contar manos'));
  await keys.write(field('Personas que votan'), '3');
  for (const hands of await page.locator('main input.tiny:not(#voters)').all()) await keys.write(hands, '2');
  await keys.push(button('Guardar la votación'));
  await visit(page, `${group}/temas/orden`);
  for (const [n, place] of (await page.locator('main input.tiny').all()).entries()) await keys.write(place, String(n + 1));
  await keys.push(button('Guardar el orden'));
  await keys.push(button('Poner los temas en el camino'));
  await visit(page, `${group}/camino`);
  await said(/Pedir ayuda/);
});

part('the encounter is closed, its memoir read with somebody and closed', async () => {
  await visit(page, `${road[0]}/cierre`);
  await keys.push(button('Cerrar el encuentro'));
  await visit(page, `${road[0]}/memoria`);
  await keys.write(field('¿Qué ayudó?'), 'Que alguien contara lo suyo.');
  await keys.write(field('Primer ajuste'), 'Empezar con la canción.');
  await keys.push(button('Guardar la memoria'));
  await keys.write(field('¿Con quién la leyó?'), 'La enfermera jefe');
  await keys.push(button('Ya la leímos'));
  await keys.push(button('Cerrar la memoria'));
});

part('one encounter moves, one is not held, two are typed from paper, and the adjustment is answered', async () => {
  await visit(page, road[1].replace('/encuentros/', '/camino/'));
  await keys.day(page.locator('form[action$="/fecha"] #day'), dayFromNow(-13));
  await keys.write(field('Por qué se mueve'), 'El puente estaba cerrado.');
  await keys.push(button('Guardar la fecha'));
  await said(/El puente estaba cerrado\./);
  await visit(page, road[2].replace('/encuentros/', '/camino/'));
  await keys.open(page.locator('summary', { hasText: 'No se hará o no se hizo' }));
  await keys.choose(field('Era para ese día y no se hizo'));
  await keys.write(field('Por qué', true), 'Llovió y nadie pudo bajar.');
  await keys.push(button('Guardar', page.locator('form[action$="/suspension"]')));
  await said(/Llovió y nadie pudo bajar\./);
  for (const encounter of [road[1], road[3]]) {
    await visit(page, `${encounter}/planilla`);
    await keys.day(page.locator('#held_day'), dayFromNow(-1));
    await keys.hour(page.locator('#opened_time'), '14:00');
    await keys.hour(page.locator('#closed_time'), '15:30');
    for (const row of await page.locator('fieldset.marks').all()) await keys.choose(row.getByRole('radio', { name: 'Llegó', exact: true }));
    await keys.push(button('Guardar la planilla'));
    assert.doesNotMatch(page.url(), /planilla$/);
  }
  await visit(page, `${road[1]}/memoria`);
  await keys.choose(field('Se probó y sirvió'));
  await keys.push(button('Guardar lo que pasó con esto'));
});

part('harvest, processes, letter and closing', async () => {
  await visit(page, `${group}/cosecha/libro`);
  await keys.choose(page.locator('input[name=phrase]').first());
  await keys.push(button('Guardar lo que decidió el grupo'));
  await visit(page, `${group}/procesos`);
  const process = page.locator('main form').first();
  await keys.choose(process.locator('input[type=radio], input[type=checkbox]').last());
  await keys.push(process.getByRole('button'));
  await visit(page, `${group}/carta`);
  await keys.write(field('La carta'), 'Lleguen como estén.');
  await keys.push(button('Guardar la carta'));
  await visit(page, `${group}/cierre`);
  await keys.choose(field('Sí, este ciclo se acaba aquí'));
  await keys.push(button('Cerrar este ciclo'));
});

part('the next cycle, and who comes back', async () => {
  await visit(page, `${group}/ciclos/nuevo`);
  await keys.day(field('Primer día'), dayFromNow(14));
  await keys.write(page.locator('#next_planned'), '8');
  await keys.push(button('Empezar el nuevo ciclo'));
  await visit(page, `${group}/invitaciones`);
  await keys.push(button(about('Vuelve', PEOPLE[0])));
  await visit(page, group);
  await said(/Manos que cuidan/);
});
