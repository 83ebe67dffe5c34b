// An encounter on this phone: before it, in it and after it. It looks as the server's console does.

import { nextId, rowOf } from './id.js';
import { came, isAhead, isOver, listening, liveOf, markedBy, nextOf, ranMs } from './project.js';
import { seal, write } from './safe.js';
import { begin, here, keep, parts, say, shown, told, waitingOf } from './shell.js';
import { folded, tellsOf } from './telling.js';

/** @typedef {import('./project.js').State} State */
/** @typedef {import('./project.js').Moment} Moment */
/** @typedef {import('./shell.js').Carried} Carried */
/** @typedef {import('./shell.js').Values} Values */
/** @typedef {import('./shell.js').Deed} Deed */

const MARKS = ['arrived', 'late', 'online', 'absent'];
const MOODS = ['lighter', 'same', 'heavier'];

/** @param {Carried} of @returns {Values} */
function room(of) {
  const { bag, kept } = of;
  const state = shown(of);
  const now = Date.now() + kept.ahead;
  const hour = (/** @type {string | number | null} */ at) => at === null ? '' : new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit', timeZone: bag.zone }).format(new Date(at));
  const short = (/** @type {string | null} */ at) => hour(at).replace(/[^\d:].*/, '');
  const nameOf = (/** @type {string | null} */ id) => state.seats.find(({ seat }) => seat === id)?.name ?? '';
  const minutes = (/** @type {number} */ count) => say('minutes', { count });
  const [live, next] = [liveOf(state), nextOf(state)];
  const present = state.rows.filter(came).length;
  const excused = state.rows.filter(({ mark }) => mark === 'excused').length;
  const listens = listening(state);
  const over = isOver(state.phase);
  const opened = state.phase === 'opened';
  const writes = bag.keeps.phrases;
  const begun = state.moments.some((moment) => moment.state === 'done');
  const outlasted = opened && now - Date.parse(state.opened_at ?? '') > bag.minutes * 120_000;
  const heard = live?.case ? state.cases.find(({ id }) => id === live.case) : undefined;
  const unseen = state.rows.filter(({ mark }) => mark === 'expected').length;
  return {
    ...bag, ...kept, address: bag.address, group: bag.group.name, open: opened, over, ahead: isAhead(state), phase: say(`phase_${state.phase}`),
    canOpen: !opened && !over && bag.may.open && isAhead(state), canNot: bag.may.not_held && isAhead(state), canClose: opened && bag.may.open, keepsMemoir: bag.keeps.memoir, expected: state.seats.filter(({ there }) => there), writes, rowsKept: bag.keeps.rows, memoir: over && bag.keeps.memoir && bag.may.memoir && state.memoir.state !== 'closed', chips: opened,
    sub: [bag.ordinal, opened ? say('ends', { hour: short(new Date(Date.parse(state.opened_at ?? '') + bag.minutes * 60_000).toISOString()) }) : say(`phase_${state.phase}`)].join(' · '),
    ...steps(state, now, minutes), hour: hour(now),
    live: opened && live?.id, liveName: live?.name, next: next?.id, nextName: next?.name, nextMinutes: next?.minutes, idle: opened && !live && next, allDone: opened && !live && !next && state.moments.length > 0, noScript: opened && state.moments.length === 0,
    canNext: live && next, canEnd: live && !next, paused: Boolean(live?.paused_at), runs: live && !live.paused_at, canNote: writes && (opened || over),
    now: new Date(now).toISOString(), start: live?.started_at, pausedAt: live?.paused_at ?? false, rested: (live?.paused_ms ?? 0) / 1000, planned: (live?.minutes ?? 0) * 60, extra: (live?.extra ?? 0) * 60,
    of: say('of', { minutes: minutes((live?.minutes ?? 0) + (live?.extra ?? 0)) }), whenPlanned: bag.planned,
    ring: say('ring', { present, excused, count: excused }), present, chairs: chairs(state, listens, 128), small: chairs(state, listens, 60), arc: 'M0 -96A96 96 0 1 1 -1.21 -95.99',
    asks: opened && !begun && !bag.keeps.cases, farewell: opened && begun && live?.kind === 'farewell', prompting: opened && begun && !bag.keeps.cases && !['farewell', 'agreement', 'topic_choice'].includes(live?.kind ?? ''),
    prepared: live && (live.lead || live.item || live.notes), led: live?.lead && say('led', { name: live.lead }), item: live?.item, notes: live?.notes,
    script: state.moments.map((moment) => ({
      moment: moment.id, name: moment.name, still: opened && moment.state !== 'live', pending: opened && moment.state === 'pending', takes: opened && moment.state === 'pending' && live && moment.minutes > 0,
      about: [minutes(moment.minutes + moment.extra), moment.state === 'done' ? say('ran', { minutes: minutes(Math.floor(ranMs(moment, now) / 60_000)) }) : say(`moment_${moment.state}`)].filter(Boolean).join(' · '),
    })),
    rows: state.rows.map((row) => ({ row, name: nameOf(row.seat) })).sort((one, other) => folded(one.name) < folded(other.name) ? -1 : 1).map(({ row, name }) => ({
      seat: row.seat, name, came: String(came(row)), away: !came(row), tap: came(row) ? (over ? 'absent' : 'expected') : 'arrived', excused: String(row.mark === 'excused'), excuse: row.mark === 'excused' ? (over ? 'absent' : 'expected') : 'excused',
      words: [say(`came_${row.mark}`, { hour: short(row.arrived_at) }).replace(/,? $/, ''), row.other && say('concurrent', { mark: say(`mark_${row.other}`) })].filter(Boolean).join(' · '),
      marks: MARKS.filter((mark) => mark !== row.mark).map((mark) => ({ mark, label: say(`mark_${mark}`) })),
    })),
    away: opened && state.seats.filter(({ seat }) => state.rows.every((row) => row.seat !== seat)), someAway: opened && state.seats.some(({ seat }) => state.rows.every((row) => row.seat !== seat)),
    phrases: state.phrases.map((phrase) => ({ ...phrase, hour: short(phrase.noted_at) })), phraseCount: state.phrases.length,
    moods: MOODS.map((mood) => ({ mood, label: say(`mood_${mood}`), laid: state.moods[mood] ?? 0, none: !state.moods[mood] })),
    noted: [say('ring', { present, excused, count: excused }), ...state.moments.filter(({ state: at }) => at === 'done').map((moment) => say('ran_of', { name: moment.name, ran: Math.floor(ranMs(moment, now) / 60_000), planned: minutes(moment.minutes) }))].map((text) => ({ text })),
    unseen: unseen > 0 && say('unseen', { count: unseen }), cameOf: bag.keeps.rows && say('came_of', { present, expected: state.rows.length }), outlasted, closedAt: state.closed_at && say('closed_at', { hour: hour(state.closed_at) }),
    happened: state.memoir.happened, helped: state.memoir.helped, difficulties: state.memoir.difficulties, others: state.memoir.others > 0,
    adjustments: [0, 1, 2, 3, 4].map((n) => ({ n, nth: n + 1, id: state.memoir.adjustments[n]?.id ?? '', value: state.memoir.adjustments[n]?.text ?? '' })),
    listens: opened && listens && say('listens', { name: nameOf(listens.presenter) }), listenCase: listens?.name,
    hears: opened && !listens && heard && [heard.name, nameOf(heard.presenter)].filter(Boolean).join(' · '), hearing: say(`hear_${['presentation', 'questions', 'return'].includes(live?.kind ?? '') ? live?.kind : 'together'}`),
    who: bag.keeps.cases && bag.may.cases && !over && !listens && !heard,
    cases: state.cases.filter((one) => one.state === 'offered' || (one.here && one.state === 'chosen')).map((one) => ({ case: one.id, name: nameOf(one.presenter), code: one.name, offered: one.state === 'offered', chosen: one.state === 'chosen' })),
    presenters: state.seats.filter(({ seat, there }) => opened ? state.rows.length === 0 || state.rows.some((row) => row.seat === seat && came(row)) : there),
    due: !listens && !heard && state.cases.filter((one) => !one.here && one.state === 'follow_up_due').map((one) => ({ case: one.id, code: one.name, name: nameOf(one.presenter) })),
    someDue: bag.keeps.cases && opened && !listens && !heard && state.cases.some((one) => !one.here && one.state === 'follow_up_due'),
    agreements: bag.agreements.map((/** @type {string} */ text) => ({ text })), someAgreements: bag.agreements.length > 0, someGuide: bag.guide.length > 0,
    phones: bag.care.phones.map((/** @type {any} */ one) => ({ ...one, dial: `tel:${one.phone.replace(/[^\d+*#]/g, '')}`, hours: one.hours ? ` · ${one.hours}` : '' })), noPhones: bag.care.phones.length === 0,
    route: bag.care.route?.split('\n').filter(Boolean).map((/** @type {string} */ text) => ({ text })) ?? [], ownSteps: !bag.care.route, care: bag.care.steps.map((/** @type {string} */ text) => ({ text })),
    askPhrase: told.asked === 'phrase', askMemoir: told.asked === 'memoir', askWord: told.asked === 'word', askNot: told.asked === 'not_held',
  };
}

