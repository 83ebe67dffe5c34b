// A first load that a slow phone bears, of the two pages that are opened most.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { FIRST_LOAD_LIMIT, firstLoadBytes, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { callTogether, dayFromNow, encounters, newGroup, press, setUp, visit } from '../walk.mjs';

const REQUESTS = 6;
const PEOPLE = ['Gloria P.', 'Arnulfo T.', 'Marcos Q.', 'Elvia', 'Edilma C.', 'Deisy L.', 'Fabio N.', 'Nubia E.', 'Carmen V.', 'Wilmer A.'];

let browser;
let ronda;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

test('the home of a group and its console are light', async (t) => {
  const page = await newPage(browser);
  await setUp(page, ronda);
  const group = await newGroup(page, dayFromNow(0));
  await callTogether(page, group, PEOPLE);
  const [first] = await encounters(page, group);
  await visit(page, `${first}/guion`);
  await press(page, 'Empezar con los pasos de siempre');
  await visit(page, first);
  await press(page, 'Abrir el encuentro');
  const cookies = await page.context().cookies();
  for (const path of [group, `${first}/sala`]) {
    const { bytes, requests, at } = await firstLoadBytes(browser, `${ronda.url}${path}`, cookies);
    t.diagnostic(`${path}: ${bytes} bytes, ${requests} requests`);
    assert.equal(new URL(at).pathname, path, 'the page itself was weighed, not the door');
    assert.ok(bytes <= FIRST_LOAD_LIMIT, `${path} weighs ${bytes} bytes`);
    assert.ok(requests <= REQUESTS, `${path} needs ${requests} requests`);
  }
});
