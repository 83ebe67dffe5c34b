// What a phone shows with commands that wait: the same as the server will decide of them.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { came, listening, liveOf, nextOf, project, ranMs } from '../../server/assets/js/project.js';

const AT = Date.parse('2026-11-26T19:00:00.000Z');
const bag = { keeps_rows: true, at: new Date(AT - 3_600_000).toISOString() };
let seq = 0;

/** A command `minutes` after seven, with an id that grows. */
function told(minutes, wish, area = 'encounter') {
  seq += 1;
  return { id: `06n2c8${String(seq).padStart(5, '0')}00`, seq, made_at: AT + minutes * 60_000, status: 'waiting', based_on: null, what: { [area]: ['G', 'E', wish] } };
}

const moment = (position, minutes, more = {}) => ({
  id: `M${position}`, position, kind: 'conversation', name: `Paso ${position}`, minutes, extra: 0, state: 'pending', started_at: null, paused_at: null,
  paused_ms: 0, ran_ms: 0, turn: 0, case: null, listens: false, lead: null, notes: null, item: null, ...more,
});

const planned = (more = {}) => ({
  at: bag.at, phase: 'prepared', version: 3, opened_at: null, closed_at: null,
  seats: [{ seat: 'A', name: 'Ana R.', there: true }, { seat: 'B', name: 'Beto', there: true }, { seat: 'C', name: 'Cira', there: false }],
  rows: [], moments: [moment(1, 10), moment(2, 40), moment(3, 5)], phrases: [], moods: { lighter: 0, same: 0, heavier: 0 }, cases: [],
  memoir: { version: 0, state: 'none', happened: '', helped: '', difficulties: '', adjustments: [], others: 0 }, ...more,
});

const after = (state, ...commands) => project(bag, state, commands);
const row = (state, seat) => state.rows.find((one) => one.seat === seat);
const mark = (seat, what, replaces = null) => ({ mark: { seat, mark: what, replaces } });

test('opening makes a row for each who is there, once, and changes nothing of what it was given', () => {
  const base = planned();
  const state = after(base, told(0, 'open'), told(1, 'open'));
  assert.deepEqual([state.phase, state.version, state.opened_at], ['opened', 4, new Date(AT).toISOString()]);
  assert.deepEqual(state.rows.map(({ seat, mark: is }) => [seat, is]), [['A', 'expected'], ['B', 'expected']]);
  assert.deepEqual(base, planned());
});

test('where no rows are kept, none are made', () => {
  assert.deepEqual(project({ ...bag, keeps_rows: false }, planned(), [told(0, 'open')]).rows, []);
});

test('a command has the hour at which it was done, and none before it was taken along', () => {
  const late = told(0, 'open');
  assert.equal(project(bag, planned(), [late]).opened_at, new Date(AT).toISOString());
  assert.equal(project(bag, planned(), [{ ...late, made_at: 0 }]).opened_at, bag.at);
});

test('a mark that replaces the one seen counts, and keeps the first arrival', () => {
  const [open, one] = [told(0, 'open'), told(2, mark('A', 'arrived'))];
  const two = told(5, mark('A', 'late', one.id));
  const state = after(planned(), open, one, two);
  assert.deepEqual(row(state, 'A'), { seat: 'A', mark: 'late', arrived_at: new Date(AT + 120_000).toISOString(), marked_by: two.id, other: null });
  const back = after(planned(), open, one, told(6, mark('A', 'expected', one.id)));
  assert.deepEqual([row(back, 'A').mark, row(back, 'A').arrived_at, came(row(back, 'A'))], ['expected', null, false]);
});

test('of two marks that did not see each other the later one counts and the other is told, in either order', () => {
  const opened = after(planned(), told(0, 'open'));
  const earlier = told(1, mark('A', 'excused'));
  const later = told(2, mark('A', 'arrived'));
  for (const order of [[earlier, later], [later, earlier]]) {
    const state = after(opened, ...order);
    assert.deepEqual([row(state, 'A').mark, row(state, 'A').other, row(state, 'A').marked_by], ['arrived', 'excused', later.id]);
  }
  const same = after(opened, earlier, told(3, mark('A', 'excused')));
  assert.equal(row(same, 'A').other, null, 'two who agree are no disagreement');
});

