// Steps that several journeys take, done as people do them: by what the screen says.
import assert from 'node:assert/strict';

export const COORDINATOR = { identifier: '310 555 0101', secret: '482915' };

/** Presses a button, or follows a link, and waits for what comes of it. */
export async function press(page, name, within = page.locator('main'), role = 'button') {
  const target = within.getByRole(role, { name, exact: typeof name === 'string' }).first();
  if (role === 'button' && await target.evaluate((it) => it.closest('form')?.dataset.partial)) await tap(page, target);
  else await Promise.all([page.waitForEvent('load'), target.click()]);
  await wentWell(page);
}

/** Goes to an address of the same Ronda. */
export async function visit(page, path) {
  const answer = await page.goto(new URL(path, page.url()).href);
  assert.equal(answer?.status(), 200, path);
}

/** Presses a button whose form changes one part of the page. */
export async function tap(page, button) {
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), button.click()]);
  await settled(page);
}

/** Until no form waits for its answer. */
export const settled = (page) => page.waitForFunction(() => document.readyState === 'complete' && !document.querySelector('form[aria-busy]'));

/** No page of a journey may be an apology. */
async function wentWell(page) {
  const title = await page.title();
  assert.doesNotMatch(title, /Algo falló|Aquí no hay nada|no es para su cuenta|No se guardó/, page.url());
}

/** The first run of a house whose room seats `capacity`; who runs it coordinates too. */
export async function setUp(page, ronda, capacity = '') {
  await page.goto(`${ronda.url}/inicio`);
  const words = {
    'Código de la primera vez': ronda.setupCode,
    'Nombre de la institución': 'Centro de salud El Mirador',
    'Nombre del lugar': 'Salón comunal Villa Esperanza',
    'Su nombre': 'Paula Rosero',
    'Celular o correo': COORDINATOR.identifier,
    'PIN o contraseña': COORDINATOR.secret,
  };
  for (const [label, value] of Object.entries(words)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.locator('#room_capacity').fill(capacity);
  await page.getByLabel('También voy a coordinar grupos').check();
  await press(page, 'Dejar lista a Ronda');
  assert.equal(new URL(page.url()).pathname, '/institucion');
}

export async function signIn(page, ronda, { identifier, secret } = COORDINATOR) {
  await page.goto(`${ronda.url}/entrar`);
  await page.getByLabel('Celular o correo').fill(identifier);
  await page.getByLabel('PIN o contraseña').fill(secret);
  await press(page, 'Entrar');
}

/** The administrator invites somebody to the house; gives the first secret, with which they sign in and accept. */
export async function inviteToHouse(administrator, { name, identifier }) {
  await visit(administrator, '/institucion/cuentas/nueva');
  await administrator.getByLabel('Nombre de la persona').fill(name);
  await administrator.getByLabel('Celular o correo').fill(identifier);
  const secret = (await administrator.locator('.notice b.num').innerText()).trim();
  await press(administrator, 'Invitar');
  return secret;
}

/** The day `days` from today in Bogotá, as a form takes it. */
export function dayFromNow(days) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(new Date(Date.now() + days * 86_400_000));
}

/** A group of ten encounters, one a week from `first` on; gives its address (/grupos/…). */
export async function newGroup(page, first, words = {}) {
  await visit(page, '/grupos/nuevo');
  await page.getByLabel('Nombre del grupo').fill(words.name ?? 'Manos que cuidan');
  await page.getByLabel('Lo que comparten').fill('Cuidar a un familiar enfermo');
  await page.getByLabel('A quienes cuidan').check();
  await page.locator('#site').selectOption({ index: 1 });
  await page.getByLabel('Primer día').fill(first);
  await page.locator('#starts_at').fill('14:00');
  await page.getByLabel('Minutos de cada encuentro').fill('100');
  await page.getByLabel('Cuántos encuentros').fill('10');
  if (words.route) await page.getByLabel(words.route).check();
  await page.locator('#payer').fill(words.payer ?? '');
  await press(page, 'Crear el grupo');
  const [, address] = /(\/grupos\/[0-9a-z]+)\/convocatoria/.exec(page.url()) ?? [];
  assert.ok(address, `a group was made: ${page.url()}`);
  return address;
}

/** Writes one person down on the page of people. */
export async function enrol(page, name) {
  await page.getByLabel('Nombre', { exact: true }).fill(name);
  await tap(page, page.getByRole('button', { name: 'Anotar', exact: true }));
  await page.getByText(name, { exact: true }).first().waitFor();
}

/** The addresses of the encounters of a group, in order. */
export async function encounters(page, group) {
  await visit(page, `${group}/camino`);
  const found = await page.locator(`main a[href*="${group}/camino/"]`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const own = [...new Set(found)].filter((href) => /\/camino\/[0-9][0-9a-z]{12}$/.test(href));
  return own.map((href) => href.replace('/camino/', '/encuentros/'));
}

/** A group that is being called together, with the people named. */
export async function callTogether(page, group, names) {
  await visit(page, `${group}/convocatoria`);
  await press(page, 'Empezar a convocar');
  await visit(page, `${group}/personas`);
  for (const name of names) await enrol(page, name);
}

/** A button that says `words` on the screen, and to who listens also about whom. */
export const about = (words, whom) => new RegExp(`^${words} ?:? ${whom.replaceAll('.', '\\.')}$`);
