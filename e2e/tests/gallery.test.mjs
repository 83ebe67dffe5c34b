// Every piece of the interface, on the pages of the gallery.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../browser.mjs';
import { checkPage, firstLoadBytes, newPage, FIRST_LOAD_LIMIT } from '../check.mjs';
import { draw, serve } from '../gallery.mjs';

let browser;
let site;

before(async () => {
  draw();
  [browser, site] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  site?.close();
});

const PAGES = {
  group: 'group.html',
  console: 'console.html',
  'console-who': 'console.html#sillas',
  'console-phrases': 'console.html#frases',
  'console-memoir': 'console.html#memoria',
  staff: 'staff.html',
  door: 'door.html',
  charts: 'charts.html',
};

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name} has no barrier and keeps to the content policy`, async () => {
    const page = await newPage(browser);
    await page.goto(`${site.url}/${address}`);
    await checkPage(page, name);
    await page.context().close();
  });
}

test('a cold visit stays within the budget', async () => {
  for (const address of ['group.html', 'console.html', 'staff.html']) {
    const { bytes, requests } = await firstLoadBytes(browser, `${site.url}/${address}`);
    assert.ok(bytes <= FIRST_LOAD_LIMIT, `${address}: ${bytes} bytes`);
    assert.ok(requests <= 6, `${address}: ${requests} requests`);
  }
});

/** The console of an encounter without signal: its modules, and those of them that may be longer than others. */
const LIVE_CONSOLE = ['project.js', 'room.js', 'shell.js'];
const OF_A_PHONE = [...LIVE_CONSOLE, 'carry.js', 'copy.js', 'drafts.js', 'draw.js', 'id.js', 'list.js', 'outbox.js', 'safe.js', 'sw.js', 'telling.js'];

test('styles and scripts stay within theirs', () => {
  const assets = new URL('../../server/assets/', import.meta.url);
  const read = (files) => files.map((file) => readFileSync(new URL(file, assets), 'utf8')).join('\n');
  const weight = (text) => brotliCompressSync(Buffer.from(text)).length;
  // The server leaves the comments of the styles out, and a page brings one frame: the staff's or a participant's.
  for (const frame of ['page', 'own']) {
    const sheet = read(['tokens', 'base', 'pieces', frame, 'print'].map((name) => `css/${name}.css`)).replace(/\/\*[\s\S]*?\*\//g, '');
    assert.ok(weight(sheet) <= 9 * 1024, `styles of ${frame}: ${weight(sheet)} bytes`);
  }
  const figures = weight(read(['css/figures.css']).replace(/\/\*[\s\S]*?\*\//g, ''));
  assert.ok(figures <= 2 * 1024, `styles of figures: ${figures} bytes`);
  // What a phone carries has pages of its own, each with the same limit (tests/offline-long.test.mjs).
  const all = readdirSync(new URL('js/', assets));
  const scripts = weight(read(all.filter((file) => !OF_A_PHONE.includes(file)).map((file) => `js/${file}`)));
  assert.ok(scripts <= 12 * 1024, `scripts: ${scripts} bytes`);
  for (const file of all.filter((file) => !LIVE_CONSOLE.includes(file))) {
    const lines = readFileSync(new URL(`js/${file}`, assets), 'utf8').trimEnd().split('\n').length;
    assert.ok(lines <= 150, `${file}: ${lines} lines`);
  }
});
