// What the phone shows: the server's state with the commands that wait on top. It mirrors what the server will decide;
// where the two differ, the server's next answer counts. Pure: no page, no store, no clock of its own.

/**
 * @typedef {{ id: string, seq: number, made_at: number, status: 'waiting' | 'review', what: Record<string, any[]>, based_on: number | null, why?: string }} Waiting
 * @typedef {{ seat: string, mark: string, arrived_at: string | null, marked_by: string | null, other: string | null }} Row
 * @typedef {{ seat: string, name: string, there: boolean, fresh?: boolean }} Seat
 * @typedef {{ id: string, position: number, kind: string, name: string, minutes: number, extra: number, state: string, started_at: string | null, paused_at: string | null, paused_ms: number, ran_ms: number, turn: number, case: string | null, listens: boolean, lead: string | null, notes: string | null, item: string | null }} Moment
 * @typedef {{ id: string, name: string, presenter: string, state: string, here: boolean, version: number }} Case
 * @typedef {{ version: number, state: string, happened: string, helped: string, difficulties: string, adjustments: { id: string | null, text: string }[], others: number }} Memoir
 * @typedef {{ at: string, phase: string, version: number, opened_at: string | null, closed_at: string | null, seats: Seat[], rows: Row[], moments: Moment[], phrases: { id: string, text: string, difficulty: string, lesson: string, noted_at: string }[], moods: Record<string, number>, cases: Case[], memoir: Memoir }} State
 * @typedef {{ state: State, id: string, at: string, ms: number, rows: boolean }} Turn
 */

export const PRESENT = ['arrived', 'late', 'online'];
/** @type {Record<string, string>} */
const AFTER = { presentation: 'presented', reflection: 'reflected', conversation: 'reflected', return: 'returned' };
const LIFE = ['offered', 'chosen', 'presented', 'reflected', 'returned'];

/** @param {Row} row */
export const came = (row) => PRESENT.includes(row.mark);
/** @param {State} state */
export const isAhead = (state) => state.phase === 'planned' || state.phase === 'prepared';
/** @param {string} phase */
export const isOver = (phase) => phase === 'closed' || phase === 'remembered';
/** @param {State} state */
export const liveOf = (state) => state.moments.find((moment) => moment.state === 'live');
/** The moment after the one that runs, or the first that has not been. @param {State} state */
export function nextOf(state) {
  const after = liveOf(state)?.position ?? 0;
  return state.moments.find((moment) => moment.position > after && moment.state === 'pending');
}

/** The mark that is seen, which another one replaces. @param {State} state @param {string} seat */
export const markedBy = (state, seat) => state.rows.find((row) => row.seat === seat)?.marked_by;

/** Milliseconds that a moment has run. @param {Moment} moment @param {number} now */
export function ranMs(moment, now) {
  if (!moment.started_at || moment.state !== 'live') return moment.ran_ms;
  const until = moment.paused_at ? Date.parse(moment.paused_at) : now;
  return Math.max(0, until - Date.parse(moment.started_at) - moment.paused_ms);
}

/** The case whose presenter listens now. @param {State} state */
export function listening(state) {
  const live = liveOf(state);
  const of = (/** @type {Moment | undefined} */ moment) => state.cases.find((one) => moment?.listens && one.id === moment.case);
  if (live) return of(live);
  // Between two moments of a case nothing runs, and whoever listened still does.
  const last = state.moments.filter((moment) => moment.state === 'done' && moment.case).at(-1);
  const goesOn = state.moments.some((moment) => last && moment.case === last.case && moment.position > last.position && moment.state === 'pending');
  return goesOn ? of(last) : undefined;
}

/**
 * @param {{ keeps_rows: boolean, at: string }} bag
 * @param {State} base
 * @param {Waiting[]} waiting
 * @returns {State}
 */
export function project(bag, base, waiting) {
  const state = structuredClone(base);
  for (const { id, made_at, what } of waiting) {
    const wish = Object.values(what)[0]?.at(-1);
    const [name = '', of = {}] = typeof wish === 'string' ? [wish] : Object.entries(wish)[0] ?? [];
    const ms = Math.max(made_at, Date.parse(bag.at));
    WISHES[name]?.({ state, id, ms, at: new Date(ms).toISOString(), rows: bag.keeps_rows }, of);
  }
  return state;
}

