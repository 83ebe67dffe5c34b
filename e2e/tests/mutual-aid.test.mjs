// A mutual-aid group: founded by somebody of the house, its own decisions, its turns, what leaves it, and being found.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { launch } from '../browser.mjs';
import { checkPage, newPage } from '../check.mjs';
import { startRonda } from '../house.mjs';
import { enrol, press, setUp, visit } from '../walk.mjs';

let browser;
let ronda;

before(async () => {
  [browser, ronda] = await Promise.all([launch(), startRonda()]);
});
after(async () => {
  await browser?.close();
  await ronda?.stop();
});

/** The day so many days from today, as a form takes it. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a mutual-aid group is founded, decides of itself, rotates, and is found', async () => {
  const page = await newPage(browser);
  await setUp(page, ronda, '30');
  await visit(page, '/grupos/nuevo?clase=mutual_aid');
  await page.locator('#name').fill('Las del jueves');
  await page.locator('#shared_situation').fill('Volver a empezar');
  await page.locator('#starts_on').fill(inDays(7));
  await page.locator('#starts_at').fill('16:00');
  await press(page, 'Crear el grupo');
  await page.waitForURL('**/convocatoria?hecho=group-made');
  const group = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await visit(page, `${group}/personas`);
  for (const name of ['Rosalba', 'Aurelio', 'Yolanda']) await enrol(page, name);
  for (const at of ['', '/lo-nuestro', '/turnos', '/turnos/relevo', '/institucion', '/apoyo', '/linaje', '/directorio', '/mensajes']) {
    await visit(page, `${group}${at}`);
    await checkPage(page, `mutual-${at.slice(1).replaceAll('/', '-') || 'home'}`);
  }

  // Its own decisions: only how many were there.
  await visit(page, `${group}/lo-nuestro`);
  await page.getByText('Cambiarlo, si el grupo lo decidió').click();
  await page.getByLabel('Solo cuántos fuimos').check();
  await press(page, 'Guardar lo que decidió el grupo');
  await page.getByText('De nadie queda si estuvo').waitFor();

  // A turn, and opening and closing goes on to somebody who did not sign in before.
  await visit(page, `${group}/turnos`);
  await page.getByLabel('Llaves').check();
  await page.locator('#seat').selectOption({ label: 'Aurelio' });
  await press(page, 'Anotar el turno');
  await page.getByText('Llaves: Aurelio').waitFor();

  // What leaves: nothing, until the group says so.
  await visit(page, `${group}/institucion`);
  await page.getByLabel('La institución puede saber que el grupo existe').check();
  await press(page, 'Guardar');
  await checkPage(page, 'mutual-outside-told');
  await visit(page, '/institucion/grupos');
  await page.getByText('existe', { exact: true }).waitFor();
  await checkPage(page, 'mutual-existing');

  // Being found, by whoever never signed in.
  await visit(page, `${group}/directorio`);
  await page.locator('#municipality').fill('Pasto');
  await page.locator('#place').fill('Salón comunal Villa Esperanza');
  await press(page, 'Entrar al directorio');
  await checkPage(page, 'mutual-listed');
  const seeker = await newPage(browser);
  await seeker.goto(`${ronda.url}/ayuda-mutua`);
  await checkPage(seeker, 'directory');
  await seeker.goto(`${ronda.url}/ayuda-mutua?dia=jueves&lugar=Cali`);
  await checkPage(seeker, 'directory-nothing');
  await seeker.goto(`${ronda.url}/ayuda-mutua`);
  await Promise.all([seeker.waitForEvent('load'), seeker.getByRole('link', { name: 'Las del jueves' }).click()]);
  await checkPage(seeker, 'directory-one');
  await seeker.getByLabel('Su mensaje').fill('¿Puedo ir el jueves?');
  await Promise.all([seeker.waitForEvent('load'), seeker.getByRole('button', { name: 'Enviar' }).click()]);
  await seeker.getByText('Su mensaje llegó al grupo').waitFor();
  await seeker.context().close();
  await visit(page, `${group}/mensajes`);
  await page.getByText('¿Puedo ir el jueves?').waitFor();
  await checkPage(page, 'mutual-message');

  await visit(page, `${group}/turnos/relevo`);
  await page.locator('#seat').selectOption({ label: 'Rosalba' });
  await page.getByText('Si todavía no entra a Ronda').click();
  await page.locator('#identifier').fill('3001112233');
  await page.locator('#first_secret').fill('482915');
  await press(page, 'Pasar el turno');
  await page.getByText('Los encuentros los abre ahora otra persona').waitFor();
  assert.equal((await page.goto(`${ronda.url}${group}/mensajes`)).status(), 403, 'the messages are the next one’s');
  await page.context().close();
});
