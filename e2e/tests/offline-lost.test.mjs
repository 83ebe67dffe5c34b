// The line breaks where it hurts most: after the server did what was asked, while it does it, and while the phone waits.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { part, saved } from '../offline.mjs';
import { BATCH, arrives, chips, comeBack, comeBackAndSend, holdWithoutSignal, lineSays, newcomer, nudgeUntilSaved, phrase, present, reopen, startHouse, stored } from '../phone.mjs';
import { startRonda } from '../house.mjs';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

/** Seven commands without signal. */
async function holdSome(page, address, fresh) {
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  await newcomer(page, fresh);
  await phrase(page, 'Descansar no es abandonar');
  await chips(page, 3);
}

async function isThereOnce(address, fresh) {
  const state = await house.kept(address);
  assert.deepEqual(present(state), ['Gloria P.', fresh]);
  assert.equal(state.seats.filter(({ name }) => name === fresh).length, 1);
  assert.deepEqual(state.phrases.map(({ text }) => text), ['Descansar no es abandonar']);
  assert.deepEqual(state.moods, { lighter: 3, same: 0, heavier: 0 });
}

test('marks survive a reload without signal, and answers that are lost after the server committed', async (t) => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdSome(page, address, 'Rosa');
  await lineSays(page, 'Sin señal');
  await page.reload();
  await part(page, 'Llegaron');
  await page.getByRole('button', { name: /^Gloria/, pressed: true }).waitFor();
  await page.locator('.phrases').getByText('Descansar no es abandonar', { exact: true }).waitFor({ state: 'attached' });
  assert.equal((await stored(page, 'outbox')).length, 7);

  house.wire.count();
  let committed = 0;
  house.wire.lose(BATCH, () => { committed += 1; }, 4);
  await comeBack(page, house);
  await nudgeUntilSaved(page);
  assert.equal(committed, 4, 'the server answered, and nobody heard it');
  assert.ok(house.wire.batches.length > committed, 'and it was sent again');
  const tried = new Set(house.wire.batches.flatMap(({ commands }) => commands.map(({ id }) => id)));
  assert.equal(tried.size, 7, 'always the same commands');
  t.diagnostic(`${house.wire.batches.length} requests for 7 commands`);
  assert.deepEqual(await stored(page, 'outbox'), []);
  await isThereOnce(address, 'Rosa');
  await page.context().close();
});

test('a tab that is closed in the middle of a batch sends everything once it is opened again', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdSome(page, address, 'Lucía');
  // The server has it and answered, and the tab is gone before it hears that.
  const gone = new Promise((done) => {
    house.wire.lose(BATCH, () => done(page.close()), 4);
  });
  await comeBack(page, house).catch(() => {});
  await gone;
  house.wire.lose(null);
  const again = await page.context().newPage();
  assert.equal((await house.kept(address)).phrases.length, 1, 'the server did it already');
  await reopen(again, house, address);
  await saved(again);
  assert.deepEqual(await stored(again, 'outbox'), []);
  await isThereOnce(address, 'Lucía');
  await page.context().close();
});

test('a tab that is closed before the server got the batch loses nothing either', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdSome(page, address, 'Nelly');
  const free = house.wire.hold(BATCH);
  house.wire.count();
  await comeBack(page, house);
  await free.came;
  const again = await page.context().newPage();
  await page.close();
  house.wire.down();
  free();
  assert.equal((await house.kept(address)).phase, 'planned');
  house.wire.up();
  await reopen(again, house, address);
  await saved(again);
  await isThereOnce(address, 'Nelly');
  await page.context().close();
});

test('a server that is killed in the middle of a batch and started again has everything once', async (t) => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdSome(page, address, 'Hernán');
  await chips(page, 30);
  await comeBack(page, house);
  // It has begun with the batch, and is gone.
  let state;
  do state = await house.kept(address);
  while (state.moods.lighter === 0 && (await stored(page, 'outbox')).length > 0);
  await house.ronda.kill();
  await lineSays(page, /por enviar|Sin señal/);
  const waits = (await stored(page, 'outbox')).length;
  house.ronda = await startRonda(house.ronda.folder);
  house.wire.lead(house.ronda.url);
  const found = await house.kept(address);
  t.diagnostic(`killed after ${found.moods.lighter} chips of 33; ${waits} commands were still on the phone`);
  assert.ok(found.moods.lighter > 0);
  await comeBackAndSend(page, house);
  const { moods, phrases } = await house.kept(address);
  assert.equal(moods.lighter, 33);
  assert.equal(phrases.length, 1);
  assert.deepEqual(await stored(page, 'outbox'), []);
  await page.context().close();
});