/** The line of moments, each as wide as it is long. @param {State} state @param {number} now @param {(count: number) => string} minutes */
function steps(state, now, minutes) {
  const line = state.moments.filter((moment) => moment.state !== 'skipped');
  const long = line.map((moment) => Math.max(1, moment.minutes + moment.extra));
  const unit = (100 - 1.2 * (line.length - 1)) / long.reduce((sum, one) => sum + one, 0);
  let at = 0;
  const bars = line.map((moment, n) => {
    const width = unit * (long[n] ?? 1);
    const bar = { x: `${at.toFixed(2)}%`, width: `${width.toFixed(2)}%`, class: moment.state === 'done' && 'done', passed: width.toFixed(2), isLive: moment.state === 'live', current: moment.state === 'live' && 'step', said: say(`step_${moment.state}`, { name: moment.name, minutes: minutes(long[n] ?? 1) }) };
    at += width + 1.2;
    return bar;
  });
  const place = line.findIndex((moment) => moment.state === 'live') + 1;
  const finished = line.filter((moment) => moment.state === 'done').length;
  return { bars, hasLine: line.length > 0, sentence: place ? say('step', { place, all: line.length }) : say('steps_done', { done: finished, all: line.length }) };
}

/** Chairs around, of nobody: who came first, then who is new, who said so, who is awaited, who listens. @param {State} state @param {ReturnType<typeof listening>} listens @param {number} radius */
function chairs(state, listens, radius) {
  const kind = (/** @type {import('./project.js').Row} */ row) => !came(row) ? (row.mark === 'excused' ? 2 : 3) : row.seat === listens?.presenter ? 4 : state.seats.find(({ seat }) => seat === row.seat)?.fresh ? 1 : 0;
  const kinds = state.rows.map(kind).sort();
  const [size, space] = radius > 100 ? [1, 20] : [0.8, 16];
  const scale = size * Math.min(1, space / Math.max(1, kinds.length));
  return kinds.map((one, n) => ({
    kind: [false, false, 'excused', 'free', false][one] ?? false, plus: one === 1,
    turned: `rotate(${(360 / kinds.length * n).toFixed(2)}) translate(0 -${one === 4 ? radius + 11 : radius}) scale(${(one === 4 ? scale * 0.8 : scale).toFixed(2)})`,
  }));
}

