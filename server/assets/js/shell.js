// What both pages of the shell share: what this phone keeps, the PIN, the one line that says how things stand, and the way of
// a tap: it becomes a command, the command is written, then the screen shows it, then it is sent.

import { draw, put } from './draw.js';
import { nextId } from './id.js';
import { sent, send, startSending } from './outbox.js';
import { project } from './project.js';
import { look, outbox, seal, tidy, tryPin, unseal, write } from './safe.js';

/** @typedef {import('./project.js').State} State */
/** @typedef {import('./project.js').Waiting} Waiting */
/** @typedef {import('./safe.js').Kept} Kept */
/** @typedef {{ kept: Kept, bag?: any, state?: State, commands: Waiting[] }} Carried */
/** @typedef {Record<string, any>} Values */
/** @typedef {(of: Carried, data: Values) => Promise<unknown> | unknown} Deed */

const screen = /** @type {HTMLElement} */ (document.getElementById('screen'));
/** @type {Record<string, string | string[]>} */
export const WORDS = JSON.parse(/** @type {HTMLTemplateElement} */ (document.getElementById('words')).content.textContent ?? '');
const tabs = new BroadcastChannel('ronda');

/** What is told beside what is kept: what went wrong or was done, and what asks for a second tap. */
export const told = { trouble: '', done: '', asked: '', found: /** @type {string[]} */ ([]) };

/** @type {Carried[]} */
export let all = [];
/** What is not sent or was set aside, sealed: it is counted behind the PIN too. @type {import('./safe.js').Sealed[]} */
export let box = [];
let hasPin = false;
let isOpenHere = sessionStorage.getItem('ronda-open') !== null;

/** A text; of several by their count. @param {string} name @param {Values} [values] */
export function say(name, values = {}) {
  const of = WORDS[name] ?? '';
  const text = typeof of === 'string' ? of : of[of.length === 3 ? Math.min(values.count, 2) : values.count === 1 ? 0 : 1] ?? '';
  return put(text, values);
}

// --- What is kept, as it is shown -----------------------------------------------------------------

/** @type {Map<string, Waiting & { encounter: string }>} */
let known = new Map();

async function load() {
  hasPin = Boolean(await look('keep', 'pin'));
  box = await outbox();
  if (!hasPin || !isOpenHere) { all = []; return; }
  const fresh = new Map();
  for (const { what, why, ...open } of box) {
    const stamp = `${open.id} ${open.seq} ${open.status}`;
    fresh.set(stamp, { ...(known.get(stamp) ?? { ...await unseal(what), why: why && await unseal(why) }), ...open });
  }
  known = fresh;
  const commands = [...fresh.values()];
  all = await Promise.all((await look('bags')).map(async (/** @type {Kept} */ kept) => ({
    kept,
    bag: kept.bag && await unseal(kept.bag),
    state: kept.state && await unseal(kept.state),
    commands: commands.filter(({ encounter }) => encounter === kept.encounter),
  })));
}

/** @param {Carried} of */
export const waitingOf = (of) => of.commands.filter(({ status }) => status === 'waiting');
/** The encounter of this address. */
export const here = () => all.find(({ kept, bag }) => bag && location.pathname === `${kept.address}/sala`);

/** @param {Carried} of @returns {State} */
export function shown({ kept, bag, state, commands }) {
  return project(bag, /** @type {State} */ (state), commands.filter(({ status }) => status === 'waiting'));
}

// --- Drawing --------------------------------------------------------------------------------------

/** What to show: the name of a template, its class, and what it is filled with. @type {() => [string, string, Values]} */
let view;
/** @type {Record<string, Deed>} */
let deeds;

function redraw() {
  document.title = hasOtherName() ? say('other_name') : 'Ronda';
  const [name, look, values] = hasPin && !isOpenHere ? ['t-lock', 'door roomy', {}] : view();
  screen.className = look;
  draw(screen, name, { hasPin, ...line(), ...told, again: told.found.join(', '), ...values });
}

