// An hour and a half without signal: hundreds of commands in batches of at most fifty, and what the whole costs on a slow line.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { begin, carry, part, saved, tapOn } from '../offline.mjs';
import { visit } from '../walk.mjs';
import { answered, arrives, comeBack, holdWithoutSignal, newcomer, phrase, present, shellIsHere, startHouse, stored, takeAlong } from '../phone.mjs';

const MINUTES = 90;
const PEOPLE = [
  'Gloria Pantoja', 'Arnulfo Tello', 'Marcos Quintero', 'Elvia Rosero', 'Edilma Cárdenas', 'Deisy Lasso', 'Fabio Narváez', 'Nubia Erazo', 'Carmen Villota',
  'Wilmer Ascuntar', 'Rosalba Chaves', 'Omar Insuasty', 'Betty Solarte', 'Segundo Yela', 'Aura Melo', 'Luis Cuarán', 'Zoila Pejendino', 'Jairo Botina',
  'Mercedes Achicanoy', 'Hugo Zambrano', 'Alba Timaná', 'Néstor Guerrero', 'Olga Portilla', 'Ramiro Delgado', 'Inés Burbano',
];
const DOWN_MOST = 60 * 1024;
const UP_MOST = 30 * 1024;
const SCRIPTS_MOST = 12 * 1024;

let house;

before(async () => { house = await startHouse(PEOPLE); });
after(() => house?.stop());

/** A phone on which `pass` lets time go by: its hour and a half last as long as the tapping. */
async function quickPhone() {
  const page = await house.phone();
  await page.context().addInitScript(() => {
    const Real = Date;
    const off = () => Number(localStorage.getItem('off'));
    globalThis.Date = class extends Real {
      constructor(...parts) { super(...(parts.length ? parts : [Real.now() + off()])); }
      static now() { return Real.now() + off(); }
    };
    globalThis.pass = (ms) => localStorage.setItem('off', String(off() + ms));
  });
  return page;
}

/** So many taps of a button, one after the other as each is written, so much time between. */
function taps(page, selector, count, ms) {
  return page.evaluate(async ([where, times, between]) => {
    for (let n = 0; n < times; n += 1) {
      document.querySelector(where).click();
      await new Promise((done) => {
        const look = () => (document.querySelector('#screen[aria-busy]') ? setTimeout(look) : done());
        look();
      });
      globalThis.pass(between);
    }
  }, [selector, count, ms]);
}

test('four hundred commands of ninety minutes without signal are sent in order, in batches of at most fifty', async (t) => {
  const page = await quickPhone();
  const address = await house.encounter({ scripted: true });
  await holdWithoutSignal(page, house, address);
  const between = MINUTES * 60_000 / 400;
  await arrives(page, 'Gloria');
  await newcomer(page, 'Rosa');
  await phrase(page, 'Descansar no es abandonar');
  await part(page, 'Guion');
  await tapOn(page, /^Empezar/);
  await tapOn(page, 'Pausa');
  await tapOn(page, 'Seguir');
  await part(page, 'Llegaron');
  // There and back again, as when a finger slips.
  await taps(page, 'li[id^=s-] .seat:not([aria-pressed=true])', 20, between);
  const chair = await page.getByRole('button', { name: /^Inés/ }).getAttribute('id');
  await taps(page, `#${chair}`, 40, between);
  await part(page, 'Memoria');
  // Ronda keeps at most two hundred chips.
  await taps(page, '#chip-lighter', 150, between);
  await taps(page, '#unchip-lighter', 100, between);
  await taps(page, '#chip-same', 83, between);
  const queue = await stored(page, 'outbox');
  assert.equal(queue.length, 400);
  const came = await page.locator('#sillas [aria-pressed=true].seat b').allInnerTexts();
  const minutes = (queue.at(-1).made_at - queue[0].made_at) / 60_000;
  assert.ok(minutes > MINUTES - 5, `${minutes} minutes`);

  house.wire.count();
  const said = [];
  page.on('response', async (answer) => {
    if (answer.url().endsWith('/ordenes')) said.push(...(await answer.json()).answers.filter((one) => one.said !== 'done'));
  });
  await comeBack(page, house);
  await answered(page);
  assert.deepEqual(said, [], 'nothing is set aside');
  await saved(page);
  const sizes = house.wire.batches.map(({ commands }) => commands.length).filter(Boolean);
  assert.deepEqual(sizes, [50, 50, 50, 50, 50, 50, 50, 50]);
  const sent = house.wire.batches.flatMap(({ commands }) => commands);
  assert.deepEqual(sent.map(({ id }) => id), queue.map(({ id }) => id), 'in the order in which they were made');
  assert.ok(sent.every(({ seq }, n) => n === 0 || seq > sent[n - 1].seq));
  t.diagnostic(`${house.wire.counted.up} bytes up, ${house.wire.counted.down} down for 400 commands`);
  assert.deepEqual(await stored(page, 'outbox'), []);
  const state = await house.kept(address);
  assert.deepEqual(state.moods, { lighter: 50, same: 83, heavier: 0 });
  assert.deepEqual(present(state), came.sort());
  await page.context().close();
});