// --- Commands -------------------------------------------------------------------------------------

/** A text that was saved and not tried yet gives way to the newer one, in its place. @param {Carried} of @param {any} account */
async function keepMemoir(of, account) {
  const { group, encounter } = of.kept;
  const what = { memoir: [group, encounter, { write: account }] };
  const last = waitingOf(of).findLast((one) => parts(one)[0] === 'write');
  if (last) {
    const box = await seal({ what, based_on: last.based_on });
    const made_at = Date.now();
    let replaced = false;
    await write(['outbox'], (tx) => {
      const store = tx.objectStore('outbox');
      const ask = store.get(last.seq);
      ask.onsuccess = () => {
        replaced = ask.result && !ask.result.tried;
        if (replaced) store.put({ ...ask.result, made_at, what: box });
      };
    });
    if (replaced) return;
  }
  await keep(of, what, { basedOn: shown(of).memoir.version });
}

/** Whether a text that could tell who it is about was seen and stays so: the second tap with the same words. @param {Carried} of @param {string} name @param {string} text */
function stays(of, name, text) {
  const now = tellsOf(text, shown(of).seats.map((seat) => seat.name));
  const isTold = told.asked === name && now.every((one) => told.found.includes(one));
  [told.asked, told.found] = now.length === 0 || isTold ? ['', []] : [name, now];
  return told.asked === '';
}

