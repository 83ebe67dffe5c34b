// On a page of the staff: keeps the shell on this phone, and where it carries something, looks after that (carry.js).

const mark = document.querySelector('[data-carried]');

if (mark && 'serviceWorker' in navigator) {
  const { search } = new URL(import.meta.url);
  if (document.querySelector('[data-carry]') || localStorage.getItem('ronda-carries') !== null) void import(`./carry.js${search}`);
  // Once the page is there: what it needs itself goes first.
  const keep = () => void navigator.serviceWorker.register(`/sw.js${search}-${document.documentElement.lang}`).catch(() => {});
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep);
} else {
  document.querySelector('[data-needs]')?.removeAttribute('hidden');
}
