// A house with an encounter for every test of a file, phones that carry them, and what the server keeps of them at the end.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { newPage } from './check.mjs';
import { startRonda } from './house.mjs';
import { begin, carry, open, part, saved, tapOn } from './offline.mjs';
import { callTogether, dayFromNow, encounters, newGroup, press, setUp, signIn, visit } from './walk.mjs';
import { nextId } from '../server/assets/js/id.js';
import { startWire } from './wire.mjs';

export const BATCH = /^POST .*\/ordenes$/;
export const PEOPLE = ['Gloria Pantoja', 'Elvia', 'Edilma Cárdenas'];

/** `phone()` gives a signed-in page behind the wire; `encounter()` the address of one that is still to be held. */
export async function startHouse(people = PEOPLE) {
  const [browser, ronda] = await Promise.all([launch(), startRonda()]);
  const wire = await startWire(ronda.url);
  const desk = await newPage(browser, { reducedMotion: 'reduce' });
  await setUp(desk, ronda);
  let [groups, free, used] = [0, [], null];
  const house = {
    browser, ronda, wire, desk,
    /** One that is still to be held, with the usual moments if `scripted`; the one before is closed, since a group has one open. */
    async encounter({ scripted = false } = {}) {
      if (used) await close(house, used);
      if (free.length === 0) {
        const group = await newGroup(desk, dayFromNow(0), { name: `Manos que cuidan ${groups += 1}` });
        await callTogether(desk, group, people);
        free = await encounters(desk, group);
      }
      const address = used = free.shift();
      if (!scripted) return address;
      await visit(desk, `${address}/guion`);
      await press(desk, 'Empezar con los pasos de siempre');
      return address;
    },
    async phone(options = {}) {
      wire.up();
      const page = await newPage(browser, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...options });
      page.setDefaultTimeout(15_000);
      await signIn(page, { url: wire.url });
      return page;
    },
    /** What the server keeps of an encounter, and as of when: asked beside the wire. */
    async kept(address) {
      const answer = await desk.request.get(`${house.ronda.url}${address}/maleta`);
      assert.equal(answer.status(), 200, address);
      const { state } = await answer.json();
      return state;
    },
    async stop() {
      await browser.close();
      await wire.stop();
      await house.ronda.stop();
    },
  };
  return house;
}

/** Closes an encounter that a test left open. */
async function close(house, address) {
  const answer = await house.desk.request.get(`${house.ronda.url}${address}/maleta`);
  if (!answer.ok()) return;
  const { institution, person, at, state } = await answer.json();
  if (state.phase !== 'opened') return;
  const [, , group, , encounter] = address.split('/');
  const command = { id: nextId(), seq: 1, schema: 1, made_at: at, based_on: null, what: { encounter: [group, encounter, { close: { closed_at: null } }] } };
  const sent = await house.desk.request.post(`${house.ronda.url}${address}/ordenes`, {
    data: { schema: 1, institution, person, device: 'desk', sent_at: at, taken_at: at, commands: [command] },
    headers: { Origin: house.ronda.url },
  });
  assert.equal(sent.status(), 200, `${address} is closed`);
}

/** Takes an encounter along and goes to its console on the phone. */
export async function takeAlong(page, house, address) {
  await visit(page, `${house.wire.url}${address}`);
  await carry(page);
  await page.getByRole('link', { name: 'Abrirlo' }).click();
  await page.getByRole('button', { name: 'Abrir el encuentro' }).or(page.locator('.console-foot')).first().waitFor();
}

/** The same, without signal from then on, with the encounter opened. */
export async function holdWithoutSignal(page, house, address) {
  await takeAlong(page, house, address);
  house.wire.down();
  await begin(page);
  await page.locator('.console-foot').waitFor();
}

/** A tap on somebody's chair. */
export async function arrives(page, name) {
  await part(page, 'Llegaron');
  await tapOn(page, new RegExp(`^${name}`));
  await page.getByRole('button', { name: new RegExp(`^${name}`), pressed: true }).waitFor();
}

export async function newcomer(page, name) {
  await part(page, 'Llegaron');
  await page.locator('#nueva').evaluate((it) => { it.open = true; });
  await page.getByLabel('¿Cómo quiere que le digan?').fill(name);
  await tapOn(page, 'Anotar');
  await page.getByRole('button', { name: new RegExp(`^${name}`), pressed: true }).waitFor();
}

