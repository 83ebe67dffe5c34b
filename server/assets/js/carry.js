// Takes an encounter along; and says on every page of the staff what waits on this phone, before somebody signs out too.

import { copyOut, download, setPin } from './copy.js';
import { drop, look, outbox, seal, tidy, tryPin, write } from './safe.js';

/** @typedef {import('./safe.js').Kept} Kept */

const card = document.querySelector('[data-carry]');
const pill = document.querySelector('[data-carried]');
const dialog = document.querySelector('dialog[data-leave]');

// Whoever signs out leaves nothing behind; what is not sent is asked about first.
addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/salir')) return;
  event.preventDefault();
  event.stopPropagation();
  void leave(form);
}, true);

await tidy();
await tell();
if (card instanceof HTMLElement) await offer(card);

/** How many wait, in the bar of the page. */
async function tell() {
  const all = await outbox();
  const count = all.filter(({ status }) => status === 'waiting').length;
  if (!(pill instanceof HTMLElement)) return;
  pill.hidden = all.length === 0;
  const words = pill.querySelector('span');
  if (words) words.textContent = count < all.length ? pill.dataset.look ?? '' : counted(pill, count);
}

/** @param {HTMLElement} of @param {number} count */
function counted(of, count) {
  return ((count === 1 ? of.dataset.one : of.dataset.other) ?? '').replace('{count}', String(count));
}

/** @param {HTMLElement} of */
async function offer(of) {
  const form = of.querySelector('form');
  const pins = of.querySelector('fieldset');
  const taken = of.querySelector('[data-taken]');
  const wrong = of.querySelector('[role=alert]');
  const forgot = of.querySelector('[data-forgot]');
  if (!(forgot instanceof HTMLElement)) return;
  if (!form || !pins || !(taken instanceof HTMLElement) || !(wrong instanceof HTMLElement)) return;
  const encounter = of.dataset.encounter ?? '';
  // Whoever is signed in here may put another PIN: what lies on this phone is theirs.
  forgot.onclick = () => {
    pins.hidden = pins.disabled = false;
    forgot.hidden = true;
    pins.querySelector('input')?.focus();
  };
  const show = async () => {
    const hasPin = Boolean(await look('keep', 'pin'));
    pins.hidden = pins.disabled = hasPin;
    forgot.hidden = !hasPin;
    const here = Boolean(await look('bags', encounter) && (await navigator.serviceWorker.getRegistration())?.active);
    taken.hidden = !here;
    const words = form.querySelector('button span');
    if (words) words.textContent = (here ? of.dataset.again : of.dataset.first) ?? '';
    form.hidden = false;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [pin, again] = ['pin', 'again'].map((name) => String(new FormData(form).get(name) ?? ''));
    const say = (/** @type {string} */ words) => { wrong.hidden = !words; wrong.textContent = words; };
    say('');
    if (pin !== again) return say(of.dataset.differ ?? '');
    form.inert = true;
    try {
      const problem = await take(of.dataset.carry ?? '', encounter, pin ?? '');
      if (problem) say(of.dataset[problem] ?? '');
      await show();
      if (!problem) taken.querySelector('a')?.focus();
    } catch {
      say(of.dataset.failed ?? '');
    }
    form.inert = false;
  });
  await show();
}

/** Brings the encounter to this phone; a word on what stood in the way. @param {string} address @param {string} encounter @param {string} pin */
async function take(address, encounter, pin) {
  const response = await fetch(`${address}/maleta`, { redirect: 'manual' });
  if (!response.ok) return 'failed';
  const { state, ...bag } = await response.json();
  /** @type {Kept[]} */
  const bags = await look('bags');
  const known = bags.find((one) => one.encounter === encounter);
  // What another person noted here is sent as theirs, or not at all; and nobody opens it by a PIN of their own.
  const others = bags.filter((one) => one.person !== bag.person);
  if (others.length > 0) sessionStorage.removeItem('ronda-open');
  if ((await outbox()).some((one) => others.some((of) => of.encounter === one.encounter))) return 'another';
  await Promise.all(others.map(drop));
  // Times of what waits are counted from the first time that it was taken along.
  if (known && (await outbox(encounter)).length > 0) bag.at = known.taken_at;
  if (pin) {
    await setPin(pin);
    sessionStorage.setItem('ronda-open', '');
  }
  /** @type {Kept} */
  const kept = {
    encounter, group: bag.group_id, institution: bag.institution, person: bag.person, address, taken_at: bag.at,
    ahead: Date.parse(state.at) - Date.now(), answered: Date.now(), over: null, bag: await seal(bag), state: await seal(state),
  };
  await write(['bags'], (tx) => tx.objectStore('bags').put(kept));
  await (await caches.open('carried')).put(`${address}/sala`, new Response(''));
  localStorage.setItem('ronda-carries', '');
  await navigator.storage?.persist?.();
  // Only once the shell is here too does it open without signal; half a minute is long enough to wait for it.
  const isHere = await Promise.race([navigator.serviceWorker.ready, new Promise((yes) => { setTimeout(yes, 30_000); })]);
  return isHere ? '' : 'failed';
}

/** @param {HTMLFormElement} form */
async function leave(form) {
  // Texts that were begun and not saved, too: nothing else is sealed there.
  const drafts = (await look('keep')).filter((/** @type {any} */ one) => one?.iv);
  const count = (await outbox()).length + drafts.length;
  if (count === 0 || !(dialog instanceof HTMLDialogElement)) return out(form);
  const lead = dialog.querySelector('[data-one]');
  if (lead instanceof HTMLElement) lead.textContent = counted(lead, count);
  dialog.showModal();
  dialog.onclose = () => { if (dialog.returnValue === 'out') void out(form); };
  const copy = dialog.querySelector('form[data-copy]');
  const wrong = dialog.querySelector('[role=alert]');
  if (!(copy instanceof HTMLFormElement) || !(wrong instanceof HTMLElement)) return;
  copy.onsubmit = async (event) => {
    event.preventDefault();
    const pin = String(new FormData(copy).get('pin'));
    const { right } = await tryPin(pin);
    wrong.hidden = right;
    if (right) download(await copyOut(pin));
  };
}

/** Nothing stays, the key included. @param {HTMLFormElement} form */
async function out(form) {
  localStorage.removeItem('ronda-carries');
  await caches.delete('carried');
  await new Promise((gone) => { const ask = indexedDB.deleteDatabase('ronda'); ask.onsuccess = ask.onerror = ask.onblocked = gone; });
  // A console that is open beside this page has nothing to show any more.
  new BroadcastChannel('ronda').postMessage('');
  form.submit();
}