test('a command that the state holds already changes nothing: the answer was lost', () => {
  const commands = [told(0, 'open'), told(1, mark('A', 'arrived'))];
  const new_ = told(2, { newcomer: { seat: 'N', person: 'P', name: 'Rosa', mark: 'arrived' } });
  const phrase = told(3, { note_phrase: { learning: 'L', text: 'Uno', difficulty: '', lesson: '' } });
  const once = after(planned(), ...commands, new_, phrase);
  assert.deepEqual(after(once, ...commands, new_, phrase), once);
});

test('who is new is present and stands out; who comes back gets a row', () => {
  const state = after(planned(), told(0, 'open'), told(1, { newcomer: { seat: 'N', person: 'P', name: 'Rosa', mark: 'arrived' } }), told(2, { bring_back: { seat: 'C', mark: 'arrived' } }));
  assert.deepEqual(state.rows.filter(came).map(({ seat }) => seat), ['N', 'C']);
  assert.equal(state.seats.at(-1).fresh, true);
});

test('closing ends what runs, and who was not seen did not come; later marks correct without an hour', () => {
  const open = told(0, 'open');
  const arrived = told(1, mark('A', 'arrived'));
  const state = after(planned(), open, arrived, told(2, { next_moment: { live: null } }), told(12, { close: { closed_at: null } }), told(30, mark('B', 'arrived')));
  assert.deepEqual([state.phase, state.closed_at], ['closed', new Date(AT + 720_000).toISOString()]);
  assert.deepEqual([state.moments[0].state, state.moments[0].ran_ms], ['done', 600_000]);
  assert.deepEqual([row(state, 'B').mark, row(state, 'B').arrived_at], ['arrived', null]);
  assert.equal(row(after(state, told(31, mark('A', 'expected', arrived.id))), 'A').mark, 'absent');
});

test('a closing with an hour closes at that hour', () => {
  const at = new Date(AT + 60_000).toISOString();
  assert.equal(after(planned(), told(0, 'open'), told(90, { close: { closed_at: at } })).closed_at, at);
});

test('moments go one after the other, and only from the one that was seen', () => {
  const state = after(planned(), told(0, 'open'), told(1, { next_moment: { live: null } }), told(2, { next_moment: { live: null } }), told(3, { next_moment: { live: 'M1' } }));
  assert.equal(liveOf(state).id, 'M2');
  assert.equal(nextOf(state).id, 'M3');
  assert.equal(state.moments[0].ran_ms, 120_000);
});

test('a pause does not run; a moment that begins again goes on where it was', () => {
  const steps = [told(0, 'open'), told(0, { start_moment: { moment: 'M2' } }), told(10, { pause_moment: { moment: 'M2' } }), told(15, { resume_moment: { moment: 'M2' } })];
  const paused = after(planned(), ...steps.slice(0, 3));
  assert.equal(ranMs(liveOf(paused), AT + 3_600_000), 600_000);
  const again = after(planned(), ...steps, told(20, { end_moment: { moment: 'M2' } }), told(40, { start_moment: { moment: 'M2' } }));
  assert.equal(ranMs(liveOf(again), AT + 41 * 60_000), 16 * 60_000);
});

test('minutes are added, or taken from a moment ahead, which goes when nothing is left of it', () => {
  const begun = [told(0, 'open'), told(0, { start_moment: { moment: 'M2' } })];
  const more = after(planned(), ...begun, told(1, { extend_moment: { moment: 'M2', minutes: 5, take_from: null } }));
  assert.equal(liveOf(more).extra, 5);
  const taken = after(more, told(2, { extend_moment: { moment: 'M2', minutes: 5, take_from: 'M3' } }));
  assert.deepEqual([liveOf(taken).extra, taken.moments[2].state], [10, 'skipped']);
  const most = after(planned({ moments: [moment(1, 10, { extra: 120 })] }), told(0, 'open'), told(0, { start_moment: { moment: 'M1' } }), told(1, { extend_moment: { moment: 'M1', minutes: 5, take_from: null } }));
  assert.equal(liveOf(most).extra, 120);
});

test('clock commands after the closing change nothing', () => {
  const closed = after(planned(), told(0, 'open'), told(1, { close: { closed_at: null } }));
  assert.deepEqual(after(closed, told(2, { next_moment: { live: null } }), told(3, { start_moment: { moment: 'M1' } })), closed);
});