/** @type {Record<string, (turn: Turn, of: any) => void>} */
const WISHES = {
  open({ state, id, at, rows }) {
    if (!isAhead(state)) return;
    Object.assign(state, { phase: 'opened', opened_at: at, version: state.version + 1 });
    if (rows) state.rows = state.seats.filter((seat) => seat.there).map(({ seat }) => ({ seat, mark: 'expected', arrived_at: null, marked_by: null, other: null }));
  },
  close({ state, at, ms }, { closed_at }) {
    if (state.phase !== 'opened') return;
    Object.assign(state, { phase: 'closed', closed_at: closed_at ?? at, version: state.version + 1 });
    state.rows.forEach((row) => { if (row.mark === 'expected') row.mark = 'absent'; });
    end(state, closed_at ? Date.parse(closed_at) : ms);
    state.cases.filter((one) => one.here).forEach((one) => {
      if (LIFE.indexOf(one.state) > 1) one.state = 'follow_up_due';
      else if (one.state === 'chosen') one.state = 'offered';
    });
  },
  mark({ state, id, at }, { seat, mark, replaces }) {
    const row = state.rows.find((one) => one.seat === seat);
    if (!row || row.marked_by === id) return;
    const over = isOver(state.phase);
    const wanted = over && mark === 'expected' ? 'absent' : mark;
    // Nobody's mark yields; one that was seen is replaced; otherwise the later one counts, and the other is told.
    const seen = row.marked_by === replaces || !row.marked_by;
    const loses = !seen && (row.marked_by ?? '') > id;
    const differs = !seen && row.mark !== wanted;
    const hour = over && at > (state.closed_at ?? '') ? null : at;
    const first = [came(row) && row.arrived_at, PRESENT.includes(wanted) && hour].filter((one) => typeof one === 'string').sort()[0] ?? null;
    const other = differs ? (loses ? wanted : row.mark) : seen ? null : row.other;
    if (loses) Object.assign(row, { other, arrived_at: came(row) ? first : null });
    else Object.assign(row, { other, mark: wanted, marked_by: id, arrived_at: PRESENT.includes(wanted) ? first : null });
  },
  newcomer(turn, { seat, name, mark }) {
    if (turn.state.seats.some((one) => one.seat === seat)) return;
    turn.state.seats.push({ seat, name, there: false, fresh: true });
    seated(turn, seat, mark);
  },
  bring_back(turn, { seat, mark }) { seated(turn, seat, mark); },
  next_moment({ state, ms }, { live }) {
    if (state.phase !== 'opened' || (liveOf(state)?.id ?? null) !== live) return;
    const next = nextOf(state);
    end(state, ms);
    if (next) start(next, ms);
  },
  start_moment({ state, ms }, of) {
    const moment = find(state, of);
    if (!moment || moment.state === 'live') return;
    end(state, ms);
    start(moment, ms);
  },
  pause_moment({ state, at }, of) {
    const moment = live(state, of);
    if (moment) moment.paused_at ??= at;
  },
  resume_moment({ state, ms }, of) {
    const moment = live(state, of);
    if (moment) resume(moment, ms);
  },
  end_moment({ state, ms }, of) { if (live(state, of)) end(state, ms); },
  extend_moment({ state }, of) {
    const moment = live(state, of);
    const giver = of.take_from && state.moments.find((one) => one.id === of.take_from && one.state === 'pending');
    if (!moment || moment.extra + of.minutes > 120 || (of.take_from && !giver)) return;
    const given = giver ? Math.min(of.minutes, giver.minutes) : of.minutes;
    moment.extra += given;
    if (!giver) return;
    if (giver.minutes > given) giver.minutes -= given;
    else giver.state = 'skipped';
  },
  skip_moment({ state, ms }, of) {
    const moment = find(state, of);
    if (moment?.state === 'live') end(state, ms);
    else if (moment?.state !== 'pending') return;
    moment.state = 'skipped';
  },
  note_phrase({ state, at }, { learning, text, difficulty, lesson }) {
    if (state.phrases.some((one) => one.id === learning)) return;
    state.phrases.push({ id: learning, text, difficulty, lesson, noted_at: at });
  },
  withdraw_phrase({ state }, { learning }) { state.phrases = state.phrases.filter((one) => one.id !== learning); },
  add_chip({ state }, { mood }) { state.moods[mood] = (state.moods[mood] ?? 0) + 1; },
  take_back_chip({ state }, { mood }) { state.moods[mood] = Math.max(0, (state.moods[mood] ?? 0) - 1); },
  write({ state }, account) {
    state.memoir = { ...state.memoir, ...account, state: 'draft', version: state.memoir.version + 1 };
  },
  mark_not_held({ state }) {
    if (isAhead(state)) Object.assign(state, { phase: 'not_held', version: state.version + 1 });
  },
  offer({ state }, of) {
    if (state.cases.some((one) => one.id === of.case)) return;
    state.cases.push({ id: of.case, name: '', presenter: of.presenter, state: isOver(state.phase) ? 'follow_up_due' : 'offered', here: true, version: 1 });
  },
  choose({ state }, of) {
    const chosen = state.cases.find((one) => one.id === of.case && one.state === 'offered');
    if (!chosen) return;
    Object.assign(chosen, { state: 'chosen', here: true, version: chosen.version + 1 });
    giveTurn(state, of.case);
  },
  leave_for_another_day({ state }, of) {
    const own = state.moments.filter((moment) => moment.case === of.case);
    const left = state.cases.find((one) => one.id === of.case && one.state === 'chosen');
    if (!left || own.some((moment) => moment.started_at)) return;
    Object.assign(left, { state: 'offered', version: left.version + 1 });
    own.forEach((moment) => { moment.case = null; });
  },
  follow_up({ state }, of) {
    const asked = state.cases.find((one) => one.id === of.case);
    if (!asked) return;
    Object.assign(asked, { state: 'followed_up', version: asked.version + 1 });
  },
};

