import { chromium } from 'playwright-core';
const code = process.argv[2];
const base = 'http://127.0.0.1:8102';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-CO' });
const page = await context.newPage();
page.on('console', m => m.type()==='error' && console.log('console', m.text()));
async function shots(name) {
  for (const [w, scheme] of [[1280,'light'],[360,'light'],[360,'dark'],[320,'light']]) {
    await page.setViewportSize({ width: w, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(name, w, 'scrolls by', wide);
    if (w !== 320) await page.screenshot({ path: `/tmp/shots/${name}-${w}-${scheme}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}
await page.goto(base + '/inicio');
if (page.url().endsWith('/inicio')) {
  await page.fill('#code', code); await page.fill('#name', 'Centro de salud El Mirador');
  await page.fill('#site_name', 'Salón comunal Villa Esperanza'); await page.fill('#room_capacity', '18');
  await page.fill('#person_name', 'Paula Rosero'); await page.fill('#identifier', 'paula@ronda.test'); await page.fill('#secret', '482915');
  await page.click('main form button');
} else {
  await page.goto(base + '/entrar');
  await page.fill('#identifier', 'paula@ronda.test'); await page.fill('#secret', '482915'); await page.click('main form button');
}
await page.goto(base + '/grupos'); await shots('a-groups-empty');
await page.goto(base + '/grupos/nuevo'); await shots('b-new');
await page.fill('#name', 'Manos que cuidan'); await page.fill('#shared_situation', 'Cuidar a un familiar enfermo');
await page.check('input[name=invites][value=carers]');
await page.fill('#starts_on', '2026-10-29'); await page.fill('#starts_at', '14:00');
await page.fill('#minutes', '121'); await page.check('input[name=route][value="co.rias_ptm"]');
await page.click('main form button.primary'); await shots('c-new-blocked');
await page.fill('#minutes', '100'); await page.click('main form button.primary');
console.log(page.url()); await shots('d-call');
const group = page.url().split('/')[4];
await page.click('text=Empezar a convocar'); await shots('e-people-empty');
for (const n of ['Rosalba M.','Jhon Eider C.','María Nelly G.','Luz Dary O.','Yuranis P.','Segundo B.','Blanca Inés R.','Wilmer A.','Carmen Elisa V.','Hernando Q.','Nubia Esperanza Sánchez de la Torre y Mosquera','Fabio N.','Aura María J.','Edilma C.','Deisy L.','Arnulfo T.','Rosalba M.','Gloria P.','Marcos','Elvia']) {
  await page.fill('#name', n); if (n.startsWith('J')||n.startsWith('Nubia')) await page.fill('#phone','310 555 0101');
  const before = await page.textContent('#content');
  await page.press('#name', 'Enter');
  await page.waitForFunction((b) => document.querySelector('#content')?.textContent !== b && !document.querySelector('form[aria-busy]'), before);
}
console.log('focus', await page.evaluate(() => document.activeElement?.id), page.url());
await shots('f-people-full');
await page.click('a:has-text("Jhon Eider")'); await shots('g-member');
await page.goto(base + '/grupos'); await shots('h-groups');
await browser.close();
