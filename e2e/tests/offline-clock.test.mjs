// Time on a phone: its clock may be hours or years off, it may be locked, reloaded or without battery, and what is over goes
// after two days.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, PATH } from '../browser.mjs';
import { open, part, saved, tapOn } from '../offline.mjs';
import { signIn } from '../walk.mjs';
import { answered, arrives, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, nudgeUntilSaved, reopen, rowOf, shiftClock, startHouse, stored, takeAlong } from '../phone.mjs';

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

for (const [words, off] of [['three hours slow', -3 * HOUR], ['three hours fast', 3 * HOUR], ['ten years slow', -10 * YEAR], ['ten years fast', 10 * YEAR]]) {
  test(`a phone whose clock is ${words} tells the right hours`, async () => {
    const page = await house.phone();
    await shiftClock(page.context(), off);
    const address = await house.encounter();
    const began = Date.now();
    await holdWithoutSignal(page, house, address);
    const opened = Date.now();
    await arrives(page, 'Gloria');
    const marked = Date.now();
    await arrives(page, 'Elvia');
    const done = Date.now();
    // What the phone shows is right too.
    const hour = new Intl.DateTimeFormat('es-CO', { hour: 'numeric', minute: '2-digit', timeZone: 'America/Bogota' });
    const hours = [opened, marked].map((at) => hour.format(at).replace(/[^\d:].*/, ''));
    const told = await page.getByRole('button', { name: /^Gloria/ }).innerText();
    assert.ok(hours.some((at) => told.includes(at)), `${told} says ${hours.join(' or ')}`);
    await comeBackAndSend(page, house);
    const state = await house.kept(address);
    const within = (at, from, to, what) => assert.ok(Date.parse(at) >= from - 2000 && Date.parse(at) <= to + 2000, `${what} at ${at}, and not between ${new Date(from).toISOString()} and ${new Date(to).toISOString()}`);
    within(state.opened_at, began, opened, 'opened');
    within(rowOf(state, 'Gloria').arrived_at, opened, marked, 'Gloria');
    within(rowOf(state, 'Elvia').arrived_at, marked, done, 'Elvia');
    await page.context().close();
  });
}

test('the clock of a moment goes on through a reload and a battery that dies, and the screen stays awake', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronda-phone-'));
  const start = () => chromium.launchPersistentContext(folder, { executablePath: PATH, args: FLAGS, locale: 'es-CO', timezoneId: 'America/Bogota', viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  let phone = await start();
  try {
    await phone.addInitScript(() => {
      globalThis.awake = 0;
      Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { globalThis.awake += 1; return { released: false, release: async () => {}, addEventListener() {} }; } } });
    });
    let page = phone.pages()[0];
    page.setDefaultTimeout(15_000);
    house.wire.up();
    await signIn(page, { url: house.wire.url });
    const address = await house.encounter({ scripted: true });
    await holdWithoutSignal(page, house, address);
    await part(page, 'Guion');
    await tapOn(page, /^Empezar/);
    await page.getByRole('timer').waitFor();
    assert.ok(await page.evaluate(() => globalThis.awake) > 0, 'the phone is asked to stay awake');
    const began = await page.locator('[data-console]').getAttribute('data-start');
    await page.reload();
    await page.getByRole('timer').waitFor();
    assert.equal(await page.locator('[data-console]').getAttribute('data-start'), began);

    // No time to put anything in order.
    const protocol = await phone.newCDPSession(page);
    const gone = new Promise((done) => { phone.on('close', done); });
    await Promise.all([gone, protocol.send('Browser.crash').catch(() => {})]);
    phone = await start();
    // Half an hour later.
    await shiftClock(phone, HOUR / 2);
    page = phone.pages()[0];
    page.setDefaultTimeout(15_000);
    await reopen(page, house, address);
    await page.getByRole('timer').waitFor();
    assert.equal(await page.locator('[data-console]').getAttribute('data-start'), began);
    assert.match(await page.locator('[data-clock]').innerText(), /^\+/, 'it ran on meanwhile');
    assert.equal((await stored(page, 'outbox')).length, 2);
    await part(page, 'Llegaron');
    await tapOn(page, /^Gloria/);
    await comeBack(page, house);
    // A browser that dies may lose that somebody is signed in; nothing else.
    if (await page.locator('.bag-line').getByText('entre de nuevo').or(page.locator('.bag-line').getByText('Todo guardado')).first().innerText() !== 'Todo guardado') {
      const desk = await phone.newPage();
      await signIn(desk, { url: house.wire.url });
      await nudgeUntilSaved(page);
    }
    await answered(page);
    const state = await house.kept(address);
    assert.equal(rowOf(state, 'Gloria').mark, 'arrived');
    assert.equal(state.moments.filter((moment) => moment.state === 'live').length, 1);
  } finally {
    await phone.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('two days after everything was confirmed an encounter that is over leaves the phone, and not before', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await part(page, 'Memoria');
  await page.locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await tapOn(page, 'Cerrar el encuentro', page.locator('form[data-do=close]'));
  const context = page.context();
  const after_ = async (hours) => {
    // Each page adds a shift to those before it: the last one counts.
    await context.addInitScript((ms) => {
      const Real = globalThis.RealDate ??= Date;
      globalThis.Date = class extends Real {
        constructor(...parts) { super(...(parts.length ? parts : [Real.now() + ms])); }
        static now() { return Real.now() + ms; }
      };
    }, hours * HOUR);
    await page.goto(`${house.wire.url}/maleta`);
    await page.locator('.bag-list').waitFor();
  };
  await after_(24 * 9);
  assert.equal((await stored(page, 'bags')).length, 1, 'what is not sent stays, for as long as it takes');
  assert.equal((await stored(page, 'outbox')).length, 3);
  await page.locator('#old').waitFor();
  await after_(0);
  await comeBackAndSend(page, house);
  assert.notEqual((await stored(page, 'bags'))[0].over, null);
  house.wire.down();
  await after_(47);
  assert.equal((await stored(page, 'bags')).length, 1);
  await after_(49);
  assert.deepEqual(await stored(page, 'bags'), []);
  await page.getByText('Este celular no lleva ningún encuentro').waitFor();
  assert.equal(await page.evaluate(async () => (await (await caches.open('carried')).keys()).length), 0);
  await page.goto(`${house.wire.url}${address}/sala`).catch(() => {});
  await page.getByText('No hay señal para abrir esa página').waitFor();
  await context.close();
});

test('five wrong PINs make one wait, and waiting ends', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await takeAlong(page, house, address);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  const guess = async (pin) => {
    await page.getByLabel('PIN de este celular').fill(pin);
    await tapOn(page, 'Abrir');
  };
  for (const pin of ['000000', '111111', '222222', '333333']) {
    await guess(pin);
    await page.getByText('Ese no es el PIN.').waitFor();
    assert.equal(await page.getByText('Espere').count(), 0);
  }
  await guess('444444');
  await page.getByText('Espere un minuto').waitFor();
  // Neither the right one nor a reload opens it now.
  await page.reload();
  await guess('275931');
  await page.getByText('Espere un minuto').waitFor();
  await shiftClock(page.context(), 31_000);
  await page.reload();
  await open(page);
  await page.getByRole('button', { name: 'Abrir el encuentro' }).waitFor();
  await lineSays(page, 'Todo guardado');
  await saved(page);
  await page.context().close();
});
