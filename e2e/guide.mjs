// The user's guide, read as the tests read it: its sections, the labels in them, and the pictures beside them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { checkOnce } from './check.mjs';

const GUIDE = new URL('../docs/guide/acompanar-un-grupo.md', import.meta.url);
const PICTURES = new URL('../docs/img/guide/', import.meta.url);

/** Pictures are taken anew only when they are asked for: `RONDA_SHOTS=1 node --test tests/guide.test.mjs`. */
const SHOOTS = process.env.RONDA_SHOTS === '1';

/** What a slow line and a repository can bear. */
const PICTURE_MOST = 60 * 1024;
const ALL_PICTURES_MOST = 1024 * 1024;

/** What the pages shown for each section say. */
const said = new Map();
/** Pages that were looked at. */
const looked = new Set();
/** Pictures that the walk comes by. */
const shown = new Set();

const plain = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * Looks at the page that a section tells of: what it says counts for the labels of that section. With `shot` its picture
 * is taken: of `tall` pixels from `at` on, or of `only` one thing.
 */
export async function see(page, section, { shot = '', at = '', only = '', tall = 640 } = {}) {
  assert.ok(sections().has(section), `the guide has a section «${section}»`);
  const words = await page.evaluate(() => {
    const attributes = ['aria-label', 'placeholder', 'title'];
    const named = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())];
    return [document.body.textContent, ...named.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? ''))].join(' | ');
  });
  said.set(section, `${said.get(section) ?? ''} | ${plain(words)}`);
  await checkWhatIsNew(page, section);
  if (!shot) return;
  shown.add(shot);
  if (SHOOTS) await shoot(page, shot, { at, only, tall });
}

/** A page that another section has shown with the same parts needs no second look. */
async function checkWhatIsNew(page, section) {
  const path = new URL(page.url()).pathname.replace(/[0-9][0-9a-z]{12}/g, '*');
  const parts = await page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, form')].map((one) => one.getAttribute('action')?.replace(/[0-9][0-9a-z]{12}/g, '*') ?? one.textContent));
  const look = `${path} ${page.viewportSize().width} ${[...new Set(parts)].join()}`;
  if (looked.has(look)) return;
  looked.add(look);
  await checkOnce(page, `${section}, ${path}`);
}

async function shoot(page, shot, { at, only, tall }) {
  mkdirSync(PICTURES, { recursive: true });
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width, height: tall });
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  if (at) await page.locator(at).first().evaluate((target) => scrollTo({ top: target.getBoundingClientRect().top + scrollY - 12, behavior: 'instant' }));
  else await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const path = new URL(`${shot}.png`, PICTURES).pathname;
  if (only) await page.locator(only).first().screenshot({ path });
  else await page.screenshot({ path });
  await page.setViewportSize({ width, height });
  try {
    execFileSync('convert', [path, '-strip', '-dither', 'None', '-colors', '48', '-define', 'png:compression-level=9', `PNG8:${path}`]);
  } catch {
    // Without ImageMagick the picture is only larger; the last test says whether it is too large.
  }
}

/** Sections by their title, each with its text. */
function sections() {
  const [, ...parts] = readFileSync(GUIDE, 'utf8').split(/^## /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n'))]));
}

/** Labels that stand on no page which the walk showed for their section. */
export function missingLabels() {
  const missing = [];
  for (const [section, text] of sections()) {
    for (const [, label] of text.matchAll(/\*\*(.+?)\*\*/g)) {
      if (!(said.get(section) ?? '').includes(plain(label))) missing.push(`${section}: ${label}`);
    }
  }
  return missing;
}

/** How many labels the guide names. */
export const countLabels = () => [...sections().values()].join('').match(/\*\*.+?\*\*/g)?.length ?? 0;

/** Pictures named in the guide, on the walk, and in the folder; and what is too large. */
export function pictures() {
  const text = readFileSync(GUIDE, 'utf8');
  const sizes = readdirSync(PICTURES).map((name) => [name, statSync(new URL(name, PICTURES)).size]);
  return {
    named: [...text.matchAll(/\.\.\/img\/guide\/([a-z0-9-]+)\.png/g)].map(([, name]) => name).sort(),
    undescribed: [...text.matchAll(/<img [^>]*>/g)].map(([tag]) => tag).filter((tag) => !/alt="[^"]{10,}"/.test(tag)),
    walked: [...shown].sort(),
    kept: sizes.map(([name]) => name.replace(/\.png$/, '')).sort(),
    tooLarge: sizes.filter(([, size]) => size > PICTURE_MOST),
    isTooMuch: sizes.reduce((sum, [, size]) => sum + size, 0) > ALL_PICTURES_MOST,
  };
}

/** Links inside the guide that lead to no heading, as GitHub makes anchors of headings. */
export function deadLinks() {
  const text = readFileSync(GUIDE, 'utf8');
  const anchor = (title) => title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
  const anchors = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => anchor(title.trim())));
  return [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to).filter((to) => !anchors.has(to));
}