/** The one line: all saved, so many to send, no signal, or something to look at. */
function line() {
  const waiting = box.filter(({ status }) => status === 'waiting');
  const why = waiting.length > 0 && ['session', 'another', 'no_right'].includes(sent) ? sent : box.length > waiting.length ? 'review' : '';
  const off = !navigator.onLine || sent === 'offline';
  return {
    why: why && say(`look_${why}`), lead: why && say(`lead_${why}`), session: why === 'session', off, waits: waiting.length > 0, toSend: say('to_send', { count: waiting.length }),
  };
}

/** The name of a wish and what it says. @param {Pick<Waiting, 'what'>} one @returns {[string, any]} */
export function parts({ what }) {
  const wish = Object.values(what)[0]?.at(-1);
  return typeof wish === 'string' ? [wish, {}] : /** @type {[string, any]} */ (Object.entries(wish)[0]);
}

// --- Taps -----------------------------------------------------------------------------------------

/** Writes a command; another one goes in the same step. @param {Carried} of @param {Record<string, any[]>} what @param {{ basedOn?: number | null, id?: string, instead?: Waiting }} [with_] */
export async function keep(of, what, { basedOn = null, id = nextId(), instead } = {}) {
  const now = Date.now() + of.kept.ahead;
  const one = { id, encounter: of.kept.encounter, made_at: instead?.made_at ?? now, status: 'waiting', what: await seal({ what, based_on: basedOn }) };
  await write(['outbox', 'keep'], (tx) => {
    tx.objectStore('keep').put(now, 'latest');
    const store = tx.objectStore('outbox');
    if (instead) store.delete(instead.seq);
    return store.add(one);
  });
}

/** Opens the screen, or says why not. @param {string} pin */
export async function knock(pin) {
  const { right, wait } = await tryPin(pin);
  told.trouble = right ? '' : wait > 0 ? say('pin_wait', { count: Math.ceil(wait / 60_000) }) : say('pin_wrong');
  if (right) letIn();
  return right;
}

export function letIn() {
  isOpenHere = true;
  sessionStorage.setItem('ronda-open', '');
}

/** @type {Record<string, Deed>} */
const OWN = {
  unlock: (_, { pin }) => knock(pin),
  lock() {
    isOpenHere = false;
    sessionStorage.removeItem('ronda-open');
  },
};

/** The name that the phone shows: its own, or one that says nothing. */
export const hasOtherName = () => localStorage.getItem('ronda-name') === 'cuaderno';

let queue = Promise.resolve();

/** One tap after the other; a second one on what is not done yet is one too many. @param {string} name @param {Values} data @param {HTMLElement} from */
function act(name, data, from) {
  if (from.ariaBusy) return;
  screen.ariaBusy = from.ariaBusy = 'true';
  queue = queue.then(async () => {
    told.trouble = told.done = '';
    try {
      const ended = await (deeds[name] ?? OWN[name])?.(/** @type {Carried} */ (here()), data);
      if (ended !== false && from instanceof HTMLFormElement) from.reset();
      await load();
      tabs.postMessage('');
      void send();
    } catch (error) {
      told.done = '';
      told.trouble = say(error instanceof Error && error.name === 'QuotaExceededError' ? 'no_room' : 'not_kept');
    }
    redraw();
    screen.ariaBusy = from.ariaBusy = null;
    document.getElementById('trouble')?.scrollIntoView();
  });
}

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button[data-do]') : null;
  if (!(button instanceof HTMLElement)) return;
  button.closest('details.menu')?.removeAttribute('open');
  act(button.dataset.do ?? '', { ...button.dataset }, button);
});
addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.do) return;
  event.preventDefault();
  act(form.dataset.do, { ...form.dataset, ...Object.fromEntries(new FormData(form)) }, form);
});

/** @param {typeof view} show @param {typeof deeds} does */
export async function begin(show, does) {
  [view, deeds] = [show, does];
  const refresh = async () => { await load(); redraw(); };
  tabs.onmessage = () => { queue = queue.then(refresh).catch(reportError); };
  await tidy();
  await refresh();
  // The part that the address names is there only now.
  if (location.hash) location.replace(location.href);
  startSending(() => {
    tabs.postMessage('');
    tabs.onmessage?.(new MessageEvent('message'));
  });
}
