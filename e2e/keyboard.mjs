// A person at the keys alone: Tab to what is meant, and Enter, Space, arrows and letters there. Every stop on the way has to
// show that it has the focus, and to be in view.
import assert from 'node:assert/strict';
import { settled } from './walk.mjs';

/** More presses than any page has places to stop at. */
const FAR = 200;
/** More choices than any question has. */
const CHOICES = 20;

/** What has the focus, whether one can see it, and whether it is `wanted`, or asks the same question. */
const look = (page, wanted) => page.evaluate((wanted) => {
  const it = document.activeElement;
  if (!(it instanceof HTMLElement) || it === document.body) return null;
  const box = it.getBoundingClientRect();
  // A box or a radio button that is drawn by its label shows its focus there.
  const drawn = [it, ...(it instanceof HTMLInputElement ? [...(it.labels ?? [])].flatMap((one) => [one, ...one.children]) : [])];
  const ringed = drawn.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const radio = (one) => one instanceof HTMLInputElement && one.type === 'radio';
  const asked = radio(it) && radio(wanted) && it.name === wanted.name && it.form === wanted.form;
  return { found: it === wanted || asked, ringed, inside, name: `${it.tagName} ${it.id} ${(it.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}` };
}, wanted);

/** Whoever sits at the keys of `page`. */
export function typist(page) {
  const press = (key) => page.keyboard.press(key);

  /** Tabs to it; one that is reached already is left at once. */
  async function reach(target) {
    const wanted = await target.first().elementHandle();
    if ((await look(page, wanted))?.found) return wanted;
    const seen = [];
    for (let n = 0; n < FAR; n += 1) {
      await press('Tab');
      const stop = await look(page, wanted);
      if (!stop) continue;
      assert.ok(stop.ringed, `the focus shows on «${stop.name}» of ${page.url()}`);
      assert.ok(stop.inside, `«${stop.name}» of ${page.url()} comes into view with the focus`);
      if (stop.found) return wanted;
      seen.push(stop.name);
    }
    throw new Error(`${target} of ${page.url()} is not reached:\n${[...new Set(seen)].join(' | ')}`);
  }

  /** Follows a link, or sends a form of a whole page. */
  async function follow(target) {
    await reach(target);
    await Promise.all([page.waitForEvent('load'), press('Enter')]);
  }

  /** Presses a button: the whole page answers, or one part of it. */
  async function push(target) {
    if (!(await target.first().evaluate((it) => it.closest('form')?.dataset.partial))) return follow(target);
    await reach(target);
    await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), press('Enter')]);
    return settled(page);
  }

  /** Writes over what is there. */
  async function write(target, words) {
    await reach(target);
    await press('Control+A');
    await page.keyboard.type(words);
  }

  /** Types into the parts of a day or an hour, in the first order that the browser's own language takes as meant. */
  async function parts(target, orders, value) {
    await reach(target);
    for (const order of orders) {
      await page.keyboard.type(order);
      if (await target.first().inputValue() === value) return;
      for (const back of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await press(back);
    }
    assert.equal(await target.first().inputValue(), value, `typed as ${orders}`);
  }
  const day = (target, iso) => {
    const [year, month, of] = iso.split('-');
    return parts(target, [`${of}${month}${year}`, `${month}${of}${year}`, `${year}\t${month}${of}`], iso);
  };
  const hour = (target, time) => {
    const [hours, minutes] = time.split(':').map(Number);
    const clock = [(hours + 11) % 12 + 1, minutes].map((one) => String(one).padStart(2, '0')).join('');
    return parts(target, [`${clock}${hours < 12 ? 'a' : 'p'}`, time.replace(':', '')], time);
  };

  /** Ticks a box, or takes one answer of several. */
  async function choose(target) {
    const wanted = await reach(target);
    for (let n = 0; n < CHOICES && !(await wanted.evaluate((it) => it.checked)); n += 1) {
      const here = await wanted.evaluate((it) => it === document.activeElement);
      await press(here ? 'Space' : 'ArrowDown');
    }
    assert.ok(await wanted.evaluate((it) => it.checked), `${target} is chosen`);
  }

  /** Goes down a list of choices so many steps. */
  async function down(target, steps = 1) {
    await reach(target);
    for (let n = 0; n < steps; n += 1) await press('ArrowDown');
  }

  /** Opens what is folded, or goes to another part of the same page. */
  async function open(target) {
    await reach(target);
    await press('Enter');
  }

  return { reach, follow, push, write, day, hour, choose, down, open };
}
