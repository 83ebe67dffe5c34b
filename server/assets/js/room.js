// An encounter on this phone: before it, in it and after it. It looks as the server's console does.

import { nextId, rowOf } from './id.js';
import { PRESENT, came, isAhead, isOver, listening, liveOf, markedBy, nextOf, ranMs } from './project.js';
import { begin, here, keep, parts, say, shown, told, waitingOf } from './shell.js';
import { tellsOf } from './telling.js';

/** @typedef {import('./project.js').State} State */
/** @typedef {import('./project.js').Moment} Moment */
/** @typedef {import('./shell.js').Carried} Carried */
/** @typedef {import('./shell.js').Values} Values */
/** @typedef {import('./shell.js').Deed} Deed */

const MARKS = [...PRESENT, 'absent'];
const MOODS = ['lighter', 'same', 'heavier'];
const ADJUSTMENTS = [0, 1, 2, 3, 4];

/** @param {Carried} of @returns {Values} */
function room(of) {
  const { bag, kept } = of;
  const state = shown(of);
  const { phase, rows, seats, moments, memoir, cases } = state;
  const now = Date.now() + kept.ahead;
  const hour = (/** @type {string | number | null | undefined} */ at) => at ? new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit', timeZone: bag.zone }) : '';
  const short = (/** @type {string | number | null} */ at) => hour(at).replace(/[^\d:].*/, '');
  const nameOf = (/** @type {string} */ id) => seats.find(({ seat }) => seat === id)?.name ?? '';
  const minutes = (/** @type {number} */ count) => say('minutes', { count });
  const today = new Date(now).toLocaleDateString('sv', { timeZone: bag.zone });
  const ran = (/** @type {Moment} */ moment) => Math.floor(ranMs(moment, now) / 60_000);
  const lines = (/** @type {string[]} */ texts) => texts.map((text) => ({ text }));
  const [live, next, listens] = [liveOf(state), nextOf(state), listening(state)];
  const [open, over, ahead] = [phase === 'opened', isOver(phase), isAhead(state)];
  const count = (/** @type {string[]} */ ...marks) => rows.filter(({ mark }) => marks.includes(mark)).length;
  const [present, excused, unseen] = [count(...PRESENT), count('excused'), count('expected')];
  const ring = say('ring', { present, excused, count: excused });
  const done = moments.filter((moment) => moment.state === 'done');
  const heard = live?.case ? cases.find(({ id }) => id === live.case) : undefined;
  const begunAt = Date.parse(state.opened_at ?? '');
  const away = seats.filter(({ seat }) => rows.every((row) => row.seat !== seat));
  const unsaid = over ? 'absent' : 'expected';
  const inList = (/** @type {import('./project.js').Case} */ one) => ({ case: one.id, code: one.name, name: nameOf(one.presenter), offered: one.state === 'offered', chosen: one.state === 'chosen' });
  return {
    ...bag, ...memoir, isOpen: open, over, ahead, otherDay: bag.day !== today, itsDay: bag.day <= today,
    writesMemoir: over && bag.keeps_memoir && bag.may_memoir && memoir.state !== 'closed',
    sub: `${bag.ordinal} · ${open ? say('ends', { hour: short(begunAt + bag.minutes * 60_000) }) : say(`phase_${phase}`)}`,
    ...steps(state, minutes), hour: hour(now), ring, present, chairs: chairs(state, listens?.presenter, 128), small: chairs(state, listens?.presenter, 60),
    live: open && live, next, nextName: next?.name, nextMinutes: next?.minutes,
    ...live && {
      ...live, now: new Date(now).toISOString(), pausedAt: live.paused_at ?? false, rested: live.paused_ms / 1000, long: live.minutes * 60, more: live.extra * 60,
      of: say('of', { minutes: minutes(live.minutes + live.extra) }), led: live.lead && say('led', { name: live.lead }), prepares: live.lead || live.item || live.notes,
    },
    begun: done, parting: live?.kind === 'farewell', settles: ['farewell', 'agreement', 'topic_choice'].includes(live?.kind ?? ''),
    script: moments.map((moment) => ({
      moment: moment.id, name: moment.name, still: open && moment.state !== 'live', pending: moment.state === 'pending', long: moment.minutes > 0,
      about: [minutes(moment.minutes + moment.extra), moment.state === 'done' ? say('ran', { minutes: minutes(ran(moment)) }) : say(`moment_${moment.state}`)].filter(Boolean).join(' · '),
    })),
    rows: rows.map(({ seat, mark, arrived_at, other }) => ({
      seat, name: nameOf(seat), isHere: PRESENT.includes(mark), came: `${PRESENT.includes(mark)}`, tap: PRESENT.includes(mark) ? unsaid : 'arrived', excused: `${mark === 'excused'}`, excuse: mark === 'excused' ? unsaid : 'excused',
      words: [say(`came_${mark}`, { hour: short(arrived_at) }).replace(/,? $/, ''), other && say('concurrent', { mark: say(`mark_${other}`) })].filter(Boolean).join(' · '),
      marks: MARKS.filter((one) => one !== mark).map((one) => ({ mark: one, label: say(`mark_${one}`) })),
    })).sort((one, other) => one.name.localeCompare(other.name)),
    away, expected: seats.filter(({ there }) => there),
    phrases: state.phrases.map((phrase) => ({ ...phrase, hour: short(phrase.noted_at) })), phraseCount: state.phrases.length,
    moods: MOODS.map((mood) => ({ mood, label: say(`mood_${mood}`), laid: state.moods[mood] ?? 0, none: !state.moods[mood] })),
    noted: lines([ring, ...done.map((moment) => say('ran_of', { name: moment.name, ran: ran(moment), planned: minutes(moment.minutes) }))]),
    unseen: unseen > 0 && say('unseen', { count: unseen }), outlasted: open && now - begunAt > bag.minutes * 120_000, closedAt: state.closed_at && say('closed_at', { hour: hour(state.closed_at) }),
    // What was read when writing began: the server's own, so that a text that came between is never written over.
    based: of.state?.memoir.version, others: memoir.others > 0, adjustments: ADJUSTMENTS.map((n) => ({ n, nth: n + 1, id: memoir.adjustments[n]?.id ?? '', value: memoir.adjustments[n]?.text ?? '' })),
    listens: open && listens && say('listens', { name: nameOf(listens.presenter) }), listenCase: listens?.name,
    heard: open && heard && [heard.name, nameOf(heard.presenter)].filter(Boolean).join(' · '), hearing: say(`hear_${live?.kind}`) || say('hear_together'),
    cases: cases.filter((one) => one.state === 'offered' || (one.here && one.state === 'chosen')).map(inList),
    mayCases: bag.may_cases && bag.keeps_cases && !over, presenters: seats.filter(({ seat, there }) => open && rows.length > 0 ? rows.some((row) => row.seat === seat && came(row)) : there),
    due: cases.filter((one) => !one.here && one.state === 'follow_up_due').map(inList),
    [`ask_${told.asked}`]: true,
  };
}

