// The whole life of one group, from the first run of the house to the invitation to a second cycle,
// as the person who coordinates it lives it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { about, dayFromNow, encounters, enrol, newGroup, press, setUp, settled, tap, visit } from '../walk.mjs';

const PEOPLE = ['Rosalba M.', 'Jhon Eider C.', 'María Nelly G.', 'Luz Dary O.', 'Yuranis P.', 'Segundo B.'];
const TOPICS = ['Dormir cuando el otro no duerme', 'La plata que no alcanza', 'Pedir ayuda'];

let browser;
let ronda;
let page;
/** Where the group is, and its encounters from the first to the last. */
let group;
let road;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
  page = await newPage(browser);
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
    try {
      await body();
    } catch (error) {
      await page.screenshot({ path: new URL('../out/journey-failed.png', import.meta.url).pathname, fullPage: true });
      throw error;
    }
    broken = false;
  });
}

part('the house is set up and who coordinates says what they work as', async () => {
  await setUp(page, ronda, '6');
  await visit(page, '/grupos');
  await checkPage(page, 'groups-none');
  await visit(page, '/cuenta');
  await page.locator('#profile').selectOption('nursing');
  await page.getByLabel(/preparación|entrenamiento|formación/i).first().fill('Diplomado en grupos de apoyo');
  await press(page, 'Guardar', page.locator('form[action="/cuenta/oficio"]'));
  await checkPage(page, 'account-declared');
});

part('a group by route A, its readiness and its call', async () => {
  await visit(page, '/grupos/nuevo');
  await checkPage(page, 'new-group');
  await page.getByLabel('Nombre del grupo').fill('Manos que cuidan');
  await press(page, 'Crear el grupo');
  await checkPage(page, 'new-group-wrong');
  assert.equal(await page.getByLabel('Nombre del grupo').inputValue(), 'Manos que cuidan');
  group = await newGroup(page, dayFromNow(-63), { route: /Ruta A/, payer: 'EPS del municipio' });
  await checkPage(page, 'call-draft');
  await visit(page, group);
  await checkPage(page, 'home-draft');
  await visit(page, `${group}/convocatoria`);
  const points = page.locator('form[action$="/preparacion"] input[type=checkbox]');
  for (let n = 0; n < await points.count(); n += 1) await points.nth(n).check();
  await page.getByLabel('Refrigerio').selectOption('yes');
  await page.locator('#call').selectOption({ index: 1 });
  await press(page, 'Guardar la lista');
  assert.match(await page.locator('main').innerText(), /La lista de preparación está completa/);
  await press(page, 'Empezar a convocar');
  await visit(page, `${group}/convocatoria`);
  await checkPage(page, 'call-calling');
});

part('six people fit in the room and a seventh waits', async () => {
  await visit(page, `${group}/personas`);
  await checkPage(page, 'people-none');
  for (const name of PEOPLE) await enrol(page, name);
  await page.getByText('No hay lugar libre ahora', { exact: false }).waitFor();
  await enrol(page, 'Marcos Q.');
  await page.getByRole('heading', { name: 'En lista de espera' }).waitFor();
  await checkPage(page, 'people-waiting');
  await press(page, /Rosalba M/, page.locator('main'), 'link');
  await checkPage(page, 'member');
  await visit(page, group);
  await checkPage(page, 'home-calling');
});

part('the script of the first encounter', async () => {
  road = await encounters(page, group);
  assert.equal(road.length, 10, 'ten encounters are on the road');
  await checkPage(page, 'road-begun');
  await visit(page, `${road[0]}/guion`);
  await checkPage(page, 'script-none');
  await press(page, 'Empezar con los pasos de siempre');
  await press(page, /^Cambiar:? /, page.locator('main'), 'link');
  await page.locator('#step_title').fill('Canción de bienvenida');
  await page.locator('#step_minutes').fill('12');
  await checkPage(page, 'script-step');
  await press(page, 'Guardar');
  await page.getByText('Canción de bienvenida').first().waitFor();
  await page.getByLabel('Una pregunta abierta').fill('¿Qué nos ayuda en un día difícil?');
  await press(page, 'Agregar la pregunta');
  await page.getByText('¿Qué nos ayuda en un día difícil?').first().waitFor();
  await press(page, 'El guion está listo');
  await visit(page, `${road[0]}/guion`);
  await checkPage(page, 'script-prepared');
  await visit(page, road[0]);
  await checkPage(page, 'encounter-ahead');
});

