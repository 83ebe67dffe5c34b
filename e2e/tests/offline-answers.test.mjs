// What a server can answer instead of taking what a phone sends: nothing is lost by any of it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { saved, tapOn } from '../offline.mjs';
import { COORDINATOR, press } from '../walk.mjs';
import { BATCH, answered, arrives, chips, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, longPhrase, newcomer, phrase, present, quiet, startHouse, stored } from '../phone.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());
const nudge = (page) => page.evaluate(() => dispatchEvent(new Event('online')));
/** Until the server (or the line for it) has been asked once more than now. */
async function askedAgain(page) {
  const before = house.wire.seen.filter((line) => BATCH.test(line)).length;
  await nudge(page);
  await quiet(page);
  while (house.wire.seen.filter((line) => BATCH.test(line)).length === before) await nudge(page);
}

const REFUSALS = [
  [500, 'no', {}],
  [503, '', {}],
  [429, '', { 'Retry-After': '1' }],
  [502, '<html>a proxy</html>', { 'Content-Type': 'text/html' }],
  [200, '<html>the hotel asks you to sign in</html>', { 'Content-Type': 'text/html' }],
];

test('a server that fails, is too busy, or is not the one loses nothing, and it is sent later', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await chips(page, 2);
  for (const [status, body, headers] of REFUSALS) {
    house.wire.answer(BATCH, status, body, headers);
    house.wire.up();
    await askedAgain(page);
    await lineSays(page, '4 por enviar');
    const left = (await stored(page, 'outbox')).map(({ status: is }) => is);
    assert.deepEqual(left, ['waiting', 'waiting', 'waiting', 'waiting'], `${status} sets nothing aside`);
  }
  house.wire.answer();
  await nudge(page);
  await saved(page);
  const state = await house.kept(address);
  assert.deepEqual(present(state), ['Gloria P.']);
  assert.equal(state.moods.lighter, 2);
  await page.context().close();
});

test('what is too large for the server goes in halves', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await chips(page, 7);
  house.wire.count();
  // A server, or something before it, that takes no more than two at a time.
  house.wire.refuse((batch) => batch.commands.length > 2);
  await comeBack(page, house);
  await saved(page);
  house.wire.refuse();
  const sizes = house.wire.batches.map(({ commands }) => commands.length);
  assert.ok(sizes[0] === 8 && sizes.includes(4) && sizes.includes(2), sizes.join(' '));
  assert.equal((await house.kept(address)).moods.lighter, 7);
  await page.context().close();
});

test('one command that is too large by itself is set aside, and the others go', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await phrase(page, 'Pedir ayuda también es cuidar');
  await chips(page, 2);
  house.wire.refuse((batch) => JSON.stringify(batch).includes('Pedir ayuda'));
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  await answered(page);
  house.wire.refuse();
  const left = await stored(page, 'outbox');
  assert.deepEqual(left.map(({ status }) => status), ['review']);
  assert.equal((await house.kept(address)).moods.lighter, 2);
  assert.equal((await house.kept(address)).phrases.length, 0);
  await page.locator('.bag-line a').click();
  await tapOn(page, /^Enviar otra vez/);
  await saved(page);
  assert.deepEqual((await house.kept(address)).phrases.map(({ text }) => text), ['Pedir ayuda también es cuidar']);
  await page.context().close();
});

test('a session that is over keeps everything, and after signing in it goes on by itself', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await newcomer(page, 'Rosa');
  await page.context().clearCookies();
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  await page.locator('.bag-line').getByText('entre de nuevo').waitFor();
  assert.equal((await stored(page, 'outbox')).length, 3);
  await page.locator('.bag-line a').click();
  await page.getByText('Su sesión terminó.').waitFor();
  await page.getByRole('link', { name: 'Entrar a Ronda' }).click();
  await page.getByLabel('Celular o correo').fill(COORDINATOR.identifier);
  await page.getByLabel('PIN o contraseña').fill(COORDINATOR.secret);
  await press(page, 'Entrar');
  assert.equal(new URL(page.url()).pathname, '/maleta');
  await saved(page);
  assert.deepEqual(present(await house.kept(address)), ['Gloria P.', 'Rosa']);
  await page.context().close();
});

test('one bad command among forty is set aside with the reason, and can be mended and sent again', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await chips(page, 20);
  await longPhrase(page);
  await chips(page, 18);
  assert.equal((await stored(page, 'outbox')).length, 40);
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  await answered(page);
  assert.deepEqual((await stored(page, 'outbox')).map(({ status }) => status), ['review']);
  const state = await house.kept(address);
  assert.equal(state.moods.lighter, 38);
  assert.equal(state.phrases.length, 0);
  await page.locator('.bag-line a').click();
  await page.getByRole('heading', { name: 'Por revisar' }).waitFor();
  const card = page.locator('#revisar article');
  await card.getByRole('heading', { name: /Una frase/ }).waitFor();
  assert.match(await card.locator('h3 + p').innerText(), /\p{L}{3}.*\./u, 'it says why');
  await card.locator('summary').click();
  await card.getByLabel('El texto').fill('Poco a poco se llega');
  await tapOn(page, /^Enviar otra vez/, card.locator('form'));
  await saved(page);
  assert.deepEqual((await house.kept(address)).phrases.map(({ text }) => text), ['Poco a poco se llega']);
  await page.context().close();
});

test('what was set aside can be thrown away, at the second tap', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await longPhrase(page);
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  // As it was it comes back once more.
  await page.locator('.bag-line a').click();
  await tapOn(page, /^Enviar otra vez/, page.locator('#revisar article > .actions'));
  await lineSays(page, 'Hay algo por revisar');
  await page.locator('#revisar article').waitFor();
  await tapOn(page, /^Botar/);
  assert.equal((await stored(page, 'outbox')).length, 1, 'one tap throws nothing away');
  await tapOn(page, /Seguro/);
  assert.deepEqual(await stored(page, 'outbox'), []);
  await saved(page);
  assert.equal((await house.kept(address)).phrases.length, 0);
  await page.context().close();
});

test('one command that cannot be read among others never keeps them waiting', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await chips(page, 3);
  // The line turns one command into nonsense, as a fault of a phone would.
  house.wire.garble((batch) => { batch.commands[1].what = { dance: [] }; return batch; });
  await comeBack(page, house);
  await lineSays(page, 'Hay algo por revisar');
  await answered(page);
  house.wire.garble();
  assert.deepEqual((await stored(page, 'outbox')).map(({ status }) => status), ['review']);
  assert.equal((await house.kept(address)).moods.lighter, 2);
  await page.locator('.bag-line a').click();
  await tapOn(page, /^Enviar otra vez/);
  await comeBackAndSend(page, house);
  assert.equal((await house.kept(address)).moods.lighter, 3);
  await page.context().close();
});