/** @param {State} state @param {{ moment: string }} of */
function find(state, of) { return state.phase === 'opened' ? state.moments.find((one) => one.id === of.moment) : undefined; }
/** @param {State} state @param {{ moment: string }} of */
function live(state, of) { return [find(state, of)].find((one) => one?.state === 'live'); }

/** @param {Turn} turn @param {string} seat @param {string} mark */
function seated({ state, id, at }, seat, mark) {
  if (state.rows.some((row) => row.seat === seat)) return;
  state.rows.push({ seat, mark, arrived_at: PRESENT.includes(mark) ? at : null, marked_by: id, other: null });
}

/** What it ran before still counts, and the time between was a pause. @param {Moment} moment @param {number} ms */
function start(moment, ms) {
  if (moment.started_at) moment.paused_ms = Math.max(moment.paused_ms, ms - Date.parse(moment.started_at) - moment.ran_ms);
  else Object.assign(moment, { started_at: new Date(ms).toISOString(), paused_ms: 0 });
  Object.assign(moment, { state: 'live', paused_at: null });
}

/** @param {Moment} moment @param {number} ms */
function resume(moment, ms) {
  if (moment.paused_at) moment.paused_ms += Math.max(0, ms - Date.parse(moment.paused_at));
  moment.paused_at = null;
}

/** The live moment is over, and the case that was heard in it is further. @param {State} state @param {number} ms */
function end(state, ms) {
  const moment = liveOf(state);
  if (!moment) return;
  moment.ran_ms = ranMs(moment, ms);
  Object.assign(moment, { state: 'done', paused_at: null });
  const heard = state.cases.find((one) => one.id === moment.case);
  const reached = AFTER[moment.kind];
  if (heard && reached && LIFE.includes(heard.state) && LIFE.indexOf(reached) > LIFE.indexOf(heard.state)) heard.state = reached;
}

/** The first turn that nobody has; where there is none, the server lays out one more. @param {State} state @param {string} id */
function giveTurn(state, id) {
  const turns = [...new Set(state.moments.map((moment) => moment.turn))].filter((turn) => turn > 0);
  const of = (/** @type {number | undefined} */ turn) => state.moments.filter((moment) => moment.turn === turn);
  const free = turns.find((turn) => of(turn).every((moment) => !moment.case && !moment.started_at));
  if (free) of(free).forEach((moment) => { moment.case = id; });
}
