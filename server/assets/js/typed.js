// What somebody is typing outlives every swap: on a slow line people go on writing while the answer
// to an earlier form is on its way, and a page holds more than one form.
//
// A field counts as typed when it differs from what was sent (in the form that was sent) or from
// what the server wrote (in every other form). It is found again by the address of its form, its
// name and its turn among those of that name; its folded part stays open, and the caret stays.
// A form that was sent again before the answer came is sent once it is here.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {(region: Element) => HTMLElement | null} Find */
/** @typedef {{ key: string, value: string, caret: [number, number] | null, active: boolean }} Typed */

/** What each form sent last, by field. @type {WeakMap<HTMLFormElement, Map<Element, string>>} */
const sent = new WeakMap();
/** Forms whose owner wants them sent once more. @type {Set<string>} */
const wanted = new Set();

/** Remembers what a form sends. @param {HTMLFormElement} form */
export function noteSent(form) {
  sent.set(form, new Map([...form.elements].filter(isField).map((field) => [field, state(field)])));
}

/** Nothing came of it: what it sent is only typed again. @param {HTMLFormElement} form */
export function forget(form) {
  sent.delete(form);
}

// Enter in a form that is on its way: its buttons rest, so the browser sends nothing. Worth it only with something new.
document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.form?.hasAttribute('aria-busy')) return;
  if ([...field.form.elements].some((one) => isField(one) && isTyped(one))) wanted.add(address(field.form));
});

/**
 * What is typed in a region, to be put into the region that takes its place.
 * @param {Element} region
 * @returns {Typed[]}
 */
export function gather(region) {
  return [...region.querySelectorAll('input, textarea, select')].filter(isField).flatMap((field) => {
    if (!isTyped(field)) return [];
    const active = field === document.activeElement;
    return [{ key: key(field, region), value: state(field), caret: active ? caret(field) : null, active }];
  });
}

/**
 * Puts it there. Returns the field that somebody was writing in, if there still is one.
 * @param {Element} region
 * @param {Typed[]} typed
 * @returns {HTMLElement | null}
 */
export function restore(region, typed) {
  if (typed.length === 0) return null;
  const known = new Map([...region.querySelectorAll('input, textarea, select')].filter(isField).map((field) => [key(field, region), field]));
  /** @type {HTMLElement | null} */
  let place = null;
  for (const { key: name, value, caret: at, active } of typed) {
    const field = known.get(name);
    if (!field) continue;
    put(field, value);
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    if (active) place = field;
    if (at && !(field instanceof HTMLSelectElement)) setTimeout(() => field.setSelectionRange(...at));
  }
  return place;
}

/** Sends what waited for the answer. @param {Element} region */
export function sendWanted(region) {
  for (const form of region.querySelectorAll('form')) if (wanted.delete(address(form))) form.requestSubmit();
}

/** @param {Element} field @returns {field is Field} */
function isField(field) {
  if (field instanceof HTMLInputElement) return !['hidden', 'submit', 'button', 'file', 'image'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}

const REACHABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary';

/**
 * Where the focus is, in terms that still hold in the new region: its id, or its place in the row.
 * @param {Element | null} element
 * @param {Element | null} region
 * @returns {Find}
 */
export function remember(element, region) {
  const row = element && region?.contains(element) ? [...region.querySelectorAll(REACHABLE)].indexOf(element) : -1;
  const id = element?.id;
  return (fresh) => {
    const same = id ? fresh.querySelector(`#${CSS.escape(id)}`) : null;
    const found = same ?? (row < 0 ? null : [...fresh.querySelectorAll(REACHABLE)][row]);
    return found instanceof HTMLElement ? found : null;
  };
}

/** @param {Field} field */
function isTick(field) {
  return field.type === 'checkbox' || field.type === 'radio';
}

/** @param {Field} field */
function isTyped(field) {
  const before = field.form ? sent.get(field.form)?.get(field) : undefined;
  return state(field) !== (before ?? written(field));
}

/** @param {Field} field */
function state(field) {
  return field instanceof HTMLInputElement && isTick(field) ? String(field.checked) : field.value;
}

/** What the server wrote into it. @param {Field} field */
function written(field) {
  if (field instanceof HTMLSelectElement) return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? '';
  return field instanceof HTMLInputElement && isTick(field) ? String(field.defaultChecked) : field.defaultValue;
}

/** @param {Field} field @param {string} value */
function put(field, value) {
  if (field instanceof HTMLInputElement && isTick(field)) field.checked = value === 'true';
  else field.value = value;
}

/** @param {Field} field @returns {[number, number] | null} */
function caret(field) {
  if (field instanceof HTMLSelectElement || field.selectionStart === null) return null;
  return [field.selectionStart, field.selectionEnd ?? field.selectionStart];
}

/** @param {HTMLFormElement | null} form */
function address(form) {
  return form?.getAttribute('action') ?? '';
}

/** @param {Field} field @param {Element} region */
function key(field, region) {
  const name = `${address(field.form)} ${field.name} ${isTick(field) ? field.value : ''}`;
  const same = [...region.querySelectorAll('input, textarea, select')].filter((other) => isField(other) && other.name === field.name
    && address(other.form) === address(field.form) && (!isTick(field) || other.value === field.value));
  return `${name} ${same.indexOf(field)}`;
}