part('the first encounter is opened and the console follows it', async () => {
  await page.getByLabel(/^Sí, abrirlo ahora/).check();
  await press(page, 'Abrir el encuentro');
  if (!page.url().includes('/sala')) await visit(page, `${road[0]}/sala`);
  await page.setViewportSize({ width: 360, height: 740 });
  await checkPage(page, 'console-opened');
  await page.setViewportSize({ width: 360, height: 740 });
  await tap(page, page.getByRole('button', { name: /^Empezar / }).first());
  await tap(page, page.getByRole('button', { name: '5 min', exact: true }));
  await tap(page, page.getByRole('button', { name: /^Siguiente / }));
  await checkPage(page, 'console-script');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: /Llegaron/ }).first().click();
  for (const name of PEOPLE.slice(0, 5)) await tap(page, page.locator('#sillas').getByRole('button', { name: new RegExp(`^${name}`) }).first());
  await tap(page, page.getByRole('button', { name: /^Avisó Segundo/ }));
  await page.getByText('Llegó alguien nuevo').click();
  await page.getByLabel('¿Cómo quiere que le digan?').fill('Elvia');
  await tap(page, page.locator('.newcomer-form button'));
  await page.getByText('Elvia').first().waitFor();
  await checkPage(page, 'console-roll');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: /^Frases/ }).first().click();
  await page.getByLabel('Escriba la frase como la dijeron').fill('Cuidar también cansa, y decirlo descansa.');
  await page.getByText('De dónde viene y qué se aprende').click();
  await page.getByLabel('La dificultad').fill('Nadie pregunta cómo está quien cuida.');
  await page.getByLabel('Lo que se aprende').fill('Pedir un turno no es fallar.');
  await tap(page, page.locator('#frases').getByRole('button', { name: 'Guardar' }));
  await page.getByText('Cuidar también cansa').first().waitFor();
  await checkPage(page, 'console-phrases');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: /^Memoria/ }).first().click();
  for (const mood of ['Más liviana', 'Más liviana', 'Igual', 'Más cargada']) await tap(page, page.getByRole('button', { name: new RegExp(`^Poner una ficha: ${mood}`) }));
  await checkPage(page, 'console-wrap-up');

  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: 'Cuidado' }).click();
  await page.getByRole('heading', { name: 'Cuidado' }).waitFor();
  await checkPage(page, 'console-care');
  await visit(page, group);
  await checkPage(page, 'home-open');
});

