// Two phones at one encounter, of whoever coordinates and whoever co-coordinates: whoever sends first, the later mark counts, the other is shown, and no text is lost.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { begin, part, saved, tapOn } from '../offline.mjs';
import { startWire } from '../wire.mjs';
import { newPage } from '../check.mjs';
import { inviteToHouse, press, signIn, visit } from '../walk.mjs';
import { arrives, askAnew, comeBackAndSend, lineSays, rowOf, startHouse, takeAlong } from '../phone.mjs';

let house;
/** Each phone has a signal of its own. */
let wires;
let phones;
/** One whom nobody has marked, for each order. */
const names = ['Arnulfo', 'Betty', 'Carmen', 'Deisy', 'Edilma', 'Fabio', 'Gloria', 'Hernán'];

before(async () => {
  house = await startHouse([...names, 'Elvia']);
  wires = [house.wire, await startWire(house.ronda.url)];
  phones = [await house.phone()];
  const julian = { name: 'Julián Timaná', identifier: '3105550199' };
  const secret = await inviteToHouse(house.desk, julian);
  phones.push(await newPage(house.browser, { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' }));
  phones[1].setDefaultTimeout(15_000);
  await signIn(phones[1], wires[1], { ...julian, secret });
  await press(phones[1], 'Aceptar');
});
after(async () => {
  await wires?.[1]?.stop();
  await house?.stop();
});

const at = (n) => ({ ...house, wire: wires[n] });
/** What one phone does with the chair of a person. */
const excuses = (page, name) => part(page, 'Llegaron').then(() => tapOn(page, new RegExp(`^Avisó ${name}`)));

let common;
let accompanied;

/** Whoever has the second phone co-coordinates the group. */
async function bringAlong(group) {
  if (group === accompanied) return;
  accompanied = group;
  await visit(house.desk, `${group}/convocatoria`);
  await house.desk.locator('#person').selectOption({ index: 1 });
  await press(house.desk, 'Invitar a acompañar');
}

/** An encounter that both carry and that is open. */
async function bothCarry() {
  const address = await house.encounter();
  await bringAlong(address.slice(0, address.indexOf('/encuentros')));
  wires.forEach((wire) => wire.up());
  await takeAlong(phones[0], at(0), address);
  await begin(phones[0]);
  await saved(phones[0]);
  await takeAlong(phones[1], at(1), address);
  await phones[1].locator('.console-foot').waitFor();
  return address;
}

// Who marks first, who sends first, and who is without signal while they do.
for (const first of [0, 1]) {
  for (const sends of [0, 1]) {
    for (const without of [[0, 1], [1 - sends]]) {
      test(`phone ${first} marks first, phone ${sends} sends first, without signal: ${without.join(' and ')}`, async () => {
        const address = common ??= await bothCarry();
        const name = names.shift();
        wires.forEach((wire) => wire.up());
        for (const page of phones) await saved(page);
        for (const n of without) wires[n].down();
        const [one, other] = [phones[first], phones[1 - first]];
        await arrives(one, name);
        await excuses(other, name);
        await comeBackAndSend(phones[sends], at(sends));
        await comeBackAndSend(phones[1 - sends], at(1 - sends));
        const row = rowOf(await house.kept(address), name);
        assert.equal(row.mark, 'excused', 'the later one counts');
        assert.equal(row.other, 'arrived', 'and the other is told');
        // Both phones come to show the same.
        for (const page of phones) {
          await askAnew(page);
          await part(page, 'Llegaron');
          await page.locator('.roll li', { hasText: name }).getByText('a la vez se marcó: Llegó').waitFor();
        }
      });
    }
  }
}

test('a mark that another phone saw is replaced and not disputed', async () => {
  const address = await bothCarry();
  await arrives(phones[0], 'Elvia');
  await saved(phones[0]);
  await askAnew(phones[1]);
  await part(phones[1], 'Llegaron');
  await phones[1].getByRole('button', { name: /^Elvia/, pressed: true }).waitFor();
  wires[1].down();
  await tapOn(phones[1], /^Elvia/);
  await comeBackAndSend(phones[1], at(1));
  const row = rowOf(await house.kept(address), 'Elvia');
  assert.equal(row.mark, 'expected');
  assert.equal(row.other, null);
});

test('a memoir that is written on two phones keeps both texts side by side', async () => {
  const address = await bothCarry();
  await part(phones[0], 'Memoria');
  await phones[0].locator('summary', { hasText: 'Cerrar el encuentro' }).click();
  await tapOn(phones[0], 'Cerrar el encuentro', phones[0].locator('form[data-do=close]'));
  await saved(phones[0]);
  await askAnew(phones[1]);
  await part(phones[1], 'Memoria');
  await phones[1].getByLabel('¿Qué pasó?').waitFor();
  wires.forEach((wire) => wire.down());
  const texts = ['Hablamos del descanso.', 'Hablamos de pedir ayuda.'];
  for (const [n, page] of phones.entries()) {
    await page.getByLabel('¿Qué pasó?').fill(texts[n]);
    await tapOn(page, 'Guardar la memoria');
    await lineSays(page, 'Sin señal');
  }
  await comeBackAndSend(phones[0], at(0));
  await comeBackAndSend(phones[1], at(1));
  assert.equal((await house.kept(address)).memoir.others, 1);
  await house.desk.goto(`${house.ronda.url}${address}/memoria`);
  const shown = await house.desk.locator('main').evaluate((it) => it.innerText + [...it.querySelectorAll('textarea')].map(({ value }) => value).join('\n'));
  for (const text of texts) assert.ok(shown.includes(text), text);
});
