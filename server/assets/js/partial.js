// A form that changes one part of the page without leaving it, or several, the main one first:
//
//   <form method="post" action="…" data-partial="#part #count">
//
// The form is sent as it would be without script, with the header X-Ronda-Partial, and the regions of those ids are
// taken out of the page that comes back, whether it says 200, 422 or 500. An answer that leads to another page, or lacks
// the region, is followed as usual. Words that the answer carries in role=status or role=alert are read out by the page's
// own <p id="status" role="status">; its data-failed holds what is said, beside the form, when nothing came back at all.
//
// Every form that posts, partial or not, is sent once: its buttons rest until the answer is here. What is typed
// meanwhile, in this form or in another of the region, stays (typed.js).

import { forget, gather, noteSent, remember, restore, sendWanted } from './typed.js';

/** @typedef {import('./typed.js').Find} Find */

const WRITABLE = 'input:not([type=hidden]), select, textarea';

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
  if (form.hasAttribute('aria-busy')) return event.preventDefault();
  const ids = (form.dataset.partial ?? '').split(/\s+/).filter(Boolean).map((id) => id.replace(/^#/, ''));
  if (event.defaultPrevented) return;
  if (ids.length === 0 || ids.some((id) => !document.getElementById(id))) {
    // After the browser has read the form: a disabled button would not be sent with it.
    setTimeout(() => rest(form));
    // A navigation that somebody stopped says nothing; the server knows a repeated command anyway.
    return void setTimeout(() => wake(form), 20_000);
  }
  event.preventDefault();
  void send(form, event instanceof SubmitEvent ? event.submitter : null, ids);
});

// A secret is shown to whoever types it and wishes so.
document.addEventListener('change', ({ target: box }) => {
  if (!(box instanceof HTMLInputElement)) return;
  const secret = document.getElementById(box.dataset.reveals ?? '');
  if (secret instanceof HTMLInputElement) secret.type = box.checked ? 'text' : 'password';
});

// A form that came back as a page of its own shows what is wrong with it, wherever on the page that is.
const [came] = performance.getEntriesByType('navigation');
if (came instanceof PerformanceNavigationTiming && came.responseStatus === 422) mistake(document.body)?.focus();

// Back to a page that was kept alive: what was sent then may be sent again.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[aria-busy]').forEach(wake);
});

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @param {string[]} ids
 */
async function send(form, submitter, ids) {
  const data = new FormData(form, submitter);
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  const target = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
  const focus = remember(document.activeElement, document.getElementById(ids[0] ?? ''));
  rest(form);
  noteSent(form);
  form.querySelector(':scope > .error.unsent')?.remove();
  try {
    const response = await fetch(target, { method: 'POST', body, headers: { 'X-Ronda-Partial': ids.join(' ') } });
    const elsewhere = response.redirected && new URL(response.url).pathname !== location.pathname;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const here = page.getElementById(ids[0] ?? '') !== null;
    if (elsewhere || (response.ok && !here)) return location.assign(response.url);
    wake(form);
    if (here) swap(page, ids, focus);
    else unsent(form, submitter);
  } catch {
    wake(form);
    unsent(form, submitter);
  }
}

/** @param {Document} page @param {string[]} ids @param {Find} focus */
function swap(page, ids, focus) {
  if (page.title) document.title = page.title;
  let words = '';
  ids.forEach((id, place) => {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (!old || !fresh) return;
    const region = document.importNode(fresh, true);
    const [typed, here] = [gather(old), document.activeElement];
    if (here?.matches(WRITABLE)) focus = remember(here, old);
    old.replaceWith(region);
    const writing = restore(region, typed);
    words ||= region.querySelector('[role=alert], [role=status]')?.textContent?.trim() ?? '';
    if (writing) writing.focus({ preventScroll: true });
    else if (place === 0) land(region, focus);
    sendWanted(region);
    region.dispatchEvent(new CustomEvent('ronda:swapped', { bubbles: true }));
  });
  say(words);
}

/** What is wrong: the first field, else the words about it. @param {Element} region @returns {HTMLElement | null} */
function mistake(region) {
  return region.querySelector('[aria-invalid=true]') ?? region.querySelector('[role=alert][tabindex]');
}

/** The first mistake, else where one was (also outside), else the region. @param {HTMLElement} region @param {Find} focus */
function land(region, focus) {
  const wrong = mistake(region);
  const place = wrong ?? focus(region);
  if (!place && document.activeElement?.matches(WRITABLE)) return;
  if (!place) region.tabIndex = -1;
  (place ?? region).focus({ preventScroll: !wrong });
}

/** Nothing came back: what was typed stays, and the form says so. @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function unsent(form, submitter) {
  forget(form);
  const words = document.getElementById('status')?.dataset.failed;
  if (!words) return form.submit();
  const note = Object.assign(document.createElement('p'), { className: 'error unsent', role: 'alert' });
  form.append(note);
  note.textContent = words;
  submitter?.focus();
}

/** @param {string} words */
function say(words) {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = '';
  setTimeout(() => { status.textContent = words; }, 60);
}

/** @param {Element} form */
function rest(form) {
  form.setAttribute('aria-busy', 'true');
  buttons(form).forEach((button) => { button.disabled = true; button.dataset.resting = ''; });
}

/** @param {Element} form */
function wake(form) {
  form.removeAttribute('aria-busy');
  buttons(form).filter((button) => 'resting' in button.dataset).forEach((button) => { button.disabled = false; delete button.dataset.resting; });
}

/** @param {Element} form @returns {HTMLButtonElement[]} */
function buttons(form) {
  const own = form instanceof HTMLFormElement ? [...form.elements] : [];
  return own.filter((element) => element instanceof HTMLButtonElement).filter((button) => button.type === 'submit');
}
