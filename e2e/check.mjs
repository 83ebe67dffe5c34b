// What every page owes: no barrier that axe can find, no broken rule of the content policy, no
// sideways scroll on a small phone, and a first load that a slow phone can bear.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import AxeModule from '@axe-core/playwright';

const AxeBuilder = AxeModule.default ?? AxeModule;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const PICTURES = Boolean(process.env.RONDA_PICTURES);
const OUT = new URL('out/', import.meta.url).pathname;

export const FIRST_LOAD_LIMIT = 60 * 1024;

const LOOKS = ['light', 'dark'].flatMap((colorScheme) =>
  [[360, 740], [1280, 900]].map(([width, height]) => ({ colorScheme, width, height })));

/** What each page complained about so far: errors, failed scripts, breaches of the content policy. */
const complaints = new WeakMap();

/** A new page in a context of its own (its own cookies), that remembers every complaint. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ locale: 'es-CO', timezoneId: 'America/Bogota', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  complaints.set(page, []);
  page.on('console', (message) => {
    // The browser writes a line for every answer of 4xx, also where the test wants one.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.get(page).push(message.text());
  });
  page.on('pageerror', (error) => {
    // The browser itself says so of a change of pages that was overtaken by the next one.
    if (!String(error).includes('Transition was skipped')) complaints.get(page).push(String(error));
  });
  return page;
}

/**
 * Looks at what `page` shows now, in light and dark, on a phone and on a desk, without loading it
 * again. With RONDA_PICTURES set it saves what it saw as e2e/out/NAME-WIDTH-SCHEME.png, for people to look at. The page
 * comes from `newPage`.
 */
export async function checkPage(page, name) {
  if (PICTURES) mkdirSync(OUT, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  for (const { colorScheme, width, height } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    if (PICTURES) await page.screenshot({ path: `${OUT}${name}-${width}-${colorScheme}.png`, fullPage: true });
    // As tall as the page: what is only scrolled under the bar at the foot is not covered by it.
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, tall) });
    const violations = await barriers(page, colorScheme);
    assert.deepEqual(violations.map(inWords), [], `${name}, ${width} px, ${colorScheme}`);
  }
  await fitsNarrow(page, name);
  await fitsLargeText(page, name);
  assert.deepEqual(complaints.get(page), [], `${name}: what the browser complained about`);
}

/**
 * What axe finds. All rules in the light; in the dark the same document has only other colours, so
 * only the rules that look at colours are asked again.
 */
async function barriers(page, colorScheme) {
  // In one frame and without frames of others: no second page is opened to gather the findings.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOURS)).analyze();
  return violations;
}

/** 320 px: what 1280 px is at a zoom of 400 %. */
async function fitsNarrow(page, name) {
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `${name} is ${wider} px wider than a screen of 320 px`);
}

/** Letters twice as large, set in the browser, as people with low vision do: on a participant's page, on a small phone. */
async function fitsLargeText(page, name) {
  const isOwn = (await page.locator('body.own').count()) > 0;
  await page.setViewportSize({ width: isOwn ? 320 : 640, height: 900 });
  const wider = await page.evaluate(() => {
    document.documentElement.style.fontSize = '212.5%';
    const more = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.style.fontSize = '';
    return more;
  });
  assert.ok(wider <= 0, `${name} is ${wider} px wider than its screen with letters of 200 %`);
}

function inWords({ id, help, nodes }) {
  return { id, help, where: nodes.slice(0, 5).map(({ html, any, all }) => ({ html: html.slice(0, 160), why: [...any, ...all][0]?.message })) };
}

/**
 * Compressed bytes that a cold visit to `url` fetches, all requests together, as they came over
 * the wire, how many requests that took, and where it ended. With the cookies of `context.cookies()` the visit is
 * that of somebody who signed in, with nothing else kept.
 */
export async function firstLoadBytes(browser, url, cookies = []) {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const at = page.url();
  await context.close();
  return { bytes, requests, at };
}

/**
 * Looks at a page as a small phone shows it, and at its colours in the dark on a desk, with all that is folded opened. For
 * walks over very many pages.
 */
export async function checkBriefly(page, name) {
  await page.evaluate(() => document.fonts.ready);
  // Of those that close each other the last stays open.
  await page.evaluate(() => document.querySelectorAll('details').forEach((it) => { it.open = true; }));
  for (const { colorScheme, width, height } of [LOOKS[0], LOOKS[3]]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, tall) });
    const violations = await barriers(page, colorScheme);
    assert.deepEqual(violations.map(inWords), [], `${name}, ${width} px, ${colorScheme}`);
  }
  await fitsNarrow(page, name);
  assert.deepEqual(complaints.get(page), [], `${name}: what the browser complained about`);
}

/**
 * Looks once at what `page` shows, as it stands: no barrier, nothing wider than the screen, no complaint of the browser.
 * For pages that another test has looked at from all sides.
 */
export async function checkOnce(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const violations = await barriers(page, 'light');
  assert.deepEqual(violations.map(inWords), [], name);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `${name} is ${wider} px wider than its screen`);
  assert.deepEqual(complaints.get(page), [], `${name}: what the browser complained about`);
}
