// A page that others change while it is read: somebody presents, the group thinks, whoever presented comes back.
// <div data-follow="…"> says how things stand; where the server says something else, the page is read anew. What
// somebody is writing stays, but on the phone of whoever is to listen: there is nothing to write then.

/** How often it is asked, while the page is in sight. */
const EVERY = 20_000;

/** @param {ParentNode} page @returns {string | undefined} */
const stand = (page) => page.querySelector('[data-follow]')?.getAttribute('data-follow') ?? undefined;

const isWriting = () =>
  [...document.querySelectorAll('textarea, input:not([type=hidden])')].some((field) =>
    (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== field.defaultValue);

async function look() {
  if (document.hidden) return;
  try {
    const response = await fetch(location.href);
    const now = stand(new DOMParser().parseFromString(await response.text(), 'text/html'));
    if (!response.ok || now === stand(document)) return;
    if (now?.endsWith('listens') || !isWriting()) location.reload();
  } catch {
    // Without a signal the page stays as it is.
  }
}

setInterval(() => void look(), EVERY);
document.addEventListener('visibilitychange', () => void look());
