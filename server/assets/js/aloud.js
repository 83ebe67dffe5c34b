// A participant's page: reads parts of it aloud with the phone's own voice, and leaves quickly.
//
//   <button data-hear="#content" hidden>     reads the text of that region; again, and it stops
//   <form data-leave="/listo">               signs out, and takes the page's place in the history

const voice = window.speechSynthesis;

/** Parts that are for the eye or the finger alone. */
const SILENT = 'button, form select, textarea, .vh, [aria-hidden=true], [hidden], details:not([open]) > :not(summary)';

/** @param {Element} region */
function words(region) {
  const copy = /** @type {Element} */ (region.cloneNode(true));
  copy.querySelectorAll(SILENT).forEach((part) => part.remove());
  const blocks = [...copy.querySelectorAll('h1, h2, h3, p, li, blockquote, dt, dd')];
  const own = blocks.filter((block) => !blocks.some((other) => other !== block && other.contains(block)));
  const said = (own.length ? own : [copy]).map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim());
  return said.filter(Boolean);
}

/** @param {HTMLButtonElement} button */
function hear(button) {
  const wasOn = button.getAttribute('aria-pressed') === 'true';
  voice.cancel();
  still();
  const region = document.querySelector(button.dataset.hear ?? '');
  if (wasOn || !region) return;
  button.setAttribute('aria-pressed', 'true');
  // One sentence after the other: long texts are cut off by some phones.
  const all = words(region);
  all.forEach((text, place) => {
    const said = Object.assign(new SpeechSynthesisUtterance(text), { lang: document.documentElement.lang, rate: 0.95 });
    if (place === all.length - 1) said.onend = still;
    said.onerror = still;
    voice.speak(said);
  });
}

function still() {
  document.querySelectorAll('[data-hear]').forEach((button) => button.setAttribute('aria-pressed', 'false'));
}

/** The buttons are there where there is a voice of the page's language. */
function offer() {
  const language = document.documentElement.lang.slice(0, 2);
  const speaks = voice?.getVoices().some((one) => one.lang.slice(0, 2) === language);
  document.querySelectorAll('[data-hear]').forEach((button) => button.toggleAttribute('hidden', !speaks));
}

if (voice) {
  offer();
  voice.addEventListener?.('voiceschanged', offer);
  document.addEventListener('ronda:swapped', offer);
  addEventListener('pagehide', () => voice.cancel());
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-hear]') : null;
  if (button instanceof HTMLButtonElement) hear(button);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (!form.dataset.leave) return;
  event.preventDefault();
  voice?.cancel();
  // The page goes at once; the request outlives it.
  document.body.hidden = true;
  const next = form.dataset.leave;
  const away = () => location.replace(next);
  fetch(form.action, { method: 'POST', keepalive: true, redirect: 'manual' }).then(away, away);
  setTimeout(away, 1500);
}, true);

// Back to a page that the browser had kept alive: it is asked for again, and answers only to who is still in.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.body.classList.contains('own')) location.reload();
});
