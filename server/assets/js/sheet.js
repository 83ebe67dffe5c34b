// A sheet of paper typed by the keyboard alone: a number chooses the mark that the paper says and goes on to the
// next row, Enter goes on without changing anything. Without script the arrows choose and Tab goes on.

const sheet = document.querySelector('form[data-sheet]');

if (sheet instanceof HTMLFormElement) sheet.addEventListener('keydown', (event) => {
  const at = event.target;
  if (!(at instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (at.type !== 'radio') {
    // Enter in a day or an hour would send a sheet that is not filled in yet.
    if (event.key === 'Enter') { event.preventDefault(); next(at); }
    return;
  }
  const row = at.closest('fieldset');
  if (!row) return;
  if (event.key === 'Enter') { event.preventDefault(); return next(at); }
  const mark = row.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
  if (!(mark instanceof HTMLInputElement)) return;
  event.preventDefault();
  mark.checked = true;
  next(at);
});

/** Focuses what comes after the row, or after the field. @param {HTMLInputElement} at */
function next(at) {
  const row = at.closest('fieldset') ?? at;
  if (!at.form) return;
  const stops = [...at.form.querySelectorAll('fieldset.marks, input:not([type=radio]):not([type=hidden]), textarea, button')];
  const stop = stops[stops.indexOf(row) + 1];
  if (!stop) return;
  const into = stop instanceof HTMLFieldSetElement ? stop.querySelector('input:checked') ?? stop.querySelector('input') : stop;
  if (into instanceof HTMLElement) into.focus();
}
