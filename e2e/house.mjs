// A Ronda of its own for the tests of one file: a fresh database, a free port, gone afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('..', import.meta.url).pathname;
const BINARY = process.env.RONDA_BINARY ?? join(resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target'), 'debug/ronda');

/** Longer than any machine needs to open a database. */
const PATIENCE_MS = 20_000;

/** The demonstration writes years of groups first; in a build without optimisation that takes a minute. */
const DEMO_PATIENCE_MS = 240_000;

/** How the server is started: all that the tests know of its command line. */
function commandLine(folder) {
  return ['serve', '--listen', '127.0.0.1:0', '--database', `sqlite:${join(folder, 'ronda.db')}`, '--insecure-http', '--json'];
}

const DEMO = ['demo', '--listen', '127.0.0.1:0', '--json'];

/** What it prints once it listens, one line of JSON; nothing for any other line. */
function readReady(line) {
  try {
    const { address, setup_code: setupCode, entries } = JSON.parse(line);
    return address ? { url: address.startsWith('http') ? address : `http://${address}`, setupCode, entries } : null;
  } catch {
    return null;
  }
}

/**
 * Starts the server and waits until it listens. `url` is where, `setupCode` opens the first run, `stop` ends it and
 * deletes its database; `kill` ends it as a power cut does, and leaves the database, for another start in its `folder`.
 */
export async function startRonda(folder = mkdtempSync(join(tmpdir(), 'ronda-e2e-'))) {
  const database = `sqlite:${join(folder, 'ronda.db')}`;
  return { ...(await start(commandLine(folder), PATIENCE_MS, () => rmSync(folder, { recursive: true, force: true }))), database, folder };
}

/** Someone who reads the counts of a department, appointed at the machine; gives their PIN. */
export function appointReader({ database }, { name, identifier, department }) {
  const words = ['territory', 'add', '--database', database, '--name', name, '--identifier', identifier, '--department', department, '--json'];
  return JSON.parse(execFileSync(BINARY, words, { encoding: 'utf8' }));
}

/** Another institution on the same server, made at the machine; gives the PIN of who administers it. */
export function addInstitution({ database }, { name, site, administrator, identifier }) {
  const words = ['institution', 'add', '--database', database, '--name', name, '--site', site, '--administrator', administrator, '--identifier', identifier, '--json'];
  return JSON.parse(execFileSync(BINARY, words, { encoding: 'utf8' }));
}

/** Starts the demonstration; `entries` are its ways in, each with `word`, `name` and `address`. */
export function startDemo() {
  return start(DEMO, DEMO_PATIENCE_MS, () => {});
}

async function start(words, patience, tidy) {
  const server = spawn(BINARY, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const said = [];
  createInterface({ input: server.stderr }).on('line', (line) => said.push(line));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    tidy();
  };
  const kill = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  const ready = new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      const found = readReady(line);
      if (found) resolve(found);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`ronda ended with ${code}:\n${said.join('\n')}`)));
    setTimeout(() => reject(new Error(`ronda said nothing in time:\n${said.join('\n')}`)), patience).unref();
  });
  try {
    return { ...(await ready), stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}