part('agreements, expectations and topics are made in the first encounter', async () => {
  await visit(page, `${group}/acuerdos`);
  await checkPage(page, 'agreements-first');
  await press(page, 'Guardar los acuerdos');
  await checkPage(page, 'agreements-kept');

  await visit(page, `${group}/expectativas`);
  await checkPage(page, 'expectations-none');
  for (const name of PEOPLE.slice(0, 5)) {
    await page.getByLabel(about('Qué dijo', name)).fill('Quiero no sentirme sola cuidando.');
    await tap(page, page.getByRole('button', { name: about('Guardar', name) }));
    await page.getByRole('button', { name: about('Guardar', name) }).waitFor({ state: 'detached' });
  }
  await page.getByText(/^Faltan? \d+ de \d+\.$/).first().waitFor();
  await tap(page, page.getByRole('button', { name: about('No dijo nada', PEOPLE[5]) }));
  await page.getByText('No dijo nada, y está bien.').waitFor();
  await press(page, about('Escribir otra', PEOPLE[0]), page.locator('main'), 'link');
  await page.getByLabel('Qué dijo').fill('Una cita con el especialista.');
  await page.getByLabel('pide algo más').check();
  await checkPage(page, 'expectation-new');
  await press(page, 'Guardar');
  await press(page, 'se puede aquí');
  await checkPage(page, 'expectations-said');

  await visit(page, `${group}/temas`);
  await checkPage(page, 'topics-none');
  for (const title of TOPICS) {
    await page.getByLabel('Tema', { exact: true }).fill(title);
    await press(page, 'Agregar a la lista');
  }
  await page.getByText('Temas para empezar').click();
  await press(page, 'La idea de la buena vida');
  await press(page, 'Contar manos', page.locator('main'), 'link');
  await page.getByLabel('Personas que votan').fill('6');
  const hands = page.locator('main input.tiny:not(#voters)');
  for (const [n, count] of ['5', '3', '3', '2'].entries()) await hands.nth(n).fill(count);
  await checkPage(page, 'vote');
  await press(page, 'Guardar la votación');
  await press(page, 'Poner el orden', page.locator('main'), 'link').catch(() => visit(page, `${group}/temas/orden`));
  await checkPage(page, 'order-tied');
  const places = page.locator('main input.tiny');
  for (const [n, place] of ['1', '2', '3', '4'].entries()) await places.nth(n).fill(place);
  await press(page, 'Guardar el orden');
  await checkPage(page, 'topics-settled');
  await press(page, 'Poner los temas en el camino');
  await visit(page, `${group}/camino`);
  await checkPage(page, 'road-laid-out');
});

part('the first encounter is closed and remembered', async () => {
  await visit(page, `${road[0]}/cierre`);
  await checkPage(page, 'encounter-closing');
  await press(page, 'Cerrar el encuentro');
  await visit(page, road[0]);
  await checkPage(page, 'encounter-closed');
  await visit(page, `${road[0]}/memoria`);
  assert.match(await page.getByLabel('¿Qué pasó?').inputValue(), /Cuidar también cansa/, 'what was noted is there already');
  await checkPage(page, 'memoir-prefilled');
  await page.getByLabel('¿Qué ayudó?').fill('Que Rosalba contara lo suyo.');
  await page.getByLabel('Primer ajuste').fill('Empezar con la canción, sin presentaciones largas.');
  await press(page, 'Guardar la memoria');
  await page.getByText('Aparecen nombres del grupo: Rosalba').waitFor();
  await checkPage(page, 'memoir-names');
  await page.getByLabel('¿Qué ayudó?').fill('Que alguien contara lo suyo.');
  await press(page, 'Guardar la memoria');
  await page.getByLabel('¿Con quién la leyó?').fill('La enfermera jefe');
  await press(page, 'Ya la leímos');
  await checkPage(page, 'memoir-read');
  await press(page, 'Cerrar la memoria');
  await checkPage(page, 'memoir-closed');
});

part('the adjustment of the first memoir stands on top of the second encounter and is answered', async () => {
  await visit(page, `${road[1]}/guion`);
  await page.getByText('Empezar con la canción, sin presentaciones largas.').first().waitFor();
  await checkPage(page, 'script-with-adjustment');
  await onPaper(road[1], true);
  await visit(page, `${road[1]}/memoria`);
  await page.getByText('Empezar con la canción, sin presentaciones largas.').first().waitFor();
  await page.getByLabel('Se probó y sirvió').check();
  await press(page, 'Guardar lo que pasó con esto');
  await checkPage(page, 'memoir-looked-back');
  await visit(page, group);
  await checkPage(page, 'home-running');
});