/** @param {(state: State, data: Values, id: string, of: Carried) => any} make @returns {Deed} */
const wish = (make) => (of, data) => {
  const id = nextId();
  return keep(of, { encounter: [of.kept.group, of.kept.encounter, make(shown(of), data, id, of)] }, { id });
};
/** @param {(data: Values, id: string) => any} make @returns {Deed} */
const onCase = (make) => (of, data) => {
  const id = nextId();
  return keep(of, { case: [of.kept.group, of.kept.encounter, make(data, id)] }, { id });
};

/** What can be tapped in an encounter. @type {Record<string, Deed>} */
const DEEDS = {
  open: wish(() => 'open'),
  close: wish((_, { at }, __, { kept, bag }) => {
    if (!at) return { close: { closed_at: null } };
    const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: bag.zone });
    const inMinutes = (/** @type {string} */ text) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    const now = Date.now() + kept.ahead;
    const ago = (inMinutes(clock.format(now)) - inMinutes(at) + 1440) % 1440;
    return { close: { closed_at: new Date(now - ago * 60_000).toISOString() } };
  }),
  mark: wish((state, { seat, mark }) => ({ mark: { seat, mark, replaces: markedBy(state, seat) ?? null } })),
  newcomer: wish((_, { name }, id) => ({ newcomer: { seat: rowOf(id, 1), person: rowOf(id, 0), name: name.trim(), mark: 'arrived' } })),
  bring_back: wish((_, { seat }) => ({ bring_back: { seat, mark: 'arrived' } })),
  next: wish((state) => ({ next_moment: { live: liveOf(state)?.id ?? null } })),
  start: wish((_, { moment }) => ({ start_moment: { moment } })),
  skip: wish((_, { moment }) => ({ skip_moment: { moment } })),
  pause: wish((state) => ({ pause_moment: { moment: liveOf(state)?.id } })),
  resume: wish((state) => ({ resume_moment: { moment: liveOf(state)?.id } })),
  end: wish((state) => ({ end_moment: { moment: liveOf(state)?.id } })),
  more: wish((state, { moment }) => ({ extend_moment: { moment: liveOf(state)?.id, minutes: 5, take_from: moment ?? null } })),
  phrase: (of, data, form) => stays(of, 'phrase', `${data.text}\n${data.difficulty}\n${data.lesson}`)
    ? wish((_, { text, difficulty, lesson }, id) => ({ note_phrase: { learning: rowOf(id, 0), text: text.trim(), difficulty: difficulty.trim(), lesson: lesson.trim() } }))(of, data, form) : false,
  withdraw: wish((_, { id: learning }) => ({ withdraw_phrase: { learning } })),
  chip: wish((_, { mood }) => ({ add_chip: { mood } })),
  unchip: wish((_, { mood }) => ({ take_back_chip: { mood } })),
  async not_held(of, { reason }) {
    await keep(of, { plan: [of.kept.group, { mark_not_held: { encounter: of.kept.encounter, reason: reason.trim() } }] }, { basedOn: shown(of).version });
  },
  memoir(of, data) {
    const texts = [0, 1, 2, 3, 4].map((n) => ({ id: data[`id${n}`] || null, text: data[`adjustment${n}`].trim() })).filter(({ text }) => text);
    const account = { happened: data.happened, helped: data.helped, difficulties: data.difficulties, adjustments: texts };
    if (!stays(of, 'memoir', [data.happened, data.helped, data.difficulties, ...texts.map(({ text }) => text)].join('\n'))) return false;
    told.done = say('memoir_kept');
    return keepMemoir(of, account);
  },
  offer: onCase(({ presenter }, id) => ({ offer: { case: rowOf(id, 0), presenter } })),
  choose: onCase((data) => ({ choose: { case: data.case } })),
  another_day: onCase((data) => ({ leave_for_another_day: { case: data.case } })),
  follow_up: (of, data, form) => stays(of, 'word', data.word)
    ? onCase(({ word }, id) => ({ follow_up: { case: data.case, follow_up: rowOf(id, 0), word: word.trim() || null } }))(of, data, form) : false,
};

await begin(() => {
  const of = here();
  if (!of) return ['t-gone', 'door roomy', {}];
  const values = room(of);
  return values.open || values.over ? ['t-room', 'console', values] : ['t-sheet', 'door roomy', values];
}, DEEDS);