export async function phrase(page, text) {
  await part(page, 'Frases');
  await page.getByLabel('Escriba la frase como la dijeron').fill(text);
  await tapOn(page, 'Guardar');
  await page.locator('.phrases').getByText(text, { exact: true }).waitFor();
}

/** A phrase that is longer than Ronda takes, as a field of another version would let through. */
export async function longPhrase(page) {
  await part(page, 'Frases');
  await page.locator('#area-text').evaluate((it) => { it.value = 'Poco a poco. '.repeat(40); });
  await tapOn(page, 'Guardar');
}

export async function chips(page, count) {
  await part(page, 'Memoria');
  for (let n = 0; n < count; n += 1) await tapOn(page, 'Poner una ficha: Más liviana');
}

/** Until what is asked of the page, which may take its time to say, is so. */
export async function until(page, says, about) {
  for (const end = Date.now() + 15_000; !await page.evaluate(says, about);) {
    assert.ok(Date.now() < end, `this did not come: ${says}`);
    await new Promise((next) => { setTimeout(next, 20); });
  }
}

/** Until nothing is on its way from this phone: what it sends next has all that waits. */
export const quiet = (page) => until(page, async () => (await navigator.locks.query()).held.every(({ name }) => name !== 'ronda-outbox'));

/** The signal is back, and the phone notices. */
export async function comeBack(page, house) {
  await quiet(page);
  house.wire.up();
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

export async function comeBackAndSend(page, house) {
  await comeBack(page, house);
  await saved(page);
}

/** Until nothing waits: all was sent, or set aside. */
export const answered = (page) => until(page, () => new Promise((yes) => {
  const ask = indexedDB.open('ronda');
  ask.onsuccess = () => {
    const all = ask.result.transaction('outbox').objectStore('outbox').getAll();
    all.onsuccess = () => { ask.result.close(); yes(all.result.every(({ status }) => status !== 'waiting')); };
  };
}));

/** Until the shell is on this phone. */
export const shellIsHere = (page) => until(page, async () => Boolean((await navigator.serviceWorker.ready) && navigator.serviceWorker.controller));

/** As a phone does whose signal comes and goes: does not wait for the timer. */
export async function nudgeUntilSaved(page) {
  while (!await page.locator('.bag-line').getByText('Todo guardado').isVisible()) {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await quiet(page);
  }
}

/** Until the line says `words`. */
export const lineSays = (page, words) => page.locator('.bag-line').getByText(words).first().waitFor();

/** Opens the locked console of an address. */
export async function reopen(page, house, address) {
  await page.goto(`${house.wire.url}${address}/sala`);
  await open(page);
}

/** As if the last answer had been long ago: the phone asks what the others wrote. */
export async function askAnew(page) {
  await page.evaluate(() => new Promise((yes) => {
    const ask = indexedDB.open('ronda');
    ask.onsuccess = () => {
      const tx = ask.result.transaction('bags', 'readwrite');
      const all = tx.objectStore('bags').getAll();
      all.onsuccess = () => all.result.forEach((kept) => tx.objectStore('bags').put({ ...kept, answered: 0 }));
      tx.oncomplete = () => { ask.result.close(); yes(); };
    };
  }));
  await page.reload();
}

/** What waits in a store of this phone's, as it lies there. */
export const stored = (page, store) => page.evaluate((name) => new Promise((yes, no) => {
  const ask = indexedDB.open('ronda');
  ask.onerror = () => no(ask.error);
  ask.onsuccess = () => {
    const base = ask.result;
    if (!base.objectStoreNames.contains(name)) { base.close(); return yes([]); }
    const all = base.transaction(name).objectStore(name).getAll();
    all.onsuccess = () => { base.close(); yes(all.result.map(({ seq, id, status, made_at, over, encounter }) => ({ seq, id, status, made_at, over, encounter }))); };
  };
}), store);

/** A clock that is off by so many milliseconds, from the next page on; before any page is opened. */
export function shiftClock(context, ms) {
  return context.addInitScript((off) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) { super(...(parts.length ? parts : [Real.now() + off])); }
      static now() { return Real.now() + off; }
    };
  }, ms);
}

export const nameOf = (state, seat) => state.seats.find((one) => one.seat === seat)?.name;
export const rowOf = (state, name) => state.rows.find(({ seat }) => nameOf(state, seat)?.startsWith(name));
/** Who came, by name, in the order of the alphabet. */
export const present = (state) => state.rows.filter(({ mark }) => ['arrived', 'late', 'online'].includes(mark)).map(({ seat }) => nameOf(state, seat)).sort();