test('the whole of an encounter costs less than sixty kilobytes down and thirty up', async (t) => {
  const page = await quickPhone();
  const address = await house.encounter({ scripted: true });
  // The shell is on the phone: somebody who works with Ronda has opened it before.
  await visit(page, `${house.wire.url}/grupos`);
  await shellIsHere(page);
  house.wire.count();
  await visit(page, `${house.wire.url}${address}`);
  await carry(page);
  await page.getByRole('link', { name: 'Abrirlo' }).click();
  const taken = { ...house.wire.counted };
  t.diagnostic(`taking along: ${taken.down} bytes down, ${taken.up} up; ${house.wire.seen.join(', ')}`);
  house.wire.down();
  await begin(page);
  await page.locator('.console-foot').waitFor();
  const between = MINUTES * 60_000 / 100;
  await part(page, 'Llegaron');
  await taps(page, 'li[id^=s-] .seat[aria-pressed=false]', 22, between);
  await newcomer(page, 'Lucía');
  await newcomer(page, 'Mateo');
  await part(page, 'Guion');
  await tapOn(page, /^Empezar/);
  for (let n = 0; n < 3; n += 1) {
    await tapOn(page, 'Pausa');
    await tapOn(page, 'Seguir');
    await tapOn(page, /^Siguiente/);
  }
  for (const n of ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']) {
    await phrase(page, `Lo que aprendí, ${n}: pedir ayuda a tiempo también es una forma de cuidar a los demás`);
  }
  await part(page, 'Memoria');
  // Ronda keeps at most two hundred chips.
  await taps(page, '#chip-lighter', 18, between);
  await taps(page, '#chip-same', 6, between);
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  await page.getByLabel('¿Qué pasó?').fill('Conversamos sobre el descanso y sobre cómo pedir ayuda en la casa. '.repeat(12));
  await page.getByLabel('¿Qué ayudó?').fill('Empezar con una canción y dejar silencios. '.repeat(8));
  await tapOn(page, 'Guardar la memoria');
  await page.getByText('La memoria quedó guardada en este celular.').waitFor();
  const count = (await stored(page, 'outbox')).length;
  assert.ok(count >= 70, `${count} commands`);
  await comeBack(page, house);
  await saved(page);
  const { up, down } = house.wire.counted;
  t.diagnostic(`the whole: ${down} bytes down and ${up} up, for ${count} commands of 25 people; sending: ${down - taken.down} down, ${up - taken.up} up`);
  assert.ok(down < DOWN_MOST, `${down} bytes down`);
  assert.ok(up < UP_MOST, `${up} bytes up`);
  const state = await house.kept(address);
  assert.equal(present(state).length, 24);
  assert.equal(state.phrases.length, 10);
  assert.deepEqual(state.moods, { lighter: 18, same: 6, heavier: 0 });
  assert.equal(state.phase, 'closed');
  await page.context().close();
});

test('all scripts of a page of the shell weigh at most twelve kilobytes', async (t) => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  for (const path of [`${address}/sala`, '/maleta']) {
    await page.goto(`${house.wire.url}${path}`);
    await page.locator('.bag-line').waitFor();
    const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\.js(\?|$)/.test(new URL(name).pathname)));
    assert.ok(scripts.some((name) => name.includes('/estatico/bag-')), 'its own script was loaded');
    const sizes = await Promise.all(scripts.map(async (name) => brotliCompressSync(Buffer.from(await (await fetch(name)).arrayBuffer())).length));
    const sum = sizes.reduce((all, size) => all + size, 0);
    t.diagnostic(`${path.split('/').at(-1)}: ${sum} bytes in ${scripts.length} scripts`);
    assert.ok(sum <= SCRIPTS_MOST, `${path}: ${sum} bytes, ${scripts.join(' ')}`);
  }
  await page.context().close();
});