test('phrases come and go, and chips are laid down and taken back, never below none', () => {
  const phrase = { note_phrase: { learning: 'L', text: 'Uno', difficulty: '', lesson: '' } };
  const state = after(planned(), told(0, 'open'), told(1, phrase), told(2, { add_chip: { mood: 'same' } }), told(3, { take_back_chip: { mood: 'heavier' } }));
  assert.deepEqual([state.phrases.map(({ text }) => text), state.moods], [['Uno'], { lighter: 0, same: 1, heavier: 0 }]);
  assert.deepEqual(after(state, told(4, { withdraw_phrase: { learning: 'L' } })).phrases, []);
});

test('each memoir is a version further', () => {
  const account = { happened: 'Bien', helped: '', difficulties: '', adjustments: [{ id: null, text: 'Más corto' }] };
  const state = after(planned({ phase: 'closed' }), told(0, { write: account }, 'memoir'), told(1, { write: { ...account, happened: 'Muy bien' } }, 'memoir'));
  assert.deepEqual([state.memoir.version, state.memoir.state, state.memoir.happened], [2, 'draft', 'Muy bien']);
});

test('what was not held is so only before it was opened', () => {
  const wish = { ...told(0, null), what: { plan: ['G', { mark_not_held: { encounter: 'E', reason: 'Llovió' } }] } };
  assert.equal(after(planned(), wish).phase, 'not_held');
  assert.equal(after(after(planned(), told(0, 'open')), wish).phase, 'opened');
});

const evening = () => planned({
  moments: [moment(1, 10, { kind: 'opening' }), moment(2, 10, { kind: 'presentation', turn: 1 }), moment(3, 20, { kind: 'reflection', turn: 1, listens: true }), moment(4, 10, { kind: 'return', turn: 1 }), moment(5, 5, { kind: 'closing' })],
});

test('a case takes the first free turn; where there is none, its moments come with the server’s answer', () => {
  const offers = ['A', 'B'].map((presenter, n) => told(n, { offer: { case: `K${presenter}`, presenter } }, 'case'));
  const [one, two] = [told(3, { choose: { case: 'KA' } }, 'case'), told(4, { choose: { case: 'KB' } }, 'case')];
  const state = after(evening(), ...offers, one, two);
  assert.deepEqual(state.moments.map((step) => [step.position, step.turn, step.case]), [[1, 0, null], [2, 1, 'KA'], [3, 1, 'KA'], [4, 1, 'KA'], [5, 0, null]]);
  assert.deepEqual(state.cases.map((one) => one.state), ['chosen', 'chosen']);
  const left = after(state, told(5, { leave_for_another_day: { case: 'KA' } }, 'case'));
  assert.deepEqual([left.cases[0].state, left.moments[1].case], ['offered', null]);
});

test('who presented listens while the group thinks, and until the return begins', () => {
  const chosen = after(evening(), told(0, { offer: { case: 'K', presenter: 'A' } }, 'case'), told(1, { choose: { case: 'K' } }, 'case'), told(2, 'open'));
  const at = (...ids) => after(chosen, ...ids.map((id, n) => told(3 + n, { start_moment: { moment: id } })));
  assert.equal(listening(at('M2')), undefined);
  assert.equal(listening(at('M2', 'M3')).presenter, 'A');
  const between = after(at('M2', 'M3'), told(9, { end_moment: { moment: 'M3' } }));
  assert.equal(listening(between).presenter, 'A');
  assert.equal(listening(at('M2', 'M3', 'M4')), undefined);
  assert.equal(between.cases[0].state, 'reflected');
  assert.equal(after(between, told(10, { leave_for_another_day: { case: 'K' } }, 'case')).cases[0].state, 'reflected');
  assert.equal(after(between, told(10, { close: { closed_at: null } })).cases[0].state, 'follow_up_due');
});

test('what became of an earlier case is asked once', () => {
  const base = planned({ phase: 'opened', cases: [{ id: 'K', name: 'Ceiba', presenter: 'A', state: 'follow_up_due', here: false, version: 4 }] });
  assert.deepEqual(after(base, told(0, { follow_up: { case: 'K', follow_up: 'W', word: null } }, 'case')).cases[0].state, 'followed_up');
});

test('a command that this version does not know is shown as nothing and stops nothing', () => {
  const state = after(planned(), told(0, { dance: { with: 'A' } }), told(1, 'open'));
  assert.equal(state.phase, 'opened');
});