/** The line of moments, each as wide as it is long. @param {State} state @param {(count: number) => string} minutes */
function steps(state, minutes) {
  const line = state.moments.filter((moment) => moment.state !== 'skipped');
  const long = line.map((moment) => Math.max(1, moment.minutes + moment.extra));
  const unit = (100 - 1.2 * (line.length - 1)) / long.reduce((sum, one) => sum + one, 0);
  let at = 0;
  const bars = line.map((moment, n) => {
    const width = unit * (long[n] ?? 1);
    const runs = moment.state === 'live';
    const bar = { x: `${at.toFixed(2)}%`, width: `${width.toFixed(2)}%`, done: moment.state === 'done' && 'done', passed: width.toFixed(2), runs, current: runs && 'step', said: say(`step_${moment.state}`, { name: moment.name, minutes: minutes(long[n] ?? 1) }) };
    at += width + 1.2;
    return bar;
  });
  const place = line.findIndex((moment) => moment.state === 'live') + 1;
  const finished = line.filter((moment) => moment.state === 'done').length;
  return { bars, sentence: place ? say('step', { place, all: line.length }) : say('steps_done', { done: finished, all: line.length }) };
}

/** Chairs around, of nobody: who came first, then who is new, who said so, who is awaited, who listens. @param {State} state @param {string | undefined} back @param {number} radius */
function chairs(state, back, radius) {
  const kind = (/** @type {import('./project.js').Row} */ row) => !came(row) ? (row.mark === 'excused' ? 2 : 3) : row.seat === back ? 4 : state.seats.find(({ seat }) => seat === row.seat)?.fresh ? 1 : 0;
  const kinds = state.rows.map(kind).sort();
  const [size, space] = radius > 100 ? [1, 20] : [0.8, 16];
  const scale = size * Math.min(1, space / Math.max(1, kinds.length));
  return kinds.map((one, n) => ({
    kind: [false, false, 'excused', 'free', false][one] ?? false, plus: one === 1,
    turned: `rotate(${(360 / kinds.length * n).toFixed(2)}) translate(0 -${one === 4 ? radius + 11 : radius}) scale(${(one === 4 ? scale * 0.8 : scale).toFixed(2)})`,
  }));
}

// --- Commands -------------------------------------------------------------------------------------

/**
 * What was saved and is not sent gives way to the newer text, which goes on from what was read before both: should the server
 * know the earlier one after all, the two stand side by side. @param {Carried} of @param {any} account @param {number} read
 */
