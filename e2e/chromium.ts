import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export type Browser = { executablePath: string; args: string[] };

const start = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser that the flows run in: the system's Chromium where there is one that starts, else the one inside
 * `@sparticuz/chromium`. Throws with one line that says what is missing.
 */
export async function findChromium(): Promise<Browser> {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  for (const candidate of [...inPath, ...elsewhere]) {
    if (existsSync(candidate) && (await whyNot(candidate)) === undefined) return browser(candidate);
  }
  const packed = await unpacked();
  const reason = await whyNot(packed);
  if (reason !== undefined) throw new Error(`No browser for the flows: ${reason}`);
  return browser(packed, ['--headless=shell', '--disable-gpu']);
}

/** The sandbox needs rights that containers and root do not have; the flows only ever open our own pages. */
function browser(executablePath: string, more: string[] = []): Browser {
  return { executablePath, args: ['--no-sandbox', '--force-prefers-reduced-motion', ...more] };
}

/** Why this browser cannot be used, in one line; undefined when it starts. */
async function whyNot(path: string): Promise<string | undefined> {
  try {
    await start(path, ['--version'], { timeout: 30_000 });
    return undefined;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const library = /loading shared libraries: (\S+?):/.exec(said)?.[1];
    if (library) return `the shared library ${library} is missing. Install a Chromium, or the package with it.`;
    return `${path} does not start (${said.trim().split('\n')[0] || String(error).split('\n')[0]}).`;
  }
}

/**
 * The npm package's browser, unpacked once per version. It unpacks into the temporary folder and takes whatever lies
 * there for complete; ours is another folder that appears in one step, so that an interrupted run leaves nothing half.
 */
async function unpacked(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser for the flows: please install Chromium or Chrome.');
  }
  const cache = fileURLToPath(new URL('node_modules/.cache/', import.meta.url));
  const folder = join(cache, `chromium-${await version()}`);
  if (existsSync(folder)) return prepared(folder);
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(join(cache, 'unpacking-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await writeFile(join(temporary, 'fonts/fonts.conf'), fontsIn(join(folder, 'fonts')));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(temporary, folder).catch(() => rm(temporary, { recursive: true, force: true }));
  return prepared(folder);
}

/** A bare machine has no fonts: the package's own stand in. */
function prepared(folder: string): string {
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  return join(folder, 'chromium');
}

function fontsIn(folder: string): string {
  const folders = `<dir>${folder}</dir><cachedir>${folder}/cache</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`;
}

async function version(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const description = await readFile(new URL('../package.json', `file://${entry}`), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
