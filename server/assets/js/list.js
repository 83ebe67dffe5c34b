// The list: which encounters this phone carries, what has to be looked at, and what can be done with all of it.

import { copyIn, copyOut, download } from './copy.js';
import { nextId, rowOf } from './id.js';
import { markedBy } from './project.js';
import { drop, write } from './safe.js';
import { WORDS, all, begin, box, hasOtherName, keep, knock, letIn, parts, say, shown, told, waitingOf } from './shell.js';

/** @typedef {import('./project.js').Waiting} Waiting */
/** @typedef {import('./shell.js').Carried} Carried */
/** @typedef {import('./shell.js').Values} Values */

const TEXTS = ['text', 'difficulty', 'lesson', 'name', 'word', 'reason', 'happened', 'helped', 'difficulties'];

function list() {
  const days = Math.floor((Date.now() + (all[0]?.kept.ahead ?? 0) - Math.min(...box.map(({ made_at }) => made_at))) / 86_400_000);
  return {
    old: box.length > 0 && days > 0 && say('old', { count: days }),
    lost: location.pathname !== '/maleta',
    several: box.filter(({ status }) => status === 'review').length > 1,
    reviews: all.flatMap((of) => of.commands.filter(({ status }) => status === 'review').map((one) => review(of, one))),
    carried: all.map((of) => {
      const { kept, bag } = of;
      const count = waitingOf(of).length;
      return {
        id: kept.encounter, to: bag ? `${kept.address}/sala` : null, title: bag?.title ?? say('copy_of'), about: bag && [bag.ordinal, bag.planned].filter(Boolean).join(' · '), group: bag?.group,
        unsent: count > 0 && say('to_send', { count }), sure: told.asked === `remove ${kept.encounter}`, phase: of.state && bag && say(`phase_${shown(of).phase}`),
      };
    }),
    plain: `${!hasOtherName()}`, other: `${hasOtherName()}`,
  };
}

/** What was set aside, in words. @param {Carried} of @param {Waiting} one */
function review(of, one) {
  const [name, wish] = parts(one);
  const about = [wish.name, wish.text, wish.word, wish.reason, of.state && shown(of).seats.find(({ seat }) => seat === (wish.seat ?? wish.presenter))?.name];
  const texts = TEXTS.filter((field) => typeof wish[field] === 'string');
  return {
    id: one.id, said: [say(WORDS[`wish_${name}`] ? `wish_${name}` : 'wish_other'), about.find(Boolean)].filter(Boolean).join(': '),
    reason: /** @type {any} */ (one.why)?.words || say('refused'), mends: texts.length > 0, sure: told.asked === `throw ${one.id}`,
    fields: texts.map((field) => ({ field, fid: `${one.id}-${field}`, label: say(`field_${field}`), value: wish[field] })),
  };
}

/** Sends what was set aside once more, mended or as it was: it was not done, so that it is still the same command. @param {Carried} of @param {Waiting} one @param {Values} data */
async function sendAgain(of, one, data) {
  const isTaken = /** @type {any} */ (one.why)?.reason === 'id_reused';
  const id = isTaken ? nextId() : one.id;
  const what = structuredClone(one.what);
  const [, wished] = parts({ what });
  const state = of.state ? shown(of) : undefined;
  for (const field of TEXTS) if (typeof data[field] === 'string') wished[field] = data[field];
  // Rows are numbered from the command that makes them; what it goes on from is what is seen now.
  for (const [field, n] of /** @type {[string, number][]} */ ([['person', 0], ['learning', 0], ['follow_up', 0], ['seat', 1]])) {
    if (field in wished && (field !== 'seat' || 'person' in wished)) wished[field] = rowOf(id, n);
  }
  if ('presenter' in wished) wished.case = rowOf(id, 0);
  if (state && 'replaces' in wished) wished.replaces = markedBy(state, wished.seat) ?? null;
  const basedOn = one.based_on === null || !state ? one.based_on : 'happened' in wished ? one.based_on : state.version;
  await keep(of, what, { id, basedOn, instead: one });
}

/** What can be tapped. @type {Record<string, import('./shell.js').Deed>} */
const DEEDS = {
  async remove(_, { id }) {
    const of = all.find(({ kept }) => kept.encounter === id);
    if (!of) return;
    const sure = of.commands.length === 0 || told.asked === `remove ${id}`;
    told.asked = sure ? '' : `remove ${id}`;
    if (sure) await drop(of.kept);
  },
  async again(_, { id, ...data }) {
    const of = all.find(({ commands }) => commands.some((one) => one.id === id));
    const one = of?.commands.find((command) => command.id === id);
    if (of && one) await sendAgain(of, one, data);
  },
  /** What stood in the way may be gone: all of it as it was, in its order. */
  async all_again() {
    await write(['outbox'], (tx) => {
      const store = tx.objectStore('outbox');
      for (const { seq, status } of box) {
        const ask = store.get(seq ?? 0);
        // Another tab may have thrown it away.
        if (status === 'review') ask.onsuccess = () => { if (ask.result) store.put({ ...ask.result, status: 'waiting', why: undefined }); };
      }
    });
  },
  async throw(_, { id }) {
    const one = all.flatMap(({ commands }) => commands).find((command) => command.id === id);
    const sure = told.asked === `throw ${id}`;
    told.asked = sure ? '' : `throw ${id}`;
    if (one && sure) await write(['outbox'], (tx) => tx.objectStore('outbox').delete(one.seq));
  },
  async copy(_, { pin }) {
    if (!await knock(pin)) return;
    download(await copyOut(pin));
    told.done = say('copied');
  },
  async bring(_, { file, pin }) {
    try {
      told.done = say('brought', { count: await copyIn(await file.text(), pin) });
      letIn();
    } catch {
      told.trouble = say('not_brought');
      return false;
    }
  },
  call(_, { name }) {
    localStorage.setItem('ronda-name', name);
    callIt();
  },
};

/** What is installed from here has the name that was chosen. */
function callIt() {
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.webmanifest${hasOtherName() ? '?nombre=cuaderno' : ''}`);
}

callIt();
await begin(() => ['t-list', 'door roomy', list()], DEEDS);