part('one encounter moves and another is not held', async () => {
  const third = road[2].replace('/encuentros/', '/camino/');
  await visit(page, third);
  await page.locator('form[action$="/fecha"] #day').fill(dayFromNow(-40));
  await page.getByLabel('Por qué se mueve').fill('El puente estaba cerrado.');
  await press(page, 'Guardar la fecha');
  await page.getByText('El puente estaba cerrado.').waitFor();
  await checkPage(page, 'road-moved');
  await visit(page, road[3].replace('/encuentros/', '/camino/'));
  await page.getByText('No se hará o no se hizo').click();
  await page.getByLabel('Era para ese día y no se hizo').check();
  await page.getByLabel('Por qué', { exact: true }).fill('Llovió y nadie pudo bajar.');
  await press(page, 'Guardar');
  await page.getByText('Llovió y nadie pudo bajar.').waitFor();
  await checkPage(page, 'road-not-held');
});

part('the rest of the road is typed from paper', async () => {
  for (const encounter of [road[2], ...road.slice(4)]) await onPaper(encounter, false);
  await visit(page, `${group}/camino`);
  await checkPage(page, 'road-walked');
});

part('harvest, letter and the closing of the cycle', async () => {
  await visit(page, `${road[9]}/frases`);
  await page.getByLabel('Escriba la frase como la dijeron').fill('Juntos pesa menos.');
  await tap(page, page.locator('#frases').getByRole('button', { name: 'Guardar' }));
  await checkPage(page, 'phrases-later');
  await visit(page, `${group}/cosecha`);
  await checkPage(page, 'harvest');
  await visit(page, `${group}/cosecha?por=tema`);
  await checkPage(page, 'harvest-by-topic');
  await visit(page, `${group}/cosecha/lectura`);
  await checkPage(page, 'harvest-aloud');
  await visit(page, `${group}/cosecha/libro`);
  await page.locator('input[name=phrase]').first().check();
  await checkPage(page, 'harvest-choose');
  await press(page, 'Guardar lo que decidió el grupo');
  await visit(page, `${group}/procesos`);
  await checkPage(page, 'processes');
  await visit(page, `${group}/carta`);
  await page.getByLabel('La carta').fill('Lleguen como estén. Aquí nadie pide que uno venga bien.');
  await checkPage(page, 'letter');
  await press(page, 'Guardar la carta');
  await visit(page, `${group}/memorias`);
  await checkPage(page, 'memoirs');
  await visit(page, `${group}/cierre`);
  await checkPage(page, 'closing');
  await page.getByLabel('Sí, este ciclo se acaba aquí').check();
  await press(page, 'Cerrar este ciclo');
  await visit(page, `${group}/cierre`);
  await checkPage(page, 'closing-over');
  await visit(page, group);
  await checkPage(page, 'home-closed');
});

part('the next cycle begins with the people who are asked again', async () => {
  await visit(page, `${group}/ciclos/nuevo`);
  await page.getByLabel('Primer día').fill(dayFromNow(14));
  await page.locator('#next_planned').fill('8');
  await checkPage(page, 'next-cycle');
  await press(page, 'Empezar el nuevo ciclo');
  await visit(page, `${group}/invitaciones`);
  await checkPage(page, 'invitations');
  await press(page, about('Vuelve', PEOPLE[0]));
  await press(page, about('Esta vez no', PEOPLE[1]));
  await visit(page, `${group}/ciclos`);
  await checkPage(page, 'cycles');
  await visit(page, group);
  await checkPage(page, 'home-second-cycle');
  await page.context().close();
});

/** An encounter that was held and noted on paper: everybody came. */
async function onPaper(encounter, look) {
  await visit(page, `${encounter}/planilla`);
  await page.locator('#opened_time').fill('14:00');
  await page.locator('#closed_time').fill('15:40');
  await page.locator('#held_day').fill(dayFromNow(-1));
  for (const row of await page.locator('fieldset.marks').all()) await row.getByRole('radio', { name: 'Llegó', exact: true }).check();
  if (look) await checkPage(page, 'paper');
  await press(page, 'Guardar la planilla');
  await settled(page);
  assert.doesNotMatch(page.url(), /planilla$/, `${encounter} was typed`);
}
