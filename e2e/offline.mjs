// Steps on a phone that carries an encounter, done as people do them.

export const PIN = '275931';

/** Takes the encounter of the page along; the first time with a PIN. */
export async function carry(page) {
  const button = page.getByRole('button', { name: /^(Llevarlo en este celular|Traerlo de nuevo)$/ });
  await button.waitFor();
  if (await page.getByLabel('El PIN otra vez').isVisible()) {
    await page.getByLabel('PIN de este celular').fill(PIN);
    await page.getByLabel('El PIN otra vez').fill(PIN);
  }
  await button.click();
  await page.getByText('Este celular lo lleva.').waitFor();
}

/** Opens the locked screen. */
export async function open(page) {
  await page.getByLabel('PIN de este celular').fill(PIN);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('heading', { name: 'Escriba el PIN' }).waitFor({ state: 'detached' });
}

/** Goes to a part of the console by its foot. */
export const part = (page, name) => page.locator('.console-foot').getByRole('link', { name }).click();

/** Taps a button, and waits until what it did is written. */
export async function tapOn(page, name, within = page) {
  await within.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
  await page.waitForFunction(() => !document.querySelector('#screen[aria-busy]'));
}

/** Opens the encounter; on another day than its own that is asked. */
export async function begin(page) {
  await page.getByRole('button', { name: 'Abrir el encuentro' }).waitFor();
  const anyway = page.getByLabel(/^Sí, abrirlo ahora/);
  if (await anyway.isVisible()) await anyway.check();
  await tapOn(page, 'Abrir el encuentro');
}

/** What the one line says. */
export const line = (page) => page.locator('.bag-line').innerText();

/** Until everything has been sent. */
export const saved = (page) => page.locator('.bag-line').getByText('Todo guardado').waitFor();
