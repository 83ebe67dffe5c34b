// One Chromium for all tests of a file: Debian's, started so that it talks to nobody but us.
import { chromium } from 'playwright-core';

export const PATH = process.env.RONDA_CHROMIUM ?? '/usr/bin/chromium';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. Whoever starts it closes it. */
export function launch() {
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}
