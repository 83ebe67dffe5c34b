// Draws from the page's templates: {name} in a text or an attribute is a value, data-each repeats an element for each of a
// list, data-if keeps it where values say something ("one !other": where the other says nothing, or is an empty list). What is on the screen already stays
// the same element, so that focus, what is typed and what is unfolded stay.

/** @typedef {Record<string, any>} Values */

/** @param {string} text @param {Values} values */
export const put = (text, values) => text.replace(/\{([a-z]\w*)\}/g, (_, name) => values[name] ?? '');

/** @param {Node} node @param {Values} values */
function fill(node, values) {
  for (const child of [...node.childNodes]) {
    if (child instanceof Text) child.data = put(child.data, values);
    if (!(child instanceof HTMLElement || child instanceof SVGElement)) continue;
    const { each } = child.dataset;
    if (!each) { fillOne(child, values); continue; }
    delete child.dataset.each;
    for (const item of values[each] ?? []) {
      const copy = /** @type {HTMLElement} */ (child.cloneNode(true));
      child.before(copy);
      fillOne(copy, { ...values, ...item });
    }
    child.remove();
  }
}

/** @param {HTMLElement | SVGElement} element @param {Values} values */
function fillOne(element, values) {
  const when = element.dataset.if?.split(' ') ?? [];
  const says = (/** @type {string} */ name) => values[name]?.length !== 0 && values[name];
  if (!when.every((name) => name.startsWith('!') ? !says(name.slice(1)) : says(name))) return element.remove();
  for (const { name, value } of [...element.attributes]) {
    if (!value.includes('{')) continue;
    const [, whole = ''] = /^\{([a-z]\w*)\}$/.exec(value) ?? [];
    const is = whole ? values[whole] ?? false : true;
    // Of a drawing, data-at-x gives x: a browser complains of an x="{x}". A whole value of nothing leaves the attribute out.
    element.removeAttribute(name);
    if (is !== false) element.setAttribute(name.replace('data-at-', ''), whole && is === true ? '' : put(value, values));
  }
  fill(element, values);
}

/** @param {Node} old @param {Node} fresh */
function morph(old, fresh) {
  const ids = new Set([...fresh.childNodes].map(idOf).filter(Boolean));
  for (const child of [...old.childNodes]) if (idOf(child) && !ids.has(idOf(child))) child.remove();
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const id = idOf(next);
    const same = id ? [...old.childNodes].find((child) => idOf(child) === id) : at && !idOf(at) && at.nodeName === next.nodeName ? at : undefined;
    if (!same) { old.insertBefore(next, at); continue; }
    if (same !== at) old.insertBefore(same, at);
    at = same.nextSibling;
    if (same instanceof Text && next instanceof Text) { if (same.data !== next.data) same.data = next.data; }
    else if (same instanceof Element && next instanceof Element) renew(same, next);
  }
  while (at) { const gone = at; at = at.nextSibling; old.removeChild(gone); }
}

/** @param {Node} node */
function idOf(node) { return node instanceof Element ? node.id : ''; }

/** @param {Element} old @param {Element} fresh */
function renew(old, fresh) {
  // What a text was begun on stays while it is written.
  if (old.id === 'based' && [...old.parentElement?.querySelectorAll('textarea') ?? []].some((one) => one.value !== one.defaultValue)) return;
  for (const { name } of [...old.attributes]) if (name !== 'open' && name !== 'tabindex' && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  morph(old, fresh);
}

/** Draws a template with these values into `root`. @param {Element} root @param {string} name @param {Values} values */
export function draw(root, name, values) {
  const template = document.getElementById(name);
  if (!(template instanceof HTMLTemplateElement)) return;
  const fresh = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
  fill(fresh, values);
  const here = document.activeElement;
  morph(root, fresh);
  if (here && here !== document.body && !here.isConnected) {
    // What was tapped is gone: one goes on from what stands in its place, or from the top.
    const place = /** @type {HTMLElement | null} */ (document.getElementById(here.id) ?? root.querySelector('h1'));
    if (place && place.tabIndex < 0) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
  }
  document.dispatchEvent(new Event('ronda:swapped'));
}
