// A text that was begun and not saved outlives a browser that the phone closes, as it does when a call comes in.

import { hold, look, seal, unseal } from './safe.js';

const DRAFT = `draft ${location.pathname}`;
/** @type {Promise<[string, string][]>} */
let begun = look('keep', DRAFT).then((box) => box ? unseal(box) : []);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

for (const name of ['input', 'reset']) addEventListener(name, () => {
  clearTimeout(soon);
  soon = setTimeout(note, name === 'reset' ? 0 : 400);
});

async function note() {
  const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('[maxlength]:not([name=pin])')]);
  // Behind the PIN there is no field, and what is kept stays.
  if (!fields[0]) return;
  const texts = fields.filter((one) => one.value !== one.defaultValue);
  // What the text of a memoir was begun on goes with it.
  await hold(DRAFT, texts[0] && await seal([...texts, .../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('#based'))].map(({ id, value }) => [id, value])));
}

document.addEventListener('ronda:swapped', async () => {
  for (const [id, value] of await begun) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
    if (!field) continue;
    field.value = value;
    field.closest('details')?.setAttribute('open', '');
    begun = Promise.resolve([]);
  }
});
