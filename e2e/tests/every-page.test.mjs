// Every page that somebody can reach by links in the demonstration, as each who comes in: no barrier, nothing wider than a
// small phone, no complaint of the browser. What only forms lead to is looked at by the tests of each part.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkBriefly, newPage } from '../check.mjs';
import { startDemo } from '../house.mjs';

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo()]);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** What an address asks for that makes another page of it: the order of a list, the kind of a group. */
const MAKES_ANOTHER = ['por', 'clase'];

/** The kind of page that an address leads to: ids left out, and what is asked for unless it makes another page. */
function kindOf(path) {
  const [, at, query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(path) ?? [];
  const asked = [...new URLSearchParams(query)].filter(([name]) => MAKES_ANOTHER.includes(name)).map((pair) => pair.join('='));
  const kind = at.replace(/\/[0-9][0-9a-z]{12}(?=\/|$)/g, '/{id}');
  return asked.length > 0 ? `${kind}?${asked.join('&')}` : kind;
}

/** What a browser would save, or who only leads on. */
const isFile = (path) => /([./](pdf|csv|zip|ics|json|xlsx|html)|\/foto)($|\?)/.test(path);

/**
 * Pages that each has to meet: a walk that misses them has lost its way. Who coordinates beside another sees pages of
 * the one and no others.
 */
const MET = {
  administradora: ['/institucion', '/institucion/cifras', '/institucion/reportes', '/institucion/cuentas', '/institucion/grupos', '/cuenta'],
  coordinadora: [
    '/agenda', '/biblioteca', '/directorio', '/rutas', '/grupos/nuevo', '/grupos/{id}', '/grupos/{id}/personas', '/grupos/{id}/personas/{id}',
    '/grupos/{id}/camino', '/grupos/{id}/temas', '/grupos/{id}/cosecha', '/grupos/{id}/importacion', '/grupos/{id}/impresos',
    '/grupos/{id}/orientaciones', '/grupos/{id}/encuentros/{id}', '/grupos/{id}/encuentros/{id}/memoria',
  ],
  participante: ['/mi-grupo', '/mi-grupo/datos'],
};

for (const [word, met] of Object.entries(MET)) {
  test(`every page of «${word}»`, async () => {
    const page = await newPage(browser);
    await page.goto(demo.entries.find((entry) => entry.word === word).address);
    const waiting = [new URL(page.url()).pathname];
    const seen = new Set();
    while (waiting.length > 0) {
      const path = waiting.shift();
      const kind = kindOf(path);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const answer = await page.goto(new URL(path, demo.url).href);
      assert.ok(answer && answer.status() < 400, `${path} is answered ${answer?.status()}`);
      await checkBriefly(page, `${word}: ${path}`);
      const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      waiting.push(...links.filter((link) => !isFile(link) && !seen.has(kindOf(link))));
    }
    assert.deepEqual(met.filter((kind) => !seen.has(kind)), [], `met ${[...seen].join(' ')}`);
    console.log(`${word}: ${seen.size} kinds of pages`);
    await page.context().close();
  });
}
