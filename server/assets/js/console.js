// The console of an encounter that is going on. The page works without this as links and forms;
// here the clock moves, the screen stays awake and the open questions take turns.
//
// The server is the truth. It writes what it knows on one element, and everything is drawn from it,
// so that a reload, a locked phone or a swapped region loses nothing:
//
//   <div data-console
//        data-now="2026-11-26T19:41:00Z"      its clock when it wrote the page
//        data-start="2026-11-26T19:25:10Z"    when this step began
//        data-paused="2026-11-26T19:40:00Z"   when the pause began; absent while the step goes on
//        data-rested="90"                     seconds of earlier pauses
//        data-planned="2400" data-extra="300" seconds planned, and added since
//        data-zone="America/Bogota"           where the encounter is
//        data-over="de más, sin afán">        what is said once the time is over
//     … data-clock (24:10), data-note (de 40 minutos)
//
// Drawn elsewhere in the page: [data-arc] (what is left), [data-passed] (the step in the line of
// steps; its value is the whole width), [data-hour]. Questions: [data-prompts] with [data-prompt]
// inside, all but one hidden, and a link [data-prompt-next] to the same page with the next one. [data-vibrates] holds the box
// by which whoever carries the phone asks for a short vibration at that moment; it is this phone's, and there is no sound.

/** @typedef {{ root: HTMLElement, ahead: number, start: number, paused: number | null, rested: number, whole: number, note: string, late: boolean }} Clock */

const ARC = 96;
const VIBRATES = 'ronda-vibrates';

/** @type {Clock | null} */
let clock = null;
/** @type {WakeLockSentinel | undefined} */
let lock;

set();
document.addEventListener('ronda:swapped', set);
document.addEventListener('visibilitychange', stayAwake);
document.addEventListener('click', (event) => {
  const next = event.target instanceof Element ? event.target.closest('[data-prompt-next]') : null;
  if (!next) return;
  event.preventDefault();
  turn(next.closest('[data-prompts]'), 1);
});
document.addEventListener('change', ({ target: box }) => {
  if (!(box instanceof HTMLInputElement) || !box.closest('[data-vibrates]')) return;
  if (box.checked) localStorage.setItem(VIBRATES, '');
  else localStorage.removeItem(VIBRATES);
});
setInterval(draw, 250);

/** Reads what was written on the page. Called again after a part of it changed. */
function set() {
  document.querySelectorAll('[data-prompts]').forEach((prompts) => turn(prompts, 0));
  document.querySelectorAll('[data-vibrates]').forEach(askToVibrate);
  const root = document.querySelector('[data-console]');
  if (!(root instanceof HTMLElement)) { clock = null; return; }
  const { now, start, paused, rested, planned, extra } = root.dataset;
  const ahead = (now ? Date.parse(now) : Date.now()) - Date.now();
  const whole = Number(planned) + Number(extra);
  const note = root.querySelector('[data-note]')?.textContent ?? '';
  clock = { root, ahead, start: Date.parse(start ?? ''), paused: paused ? Date.parse(paused) : null, rested: Number(rested), whole, note, late: false };
  clock.late = left(clock) <= 0;
  draw();
  void stayAwake();
}

/** Seconds left of the step, below zero once it takes longer. @param {Clock} of */
function left({ ahead, start, paused, rested, whole }) {
  const until = paused ?? Date.now() + ahead;
  return whole + rested - (until - start) / 1000;
}

function draw() {
  if (!clock || Number.isNaN(clock.start)) return;
  const { root } = clock;
  const seconds = left(clock);
  const over = seconds < 0;
  // Upwards, so that 24:10 is shown until it is over, and the last thing before +0:01 is 0:00.
  const shown = Math.abs(Math.ceil(seconds));
  write('[data-clock]', `${over && shown > 0 ? '+' : ''}${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`);
  write('[data-note]', over ? root.dataset.over ?? clock.note : clock.note);
  root.closest('.dial')?.classList.toggle('over', over);
  const share = clock.whole > 0 ? Math.min(1, Math.max(0, seconds / clock.whole)) : 0;
  const passed = document.querySelector('[data-passed]');
  if (passed instanceof SVGElement) passed.setAttribute('width', `${(Number(passed.dataset.passed) * (1 - share)).toFixed(2)}%`);
  document.querySelector('[data-arc]')?.setAttribute('d', arc(share));
  write('[data-hour]', hour(clock));
  if (over && !clock.late) end(clock);
}

/** The same arc as `ring.rs`: clockwise from the top, never quite nothing nor all. @param {number} share */
function arc(share) {
  const part = Math.min(0.998, Math.max(0.002, share));
  const angle = 2 * Math.PI * part;
  return `M0 -${ARC}A${ARC} ${ARC} 0 ${part > 0.5 ? 1 : 0} 1 ${(ARC * Math.sin(angle)).toFixed(2)} ${(-ARC * Math.cos(angle)).toFixed(2)}`;
}

/** The hour where the encounter is, as its language says it. @param {Clock} of */
function hour({ root, ahead }) {
  const zone = root.dataset.zone;
  return zone ? new Date(Date.now() + ahead).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit', timeZone: zone }) : null;
}

/** The time is over: no alarm, a word, and a short vibration if it was asked for. @param {Clock} of */
function end(of) {
  of.late = true;
  const status = document.getElementById('status');
  if (status) status.textContent = of.root.dataset.over ?? '';
  if (vibrates()) navigator.vibrate?.([180, 90, 180]);
}

function vibrates() { return localStorage.getItem(VIBRATES) !== null; }

/** The box, where the phone can. @param {Element} of */
function askToVibrate(of) {
  const box = of.querySelector('input');
  if (!(of instanceof HTMLElement) || !box || !('vibrate' in navigator)) return;
  of.hidden = false;
  box.checked = vibrates();
}

/** @param {string} where @param {string | null} words */
function write(where, words) {
  const element = document.querySelector(where);
  if (element && words !== null && element.textContent !== words) element.textContent = words;
}

/** The screen stays on while the console is looked at; a phone that refuses just dims. */
async function stayAwake() {
  if (!clock || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
  try {
    lock = await navigator.wakeLock?.request('screen');
  } catch { /* No power left, or not allowed: nothing is lost. */ }
}

/** Shows the question after the one on show; the tab remembers which. @param {Element | null} prompts @param {number} steps */
function turn(prompts, steps) {
  const questions = [...(prompts?.querySelectorAll('[data-prompt]') ?? [])];
  if (!prompts || questions.length < 2) return;
  const key = `prompt ${location.pathname}`;
  const place = (Number(sessionStorage.getItem(key) ?? 0) + steps) % questions.length;
  sessionStorage.setItem(key, String(place));
  questions.forEach((question, at) => { if (question instanceof HTMLElement) question.hidden = at !== place; });
}