async function keepMemoir(of, account, read) {
  const { group, encounter } = of.kept;
  const last = waitingOf(of).findLast((one) => parts(one)[0] === 'write');
  await keep(of, { memoir: [group, encounter, { write: account }] }, { basedOn: last ? last.based_on : read, instead: last });
}

/** A text that could tell who it is about is seen first; a second tap with the same words keeps it. @param {string} name @param {Deed} deed @returns {Deed} */
const careful = (name, deed) => (of, data) => {
  // Ids among them look like nothing: their digits stand beside letters.
  const now = tellsOf(Object.values(data).join('\n'), shown(of).seats.map((seat) => seat.name));
  const stays = told.asked === name && now.every((one) => told.found.includes(one));
  [told.asked, told.found] = now.length === 0 || stays ? ['', []] : [name, now];
  return told.asked === '' && deed(of, data);
};

/** @param {(data: Values, state: State, id: string, of: Carried) => any} make @param {string} [area] @returns {Deed} */
const wish = (make, area = 'encounter') => (of, data) => {
  const id = nextId();
  return keep(of, { [area]: [of.kept.group, of.kept.encounter, make(data, shown(of), id, of)] }, { id });
};

/** What can be tapped in an encounter. @type {Record<string, Deed>} */
const DEEDS = {
  open: wish(() => 'open'),
  close: wish(({ at }, _, __, { kept, bag }) => {
    const now = Date.now() + kept.ahead;
    // How long ago by the clocks where the encounter is; an hour that is just about to come is now.
    const there = new Date(new Date(now).toLocaleString('sv', { timeZone: bag.zone }));
    const ago = (+there - new Date(there).setHours(at.slice(0, 2), at.slice(3), 0, 0) + 86_400_000) % 86_400_000;
    return { close: { closed_at: at ? new Date(ago < 72_000_000 ? now - ago : now).toISOString() : null } };
  }),
  mark: wish(({ seat, mark }, state) => ({ mark: { seat, mark, replaces: markedBy(state, seat) ?? null } })),
  newcomer: wish(({ name }, _, id) => ({ newcomer: { seat: rowOf(id, 1), person: rowOf(id, 0), name: name.trim(), mark: 'arrived' } })),
  bring_back: wish(({ seat }) => ({ bring_back: { seat, mark: 'arrived' } })),
  next: wish((_, state) => ({ next_moment: { live: liveOf(state)?.id ?? null } })),
  start: wish(({ moment }) => ({ start_moment: { moment } })),
  skip: wish(({ moment }) => ({ skip_moment: { moment } })),
  pause: wish((_, state) => ({ pause_moment: { moment: liveOf(state)?.id } })),
  resume: wish((_, state) => ({ resume_moment: { moment: liveOf(state)?.id } })),
  end: wish((_, state) => ({ end_moment: { moment: liveOf(state)?.id } })),
  more: wish(({ moment }, state) => ({ extend_moment: { moment: liveOf(state)?.id, minutes: 5, take_from: moment ?? null } })),
  phrase: careful('phrase', wish(({ text, difficulty, lesson }, _, id) => ({ note_phrase: { learning: rowOf(id, 0), text: text.trim(), difficulty: difficulty.trim(), lesson: lesson.trim() } }))),
  withdraw: wish(({ id: learning }) => ({ withdraw_phrase: { learning } })),
  chip: wish(({ mood }) => ({ add_chip: { mood } })),
  unchip: wish(({ mood }) => ({ take_back_chip: { mood } })),
  async not_held(of, { reason }) {
    await keep(of, { plan: [of.kept.group, { mark_not_held: { encounter: of.kept.encounter, reason: reason.trim() } }] }, { basedOn: shown(of).version });
  },
  memoir: careful('memoir', (of, data) => {
    const texts = ADJUSTMENTS.map((n) => ({ id: data[`id${n}`] || null, text: data[`adjustment${n}`].trim() })).filter(({ text }) => text);
    const account = { happened: data.happened, helped: data.helped, difficulties: data.difficulties, adjustments: texts };
    told.done = say('memoir_kept');
    return keepMemoir(of, account, +data.based);
  }),
  offer: wish(({ presenter }, _, id) => ({ offer: { case: rowOf(id, 0), presenter } }), 'case'),
  choose: wish((data) => ({ choose: { case: data.case } }), 'case'),
  another_day: wish((data) => ({ leave_for_another_day: { case: data.case } }), 'case'),
  follow_up: careful('word', wish((data, _, id) => ({ follow_up: { case: data.case, follow_up: rowOf(id, 0), word: data.word.trim() || null } }), 'case')),
};

await begin(() => {
  const of = here();
  if (!of) return ['t-gone', 'door roomy', {}];
  const values = room(of);
  return values.isOpen || values.over ? ['t-room', 'console', values] : ['t-sheet', 'door roomy', values];
}, DEEDS);
