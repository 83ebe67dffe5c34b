// A text that was begun and not saved outlives a browser that the phone closes, as it does when a call comes in.

import { hold, look, seal, unseal } from './safe.js';

const DRAFT = `draft ${location.pathname}`;
/** @type {Promise<[string, string][]>} */
let begun = look('keep', DRAFT).then((box) => box ? unseal(box) : []).catch(() => []);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

for (const name of ['input', 'reset']) addEventListener(name, () => {
  clearTimeout(soon);
  soon = setTimeout(note, 400);
});

async function note() {
  const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('[maxlength]:not([name=pin])')]);
  const texts = fields.filter((one) => one.value !== one.defaultValue);
  // What the text of a memoir was begun on goes with it.
  const all = texts[0] ? [...texts, ...document.querySelectorAll('#based')] : [];
  await hold(DRAFT, await seal(/** @type {HTMLInputElement[]} */ (all).map(({ id, value }) => [id, value])));
}

document.addEventListener('ronda:swapped', async () => {
  for (const [id, value] of await begun) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
    // Behind the PIN there is no field yet.
    if (!field) continue;
    field.value = value;
    field.closest('details')?.setAttribute('open', '');
    begun = Promise.resolve([]);
  }
});
