// A phone without room: the tap says that nothing was kept, the screen pretends nothing, and it works again once there is room.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { part, tapOn } from '../offline.mjs';
import { arrives, chips, comeBackAndSend, holdWithoutSignal, present, startHouse, stored } from '../phone.mjs';

const NO_ROOM = 'No quedó guardado: el celular no tiene espacio.';

let house;

before(async () => { house = await startHouse(); });
after(() => house?.stop());

/** Ways of a browser to say that the disk is full: at once, and when it writes. */
const FULL = {
  'at once': () => {
    const { add, put } = IDBObjectStore.prototype;
    const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    globalThis.roomAgain = () => Object.assign(IDBObjectStore.prototype, { add, put });
  },
  'when it is written': () => {
    const known = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function addThenFail(...words) {
      const ask = add.apply(this, words);
      ask.addEventListener('success', () => this.transaction.abort());
      return ask;
    };
    Object.defineProperty(IDBTransaction.prototype, 'error', { configurable: true, get: () => new DOMException('full', 'QuotaExceededError') });
    globalThis.roomAgain = () => {
      IDBObjectStore.prototype.add = add;
      Object.defineProperty(IDBTransaction.prototype, 'error', known);
    };
  },
};

for (const [when, fill] of Object.entries(FULL)) {
  test(`a full phone says so, and pretends nothing (${when})`, async () => {
    const page = await house.phone();
    const address = await house.encounter();
    await holdWithoutSignal(page, house, address);
    await arrives(page, 'Gloria');
    await page.evaluate(fill);
    await tapOn(page, /^Elvia/);
    await page.getByRole('alert').getByText(NO_ROOM).waitFor();
    await page.getByRole('button', { name: /^Elvia/, pressed: false }).waitFor();
    await page.getByText('1 en la ronda').first().waitFor();
    await part(page, 'Frases');
    const text = page.getByLabel('Escriba la frase como la dijeron');
    await text.fill('Cuidarse entre todos');
    await tapOn(page, 'Guardar');
    await page.getByRole('alert').getByText(NO_ROOM).waitFor();
    assert.equal(await text.inputValue(), 'Cuidarse entre todos', 'what was typed is still there');
    assert.equal(await page.locator('.phrases li').count(), 0);
    assert.equal((await stored(page, 'outbox')).length, 2);

    await page.evaluate(() => globalThis.roomAgain());
    await tapOn(page, 'Guardar');
    await page.locator('.phrases').getByText('Cuidarse entre todos', { exact: true }).waitFor();
    assert.equal(await page.getByText(NO_ROOM).count(), 0);
    await arrives(page, 'Elvia');
    await comeBackAndSend(page, house);
    const state = await house.kept(address);
    assert.deepEqual(present(state), ['Elvia', 'Gloria P.']);
    assert.deepEqual(state.phrases.map(({ text: said }) => said), ['Cuidarse entre todos']);
    await page.context().close();
  });
}

test('a browser that gives no more room loses nothing of what was kept', async () => {
  const page = await house.phone();
  const address = await house.encounter();
  await holdWithoutSignal(page, house, address);
  await arrives(page, 'Gloria');
  const protocol = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await part(page, 'Memoria');
  await tapOn(page, 'Poner una ficha: Más liviana');
  const isSaid = await page.getByText(/No quedó guardado/).count() > 0;
  const laid = await page.locator('#f-lighter b').innerText();
  assert.equal(laid, isSaid ? '0' : '1', 'what is shown is what is kept');
  assert.equal((await stored(page, 'outbox')).length, isSaid ? 2 : 3);
  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await chips(page, 1);
  await comeBackAndSend(page, house);
  const state = await house.kept(address);
  assert.equal(state.moods.lighter, isSaid ? 1 : 2);
  assert.deepEqual(present(state), ['Gloria P.']);
  await page.context().close();
});
